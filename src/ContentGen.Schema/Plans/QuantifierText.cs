namespace ContentGen.Schema.Plans;

/// <summary>Quantifiers as schemas write them.</summary>
public static class QuantifierText
{
    /// <summary>What stands behind a node's name: nothing where it stands once, a space before a number or a range.</summary>
    public static string Of(ModelNode node) => (node.Min, node.Max) switch
    {
        (1, 1) => "",
        (0, 1) => "?",
        (0, null) => "*",
        (1, null) => "+",
        var (min, max) => " " + (min == max ? TestDump.Number(min) : TestDump.Range(min, max)),
    };
}

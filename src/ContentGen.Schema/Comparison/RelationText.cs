namespace ContentGen.Schema.Comparison;

/// <summary>What it means that a test holds for more or less.</summary>
internal static class RelationText
{
    public static string Holds(TestRelation relation) => relation switch
    {
        TestRelation.Wider => "holds for more",
        TestRelation.Narrower => "holds for less",
        _ => "holds for others",
    };

    public static string Recognises(TestRelation relation) => relation switch
    {
        TestRelation.Wider => "recognises more",
        TestRelation.Narrower => "recognises less",
        _ => "recognises others",
    };

    public static string Wants(TestRelation relation) => relation switch
    {
        TestRelation.Wider => "wants less",
        TestRelation.Narrower => "wants more",
        _ => "wants something else",
    };
}

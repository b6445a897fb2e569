using ContentGen.Schema.Plans;

namespace ContentGen.Emission;

/// <summary>Tests of what the passes over the page have found.</summary>
internal sealed partial class TestPrinter
{
    private Condition Score(ScoreTest test, TestScope scope) => SignedRange($"{Context(scope, test)}.Score({ScoreConstant(test.Score)})", test.Min, test.Max);

    private static Condition SignedRange(string value, int? least, int? most) => (least, most) switch
    {
        ({ } min, null) => Condition.Comparison($"{value} >= {Number(min)}"),
        (null, { } max) => Condition.Comparison($"{value} <= {Number(max)}"),
        var (min, max) when min == max => Condition.Comparison($"{value} == {Number(min!.Value)}"),
        var (min, max) => Condition.Is(value, $">= {Number(min!.Value)} and <= {Number(max!.Value)}"),
    };

    private static Condition Document(DocumentTest test, TestScope scope)
    {
        var context = Context(scope, test);
        var evidence = Number(test.Evidence);
        if (test.Measure == DocumentMeasure.Blocks)
        {
            var value = $"{context}.DocumentBlocks(evidence: {evidence})";
            return test.Max is { } most ? Condition.Is(value, $">= {Number(test.Min)} and <= {Number(most)}") : Condition.Comparison($"{value} >= {Number(test.Min)}");
        }
        var method = test.Measure == DocumentMeasure.Share ? "DocumentShare" : "DocumentText";
        var max = test.Max is { } bound ? Number(bound) : "long.MaxValue";
        return Condition.Call($"{context}.{method}(evidence: {evidence}, scale: {Number(test.Scale)}, min: {Number(test.Min)}, max: {max})");
    }

    private static Condition Echo(EchoTest test, TestScope scope)
    {
        var max = test.Max is { } bound ? Number(bound) : "long.MaxValue";
        return Condition.Call($"{Context(scope, test)}.Echo(echo: {Number(test.Echo)}, scale: {Number(test.Scale)}, min: {Number(test.Min)}, max: {max})");
    }

    private string ScoreConstant(int score) => Constant(
        $"score {score:D2}",
        CSharpText.Pascal(_plan.Scores[score].Name) + "Score",
        unique => $"private const int {unique} = {Number(score)};");

    private string ElectionConstant(int election) => Constant(
        $"election {election:D2}",
        CSharpText.Pascal(_plan.Elections[election].Name) + "Election",
        unique => $"private const int {unique} = {Number(election)};");
}

using ContentGen.Schema.Plans;

namespace ContentGen.Emission;

/// <summary>Tests of what the passes over the page have found.</summary>
internal sealed partial class TestPrinter
{
    private Node Score(ScoreTest test, TestScope scope) => SignedRange($"{Context(scope, test)}.Score({ScoreConstant(test.Score)})", test.Min, test.Max);

    private static Node SignedRange(string value, int? least, int? most) => (least, most) switch
    {
        (null, null) => new(True, 0),
        ({ } min, null) => new($"{value} >= {Number(min)}", 1),
        (null, { } max) => new($"{value} <= {Number(max)}", 1),
        var (min, max) when min == max => new($"{value} == {Number(min!.Value)}", 1),
        var (min, max) => new($"{value} is >= {Number(min!.Value)} and <= {Number(max!.Value)}", 1),
    };

    private static Node Document(DocumentTest test, TestScope scope)
    {
        var context = Context(scope, test);
        var evidence = Number(test.Evidence);
        if (test.Measure == DocumentMeasure.Blocks)
        {
            var value = $"{context}.DocumentBlocks(evidence: {evidence})";
            return test.Max is { } most ? new($"{value} is >= {Number(test.Min)} and <= {Number(most)}", 1) : new($"{value} >= {Number(test.Min)}", 1);
        }
        var method = test.Measure == DocumentMeasure.Share ? "DocumentShare" : "DocumentText";
        var max = test.Max is { } bound ? Number(bound) : "long.MaxValue";
        return new($"{context}.{method}(evidence: {evidence}, scale: {Number(test.Scale)}, min: {Number(test.Min)}, max: {max})", 0);
    }

    private static Node Echo(EchoTest test, TestScope scope)
    {
        var max = test.Max is { } bound ? Number(bound) : "long.MaxValue";
        return new($"{Context(scope, test)}.Echo(echo: {Number(test.Echo)}, scale: {Number(test.Scale)}, min: {Number(test.Min)}, max: {max})", 0);
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

using System.Linq;
using ContentGen.Schema.Plans;

namespace ContentGen.Emission;

/// <summary>The data of scores, region and elections; a schema without them has none.</summary>
internal static partial class TableEmitter
{
    private static void EmitPage(CodeWriter writer, SchemaPlan plan)
    {
        if (plan.Scores.Count > 0)
        {
            Array(writer, "Scores", plan.Scores, score => writer.Lines(
                $"new({CSharpText.Literal(score.Name)}, Base: {Number(score.Base)}, AfterRegion: {Bool(score.AfterRegion)}),"));
            ScoreTableEmitter.Emit(writer, plan);
        }
        if (plan.Region is { } region)
            writer.Lines($"Region = new(Score: {Number(region.Score)}, AtLeast: {Number(region.AtLeast)}),");
        if (plan.Elections.Count > 0)
        {
            Array(writer, "Elections", plan.Elections, election => writer.Lines(
                $"new({CSharpText.Literal(election.Name)}, First: {Number(election.First)}, Last: {Number(election.Last ?? int.MaxValue)}, "
                + $"Score: {Number(election.Score)}, AtLeast: {Number(election.AtLeast)}),"));
        }
        if (plan.Evidence.Count > 0)
            writer.Lines($"Evidence = [{string.Join(", ", plan.Evidence.Select(Hexadecimal))}],");
        if (plan.Echoes.Count > 0)
            Array(writer, "Echoes", plan.Echoes, echo => writer.Lines($"new(Traits: {Hexadecimal(echo.Traits)}, AtLeast: {Number(echo.AtLeast)}),"));
    }

    internal static string Hexadecimal(ulong traits) => "0x" + traits.ToString("X", System.Globalization.CultureInfo.InvariantCulture);
}

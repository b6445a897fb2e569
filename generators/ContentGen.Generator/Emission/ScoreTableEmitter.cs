using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ContentGen.Schema;
using ContentGen.Schema.Plans;

namespace ContentGen.Emission;

/// <summary>The terms of scores as data: a line for each measure with the numbers of its atoms, a comment for each term with what the schema says.</summary>
internal static class ScoreTableEmitter
{
    private const string Measure = PlanEmitter.Runtime + "ScoreMeasure.";

    internal static void Emit(CodeWriter writer, SchemaPlan plan)
    {
        var table = ScoreLowering.Lower(plan);
        writer.Lines("Terms = new(");
        writer.Indent();
        writer.Lines($"scores: {Number(plan.Scores.Count)}, blockWords: {Number(table.BlockWords)}, documentWords: {Number(table.DocumentWords)},");
        writer.Lines("measures: // atoms from a number on: what holds of a block, or of the document\n[");
        writer.Indent();
        foreach (var measure in table.Measures)
            writer.Lines(MeasureRow(plan, measure));
        writer.Close("],");
        Rows(writer, "compounds", "atom, how many literals, literals: an atom n that must hold, or ~n that must not", table.Compounds.SelectMany(compound => compound.Alternatives.Select(
            literals => Row(literals, TermText.Of(plan, compound.Test), compound.Atom))), ",");
        Rows(writer, "terms", "score, weight, how many literals, literals", Terms(plan, table, countWords: false), ",");
        Rows(writer, "wordTerms", "score, weight, per word, cap, how many literals, literals", Terms(plan, table, countWords: true), "),");
        writer.Outdent();
    }

    private static IEnumerable<ScoreLine> Terms(SchemaPlan plan, ScoreTablePlan table, bool countWords)
    {
        foreach (var row in table.Terms)
        {
            var term = row.Term;
            if (term.PerWord != 0 != countWords)
                continue;
            var comment = plan.Scores[row.Score].Name + " " + term.Weight.ToString("+0;-0;0", CultureInfo.InvariantCulture) + ": " + TermText.Of(plan, term.When);
            yield return countWords
                ? Row(row.Literals, comment, row.Score, term.Weight, term.PerWord, term.Cap ?? ScorePlan.Limit)
                : Row(row.Literals, comment, row.Score, term.Weight);
        }
    }

    /// <summary>What the schema says, a comment for each row, and then the rows.</summary>
    private static void Rows(CodeWriter writer, string name, string comment, IEnumerable<ScoreLine> rows, string closing)
    {
        var lines = rows.ToList();
        if (lines.Count == 0)
        {
            writer.Lines($"{name}: \"\"{closing}");
            return;
        }
        writer.Lines($"{name}: // {comment}");
        writer.Indent();
        foreach (var line in lines)
            writer.Lines("// " + CSharpText.Comment(line.Comment));
        writer.RawText(lines.ConvertAll(static line => line.Numbers), closing);
        writer.Outdent();
    }

    private static string MeasureRow(SchemaPlan plan, ScoreMeasurePlan measure)
    {
        var thresholds = string.Concat(measure.Thresholds.Select(threshold => ", " + Number(threshold)));
        var more = new List<string>();
        if (measure.Operand != 0)
            more.Add($"Operand = {Number(measure.Operand)}");
        if (measure.Scale != 1)
            more.Add($"Scale = {Number(measure.Scale)}");
        if (measure.RoundsUp)
            more.Add("RoundsUp = true");
        if (measure.Near is { } near)
            more.Add($"Traits = {TableEmitter.Hexadecimal(near.Traits)}, Within = {Number(near.Within)}, AtLeast = {Number(near.AtLeast)}");
        var tail = more.Count == 0 ? "" : $" {{ {string.Join(", ", more)} }}";
        var comment = TermText.Of(plan, measure);
        return $"new({Measure}{measure.Measure}, {Number(measure.First)}{thresholds}){tail},{(comment.Length == 0 ? "" : " // " + CSharpText.Comment(comment))}";
    }

    private static ScoreLine Row(EquatableArray<int> literals, string comment, params int[] head) =>
        new(string.Join(" ", head.Select(number => Number(number)).Append(Number(literals.Count)).Concat(literals.Select(Literal))), comment);

    private static string Literal(int literal) => literal < 0 ? "~" + Number(~literal) : Number(literal);

    private static string Number(long value) => PlanEmitter.Number(value);

    private sealed record ScoreLine(string Numbers, string Comment);
}

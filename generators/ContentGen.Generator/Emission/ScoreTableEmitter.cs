using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema;
using ContentGen.Schema.Plans;

namespace ContentGen.Emission;

/// <summary>The terms of scores as data: a line for each measure with the numbers of its atoms, a line for each term with what the schema says.</summary>
internal static class ScoreTableEmitter
{
    private const string Measure = PlanEmitter.Runtime + "ScoreMeasure.";

    internal static void Emit(CodeWriter writer, SchemaPlan plan)
    {
        var table = ScoreLowering.Lower(plan);
        writer.Lines("Terms = new(");
        writer.Indent();
        writer.Lines($"scores: {Number(plan.Scores.Count)}, blockWords: {Number(table.BlockWords)}, documentWords: {Number(table.DocumentWords)},");
        Rows(writer, "measures", "atoms from a number on: what holds of a block, or of the document", table.Measures.Select(measure => MeasureRow(plan, measure)), ",");
        Rows(writer, "compounds", "atom, how many literals, literals: an atom n that must hold, or ~n that must not", table.Compounds.SelectMany(compound => compound.Alternatives.Select(
            literals => Row(literals, TermText.Of(plan, compound.Test), compound.Atom))), ",");
        Rows(writer, "terms", "score, weight, how many literals, literals", Terms(plan, table, countWords: false), ",");
        Rows(writer, "wordTerms", "score, weight, per word, cap, how many literals, literals", Terms(plan, table, countWords: true), "),");
        writer.Outdent();
    }

    /// <summary>Terms under the names of their scores.</summary>
    private static IEnumerable<string> Terms(SchemaPlan plan, ScoreTablePlan table, bool countWords)
    {
        var score = -1;
        foreach (var row in table.Terms)
        {
            var term = row.Term;
            if (term.PerWord != 0 != countWords)
                continue;
            if (row.Score != score)
                yield return "// " + CSharpText.Comment(plan.Scores[score = row.Score].Name);
            var comment = TermText.Of(plan, term.When);
            yield return countWords
                ? Row(row.Literals, comment, row.Score, term.Weight, term.PerWord, term.Cap ?? ScorePlan.Limit)
                : Row(row.Literals, comment, row.Score, term.Weight);
        }
    }

    private static void Rows(CodeWriter writer, string name, string comment, IEnumerable<string> rows, string closing)
    {
        var lines = rows.ToList();
        if (lines.Count == 0)
        {
            writer.Lines($"{name}: []{closing}");
            return;
        }
        writer.Lines($"{name}: // {comment}\n[");
        writer.Indent();
        foreach (var line in lines)
            writer.Lines(line);
        writer.Close("]" + closing);
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

    private static string Row(EquatableArray<int> literals, string comment, params int[] head)
    {
        var numbers = head.Select(number => Number(number)).Append(Number(literals.Count)).Concat(literals.Select(Literal));
        return $"{string.Join(", ", numbers)},{(comment.Length == 0 ? "" : " // " + CSharpText.Comment(comment))}";
    }

    private static string Literal(int literal) => literal < 0 ? "~" + Number(~literal) : Number(literal);

    private static string Number(long value) => PlanEmitter.Number(value);
}

using System.Collections.Generic;
using ContentGen.Runtime;
using ContentGen.Schema;
using ContentGen.Schema.Plans;

namespace ContentGen.Engine;

/// <summary>The terms of a plan's scores as the runtime takes them.</summary>
internal static class ScoreTables
{
    internal static ScoreTable Of(SchemaPlan plan)
    {
        if (plan.Scores.Count == 0)
            return ScoreTable.Empty;
        var table = ScoreLowering.Lower(plan);
        var (compounds, terms, wordTerms) = (new List<int>(), new List<int>(), new List<int>());
        foreach (var compound in table.Compounds)
        {
            foreach (var alternative in compound.Alternatives)
                Add(compounds, alternative, compound.Atom);
        }
        foreach (var row in table.Terms)
        {
            if (row.Term.PerWord == 0)
                Add(terms, row.Literals, row.Score, row.Term.Weight);
            else
                Add(wordTerms, row.Literals, row.Score, row.Term.Weight, row.Term.PerWord, row.Term.Cap ?? ScorePlan.Limit);
        }
        return new(
            plan.Scores.Count, table.BlockWords, table.DocumentWords, table.Measures.ToArray(Measure),
            compounds.ToArray(), terms.ToArray(), wordTerms.ToArray());
    }

    private static ScoreMeasureInfo Measure(ScoreMeasurePlan measure) =>
        new((Runtime.ScoreMeasure)measure.Measure, measure.First, measure.Thresholds.ToArray())
        {
            Operand = measure.Operand,
            Scale = measure.Scale,
            RoundsUp = measure.RoundsUp,
            Traits = measure.Near?.Traits ?? 0,
            Within = measure.Near?.Within ?? 0,
            AtLeast = measure.Near?.AtLeast ?? 0,
        };

    private static void Add(List<int> rows, EquatableArray<int> literals, params int[] head)
    {
        rows.AddRange(head);
        rows.Add(literals.Count);
        foreach (var literal in literals)
            rows.Add(literal);
    }
}

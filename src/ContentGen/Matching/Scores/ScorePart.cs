using System;
using System.Collections.Generic;
using ContentGen.Runtime;

namespace ContentGen.Matching;

/// <summary>What one score needs: its terms, and the measures and compounds that these lead to.</summary>
internal sealed class ScorePart
{
    /// <summary>Terms that have equally many conditions.</summary>
    internal readonly record struct Section(int FirstRow, int EndRow, int Length, bool CountsWords);

    /// <summary>A term that asks for a dear measure, without what that measure and those behind it decide.</summary>
    internal readonly record struct Demand(int Row, Condition[] Known);

    internal required Section[] Sections { get; init; }

    /// <summary>The terms of all scores.</summary>
    internal required ScoreRow[] Rows { get; init; }

    /// <summary>Indices of measures, ascending: by what they cost.</summary>
    internal required int[] Measures { get; init; }

    /// <summary>By measure of the part, who asks for it; nobody for one that is not dear.</summary>
    internal required Demand[][] Demands { get; init; }

    /// <summary>Indices of compounds of blocks, ascending.</summary>
    internal required int[] Compounds { get; init; }

    /// <summary>By compound of the part, whether a dear measure decides it.</summary>
    internal required bool[] IsDear { get; init; }

    internal static ScorePart[] All(ScoreTable table, ScoreRow[] rows, int scores)
    {
        var uses = new AtomUses(table);
        var parts = new ScorePart[scores];
        for (var (score, first) = (0, 0); score < scores; score++)
        {
            var end = first;
            while (end < rows.Length && rows[end].Score == score)
                end++;
            parts[score] = Create(table, uses, rows, first, end);
            first = end;
        }
        return parts;
    }

    private static ScorePart Create(ScoreTable table, AtomUses uses, ScoreRow[] rows, int first, int end)
    {
        var sections = new List<Section>();
        var used = new AtomUses.Use[end - first];
        for (var row = first; row < end; row++)
        {
            used[row - first] = uses.Of(rows[row].Block);
            if (row == first || rows[row].Order != rows[row - 1].Order)
                sections.Add(new(row, row + 1, rows[row].Block.Length, rows[row].CountsWords));
            else
                sections[^1] = sections[^1] with { EndRow = row + 1 };
        }
        var together = new AtomUses.Use(table);
        foreach (var use in used)
            together.Add(use);
        var measures = AtomUses.Use.Indices(together.Measures);
        var compounds = AtomUses.Use.Indices(together.Compounds);
        var demands = new Demand[measures.Length][];
        for (var m = 0; m < measures.Length; m++)
        {
            var asking = new List<Demand>();
            for (var row = first; row < end && table.Measures[measures[m]].IsDear; row++)
            {
                if (used[row - first].Measures[measures[m]])
                    asking.Add(new(row, uses.Before(measures[m], rows[row].Block)));
            }
            demands[m] = asking.ToArray();
        }
        return new()
        {
            Sections = sections.ToArray(),
            Rows = rows,
            Measures = measures,
            Demands = demands,
            Compounds = compounds,
            IsDear = Array.ConvertAll(compounds, uses.IsDear),
        };
    }
}

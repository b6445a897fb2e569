using System;
using System.Collections.Generic;
using ContentGen.Runtime;

namespace ContentGen.Matching;

/// <summary>What one score needs: its terms, and the measures and compounds that these lead to.</summary>
internal sealed class ScorePart
{
    /// <summary>Terms that have equally many literals.</summary>
    internal readonly record struct Section(int FirstRow, int EndRow, int Length, bool CountsWords, int FirstLiteral)
    {
        /// <summary>Its rows in a word of a set of rows.</summary>
        internal ulong Among(int word)
        {
            var bits = ulong.MaxValue;
            if (FirstRow > word << 6)
                bits <<= FirstRow - (word << 6);
            return EndRow < (word + 1) << 6 ? bits & ((1UL << EndRow) - 1) : bits;
        }
    }

    /// <summary>A measure, and the terms that lead to it.</summary>
    /// <param name="Index">Among the measures and compounds of all parts.</param>
    /// <param name="Number">Its index in the table.</param>
    /// <param name="Measure">The measure.</param>
    /// <param name="Terms">The terms.</param>
    /// <param name="Demands">Of a dear one, what is known of these terms before; those that ask for most first.</param>
    internal sealed record MeasureUse(int Index, int Number, CompiledMeasure Measure, RowSet Terms, Demand[] Demands);

    /// <summary>A term that asks for a dear measure, without what that measure and those behind it decide.</summary>
    /// <param name="Row">The term.</param>
    /// <param name="Known">What is known.</param>
    /// <param name="Most">The greatest threshold of the measure that the term asks for.</param>
    internal readonly record struct Demand(int Row, int[] Known, long Most);

    /// <summary>A compound of blocks, and the terms that lead to it.</summary>
    internal sealed record CompoundUse(int Index, Compound Compound, RowSet Terms);

    internal required Section[] Sections { get; init; }

    /// <summary>Whatever terms hold, but for those that count words: the sum of their weights is an <see cref="int"/>.</summary>
    internal required bool FitsInt { get; init; }

    /// <summary>The measures that are known at once.</summary>
    internal required MeasureUse[] Plain { get; init; }

    /// <summary>The compounds of these.</summary>
    internal required CompoundUse[] PlainCompounds { get; init; }

    /// <summary>The dear measures, by what they cost.</summary>
    internal required MeasureUse[] Dear { get; init; }

    /// <summary>The compounds in which a dear measure has part.</summary>
    internal required CompoundUse[] DearCompounds { get; init; }

    internal static ScorePart[] All(ScoreTable table, ScoreRow[] rows, int scores)
    {
        var uses = new AtomUses(table);
        var parts = new ScorePart[scores];
        var (first, literal, index) = (0, 0, 0);
        for (var score = 0; score < scores; score++)
        {
            var end = first;
            while (end < rows.Length && rows[end].Score == score)
                end++;
            parts[score] = Create(table, uses, rows, first, end, ref literal, ref index);
            first = end;
        }
        return parts;
    }

    private static ScorePart Create(ScoreTable table, AtomUses uses, ScoreRow[] rows, int first, int end, ref int literal, ref int index)
    {
        var sections = new List<Section>();
        var used = new AtomUses.Use[end - first];
        var together = new AtomUses.Use(table);
        var weights = 0L;
        for (var row = first; row < end; literal += rows[row++].Block.Length)
        {
            weights += rows[row].CountsWords ? 0 : Math.Abs((long)rows[row].Weight);
            used[row - first] = uses.Of(rows[row].Block);
            together.Add(used[row - first]);
            if (row == first || rows[row].Order != rows[row - 1].Order)
                sections.Add(new(row, row + 1, rows[row].Block.Length, rows[row].CountsWords, literal));
            else
                sections[^1] = sections[^1] with { EndRow = row + 1 };
        }
        var (plain, dear) = (new List<MeasureUse>(), new List<MeasureUse>());
        foreach (var number in AtomUses.Use.Indices(together.Measures))
        {
            var measure = table.Measures[number];
            var demands = new List<Demand>();
            for (var row = first; row < end && measure.IsDear; row++)
            {
                if (used[row - first].Measures[number])
                    demands.Add(new(row, uses.Before(number, rows[row].Block), uses.Most(number, rows[row].Block)));
            }
            demands.Sort(static (x, y) => x.Most != y.Most ? y.Most.CompareTo(x.Most) : x.Row.CompareTo(y.Row));
            (measure.IsDear ? dear : plain).Add(new(index++, number, measure, new(first, end, row => used[row - first].Measures[number]), demands.ToArray()));
        }
        var (plainCompounds, dearCompounds) = (new List<CompoundUse>(), new List<CompoundUse>());
        foreach (var number in AtomUses.Use.Indices(together.Compounds))
            (uses.IsDear(number) ? dearCompounds : plainCompounds).Add(new(index++, table.Compounds[number], new(first, end, row => used[row - first].Compounds[number])));
        return new()
        {
            Sections = sections.ToArray(),
            FitsInt = weights <= int.MaxValue,
            Plain = plain.ToArray(),
            PlainCompounds = plainCompounds.ToArray(),
            Dear = dear.ToArray(),
            DearCompounds = dearCompounds.ToArray(),
        };
    }
}

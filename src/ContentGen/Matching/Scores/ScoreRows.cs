using System;

namespace ContentGen.Matching;

/// <summary>All terms side by side, so that a document goes over them without a look at any object.</summary>
internal sealed class ScoreRows
{
    private readonly DocumentGates _gates;

    internal ScoreRows(ScoreRow[] rows)
    {
        Count = rows.Length;
        _gates = new(rows);
        Weights = Array.ConvertAll(rows, static row => row.Weight);
        var literals = 0;
        foreach (var row in rows)
            literals += row.Block.Length;
        Literals = new int[literals];
        for (var (row, next) = (0, 0); row < rows.Length; next += rows[row++].Block.Length)
            rows[row].Block.CopyTo(Literals, next);
    }

    internal int Count { get; }

    /// <summary>The words of a set of rows.</summary>
    internal int Words => (Count + 63) >> 6;

    /// <summary>What must hold of a block, term by term.</summary>
    internal int[] Literals { get; }

    internal int[] Weights { get; }

    /// <inheritdoc cref="DocumentGates.Open" />
    internal void Open(ReadOnlySpan<ulong> document, Span<ulong> open) => _gates.Open(document, open);
}

/// <summary>A set of rows that lie close together.</summary>
internal readonly struct RowSet
{
    internal RowSet(int firstRow, int endRow, Predicate<int> has)
    {
        FirstWord = firstRow >> 6;
        Bits = new ulong[((endRow + 63) >> 6) - FirstWord];
        for (var row = firstRow; row < endRow; row++)
        {
            if (has(row))
                Bits[(row >> 6) - FirstWord] |= 1UL << row;
        }
    }

    internal int FirstWord { get; }

    internal ulong[] Bits { get; }
}

using System;

namespace ContentGen.Matching;

/// <summary>All terms side by side, so that a document goes over them without a look at any object.</summary>
internal sealed class ScoreRows
{
    /// <summary>Nearly all terms have what they say of the document in two words or fewer: these are looked at without a branch.</summary>
    private const int Plain = 2;

    private readonly Condition[] _document;

    /// <summary>The rows whose conditions of the document do not fit, and what is left of these.</summary>
    private readonly (int Row, Condition[] Left)[] _more;

    internal ScoreRows(ScoreRow[] rows)
    {
        Count = rows.Length;
        _document = new Condition[Plain * rows.Length];
        Weights = Array.ConvertAll(rows, static row => (long)row.Weight);
        var conditions = 0;
        foreach (var row in rows)
            conditions += row.Block.Length;
        Conditions = new Condition[conditions];
        var more = new System.Collections.Generic.List<(int, Condition[])>();
        for (var (row, next) = (0, 0); row < rows.Length; next += rows[row++].Block.Length)
        {
            rows[row].Block.CopyTo(Conditions, next);
            var document = rows[row].Document;
            document.AsSpan(0, Math.Min(Plain, document.Length)).CopyTo(_document.AsSpan(Plain * row));
            if (document.Length > Plain)
                more.Add((row, document[Plain..]));
        }
        _more = more.ToArray();
    }

    internal int Count { get; }

    /// <summary>The words of a set of rows.</summary>
    internal int Words => (Count + 63) >> 6;

    /// <summary>What must hold of a block, term by term.</summary>
    internal Condition[] Conditions { get; }

    internal long[] Weights { get; }

    /// <summary>Tells as bits which terms a document leaves open.</summary>
    /// <param name="document">Its signature, a word at least.</param>
    /// <param name="open">By row.</param>
    internal void Open(ReadOnlySpan<ulong> document, Span<ulong> open)
    {
        for (var (row, word) = (0, 0); row < Count; word++)
        {
            var bits = 0UL;
            for (var bit = 0; bit < 64 && row < Count; bit++, row++)
            {
                ref readonly var first = ref _document[Plain * row];
                ref readonly var second = ref _document[Plain * row + 1];
                var missed = ((document[first.Word] ^ first.Want) & first.Mask) | ((document[second.Word] ^ second.Want) & second.Mask);
                bits |= (missed == 0 ? 1UL : 0) << bit;
            }
            open[word] = bits;
        }
        foreach (var (row, left) in _more)
        {
            if (!Condition.Hold(left, document))
                open[row >> 6] &= ~(1UL << row);
        }
    }
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

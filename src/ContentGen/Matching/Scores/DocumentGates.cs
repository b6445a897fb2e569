using System;
using System.Collections.Generic;

namespace ContentGen.Matching;

/// <summary>
/// What terms say of the document, turned round: for each atom of the document the terms that it leaves open where it holds, and where it does not. The terms that a
/// document leaves open are those that all of its atoms do.
/// </summary>
internal sealed class DocumentGates
{
    private readonly int _count;
    private readonly int _words;

    /// <summary>The atoms that terms ask about.</summary>
    private readonly int[] _atoms;

    /// <summary>For each of these the terms that are left open where it does not hold, then those where it holds, as bits by row.</summary>
    private readonly ulong[] _open;

    internal DocumentGates(ScoreRow[] rows)
    {
        _count = rows.Length;
        _words = (rows.Length + 63) >> 6;
        var atoms = new SortedSet<int>();
        foreach (var row in rows)
        {
            foreach (var literal in row.Document)
                atoms.Add(ScoreRow.AtomOf(literal));
        }
        _atoms = [.. atoms];
        _open = new ulong[2 * _words * _atoms.Length];
        Array.Fill(_open, ulong.MaxValue);
        for (var row = 0; row < rows.Length; row++)
        {
            foreach (var literal in rows[row].Document)
            {
                var index = Array.BinarySearch(_atoms, ScoreRow.AtomOf(literal));
                // Where it does not hold, one that must; where it holds, one that must not.
                _open[FirstWord(index, holds: literal < 0 ? 1 : 0) + (row >> 6)] &= ~(1UL << row);
            }
        }
    }

    /// <summary>Tells as bits which terms a document leaves open.</summary>
    /// <param name="document">Its signature.</param>
    /// <param name="open">By row.</param>
    internal void Open(ReadOnlySpan<ulong> document, Span<ulong> open)
    {
        open = open[.._words];
        open.Fill(ulong.MaxValue);
        if (_count % 64 != 0)
            open[^1] = (1UL << _count) - 1;
        for (var index = 0; index < _atoms.Length; index++)
        {
            var atom = _atoms[index];
            var left = _open.AsSpan(FirstWord(index, (int)(document[atom >> 6] >> atom) & 1), open.Length);
            for (var word = 0; word < open.Length; word++)
                open[word] &= left[word];
        }
    }

    private int FirstWord(int index, int holds) => (2 * index + holds) * _words;
}

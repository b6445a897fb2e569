using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ContentGen.Matching;

/// <summary>What terms say of the document: 64 terms at a time, each with the words that one of them looks at.</summary>
internal sealed class DocumentGates
{
    private const int Group = 64;

    /// <summary>A word of the document's signature, and what each term of a group wants of it.</summary>
    private sealed record Column(int Word, ulong[] Wants, ulong[] Masks);

    private readonly Column[][] _groups;
    private readonly int _count;

    internal DocumentGates(ScoreRow[] rows)
    {
        _count = rows.Length;
        _groups = new Column[(rows.Length + Group - 1) / Group][];
        for (var group = 0; group < _groups.Length; group++)
        {
            var columns = new List<Column>();
            for (var row = group * Group; row < Math.Min(rows.Length, (group + 1) * Group); row++)
            {
                foreach (var condition in rows[row].Document)
                {
                    var column = columns.Find(column => column.Word == condition.Word);
                    if (column is null)
                        columns.Add(column = new(condition.Word, new ulong[Group], new ulong[Group]));
                    (column.Wants[row % Group], column.Masks[row % Group]) = (condition.Want, condition.Mask);
                }
            }
            _groups[group] = columns.ToArray();
        }
    }

    /// <summary>Tells as bits which terms a document leaves open.</summary>
    /// <param name="document">Its signature.</param>
    /// <param name="open">By row.</param>
    internal void Open(ReadOnlySpan<ulong> document, Span<ulong> open)
    {
        for (var group = 0; group < _groups.Length; group++)
        {
            if (Vector512.IsHardwareAccelerated)
                open[group] = Open<Lanes512>(_groups[group], document);
            else if (Vector256.IsHardwareAccelerated)
                open[group] = Open<Lanes256>(_groups[group], document);
            else if (Vector128.IsHardwareAccelerated)
                open[group] = Open<Lanes128>(_groups[group], document);
            else
                open[group] = Open<LaneScalar>(_groups[group], document);
        }
        if (_count % Group != 0)
            open[_groups.Length - 1] &= (1UL << _count) - 1;
    }

    private static ulong Open<TLanes>(Column[] columns, ReadOnlySpan<ulong> document)
        where TLanes : struct, ILanes<TLanes>
    {
        var open = 0UL;
        for (var row = 0; row < Group; row += TLanes.Count)
        {
            TLanes missed = default;
            foreach (var column in columns)
            {
                missed = TLanes.Miss(
                    missed,
                    document[column.Word],
                    ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(column.Wants), row),
                    ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(column.Masks), row));
            }
            open |= (ulong)TLanes.Hits(missed) << row;
        }
        return open;
    }
}

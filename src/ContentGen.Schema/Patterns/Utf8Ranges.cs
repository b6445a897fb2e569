using System;
using System.Collections.Generic;

namespace ContentGen.Schema.Patterns;

/// <summary>
/// The classes of scalars over their bytes in UTF-8: an automaton without loops, as Thompson made it of ranges, whose equal parts are one. Only well-formed sequences are in it. Classes
/// count from 1 here: 0 stands for what goes on nowhere.
/// </summary>
internal sealed class Utf8Ranges
{
    private const int Bits = 6;

    private readonly ScalarPartition _partition;
    private readonly List<int[]> _nodes = [];
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Level, int Class), int> _uniform = [];

    private Utf8Ranges(ScalarPartition partition) => _partition = partition;

    /// <summary>The classes of the scalars of one byte.</summary>
    public int[] Ascii { get; } = new int[0x80];

    /// <summary>The nodes behind the first bytes from 80 on.</summary>
    public int[] Leads { get; } = new int[0x80];

    /// <summary>How many nodes there are; they count from 1.</summary>
    public int Count => _nodes.Count;

    /// <summary>Behind each of the 64 bytes that may follow a node, or behind a scalar's last byte its class.</summary>
    public int[] Next(int node) => _nodes[node - 1];

    public static Utf8Ranges Of(ScalarPartition partition)
    {
        var ranges = new Utf8Ranges(partition);
        for (var i = 0; i < 0x80; i++)
            ranges.Ascii[i] = partition.ClassOf(i, out _) + 1;
        for (var lead = 0x80; lead < 0x100; lead++)
        {
            // What is below the least scalar of its length would be an overlong form (Unicode, table 3-7).
            ranges.Leads[lead - 0x80] = lead switch
            {
                >= 0xC2 and <= 0xDF => ranges.Build(1, (lead & 0x1F) << Bits, 0x80),
                >= 0xE0 and <= 0xEF => ranges.Build(2, (lead & 0x0F) << 2 * Bits, 0x800),
                >= 0xF0 and <= 0xF4 => ranges.Build(3, (lead & 0x07) << 3 * Bits, 0x10000),
                _ => 0,
            };
        }
        return ranges;
    }

    /// <param name="level">How many bytes follow, one at least.</param>
    /// <param name="start">The first scalar of the block, which has 64 for each of them.</param>
    /// <param name="least">The least scalar that takes so many bytes.</param>
    private int Build(int level, int start, int least)
    {
        var end = start + (1 << Bits * level) - 1;
        if (end < least || start > ScalarSet.Last)
            return 0;
        var scalarClass = _partition.ClassOf(start, out var last);
        var isUniform = start >= least && last >= end;
        if (isUniform && _uniform.TryGetValue((level, scalarClass), out var known))
            return known;
        var next = level == 1 ? Classes(start) : Nodes(level - 1, start, least);
        var node = Array.TrueForAll(next, static value => value == 0) ? 0 : Intern(level, next);
        if (isUniform)
            _uniform[(level, scalarClass)] = node;
        return node;
    }

    /// <summary>The nodes of 64 blocks, made once for those that lie in one range.</summary>
    private int[] Nodes(int level, int start, int least)
    {
        var nodes = new int[1 << Bits];
        for (var i = 0; i < nodes.Length;)
        {
            var block = start + (i << Bits * level);
            var node = Build(level, block, least);
            var same = 1;
            if (block >= least && block <= ScalarSet.Last)
            {
                _partition.ClassOf(block, out var last);
                same = Math.Max(1, (last + 1 - block) >> Bits * level);
            }
            for (var end = Math.Min(nodes.Length, i + same); i < end; i++)
                nodes[i] = node;
        }
        return nodes;
    }

    /// <summary>The classes of 64 scalars, asked for once a range.</summary>
    private int[] Classes(int start)
    {
        var classes = new int[1 << Bits];
        for (var i = 0; i < classes.Length;)
        {
            var scalarClass = _partition.ClassOf(start + i, out var last) + 1;
            for (var end = Math.Min(classes.Length, last - start + 1); i < end; i++)
                classes[i] = scalarClass;
        }
        return classes;
    }

    private int Intern(int level, int[] next)
    {
        var key = new char[next.Length + 1];
        key[next.Length] = (char)level;
        for (var i = 0; i < next.Length; i++)
            key[i] = (char)next[i];
        var text = new string(key);
        if (!_known.TryGetValue(text, out var node))
        {
            _nodes.Add(next);
            _known[text] = node = _nodes.Count;
        }
        return node;
    }
}

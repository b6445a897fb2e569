using System;
using System.Collections.Generic;

namespace ContentGen.UnicodeTables;

/// <summary>A two-stage table over all code points: blocks of 128 values, equal blocks stored once.</summary>
public sealed class Trie
{
    /// <summary>Bits of a code point that select within a block.</summary>
    public const int Shift = 7;

    private Trie(List<int> index, List<int> values) => (Index, Values) = (index, values);

    /// <summary>The block's number, by code point shifted right.</summary>
    public IReadOnlyList<int> Index { get; }

    public IReadOnlyList<int> Values { get; }

    public static Trie Build(Func<int, int> valueOf)
    {
        var index = new List<int>();
        var values = new List<int>();
        var known = new Dictionary<string, int>();
        var block = new int[1 << Shift];
        for (var start = 0; start < UnicodeDatabase.CodePoints; start += block.Length)
        {
            for (var i = 0; i < block.Length; i++)
                block[i] = valueOf(start + i);
            var key = string.Join(',', block);
            if (!known.TryGetValue(key, out var number))
            {
                number = known.Count;
                known.Add(key, number);
                values.AddRange(block);
            }
            index.Add(number);
        }
        return new Trie(index, values);
    }
}

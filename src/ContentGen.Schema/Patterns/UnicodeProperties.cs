using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using ContentGen.Text.Unicode;

namespace ContentGen.Schema.Patterns;

/// <summary>The sets of scalars that patterns name: general categories and scripts of our own tables.</summary>
internal static class UnicodeProperties
{
    private static readonly ConcurrentDictionary<string, ScalarSet> s_known = new(StringComparer.Ordinal);

    public static readonly ScalarSet Word = OfClasses("L", "M", "Nd").With('_', '_');

    /// <summary>White space of the schema language; all of it lies in the basic plane.</summary>
    public static readonly ScalarSet WhiteSpace = OfWhiteSpace();

    /// <summary>A general category (<c>Lu</c>), all that begin with a letter (<c>L</c>), a script (<c>Greek</c>) or <c>Any</c>; null if the name is none of them.</summary>
    public static ScalarSet? Find(string name)
    {
        if (name == "Any")
            return ScalarSet.All;
        if (s_known.TryGetValue(name, out var known))
            return known;
        var isCategory = name.Length is 1 or 2;
        var wanted = new bool[256];
        var names = isCategory ? UnicodePropertyTables.Categories : UnicodePropertyTables.Scripts;
        for (var i = 0; i < names.Length; i++)
            wanted[i] = name.Length > 0 && (isCategory ? names[i].StartsWith(name, StringComparison.Ordinal) : names[i] == name);
        if (Array.IndexOf(wanted, true) < 0)
            return null;
        return s_known.GetOrAdd(name, Read(isCategory ? UnicodePropertyTables.CategoryRuns : UnicodePropertyTables.ScriptRuns, wanted));
    }

    private static ScalarSet Read(ReadOnlySpan<byte> runs, bool[] wanted)
    {
        var ranges = new List<(int, int)>();
        var scalar = 0;
        for (var at = 0; at < runs.Length;)
        {
            var length = 0;
            for (var shift = 0; ; shift += 7)
            {
                var bits = runs[at++];
                length |= (bits & 0x7F) << shift;
                if (bits < 0x80)
                    break;
            }
            if (wanted[runs[at++]])
                ranges.Add((scalar, scalar + length - 1));
            scalar += length;
        }
        return ScalarSet.Of(ranges);
    }

    private static ScalarSet OfClasses(params string[] names)
    {
        var ranges = new List<(int, int)>();
        foreach (var name in names)
            Find(name)!.AddTo(ranges);
        return ScalarSet.Of(ranges);
    }

    private static ScalarSet With(this ScalarSet set, int first, int last)
    {
        var ranges = new List<(int, int)> { (first, last) };
        set.AddTo(ranges);
        return ScalarSet.Of(ranges);
    }

    private static ScalarSet OfWhiteSpace()
    {
        var ranges = new List<(int, int)>();
        for (var scalar = 0; scalar <= 0xFFFF; scalar++)
        {
            if ((UnicodeData.ClassOf((uint)scalar) & ScalarClass.WhiteSpace) != 0)
                ranges.Add((scalar, scalar));
        }
        return ScalarSet.Of(ranges);
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using ContentGen.Text;

namespace ContentGen.Schema.Diagnostics;

/// <summary>The known name that was probably meant: the one of least Damerau–Levenshtein distance (optimal string alignment), if it is near.</summary>
internal static class NearestName
{
    private const int LongestName = 64;

    /// <summary>In characters. Two begin too many words.</summary>
    private const int LeastBeginning = 3;

    /// <summary>A hostile schema with thousands of wrong names must not cost their product.</summary>
    private const int MostKnown = 500;

    /// <summary>The nearest of <paramref name="known"/> (ties: the first), or null where none is near.</summary>
    public static string? Find(string written, IEnumerable<string> known)
    {
        if (written.Length is 0 or > LongestName)
            return null;
        string? nearest = null;
        var bound = Math.Min(3, 1 + written.Length / 4);
        var tried = 0;
        foreach (var name in known)
        {
            if (tried++ == MostKnown)
                break;
            if (name.Length > LongestName || Math.Abs(name.Length - written.Length) > bound)
                continue;
            var distance = EditDistance.Of(written, name, bound);
            if (distance > bound || distance >= name.Length)
                continue;
            nearest = name;
            bound = distance - 1;
            if (bound < 0)
                break;
        }
        return nearest;
    }

    /// <summary>
    /// The one of a few fixed words that was probably meant, or null: the only one that begins as is written, or one that is near and begins with the same
    /// letter. Short words of different meaning are otherwise near to each other: <c>yaml</c> and <c>html</c>.
    /// </summary>
    public static string? FindWord(string written, IReadOnlyList<string> words)
    {
        var longer = words.Where(word => written.Length >= LeastBeginning && word.StartsWith(written, StringComparison.OrdinalIgnoreCase)).ToList();
        if (longer.Count == 1)
            return longer[0];
        var lower = written.ToLowerInvariant();
        return Find(lower, words) is { } nearest && (nearest[0] == lower[0] || EditDistance.Of(lower, nearest, 1) <= 1) ? nearest : null;
    }

    /// <summary>A sentence that proposes the nearest name, led by a space; empty where none is near.</summary>
    public static string Suggest(string written, IEnumerable<string> known, string sigil = "")
    {
        var nearest = Find(written, known);
        return nearest is null ? "" : " Did you mean `" + sigil + nearest + "`?";
    }
}

using System;
using System.Collections.Generic;
using System.Linq;

namespace ContentGen.Schema.Comparison;

/// <summary>Two sets of words.</summary>
/// <param name="Removed">The words that are only in the old one, in one line; null: none.</param>
/// <param name="Added">The words that are only in the new one; null: none.</param>
/// <param name="Summary"><c>2 added, 1 removed</c></param>
internal sealed record WordDifference(string? Removed, string? Added, string Summary)
{
    /// <summary>Of more words there is only the number.</summary>
    private const int MostShown = 50;

    public static WordDifference Of(IEnumerable<string> old, IEnumerable<string> now)
    {
        var (removed, added) = (old.Except(now, StringComparer.Ordinal).ToList(), now.Except(old, StringComparer.Ordinal).ToList());
        var counts = new List<string>();
        if (added.Count > 0)
            counts.Add(Number(added.Count) + " added");
        if (removed.Count > 0)
            counts.Add(Number(removed.Count) + " removed");
        return new(Line(removed), Line(added), counts.Count > 0 ? string.Join(", ", counts) : "in another order");
    }

    private static string? Line(List<string> words)
    {
        if (words.Count == 0)
            return null;
        var line = string.Join(", ", words.Take(MostShown));
        return words.Count > MostShown ? line + " and " + Number(words.Count - MostShown) + " more" : line;
    }

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

using System;

namespace ContentGen.Text;

/// <summary>How far two words are apart: the Damerau–Levenshtein distance in its form of optimal string alignment. For what messages propose.</summary>
internal static class EditDistance
{
    /// <summary>The distance in UTF-16 code units; where it is more than <paramref name="bound"/>, any number that is.</summary>
    internal static int Of(string left, string right, int bound)
    {
        var width = right.Length + 1;
        var rows = new int[3 * width];
        int before = 0, last = width, current = 2 * width;
        for (var j = 0; j < width; j++)
            rows[last + j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            rows[current] = i;
            var least = i;
            for (var j = 1; j < width; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                var best = Math.Min(Math.Min(rows[last + j] + 1, rows[current + j - 1] + 1), rows[last + j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    best = Math.Min(best, rows[before + j - 2] + 1);
                rows[current + j] = best;
                least = Math.Min(least, best);
            }
            // A transposition reaches back two rows for one more, so the bound may be passed by one row only.
            if (least > bound + 1)
                return least;
            (before, last, current) = (last, current, before);
        }
        return rows[last + right.Length];
    }
}

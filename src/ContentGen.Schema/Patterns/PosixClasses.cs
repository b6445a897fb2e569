using System;
using System.Collections.Generic;

namespace ContentGen.Schema.Patterns;

/// <summary>The classes of ASCII that have names: <c>[:alpha:]</c>.</summary>
internal static class PosixClasses
{
    public const string Names = "alnum, alpha, ascii, blank, cntrl, digit, graph, lower, print, punct, space, upper, word, xdigit";

    // First and last character of each range.
    private static readonly Dictionary<string, string> s_ranges = new(StringComparer.Ordinal)
    {
        ["alnum"] = "09AZaz",
        ["alpha"] = "AZaz",
        ["ascii"] = "\0\x7F",
        ["blank"] = "\t\t  ",
        ["cntrl"] = "\0\x1F\x7F\x7F",
        ["digit"] = "09",
        ["graph"] = "!~",
        ["lower"] = "az",
        ["print"] = " ~",
        ["punct"] = "!/:@[`{~",
        ["space"] = "\t\r  ",
        ["upper"] = "AZ",
        ["word"] = "09AZ__az",
        ["xdigit"] = "09AFaf",
    };

    public static ScalarSet? Find(string name)
    {
        if (!s_ranges.TryGetValue(name, out var bounds))
            return null;
        var ranges = new List<(int, int)>();
        for (var i = 0; i < bounds.Length; i += 2)
            ranges.Add((bounds[i], bounds[i + 1]));
        return ScalarSet.Of(ranges);
    }
}

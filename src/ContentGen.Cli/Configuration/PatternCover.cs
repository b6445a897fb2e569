using System.Collections.Generic;

namespace ContentGen.Cli.Configuration;

/// <summary>Whether one pattern names every file that another one can name: by paths that the other names, made of a character that no pattern is written with.</summary>
internal static class PatternCover
{
    /// <summary>For private use: nobody's files are called so.</summary>
    private const string Any = "\uE000";

    internal static bool Covers(string pattern, string other)
    {
        var covering = new PathPattern(pattern);
        return Paths(other).TrueForAll(covering.Matches);
    }

    /// <summary>Paths that differ in how many folders <c>**</c> stands for.</summary>
    private static List<string> Paths(string pattern)
    {
        var segments = pattern.Split('/');
        var paths = new List<string>();
        for (var folders = 0; folders <= 2; folders++)
        {
            var names = new List<string>();
            for (var i = 0; i < segments.Length; i++)
            {
                // Behind the last ** stands a name at least.
                var count = folders + (i == segments.Length - 1 ? 1 : 0);
                if (segments[i] != "**")
                    names.Add(segments[i].Replace("*", Any, System.StringComparison.Ordinal).Replace("?", Any, System.StringComparison.Ordinal));
                for (var n = 0; segments[i] == "**" && n < count; n++)
                    names.Add(Any);
            }
            paths.Add(string.Join('/', names));
        }
        return paths;
    }
}

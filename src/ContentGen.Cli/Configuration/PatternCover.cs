using System.Collections.Generic;

namespace ContentGen.Cli.Configuration;

/// <summary>Whether one pattern names every file that another one can name: by paths that the other names, made of a character that no pattern is written with.</summary>
internal static class PatternCover
{
    /// <summary>For private use: nobody's files are called so.</summary>
    private const string Any = "\uE000";

    internal static bool Covers(string pattern, string other)
    {
        var (covering, covered) = (new PathPattern(pattern), new PathPattern(other));
        // For a star nothing, a character, and more than the question marks of a name can stand for.
        foreach (var star in new[] { "", Any, new string(Any[0], pattern.Length + 1) })
        {
            if (Paths(other, star).Exists(path => covered.Matches(path) && !covering.Matches(path)))
                return false;
        }
        return true;
    }

    /// <summary>Paths that differ in how many folders <c>**</c> stands for; some are none that the pattern names.</summary>
    private static List<string> Paths(string pattern, string star)
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
                    names.Add(segments[i].Replace("*", star, System.StringComparison.Ordinal).Replace("?", Any, System.StringComparison.Ordinal));
                for (var n = 0; segments[i] == "**" && n < count; n++)
                    names.Add(Any);
            }
            paths.Add(string.Join('/', names));
        }
        return paths;
    }
}

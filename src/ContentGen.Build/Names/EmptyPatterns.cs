using System;
using System.Collections.Generic;
using System.IO;
using ContentGen.Cli.Configuration;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Build.Names;

/// <summary>
/// Patterns of content that find no file, told from the files that were found: what a pattern names is among them, unless something takes it out again. Where
/// nobody can tell without evaluating the project, a pattern is taken to find something.
/// </summary>
/// <param name="project">The project file, absolute.</param>
/// <param name="found">The content, absolute.</param>
internal sealed class EmptyPatterns(string project, string[] found)
{
    private readonly string _folder = Path.GetDirectoryName(project)!;

    internal IEnumerable<(string Pattern, SourceSpan Place)> Of(IEnumerable<WrittenContent> items)
    {
        foreach (var item in items)
        {
            if (found.Length == 0)
            {
                yield return (item.Include, item.Place);
                continue;
            }
            foreach (var pattern in item.HasExclude ? [] : item.Include.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (!pattern.AsSpan().ContainsAny("$@%") && !Finds(pattern))
                    yield return (pattern, item.Place);
            }
        }
    }

    private bool Finds(string pattern)
    {
        // MSBuild asks not for case everywhere; a pattern that finds too much here only goes without a warning.
        var wanted = new PathPattern(Normal(Path.GetFullPath(pattern.Replace('\\', '/').Replace("*.*", "*", StringComparison.Ordinal), _folder)));
        return Array.Exists(found, file => wanted.MatchesWithDots(Normal(file)));
    }

    private static string Normal(string path) => path.Replace('\\', '/').ToUpperInvariant();
}

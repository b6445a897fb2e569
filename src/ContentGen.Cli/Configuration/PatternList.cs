using System.Collections.Generic;
using ContentGen.Schema;
using ContentGen.Schema.Configuration;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.Configuration;

/// <summary>The patterns of one key of <c>contentgen.yaml</c>.</summary>
internal sealed class PatternList
{
    private readonly List<(PathPattern Pattern, SourceSpan Span)> _patterns = [];

    internal PatternList(EquatableArray<WrittenText> patterns)
    {
        foreach (var pattern in patterns)
            _patterns.Add((new(pattern.Text), pattern.Span));
    }

    /// <summary>Whether a pattern names the file, by one of its paths.</summary>
    internal bool Names(ProjectPlace place) => _patterns.Exists(entry => place.Paths.Exists(entry.Pattern.Matches));

    /// <summary>The pattern that names the file or a folder of it, by any of its paths; null: none does.</summary>
    internal SourceSpan? Holds(ProjectPlace place)
    {
        foreach (var (pattern, span) in _patterns)
        {
            if (place.Paths.Exists(pattern.MatchesOrHolds))
                return span;
        }
        return null;
    }
}

/// <summary>Where a file lies within a project.</summary>
/// <param name="Paths">
/// From the folder of <c>contentgen.yaml</c>, with <c>/</c>: the path as it was named, and the one behind links where it is another. Empty for what
/// lies outside.
/// </param>
internal sealed record ProjectPlace(List<string> Paths)
{
    internal static ProjectPlace Outside { get; } = new([]);
}

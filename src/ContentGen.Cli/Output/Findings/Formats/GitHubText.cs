using System;

namespace ContentGen.Cli.Output.Findings.Formats;

/// <summary>The escaper of GitHub's workflow commands: what would not show itself is written out, then what the command gives a meaning of its own.</summary>
internal static class GitHubText
{
    /// <summary>What stands behind the second <c>::</c>.</summary>
    internal static string Data(string text) =>
        VisibleText.Of(text).Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    /// <summary>A value between commas.</summary>
    internal static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}

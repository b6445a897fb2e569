using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using ContentGen.Cli.Tests.Support;

namespace ContentGen.Cli.Tests.Completions;

/// <summary>What the help of a command says, read from its text.</summary>
internal static partial class HelpText
{
    internal static IEnumerable<string> Options(string command) => Lines(command).Select(line => line.Groups["name"].Value);

    /// <summary>The options with a fixed set of values.</summary>
    internal static IEnumerable<(string Option, string[] Values)> Choices(string command)
    {
        foreach (var line in Lines(command))
        {
            var value = line.Groups["value"].Value.Replace("[=FILE]", "", StringComparison.Ordinal);
            // Words in capitals stand for something.
            if (value.Contains('|', StringComparison.Ordinal) && !value.Any(char.IsAsciiLetterUpper))
                yield return (line.Groups["name"].Value, value.Split('|'));
        }
    }

    private static IEnumerable<Match> Lines(string command)
    {
        using var folder = new TempFolder();
        var help = folder.Run(command, "--help").Output;
        var options = help[help.IndexOf("\nOptions:\n", StringComparison.Ordinal)..];
        return Option().Matches(options[..options.IndexOf("\n\n", 1, StringComparison.Ordinal)]);
    }

    [GeneratedRegex(@"^  (?:-[?\w], )*(?<name>--[a-z-]+)(?: <(?<value>[^>]+)>)?", RegexOptions.Multiline)]
    private static partial Regex Option();
}

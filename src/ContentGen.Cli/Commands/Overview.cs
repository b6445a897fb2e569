using System.Collections.Generic;
using System.CommandLine;

namespace ContentGen.Cli.Commands;

/// <summary>What <c>contentgen</c> says when it is given nothing to do: where to begin.</summary>
internal static class Overview
{
    internal static string Of(Command root)
    {
        var names = new List<string>();
        foreach (var command in root.Subcommands)
            names.Add(command.Name);
        return $"""
            contentgen {GenerateCommand.Version} reads articles by schemas, and says what does not fit.

            Begin with
              contentgen init                                     a project of your own
              contentgen parse story.txt --schema news-article    how a document is built
              contentgen explain story.txt --schema news-article  why a line is what it is
              contentgen validate                                 what does not fit

            Commands: {Lines(names)}.
            'contentgen --help' says what they do, 'contentgen COMMAND --help' how.

            """.ReplaceLineEndings("\n");
    }

    /// <summary>Two lines, so that 80 columns suffice.</summary>
    private static string Lines(List<string> names)
    {
        var half = (names.Count + 1) / 2;
        return string.Join(", ", names.GetRange(0, half)) + ",\n  " + string.Join(", ", names.GetRange(half, names.Count - half));
    }
}

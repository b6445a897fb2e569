using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace ContentGen.Cli.Tests.Support;

/// <summary>
/// A scenario file: prose, then sections that begin with <c>--- </c>: <c>file NAME</c>, and for each command <c>run ARGUMENTS</c>, <c>exit CODE</c>,
/// <c>stdout</c>, <c>stderr</c>. An empty stream's section is left out.
/// </summary>
internal sealed class Scenario
{
    private const string Mark = "--- ";

    internal string Prose { get; private set; } = "";

    internal List<(string Name, string Text)> Files { get; } = [];

    internal List<ScenarioRun> Runs { get; } = [];

    internal static Scenario Parse(string text)
    {
        var scenario = new Scenario();
        var (head, body) = ("", new StringBuilder());
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith(Mark, StringComparison.Ordinal))
            {
                scenario.Add(head, body.ToString());
                (head, body) = (line[Mark.Length..], new());
            }
            else
                body.Append(line).Append('\n');
        }
        // The last line has no line end of its own.
        scenario.Add(head, body.ToString()[..^1]);
        return scenario;
    }

    internal string Print()
    {
        var text = new StringBuilder(Prose);
        foreach (var (name, content) in Files)
            text.Append(Mark).Append("file ").Append(name).Append('\n').Append(content);
        foreach (var run in Runs)
        {
            text.Append(Mark).Append("run ").Append(run.CommandLine).Append('\n');
            text.Append(Mark).Append("exit ").Append(run.Code).Append('\n');
            if (run.Output.Length > 0)
                text.Append(Mark).Append("stdout\n").Append(run.Output);
            if (run.Error.Length > 0)
                text.Append(Mark).Append("stderr\n").Append(run.Error);
        }
        return text.ToString();
    }

    internal void WriteFiles(TempFolder folder)
    {
        foreach (var (name, text) in Files)
            folder.Write(name, text);
    }

    private void Add(string head, string body)
    {
        var (word, rest) = head.IndexOf(' ') is var space and > 0 ? (head[..space], head[(space + 1)..]) : (head, "");
        switch (word)
        {
            case "":
                Prose = body;
                break;
            case "file":
                Files.Add((rest, body));
                break;
            case "run":
                Runs.Add(new() { CommandLine = rest });
                break;
            case "exit":
                Runs[^1].Code = int.Parse(rest, System.Globalization.CultureInfo.InvariantCulture);
                break;
            case "stdout":
                Runs[^1].Output = body;
                break;
            case "stderr":
                Runs[^1].Error = body;
                break;
            default:
                throw new InvalidDataException($"A scenario has no section '{word}'.");
        }
    }
}

internal sealed class ScenarioRun
{
    internal required string CommandLine { get; init; }

    internal int Code { get; set; }

    internal string Output { get; set; } = "";

    internal string Error { get; set; } = "";

    internal string[] Arguments => CommandLine.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

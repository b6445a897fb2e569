using System;
using System.Collections.Generic;
using System.CommandLine;
using ContentGen.Cli.Output;
using ContentGen.Cli.Output.Findings;

namespace ContentGen.Cli.Commands;

/// <summary>The options of the commands that report findings, each defined once.</summary>
internal sealed class ReportOptions(ReportFormat[] formats)
{
    private static readonly Choice<Severity> s_levels = Choice.Levels("--fail-on");

    private readonly Option<string[]> _output = new("--output")
    {
        Arity = ArgumentArity.OneOrMore,
        DefaultValueFactory = _ => [],
        HelpName = ReportTarget.Formats(formats).Help + "[=FILE]",
        Description = "How findings are reported, and where; may be given several times.",
    };

    private readonly Option<string> _failOn = s_levels.CreateOption("The least severity that ends with exit code 1.");

    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "No text and no summary; the exit code and other outputs remain." };

    internal void AddTo(Command command)
    {
        command.Options.Add(_output);
        command.Options.Add(_failOn);
        command.Options.Add(_quiet);
    }

    internal ReportRequest Read(CommandContext context, ParseResult result)
    {
        var quiet = result.GetValue(_quiet);
        return new(
            ReportTarget.Of(context, formats, result.GetValue(_output) ?? [], quiet),
            s_levels.Of(result.GetValue(_failOn)!),
            quiet)
        {
            IsFailOnGiven = result.GetResult(_failOn) is { Implicit: false },
        };
    }
}

/// <summary>What a command line asks of a report.</summary>
internal sealed record ReportRequest(List<ReportTarget> Targets, Severity FailOn, bool Quiet)
{
    /// <summary>The command line says what fails.</summary>
    internal bool IsFailOnGiven { get; init; }

    /// <summary>What the process answers with.</summary>
    internal int Code(in Totals totals, bool hasProblem) =>
        hasProblem ? ExitCode.Usage : totals.Reaches(FailOn) ? ExitCode.Findings : ExitCode.Clean;

    /// <summary>Statistics that no report has. They were asked for by name, and so come also where it is to be quiet; standard output may be a program's.</summary>
    internal void Write(CommandContext context, IReadOnlyList<FindingCount> counts)
    {
        var toError = Targets.Exists(static target => target.Path is null);
        var output = toError ? context.Error : context.Out;
        new FindingText(output, new(output, !toError && context.Colour)).Write(counts);
    }

    /// <summary>The summary, and the answer of the command.</summary>
    internal int Finish(CommandContext context, in Totals totals, bool hasProblem)
    {
        context.Out.Flush();
        // Where nothing could be read, what went wrong is all there is to say.
        if (!Quiet && (totals.Files > 0 || totals.Unchanged > 0))
            context.Error.Write(totals.Summary + "\n");
        return Code(totals, hasProblem);
    }
}

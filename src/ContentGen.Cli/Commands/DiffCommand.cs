using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using ContentGen.Cli.Comparing;
using ContentGen.Cli.Files;
using ContentGen.Cli.Output.Comparing;
using ContentGen.Schema.Comparison;

namespace ContentGen.Cli.Commands;

/// <summary><c>contentgen diff OLD NEW</c>: says what changes between two versions of a schema.</summary>
internal static class DiffCommand
{
    private const int DefaultDocuments = 20;

    private static readonly Choice<Action<CommandContext, DiffReport, int>> s_formats = new(
        "--format",
        ("text", DiffText.Write),
        ("json", static (context, report, _) => DiffJson.Write(context, report)),
        ("markdown", DiffMarkdown.Write));

    private static readonly Choice<ChangeKind> s_kinds = new("--fail-on", ("api", ChangeKind.Api), ("accept", ChangeKind.Accept), ("extract", ChangeKind.Extract));

    internal static Command Create(CommandContext context)
    {
        var old = new Argument<string>("OLD") { Description = "A path to a .schema.yaml file, the id of a built-in schema, or git:REVISION:PATH." };
        var now = new Argument<string>("NEW") { Description = "Likewise." };
        var corpus = new Option<string[]>("--corpus")
        {
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [],
            HelpName = "PATH",
            Description = "Documents, folders and patterns, or .jsonl[.gz] as for fit: prints what both versions make of them; may be given several times.",
        };
        var format = s_formats.CreateOption("How changes are printed.");
        var failOn = new Option<string[]>("--fail-on")
        {
            Arity = ArgumentArity.OneOrMore,
            DefaultValueFactory = _ => [],
            HelpName = s_kinds.Help,
            Description = "Ends with exit code 1 where a change of this kind is breaking; may be given several times. Without it, changes are only told.",
        };
        var show = new Option<string>("--show")
        {
            DefaultValueFactory = _ => DefaultDocuments.ToString(CultureInfo.InvariantCulture),
            HelpName = "N",
            Description = $"How many differing documents of the corpus text and Markdown show ({DefaultDocuments}).",
        };
        var command = new Command("diff", "Says what changes between two versions of a schema.") { old, now, corpus, format, failOn, show };
        CommandHelp.Add(
            command,
            "contentgen diff git:HEAD:schemas/story.schema.yaml schemas/story.schema.yaml",
            "contentgen diff git:origin/main:schemas/story.schema.yaml schemas/story.schema.yaml --fail-on api --fail-on extract",
            "contentgen diff git:v1.2.0:schemas/story.schema.yaml git:HEAD:schemas/story.schema.yaml --format markdown",
            "contentgen diff news-article schemas/news.schema.yaml --corpus content");
        command.SetAction(result => Run(
            context,
            (result.GetValue(old)!, result.GetValue(now)!),
            result.GetValue(corpus) ?? [],
            s_formats.Of(result.GetValue(format)!),
            [.. (result.GetValue(failOn) ?? []).Select(s_kinds.Of)],
            Number(result.GetValue(show)!)));
        return command;
    }

    private static int Run(CommandContext context, (string Old, string New) names, string[] paths, Action<CommandContext, DiffReport, int> write, List<ChangeKind> failOn, int show)
    {
        var (old, now) = SchemaLoader.LoadVersions(context, names.Old, names.New);
        var difference = SchemaComparison.Compare(old.Written!, now.Written!);
        var inputs = new InputFiles(context);
        var corpus = paths.Length > 0 ? CorpusComparison.Run(context, inputs, paths, old.Plan, now.Plan) : null;
        write(context, new DiffReport(old, now, difference, corpus), show);
        return inputs.HasProblem ? ExitCode.Usage : failOn.Exists(difference.Breaks) ? ExitCode.Findings : ExitCode.Clean;
    }

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new CliException($"--show takes a number of documents, not '{text}'.");
}

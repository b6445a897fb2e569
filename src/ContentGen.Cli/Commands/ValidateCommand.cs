using System;
using System.CommandLine;
using ContentGen.Cli.Content;
using ContentGen.Cli.Files;
using ContentGen.Cli.Output.Findings;
using ContentGen.Cli.Watching;

namespace ContentGen.Cli.Commands;

/// <summary><c>contentgen validate [PATH…] [--schema S]</c>: reports the findings of documents.</summary>
internal static class ValidateCommand
{
    private const int MostJobs = 256;

    internal static Command Create(CommandContext context)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "Documents, folders (searched for *.txt, for Markdown *.md), patterns with *, ** and ?; '-' is standard input. Without any, the content of contentgen.yaml.",
        };
        var schema = SchemaOption.Create(isRequired: false);
        schema.Description += " Without it, that of the first entry of contentgen.yaml that names a document.";
        var severities = new Option<string[]>("--severity")
        {
            Arity = ArgumentArity.OneOrMore,
            HelpName = "ID=LEVEL",
            Description = "The severity of a finding, in place of that of the schema and of contentgen.yaml; may be given several times.",
        };
        var jobs = new Option<int?>("--jobs", "-j")
        {
            HelpName = "N",
            Description = "How many documents are read at a time; without it, one for each processor. The output is the same for every number.",
        };
        var allowNone = new Option<bool>("--allow-no-files") { Description = "Exit code 0 where no document is found." };
        var noCache = new Option<bool>("--no-cache") { Description = "Validate every document anew, and keep nothing for the next run." };
        var watch = new Option<bool>("--watch") { Description = "Validate again whenever a document, a schema or contentgen.yaml changes, until Ctrl+C." };
        var options = new ReportOptions(ReportFormats.All);
        var command = new Command("validate", "Reports the findings of documents.") { paths, schema, severities, jobs, allowNone, noCache, watch };
        options.AddTo(command);
        CommandHelp.Add(
            command,
            "contentgen validate",
            "contentgen validate story.txt --schema news-article",
            "contentgen validate content --schema news-article --fail-on warning --severity unclaimed=error",
            "contentgen validate 'content/**/*.txt' --schema schemas/recipe.schema.yaml --output json=findings.json");
        command.SetAction(result =>
        {
            var validation = new ValidationOptions
            {
                Paths = result.GetValue(paths) ?? [],
                Schema = result.GetValue(schema),
                Severities = SeverityChange.Read(result.GetValue(severities) ?? []),
                Jobs = Jobs(result.GetValue(jobs)),
                AllowsNone = result.GetValue(allowNone),
                UsesCache = !result.GetValue(noCache),
            };
            if (!result.GetValue(watch))
                return Run(context, validation, options.Read(context, result));
            if (Array.IndexOf(validation.Paths, DocumentReader.StandardInput) >= 0)
                throw new CliException("standard input ('-') cannot be watched; name files or folders, or leave out --watch.");
            return new WatchLoop(context).Run(run => Run(run, validation, options.Read(run, result)));
        });
        return command;
    }

    private static int Run(CommandContext context, ValidationOptions options, ReportRequest reporting)
    {
        if (!reporting.IsFailOnGiven && context.Project?.FailOn is { } failOn)
            reporting = reporting with { FailOn = failOn };
        var setup = new ReportSetup(new(context), reporting.FailOn, HasBaseline: false);
        var reports = reporting.Targets.ConvertAll(target => target.Format.Create(target, setup));
        var summary = new ValidationRun(context, options with { ShowsProgress = !reporting.Quiet }, reports, (totals, hasProblem) => reporting.Code(totals, hasProblem)).Run();
        return reporting.Finish(context, summary.Totals, summary.Problems.Count > 0);
    }

    private static int Jobs(int? given) => given switch
    {
        null => Math.Min(Environment.ProcessorCount, MostJobs),
        < 1 or > MostJobs => throw new CliException($"--jobs is {given}; give a number from 1 to {MostJobs}."),
        _ => given.Value,
    };
}

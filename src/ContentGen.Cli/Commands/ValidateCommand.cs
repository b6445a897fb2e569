using System;
using System.CommandLine;
using ContentGen.Cli.Content;
using ContentGen.Cli.Content.Baselines;
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
        var filesFrom = new Option<string?>("--files-from")
        {
            HelpName = "FILE|-",
            Description = "A file that lists documents, a line each or with a NUL behind each; '-' is standard input. Those that contentgen.yaml does not name are passed over.",
        };
        var stdinPath = new Option<string?>("--stdin-path") { HelpName = "PATH", Description = "Standard input is validated as the content of the file at PATH, which need not be there." };
        var changedSince = new Option<string?>("--changed-since")
        {
            HelpName = "REV",
            Description = "Only documents that changed since the branch left the revision REV of git, or whose schema or contentgen.yaml did.",
        };
        var baseline = new Option<string?>("--baseline") { HelpName = "FILE", Description = "A file with findings that are accepted as they are, in place of that of contentgen.yaml." };
        var writeBaseline = new Option<string?>("--write-baseline")
        {
            Arity = ArgumentArity.ZeroOrOne,
            HelpName = "FILE",
            Description = "Accepts all findings, and writes them as a baseline: to FILE, else to that of --baseline or of contentgen.yaml.",
        };
        var statistics = new Option<bool>("--statistics") { Description = "How often each finding is reported, behind the findings." };
        var options = new ReportOptions(ReportFormats.All);
        var command = new Command("validate", "Reports the findings of documents.")
        {
            paths, schema, severities, baseline, writeBaseline, changedSince, filesFrom, stdinPath, statistics, jobs, allowNone, noCache, watch,
        };
        options.AddTo(command);
        CommandHelp.Add(
            command,
            "contentgen validate",
            "contentgen validate story.txt --schema news-article",
            "contentgen validate content --schema news-article --fail-on warning --severity unclaimed=error",
            "contentgen validate 'content/**/*.txt' --schema schemas/recipe.schema.yaml --output sarif=findings.sarif --output github",
            "contentgen validate --write-baseline",
            "contentgen validate --changed-since origin/main",
            "git diff --name-only -z HEAD | contentgen validate --files-from -");
        command.SetAction(result =>
        {
            var validation = Checked(new()
            {
                Paths = result.GetValue(paths) ?? [],
                Schema = result.GetValue(schema),
                FilesFrom = result.GetValue(filesFrom),
                StdinPath = result.GetValue(stdinPath),
                ChangedSince = result.GetValue(changedSince),
                Baseline = result.GetValue(baseline),
                WritesBaseline = result.GetResult(writeBaseline) is { Implicit: false },
                WrittenBaseline = result.GetValue(writeBaseline),
                Counts = result.GetValue(statistics),
                Severities = SeverityChange.Read(result.GetValue(severities) ?? []),
                Jobs = Jobs(result.GetValue(jobs)),
                AllowsNone = result.GetValue(allowNone),
                UsesCache = !result.GetValue(noCache),
            });
            if (!result.GetValue(watch))
                return Run(context, validation, options.Read(context, result));
            if (Array.IndexOf(validation.Paths, DocumentReader.StandardInput) >= 0 || validation.FilesFrom == DocumentReader.StandardInput || validation.StdinPath is not null)
                throw new CliException("standard input ('-') cannot be watched; name files or folders, or leave out --watch.");
            if (validation.WritesBaseline)
                throw new CliException("--watch and --write-baseline do not go together: every run would accept what it finds.");
            return new WatchLoop(context).Run(run => Run(run, validation, options.Read(run, result)));
        });
        return command;
    }

    private static int Run(CommandContext context, ValidationOptions options, ReportRequest reporting)
    {
        if (!reporting.IsFailOnGiven && context.Project?.FailOn is { } failOn)
            reporting = reporting with { FailOn = failOn };
        var baselines = BaselineChoice.Of(context, options);
        var setup = new ReportSetup(new(context), reporting.FailOn, HasBaseline: baselines is not { Read: null, Recorder: null });
        var reports = reporting.Targets.ConvertAll(target => target.Format.Create(target, setup));
        var summary = new ValidationRun(context, options with { ShowsProgress = !reporting.Quiet }, baselines, reports, (totals, hasProblem) => reporting.Code(totals, hasProblem)).Run();
        if (summary.Statistics is { } counts && !reporting.Targets.Exists(static target => target.Format.HasStatistics))
            reporting.Write(context, counts);
        if (summary.Baseline is { } written && !reporting.Quiet)
        {
            context.Report(written);
            if (baselines.LaterUse is { } use)
                context.Report(use);
        }
        return reporting.Finish(context, summary.Totals, summary.Problems.Count > 0);
    }

    /// <exception cref="CliException">Two options do not go together, or one has an empty value.</exception>
    private static ValidationOptions Checked(ValidationOptions options)
    {
        foreach (var (name, value) in new[]
        {
            ("--files-from", options.FilesFrom), ("--stdin-path", options.StdinPath), ("--baseline", options.Baseline), ("--write-baseline", options.WrittenBaseline),
        })
        {
            if (value is { Length: 0 })
                throw new CliException($"{name} names no file.");
        }
        if (options.FilesFrom == DocumentReader.StandardInput && Array.IndexOf(options.Paths, DocumentReader.StandardInput) >= 0)
            throw new CliException("standard input ('-') can be read only once: as a document, or as the list of --files-from.");
        if (options.StdinPath is null)
            return options;
        var other = options.Paths.Length > 0 ? "PATH" : options.FilesFrom is not null ? "--files-from" : options.ChangedSince is not null ? "--changed-since" : null;
        if (other is not null)
            throw new CliException($"--stdin-path and {other} do not go together: with the first, standard input is all that is read.");
        return options.StdinPath == DocumentReader.StandardInput ? throw new CliException("--stdin-path is the path that the content has, as in --stdin-path content/story.txt.") : options;
    }

    private static int Jobs(int? given) => given switch
    {
        null => Math.Min(Environment.ProcessorCount, MostJobs),
        < 1 or > MostJobs => throw new CliException($"--jobs is {given}; give a number from 1 to {MostJobs}."),
        _ => given.Value,
    };
}

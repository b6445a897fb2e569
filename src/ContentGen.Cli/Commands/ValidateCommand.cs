using System;
using System.CommandLine;
using ContentGen.Cli.Configuration;
using ContentGen.Cli.Content;
using ContentGen.Cli.Files;
using ContentGen.Cli.Output;

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
        var options = new ReportOptions();
        var command = new Command("validate", "Reports the findings of documents.") { paths, schema, severities, jobs, allowNone };
        options.AddTo(command);
        CommandHelp.Add(
            command,
            "contentgen validate",
            "contentgen validate story.txt --schema news-article",
            "contentgen validate content --schema news-article --fail-on warning --severity unclaimed=error",
            "contentgen validate 'content/**/*.txt' --schema schemas/recipe.schema.yaml --output json=findings.json");
        command.SetAction(result => Run(
            context,
            new(result.GetValue(paths) ?? [], result.GetValue(schema), result.GetValue(severities) ?? [], result.GetValue(jobs) ?? Math.Min(Environment.ProcessorCount, MostJobs), result.GetValue(allowNone)),
            options.Read(context, result)));
        return command;
    }

    private static int Run(CommandContext context, Request request, ReportRequest reporting)
    {
        if (request.Jobs is < 1 or > MostJobs)
            throw new CliException($"--jobs is {request.Jobs}; give a number from 1 to {MostJobs}.");
        var project = context.Project;
        var severities = SeverityChange.Read(request.Severities);
        var schemas = new SchemaSet(context, severities);
        var inputs = new InputFiles(context) { AllowsNone = request.AllowsNone };
        var selector = new ContentSelector(context, project, schemas, inputs);
        var files = request.Paths.Length == 0 ? selector.All(request.Schema) : selector.Named(request.Paths, request.Schema);
        SeverityChange.Check(severities, schemas.Loaded, () => schemas.OfProject(project));
        if (files.Count == 0 && selector.Excluded > 0 && !request.AllowsNone)
            inputs.Report(new($"nothing was validated: `exclude` of '{project!.Shown(Project.FileName)}' leaves out every document."));

        var reports = reporting.Targets.ConvertAll(FindingReport.To);
        var totals = new Totals();
        var suppressions = new SuppressionList(project);
        new Validation(context, suppressions).Run(files, request.Jobs, result =>
        {
            if (result.File is null)
            {
                inputs.Report(result.Problem!);
                return;
            }
            totals.Files++;
            totals.Suppressed += result.Suppressed;
            foreach (var finding in result.Findings)
                totals.Add(finding.Severity);
            foreach (var report in reports)
                report.Add(result.File, result.Findings);
        });
        // Of a part of the content nobody can tell; and what could not be read could have such findings.
        if (request is { Paths.Length: 0, Schema: null } && !inputs.HasProblem)
        {
            foreach (var stale in suppressions.Stale())
            {
                totals.Add(FindingText.Of(stale.Level));
                foreach (var report in reports)
                    report.Add(stale, project!.Sources);
            }
        }
        foreach (var report in reports)
            report.End(totals);
        if (!reporting.IsFailOnGiven && project?.FailOn is { } failOn)
            reporting = reporting with { FailOn = failOn };
        return reporting.Finish(context, totals, inputs.HasProblem);
    }

    private sealed record Request(string[] Paths, string? Schema, string[] Severities, int Jobs, bool AllowsNone);
}

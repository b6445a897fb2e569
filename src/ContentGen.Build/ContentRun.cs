using System;
using System.Collections.Generic;
using System.Threading;
using ContentGen.Build.Items;
using ContentGen.Build.Logging;
using ContentGen.Cli;
using ContentGen.Cli.Configuration;
using ContentGen.Cli.Content;
using ContentGen.Cli.Content.Baselines;
using ContentGen.Cli.Output;
using ContentGen.Cli.Output.Findings;
using Microsoft.Build.Framework;

namespace ContentGen.Build;

/// <summary>One validation of a project's content: items → files with schemas → a result for each → what is accepted marked → the log and the report.</summary>
internal sealed class ContentRun(CommandContext context, BuildLog log, IReadOnlyList<SchemaItem> schemaItems, CancellationToken cancellation)
{
    /// <summary>How a project names another file for its report.</summary>
    private const string Advice = "<ContentGenSarif>report.sarif</ContentGenSarif>";

    private readonly SchemaSet _schemas = new(context, []);
    private readonly List<RunProblem> _problems = [];
    private Totals _totals;
    private Baseline? _baseline;

    /// <summary>What the build reads beside content, absolute.</summary>
    internal required IReadOnlyList<string> Sources { get; init; }

    /// <summary>The files of schemas, absolute, that the result depends on.</summary>
    internal IEnumerable<string> Files
    {
        get
        {
            foreach (var schema in _schemas.Loaded)
            {
                foreach (var name in schema.Sources.Paths)
                    yield return context.FullPath(name);
            }
            foreach (var name in context.Project?.Sources.Paths ?? [])
                yield return context.FullPath(name);
            foreach (var name in _baseline?.Sources.Paths ?? [])
                yield return context.FullPath(name);
        }
    }

    /// <param name="items">The content.</param>
    /// <param name="jobs">How many files are read at a time.</param>
    /// <param name="sarif">The path of the report; null: none is asked for.</param>
    /// <exception cref="OperationCanceledException">The build was stopped.</exception>
    /// <exception cref="CliException">The report cannot be written.</exception>
    internal void Validate(ITaskItem[] items, int jobs, string? sarif)
    {
        try
        {
            // The first look at the project's configuration reads it.
            _baseline = BaselineChoice.Of(context, new()).Read;
        }
        catch (CliException wrong)
        {
            // What is wrong with it was told at its place, unless it could not be read at all.
            if (log.Errors == 0)
                log.Add(wrong.Message);
            return;
        }
        var reports = Reports(sarif);
        var files = new ContentItems(context, log, new(context, context.Project, _schemas, new(context)), new(context, schemaItems)).Select(items);
        var written = RunInputs.Of(context, reports.ConvertAll(static report => report.Target), Advice);
        RunInputs.Check(written, _schemas, context.Project, _baseline, list: null, files);
        foreach (var schema in schemaItems)
            written.ThrowIfAmong(schema.Path, RunInputs.Schema);
        written.ThrowIfAmong(Sources, "a file of this build");
        var acceptances = new AcceptanceFilter(context.Project, _baseline, recorder: null);
        new OrderedWork<ContentFile, FileResult>(new DocumentValidator(context, cache: null).Validate).Run(files, jobs, result =>
        {
            cancellation.ThrowIfCancellationRequested();
            Add(acceptances.Mark(result), reports);
        }, cancellation);
        cancellation.ThrowIfCancellationRequested();
        // Of the files that were validated, what is accepted and was not found. What could not be read could have it.
        foreach (var stale in _problems.Count == 0 ? _baseline?.Stale(isWhole: false) ?? [] : [])
            log.Add(stale);
        End(reports);
        log.Remark($"Content validated: {_totals.Summary}.");
    }

    /// <summary>The report that the command line would write, for the same reader.</summary>
    private List<FindingReport> Reports(string? sarif)
    {
        if (sarif is null)
            return [];
        var setup = new ReportSetup(new(context), Severity.Error, HasBaseline: _baseline is not null);
        return ReportTarget.Of(context, ReportFormats.All, ["sarif=" + sarif], quiet: true).ConvertAll(target => target.Format.Create(target, setup));
    }

    private void Add(FileResult result, List<FindingReport> reports)
    {
        if (result.Problem is { } problem)
        {
            _problems.Add(new(problem.Message, result.Name));
            log.Add(BuildDiagnostics.NotValidated.At(BuildDiagnostics.Start(result.Name), problem.Message));
        }
        else
            _totals.Files++;
        var reported = log.Add(result);
        foreach (var finding in reported.Findings)
        {
            if (finding.Acceptance is null)
                _totals.Add(finding.Severity);
            else
                _totals.Suppressed++;
        }
        foreach (var report in reports)
            report.Add(reported);
    }

    private void End(List<FindingReport> reports)
    {
        var summary = new RunSummary(_totals, _problems, log.Errors > 0 ? 1 : 0);
        foreach (var report in reports)
        {
            foreach (var diagnostic in log.Diagnostics)
                report.Add(diagnostic, new());
            report.End(summary);
        }
    }
}

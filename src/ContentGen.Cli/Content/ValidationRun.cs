using System;
using System.Collections.Generic;
using ContentGen.Cli.Caching;
using ContentGen.Cli.Configuration;
using ContentGen.Cli.Files;
using ContentGen.Cli.Output;
using ContentGen.Cli.Output.Findings;

namespace ContentGen.Cli.Content;

/// <summary>
/// One run of <c>validate</c>: options → files, each with its schema → a result for each file, in their order → what is accepted marked → every report.
/// </summary>
/// <param name="exitCode">The answer for what was found, and whether something could not be found or read.</param>
internal sealed class ValidationRun(CommandContext context, ValidationOptions options, IReadOnlyList<FindingReport> reports, Func<Totals, bool, int> exitCode)
{
    private readonly InputFiles _inputs = new(context) { AllowsNone = options.AllowsNone };
    private readonly Project? _project = context.Project;
    private Totals _totals;

    /// <summary>Something that was asked for could not be found or read.</summary>
    private bool HasProblem => _inputs.HasProblem;

    internal RunSummary Run()
    {
        var files = Select();
        var acceptances = new AcceptanceFilter(_project);
        Read(files, acceptances);
        // What could not be read could have such findings.
        if (options.IsWhole && !HasProblem)
        {
            foreach (var stale in acceptances.Stale())
            {
                _totals.Add(FindingText.Of(stale.Level));
                foreach (var report in reports)
                    report.Add(stale, _project!.Sources);
            }
        }
        var summary = new RunSummary(_totals, _inputs.Problems, exitCode(_totals, HasProblem));
        foreach (var report in reports)
            report.End(summary);
        return summary;
    }

    private void Read(List<ContentFile> files, AcceptanceFilter acceptances)
    {
        var cache = options.UsesCache && CacheFolder.Of(context) is { } folder ? new ResultCache(folder, files) : null;
        var done = 0;
        using (var progress = options.ShowsProgress ? ProgressLine.Of(context, files.Count, TimeProvider.System) : null)
        {
            var work = new OrderedWork<ContentFile, FileResult>(new DocumentValidator(context, cache).Validate) { Tick = () => progress?.Show(done) };
            work.Run(
                files,
                options.Jobs,
                result =>
                {
                    done++;
                    Add(acceptances.Mark(result));
                },
                context.Streams.Ending);
        }
        if (done < files.Count)
        {
            _totals.Unread = files.Count - done;
            _inputs.Report(new($"the run was ended; {_totals.Unread} of {files.Count} files {(_totals.Unread == 1 ? "was" : "were")} not read."));
        }
        cache?.Save();
    }

    private List<ContentFile> Select()
    {
        var schemas = new SchemaSet(context, options.Severities);
        var selector = new ContentSelector(context, _project, schemas, _inputs);
        var files = options.Paths.Length == 0 ? selector.All(options.Schema) : selector.Named(options.Paths, options.Schema);
        SeverityChange.Check(options.Severities, schemas.Loaded, () => schemas.OfProject(_project));
        if (files.Count == 0 && selector.Excluded > 0 && !options.AllowsNone)
            _inputs.Report(new($"nothing was validated: `exclude` of '{_project!.Shown(Project.FileName)}' leaves out every document."));
        return files;
    }

    private void Add(FileResult result)
    {
        if (result.Problem is { } problem)
            _inputs.Report(problem, result.Name);
        else
            _totals.Files++;
        foreach (var finding in result.Findings)
        {
            if (finding.Acceptance is null)
                _totals.Add(finding.Severity);
            else
                _totals.Suppressed++;
        }
        foreach (var report in reports)
            report.Add(result);
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using ContentGen.Cli.Caching;
using ContentGen.Cli.Configuration;
using ContentGen.Cli.Content.Baselines;
using ContentGen.Cli.Files;
using ContentGen.Cli.Output;
using ContentGen.Cli.Output.Findings;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.Content;

/// <summary>
/// One run of <c>validate</c>: options → files, each with its schema → a result for each file, in their order → what is accepted marked → every report.
/// </summary>
/// <param name="exitCode">The answer for what was found, and whether something could not be found or read.</param>
internal sealed class ValidationRun(
    CommandContext context, ValidationOptions options, BaselineChoice baselines, IReadOnlyList<FindingReport> reports, Func<Totals, bool, int> exitCode)
{
    private readonly InputFiles _inputs = new(context) { AllowsNone = options.AllowsNone, ObeysIgnore = true };
    private readonly Project? _project = context.Project;
    private readonly CacheFolder? _cacheFolder = options.UsesCache ? CacheFolder.Of(context) : null;
    private readonly FindingCounter? _counter = options.Counts ? new() : null;
    private List<SchemaDiagnostic> _idle = [];
    private Totals _totals;
    private SchemaSet? _schemas;

    /// <summary>Something that was asked for could not be found or read.</summary>
    private bool HasProblem => _inputs.HasProblem;

    internal RunSummary Run()
    {
        var files = Select();
        RunInputs.Check(RunInputs.Of(context, reports.Select(static report => report.Target)), _schemas!, _project, baselines.Read, options.FilesFrom, files);
        var acceptances = new AcceptanceFilter(_project, baselines.Read, baselines.Recorder);
        Read(files, acceptances);
        AddStale(acceptances);
        var summary = new RunSummary(_totals, _inputs.Problems, exitCode(_totals, HasProblem)) { Statistics = _counter?.Counts(), Baseline = WriteBaseline() };
        foreach (var report in reports)
            report.End(summary);
        return summary;
    }

    private void Read(List<ContentFile> files, AcceptanceFilter acceptances)
    {
        var cache = _cacheFolder is { } folder ? new ResultCache(folder, files) : null;
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
        var changed = options.ChangedSince is { } revision ? new ChangedFiles(context, revision) : null;
        var schemas = _schemas = new SchemaSet(context, options.Severities, plan => _cacheFolder is null || _cacheFolder.SizeOf(PackKey.Of(plan)) == 0);
        var selector = new ContentSelector(context, _project, schemas, _inputs);
        var files = Select(selector);
        if (options.IsWhole)
            _idle = selector.Idle!.Find(files);
        SeverityChange.Check(options.Severities, schemas.Loaded, () => schemas.OfProject(_project));
        if (files.Count == 0 && selector.Excluded > 0 && !options.AllowsNone)
            _inputs.Report(new($"nothing was validated: `exclude` of '{_project!.Shown(Project.FileName)}' leaves out every document."));
        if (changed is not null)
            _totals.Unchanged = files.RemoveAll(file => !changed.Holds(file));
        return files;
    }

    private List<ContentFile> Select(ContentSelector selector)
    {
        if (options.StdinPath is { } path)
            return selector.Input(path, options.Schema);
        if (options.FilesFrom is not { } list)
            return options.Paths.Length == 0 ? selector.All(options.Schema) : selector.Named(options.Paths, [], options.Schema);
        var listed = FileList.Read(new DocumentReader(context).Read(list));
        var files = selector.Named(options.Paths, listed, options.Schema);
        if (files.Count == 0 && selector.Excluded == 0 && !HasProblem && !options.AllowsNone)
        {
            _inputs.Report(new(listed.Count == 0
                ? $"'{list}' lists no file; --allow-no-files permits that."
                : $"no file that '{list}' lists is named by an entry of `content`; give --schema, or --allow-no-files."));
        }
        return files;
    }

    private void Add(FileResult result)
    {
        if (result.Problem is { } problem)
            _inputs.Report(problem, result.Name);
        else
            _totals.Files++;
        foreach (var finding in result.Findings)
            _totals.Add(finding);
        _counter?.Add(result);
        foreach (var report in reports)
            report.Add(result);
    }

    private void AddStale(AcceptanceFilter acceptances)
    {
        // What could not be read could have such findings.
        if (HasProblem)
            return;
        // What is in an editor is not yet what is in the file.
        if (options.StdinPath is null && baselines.Read is { } baseline)
        {
            foreach (var stale in baseline.Stale(options.IsWhole))
                Add(stale, baseline.Sources);
        }
        if (!options.IsWhole)
            return;
        foreach (var stale in _idle.Concat(acceptances.StaleSuppressions()))
            Add(stale, _project!.Sources);
    }

    private void Add(SchemaDiagnostic diagnostic, SourceTexts sources)
    {
        _totals.Add(FindingText.Of(diagnostic.Level));
        _counter?.Add(diagnostic);
        foreach (var report in reports)
            report.Add(diagnostic, sources);
    }

    private string? WriteBaseline()
    {
        if (baselines.Recorder is not { } recorder)
            return null;
        if (!HasProblem)
            return recorder.Write();
        context.Report("the baseline was not written, since not everything could be read.");
        return null;
    }
}

using System;
using System.IO;
using System.Threading;
using ContentGen.Build.Items;
using ContentGen.Build.Logging;
using ContentGen.Cli;
using Microsoft.Build.Framework;

namespace ContentGen.Build;

/// <summary>Validates the content of a project. Fails where a finding is an error, by whatever the project sets.</summary>
public sealed class ValidateContent : ProjectTask, ICancelableTask
{
    private readonly CancellationTokenSource _cancellation = new();

    /// <summary>The documents, each with the metadata <c>Schema</c>.</summary>
    [Required]
    public ITaskItem[] Content { get; set; } = [];

    /// <summary>The project's schemas and packs.</summary>
    public ITaskItem[] Schemas { get; set; } = [];

    /// <summary>What else the build reads, absolute: no report is written over it.</summary>
    public string[] Sources { get; set; } = [];

    /// <summary>Written where nothing is an error.</summary>
    [Required]
    public string Stamp { get; set; } = "";

    /// <summary>The path of a SARIF report, relative to the project; empty: none.</summary>
    public string? Sarif { get; set; }

    /// <summary>Findings are warnings at most.</summary>
    public bool LowerErrors { get; set; }

    /// <inheritdoc />
    public override bool Execute()
    {
        var folder = Path.GetDirectoryName(Project)!;
        var schemas = SchemaItem.Of(Schemas);
        var log = new BuildLog(Log, Policy(LowerErrors), Project) { Packaged = SchemaItem.Packaged(schemas, folder) };
        var context = new CommandContext(new FolderStreams(folder, ending: _cancellation.Token)) { Messages = log };
        var stamp = new ValidationStamp(context, Stamp);
        var sarif = string.IsNullOrEmpty(Sarif) ? null : Sarif;
        var run = new ContentRun(context, log, schemas, _cancellation.Token) { Sources = [Project, .. Sources] };
        try
        {
            stamp.Delete(others: sarif is not null);
            WithCores(jobs => run.Validate(Content, jobs, sarif));
            if (log.Errors == 0)
                stamp.Write(run.Files);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        catch (Exception problem) when (problem is CliException or IOException or UnauthorizedAccessException)
        {
            log.Add(BuildDiagnostics.NotWritten.At(BuildDiagnostics.Start(Project), problem.Message));
        }
        return log.Errors == 0;
    }

    /// <inheritdoc />
    public void Cancel() => _cancellation.Cancel();

    /// <summary>As many workers as the build can spare: other projects are built at the same time.</summary>
    private void WithCores(Action<int> work)
    {
        var wanted = Math.Min(Content.Length, Environment.ProcessorCount);
        if (BuildEngine is not IBuildEngine9 engine)
        {
            work(1);
            return;
        }
        var granted = engine.RequestCores(wanted);
        try
        {
            work(Math.Max(1, granted));
        }
        finally
        {
            engine.ReleaseCores(granted);
        }
    }
}

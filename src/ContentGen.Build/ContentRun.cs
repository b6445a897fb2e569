using System;
using System.Collections.Generic;
using System.Threading;
using ContentGen.Build.Items;
using ContentGen.Build.Logging;
using ContentGen.Cli;
using ContentGen.Cli.Configuration;
using ContentGen.Cli.Content;
using ContentGen.Cli.Output;
using Microsoft.Build.Framework;

namespace ContentGen.Build;

/// <summary>One validation of a project's content.</summary>
internal sealed class ContentRun(CommandContext context, BuildLog log, IReadOnlyList<SchemaItem> schemaItems, CancellationToken cancellation)
{
    private readonly SchemaSet _schemas = new(context, []);

    /// <summary>The files of schemas, absolute, that the result depends on.</summary>
    internal IEnumerable<string> Files
    {
        get
        {
            foreach (var schema in _schemas.Loaded)
            {
                foreach (var name in schema.Sources.Names)
                    yield return context.FullPath(name);
            }
            foreach (var name in context.Project?.Sources.Names ?? [])
                yield return context.FullPath(name);
        }
    }

    /// <param name="items">The content.</param>
    /// <param name="jobs">How many files are read at a time.</param>
    /// <exception cref="OperationCanceledException">The build was stopped.</exception>
    internal void Validate(ITaskItem[] items, int jobs)
    {
        List<ContentFile> files;
        Project? project;
        try
        {
            project = context.Project;
            var selector = new ContentSelector(context, project, _schemas, new(context));
            files = new ContentItems(context, log, selector, new(context, schemaItems)).Select(items);
        }
        catch (CliException wrong)
        {
            // What is wrong with contentgen.yaml was told at its place, unless it could not be read at all.
            if (log.Errors == 0)
                log.Add(BuildDiagnostics.NotValidated.At(BuildDiagnostics.Start(items[0].ItemSpec), wrong.Message));
            return;
        }
        var totals = new Totals();
        new Validation(context, new(project)).Run(files, jobs, result =>
        {
            cancellation.ThrowIfCancellationRequested();
            if (result.File is null)
            {
                log.Add(BuildDiagnostics.NotValidated.At(BuildDiagnostics.Start(result.Name), result.Problem!.Message));
                return;
            }
            totals.Files++;
            totals.Suppressed += result.Suppressed;
            foreach (var finding in log.Add(result.File.Name, result.Findings))
                totals.Add(finding.Severity);
        });
        log.Remark($"Content validated: {totals.Summary}.");
    }
}

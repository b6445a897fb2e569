using System;
using System.Collections.Generic;
using System.IO;
using ContentGen.Build.Logging;
using ContentGen.Cli;
using ContentGen.Cli.Content;
using ContentGen.Cli.Files;
using Microsoft.Build.Framework;

namespace ContentGen.Build.Items;

/// <summary>From the items <c>ContentGenContent</c> to files with their schemas; what is wrong with one is told, and the others go on.</summary>
internal sealed class ContentItems(CommandContext context, BuildLog log, ContentSelector selector, SchemaNames names)
{
    /// <summary>Schemas that cannot be used, which is told once and not for each file.</summary>
    private readonly HashSet<string> _broken = new(StringComparer.Ordinal);

    private bool _isConfigurationBroken;

    /// <summary>The files in the order of their names, each once for each schema.</summary>
    internal List<ContentFile> Select(ITaskItem[] items)
    {
        var files = new List<ContentFile>(items.Length);
        var seen = new HashSet<(string, string)>();
        foreach (var item in items)
        {
            var name = Path.GetRelativePath(context.FullPath("."), context.FullPath(item.ItemSpec)).Replace('\\', Path.DirectorySeparatorChar);
            var schema = item.GetMetadata("Schema").Trim();
            if (seen.Add((name, schema)))
                Add(files, name, schema);
        }
        files.Sort(static (left, right) => string.CompareOrdinal(left.Name, right.Name));
        return files;
    }

    private void Add(List<ContentFile> files, string name, string written)
    {
        if (_isConfigurationBroken || _broken.Contains(written))
            return;
        var errors = log.Errors;
        try
        {
            string? schema = null;
            if (written.Length > 0 && (schema = names.Find(written, out var problem)) is null)
            {
                if (problem is not null)
                    log.Add(BuildDiagnostics.NoSchema.At(BuildDiagnostics.Start(name), problem));
            }
            else if (!selector.TryAdd(files, name, schema))
            {
                log.Add(BuildDiagnostics.NoSchema.At(
                    BuildDiagnostics.Start(name),
                    context.Project is null
                        ? "its item has no metadata `Schema`. Write the id or the path of one: <ContentGenContent Include=\"…\" Schema=\"news-article\" />."
                        : $"its item has no metadata `Schema`, and no entry of `content` in '{context.Project.Shown("contentgen.yaml")}' names it. Write either."));
            }
        }
        catch (CliException broken)
        {
            Break(written, name, broken, isTold: log.Errors > errors);
        }
    }

    /// <summary>What is wrong with a schema or with <c>contentgen.yaml</c> was told at its place; only what has none is told here.</summary>
    private void Break(string written, string name, CliException broken, bool isTold)
    {
        // Without a schema of its own, each file may have another.
        if (written.Length > 0)
            _broken.Add(written);
        if (!IsConfigurationRead())
            _isConfigurationBroken = true;
        if (!isTold)
            log.Add(BuildDiagnostics.NotValidated.At(BuildDiagnostics.Start(name), broken.Message));
    }

    private bool IsConfigurationRead()
    {
        try
        {
            context.Project?.ThrowIfWrong();
            return true;
        }
        catch (CliException)
        {
            return false;
        }
    }
}

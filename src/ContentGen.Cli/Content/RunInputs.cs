using System.Collections.Generic;
using ContentGen.Cli.Configuration;
using ContentGen.Cli.Content.Baselines;
using ContentGen.Cli.Files;
using ContentGen.Cli.Output;
using ContentGen.Cli.Output.Findings;

namespace ContentGen.Cli.Content;

/// <summary>What a validation reads, none of which its reports may be written over.</summary>
internal static class RunInputs
{
    internal const string Schema = "a schema, or a file that one imports";

    /// <exception cref="CliException">A report would be written over something that is read.</exception>
    internal static void Check(WrittenFiles written, SchemaSet schemas, Project? project, Baseline? baseline, string? list, IReadOnlyList<ContentFile> files)
    {
        if (written.IsEmpty)
            return;
        written.ThrowIfAmong(project?.Sources.Paths ?? [], "the configuration");
        written.ThrowIfAmong(baseline?.Sources.Paths ?? [], "the baseline");
        if (list is not null)
            written.ThrowIfAmong(list, "the list of documents");
        foreach (var schema in schemas.Loaded)
            written.ThrowIfAmong(schema.Sources.Paths, Schema);
        foreach (var file in files)
            written.ThrowIfAmong(file.Name, "a document of this run");
    }

    /// <summary>The files of reports.</summary>
    /// <param name="advice">How another file is named; null: by the option of the command line.</param>
    internal static WrittenFiles Of(CommandContext context, IEnumerable<ReportTarget> targets, string? advice = null)
    {
        var files = new List<(string, string)>();
        foreach (var target in targets)
        {
            if (target.Path is { } path)
                files.Add((path, advice ?? $"--output {target.Format.Name}=report.{target.Format.Name}"));
        }
        return new(context, files);
    }
}

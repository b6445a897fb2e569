using System;
using System.IO;
using ContentGen.Build.Logging;
using ContentGen.Build.Names;
using Microsoft.Build.Framework;

namespace ContentGen.Build;

/// <summary>
/// Says what a project file writes and nothing reads: MSBuild takes a misspelt property or item without a word, and content would go unvalidated. It asks for no
/// evaluated project, which a task cannot have by any documented way, but reads the files that the author wrote; so it knows the places, too.
/// </summary>
public sealed class CheckNames : ProjectTask
{
    /// <summary>Files beside the project file that its author writes; they need not exist.</summary>
    public string[] Files { get; set; } = [];

    /// <summary>The project's content, absolute.</summary>
    public string[] Content { get; set; } = [];

    /// <summary>Files that would be schemas and packs of the project if their names ended as theirs do.</summary>
    public ITaskItem[] Unread { get; set; } = [];

    /// <inheritdoc />
    public override bool Execute()
    {
        var log = new BuildLog(Log, Policy(lowersErrors: false), Project);
        var files = new ProjectFiles(Project);
        files.Read(Project);
        foreach (var file in Files)
            files.Read(file);
        foreach (var written in files.Names)
        {
            if (KnownNames.Meant(written.Name, written.Kind, written.Item) is { } meant)
                log.Add(BuildDiagnostics.Misspelt.At(written.Place, Kind(written), written.Name, meant));
        }
        foreach (var name in (BuildEngine as IBuildEngine6)?.GetGlobalProperties().Keys ?? [])
        {
            if (KnownNames.Meant(name, NameKind.Property) is { } meant)
                log.Add(BuildDiagnostics.Misspelt.At(BuildDiagnostics.Start(Project), "property", name, meant));
        }
        foreach (var file in Unread)
            log.Add(BuildDiagnostics.Misspelt.At(BuildDiagnostics.Start(file.ItemSpec), "file", file.ItemSpec, $"`{Path.ChangeExtension(file.ItemSpec, ".yaml")}`"));
        foreach (var (pattern, place) in files.RemovesContent ? [] : new EmptyPatterns(Project, Content).Of(files.Content))
            log.Add(BuildDiagnostics.NoContent.At(place, pattern, Content.Length == 0 ? ", and the project has no content to validate" : ""));
        return log.Errors == 0;
    }

    private static string Kind(WrittenName written) => written.Kind switch
    {
        NameKind.Property => "property",
        NameKind.Item => "item",
        _ => $"metadata of {written.Item}",
    };
}

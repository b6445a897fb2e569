using System;
using System.IO;
using System.Threading;
using ContentGen.Build.Logging;
using ContentGen.Cli;
using Microsoft.Build.Framework;

namespace ContentGen.Build;

/// <summary>
/// Finds the stamp that a run over this content, these schemas and these settings leaves where nothing in it is an error. Its name is a hash of all of them, of
/// the bytes of files, so that what is changed never meets the stamp of what was. What else the run read stands in the stamp: where that has changed, it goes.
/// </summary>
public sealed class FindStamp : Microsoft.Build.Utilities.Task
{
    /// <summary>The project file, absolute.</summary>
    [Required]
    public string Project { get; set; } = "";

    /// <summary>Where stamps lie.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>What the result depends on beside files.</summary>
    public string Settings { get; set; } = "";

    /// <summary>The documents, each with the metadata <c>Schema</c>.</summary>
    public ITaskItem[] Content { get; set; } = [];

    /// <summary>The project's schemas and packs.</summary>
    public ITaskItem[] Schemas { get; set; } = [];

    /// <summary>Configuration.</summary>
    public ITaskItem[] Configurations { get; set; } = [];

    /// <summary>The path of the stamp, whether or not it is there.</summary>
    [Output]
    public string Stamp { get; set; } = "";

    /// <inheritdoc />
    public override bool Execute()
    {
        var folder = Path.GetDirectoryName(Project)!;
        var context = new CommandContext(new FolderStreams(folder));
        using var hash = new ContentHash(context);
        hash.Add(Settings);
        Add(hash, folder, Configurations, "");
        Add(hash, folder, Content, "Schema");
        Add(hash, folder, Schemas, "ContentGenPackage");
        Stamp = Path.Combine(Folder, $"{Path.GetFileNameWithoutExtension(Project)}.{hash.Name()}{ValidationStamp.Ending}");
        try
        {
            ValidationStamp.DeleteChanged(context.FullPath(Stamp), hash);
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // It would stand for a validation that there was not.
            new BuildLog(Log, new(null, null, null), Project).Add(BuildDiagnostics.NotWritten.At(BuildDiagnostics.Start(Project), problem.Message));
            return false;
        }
    }

    private static void Add(ContentHash hash, string folder, ITaskItem[] items, string metadata)
    {
        hash.Add(items.Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
        foreach (var item in items)
        {
            var path = Path.GetFullPath(item.ItemSpec, folder);
            hash.Add(path, metadata.Length == 0 ? "" : item.GetMetadata(metadata), hash.OfFile(path));
        }
    }
}

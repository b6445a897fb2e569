using System;
using System.Collections.Generic;
using System.IO;
using ContentGen.Cli.Files;

namespace ContentGen.Cli.Init;

/// <summary>The files of a new project, which travel inside the tool. Nothing is ever written over.</summary>
internal sealed class ProjectTemplate(CommandContext context, string folder)
{
    private const string Resources = "init/";

    /// <summary>The paths of the files within the project, in ordinal order.</summary>
    internal static IReadOnlyList<string> Files { get; } = Names();

    /// <summary>Writes all files, or none where one is in the way.</summary>
    /// <returns>The files as they are shown.</returns>
    /// <exception cref="CliException">A file is in the way, or cannot be written.</exception>
    internal List<string> Write()
    {
        var shown = new List<string>();
        foreach (var name in Files)
            shown.Add(folder is "." or "./" ? name : Path.TrimEndingDirectorySeparator(folder) + "/" + name);
        if (AtomicFile.FileAbove(context.FullPath(folder)) is { } file)
            throw new CliException($"'{AtomicFile.Shown(context, folder, file)}' is a file and no folder; name another folder: contentgen init DIR.");
        var inTheWay = shown.FindAll(path => IsThere(context.FullPath(path)));
        if (inTheWay.Count > 0)
        {
            var verb = inTheWay.Count == 1 ? "is" : "are";
            throw new CliException($"'{string.Join("', '", inTheWay)}' {verb} in the way; nothing was written. Move {(inTheWay.Count == 1 ? "it" : "them")}, or name another folder: contentgen init DIR.");
        }
        for (var i = 0; i < shown.Count; i++)
            WriteNew(shown[i], Read(Files[i]));
        return shown;
    }

    /// <summary>A link that leads nowhere is there, too: writing would go where it points.</summary>
    private static bool IsThere(string path) => File.Exists(path) || Directory.Exists(path) || new FileInfo(path).LinkTarget is not null;

    private void WriteNew(string path, byte[] content)
    {
        try
        {
            var full = context.FullPath(path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            // Whoever made the file since it was looked for keeps it.
            using var file = new FileStream(full, FileMode.CreateNew, FileAccess.Write);
            file.Write(content);
        }
        catch (UnauthorizedAccessException)
        {
            throw new CliException($"'{path}' may not be written; its permissions deny it.");
        }
        catch (Exception e) when (e is IOException or ArgumentException or NotSupportedException)
        {
            throw new CliException($"'{path}' cannot be written: {e.Message}");
        }
    }

    private static string[] Names()
    {
        var names = new List<string>();
        foreach (var resource in typeof(ProjectTemplate).Assembly.GetManifestResourceNames())
        {
            if (resource.StartsWith(Resources, StringComparison.Ordinal))
                names.Add(resource[Resources.Length..].Replace('\\', '/'));
        }
        names.Sort(StringComparer.Ordinal);
        return [.. names];
    }

    private static byte[] Read(string name)
    {
        foreach (var resource in typeof(ProjectTemplate).Assembly.GetManifestResourceNames())
        {
            if (resource.Replace('\\', '/') != Resources + name)
                continue;
            using var stream = typeof(ProjectTemplate).Assembly.GetManifestResourceStream(resource)!;
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            return memory.ToArray();
        }
        throw new ArgumentOutOfRangeException(nameof(name), name, "No file of the template.");
    }
}

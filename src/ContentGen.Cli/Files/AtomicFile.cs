using System;
using System.IO;

namespace ContentGen.Cli.Files;

/// <summary>Files that are there whole or not at all: written beside their place, then moved to it.</summary>
internal static class AtomicFile
{
    /// <exception cref="CliException">It cannot be written.</exception>
    internal static void Write(CommandContext context, string path, ReadOnlySpan<byte> content)
    {
        string? temporary = null;
        try
        {
            var full = context.FullPath(path);
            // A pipe or a device (/dev/stdout, /dev/fd/63) has no place to move something to.
            if (Path.DirectorySeparatorChar == '/' && full.StartsWith("/dev/", StringComparison.Ordinal))
            {
                using var device = new FileStream(full, FileMode.Open, FileAccess.Write);
                device.Write(content);
                return;
            }
            // Through a link: what it points at is replaced, the link stays.
            if (File.Exists(full) && File.ResolveLinkTarget(full, returnFinalTarget: true) is { } target)
                full = target.FullName;
            var folder = Path.GetDirectoryName(full)!;
            if (FileAbove(folder) is { } file)
                throw new CliException($"'{path}' cannot be written: '{Shown(context, path, file)}' is a file and no folder; name another folder, or move the file away.");
            Directory.CreateDirectory(folder);
            temporary = Path.Combine(folder, $".{Path.GetRandomFileName()}.tmp");
            WriteNew(temporary, content, ModeOf(full));
            File.Move(temporary, full, overwrite: true);
            temporary = null;
            context.Inputs?.Wrote(full);
        }
        catch (UnauthorizedAccessException)
        {
            throw new CliException($"'{path}' may not be written; it is a folder, or its permissions deny it.");
        }
        catch (Exception e) when (e is IOException or ArgumentException or NotSupportedException)
        {
            // What was written is a file of its own, whose name nobody knows.
            throw new CliException($"'{path}' cannot be written: {(temporary is null ? e.Message : e.Message.Replace(temporary, path, StringComparison.Ordinal))}");
        }
        finally
        {
            if (temporary is not null && File.Exists(temporary))
                File.Delete(temporary);
        }
    }

    /// <summary>What the file that is replaced lets whom do; null: there is none, or the system has no such modes.</summary>
    private static UnixFileMode? ModeOf(string full) => !OperatingSystem.IsWindows() && File.Exists(full) ? File.GetUnixFileMode(full) : null;

    private static void WriteNew(string path, ReadOnlySpan<byte> content, UnixFileMode? mode)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0 };
        // From the start, so that nobody reads meanwhile what the old file kept from him.
        if (!OperatingSystem.IsWindows() && mode is not null)
            options.UnixCreateMode = mode;
        using (var file = new FileStream(path, options))
            file.Write(content);
        // Of the mode of a new file the system takes away what its mask says.
        if (!OperatingSystem.IsWindows() && mode is { } wanted && File.GetUnixFileMode(path) != wanted)
            File.SetUnixFileMode(path, wanted);
    }

    /// <summary>The file that stands where a folder is wanted, at its place or above; null: none.</summary>
    internal static string? FileAbove(string folder)
    {
        for (var above = folder; above is not null && !Directory.Exists(above); above = Path.GetDirectoryName(above))
        {
            if (File.Exists(above))
                return above;
        }
        return null;
    }

    /// <summary>A path as the user would write it beside the one that was written.</summary>
    internal static string Shown(CommandContext context, string path, string full) =>
        Path.IsPathRooted(path) ? full : Path.GetRelativePath(context.FullPath("."), full).Replace(Path.DirectorySeparatorChar, '/');
}

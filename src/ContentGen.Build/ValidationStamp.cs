using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using ContentGen.Cli;
using ContentGen.Cli.Files;

namespace ContentGen.Build;

/// <summary>
/// Says that content was validated and nothing in it was an error: a file whose time is that of the beginning of the run, and whose lines are the files that the
/// result depends on, each behind the hash of its bytes. Its name is a hash of the items and settings, so that another list of items never meets this one's stamp.
/// </summary>
internal sealed class ValidationStamp(CommandContext context, string path)
{
    internal const string Ending = ".validated";

    /// <summary>Lists of other target frameworks, configurations and branches, between which people go to and fro.</summary>
    private const int MostKept = 16;

    private readonly DateTime _start = DateTime.UtcNow;

    /// <summary>What an earlier run said no longer holds, also where this one fails.</summary>
    /// <param name="others">Nor what runs over other lists said: their report is overwritten.</param>
    /// <exception cref="Exception">One of the file system: it cannot be deleted.</exception>
    internal void Delete(bool others)
    {
        var full = context.FullPath(path);
        DeleteAt(full);
        if (others)
            DeleteOthers(full, 0);
    }

    /// <summary>Deletes a stamp that names a file which is not as it was, or that cannot be read: what it said no longer holds.</summary>
    /// <param name="full">The stamp, absolute; it need not be there.</param>
    /// <exception cref="Exception">One of the file system: it cannot be deleted.</exception>
    internal static void DeleteChanged(string full, ContentHash hash)
    {
        if (!IsUnchanged(full, hash))
            DeleteAt(full);
    }

    private static bool IsUnchanged(string full, ContentHash hash)
    {
        try
        {
            foreach (var line in File.ReadAllLines(full))
            {
                var space = line.IndexOf(' ', StringComparison.Ordinal);
                if (space < 0 || hash.OfFile(line[(space + 1)..]) != line[..space])
                    return false;
            }
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Whatever is there: MSBuild takes a folder for a stamp, too.</summary>
    private static void DeleteAt(string full)
    {
        if (Path.Exists(full))
            File.Delete(full);
    }

    /// <param name="files">Absolute.</param>
    /// <exception cref="CliException">It cannot be written.</exception>
    internal void Write(IEnumerable<string> files)
    {
        using var hash = new ContentHash(context);
        var lines = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            // A name with a line break could not be told from two; its schema is an item anyway.
            if (File.Exists(file) && file.IndexOfAny(['\r', '\n']) < 0)
                lines[file] = hash.OfFile(file);
        }
        AtomicFile.Write(context, path, Encoding.UTF8.GetBytes(string.Concat(lines.Select(static line => $"{line.Value} {line.Key}\n"))));
        var full = context.FullPath(path);
        File.SetLastWriteTimeUtc(full, _start);
        DeleteOthers(full, MostKept - 1);
    }

    /// <summary>Those of the same project, but for the newest.</summary>
    private static void DeleteOthers(string full, int kept)
    {
        var project = Path.GetFileNameWithoutExtension(Path.GetFileNameWithoutExtension(full));
        var others = new List<FileInfo>();
        var folder = new DirectoryInfo(Path.GetDirectoryName(full)!);
        if (!folder.Exists)
            return;
        foreach (var file in folder.EnumerateFiles("*" + Ending))
        {
            if (file.FullName != full && Path.GetFileNameWithoutExtension(Path.GetFileNameWithoutExtension(file.Name)) == project)
                others.Add(file);
        }
        others.Sort(static (left, right) => right.LastWriteTimeUtc.CompareTo(left.LastWriteTimeUtc));
        foreach (var other in others.GetRange(Math.Min(kept, others.Count), Math.Max(0, others.Count - kept)))
            other.Delete();
    }
}

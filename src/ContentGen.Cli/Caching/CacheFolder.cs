using System;
using System.Collections.Generic;
using System.IO;
using System.Security;

namespace ContentGen.Cli.Caching;

/// <summary>
/// Where packs lie: a folder of the user's, never the content's. Whatever goes wrong with it costs time and nothing else, so every failure here ends in
/// "there is none".
/// </summary>
internal sealed class CacheFolder
{
    internal const string Variable = "CONTENTGEN_CACHE";

    /// <summary>Of one pack, in bytes: some hundred thousand documents.</summary>
    internal const int MostPackBytes = 32 * 1024 * 1024;

    /// <summary>Of all packs together, in bytes. Those that were used longest ago go first.</summary>
    internal const long MostBytes = 256L * 1024 * 1024;

    private const string Ending = ".pack";
    private static readonly TimeSpan s_abandoned = TimeSpan.FromHours(1);

    private readonly string _path;

    internal CacheFolder(string path) => _path = path;

    /// <summary>The folder of this user; null where there is none.</summary>
    internal static CacheFolder? Of(CommandContext context)
    {
        if (context.Streams.Variable(Variable) is { Length: > 0 } given)
            return new(context.FullPath(given));
        var root = Root(context.Streams);
        return root is null ? null : new(Path.Combine(root, "contentgen"));
    }

    /// <summary>The bytes of a pack; null where there are none that can be read.</summary>
    internal byte[]? Read(ContentKey pack)
    {
        try
        {
            using var file = new FileStream(PathOf(pack), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            if (file.Length > MostPackBytes)
                return null;
            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception e) when (IsOfFiles(e))
        {
            return null;
        }
    }

    /// <summary>The size of a pack in bytes; 0 where there is none.</summary>
    internal long SizeOf(ContentKey pack)
    {
        try
        {
            var file = new FileInfo(PathOf(pack));
            return file.Exists ? file.Length : 0;
        }
        catch (Exception e) when (IsOfFiles(e))
        {
            return 0;
        }
    }

    /// <summary>Puts a pack in place of the one that is there: readers see the one or the other, whenever this process ends.</summary>
    internal void Write(ContentKey pack, byte[] bytes)
    {
        string? temporary = null;
        try
        {
            Create();
            temporary = Path.Combine(_path, Path.GetRandomFileName() + ".tmp");
            using (var file = new FileStream(temporary, New()))
                file.Write(bytes);
            File.Move(temporary, PathOf(pack), overwrite: true);
            temporary = null;
            Trim();
        }
        catch (Exception e) when (IsOfFiles(e))
        {
            // A full disk, a home that is read only: the next run validates again.
        }
        finally
        {
            if (temporary is not null)
                Delete(temporary);
        }
    }

    /// <summary>Marks a pack as used, so that it is not among the first to go.</summary>
    internal void Touch(ContentKey pack)
    {
        try
        {
            File.SetLastWriteTimeUtc(PathOf(pack), DateTime.UtcNow);
        }
        catch (Exception e) when (IsOfFiles(e))
        {
            // It is gone, or of somebody else.
        }
    }

    private static string? Root(IConsoleStreams streams)
    {
        // What the specification of base directories says of relative paths: ignore them.
        if (streams.Variable("XDG_CACHE_HOME") is { Length: > 0 } cache && Path.IsPathFullyQualified(cache))
            return cache;
        if (OperatingSystem.IsWindows())
            return Full(streams.Variable("LOCALAPPDATA"), "");
        return Full(streams.Variable("HOME"), OperatingSystem.IsMacOS() ? "Library/Caches" : ".cache");

        static string? Full(string? folder, string below) =>
            !string.IsNullOrEmpty(folder) && Path.IsPathFullyQualified(folder) && Directory.Exists(folder) ? Path.Combine(folder, below) : null;
    }

    private static FileStreamOptions New()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    private string PathOf(ContentKey pack) => Path.Combine(_path, pack.Name()[..32] + Ending);

    private void Create()
    {
        // Messages quote documents: they are the user's alone.
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(_path);
        else
            Directory.CreateDirectory(_path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Removes what is over the limit, and what killed processes left half.</summary>
    private void Trim()
    {
        var packs = new List<FileInfo>();
        var size = 0L;
        foreach (var file in new DirectoryInfo(_path).EnumerateFiles())
        {
            if (file.Extension == ".tmp" && DateTime.UtcNow - file.LastWriteTimeUtc > s_abandoned)
                Delete(file.FullName);
            if (file.Extension != Ending)
                continue;
            packs.Add(file);
            size += file.Length;
        }
        packs.Sort(static (left, right) => left.LastWriteTimeUtc.CompareTo(right.LastWriteTimeUtc));
        foreach (var file in packs)
        {
            if (size <= MostBytes)
                return;
            size -= file.Length;
            Delete(file.FullName);
        }
    }

    private static void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (IsOfFiles(e))
        {
            // Somebody else was quicker.
        }
    }

    private static bool IsOfFiles(Exception e) =>
        e is IOException or UnauthorizedAccessException or SecurityException or ArgumentException or NotSupportedException;
}

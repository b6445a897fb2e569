using System;
using System.IO;
using System.Security;

namespace ContentGen.Cli.Watching;

/// <summary>What tells, without reading it, that a file is not the one that was read.</summary>
/// <param name="Length">In bytes; −1: there is no such file.</param>
/// <param name="Written">The time of its last change, in ticks; for a link, that of what it leads to.</param>
internal readonly record struct FileStamp(long Length, long Written)
{
    private static readonly FileStamp s_none = new(-1, 0);

    internal static FileStamp Of(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (file.LinkTarget is not null && file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target)
                file = target;
            return file.Exists ? new(file.Length, file.LastWriteTimeUtc.Ticks) : s_none;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SecurityException)
        {
            // It went between two questions, or its folder may not be read.
            return s_none;
        }
    }
}

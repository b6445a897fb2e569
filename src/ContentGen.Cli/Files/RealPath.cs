using System;
using System.IO;

namespace ContentGen.Cli.Files;

/// <summary>Where a path leads when every link on it is followed.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    /// <param name="path">An absolute path without <c>.</c> and <c>..</c>.</param>
    /// <returns>Null where links go round in a circle.</returns>
    /// <exception cref="IOException">A link cannot be read.</exception>
    internal static string? Of(string path)
    {
        for (var links = 0; links <= MostLinks; links++)
        {
            var end = FirstLink(path, out var target);
            if (end < 0)
                return path;
            var folder = Path.GetDirectoryName(path[..end])!;
            path = Path.GetFullPath(Path.Join(Path.GetFullPath(target, folder), path[end..]));
        }
        return null;
    }

    /// <summary>Whether a path is a folder or lies below it; both real.</summary>
    internal static bool IsBelow(string path, string folder)
    {
        var comparison = OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return path.Equals(folder, comparison)
            || path.StartsWith(Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar, comparison);
    }

    /// <summary>The end of the first part of a path that is a link, or −1.</summary>
    private static int FirstLink(string path, out string target)
    {
        for (var end = Path.GetPathRoot(path)!.Length; end < path.Length; end++)
        {
            var next = path.IndexOf(Path.DirectorySeparatorChar, end);
            end = next < 0 ? path.Length : next;
            if (new FileInfo(path[..end]).LinkTarget is { } link)
            {
                target = link;
                return end;
            }
        }
        target = "";
        return -1;
    }
}

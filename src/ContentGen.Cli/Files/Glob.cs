using System;
using System.Collections.Generic;
using System.IO;

namespace ContentGen.Cli.Files;

/// <summary>Takes what a search cannot read.</summary>
/// <param name="path">As the search shows it.</param>
internal delegate void Unread(string path, CliException problem);

/// <summary>
/// Expands patterns over the file system, so that they mean the same in every shell: <c>*</c> and <c>?</c> within a name, <c>**</c> for any number
/// of folders. Names that begin with a dot are matched only by patterns that do; links to folders are not followed by <c>**</c>.
/// Pipes, sockets and devices are not found: they are read where they are named.
/// </summary>
internal static class Glob
{
    private static bool IsSame(char left, char right) =>
        left == right || OperatingSystem.IsWindows() && char.ToUpperInvariant(left) == char.ToUpperInvariant(right);

    internal static bool IsPattern(string path) => path.AsSpan().ContainsAny('*', '?');

    /// <summary>The files that a pattern names, each once and in ordinal order of their paths, as paths that begin the way the pattern does.</summary>
    /// <param name="obeysIgnore">What <c>.gitignore</c> files leave out is not found, but for names that stand in the pattern as they are.</param>
    /// <param name="unread">Told of each folder, and each <c>.gitignore</c>, that cannot be read; the search goes on without it.</param>
    internal static List<string> Expand(CommandContext context, string pattern, bool obeysIgnore, Unread unread)
    {
        var segments = pattern.Split(Path.DirectorySeparatorChar == '\\' ? ['/', '\\'] : ['/']);
        var first = 0;
        while (first < segments.Length - 1 && !IsPattern(segments[first]))
            first++;
        var prefix = first == 0 ? "" : string.Join('/', segments, 0, first) + "/";
        if (Directory.Exists(context.FullPath(GlobWalk.FolderOf(prefix))))
            return Found(context, prefix, obeysIgnore, unread, [segments[first..]]);
        context.Inputs?.Folder(context.FullPath(GlobWalk.FolderOf(prefix)));
        return [];
    }

    /// <summary>The files below a folder whose names end in one of these ways, in ordinal order.</summary>
    /// <param name="unread">As in <see cref="Expand"/>.</param>
    internal static List<string> Below(CommandContext context, string folder, bool obeysIgnore, Unread unread, params string[] endings)
    {
        var prefix = folder is "." or "./" ? "" : Path.EndsInDirectorySeparator(folder) ? folder : folder + "/";
        return Found(context, prefix, obeysIgnore, unread, Array.ConvertAll<string, string[]>(endings, static ending => ["**", "*" + ending]));
    }

    /// <summary>Whether a name matches a pattern of <c>*</c> and <c>?</c>: on a mismatch the last star takes one character more. At worst quadratic.</summary>
    internal static bool Matches(string pattern, string name)
    {
        var (p, n, star, mark) = (0, 0, -1, 0);
        while (n < name.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
                (star, mark) = (p++, n);
            else if (p < pattern.Length && (pattern[p] == '?' || IsSame(pattern[p], name[n])))
                (p, n) = (p + 1, n + 1);
            else if (star >= 0)
                (p, n) = (star + 1, ++mark);
            else
                return false;
        }
        while (p < pattern.Length && pattern[p] == '*')
            p++;
        return p == pattern.Length;
    }

    private static List<string> Found(CommandContext context, string prefix, bool obeysIgnore, Unread unread, string[][] patterns)
    {
        var files = new GlobWalk(context, obeysIgnore ? new(context, GlobWalk.FolderOf(prefix), unread) : null, unread, patterns).Files(prefix);
        files.Sort(string.CompareOrdinal);
        return files;
    }
}

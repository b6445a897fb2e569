using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Enumeration;
using ContentGen.Cli.Files.Ignore;

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
    private static readonly EnumerationOptions s_all = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    private static bool IsSame(char left, char right) =>
        left == right || OperatingSystem.IsWindows() && char.ToUpperInvariant(left) == char.ToUpperInvariant(right);

    internal static bool IsPattern(string path) => path.AsSpan().ContainsAny('*', '?');

    /// <summary>The files that a pattern names, in ordinal order of their paths, as paths that begin the way the pattern does.</summary>
    /// <param name="obeysIgnore">What <c>.gitignore</c> files leave out is not found, but for names that stand in the pattern as they are.</param>
    /// <param name="unread">Told of each folder, and each <c>.gitignore</c>, that cannot be read; the search goes on without it.</param>
    internal static List<string> Expand(CommandContext context, string pattern, bool obeysIgnore, Unread unread)
    {
        var segments = pattern.Split(Path.DirectorySeparatorChar == '\\' ? ['/', '\\'] : ['/']);
        var first = 0;
        while (first < segments.Length - 1 && !IsPattern(segments[first]))
            first++;
        var prefix = first == 0 ? "" : string.Join('/', segments, 0, first) + "/";
        var files = new List<string>();
        if (Directory.Exists(context.FullPath(FolderOf(prefix))))
            new Search(context, obeysIgnore ? new(context, FolderOf(prefix), unread) : null, unread, files).Walk(prefix, segments, first);
        else
            context.Inputs?.Folder(context.FullPath(FolderOf(prefix)));
        return Ordered(files);
    }

    /// <summary>The files below a folder whose names end in one of these ways, in ordinal order.</summary>
    /// <param name="unread">As in <see cref="Expand"/>.</param>
    internal static List<string> Below(CommandContext context, string folder, bool obeysIgnore, Unread unread, params string[] endings)
    {
        var prefix = folder is "." or "./" ? "" : Path.EndsInDirectorySeparator(folder) ? folder : folder + "/";
        var files = new List<string>();
        var search = new Search(context, obeysIgnore ? new(context, FolderOf(prefix), unread) : null, unread, files);
        foreach (var ending in endings)
            search.Walk(prefix, ["**", "*" + ending], 0);
        return Ordered(files);
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

    private static string FolderOf(string prefix) => prefix.Length == 0 ? "." : prefix;

    private static List<string> Ordered(List<string> files)
    {
        files.Sort(string.CompareOrdinal);
        // "**/a/**" reaches a file in more ways than one.
        for (var i = files.Count - 1; i > 0; i--)
        {
            if (files[i] == files[i - 1])
                files.RemoveAt(i);
        }
        return files;
    }

    /// <summary>One walk over the file system.</summary>
    /// <param name="ignore">What is left out; null: nothing.</param>
    private sealed class Search(CommandContext context, IgnoreRules? ignore, Unread unread, List<string> files)
    {
        /// <param name="known">What is in the folder, where it was asked for already.</param>
        internal void Walk(string prefix, string[] segments, int index, List<(string Name, bool IsFolder, bool IsLink)>? known = null)
        {
            var segment = segments[index];
            var isLast = index == segments.Length - 1;
            if (segment == "**")
            {
                WalkBelow(prefix, segments, index);
                return;
            }
            if (segment is "" or "." or "..")
            {
                if (!isLast)
                    Walk(segment.Length == 0 ? prefix : prefix + segment + "/", segments, index + 1);
                return;
            }
            foreach (var entry in IsPattern(segment) && known is not null ? known : Entries(prefix, !IsPattern(segment)))
            {
                if (entry.IsFolder == isLast || !Matches(segment, entry.Name) || entry.Name[0] == '.' && segment[0] != '.')
                    continue;
                if (isLast)
                    files.Add(prefix + entry.Name);
                else
                    Walk(prefix + entry.Name + "/", segments, index + 1);
            }
        }

        private void WalkBelow(string prefix, string[] segments, int index)
        {
            // A run of ** means one.
            while (index + 1 < segments.Length && segments[index + 1] == "**")
                index++;
            var isLast = index == segments.Length - 1;
            var entries = Entries(prefix, isNamed: false);
            if (!isLast)
                Walk(prefix, segments, index + 1, entries);
            foreach (var entry in entries)
            {
                if (entry.Name[0] == '.')
                    continue;
                if (entry.IsFolder && !entry.IsLink)
                    WalkBelow(prefix + entry.Name + "/", segments, index);
                else if (!entry.IsFolder && isLast)
                    files.Add(prefix + entry.Name);
            }
        }

        /// <summary>What is in a folder; nothing, where it cannot be read: that is told, and the search goes on beside it.</summary>
        private List<(string Name, bool IsFolder, bool IsLink)> Entries(string prefix, bool isNamed)
        {
            var shown = FolderOf(prefix);
            try
            {
                var folder = context.FullPath(shown);
                context.Inputs?.Folder(folder);
                List<(string Name, bool IsFolder, bool IsLink)> entries =
                [
                    .. new FileSystemEnumerable<(string, bool, bool)>(
                        folder,
                        // Attributes of every file would be asked of the system one by one.
                        static (ref FileSystemEntry entry) =>
                            (entry.FileName.ToString(), entry.IsDirectory, entry.IsDirectory && (entry.Attributes & FileAttributes.ReparsePoint) != 0),
                        s_all),
                ];
                if (LinuxFolder.WithoutEnd(folder) is { } endless)
                    entries.RemoveAll(entry => !entry.IsFolder && endless.Contains(entry.Name));
                if (ignore is not null && !isNamed)
                {
                    folder = Path.TrimEndingDirectorySeparator(folder);
                    entries.RemoveAll(entry => ignore.Ignores(folder, entry.Name, entry.IsFolder));
                }
                return entries;
            }
            catch (UnauthorizedAccessException)
            {
                unread(shown, new($"the folder '{shown}' may not be read; its permissions deny it."));
            }
            catch (IOException e)
            {
                unread(shown, new($"the folder '{shown}' cannot be read: {e.Message}"));
            }
            return [];
        }
    }
}

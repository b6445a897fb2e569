using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Enumeration;
using ContentGen.Cli.Files.Ignore;

namespace ContentGen.Cli.Files;

/// <summary>
/// One walk over the file system for any number of patterns. It goes through folders with all the places that the patterns can be at there, so that each folder
/// is read once, however many ways lead to it.
/// </summary>
internal sealed class GlobWalk
{
    private static readonly EnumerationOptions s_all = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    private readonly CommandContext _context;
    private readonly IgnoreRules? _ignore;
    private readonly Unread _unread;

    /// <summary>Those of all patterns, one pattern behind another; a place is an index.</summary>
    private readonly List<Segment> _segments = [];
    private readonly List<int> _starts = [];
    private readonly List<string> _files = [];

    /// <param name="ignore">What is left out; null: nothing.</param>
    /// <param name="unread">Told of each folder that cannot be read.</param>
    /// <param name="patterns">The segments of each, at least one.</param>
    internal GlobWalk(CommandContext context, IgnoreRules? ignore, Unread unread, string[][] patterns)
    {
        (_context, _ignore, _unread) = (context, ignore, unread);
        foreach (var pattern in patterns)
        {
            var start = _segments.Count;
            for (var i = 0; i < pattern.Length; i++)
            {
                var segment = new Segment(pattern[i], i == pattern.Length - 1);
                if (segment.IsHere)
                    continue;
                // A run of ** means one.
                if (segment.IsDeep && _segments.Count > start && _segments[^1].IsDeep)
                    _segments.RemoveAt(_segments.Count - 1);
                _segments.Add(segment);
            }
            Add(_starts, start);
        }
    }

    /// <summary>The folder that a beginning of paths stands for.</summary>
    internal static string FolderOf(string prefix) => prefix.Length == 0 ? "." : prefix;

    /// <summary>The files below a folder, each once, in no order.</summary>
    /// <param name="prefix">What their paths begin with: nothing, or a folder with <c>/</c> at its end.</param>
    internal List<string> Files(string prefix)
    {
        Walk(prefix, _starts);
        return _files;
    }

    /// <param name="places">Ascending, and with all places that need no name to be reached.</param>
    private void Walk(string prefix, List<int> places)
    {
        if (places.Exists(place => _segments[place].IsUp))
        {
            var above = new List<int>();
            foreach (var place in places)
            {
                if (_segments[place].IsUp)
                    Add(above, place + 1);
            }
            Walk(prefix + "../", above);
            if (places.TrueForAll(place => _segments[place].IsUp))
                return;
        }
        var folder = Path.TrimEndingDirectorySeparator(_context.FullPath(FolderOf(prefix)));
        var inside = new List<int>();
        foreach (var entry in Entries(prefix))
        {
            inside.Clear();
            if (Enter(folder, entry, places, inside))
                _files.Add(prefix + entry.Name);
            if (inside.Count > 0)
                Walk(prefix + entry.Name + "/", [.. inside]);
        }
    }

    /// <summary>Whether an entry of a folder is a file that a pattern names.</summary>
    /// <param name="folder">Absolute, without a separator at its end.</param>
    /// <param name="inside">Takes the places that the patterns are at in it, where it is a folder.</param>
    private bool Enter(string folder, Entry entry, List<int> places, List<int> inside)
    {
        bool? isIgnored = null;
        foreach (var place in places)
        {
            var segment = _segments[place];
            // ** goes through folders, also where it is the last.
            if ((segment.IsDeep ? !entry.IsFolder && !segment.IsLast || entry.IsLink : entry.IsFolder == segment.IsLast) || !segment.Takes(entry.Name))
                continue;
            if (segment.IsPattern && (isIgnored ??= _ignore?.Ignores(folder, entry.Name, entry.IsFolder) ?? false))
                continue;
            if (!entry.IsFolder)
                return true;
            Add(inside, segment.IsDeep ? place : place + 1);
        }
        return false;
    }

    /// <summary>Adds a place, and the one behind it where that is reached without a name. Who adds in ascending order has each once.</summary>
    private void Add(List<int> places, int place)
    {
        if (places.Count == 0 || places[^1] < place)
            places.Add(place);
        if (_segments[place] is { IsDeep: true, IsLast: false })
            places.Add(place + 1);
    }

    /// <summary>What is in a folder; nothing, where it cannot be read: that is told, and the search goes on beside it.</summary>
    private List<Entry> Entries(string prefix)
    {
        var shown = FolderOf(prefix);
        try
        {
            var folder = _context.FullPath(shown);
            _context.Inputs?.Folder(folder);
            List<Entry> entries =
            [
                .. new FileSystemEnumerable<Entry>(
                    folder,
                    // Attributes of every file would be asked of the system one by one.
                    static (ref FileSystemEntry entry) =>
                        new(entry.FileName.ToString(), entry.IsDirectory, entry.IsDirectory && (entry.Attributes & FileAttributes.ReparsePoint) != 0),
                    s_all),
            ];
            if (LinuxFolder.WithoutEnd(folder) is { } endless)
                entries.RemoveAll(entry => !entry.IsFolder && endless.Contains(entry.Name));
            return entries;
        }
        catch (UnauthorizedAccessException)
        {
            _unread(shown, new($"the folder '{shown}' may not be read; its permissions deny it."));
        }
        catch (IOException e)
        {
            _unread(shown, new($"the folder '{shown}' cannot be read: {e.Message}"));
        }
        return [];
    }

    private readonly record struct Entry(string Name, bool IsFolder, bool IsLink);

    /// <summary>What stands in a pattern between two <c>/</c>.</summary>
    private readonly record struct Segment(string Text, bool IsLast)
    {
        internal bool IsDeep { get; } = Text == "**";

        /// <summary>The folder itself.</summary>
        internal bool IsHere { get; } = !IsLast && Text is "" or ".";

        /// <summary>The folder above.</summary>
        internal bool IsUp { get; } = !IsLast && Text == "..";

        internal bool IsPattern { get; } = Glob.IsPattern(Text);

        /// <summary>Names that begin with a dot are for segments that do.</summary>
        internal bool Takes(string name) => IsDeep ? name[0] != '.' : Glob.Matches(Text, name) && (name[0] != '.' || Text[0] == '.');
    }
}

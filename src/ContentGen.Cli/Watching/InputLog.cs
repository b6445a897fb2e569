using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Security;

namespace ContentGen.Cli.Watching;

/// <summary>
/// What a run asked the file system: each file as it was before it was read, also where there was none, and the names in each folder that was searched. From
/// this follows exactly when the run would come out otherwise. Used by several threads.
/// </summary>
internal sealed class InputLog
{
    private readonly ConcurrentDictionary<string, FileStamp> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _folders = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> _own = new(StringComparer.Ordinal);

    /// <summary>How many files and folders are watched.</summary>
    internal int Count => _files.Count + _folders.Count;

    /// <summary>A file is about to be read, or to be looked for.</summary>
    /// <param name="path">Absolute.</param>
    internal void File(string path) => _files.TryAdd(path, FileStamp.Of(path));

    /// <summary>Whether a file was read or looked for, or the folder that it lies in was searched.</summary>
    /// <param name="path">Absolute.</param>
    internal bool Asked(string path) => _files.ContainsKey(path) || Path.GetDirectoryName(path) is { } folder && _folders.ContainsKey(folder);

    /// <summary>A folder is about to be searched.</summary>
    /// <param name="path">Absolute.</param>
    internal void Folder(string path) => _folders.TryAdd(path, Names(path));

    /// <summary>The run itself has written a file: that is no change.</summary>
    /// <param name="path">Absolute.</param>
    internal void Wrote(string path)
    {
        if (_own.TryAdd(path, 0) && Path.GetDirectoryName(path) is { } folder && _folders.ContainsKey(folder))
            _folders[folder] = Names(folder);
        if (_files.ContainsKey(path))
            _files[path] = FileStamp.Of(path);
    }

    /// <summary>The files and folders that are not as they were, in ordinal order.</summary>
    internal List<string> Changed()
    {
        var changed = new List<string>();
        foreach (var (path, stamp) in _files)
        {
            if (FileStamp.Of(path) != stamp)
                changed.Add(path);
        }
        foreach (var (path, names) in _folders)
        {
            if (!string.Equals(Names(path), names, StringComparison.Ordinal))
                changed.Add(path);
        }
        changed.Sort(StringComparer.Ordinal);
        return changed;
    }

    /// <summary>All as it is now, to be compared with another moment.</summary>
    internal string State()
    {
        var state = new List<string>();
        foreach (var path in _files.Keys)
            state.Add(path + "\0" + FileStamp.Of(path));
        foreach (var path in _folders.Keys)
            state.Add(path + "\0" + Names(path));
        state.Sort(StringComparer.Ordinal);
        return string.Join('\n', state);
    }

    /// <summary>The names in a folder. Temporary files of programs that write beside the place and rename come and go.</summary>
    private static string Names(string path)
    {
        try
        {
            var names = new List<string>();
            foreach (var entry in new DirectoryInfo(path).EnumerateFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = 0 }))
            {
                if (!(entry.Name[0] == '.' && entry.Name.EndsWith(".tmp", StringComparison.Ordinal)))
                    names.Add((entry.Attributes & FileAttributes.Directory) != 0 ? entry.Name + "/" : entry.Name);
            }
            names.Sort(StringComparer.Ordinal);
            return string.Join('\0', names);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SecurityException)
        {
            // No folder, or none that can be read: a state like others, which can change.
            return "\0" + e.GetType().Name;
        }
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;

namespace ContentGen.Cli.Files;

/// <summary>
/// What of a folder is no file that has an end: pipes, sockets, devices. Who opens one waits for another program, perhaps for ever, and the library does not tell
/// them from files. The system says it with each name, so that no file has to be asked. On Linux of 64 bits only, where an entry looks the same on every processor.
/// </summary>
internal static unsafe class LinuxFolder
{
    // Of `struct dirent`: d_ino, d_off, d_reclen, then these.
    private const int TypeOffset = 18;
    private const int NameOffset = 19;

    private const byte UnknownType = 0;
    private const byte FolderType = 4;
    private const byte FileType = 8;
    private const byte LinkType = 10;

    private static readonly delegate* unmanaged<byte*, nint> s_open = (delegate* unmanaged<byte*, nint>)LinuxFile.Find("opendir");
    private static readonly delegate* unmanaged<nint, byte*> s_read = (delegate* unmanaged<nint, byte*>)LinuxFile.Find("readdir");
    private static readonly delegate* unmanaged<nint, int> s_close = (delegate* unmanaged<nint, int>)LinuxFile.Find("closedir");

    /// <summary>The names in a folder that searching leaves out; null: none, or the system does not say.</summary>
    internal static HashSet<string>? WithoutEnd(string folder)
    {
        HashSet<string>? found = null;
        foreach (var (name, isLink) in Unusual(folder))
        {
            if (!isLink || LeadsToUnusual(Path.Combine(folder, name)))
                (found ??= []).Add(name);
        }
        return found;
    }

    /// <summary>Entries that are neither files nor folders.</summary>
    private static List<(string Name, bool IsLink)> Unusual(string folder)
    {
        var names = new List<(string, bool)>();
        if (s_open is null || s_read is null || s_close is null)
            return names;
        nint handle;
        fixed (byte* path = Encoding.UTF8.GetBytes(folder + '\0'))
            handle = s_open(path);
        if (handle == 0)
            return names;
        byte* entry;
        while ((entry = s_read(handle)) is not null)
        {
            if (entry[TypeOffset] is not (UnknownType or FolderType or FileType))
                names.Add((Encoding.UTF8.GetString(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(entry + NameOffset)), entry[TypeOffset] == LinkType));
        }
        _ = s_close(handle);
        return names;
    }

    private static bool LeadsToUnusual(string link)
    {
        try
        {
            return RealPath.Of(link) is { } real && Path.GetDirectoryName(real) is { } folder && Unusual(folder).Contains((Path.GetFileName(real), false));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Who opens it says so.
            return false;
        }
    }
}

using System;
using System.IO;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace ContentGen.Cli.Files;

/// <summary>
/// Reads small files by the calls that it takes: open, read until there is no more, close. The library asks the system for more, and makes an object with a
/// finalizer for each file: of many small documents that is a part of the time which can be seen (docs/performance.md, "files opened by the library"). On Linux of
/// 64 bits only, where the calls and their flags are the same on every processor.
/// </summary>
internal static unsafe class LinuxFile
{
    // For reading; programs that are started meanwhile do not get it.
    private const int CloseOnExec = 0x80000;

    /// <summary>Of a path in UTF-8 with the zero behind it, as <c>limits.h</c> has it.</summary>
    private const int MostPathBytes = 4096;

    private static readonly delegate* unmanaged<byte*, int, int> s_open = (delegate* unmanaged<byte*, int, int>)Find("open");
    private static readonly delegate* unmanaged<int, byte*, nint, nint, nint> s_read = (delegate* unmanaged<int, byte*, nint, nint, nint>)Find("pread");
    private static readonly delegate* unmanaged<int, int> s_close = (delegate* unmanaged<int, int>)Find("close");

    /// <summary>Reads a file.</summary>
    /// <param name="folder">What a relative path begins from.</param>
    /// <param name="path">The path.</param>
    /// <param name="buffer">What is read into.</param>
    /// <param name="unread">Where it has no places to read at, as a pipe has none: the file, of which nothing is read. A pipe that is closed again ends whoever writes to it.</param>
    /// <returns>How many bytes it has; −1: it has as many as there is room for or more, or something else than reading it is to be done, which the library knows.</returns>
    [SkipLocalsInit]
    internal static int Read(string folder, string path, Span<byte> buffer, out SafeFileHandle? unread)
    {
        unread = null;
        if (s_open is null || s_read is null || s_close is null || buffer.IsEmpty)
            return -1;
        Span<byte> name = stackalloc byte[MostPathBytes];
        if (!TryWrite(folder, path, name))
            return -1;
        int file;
        fixed (byte* first = name)
            file = s_open(first, CloseOnExec);
        if (file < 0)
            return -1;
        var (read, count) = (0, (nint)0);
        fixed (byte* first = buffer)
        {
            while (read < buffer.Length && (count = s_read(file, first + read, buffer.Length - read, read)) > 0)
                read += (int)count;
        }
        if (count < 0 && read == 0 && !Directory.Exists(Path.Combine(folder, path)))
        {
            unread = new(file, ownsHandle: true);
            return -1;
        }
        _ = s_close(file);
        return count == 0 && read < buffer.Length ? read : -1;
    }

    /// <summary>Writes a path for the system.</summary>
    /// <returns>False: it is too long, or no path; or a step leads back, which the system takes otherwise than the library behind a link.</returns>
    private static bool TryWrite(string folder, string path, Span<byte> name)
    {
        if (path.Contains('\0') || path.Contains("..", StringComparison.Ordinal))
            return false;
        var length = 0;
        if (!Path.IsPathRooted(path))
        {
            if (!Encoding.UTF8.TryGetBytes(folder, name, out length) || length == name.Length)
                return false;
            name[length++] = (byte)'/';
        }
        if (!Encoding.UTF8.TryGetBytes(path, name[length..], out var rest) || length + rest == name.Length)
            return false;
        name[length + rest] = 0;
        return true;
    }

    /// <summary>What the program's own C library has of a name, whichever library that is.</summary>
    internal static nint Find(string name) =>
        OperatingSystem.IsLinux() && Environment.Is64BitProcess && NativeLibrary.TryGetExport(NativeLibrary.GetMainProgramHandle(), name, out var address) ? address : 0;
}

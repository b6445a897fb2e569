using System;
using System.IO;
using System.Security;
using System.Threading;
using Microsoft.Win32.SafeHandles;

namespace ContentGen.Cli.Files;

/// <summary>Reads whole files and standard input; what goes wrong is told in one line.</summary>
internal sealed class DocumentReader(CommandContext context)
{
    internal const string StandardInput = "-";

    /// <summary>A buffer has room for most documents from the start.</summary>
    private const int LeastBytes = 32 * 1024;

    /// <summary>1 once it was read. Documents are read by several threads.</summary>
    private int _readInput;

    /// <exception cref="CliException">It cannot be read.</exception>
    internal byte[] Read(string path)
    {
        if (path != StandardInput)
            return ReadFile(context, path);
        if (Interlocked.Exchange(ref _readInput, 1) == 1)
            throw new CliException("standard input ('-') can be read only once; name it once.");
        try
        {
            using var memory = new MemoryStream();
            context.Streams.Input.CopyTo(memory);
            return memory.ToArray();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CliException($"standard input cannot be read: {e.Message}");
        }
    }

    /// <summary>The same into a buffer, for many documents: nothing is allocated unless it is too small.</summary>
    /// <param name="path">As it is shown.</param>
    /// <param name="buffer">Replaced by a larger one where need be.</param>
    /// <returns>The document's bytes in the buffer.</returns>
    /// <exception cref="CliException">It cannot be read.</exception>
    internal int Read(string path, ref byte[] buffer)
    {
        if (path == StandardInput)
        {
            buffer = Read(path);
            return buffer.Length;
        }
        SafeFileHandle? unread = null;
        if (context.Inputs is null && context.Unsaved is null && LinuxFile.Read(context.Streams.CurrentDirectory, path, buffer, out unread) is var small and >= 0)
            return small;
        string? full = null;
        try
        {
            full = Begin(context, path);
            if (context.Unsaved?.Invoke(full) is { } unsaved)
            {
                if (buffer.Length < unsaved.Length)
                    buffer = new byte[unsaved.Length];
                unsaved.CopyTo(buffer, 0);
                return unsaved.Length;
            }
            // A stream would be three objects, two of which wait for a finalizer. Nobody is kept from the file.
            using var file = unread ?? File.OpenHandle(full, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return ReadToEnd(file, ref buffer);
        }
        catch (Exception e) when (Problem(context, path, full, e) is { } problem)
        {
            throw problem;
        }
    }

    private static int ReadToEnd(SafeFileHandle file, ref byte[] buffer)
    {
        Stream? pipe = null;
        for (var read = 0; ;)
        {
            if (read == buffer.Length)
                Array.Resize(ref buffer, Larger(read, read == 0 || pipe is not null ? 0 : RandomAccess.GetLength(file)));
            int count;
            try
            {
                count = pipe is null ? RandomAccess.Read(file, buffer.AsSpan(read), read) : pipe.Read(buffer.AsSpan(read));
            }
            catch (NotSupportedException) when (pipe is null)
            {
                // It has no places to read at, but an order: a pipe.
                pipe = new FileStream(file, FileAccess.Read, bufferSize: 0);
                continue;
            }
            if (count == 0)
                return read;
            read += count;
        }
    }

    /// <summary>How large a buffer that is full is to be.</summary>
    /// <param name="read">The bytes in it.</param>
    /// <param name="length">How long the file says that it is; 0: it is not asked, or does not say. One byte more is room to see that it ends there.</param>
    private static int Larger(int read, long length)
    {
        if (length >= Array.MaxLength || read == Array.MaxLength)
            throw new IOException("it is larger than 2 GiB.");
        return length > read ? (int)length + 1 : (int)Math.Clamp(2L * read, LeastBytes, Array.MaxLength);
    }

    /// <exception cref="CliException">It cannot be read.</exception>
    internal static byte[] ReadFile(CommandContext context, string path)
    {
        string? full = null;
        try
        {
            full = Begin(context, path);
            return context.Unsaved?.Invoke(full) ?? File.ReadAllBytes(full);
        }
        catch (Exception e) when (Problem(context, path, full, e) is { } problem)
        {
            throw problem;
        }
    }

    private static string Begin(CommandContext context, string path)
    {
        var full = context.FullPath(path);
        context.Inputs?.File(full);
        return full;
    }

    /// <summary>What to say where reading fails; null: that is a defect.</summary>
    private static CliException? Problem(CommandContext context, string path, string? full, Exception e) => e switch
    {
        FileNotFoundException or DirectoryNotFoundException => new(MissingFile.Message(context, path)),
        UnauthorizedAccessException or SecurityException => new(Directory.Exists(full)
            ? $"'{path}' is a folder; name its files, as in '{path.TrimEnd('/')}/*.txt'."
            : $"'{path}' may not be read; its permissions deny it."),
        IOException or ArgumentException or NotSupportedException => new($"'{path}' cannot be read: {e.Message}"),
        _ => null,
    };
}

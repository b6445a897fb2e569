using System;
using System.IO;
using System.Security;
using System.Threading;

namespace ContentGen.Cli.Files;

/// <summary>Reads whole files and standard input; what goes wrong is told in one line.</summary>
internal sealed class DocumentReader(CommandContext context)
{
    internal const string StandardInput = "-";

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
        catch (IOException e)
        {
            throw new CliException($"standard input cannot be read: {e.Message}");
        }
    }

    /// <summary>
    /// Only Windows keeps others from a file that is being read. Elsewhere it is the runtime alone that goes by this: of a file that nobody is said to write it asks the length once.
    /// </summary>
    private static readonly FileShare s_share = OperatingSystem.IsWindows() ? FileShare.ReadWrite | FileShare.Delete : FileShare.Read;

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
        var (full, read) = ((string?)null, 0);
        try
        {
            full = Begin(context, path);
            using var file = new FileStream(full, FileMode.Open, FileAccess.Read, s_share, bufferSize: 0);
            var length = file.CanSeek ? file.Length : 0;
            if (length >= Array.MaxLength)
                throw new IOException("it is larger than 2 GiB.");
            // What tells no length (a pipe) is read to its end.
            while (length == 0 || read < length)
            {
                if (buffer.Length < Math.Max(length, read + 1))
                    Array.Resize(ref buffer, (int)Math.Min(Math.Max(length, 2L * buffer.Length), Array.MaxLength));
                var count = file.Read(buffer, read, buffer.Length - read);
                if (count == 0)
                    break;
                read += count;
            }
            return read;
        }
        catch (Exception e) when (Problem(context, path, full, e) is { } problem)
        {
            throw problem;
        }
    }

    /// <exception cref="CliException">It cannot be read.</exception>
    internal static byte[] ReadFile(CommandContext context, string path)
    {
        string? full = null;
        try
        {
            full = Begin(context, path);
            return File.ReadAllBytes(full);
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

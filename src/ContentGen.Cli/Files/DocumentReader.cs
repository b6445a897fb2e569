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

    /// <exception cref="CliException">It cannot be read.</exception>
    internal static byte[] ReadFile(CommandContext context, string path)
    {
        string? full = null;
        try
        {
            full = context.FullPath(path);
            context.Inputs?.File(full);
            return File.ReadAllBytes(full);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CliException($"there is no file '{path}'.");
        }
        catch (Exception e) when (e is UnauthorizedAccessException or SecurityException)
        {
            throw new CliException(Directory.Exists(full)
                ? $"'{path}' is a folder; name its files."
                : $"'{path}' may not be read; its permissions deny it.");
        }
        catch (Exception e) when (e is IOException or ArgumentException or NotSupportedException)
        {
            throw new CliException($"'{path}' cannot be read: {e.Message}");
        }
    }
}

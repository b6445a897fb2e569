using System;
using System.Collections.Generic;
using System.IO;

namespace ContentGen.Cli.Files;

/// <summary>
/// The files that a command is to write, so that none of what it reads is lost. Paths are compared with their links followed. What is not there yet holds nothing
/// that could be lost, and is not asked about; so the common run, whose report is new, asks the file system once for each report.
/// </summary>
internal sealed class WrittenFiles
{
    private readonly CommandContext _context;
    private readonly RealFolders _folders = new();
    private readonly Dictionary<string, (string Shown, string Advice)> _files = new(OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);

    /// <param name="files">As they were named, each with the option that would name another.</param>
    internal WrittenFiles(CommandContext context, IEnumerable<(string Path, string Advice)> files)
    {
        _context = context;
        foreach (var (path, advice) in files)
        {
            if (File.Exists(context.FullPath(path)))
                _files.TryAdd(RealOf(path), (path, advice));
        }
    }

    /// <summary>None of them is there, so that nothing can be lost.</summary>
    internal bool IsEmpty => _files.Count == 0;

    /// <param name="path">What the command reads.</param>
    /// <param name="what">What it is: <c>the baseline</c>.</param>
    /// <exception cref="CliException">It would be written over.</exception>
    internal void ThrowIfAmong(string path, string what)
    {
        if (!IsEmpty && path != DocumentReader.StandardInput && _files.TryGetValue(RealOf(path), out var written))
            throw new CliException($"'{written.Shown}' is {what}, and nothing is written over it; name another file, as in {written.Advice}.");
    }

    /// <inheritdoc cref="ThrowIfAmong(string, string)"/>
    internal void ThrowIfAmong(IEnumerable<string> paths, string what)
    {
        if (IsEmpty)
            return;
        foreach (var path in paths)
            ThrowIfAmong(path, what);
    }

    private string RealOf(string path)
    {
        var full = _context.FullPath(path);
        try
        {
            return _folders.Of(full) ?? full;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A link that cannot be read leads nowhere that could be written.
            return full;
        }
    }
}

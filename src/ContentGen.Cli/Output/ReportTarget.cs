using System;
using System.Collections.Generic;
using System.IO;
using ContentGen.Cli.Commands;
using ContentGen.Cli.Files;

namespace ContentGen.Cli.Output;

/// <summary>Where one report goes: standard output, standard error, or a file that is there whole or not at all.</summary>
internal sealed class ReportTarget
{
    private readonly CommandContext _context;
    private readonly MemoryStream? _memory;

    private ReportTarget(CommandContext context, string format, string? path, bool toError)
    {
        _context = context;
        (Format, Path) = (format, path);
        if (path is not null)
            _memory = new();
        Output = _memory is not null ? new(_memory) : toError ? context.Error : context.Out;
        IsTerminal = path is null && !toError && context.IsTerminal;
        Ansi = new(Output, path is null && !toError && context.Colour);
    }

    internal string Format { get; }

    internal string? Path { get; }

    internal Utf8Output Output { get; }

    internal bool IsTerminal { get; }

    internal Ansi Ansi { get; }

    /// <summary>
    /// The targets of all <c>--output</c>. Text is always among them unless it is to be quiet; where another format takes standard output, text goes
    /// to standard error, so that neither spoils the other.
    /// </summary>
    /// <exception cref="CliException">A format is not known, or two want standard output.</exception>
    internal static List<ReportTarget> Of(CommandContext context, IReadOnlyList<string> wanted, bool quiet)
    {
        var targets = new List<ReportTarget>();
        var (text, machine) = (false, (string?)null);
        foreach (var entry in wanted)
        {
            var equals = entry.IndexOf('=', StringComparison.Ordinal);
            var format = Choice.Of("--output", equals < 0 ? entry : entry[..equals], "text", "json", "msbuild");
            var path = equals < 0 ? null : entry[(equals + 1)..];
            if (path is { Length: 0 })
                throw new CliException($"--output {format}= names no file; write --output {format}=FILE.");
            if (path is not null)
                targets.Add(new(context, format, path, toError: false));
            else if (format == "text")
                text = true;
            else if (machine is not null)
                throw new CliException($"{machine} and {format} cannot both go to standard output; write --output {format}=FILE.");
            else
                machine = format;
        }
        if (machine is not null)
            targets.Insert(0, new(context, machine, null, toError: false));
        if (text || !quiet)
            targets.Insert(0, new(context, "text", null, toError: machine is not null));
        return targets;
    }

    internal void WriteJson(ReadOnlySpan<byte> json)
    {
        Json.Copy(Output, IsTerminal, json);
        Output.Write("\n"u8);
    }

    /// <summary>Writes the file, if it is one.</summary>
    internal void Commit()
    {
        Output.Flush();
        if (_memory is not null)
            AtomicFile.Write(_context, Path!, _memory.GetBuffer().AsSpan(0, (int)_memory.Length));
    }
}

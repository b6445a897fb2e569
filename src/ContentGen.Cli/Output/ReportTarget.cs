using System;
using System.Collections.Generic;
using System.IO;
using ContentGen.Cli.Commands;
using ContentGen.Cli.Files;
using ContentGen.Cli.Output.Findings;

namespace ContentGen.Cli.Output;

/// <summary>Where one report goes: standard output, standard error, or a file that is there whole or not at all.</summary>
internal sealed class ReportTarget
{
    private readonly CommandContext _context;
    private readonly MemoryStream? _memory;

    private ReportTarget(CommandContext context, ReportFormat format, string? path, bool toError)
    {
        _context = context;
        (Format, Path) = (format, path);
        if (path is not null)
            _memory = new();
        Output = _memory is not null ? new(_memory) : toError ? context.Error : context.Out;
        IsTerminal = path is null && !toError && context.IsTerminal;
        Ansi = new(Output, path is null && !toError && context.Colour);
    }

    internal ReportFormat Format { get; }

    internal string? Path { get; }

    internal Utf8Output Output { get; }

    internal bool IsTerminal { get; }

    internal Ansi Ansi { get; }

    /// <summary>What <c>--output</c> takes before <c>=</c>.</summary>
    internal static Choice<ReportFormat> Formats(ReportFormat[] formats) => new("--output", Array.ConvertAll(formats, static format => (format.Name, format)));

    /// <summary>
    /// The targets of all <c>--output</c>. Text is always among them unless it is to be quiet. Formats that are lines share standard output; a document has it
    /// for itself. Where programs read standard output, text goes to standard error, so that neither spoils the other.
    /// </summary>
    /// <param name="formats">Those that the command has.</param>
    /// <exception cref="CliException">A format is not known, or two cannot be where they are wanted.</exception>
    internal static List<ReportTarget> Of(CommandContext context, ReportFormat[] formats, IReadOnlyList<string> wanted, bool quiet)
    {
        var known = Formats(formats);
        var (files, machine, text) = (new List<ReportTarget>(), new List<ReportFormat>(), new List<ReportFormat>());
        var paths = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in wanted)
        {
            var equals = entry.IndexOf('=', StringComparison.Ordinal);
            var format = known.Of(equals < 0 ? entry : entry[..equals]);
            var name = format.Name;
            if (equals >= 0)
            {
                var path = entry[(equals + 1)..];
                if (path.Length == 0)
                    throw new CliException($"--output {name}= names no file; write --output {name}=FILE.");
                if (!paths.TryAdd(context.FullPath(path), name))
                    throw new CliException($"{paths[context.FullPath(path)]} and {name} cannot both go to '{path}'; name a file for each.");
                files.Add(new(context, format, path, toError: false));
                continue;
            }
            var same = format.Style == ReportStyle.Text ? text : machine;
            if (!same.Contains(format))
                same.Add(format);
        }
        if (machine.Count > 1 && machine.Find(static format => format.Style == ReportStyle.Document) is { } document)
        {
            var other = machine.Find(format => format != document)!;
            var (first, second) = machine.IndexOf(document) < machine.IndexOf(other) ? (document, other) : (other, document);
            throw new CliException($"{first.Name} and {second.Name} cannot both go to standard output; write --output {second.Name}=FILE.");
        }
        // What was asked for by name comes also where it is to be quiet.
        if (text.Count == 0 && !quiet)
            text.Add(formats[0]);
        return
        [
            .. text.ConvertAll(format => new ReportTarget(context, format, null, toError: machine.Count > 0)),
            .. machine.ConvertAll(format => new ReportTarget(context, format, null, toError: false)),
            .. files,
        ];
    }

    internal void WriteJson(ReadOnlySpan<byte> json)
    {
        Json.Copy(Output, IsTerminal, json);
        Output.Write("\n"u8);
    }

    /// <summary>The same, with what would not show itself escaped wherever it goes: for JSON that others show to people.</summary>
    internal void WriteVisibleJson(ReadOnlySpan<byte> json)
    {
        Json.Copy(Output, true, json);
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

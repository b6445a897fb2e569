using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using ContentGen.Cli.Files;
using ContentGen.Schema.Comparison;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.Output.Comparing;

/// <summary>A comparison for people: by kind, breaking changes first, what was written and what is written below each.</summary>
internal sealed class DiffText
{
    private const int DefaultWidth = 120;
    private const int LeastWidth = 60;
    private const int WidestPath = 48;
    private const int Indent = 6;

    private readonly CommandContext _context;
    private readonly Utf8Output _output;
    private readonly Ansi _ansi;
    private readonly int _width;

    private DiffText(CommandContext context)
    {
        (_context, _output) = (context, context.Out);
        _ansi = new(_output, context.Colour);
        var width = context.IsTerminal ? context.Streams.TerminalWidth : 0;
        _width = width == 0 ? DefaultWidth : Math.Max(width, LeastWidth);
    }

    internal static void Write(CommandContext context, DiffReport report, int mostDocuments) => new DiffText(context).Write(report, mostDocuments);

    private void Write(DiffReport report, int mostDocuments)
    {
        Schema("old", report.Old);
        Schema("new", report.New);
        foreach (var (kind, title, _) in DiffReport.Kinds)
            Kind(report, kind, title);
        _output.Write("\n"u8);
        if (report.Difference.Changes.Count == 0)
            _output.Write("Both schemas do the same.\n"u8);
        _ansi.Set(report.Difference.Version.IsEnough ? Ansi.Dim : Ansi.Yellow);
        VisibleText.Write(_output, report.VersionSentence());
        _ansi.Reset();
        _output.Write("\n"u8);
        if (report.Corpus is { } corpus)
            new CorpusText(_output, _ansi, _width).Write(corpus, mostDocuments);
    }

    private void Schema(string which, LoadedSchema schema)
    {
        _output.Write(which);
        _output.Write("  "u8);
        _ansi.Set(Ansi.Bold);
        VisibleText.Write(_output, FindingText.LogPath(schema.Name));
        _ansi.Reset();
        _ansi.Set(Ansi.Dim);
        _output.Write("  "u8);
        VisibleText.Write(_output, schema.Plan.Id);
        _output.Write(" "u8);
        VisibleText.Write(_output, schema.Plan.Version);
        _ansi.Reset();
        _output.Write("\n"u8);
    }

    private void Kind(DiffReport report, ChangeKind kind, string title)
    {
        var changes = report.Of(kind);
        if (changes.Count == 0)
            return;
        _output.Write("\n"u8);
        _ansi.Set(Ansi.Bold);
        _output.Write(title);
        _ansi.Reset();
        _output.Write("  " + report.Counts(kind) + "\n");
        var widest = Math.Min(changes.Max(static change => Cells(change.Path)), WidestPath);
        var places = changes.SelectMany(change => new[] { Place(report.OldPlace(change)), Place(report.NewPlace(change)) }).Max(Cells);
        foreach (var change in changes)
            Change(report, change, widest, places);
    }

    private void Change(DiffReport report, SchemaChange change, int widest, int places)
    {
        _output.Write("  "u8);
        _ansi.Set(change.IsBreaking ? Ansi.Red : change.Kind == ChangeKind.Info ? Ansi.Dim : Ansi.Green);
        _output.Write(change.IsBreaking ? "! "u8 : change.Kind == ChangeKind.Info ? "· "u8 : "+ "u8);
        _ansi.Reset();
        var path = change.Path.Length == 0 ? "schema" : change.Path;
        VisibleText.Write(_output, path);
        _output.Spaces(Math.Max(widest - Cells(path), 0));
        _output.Write("  " + change.Summary + "\n");
        Side("-", change.Old, Place(report.OldPlace(change)), places, Ansi.Red);
        Side("+", change.New, Place(report.NewPlace(change)), places, Ansi.Green);
    }

    private void Side(string mark, string? text, string place, int places, ReadOnlySpan<byte> style)
    {
        if (text is null)
            return;
        _output.Spaces(Indent);
        _ansi.Set(Ansi.Dim);
        VisibleText.Write(_output, place);
        _ansi.Reset();
        _output.Spaces(places - Cells(place));
        _output.Write(places > 0 ? "  "u8 : default);
        _ansi.Set(style);
        _output.Write(mark);
        _ansi.Reset();
        if (text.Length > 0)
        {
            _output.Write(" "u8);
            TextStart.Write(_output, Encoding.UTF8.GetBytes(text), _width - Indent - places - 4);
        }
        _output.Write("\n"u8);
    }

    private static string Place(SourceSpan? place) => place is null ? "" : FormattableString.Invariant($"{FindingText.LogPath(place.Path)}:{place.Line}:{place.Column}");

    /// <summary>The width of a text as it is shown.</summary>
    internal static int Cells(string text)
    {
        ReadOnlySpan<byte> utf8 = Encoding.UTF8.GetBytes(text);
        var cells = 0;
        Span<byte> scratch = stackalloc byte[16];
        while (!utf8.IsEmpty)
        {
            VisibleText.Next(utf8, scratch, out var consumed, out var width);
            cells += width;
            utf8 = utf8[consumed..];
        }
        return cells;
    }
}

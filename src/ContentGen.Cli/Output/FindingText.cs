using System;
using System.Collections.Generic;
using System.Globalization;
using ContentGen.Cli.Content;
using ContentGen.Cli.Files;
using ContentGen.Cli.Output.Findings;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.Output;

/// <summary>Findings and diagnostics for people: <c>path:line:column: severity id: message</c>, the line with carets, who asked for it.</summary>
internal sealed class FindingText(Utf8Output output, Ansi ansi)
{
    internal static string Name(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };

    internal static Severity Of(DiagnosticLevel level) => level switch
    {
        DiagnosticLevel.Error => Severity.Error,
        DiagnosticLevel.Warning => Severity.Warning,
        _ => Severity.Info,
    };

    /// <param name="file">The document's name.</param>
    /// <param name="utf8">The document.</param>
    /// <param name="finding">What was found in it.</param>
    /// <param name="schema">The texts of the schema's files, for the line that asked for it.</param>
    internal void Write(string file, byte[] utf8, ReportedFinding finding, SourceTexts schema)
    {
        var (line, place) = (finding.Line, finding.Place);
        Head(file, line, finding.Column, finding.Severity, finding.Id, finding.Message);
        Excerpt.Write(output, utf8, line, finding.Offset, finding.Length, ansi, Ansi.Of(finding.Severity));
        if (finding.Help is { } help)
        {
            ansi.Set(Ansi.Dim);
            output.Write("  help: "u8);
            VisibleText.Write(output, help);
            ansi.Reset();
            output.Write("\n"u8);
        }
        if (place is null)
            return;
        ansi.Set(Ansi.Dim);
        output.Write("  asked for at "u8);
        VisibleText.Write(output, LogPath(place.Path));
        output.Write(":"u8);
        output.Write(place.Line);
        output.Write(":"u8);
        output.Write(place.Column);
        ansi.Reset();
        output.Write("\n"u8);
        if (schema.Find(place) is { } asked)
            Excerpt.Write(output, asked.Utf8, place.Line, asked.Offset, asked.Length, ansi, Ansi.Dim);
    }

    internal void Write(SchemaDiagnostic diagnostic, SourceTexts sources)
    {
        var (span, severity) = (diagnostic.Span, Of(diagnostic.Level));
        Head(span.Path, span.Line, span.Column, severity, diagnostic.Id, diagnostic.Message);
        if (sources.Find(span) is { } place)
            Excerpt.Write(output, place.Utf8, span.Line, place.Offset, place.Length, ansi, Ansi.Of(severity));
    }

    /// <summary>A line for each finding that was reported: how often, in how many files, which.</summary>
    internal void Write(IReadOnlyList<FindingCount> counts)
    {
        var (width, filesWidth) = (0, 0);
        foreach (var count in counts)
        {
            width = Math.Max(width, Number(count.Count).Length);
            filesWidth = Math.Max(filesWidth, Number(count.Files).Length);
        }
        foreach (var count in counts)
        {
            output.Write($"{Number(count.Count).PadLeft(width)} in {Number(count.Files).PadLeft(filesWidth)} file{(count.Files == 1 ? " " : "s")}  ");
            ansi.Set(Ansi.Of(count.Severity));
            output.Write(Name(count.Severity).PadRight("warning".Length));
            ansi.Reset();
            output.Write(" "u8);
            VisibleText.Write(output, count.Id);
            output.Write("\n"u8);
        }

        static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The first line of a finding: <c>path:line:column: severity id: message</c>.</summary>
    internal void Head(string file, int line, int column, Severity severity, string id, string message)
    {
        ansi.Set(Ansi.Bold);
        VisibleText.Write(output, LogPath(file));
        ansi.Reset();
        output.Write(":"u8);
        output.Write(line);
        output.Write(":"u8);
        output.Write(column);
        output.Write(": "u8);
        ansi.Set(Ansi.Of(severity));
        output.Write(Name(severity));
        ansi.Reset();
        output.Write(" "u8);
        VisibleText.Write(output, id);
        output.Write(": "u8);
        VisibleText.Write(output, message);
        output.Write("\n"u8);
    }

    /// <summary>A path at the beginning of a line must not read as a workflow command (<c>::error::</c>).</summary>
    internal static string LogPath(string path) => path.TrimStart() is [':' or '#', ..] ? "./" + path : path;
}

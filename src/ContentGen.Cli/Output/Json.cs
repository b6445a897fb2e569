using System;
using System.Buffers;
using System.Collections.Generic;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ContentGen.Cli.Content;
using ContentGen.Cli.Output.Findings;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.Output;

/// <summary>What all JSON output has in common.</summary>
internal static class Json
{
    /// <summary>Text stays readable: only what JSON asks for is escaped. The output is no part of a web page.</summary>
    internal static JsonWriterOptions Options(bool indented) => new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = indented,
        NewLine = "\n",
    };

    /// <summary>Copies finished JSON; where people see it, as on a terminal, what would not show itself is escaped as JSON does it.</summary>
    internal static void Copy(Utf8Output output, bool isSeen, ReadOnlySpan<byte> json)
    {
        if (!isSeen)
        {
            output.Write(json);
            return;
        }
        while (!json.IsEmpty)
        {
            // Outside strings JSON is ASCII, so every other scalar stands in a string.
            Rune.DecodeFromUtf8(json, out var rune, out var consumed);
            if (rune.Value is < 0x7F || VisibleText.IsShown(rune))
                output.Write(json[..consumed]);
            else
                WriteEscape(output, rune);
            json = json[consumed..];
        }
    }

    internal static void WriteFinding(Utf8JsonWriter writer, ReportedFinding finding)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, finding.Id);
        writer.WriteString("severity"u8, FindingText.Name(finding.Severity));
        writer.WriteString("message"u8, finding.Message);
        writer.WriteNumber("line"u8, finding.Line);
        writer.WriteNumber("column"u8, finding.Column);
        writer.WriteNumber("offset"u8, finding.Offset);
        writer.WriteNumber("length"u8, finding.Length);
        WritePlace(writer, finding.Place);
        writer.WriteEndObject();
    }

    internal static void WriteDiagnostic(Utf8JsonWriter writer, SchemaDiagnostic diagnostic)
    {
        var span = diagnostic.Span;
        writer.WriteStartObject();
        writer.WriteString("id"u8, diagnostic.Id);
        writer.WriteString("severity"u8, FindingText.Name(FindingText.Of(diagnostic.Level)));
        writer.WriteString("message"u8, diagnostic.Message);
        writer.WriteString("file"u8, span.Path);
        writer.WriteNumber("line"u8, span.Line);
        writer.WriteNumber("column"u8, span.Column);
        writer.WriteNumber("endLine"u8, span.EndLine);
        writer.WriteNumber("endColumn"u8, span.EndColumn);
        writer.WriteEndObject();
    }

    /// <summary>The property <c>schema</c> of a finding, where some place in a schema asks for it.</summary>
    internal static void WritePlace(Utf8JsonWriter writer, SourceSpan? place)
    {
        if (place is null)
            return;
        writer.WriteStartObject("schema"u8);
        writer.WriteString("file"u8, place.Path);
        writer.WriteNumber("line"u8, place.Line);
        writer.WriteNumber("column"u8, place.Column);
        writer.WriteEndObject();
    }

    /// <summary>What could not be found or read; nothing where all could.</summary>
    internal static void WriteProblems(Utf8JsonWriter writer, IReadOnlyList<RunProblem> problems)
    {
        if (problems.Count == 0)
            return;
        writer.WriteStartArray("problems"u8);
        foreach (var problem in problems)
        {
            writer.WriteStartObject();
            writer.WriteString("message"u8, problem.Message);
            if (problem.File is { } file)
                writer.WriteString("file"u8, file);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    /// <param name="problems">How much could not be found or read.</param>
    internal static void WriteSummary(Utf8JsonWriter writer, in Totals totals, int problems)
    {
        writer.WriteStartObject("summary"u8);
        writer.WriteNumber("error"u8, totals.Errors);
        writer.WriteNumber("warning"u8, totals.Warnings);
        writer.WriteNumber("info"u8, totals.Infos);
        writer.WriteNumber("files"u8, totals.Files);
        if (totals.Unread > 0)
            writer.WriteNumber("unread"u8, totals.Unread);
        if (problems > 0)
            writer.WriteNumber("problems"u8, problems);
        writer.WriteEndObject();
    }

    private static void WriteEscape(Utf8Output output, Rune rune)
    {
        Span<char> units = stackalloc char[2];
        foreach (var unit in units[..rune.EncodeToUtf16(units)])
            output.Write($"\\u{(int)unit:X4}");
    }
}

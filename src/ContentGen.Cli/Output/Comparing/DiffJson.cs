using System.Buffers;
using System.Collections.Generic;
using System.Text.Json;
using ContentGen.Cli.Comparing;
using ContentGen.Cli.Files;
using ContentGen.Schema.Comparison;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.Output.Comparing;

/// <summary>A comparison as one JSON object. Nothing is left out.</summary>
internal static class DiffJson
{
    internal static void Write(CommandContext context, DiffReport report)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Json.Options(indented: true)))
            Write(writer, report);
        Json.Copy(context.Out, context.IsTerminal, buffer.WrittenSpan);
        context.Out.Write("\n"u8);
    }

    private static void Write(Utf8JsonWriter writer, DiffReport report)
    {
        writer.WriteStartObject();
        WriteSchema(writer, "old", report.Old);
        WriteSchema(writer, "new", report.New);
        writer.WriteStartObject("summary"u8);
        foreach (var (kind, _, name) in DiffReport.Kinds)
        {
            if (kind == ChangeKind.Info)
            {
                writer.WriteNumber(name, report.Additive(kind));
                continue;
            }
            writer.WriteStartObject(name);
            writer.WriteNumber("breaking"u8, report.Breaking(kind));
            writer.WriteNumber("additive"u8, report.Additive(kind));
            writer.WriteEndObject();
        }
        writer.WriteEndObject();
        WriteVersion(writer, report.Difference.Version);
        writer.WriteStartArray("changes"u8);
        foreach (var (kind, _, name) in DiffReport.Kinds)
        {
            foreach (var change in report.Of(kind))
                WriteChange(writer, report, change, name);
        }
        writer.WriteEndArray();
        if (report.Corpus is { } corpus)
            WriteCorpus(writer, corpus);
        writer.WriteEndObject();
    }

    private static void WriteSchema(Utf8JsonWriter writer, string name, LoadedSchema schema)
    {
        writer.WriteStartObject(name);
        writer.WriteString("name"u8, schema.Name);
        writer.WriteString("schema"u8, schema.Plan.Id);
        writer.WriteString("version"u8, schema.Plan.Version);
        writer.WriteString("hash"u8, schema.Plan.Hash);
        writer.WriteEndObject();
    }

    private static void WriteVersion(Utf8JsonWriter writer, VersionAdvice version)
    {
        writer.WriteStartObject("version"u8);
        writer.WriteString("old"u8, version.Old);
        writer.WriteString("new"u8, version.New);
        writer.WriteString("needed"u8, version.Needed.ToString().ToLowerInvariant());
        writer.WriteString("suggested"u8, version.Suggested);
        writer.WriteBoolean("enough"u8, version.IsEnough);
        writer.WriteEndObject();
    }

    private static void WriteChange(Utf8JsonWriter writer, DiffReport report, SchemaChange change, string kind)
    {
        writer.WriteStartObject();
        writer.WriteString("kind"u8, kind);
        writer.WriteBoolean("breaking"u8, change.IsBreaking);
        if (change.IsUnknown)
            writer.WriteBoolean("unknown"u8, true);
        writer.WriteString("path"u8, change.Path);
        writer.WriteString("summary"u8, change.Summary);
        WriteSide(writer, "old", change.Old, report.OldPlace(change));
        WriteSide(writer, "new", change.New, report.NewPlace(change));
        writer.WriteEndObject();
    }

    private static void WriteSide(Utf8JsonWriter writer, string name, string? text, SourceSpan? place)
    {
        if (text is null && place is null)
            return;
        writer.WriteStartObject(name);
        if (text is not null)
            writer.WriteString("text"u8, text);
        if (place is not null)
        {
            writer.WriteString("file"u8, place.Path);
            writer.WriteNumber("line"u8, place.Line);
            writer.WriteNumber("column"u8, place.Column);
        }
        writer.WriteEndObject();
    }

    private static void WriteCorpus(Utf8JsonWriter writer, CorpusDifference corpus)
    {
        writer.WriteStartObject("corpus"u8);
        writer.WriteNumber("documents"u8, corpus.Documents);
        writer.WriteNumber("differing"u8, corpus.Differences.Count);
        writer.WriteNumber("lines"u8, corpus.Lines);
        writer.WriteNumber("findingsGained"u8, corpus.FindingsGained);
        writer.WriteNumber("findingsLost"u8, corpus.FindingsLost);
        writer.WriteNumber("fields"u8, corpus.Fields);
        writer.WriteStartArray("files"u8);
        foreach (var document in corpus.Differences)
            WriteDocument(writer, document);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteDocument(Utf8JsonWriter writer, DocumentDifference document)
    {
        writer.WriteStartObject();
        writer.WriteString("file"u8, document.Name);
        writer.WriteStartArray("lines"u8);
        foreach (var line in document.Lines)
        {
            writer.WriteStartObject();
            writer.WriteNumber("line"u8, line.Line);
            writer.WriteString("old"u8, line.Old);
            writer.WriteString("new"u8, line.New);
            writer.WriteString("text"u8, System.Text.Encoding.UTF8.GetString(line.Text));
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        WriteFindings(writer, "findingsGained", document.Findings, true);
        WriteFindings(writer, "findingsLost", document.Findings, false);
        writer.WriteStartArray("fields"u8);
        foreach (var field in document.Fields)
        {
            writer.WriteStartObject();
            writer.WriteNumber("line"u8, field.Line);
            writer.WriteString("path"u8, field.Path);
            WriteValue(writer, "old", field.Old);
            WriteValue(writer, "new", field.New);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is null)
            return;
        writer.WritePropertyName(name);
        writer.WriteRawValue(value);
    }

    private static void WriteFindings(Utf8JsonWriter writer, string name, List<FindingDifference> findings, bool areNew)
    {
        writer.WriteStartArray(name);
        foreach (var (finding, isNew) in findings)
        {
            if (isNew != areNew)
                continue;
            writer.WriteStartObject();
            writer.WriteString("id"u8, finding.Id);
            writer.WriteString("severity"u8, finding.Severity);
            writer.WriteNumber("line"u8, finding.Line);
            writer.WriteNumber("column"u8, finding.Column);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }
}

using System;
using System.Buffers;
using System.ComponentModel;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using ContentGen.Output;

namespace ContentGen.Runtime;

/// <summary>
/// Writes parsed documents. The names of members come from the content model, so that generated views and the interpreter write the same bytes.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ContentJson
{
    /// <summary>Writes the document's object: schema, article, noise, unclaimed, coverage, findings.</summary>
    public static void Write(Utf8JsonWriter writer, ContentNode document, FindingList findings) => Write(writer, document, findings, null, null);

    /// <summary>The same, with the name of the document's file and with the places in the schema that asked for the findings.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="document">The document.</param>
    /// <param name="findings">Its findings.</param>
    /// <param name="file">The document's file, or null.</param>
    /// <param name="place">Writes the place of the finding's declaration as a value, by its number; null: places are left out.</param>
    internal static void Write(Utf8JsonWriter writer, ContentNode document, FindingList findings, string? file, Func<Utf8JsonWriter, int, bool>? place)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var tables = document.Tables;
        writer.WriteStartObject();
        writer.WriteString("schema"u8, tables.Info.Id);
        writer.WriteString("version"u8, tables.Info.Version);
        if (file is not null)
            writer.WriteString("file"u8, file);
        writer.WritePropertyName("article"u8);
        WriteGroup(writer, document, tables.Models[0].Root);
        WriteNoise(writer, document);
        writer.WriteStartArray("unclaimed"u8);
        foreach (var block in document.Unclaimed)
        {
            writer.WriteStartObject();
            writer.WriteNumber("line"u8, block.Line);
            writer.WritePropertyName("text"u8);
            WriteText(writer, block.Span);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        WriteCoverage(writer, document.Coverage);
        writer.WriteStartArray("findings"u8);
        foreach (var finding in findings)
            WriteFinding(writer, finding, place);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>Writes one finding as an object.</summary>
    internal static void WriteFinding(Utf8JsonWriter writer, Finding finding, Func<Utf8JsonWriter, int, bool>? place)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, finding.Id);
        writer.WriteString("severity"u8, finding.Severity switch { Severity.Error => "error"u8, Severity.Warning => "warning"u8, _ => "info"u8 });
        writer.WriteString("message"u8, finding.Message);
        writer.WriteNumber("line"u8, finding.Line);
        writer.WriteNumber("column"u8, finding.Column);
        writer.WriteNumber("offset"u8, finding.Offset);
        writer.WriteNumber("length"u8, finding.Length);
        place?.Invoke(writer, finding.Declaration);
        writer.WriteEndObject();
    }

    private static void WriteGroup(Utf8JsonWriter writer, ContentNode node, ModelNode group)
    {
        writer.WriteStartObject();
        WriteMembers(writer, node, group);
        writer.WriteEndObject();
    }

    /// <summary>Absent optional members are left out, absent repeated ones are empty arrays.</summary>
    private static void WriteMembers(Utf8JsonWriter writer, ContentNode node, ModelNode group)
    {
        foreach (var member in group.Children)
        {
            if (member.IsList)
            {
                writer.WriteStartArray(member.JsonName);
                WriteElements(writer, node, member);
                writer.WriteEndArray();
            }
            else if (member.Kind == ModelNodeKind.Place)
            {
                var slice = node.Slice(member.Member);
                if (!slice.Exists)
                    continue;
                writer.WritePropertyName(member.JsonName);
                if (node.Tables.Roles[member.Role].Fields is { Length: > 0 } fields)
                    FieldJson.Write(writer, node.Group(member.Member), member.Role, fields);
                else
                    WriteText(writer, slice.Span);
            }
            else if (node.Group(member.Member) is { Exists: true } inner)
            {
                writer.WritePropertyName(member.JsonName);
                WriteGroup(writer, inner, member);
            }
        }
    }

    private static void WriteElements(Utf8JsonWriter writer, ContentNode node, ModelNode member)
    {
        var (first, count) = node.Elements(member.Member);
        if (member.Kind == ModelNodeKind.Place)
        {
            if (node.Tables.Roles[member.Role].Fields is { Length: > 0 } fields)
            {
                for (var i = 0; i < count; i++)
                    FieldJson.Write(writer, node.At(first + i), member.Role, fields);
                return;
            }
            foreach (var slice in node.Slices(member.Member))
                WriteText(writer, slice.Span);
            return;
        }
        for (var i = 0; i < count; i++)
            WriteGroup(writer, node.At(first + i * member.Children.Length), member);
    }

    private static void WriteNoise(Utf8JsonWriter writer, ContentNode document)
    {
        var tables = document.Tables;
        writer.WriteStartArray("noise"u8);
        for (var i = 0; i < document.RegionCount; i++)
        {
            var region = document.Region(i);
            writer.WriteStartObject();
            writer.WriteString("kind"u8, region.Kind);
            writer.WriteNumber("line"u8, region.Line);
            writer.WriteNumber("lines"u8, region.Lines);
            writer.WritePropertyName("text"u8);
            WriteText(writer, region.Text.Span);
            var node = document.RegionNode(document.Header.Regions + i);
            var model = tables.Noise[document.Layout[document.Header.Regions + i].Place].Model;
            if (model >= 0)
                WriteMembers(writer, node, tables.Models[model].Root);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void WriteCoverage(Utf8JsonWriter writer, Coverage coverage)
    {
        writer.WriteStartObject("coverage"u8);
        writer.WriteNumber("article"u8, coverage.Article);
        writer.WriteNumber("noise"u8, coverage.Noise);
        writer.WriteNumber("unclaimed"u8, coverage.Unclaimed);
        writer.WriteNumber("blank"u8, coverage.Blank);
        writer.WriteNumber("total"u8, coverage.Total);
        writer.WriteEndObject();
    }

    /// <summary>Writes bytes as they stand; ill-formed ones, which JSON cannot hold, as U+FFFD.</summary>
    internal static void WriteText(Utf8JsonWriter writer, ReadOnlySpan<byte> utf8)
    {
        if (Utf8.IsValid(utf8))
        {
            writer.WriteStringValue(utf8);
            return;
        }
        var start = 0;
        for (var i = 0; i < utf8.Length;)
        {
            var status = Rune.DecodeFromUtf8(utf8[i..], out _, out var consumed);
            if (status != OperationStatus.Done)
            {
                if (i > start)
                    writer.WriteStringValueSegment(utf8[start..i], isFinalSegment: false);
                writer.WriteStringValueSegment("\uFFFD"u8, isFinalSegment: false);
                start = i + consumed;
            }
            i += consumed;
        }
        writer.WriteStringValueSegment(utf8[start..], isFinalSegment: true);
    }
}

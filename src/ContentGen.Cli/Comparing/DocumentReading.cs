using System;
using System.Buffers;
using System.Collections.Generic;
using System.Text.Json;
using ContentGen.Cli.Output;
using ContentGen.Engine;
using ContentGen.Schema.Plans;
using ModelNode = ContentGen.Schema.Plans.ModelNode;
using ModelNodeKind = ContentGen.Schema.Plans.ModelNodeKind;

namespace ContentGen.Cli.Comparing;

/// <summary>A piece of a document as one schema reads it.</summary>
/// <param name="Label">The path of its place (<c>section.heading</c>), <c>kind</c> or <c>kind/item.title</c> for noise, <c>?</c> for what nothing took.</param>
/// <param name="Start">First byte of its text, 0-based.</param>
/// <param name="Line">1-based.</param>
internal sealed record ReadPiece(string Label, int Start, int End, int Line, int LastLine);

/// <summary>The value of a field of the article.</summary>
/// <param name="Path">The path of the place, then the field's name.</param>
/// <param name="Start">Where the text that the role took begins; tells claims of one place apart.</param>
/// <param name="Line">Where that is, 1-based.</param>
/// <param name="Value">As in JSON; null: absent.</param>
internal sealed record ReadField(string Path, int Start, int Line, string? Value);

/// <summary>A finding.</summary>
internal sealed record ReadFinding(int Line, int Column, string Severity, string Id);

/// <summary>All that one schema reads in one document.</summary>
internal sealed class DocumentReading
{
    private DocumentReading(List<ReadPiece> pieces, List<ReadField> fields, List<ReadFinding> findings) =>
        (Pieces, Fields, Findings) = (pieces, fields, findings);

    /// <summary>In document order; what lies within a region of noise behind the region.</summary>
    internal List<ReadPiece> Pieces { get; }

    internal List<ReadField> Fields { get; }

    internal List<ReadFinding> Findings { get; }

    internal static DocumentReading Of(InterpretedSchema schema, byte[] utf8, ContentBuffer buffer)
    {
        var document = schema.Parse(utf8, buffer);
        var outline = DocumentOutline.Of(schema.Plan, document);
        var pieces = new List<ReadPiece>();
        var claims = new Dictionary<string, List<OutlineNode>>(StringComparer.Ordinal);
        Add(pieces, outline.Article, "", claims);
        Add(pieces, outline.Unclaimed, "", null);
        foreach (var region in outline.Noise)
        {
            pieces.Add(new(region.Name, region.Start, region.End, region.Line, region.LastLine));
            Add(pieces, region.Children!, region.Name + "/", null);
        }
        pieces.Sort(static (x, y) => x.Start != y.Start ? x.Start.CompareTo(y.Start) : y.End.CompareTo(x.End));
        var findings = new List<ReadFinding>();
        foreach (var finding in document.Validate())
            findings.Add(new(finding.Line, finding.Column, FindingText.Name(finding.Severity), finding.Id));
        return new(pieces, claims.Count > 0 ? FieldsOf(schema.Plan, document, claims) : [], findings);
    }

    private static void Add(List<ReadPiece> pieces, List<OutlineNode> nodes, string prefix, Dictionary<string, List<OutlineNode>>? claims)
    {
        foreach (var node in nodes)
        {
            var path = prefix + node.Name;
            if (node.Children is { } children)
            {
                Add(pieces, children, path + ".", claims);
                continue;
            }
            pieces.Add(new(path, node.Start, node.End, node.Line, node.LastLine));
            if (node.Fields is null || claims is null)
                continue;
            if (!claims.TryGetValue(path, out var known))
                claims.Add(path, known = []);
            known.Add(node);
        }
    }

    /// <summary>The values as JSON has them, which stand there in the order of the claims of each place.</summary>
    private static List<ReadField> FieldsOf(SchemaPlan plan, InterpretedDocument document, Dictionary<string, List<OutlineNode>> claims)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json, Json.Options(indented: false)))
            document.WriteTo(writer);
        using var parsed = JsonDocument.Parse(json.WrittenMemory);
        var fields = new List<ReadField>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        AddFields(fields, plan, plan.Models[0].Root, parsed.RootElement.GetProperty("article"), claims, seen);
        fields.Sort(static (x, y) => x.Start != y.Start ? x.Start.CompareTo(y.Start) : string.CompareOrdinal(x.Path, y.Path));
        return fields;
    }

    private static void AddFields(
        List<ReadField> fields, SchemaPlan plan, ModelNode group, JsonElement json, Dictionary<string, List<OutlineNode>> claims, Dictionary<string, int> seen)
    {
        foreach (var child in group.Children)
        {
            if (!json.TryGetProperty(child.JsonName, out var value))
                continue;
            if (value.ValueKind != JsonValueKind.Array)
                AddElement(child, value);
            else
            {
                foreach (var element in value.EnumerateArray())
                    AddElement(child, element);
            }
        }

        void AddElement(ModelNode node, JsonElement element)
        {
            if (node.Kind != ModelNodeKind.Place)
                AddFields(fields, plan, node, element, claims, seen);
            else if (plan.Roles[node.Role].Fields is { Count: > 0 } declared)
            {
                var index = seen[node.Path] = seen.GetValueOrDefault(node.Path, -1) + 1;
                var claim = claims[node.Path][index];
                foreach (var field in declared)
                    fields.Add(new(node.Path + "." + field.Name, claim.Start, claim.Line, element.TryGetProperty(field.JsonName, out var text) ? text.GetRawText() : null));
            }
        }
    }
}

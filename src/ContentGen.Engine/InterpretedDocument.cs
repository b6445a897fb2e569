using System;
using System.Buffers;
using System.Text.Json;
using ContentGen.Runtime;

namespace ContentGen.Engine;

/// <summary>A document parsed by the interpreter: what a generated view can do, without its names.</summary>
public readonly ref struct InterpretedDocument
{
    private readonly InterpretedPlan _plan;

    internal InterpretedDocument(ContentNode node, InterpretedPlan plan)
    {
        Node = node;
        _plan = plan;
    }

    /// <summary>The article's root.</summary>
    public ContentNode Node { get; }

    /// <summary>The document's bytes.</summary>
    public ReadOnlySpan<byte> Utf8 => Node.Utf8;

    /// <summary>Where every byte went.</summary>
    public Coverage Coverage => Node.Coverage;

    /// <summary>The blocks that nothing took.</summary>
    public TextSliceList Unclaimed => Node.Unclaimed;

    /// <summary>The findings, ordered by offset, length, id.</summary>
    public FindingList Validate() => ContentDriver<InterpretedPlan>.Validate(Node, _plan);

    /// <summary>Writes the document as one JSON object.</summary>
    public void WriteTo(Utf8JsonWriter writer) => ContentJson.Write(writer, Node, Validate());

    /// <summary>The same with the file's name and, for each finding, the place in the schema that asked for it.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="file">The name of the document's file, or null.</param>
    /// <param name="place">Writes the property <c>schema</c> of a finding, given its declaration: an index into the plan's findings.</param>
    public void WriteTo(Utf8JsonWriter writer, string? file, Func<Utf8JsonWriter, int, bool>? place) =>
        ContentJson.Write(writer, Node, Validate(), file, place);

    /// <summary>Writes one finding as JSON.</summary>
    public static void WriteFinding(Utf8JsonWriter writer, Finding finding, Func<Utf8JsonWriter, int, bool>? place) =>
        ContentJson.WriteFinding(writer, finding, place);

    /// <summary>The number of a finding's declaration: an index into the plan's findings.</summary>
    public static int Declaration(Finding finding) => finding.Declaration;

    /// <summary>Writes the text without its noise.</summary>
    public void CopyText(IBufferWriter<byte> writer) => ContentText.Copy(Node, writer);

    /// <summary>The offsets alone.</summary>
    public ContentLayout ToLayout() => Node.ToLayout();

    /// <summary>The document's pieces in document order: what a role took, noise, what nothing took.</summary>
    public PieceEnumerator Pieces() => new(Node);
}

using System;
using System.Buffers;
using System.Text.Json;

namespace ContentGen;

/// <summary>
/// What every generated view can do, so that code can be generic over schemas:
/// <c>void Ingest&lt;T&gt;(…) where T : IContentView&lt;T&gt;, allows ref struct</c>.
/// </summary>
public interface IContentView<TSelf>
    where TSelf : IContentView<TSelf>, allows ref struct
{
    /// <summary>The schema that the view was generated from.</summary>
    static abstract SchemaInfo Schema { get; }

    /// <summary>
    /// Parses a document. Never throws for any bytes; once <paramref name="buffer"/> has grown, nothing is allocated. The view reads
    /// <paramref name="utf8"/> and the buffer, and is valid until the buffer is parsed into again.
    /// </summary>
    static abstract TSelf Parse(ReadOnlySpan<byte> utf8, ContentBuffer buffer);

    /// <summary>Opens a view from offsets, without parsing. A layout that was read from bytes is looked through the first time.</summary>
    /// <exception cref="ArgumentException">
    /// The layout was made with another schema, or for a document of another length; or it was read from bytes, and its records do not fit together.
    /// </exception>
    static abstract TSelf Open(ReadOnlySpan<byte> utf8, ContentLayout layout);

    /// <summary>Whether the document has no finding of severity error. Stops at the first. Views over the buffer stay valid.</summary>
    /// <exception cref="InvalidOperationException">A method of a rule (<c>hook</c>) asks in the buffer of its own document.</exception>
    static abstract bool IsValid(ReadOnlySpan<byte> utf8, ContentBuffer buffer);

    /// <summary>The offsets alone: storable (<see cref="ContentLayout.WriteTo"/>), sendable. Allocates.</summary>
    ContentLayout ToLayout();

    /// <summary>The findings, ordered by offset, length, id.</summary>
    /// <exception cref="InvalidOperationException">
    /// The view's buffer was parsed into again, or the view was never parsed; or a method of a rule (<c>hook</c>) asks for the findings of its own document.
    /// </exception>
    FindingList Validate();

    /// <summary>Writes the document as one JSON object: schema, article, noise, unclaimed, coverage, findings.</summary>
    void WriteTo(Utf8JsonWriter writer);

    /// <summary>Writes the article's text without its noise, one block a line.</summary>
    void CopyText(IBufferWriter<byte> writer);
}

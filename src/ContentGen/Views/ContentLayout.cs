using System;
using System.Buffers;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using ContentGen.Runtime;

namespace ContentGen;

/// <summary>
/// Where the parts of one parsed document lie: offsets only, no text, no reference to a buffer. It can be kept, sent to another thread, and stored as
/// bytes; with the document's bytes it opens as a view again without a second parse (<c>Open</c>).
/// </summary>
[DebuggerDisplay("{DocumentLength} bytes, {Schema.Id,nq} {Schema.Version,nq}")]
public sealed class ContentLayout
{
    private readonly Block[] _blocks;

    /// <summary>Its records come from outside of this process, so that nothing is known of them.</summary>
    private readonly bool _isForeign;

    /// <summary>The tables that a foreign layout was found to fit; several threads that ask at once find the same.</summary>
    private volatile SchemaTables? _fits;

    internal ContentLayout(Block[] blocks, SchemaInfo schema, bool isForeign = false)
    {
        _blocks = blocks;
        Schema = schema;
        _isForeign = isForeign;
    }

    /// <summary>The schema that the document was parsed with.</summary>
    public SchemaInfo Schema { get; }

    /// <summary>The length of the document, in bytes.</summary>
    public int DocumentLength => LayoutHeader.In(Blocks).TotalBytes;

    internal ReadOnlySpan<Block> Blocks => _blocks;

    /// <summary>
    /// Writes the layout as bytes, from which <see cref="Read"/> makes it again, on any machine: the schema's identity, the offsets, a checksum. The same
    /// document parsed with the same schema gives the same bytes. The document itself is not in them.
    /// </summary>
    /// <param name="writer">Where to write; an <c>ArrayBufferWriter</c> or a <c>PipeWriter</c>, for instance.</param>
    public void WriteTo(IBufferWriter<byte> writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        LayoutFormat.Write(writer, Blocks, Schema);
    }

    /// <summary>Makes a layout of the bytes that <see cref="WriteTo"/> wrote. Whether it is of a document and a schema is asked when it is opened.</summary>
    /// <param name="bytes">All that was written, and nothing else.</param>
    /// <exception cref="InvalidDataException">The bytes are no layout, one of another version of the format, or damaged. The document has to be parsed again.</exception>
    public static ContentLayout Read(ReadOnlySpan<byte> bytes) =>
        LayoutFormat.Read(bytes, out var layout) is { } problem ? throw new InvalidDataException(problem) : layout!;

    /// <summary>The same without an exception: false where <see cref="Read"/> would throw, and the document has to be parsed again.</summary>
    /// <param name="bytes">All that was written, and nothing else.</param>
    /// <param name="layout">The layout.</param>
    public static bool TryRead(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out ContentLayout? layout) => LayoutFormat.Read(bytes, out layout) is null;

    /// <summary>
    /// Whether views of this schema can read it. A checksum tells damage, not intent: what was read from bytes is looked through when it is first opened,
    /// so that no view trusts a record that leads out of the layout or out of the document.
    /// </summary>
    internal bool Fits(SchemaTables tables)
    {
        if (!_isForeign || ReferenceEquals(_fits, tables))
            return true;
        if (!LayoutCheck.IsSound(_blocks, tables))
            return false;
        _fits = tables;
        return true;
    }
}

using System;

namespace ContentGen;

/// <summary>
/// Where the parts of one parsed document lie: offsets only, no text, no reference to a buffer. It can be kept and sent to another thread; with the
/// document's bytes it opens as a view again without a second parse (<c>Open</c>).
/// </summary>
public sealed class ContentLayout
{
    private readonly Block[] _blocks;

    internal ContentLayout(Block[] blocks, SchemaInfo schema)
    {
        _blocks = blocks;
        Schema = schema;
    }

    /// <summary>The schema that the document was parsed with.</summary>
    public SchemaInfo Schema { get; }

    /// <summary>The length of the document, in bytes.</summary>
    public int DocumentLength => LayoutHeader.In(Blocks).TotalBytes;

    internal ReadOnlySpan<Block> Blocks => _blocks;
}

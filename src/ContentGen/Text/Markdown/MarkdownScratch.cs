using System;
using ContentGen.Matching;

namespace ContentGen.Text.Markdown;

/// <summary>A block quote or a list item that is open.</summary>
internal struct Container
{
    /// <summary>Columns by which the lines of a list item are indented, from its parent's content; 0: a block quote.</summary>
    public int Indent;

    /// <summary>Something stands in it; an item in which nothing stands ends at a blank line.</summary>
    public bool HasChild;
}

/// <summary>A line of the open paragraph.</summary>
/// <param name="OuterStart">The first byte of the line that is no white space: a mark of a container, or the text.</param>
/// <param name="Start">The first byte of its text.</param>
/// <param name="End">Behind the last byte of its text.</param>
/// <param name="Number">1-based.</param>
internal readonly record struct ParagraphLine(int OuterStart, int Start, int End, int Number);

/// <summary>The memory that scanning Markdown works in; kept for the next document.</summary>
internal sealed class MarkdownScratch
{
    /// <summary>The open containers, outermost first.</summary>
    public Container[] Containers = [];

    /// <summary>Indices of those that are block quotes.</summary>
    public int[] Quotes = [];

    /// <summary>The lines of the open paragraph.</summary>
    public ParagraphLine[] Lines = [];

    /// <summary>The document with the quote marks inside blocks as spaces, where <see cref="IsMasked"/>.</summary>
    public byte[] Masked = [];

    /// <summary>The last document has quote marks inside blocks.</summary>
    public bool IsMasked;

    /// <summary>Bytes and containers looked at since the object was made: for tests of linear time.</summary>
    public long Work;

    /// <summary>Makes <see cref="Masked"/> a copy of the document, if it is none yet.</summary>
    public void Mask(ReadOnlySpan<byte> utf8)
    {
        if (IsMasked)
            return;
        IsMasked = true;
        Grow.Ensure(ref Masked, utf8.Length);
        utf8.CopyTo(Masked);
    }

    public void Trim()
    {
        Containers = [];
        Quotes = [];
        Lines = [];
        Masked = [];
        IsMasked = false;
    }
}

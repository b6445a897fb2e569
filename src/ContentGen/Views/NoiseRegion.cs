using System.Diagnostics;
using ContentGen.Runtime;

namespace ContentGen;

/// <summary>One run of blocks that is not the article: a share bar, a list of related posts.</summary>
[DebuggerDisplay("{Kind,nq} line {Line}")]
public readonly ref struct NoiseRegion : IContentElement<NoiseRegion>
{
    private readonly ContentNode _node;

    internal NoiseRegion(ContentNode node) => _node = node;

    /// <summary>The noise entry's name as the schema writes it: <c>share-bar</c>.</summary>
    public string Kind => _node.RegionKind;

    /// <summary>Everything from its first block's start to its last block's end, white space between them included.</summary>
    public TextSlice Text => _node.RegionText;

    /// <summary>The line on which it starts, 1-based.</summary>
    public int Line => _node.RegionText.Line;

    /// <summary>How many lines of the input it spans.</summary>
    public int Lines => _node.RegionText.Lines;

    static NoiseRegion IContentElement<NoiseRegion>.FromNode(ContentNode node) => new(node);
}

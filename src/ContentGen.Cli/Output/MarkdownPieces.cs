using System.Collections.Generic;
using ContentGen.Engine;
using ContentGen.Schema.Plans;

namespace ContentGen.Cli.Output;

/// <summary>
/// What is kept of a document, and as what. The heading of a group, and of the article, is its first member that is required and stands for one block, if the group has other members behind it;
/// its depth is that of the group, 1 for the article. An optional single block that the content model has directly behind the article's heading is its dek.
/// </summary>
internal sealed class MarkdownPieces
{
    /// <summary>What the article took and what nothing took, in document order.</summary>
    internal List<MarkdownPiece> Kept { get; } = [];

    /// <summary>In document order.</summary>
    internal required List<OutlineNode> Noise { get; init; }

    internal static MarkdownPieces Of(SchemaPlan plan, InterpretedDocument document)
    {
        var outline = DocumentOutline.Of(plan, document);
        var pieces = new MarkdownPieces { Noise = outline.Noise };
        pieces.Add(outline.Article, plan.Models[0].Root, 1);
        foreach (var node in outline.Unclaimed)
            pieces.Kept.Add(new(node, 0, false));
        pieces.Kept.Sort(static (x, y) => x.Node.OuterStart.CompareTo(y.Node.OuterStart));
        return pieces;
    }

    private void Add(List<OutlineNode> nodes, ModelNode group, int depth)
    {
        var heading = HeadingOf(group);
        var dek = depth == 1 && heading >= 0 && group.Children[heading + 1] is { Kind: ModelNodeKind.Place, IsList: false, Min: 0 } ? heading + 1 : -1;
        foreach (var node in nodes)
        {
            var member = 0;
            while (group.Children[member].Name != node.Name)
                member++;
            if (node.Children is not null)
                Add(node.Children, group.Children[member], group.Children[member].Kind == ModelNodeKind.Choice ? depth : depth + 1);
            else
                Kept.Add(new(node, member == heading ? depth : 0, member == dek));
        }
    }

    private static int HeadingOf(ModelNode group)
    {
        if (group.Kind != ModelNodeKind.Sequence)
            return -1;
        for (var member = 0; member + 1 < group.Children.Count; member++)
        {
            if (group.Children[member] is { Kind: ModelNodeKind.Place, IsList: false, Min: 1 })
                return member;
        }
        return -1;
    }
}

/// <param name="Depth">Of a heading, from 1; 0 for what is none.</param>
/// <param name="IsEmphasis">Whether it is the article's dek.</param>
internal sealed record MarkdownPiece(OutlineNode Node, int Depth, bool IsEmphasis);

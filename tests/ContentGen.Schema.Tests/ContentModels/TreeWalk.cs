using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.Tests.ContentModels;

/// <summary>
/// The oracle: matches roles by climbing the tree as written with counts in hand. It knows no states, edges or guards.
/// </summary>
internal sealed class TreeWalk(ModelNode root)
{
    // From the root to the current place: each open node and the number of its occurrences so far.
    private List<(ModelNode Node, int Count)> _open = [(root, 1)];

    public IReadOnlyList<(ModelNode Node, int Count)> Open => _open;

    /// <summary>Takes the place that comes first for a role; false, and nothing changes, where there is none.</summary>
    public bool Take(int role, out int place, out int keep)
    {
        for (var level = _open.Count - 1; level >= 0; level--)
        {
            var (node, count) = _open[level];
            var above = _open.Take(level).ToList();
            var starts = _open.Count == 1;
            if (starts ? Inside(node, role) is { } way : (node.Max is null || count < node.Max) && (way = Inside(node, role)!) is not null)
            {
                _open = [.. above, (node, starts ? 1 : count + 1), .. way];
                return Done(starts ? 1 : level, out place, out keep);
            }
            if (starts || count < node.Min || level == 0)
                break;
            var parent = _open[level - 1].Node;
            if (parent.Kind != ModelNodeKind.Sequence)
                continue;
            foreach (var sibling in parent.Children.SkipWhile(child => !ReferenceEquals(child, node)).Skip(1))
            {
                if (Enter(sibling, role) is { } entered)
                {
                    _open = [.. above, .. entered];
                    return Done(level, out place, out keep);
                }
                if (!CanBeEmpty(sibling))
                {
                    (place, keep) = (-1, -1);
                    return false;
                }
            }
        }
        (place, keep) = (-1, -1);
        return false;
    }

    private bool Done(int groupsKept, out int place, out int keep)
    {
        (place, keep) = (_open[^1].Node.Place, groupsKept);
        return true;
    }

    private static List<(ModelNode, int)>? Enter(ModelNode node, int role) => Inside(node, role) is { } way ? [(node, 1), .. way] : null;

    /// <summary>The way from an occurrence of a node that begins to the first place of the role, the node itself left out.</summary>
    private static List<(ModelNode, int)>? Inside(ModelNode node, int role)
    {
        if (node.Kind == ModelNodeKind.Place)
            return node.Role == role ? [] : null;
        foreach (var child in node.Children)
        {
            if (Enter(child, role) is { } way)
                return way;
            if (node.Kind == ModelNodeKind.Sequence && !CanBeEmpty(child))
                return null;
        }
        return null;
    }

    private static bool CanBeEmpty(ModelNode node) => node.Min == 0 || node.Kind switch
    {
        ModelNodeKind.Place => false,
        ModelNodeKind.Sequence => node.Children.All(CanBeEmpty),
        _ => node.Children.Any(CanBeEmpty),
    };
}

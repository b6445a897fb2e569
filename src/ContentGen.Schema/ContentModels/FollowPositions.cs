using System.Collections.Generic;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.ContentModels;

/// <summary>
/// The <c>Follow</c> sets of Glushkov's construction with counters, each in the order in which ways are tried: from the place outward, at each
/// level first another iteration, then the siblings behind it up to the first that is required.
/// </summary>
internal static class FollowPositions
{
    /// <summary>The ways from before the first block.</summary>
    public static IEnumerable<EdgePlan> FromStart(ModelTree tree)
    {
        foreach (var first in tree.Root.First)
            yield return new(first.Place.Place, 1, EquatableArray<CounterGuard>.Empty, first.Begins);
    }

    /// <summary>The ways from behind a place.</summary>
    public static IEnumerable<EdgePlan> After(ModelItem place)
    {
        // What must hold to have left the levels climbed so far.
        var left = new List<CounterGuard>();
        for (var item = place; item.Parent is { } parent; item = parent)
        {
            if (item.Repeats)
            {
                foreach (var edge in Iterating(item, left))
                    yield return edge;
            }
            if (item.Counter >= 0 && item.Min >= 2)
                left.Add(new(item.Counter, item.Min, null));
            if (parent.Kind != ModelNodeKind.Sequence)
                continue;
            var guards = new EquatableArray<CounterGuard>(left.ToArray());
            for (var i = item.Index + 1; i < parent.Children.Count; i++)
            {
                var sibling = parent.Children[i];
                foreach (var first in FirstPositions.Entering(sibling))
                    yield return new(first.Place.Place, sibling.Depth, guards, first.Begins);
                if (!sibling.IsNullable)
                    yield break;
            }
        }
    }

    private static IEnumerable<EdgePlan> Iterating(ModelItem item, List<CounterGuard> left)
    {
        var guards = item.Max is { } max
            ? new EquatableArray<CounterGuard>([.. left, new(item.Counter, 0, max)])
            : new EquatableArray<CounterGuard>(left.ToArray());
        foreach (var first in item.First)
        {
            // The groups above the item stay open; the item itself, where it is a group, is begun anew.
            var actions = item.Counter < 0 ? first.Begins : FirstPositions.Prepend(new(item.Counter, Begin: false), first.Begins);
            yield return new(first.Place.Place, item.Depth, guards, actions);
        }
    }
}

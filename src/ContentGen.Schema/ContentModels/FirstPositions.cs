using System.Collections.Generic;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.ContentModels;

/// <summary>A place with which a group can begin.</summary>
/// <param name="Begins">The counters begun on the way from the group to the place, outermost first; the group's own is not among them.</param>
internal sealed record FirstPosition(ModelItem Place, EquatableArray<CounterAction> Begins);

/// <summary>The <c>First</c> sets of Glushkov's construction, in document order.</summary>
internal static class FirstPositions
{
    /// <summary>Sets <see cref="ModelItem.First"/> of every item.</summary>
    public static void Compute(ModelTree tree)
    {
        // Preorder backwards: children before their parents.
        for (var i = tree.Items.Count - 1; i >= 0; i--)
            tree.Items[i].First = new([.. Of(tree.Items[i])]);
    }

    /// <summary>The ways into an item that has not begun: its first positions, its own counter begun.</summary>
    public static IEnumerable<FirstPosition> Entering(ModelItem item)
    {
        if (item.Max == 0)
            yield break;
        foreach (var first in item.First)
            yield return item.Counter < 0 ? first : new(first.Place, Prepend(new(item.Counter, Begin: true), first.Begins));
    }

    /// <summary>A list with one action before it.</summary>
    public static EquatableArray<CounterAction> Prepend(CounterAction action, EquatableArray<CounterAction> rest)
    {
        var actions = new CounterAction[rest.Count + 1];
        actions[0] = action;
        for (var i = 0; i < rest.Count; i++)
            actions[i + 1] = rest[i];
        return new(actions);
    }

    private static IEnumerable<FirstPosition> Of(ModelItem item)
    {
        if (item.Kind == ModelNodeKind.Place)
        {
            yield return new(item, EquatableArray<CounterAction>.Empty);
            yield break;
        }
        foreach (var child in item.Children)
        {
            foreach (var first in Entering(child))
                yield return first;
            if (item.Kind == ModelNodeKind.Sequence && !child.IsNullable)
                yield break;
        }
    }
}

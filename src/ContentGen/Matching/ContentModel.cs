using System.Collections.Generic;
using System.ComponentModel;

namespace ContentGen.Runtime;

/// <summary>
/// A content model as the driver walks it: the tree that was written, its places and groups numbered. The choice of the next place is the plan's
/// (<see cref="IContentPlan.Next"/>); this is for what exists once: recovery, the document's end, views, JSON.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ContentModel
{
    private readonly List<ModelNode> _places = [];
    private readonly List<ModelNode> _groups = [];

    /// <summary>Numbers the nodes of a tree: places and groups in document order, counters in preorder.</summary>
    public ContentModel(ModelNode root)
    {
        Root = root;
        var counters = 0;
        Number(root, null, 0, 0, ref counters);
        Counters = counters;
        Places = [.. _places];
        Groups = [.. _groups];
        Steps = System.Array.ConvertAll(Places, static place => new PlaceStep(place.Parent!, place.Parent!.Level, place.Member, place.Role));
    }

    internal ModelNode Root { get; }

    internal ModelNode[] Places { get; }

    internal ModelNode[] Groups { get; }

    /// <summary>What is asked of the place of every claim.</summary>
    internal PlaceStep[] Steps { get; }

    internal int Counters { get; }

    private void Number(ModelNode node, ModelNode? parent, int member, int level, ref int counters)
    {
        (node.Parent, node.Member) = (parent, member);
        node.Path = parent?.Parent is null ? node.Name : $"{parent.Path}.{node.Name}";
        node.Level = node.Kind == ModelNodeKind.Place ? level : level + 1;
        if (node.Min > 1 || node.Max is > 1 and < ModelNode.Unbounded)
            node.Counter = counters++;
        var list = node.Kind == ModelNodeKind.Place ? _places : _groups;
        node.Number = list.Count;
        list.Add(node);
        var required = node.Kind == ModelNodeKind.Place;
        for (var i = 0; i < node.Children.Length; i++)
        {
            Number(node.Children[i], node, i, node.Level, ref counters);
            // A sequence asks for something where a child does; a choice where every child does.
            required = node.Kind == ModelNodeKind.Sequence || i == 0
                ? required | node.Children[i].IsRequired
                : required & node.Children[i].IsRequired;
        }
        node.IsRequired = node.Min > 0 && required;
    }
}

/// <summary>What is asked of a place for every claim, side by side.</summary>
/// <param name="Group">The group that it belongs to.</param>
/// <param name="Level">That group's level.</param>
/// <param name="Member">Which of the group's members the place is.</param>
/// <param name="Role">The role that takes it.</param>
internal readonly record struct PlaceStep(ModelNode Group, int Level, int Member, int Role);

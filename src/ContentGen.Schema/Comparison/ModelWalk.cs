using System;
using System.Collections.Generic;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.Comparison;

/// <summary>Walks content models as they were written.</summary>
internal static class ModelWalk
{
    /// <summary>Whether a node of one of the plan's models is such.</summary>
    public static bool Any(SchemaPlan plan, Func<ModelNode, bool> isSuch)
    {
        foreach (var model in plan.Models)
        {
            foreach (var node in Below(model.Root))
            {
                if (isSuch(node))
                    return true;
            }
        }
        return false;
    }

    /// <summary>All nodes of a tree but its root, each before those within it.</summary>
    public static IEnumerable<ModelNode> Below(ModelNode root)
    {
        foreach (var child in root.Children)
        {
            yield return child;
            foreach (var inner in Below(child))
                yield return inner;
        }
    }

    /// <summary>An item as schemas write it: <c>section*: [heading, paragraph+]</c>.</summary>
    public static string Text(ModelNode node, SchemaPlan plan)
    {
        var name = node.Name + QuantifierText.Of(node);
        if (node.Kind != ModelNodeKind.Place)
            return name + (node.Kind == ModelNodeKind.Choice ? ": one of [" : ": [") + string.Join(", ", Texts(node, plan)) + "]";
        var role = plan.Roles[node.Role].Name;
        return role == node.Name ? name : name + ": " + role;
    }

    public static IEnumerable<string> Texts(ModelNode node, SchemaPlan plan)
    {
        foreach (var child in node.Children)
            yield return Text(child, plan);
    }
}

using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema.Plans;

namespace ContentGen.Emission;

/// <summary>A content model as the lines of an outline, as its author wrote it.</summary>
internal static class Outline
{
    internal static IEnumerable<string> Of(ModelNode root, SchemaPlan plan) => root.Children.SelectMany(child => Node(child, plan, ""));

    private static IEnumerable<string> Node(ModelNode node, SchemaPlan plan, string indent)
    {
        var quantifier = QuantifierText.Of(node);
        if (node.Kind == ModelNodeKind.Place)
        {
            var role = plan.Roles[node.Role].Name;
            yield return role == node.Name ? $"{indent}{role}{quantifier}" : $"{indent}{node.Name}: {role}{quantifier}";
            yield break;
        }
        yield return $"{indent}{node.Name}{quantifier}:{(node.Kind == ModelNodeKind.Choice ? " one of" : "")}";
        foreach (var child in node.Children.SelectMany(child => Node(child, plan, indent + "  ")))
            yield return child;
    }
}

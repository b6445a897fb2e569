using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ContentGen.Schema.Plans;

namespace ContentGen.Emission;

/// <summary>A content model as the lines of an outline, as its author wrote it.</summary>
internal static class Outline
{
    internal static IEnumerable<string> Of(ModelNode root, SchemaPlan plan) => root.Children.SelectMany(child => Node(child, plan, ""));

    private static IEnumerable<string> Node(ModelNode node, SchemaPlan plan, string indent)
    {
        var quantifier = Quantifier(node);
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

    private static string Quantifier(ModelNode node) => (node.Min, node.Max) switch
    {
        (1, 1) => "",
        (0, 1) => "?",
        (0, null) => "*",
        (1, null) => "+",
        (var min, null) => $" {Number(min)}..",
        (var min, { } max) when min == max => $" {Number(min)}",
        (var min, { } max) => $" {Number(min)}..{Number(max)}",
    };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}

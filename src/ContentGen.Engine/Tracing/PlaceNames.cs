using System.Collections.Generic;
using ContentGen.Schema.Plans;

namespace ContentGen.Engine.Tracing;

/// <summary>The paths of places by number, for each content model.</summary>
internal sealed class PlaceNames
{
    private readonly List<string[]> _paths = [];

    internal PlaceNames(SchemaPlan plan)
    {
        foreach (var model in plan.Models)
        {
            var paths = new string[model.PlaceCount];
            Add(model.Root, paths);
            _paths.Add(paths);
        }
        Collect(plan.Models[0].Root);
    }

    /// <summary>The roles that stand somewhere in the article.</summary>
    internal HashSet<int> ArticleRoles { get; } = [];

    internal string Path(int model, int place) => _paths[model][place];

    private static void Add(ModelNode node, string[] paths)
    {
        if (node.Kind == ModelNodeKind.Place)
            paths[node.Place] = node.Path;
        foreach (var child in node.Children)
            Add(child, paths);
    }

    private void Collect(ModelNode node)
    {
        if (node.Kind == ModelNodeKind.Place)
            ArticleRoles.Add(node.Role);
        foreach (var child in node.Children)
            Collect(child);
    }
}

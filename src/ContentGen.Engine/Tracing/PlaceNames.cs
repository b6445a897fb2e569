using System.Collections.Generic;
using ContentGen.Schema.Plans;

namespace ContentGen.Engine.Tracing;

/// <summary>The places of each content model by number, and what their counters count.</summary>
internal sealed class PlaceNames
{
    private readonly List<string[]> _paths = [];
    private readonly List<ModelNode[]> _counted = [];

    internal PlaceNames(SchemaPlan plan)
    {
        foreach (var model in plan.Models)
        {
            var paths = new string[model.PlaceCount];
            var counted = new ModelNode[model.CounterCount];
            Add(model.Root, paths, counted);
            _paths.Add(paths);
            _counted.Add(counted);
        }
        Collect(plan.Models[0].Root);
    }

    /// <summary>The roles that stand somewhere in the article.</summary>
    internal HashSet<int> ArticleRoles { get; } = [];

    internal string Path(int model, int place) => _paths[model][place];

    /// <summary>What a counter counts.</summary>
    internal ModelNode Counted(int model, int counter) => _counted[model][counter];

    private static void Add(ModelNode node, string[] paths, ModelNode[] counted)
    {
        if (node.Counter >= 0)
            counted[node.Counter] = node;
        if (node.Kind == ModelNodeKind.Place)
            paths[node.Place] = node.Path;
        foreach (var child in node.Children)
            Add(child, paths, counted);
    }

    private void Collect(ModelNode node)
    {
        if (node.Kind == ModelNodeKind.Place)
            ArticleRoles.Add(node.Role);
        foreach (var child in node.Children)
            Collect(child);
    }
}

using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Comparison;

/// <summary>One of the two schemas: its plan, and where that is written.</summary>
internal sealed class ComparedSide
{
    private readonly WrittenKeys _keys;
    private readonly EquatableArray<SourceSpan?> _findingPlaces;
    private readonly Dictionary<ModelNode, SourceSpan> _nodePlaces = new(ByReference<ModelNode>.Instance);
    private HashSet<string>? _ruleFields;

    /// <param name="written">Null: nothing is known of how the plan came about.</param>
    public ComparedSide(SchemaPlan plan, WrittenSchema? written, TestIds ids)
    {
        Plan = plan;
        _keys = written?.Keys ?? new();
        _findingPlaces = written?.Compiled.FindingPlaces ?? default;
        Tests = new TestNames(plan, _keys, ids);
        Reach = new DefinitionReach(plan, Tests);
        if (written?.Bound is not { } bound || plan.Models.Count == 0)
            return;
        AddPlaces(plan.Models[0].Root, bound.Article);
        for (var i = 0; i < plan.Noise.Count && i < bound.Noise.Count; i++)
        {
            if (plan.Noise[i].Model > 0 && bound.Noise[i].Items is { } items)
                AddPlaces(plan.Models[plan.Noise[i].Model].Root, items);
        }
    }

    public SchemaPlan Plan { get; }

    public TestNames Tests { get; }

    public DefinitionReach Reach { get; }

    /// <summary>The fields that rules read, as <see cref="RuleMeaning.FieldName"/> calls them.</summary>
    public HashSet<string> RuleFields => _ruleFields ??= RuleMeaning.FieldsOf(Plan);

    public IEnumerable<string> PatternNames => _keys.PatternNames;

    /// <summary>Where a list of words stands that the other schema has not, or has otherwise; null: in no file that was given.</summary>
    public SourceSpan? PlaceOfOwnList(string key, ComparedSide other)
    {
        foreach (var list in _keys.Lists(key))
        {
            if (!other._keys.Lists(key).Any(same => same.Source.Path == list.Source.Path && YamlNode.SameContent(same, list)))
                return list.Span;
        }
        return null;
    }

    public YamlNode? Node(string path) => _keys.Find(path);

    /// <summary>Where a path is written, or the nearest path around it.</summary>
    public SourceSpan? Place(string path)
    {
        while (_keys.Place(path) is null)
        {
            var end = path.LastIndexOf('/');
            if (end < 0)
                return null;
            path = path.Substring(0, end);
        }
        return _keys.Place(path);
    }

    public string? Text(string path) => _keys.Text(path);

    public SourceSpan? PlaceOf(ModelNode node) => _nodePlaces.TryGetValue(node, out var place) ? place : null;

    public SourceSpan? PlaceOfFinding(int finding) => finding >= 0 && finding < _findingPlaces.Count ? _findingPlaces[finding] : null;

    private void AddPlaces(ModelNode node, BoundItem item)
    {
        _nodePlaces[node] = item.Span;
        for (var i = 0; i < node.Children.Count && i < item.Children.Count; i++)
            AddPlaces(node.Children[i], item.Children[i]);
    }
}

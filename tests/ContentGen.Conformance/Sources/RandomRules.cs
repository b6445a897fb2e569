using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using ContentGen.Schema.Plans;

namespace ContentGen.Conformance.Sources;

/// <summary>Rules made from a seed for a schema: well-typed expressions over its content model, one rule a line. A few are refused, as loops within loops.</summary>
internal sealed class RandomRules
{
    private static readonly string[] s_texts = ["the", "share", "手机", "one", "", "Travel", "e\u0301te\u0301", "don’t", "x y", "{a}", "\\ \""];
    private static readonly string[] s_comparisons = ["==", "!=", "<", "<=", ">", ">="];

    private readonly Random _random;
    private readonly SchemaPlan _plan;
    private readonly List<PathShape> _paths = [];
    private readonly List<(string Name, PathShape Part)> _loops = [];

    /// <summary>Where a path can lead.</summary>
    /// <param name="Node">The group or place; null for noise.</param>
    /// <param name="Field">The field of a place.</param>
    private sealed record PathShape(string Text, bool IsMany, ModelNode? Node, FieldPlan? Field)
    {
        internal bool HasText => Field is not null || Node is null or { Kind: ModelNodeKind.Place };
    }

    private RandomRules(Random random, SchemaPlan plan)
    {
        (_random, _plan) = (random, plan);
        _paths.Add(new("article", false, plan.Models[0].Root, null));
        Collect(_paths, "", plan.Models[0].Root, false);
        foreach (var noise in plan.Noise)
            _paths.Add(new("noise." + noise.Name, true, null, null));
    }

    /// <summary>The value of <c>rules:</c>, its first rule in the first line.</summary>
    internal static List<string> Create(Random random, SchemaPlan plan)
    {
        var rules = new RandomRules(random, plan);
        return Enumerable.Range(0, random.Next(3, 9)).Select(rules.Rule).ToList();
    }

    private string Rule(int number)
    {
        var when = _random.Next(3) == 0 ? $", when: {Yaml(Condition(2))}" : "";
        var severity = _random.Next(2) == 0 ? $", severity: {(_random.Next(2) == 0 ? "info" : "warning")}" : "";
        var message = new StringBuilder("said: {{");
        for (var holes = _random.Next(4); holes > 0; holes--)
            message.Append('{').Append(Hole()).Append("}, ");
        return $"  - {{ id: rule-{number}{when}, assert: {Yaml(Condition(3))}{severity}, message: {Yaml(message.ToString())} }}\n";
    }

    private static string Yaml(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";

    private void Collect(List<PathShape> paths, string prefix, ModelNode group, bool isMany)
    {
        foreach (var child in group.Children)
        {
            var path = new PathShape(prefix + child.Name, isMany || child.IsList, child, null);
            paths.Add(path);
            Below(paths, path);
        }
    }

    /// <summary>The paths that go on behind one.</summary>
    private void Below(List<PathShape> paths, PathShape path)
    {
        if (path.Field is not null || path.Node is null)
            return;
        if (path.Node.Kind != ModelNodeKind.Place)
            Collect(paths, path.Text + ".", path.Node, path.IsMany);
        else
            paths.AddRange(_plan.Roles[path.Node.Role].Fields.Select(field => new PathShape($"{path.Text}.{field.Name}", path.IsMany || field.IsList, path.Node, field)));
    }

    private PathShape? Path(Func<PathShape, bool> fits)
    {
        var known = _paths;
        if (_loops.Count > 0 && _random.Next(4) > 0)
        {
            var part = _loops[_random.Next(2) == 0 ? _loops.Count - 1 : _random.Next(_loops.Count)].Part;
            known = [part];
            Below(known, part);
        }
        if (_random.Next(5) == 0)
        {
            var several = known.Where(static path => path.IsMany).ToList();
            if (several.Count > 0)
            {
                var of = Pick(several);
                var end = of with { Text = $"{(_random.Next(2) == 0 ? "first" : "last")}({of.Text})", IsMany = false };
                known = [end];
                Below(known, end);
            }
        }
        var fitting = known.Where(fits).ToList();
        return fitting.Count == 0 ? null : Pick(fitting);
    }

    private string Condition(int depth)
    {
        for (var tries = 0; tries < 20; tries++)
        {
            if (Try(depth) is { } condition)
                return condition;
        }
        return "words(article) > 5";
    }

    private string? Try(int depth)
    {
        switch (_random.Next(depth > 0 ? 13 : 8))
        {
            case 0:
                return Path(static _ => true) is { } any ? $"exists({any.Text})" : null;
            case 1:
                return Path(static _ => true) is { } within ? $"contains({within.Text}, {Quoted(Pick(s_texts[..4]))})" : null;
            case 2:
                return Path(static path => path is { HasText: true, IsMany: false, Node: not null }) is { } text ? $"matches({text.Text}, \"{RandomPatterns.Test(_random).Replace("\"", "\"\"", StringComparison.Ordinal)}\")" : null;
            case 3:
                return Path(static path => path is { HasText: true, IsMany: true }) is { } many ? $"unique({many.Text})" : null;
            case 4:
                return Typed();
            case 5 or 6 or 7:
                return $"{Number(depth)} {Pick(s_comparisons)} {Number(depth)}";
            case 8:
                return $"not ({Condition(depth - 1)})";
            case 9 or 10:
                return $"({Condition(depth - 1)}) {(_random.Next(2) == 0 ? "and" : "or")} {Condition(depth - 1)}";
            default:
                return Loop(depth);
        }
    }

    private string? Loop(int depth)
    {
        if (Path(static path => path.IsMany) is not { } path)
            return null;
        var name = $"x{_loops.Count}";
        _loops.Add((name, path with { Text = name, IsMany = false }));
        var body = Condition(depth - 1);
        _loops.RemoveAt(_loops.Count - 1);
        return $"{(_random.Next(2) == 0 ? "all" : "any")}({path.Text} as {name}, {body})";
    }

    /// <summary>A comparison of the value of a field, or of a text.</summary>
    private string? Typed()
    {
        if (Path(static path => path is { HasText: true, IsMany: false, Node: not null }) is not { } path)
            return null;
        var value = $"value({path.Text})";
        var equality = _random.Next(2) == 0 ? "==" : "!=";
        return path.Field?.Type switch
        {
            null or FieldType.Text or FieldType.Url or FieldType.Email => $"{value} {equality} {Quoted(Pick(s_texts))}",
            FieldType.Boolean => _random.Next(2) == 0 ? value : $"{value} {equality} true",
            FieldType.Date => $"{value} {Pick(s_comparisons)} \"2025-0{_random.Next(1, 10)}-01\"",
            FieldType.DateTime => $"\"2025-0{_random.Next(1, 10)}-01T10:00-03:30\" {Pick(s_comparisons)} {value}",
            FieldType.Enum => $"{value} {equality} \"{Pick(path.Field.Values.Select(static each => each.JsonName).ToList())}\"",
            _ => $"{value} {Pick(s_comparisons)} {_random.Next(100)}",
        };
    }

    private string Number(int depth)
    {
        if (depth > 0 && _random.Next(4) == 0)
            return $"({Number(depth - 1)} {Pick(["+", "-", "*", "/"])} {Number(depth - 1)})";
        if (_random.Next(8) == 0)
            return "-" + Number(0);
        if (Path(static path => path.Field is { Type: FieldType.Integer or FieldType.Number } && !path.IsMany) is { } number && _random.Next(2) == 0)
            return $"value({number.Text})";
        if (_random.Next(3) > 0 && Path(static _ => true) is { } path)
            return $"{Pick(["count", "words", "chars", "sentences"])}({path.Text})";
        return _random.Next(6) == 0 ? "0.5" : _random.Next(30).ToString(CultureInfo.InvariantCulture);
    }

    private string Hole() => _random.Next(4) switch
    {
        0 => Path(static path => path is { HasText: true, IsMany: false, Node: not null })?.Text ?? "count(article)",
        1 => Condition(1),
        _ => Number(2),
    };

    private static string Quoted(string text) => "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];
}

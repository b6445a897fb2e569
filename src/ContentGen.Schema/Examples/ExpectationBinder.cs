using System;
using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Syntax;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Examples;

/// <summary>Reads what an example expects, each part by the shape that the JSON output has there.</summary>
internal sealed class ExpectationBinder(NodeReader reader)
{
    private const string AbsentWord = "absent";
    private const string Ellipsis = "…";

    /// <summary>The members of an object; what is no member is reported and left out.</summary>
    public EquatableArray<ExpectedMember> Members(YamlMapping map, MapShape shape)
    {
        var members = new List<ExpectedMember>();
        foreach (var entry in map.Entries)
        {
            var name = entry.Key.Text;
            if (shape.Find(name) is not { } part)
                ReportUnknown(entry.Key, shape);
            else if (Bind(entry.Value, part, name) is { } value)
                members.Add(new ExpectedMember(name, value));
        }
        return new EquatableArray<ExpectedMember>(members.ToArray());
    }

    private Expected? Bind(YamlNode node, ResultShape shape, string name)
    {
        if (node is YamlScalar { Style: YamlStyle.Plain, Text: AbsentWord })
            return new ExpectedAbsent(node.Span, true);
        return shape switch
        {
            ListShape list => BindList(node, list, name),
            MapShape map => BindMap(node, map, name),
            NumberShape => reader.Range(node, name) is { } range ? new ExpectedNumber(node.Span, range.Min, range.Max) : null,
            _ => BindText(node, shape, name),
        };
    }

    private Expected? BindText(YamlNode node, ResultShape shape, string name)
    {
        switch (node)
        {
            case YamlScalar scalar:
                return shape switch
                {
                    FieldShape field => FieldValues.Bind(scalar, field.Field, reader),
                    KindShape kinds => BindKind(scalar, kinds),
                    _ => Text(scalar),
                };
            case YamlMapping map:
                return BindComparison(map, name);
            case YamlSequence:
                ReportKind(node, name, "a text", "a list", "a text, or `{ contains: … }`");
                return null;
            default:
                return null;
        }
    }

    public static Expected Text(YamlScalar scalar)
    {
        var text = Lines(scalar);
        return text.EndsWith(Ellipsis, StringComparison.Ordinal)
            ? new ExpectedText(scalar.Span, text.Substring(0, text.Length - Ellipsis.Length), true)
            : new ExpectedText(scalar.Span, text, false);
    }

    /// <summary>The text as the JSON output is compared. That of a block never begins or ends with a line end; those of a YAML block do.</summary>
    private static string Lines(YamlScalar scalar) => LineEndings.ToLineFeeds(scalar.Text).TrimEnd('\n');

    private Expected? BindKind(YamlScalar scalar, KindShape shape)
    {
        foreach (var kind in shape.Noise)
        {
            if (kind.Name != scalar.Text)
                continue;
            reader.Names?.Use(NameKind.Noise, scalar, 0, scalar.Text.Length, kind.Span);
            return new ExpectedText(scalar.Span, kind.Name, false);
        }
        reader.Report(ExampleDiagnostics.UnknownNoise, scalar, scalar.Text, NearestName.Suggest(scalar.Text, shape.Noise.Select(static kind => kind.Name)));
        return null;
    }

    /// <summary>A map that says how a text is compared.</summary>
    private Expected? BindComparison(YamlMapping node, string name)
    {
        if (reader.Map(node, SchemaKeys.ExpectedText, "`" + name + "`") is not { } map)
            return null;
        var parts = new List<Expected>();
        if (map["contains"] is { } within)
            parts.Add(Within(within));
        if (map["equals"] is { } exactly && reader.Scalar(exactly, "`equals`") is { } whole)
            parts.Add(new ExpectedExactly(whole.Span, Lines(whole)));
        AddAbsent(parts, map);
        return Joined(parts, node, "`" + name + "`", "`contains`, `equals` or `absent`");
    }

    private ExpectedWithin Within(YamlNode node)
    {
        var texts = new List<string>();
        foreach (var text in reader.Texts(node, "`contains`", "texts"))
            texts.Add(Lines(text));
        return new ExpectedWithin(node.Span, new EquatableArray<string>(texts.ToArray()));
    }

    private void AddAbsent(List<Expected> parts, KeyedMap map)
    {
        if (map[AbsentWord] is { } absent && reader.Boolean(absent, AbsentWord) is { } isAbsent)
            parts.Add(new ExpectedAbsent(absent.Span, isAbsent));
    }

    private Expected? BindList(YamlNode node, ListShape shape, string name)
    {
        switch (node)
        {
            case YamlSequence sequence:
                ReportCount(node, name, shape, sequence.Items.Count);
                return BindItems(sequence, shape, name);
            case YamlMapping mapping:
                return reader.Map(mapping, SchemaKeys.ExpectedList, "`" + name + "`") is { } map ? BindListComparison(map, shape, name) : null;
            case YamlScalar:
                ReportKind(node, name, "a list", "a text", "a list, `{ count: N }` or `absent`");
                return null;
            default:
                return null;
        }
    }

    private ExpectedList BindItems(YamlSequence sequence, ListShape shape, string name)
    {
        var items = new List<Expected>();
        var spans = new List<SourceSpan>();
        foreach (var item in sequence.Items)
        {
            if (item is YamlScalar { Style: YamlStyle.Plain, Text: AbsentWord })
                ReportKind(item, name, "a list", "of absent items", "only the items that are there");
            else if (Bind(item, shape.Item, name) is { } bound)
            {
                items.Add(bound);
                spans.Add(item.Span);
            }
        }
        return new ExpectedList(sequence.Span, new EquatableArray<Expected>(items.ToArray()), new EquatableArray<SourceSpan>(spans.ToArray()));
    }

    private Expected? BindListComparison(KeyedMap map, ListShape shape, string name)
    {
        var parts = new List<Expected>();
        if (map["count"] is { } count && reader.Range(count, "count") is { } range)
        {
            ReportCount(count, name, shape, range.Min);
            parts.Add(new ExpectedCount(count.Span, range.Min, range.Max));
        }
        if (map["contains"] is { } some && BindSome(some, shape, name) is { } contains)
            parts.Add(contains);
        AddAbsent(parts, map);
        return Joined(parts, map.Node, "`" + name + "`", "`count`, `contains` or `absent`");
    }

    /// <summary>In a list of texts a text stands in some of them; in a list of anything else, some item is as it says.</summary>
    private Expected? BindSome(YamlNode node, ListShape shape, string name)
    {
        if (shape.Item is TextShape)
            return Within(node);
        var items = new List<Expected>();
        foreach (var item in node is YamlSequence sequence ? sequence.Items : [node])
        {
            if (Bind(item, shape.Item, name) is { } bound)
                items.Add(bound);
        }
        return items.Count == 0 ? null : new ExpectedItems(node.Span, new EquatableArray<Expected>(items.ToArray()));
    }

    private Expected? BindMap(YamlNode node, MapShape shape, string name)
    {
        switch (node)
        {
            case YamlScalar when shape.Shorthand is { } shorthand:
                return Bind(node, shape.Find(shorthand)!, name) is { } value
                    ? new ExpectedMap(node.Span, EquatableArray.Of(new ExpectedMember(shorthand, value)), true)
                    : null;
            case YamlMapping map when IsComparison(map, shape):
                return BindComparison(map, name) is { } compared
                    ? compared is ExpectedAbsent ? compared : new ExpectedMap(node.Span, EquatableArray.Of(new ExpectedMember(shape.Shorthand!, compared)), true)
                    : null;
            case YamlMapping map when map.Entries.Count == 1 && map.Entries[0].Key.Text == AbsentWord && shape.Find(AbsentWord) is null:
                return reader.Boolean(map.Entries[0].Value, AbsentWord) is { } isAbsent ? new ExpectedAbsent(map.Entries[0].Value.Span, isAbsent) : null;
            case YamlMapping map:
                if (map.Entries.Count == 0)
                    reader.Report(StructureDiagnostics.EmptyCollection, node, "`" + name + "`", "a member of the JSON output");
                return new ExpectedMap(node.Span, Members(map, KindOf(map, shape)), false);
            case YamlScalar or YamlSequence:
                ReportKind(node, name, "an object", node is YamlScalar ? "a text" : "a list",
                    shape.Names.Count == 0 ? "`absent`" : "a map such as `{ " + shape.Names[0] + ": … }`");
                return null;
            default:
                return null;
        }
    }

    /// <summary>The shape of the kind that the map itself names.</summary>
    private static MapShape KindOf(YamlMapping map, MapShape shape) =>
        shape.Kinds is not null && map.Find(shape.Shorthand!)?.Value is YamlScalar kind && shape.Kinds.TryGetValue(kind.Text, out var one) ? one : shape;

    /// <summary>A map that compares the member for which a text would stand: all of its keys do, and none is a member.</summary>
    private static bool IsComparison(YamlMapping map, MapShape shape)
    {
        if (shape.Shorthand is null || map.Entries.Count == 0)
            return false;
        foreach (var entry in map.Entries)
        {
            if (SchemaKeys.ExpectedText.IndexOf(entry.Key.Text) < 0 || shape.Find(entry.Key.Text) is not null)
                return false;
        }
        return true;
    }

    private Expected? Joined(List<Expected> parts, YamlMapping node, string what, string contents)
    {
        if (node.Entries.Count == 0)
            reader.Report(StructureDiagnostics.EmptyCollection, node, what, contents);
        return parts.Count switch
        {
            0 => null,
            1 => parts[0],
            _ => new ExpectedAll(node.Span, new EquatableArray<Expected>(parts.ToArray())),
        };
    }

    private void ReportCount(YamlNode node, string name, ListShape shape, int count)
    {
        if (shape.Max < count)
            reader.Report(ExampleDiagnostics.NeverSoMany, node, name, shape.Max, count);
    }

    private void ReportKind(YamlNode node, string name, string isA, string never, string write) =>
        reader.Report(ExampleDiagnostics.OtherKind, node, name, isA, never, write);

    private void ReportUnknown(YamlScalar key, MapShape shape)
    {
        var suggestion = NearestName.Suggest(key.Text, shape.Names);
        reader.Report(ExampleDiagnostics.UnknownPart, key, key.Text, shape.What,
            suggestion.Length > 0 ? suggestion : shape.Names.Count == 0 ? "" : " Known are: " + string.Join(", ", shape.Names) + ".");
    }
}

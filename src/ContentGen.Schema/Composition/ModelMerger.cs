using System;
using System.Collections.Generic;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Syntax;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Composition;

/// <summary>
/// Inserts items into a content model and takes items out. Items are found by their names as written, those inside a group by a path:
/// <c>section.image</c>.
/// </summary>
internal sealed class ModelMerger(NodeReader reader)
{
    /// <summary><c>article+</c>: a list of items for the end, or <c>{ before | after: PATH, items: [ … ] }</c>.</summary>
    public YamlNode Insert(string model, YamlSequence below, YamlEntry own)
    {
        if (own.Value is YamlSequence more)
            return With(below, own.Value, below.Items.Count, more.Items);
        if (reader.Map(own.Value, SchemaKeys.Insertion, "`" + own.Key.Text + "`") is not { } map)
            return below;
        if (map["items"] is not { } node)
        {
            reader.Report(StructureDiagnostics.MissingKey, own.Key, "`" + own.Key.Text + "`", "items", "items: [ … ]");
            return below;
        }
        if (reader.Sequence(node, "`items`", "a list of items", "an item such as `- headline`") is not { } items)
            return below;
        var place = map.Entry("before") ?? map.Entry("after");
        if (map.Entry("before") is not null && map.Entry("after") is { } second)
            reader.Report(LanguageDiagnostics.KeysTogether, second.Key, "after", "before", "Keep the one that says where the items go.");
        if (place is null)
            return With(below, own.Value, below.Items.Count, items);
        if (reader.Scalar(place.Value, "`" + place.Key.Text + "`", "the name of an item") is not { } path)
            return below;
        var offset = place.Key.Text == "after" ? 1 : 0;
        return Change(model, below, path, "found", (list, at) => With(list, own.Value, at + offset, items));
    }

    public YamlNode Remove(string model, YamlSequence below, List<YamlScalar> paths, YamlNode place)
    {
        foreach (var path in paths)
            below = Change(model, below, path, "taken away", (list, at) => Without(list, place, at));
        return below;
    }

    private static YamlSequence With(YamlSequence list, YamlNode place, int at, IReadOnlyList<YamlNode> items)
    {
        var all = new List<YamlNode>(list.Items);
        all.InsertRange(at, items);
        return MergedNodes.Sequence(place, all);
    }

    private static YamlSequence Without(YamlSequence list, YamlNode place, int at)
    {
        var all = new List<YamlNode>(list.Items);
        all.RemoveAt(at);
        return MergedNodes.Sequence(place, all);
    }

    private YamlSequence Change(string model, YamlSequence list, YamlScalar path, string change, Func<YamlSequence, int, YamlSequence> how) =>
        Change(model, list, path, path.Text.Split('.'), 0, change, how);

    private YamlSequence Change(
        string model, YamlSequence list, YamlScalar path, string[] parts, int part, string change, Func<YamlSequence, int, YamlSequence> how)
    {
        var names = new List<string>();
        for (var i = 0; i < list.Items.Count; i++)
        {
            var written = NameOf(list.Items[i], out var children);
            if (written is null)
                continue;
            var name = Bare(written.Text);
            names.Add(name);
            if (name != parts[part])
                continue;
            Record(path, parts, part, written);
            if (part == parts.Length - 1)
                return how(list, i);
            if (children is null)
                break;
            var changed = Change(model, children, path, parts, part + 1, change, how);
            if (ReferenceEquals(changed, children))
                return list;
            var items = new List<YamlNode>(list.Items);
            items[i] = WithChildren(items[i], children, changed);
            return MergedNodes.Sequence(list, items);
        }
        reader.Report(CompositionDiagnostics.NotThere, path, "item of `" + model + "`", path.Text, change, NearestName.Suggest(parts[part], names),
            "Write an item's name without its quantifier; of one inside a group, the path, as in `section.image`.");
        return list;
    }

    private void Record(YamlScalar path, string[] parts, int part, YamlScalar item)
    {
        if (reader.Names is not { } names)
            return;
        var start = part;
        for (var i = 0; i < part; i++)
            start += parts[i].Length;
        // It may be taken away; one that stays is recorded again where it is bound.
        names.Declare(NameKind.Item, item, parts[part].Length, NameRecorder.Nowhere);
        names.Use(NameKind.Item, path, start, parts[part].Length, item.Span);
    }

    /// <summary>An item's name as written, with its quantifier, and the items inside it.</summary>
    private static YamlScalar? NameOf(YamlNode item, out YamlSequence? children)
    {
        children = null;
        switch (item)
        {
            case YamlScalar scalar:
                return scalar;
            case YamlMapping map when map.Find("name")?.Value is YamlScalar name:
                children = (map.Find("of") ?? map.Find("one-of"))?.Value as YamlSequence;
                return name;
            case YamlMapping { Entries.Count: 1 } map:
                children = map.Entries[0].Value as YamlSequence;
                return map.Entries[0].Key;
            default:
                return null;
        }
    }

    /// <summary>A name without its quantifier.</summary>
    public static string Bare(string text)
    {
        var space = text.IndexOf(' ');
        return (space < 0 ? text : text.Substring(0, space)).TrimEnd('?', '*', '+');
    }

    private static YamlMapping WithChildren(YamlNode item, YamlSequence old, YamlSequence children)
    {
        var entries = new List<YamlEntry>();
        foreach (var entry in ((YamlMapping)item).Entries)
            entries.Add(ReferenceEquals(entry.Value, old) ? new YamlEntry(entry.Key, children) : entry);
        return MergedNodes.Mapping(item, entries);
    }
}

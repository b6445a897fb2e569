using System;
using System.Collections.Generic;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Syntax;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Composition;

/// <summary>Merges lists of maps that have an <c>id</c> (<c>rules</c>): one of a known id takes the place of the inherited one, others are appended.</summary>
internal static class IdMerger
{
    public static YamlSequence Merge(NodeReader reader, YamlSequence below, YamlSequence own)
    {
        var items = new List<YamlNode>(below.Items);
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < items.Count; i++)
        {
            if (IdOf(items[i]) is { } id && !index.ContainsKey(id.Text))
                index.Add(id.Text, i);
        }
        foreach (var item in own.Items)
        {
            // One that the schema itself writes twice stays twice, for whoever reads the list to report.
            if (IdOf(item) is { } id && index.TryGetValue(id.Text, out var at))
            {
                reader.Names?.Replace(NameKind.Rule, IdOf(items[at])!);
                items[at] = item;
                index.Remove(id.Text);
            }
            else
                items.Add(item);
        }
        return MergedNodes.Sequence(own, items);
    }

    public static YamlSequence Remove(NodeReader reader, YamlSequence below, List<YamlScalar> names, YamlEntry own, string what)
    {
        var ids = new Dictionary<string, YamlScalar>(StringComparer.Ordinal);
        foreach (var item in below.Items)
        {
            if (IdOf(item) is { } id)
                ids[id.Text] = id;
        }
        var unwanted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (ids.TryGetValue(name.Text, out var id))
            {
                unwanted.Add(name.Text);
                reader.Names?.Change(MergeShape.KindOf(what), name, name.Text.Length, id);
            }
            else
                reader.Report(CompositionDiagnostics.NotThere, name, what, name.Text, "taken away", NearestName.Suggest(name.Text, ids.Keys), "Remove it from the list.");
        }
        var kept = new List<YamlNode>();
        foreach (var item in below.Items)
        {
            if (IdOf(item) is not { } id || !unwanted.Contains(id.Text))
                kept.Add(item);
        }
        return MergedNodes.Sequence(own.Value, kept);
    }

    /// <summary>The text behind <c>id</c>; null where an item has none.</summary>
    public static YamlScalar? IdOf(YamlNode item) => item is YamlMapping map && map.Find("id")?.Value is YamlScalar id ? id : null;
}

using System;
using System.Collections.Generic;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Syntax;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Composition;

/// <summary>
/// Merges <c>expect</c>. A severity and a message speak of the keys of their own map, so maps are never melted into one: a key that is added takes the
/// inherited key of that name out of its map and stands in a map of its own.
/// </summary>
internal sealed class ExpectMerger(MapMerger maps)
{
    public YamlNode Add(YamlNode below, YamlNode own, YamlEntry entry)
    {
        var items = new List<YamlNode>(MergedNodes.Items(below));
        foreach (var item in MergedNodes.Items(own))
        {
            if (item is not YamlMapping map)
                items.Add(item);
            else if (HasPredicate(map))
                AddMap(items, map);
            else
                AddToAll(items, map);
        }
        return items.Count == 1 ? items[0] : MergedNodes.Sequence(entry.Value, items);
    }

    public YamlNode Remove(YamlNode below, List<YamlScalar> names, YamlEntry own)
    {
        var items = new List<YamlNode>(MergedNodes.Items(below));
        foreach (var name in names)
        {
            if (!TakeOut(items, name.Text, out _))
                maps.ReportUnknown("expectation", name.Text, Keys(items), "taken away", name, "Remove it from the list.");
        }
        return MergedNodes.Sequence(own.Value, items);
    }

    private void AddMap(List<YamlNode> items, YamlMapping map)
    {
        var hasOwnTerms = map.Find("severity") is not null || map.Find("message") is not null;
        var kept = new List<YamlEntry>();
        foreach (var entry in map.Entries)
        {
            var key = MergedNodes.Split(entry.Key.Text);
            var shape = key.Sign == '\0' ? null : MergeShapes.Predicate.Of(key.Name);
            if (shape is null)
            {
                if (!IsTerm(entry.Key.Text))
                    TakeOut(items, entry.Key.Text, out _);
                kept.Add(entry);
                continue;
            }
            if (Find(items, key.Name) is not { } found)
            {
                maps.ReportUnknown("expectation", key.Name, Keys(items), "changed", entry.Key, "Write `" + key.Name + "`.");
                continue;
            }
            if (MergedNodes.TakesAll(entry, key))
            {
                TakeOut(items, key.Name, out _);
                continue;
            }
            var changed = key.Sign == '+' ? maps.Add(shape, key.Name, found, entry) : new YamlEntry(found.Key, maps.TakeAway(shape, key.Name, found.Value, entry));
            if (hasOwnTerms)
            {
                TakeOut(items, key.Name, out _);
                kept.Add(changed);
            }
            else
                Exchange(items, key.Name, changed);
        }
        if (kept.Count > 0)
            items.Add(MergedNodes.Mapping(map, kept));
    }

    /// <summary>A severity or message alone is one of all inherited expectations.</summary>
    private static void AddToAll(List<YamlNode> items, YamlMapping map)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is not YamlMapping item)
                continue;
            var entries = new List<YamlEntry>();
            foreach (var entry in item.Entries)
            {
                if (map.Find(entry.Key.Text) is null)
                    entries.Add(entry);
            }
            entries.AddRange(map.Entries);
            items[i] = MergedNodes.Mapping(map, entries);
        }
    }

    private static bool HasPredicate(YamlMapping map)
    {
        foreach (var entry in map.Entries)
        {
            if (!IsTerm(entry.Key.Text))
                return true;
        }
        return map.Entries.Count == 0;
    }

    private static bool IsTerm(string key) => SchemaKeys.Expect.IndexOf(key) >= 0;

    private static YamlEntry? Find(List<YamlNode> items, string key)
    {
        foreach (var item in items)
        {
            if (item is YamlMapping map && map.Find(key) is { } entry)
                return entry;
        }
        return null;
    }

    private static void Exchange(List<YamlNode> items, string key, YamlEntry changed)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is not YamlMapping map || map.Find(key) is not { } old)
                continue;
            var entries = new List<YamlEntry>(map.Entries);
            entries[entries.IndexOf(old)] = changed;
            items[i] = MergedNodes.Mapping(map, entries);
            return;
        }
    }

    /// <summary>Takes a predicate out of every map; a map with nothing else to expect goes with it.</summary>
    private static bool TakeOut(List<YamlNode> items, string key, out YamlEntry? taken)
    {
        taken = null;
        for (var i = items.Count - 1; i >= 0; i--)
        {
            if (items[i] is not YamlMapping map || IsTerm(key) || map.Find(key) is not { } found)
                continue;
            taken = found;
            var entries = new List<YamlEntry>(map.Entries);
            entries.Remove(found);
            var rest = MergedNodes.Mapping(map, entries);
            if (entries.Count > 0 && HasPredicate(rest))
                items[i] = rest;
            else
                items.RemoveAt(i);
        }
        return taken is not null;
    }

    private static IEnumerable<string> Keys(List<YamlNode> items)
    {
        foreach (var item in items)
        {
            foreach (var entry in item is YamlMapping map ? map.Entries : [])
            {
                if (!IsTerm(entry.Key.Text))
                    yield return entry.Key.Text;
            }
        }
    }
}

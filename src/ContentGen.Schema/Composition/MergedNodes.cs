using System.Collections.Generic;
using ContentGen.Schema.Syntax;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Composition;

/// <summary>Makes the nodes of merged values. What was written keeps its place; what holds it stands where the change was asked for.</summary>
internal static class MergedNodes
{
    /// <summary>The word that stands for everything behind a <c>key-</c>.</summary>
    public const string All = "all";

    public static YamlMapping Mapping(YamlNode place, List<YamlEntry> entries)
    {
        int size = 1, height = 1;
        foreach (var entry in entries)
        {
            size += 1 + entry.Value.Size;
            height = System.Math.Max(height, entry.Value.Height + 1);
        }
        return new YamlMapping(place.Source, place.Start, place.Length, entries, size, height);
    }

    public static YamlSequence Sequence(YamlNode place, List<YamlNode> items)
    {
        int size = 1, height = 1;
        foreach (var item in items)
        {
            size += item.Size;
            height = System.Math.Max(height, item.Height + 1);
        }
        return new YamlSequence(place.Source, place.Start, place.Length, items, size, height);
    }

    /// <summary>Whether an entry takes away all of what it names.</summary>
    public static bool TakesAll(YamlEntry entry, MergeKey key) => key.Sign == '-' && entry.Value is YamlScalar { Text: All };

    /// <summary>The same key without its <c>+</c> or <c>-</c>.</summary>
    public static YamlScalar Key(YamlScalar written, string name) => new(written.Source, written.Start, written.Length, name, written.Style);

    /// <summary>One value as a list of one.</summary>
    public static IReadOnlyList<YamlNode> Items(YamlNode node) => node is YamlSequence list ? list.Items : [node];

    /// <summary>The name that <c>name+</c> or <c>name-</c> changes, and whether it takes away; the key itself where it changes nothing.</summary>
    public static MergeKey Split(string key) =>
        NodeReader.MergedKey(key) is { } name ? new MergeKey(name, key[key.Length - 1]) : new MergeKey(key, '\0');
}

/// <summary>A key of a map that may change an inherited value.</summary>
/// <param name="Sign"><c>+</c>, <c>-</c>, or NUL: it replaces.</param>
internal readonly record struct MergeKey(string Name, char Sign);

using System;
using System.Collections.Generic;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Syntax;

/// <summary>One key of a map.</summary>
/// <param name="Meaning">A line of documentation.</param>
/// <param name="IsLater">A key of the language that this version does not support: one diagnostic, and nothing below it is looked at.</param>
internal sealed record KeyInfo(string Name, string Meaning, bool IsLater = false);

/// <summary>The keys that one kind of map has.</summary>
/// <param name="Owner">The map, as messages name it: <c>a role</c>.</param>
internal sealed record KeySet(string Owner, KeyInfo[] Keys)
{
    /// <summary>The key behind which predicates stand, where there is one: what is written beside it was meant within it.</summary>
    public string? TestKey { get; init; }

    /// <summary>Such a map, as messages show it.</summary>
    public string? Example { get; init; }

    /// <summary>What must stand where such a map is read.</summary>
    public string Wanted => Example is null ? "a map (`key: value`)" : "a map such as `" + Example + "`";

    public int IndexOf(string name)
    {
        for (var i = 0; i < Keys.Length; i++)
        {
            if (string.Equals(Keys[i].Name, name, StringComparison.Ordinal))
                return i;
        }
        return -1;
    }

    /// <summary>The names of the keys that this version supports.</summary>
    public IEnumerable<string> Names
    {
        get
        {
            foreach (var key in Keys)
            {
                if (!key.IsLater)
                    yield return key.Name;
            }
        }
    }
}

/// <summary>A map whose unknown and later keys have been reported.</summary>
internal sealed class KeyedMap(KeySet keys, YamlMapping node, YamlEntry?[] entries)
{
    public YamlMapping Node { get; } = node;

    /// <summary>A key that is unknown here was probably to be this one: that it is missing follows from that.</summary>
    public bool IsMeant(string key)
    {
        foreach (var entry in Node.Entries)
        {
            // Without its colon, a key and its value are one text.
            if (IsUnknown(entry.Key.Text) && (entry.Key.Text.StartsWith(key + " ", StringComparison.Ordinal) || NearestName.Find(entry.Key.Text, keys.Names) == key || keys.TestKey == key && PredicateCatalog.Find(entry.Key.Text) is not null))
                return true;
        }
        return false;
    }

    /// <summary>A key is unknown here, and nobody can tell what was meant.</summary>
    public bool HasUnknown
    {
        get
        {
            foreach (var entry in Node.Entries)
            {
                if (IsUnknown(entry.Key.Text) && NearestName.Find(entry.Key.Text, keys.Names) is null)
                    return true;
            }
            return false;
        }
    }

    private bool IsUnknown(string key) => keys.IndexOf(key) < 0 && !(NodeReader.MergedKey(key) is { } merged && keys.IndexOf(merged) >= 0);

    /// <summary>A value, or null where its key is absent.</summary>
    public YamlNode? this[string key] => Entry(key)?.Value;

    public YamlEntry? Entry(string key)
    {
        var index = keys.IndexOf(key);
        return index >= 0 ? entries[index] : throw new ArgumentOutOfRangeException(nameof(key), key, "Not in the table of keys.");
    }
}

using System;
using System.Collections.Generic;
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

    /// <summary>A value, or null where its key is absent.</summary>
    public YamlNode? this[string key] => Entry(key)?.Value;

    public YamlEntry? Entry(string key)
    {
        var index = keys.IndexOf(key);
        return index >= 0 ? entries[index] : throw new ArgumentOutOfRangeException(nameof(key), key, "Not in the table of keys.");
    }
}

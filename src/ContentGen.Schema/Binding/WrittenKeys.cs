using System;
using System.Collections.Generic;
using System.Globalization;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Binding;

/// <summary>
/// What stands behind each key of a schema, found by the path of keys that leads there: <c>roles/headline/when</c>; items of lists count from 0. What packs
/// declare is found under the same paths where the schema does not declare it itself.
/// </summary>
public sealed class WrittenKeys
{
    /// <summary>No name, no id of a finding is as long; paths of what is none would only cost memory.</summary>
    private const int LongestKey = 200;

    private readonly Dictionary<string, Written> _byPath = new(StringComparer.Ordinal);
    private readonly List<KeyValuePair<string, YamlNode>> _lists = [];
    private readonly Dictionary<string, string> _patterns = new(StringComparer.Ordinal);

    /// <summary>Where the key (or the item) of a path stands; null where nothing is written there.</summary>
    public SourceSpan? Place(string path) => _byPath.TryGetValue(path, out var written) ? written.Key.Span : null;

    /// <summary>The value of a path in one line; null where nothing is written there.</summary>
    public string? Text(string path) => Find(path) is { } value ? NodeText.Whole(value) : null;

    internal YamlNode? Find(string path) => _byPath.TryGetValue(path, out var written) ? written.Value : null;

    /// <summary>The name under <c>patterns</c> that stands for a text; null for one without a name.</summary>
    internal string? PatternName(string text) => _patterns.TryGetValue(text, out var name) ? name : null;

    /// <summary>The lists of words that the files have under a key, nearest first: they are joined.</summary>
    internal IEnumerable<YamlNode> Lists(string key)
    {
        foreach (var list in _lists)
        {
            if (list.Key == key)
                yield return list.Value;
        }
    }

    /// <summary>The names under <c>patterns</c>.</summary>
    internal IEnumerable<string> PatternNames => _patterns.Values;

    /// <param name="files">All files of a compilation; the last is the schema.</param>
    internal void Add(List<LoadedFile> files)
    {
        for (var i = files.Count - 1; i >= 0; i--)
        {
            if (files[i].Map?.Node is not { } root)
                continue;
            foreach (var entry in root.Entries)
            {
                if (i == files.Count - 1)
                    Add(entry.Key.Text, entry.Key, entry.Value);
                else if (entry.Value is YamlMapping definitions)
                    AddAll(entry.Key.Text, definitions);
                if (entry.Value is YamlSequence)
                    _lists.Add(new(entry.Key.Text, entry.Value));
            }
        }
    }

    private void Add(string path, YamlNode key, YamlNode value)
    {
        if (_byPath.ContainsKey(path))
            return;
        _byPath.Add(path, new(key, value));
        if (path.StartsWith("patterns/", StringComparison.Ordinal) && value is YamlScalar { Text: var pattern } && !_patterns.ContainsKey(pattern))
            _patterns.Add(pattern, path.Substring("patterns/".Length));
        if (value is YamlMapping mapping)
            AddAll(path, mapping);
        else if (value is YamlSequence sequence)
        {
            for (var i = 0; i < sequence.Items.Count; i++)
                Add(path + "/" + i.ToString(CultureInfo.InvariantCulture), sequence.Items[i], sequence.Items[i]);
        }
    }

    private void AddAll(string path, YamlMapping mapping)
    {
        foreach (var entry in mapping.Entries)
        {
            if (entry.Key.Text.Length <= LongestKey)
                Add(path + "/" + entry.Key.Text, entry.Key, entry.Value);
        }
    }

    private sealed class Written(YamlNode key, YamlNode value)
    {
        public YamlNode Key { get; } = key;

        public YamlNode Value { get; } = value;
    }
}

using System;
using System.Collections.Generic;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Schema.Yaml;

/// <summary>Gathers the entries of one map and reports every key that stands more than once, each of its places.</summary>
internal sealed class EntryList(List<SchemaDiagnostic> diagnostics)
{
    /// <summary>From so many entries on they are looked up by their hash; most maps have fewer.</summary>
    private const int Many = 12;

    private readonly List<YamlEntry> _entries = [];
    private Dictionary<string, YamlScalar>? _first;
    private HashSet<string>? _reported;

    public void Add(YamlScalar key, YamlNode value)
    {
        if (First(key.Text) is not { } first)
        {
            _entries.Add(new YamlEntry(key, value));
            _first?.Add(key.Text, key);
            return;
        }
        _reported ??= new HashSet<string>(StringComparer.Ordinal);
        if (_reported.Add(key.Text))
            diagnostics.Add(StructureDiagnostics.DuplicateKey.At(first.Span, first.Text, key.Source.Line(key.Start)));
        diagnostics.Add(StructureDiagnostics.DuplicateKey.At(key.Span, key.Text, first.Source.Line(first.Start)));
    }

    /// <summary>The entry read last, or null.</summary>
    public YamlEntry? Last => _entries.Count > 0 ? _entries[_entries.Count - 1] : null;

    public List<YamlEntry> Finish() => _entries;

    /// <summary>The first key with a text; null: there is none.</summary>
    private YamlScalar? First(string text)
    {
        if (_first is not null)
            return _first.TryGetValue(text, out var known) ? known : null;
        foreach (var entry in _entries)
        {
            if (entry.Key.Text == text)
                return entry.Key;
        }
        if (_entries.Count == Many)
        {
            _first = new(StringComparer.Ordinal);
            foreach (var entry in _entries)
                _first.Add(entry.Key.Text, entry.Key);
        }
        return null;
    }
}

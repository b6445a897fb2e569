using System;
using System.Collections.Generic;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Schema.Yaml;

/// <summary>Gathers the entries of one map and reports every key that stands more than once, each of its places.</summary>
internal sealed class EntryList(List<SchemaDiagnostic> diagnostics)
{
    private readonly List<YamlEntry> _entries = [];
    private readonly Dictionary<string, YamlScalar> _first = new(StringComparer.Ordinal);
    private HashSet<string>? _reported;

    public void Add(YamlScalar key, YamlNode value)
    {
        if (!_first.TryGetValue(key.Text, out var first))
        {
            _first.Add(key.Text, key);
            _entries.Add(new YamlEntry(key, value));
            return;
        }
        _reported ??= new HashSet<string>(StringComparer.Ordinal);
        if (_reported.Add(key.Text))
            diagnostics.Add(StructureDiagnostics.DuplicateKey.At(first.Span, first.Text, key.Source.Line(key.Start)));
        diagnostics.Add(StructureDiagnostics.DuplicateKey.At(key.Span, key.Text, first.Source.Line(first.Start)));
    }

    public List<YamlEntry> Finish() => _entries;
}

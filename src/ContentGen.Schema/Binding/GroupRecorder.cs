using System.Collections.Generic;
using ContentGen.Schema.Patterns;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Binding;

/// <summary>Records the named groups of patterns as uses of the fields that they fill, be they in a pattern in place, in a named one, or in one that another includes.</summary>
internal sealed class GroupRecorder(NameRecorder names)
{
    private readonly Dictionary<YamlScalar, PatternParser> _read = [];
    private readonly Dictionary<YamlScalar, List<YamlScalar>> _named = [];

    /// <summary>A pattern has been read.</summary>
    public void Read(YamlScalar pattern, PatternParser parser) => _read[pattern] = parser;

    /// <summary>A pattern stands for another one (<c>$name</c>) or includes it (<c>{name}</c>).</summary>
    public void Refer(YamlScalar pattern, YamlScalar other)
    {
        if (!_named.TryGetValue(pattern, out var named))
            _named.Add(pattern, named = []);
        named.Add(other);
    }

    /// <summary>Records what a role's pattern has of its fields.</summary>
    public void Record(YamlScalar pattern, YamlMapping fields)
    {
        // Patterns in a circle, which has been reported, are met again.
        var met = new HashSet<YamlScalar> { pattern };
        var open = new Stack<YamlScalar>(met);
        while (open.Count > 0)
        {
            var one = open.Pop();
            if (_read.TryGetValue(one, out var parser))
                Record(one, parser, fields);
            foreach (var named in _named.TryGetValue(one, out var others) ? others : [])
            {
                if (met.Add(named))
                    open.Push(named);
            }
        }
    }

    private void Record(YamlScalar pattern, PatternParser parser, YamlMapping fields)
    {
        for (var i = 0; i < parser.Groups.Count; i++)
        {
            var (name, place) = (parser.Groups[i], parser.GroupPlaces[i]);
            if (name.Length > 0 && place >= 0 && fields.Find(name) is { } field)
                names.Use(NameKind.Field, pattern, pattern.Text.IndexOf('<', place) + 1, name.Length, field.Key.Span);
        }
    }
}

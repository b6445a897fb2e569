using System;
using System.Collections.Generic;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Binding;

/// <summary>The names of a schema's scores and elections, known before the first predicate is read, and which of them are used.</summary>
internal sealed class PageNames
{
    private readonly List<YamlScalar> _scores;
    private readonly List<YamlScalar> _elections;

    private PageNames(YamlNode? scores, YamlNode? elections, bool hasRegion)
    {
        _scores = Keys(scores);
        _elections = Keys(elections);
        HasRegion = hasRegion;
        ScoreIsUsed = new bool[_scores.Count];
        ElectionIsUsed = new bool[_elections.Count];
    }

    public static PageNames None { get; } = new(null, null, false);

    public bool HasRegion { get; }

    public bool[] ScoreIsUsed { get; }

    public bool[] ElectionIsUsed { get; }

    public IReadOnlyList<YamlScalar> Scores => _scores;

    public IReadOnlyList<YamlScalar> Elections => _elections;

    public static PageNames Of(YamlMapping schema) =>
        new(schema.Find("scores")?.Value, schema.Find("elect")?.Value, schema.Find("region") is not null);

    public int Score(string name) => IndexOf(_scores, name);

    public int Election(string name) => IndexOf(_elections, name);

    private static List<YamlScalar> Keys(YamlNode? node)
    {
        var keys = new List<YamlScalar>();
        if (node is YamlMapping mapping)
        {
            foreach (var entry in mapping.Entries)
                keys.Add(entry.Key);
        }
        return keys;
    }

    private static int IndexOf(List<YamlScalar> keys, string name)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            if (string.Equals(keys[i].Text, name, StringComparison.Ordinal))
                return i;
        }
        return -1;
    }
}

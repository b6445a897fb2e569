using System;
using System.Collections.Generic;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Syntax;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Binding;

/// <summary>The names of a schema's scores and elections, known before the first predicate is read, and which of them are used.</summary>
internal sealed class PageNames
{
    private readonly List<YamlScalar> _scores;
    private readonly List<YamlScalar> _elections;

    private PageNames(KeyedMap? file, bool isPartial)
    {
        _scores = Keys(file, "scores", out var areScoresUnread);
        _elections = Keys(file, "elect", out var areElectionsUnread);
        (AreScoresUnread, AreElectionsUnread) = (isPartial || areScoresUnread, isPartial || areElectionsUnread);
        HasRegion = file is not null && (isPartial || file.Entry("region") is not null || file.IsMeant("region"));
        ScoreIsUsed = new bool[_scores.Count];
        ElectionIsUsed = new bool[_elections.Count];
    }

    public static PageNames None { get; } = new(null, false);

    /// <summary>Scores are declared that could not be read, so that an unknown one is no mistake of its own.</summary>
    public bool AreScoresUnread { get; }

    public bool AreElectionsUnread { get; }

    public bool HasRegion { get; }

    public bool[] ScoreIsUsed { get; }

    public bool[] ElectionIsUsed { get; }

    public IReadOnlyList<YamlScalar> Scores => _scores;

    public IReadOnlyList<YamlScalar> Elections => _elections;

    /// <param name="isPartial">What the file extends could not be read.</param>
    public static PageNames Of(KeyedMap file, bool isPartial = false) => new(file, isPartial);

    public int Score(string name) => IndexOf(_scores, name);

    public int Election(string name) => IndexOf(_elections, name);

    /// <summary>What to propose for a score that is not there. What was meant counts as used: whatever is said of it would only follow from the slip.</summary>
    public string SuggestScore(string name) => Suggest(name, _scores, ScoreIsUsed);

    /// <summary>Likewise for an election.</summary>
    public string SuggestElection(string name) => Suggest(name, _elections, ElectionIsUsed);

    private static string Suggest(string name, List<YamlScalar> known, bool[] isUsed)
    {
        var names = known.ConvertAll(static key => key.Text);
        if (NearestName.Find(name, names) is not { } nearest)
        {
            // It may have been any of them.
            for (var i = 0; i < isUsed.Length; i++)
                isUsed[i] = true;
            return "";
        }
        isUsed[names.IndexOf(nearest)] = true;
        return NearestName.Suggest(name, names);
    }

    private static List<YamlScalar> Keys(KeyedMap? file, string key, out bool isUnread)
    {
        var keys = new List<YamlScalar>();
        var node = file?[key];
        isUnread = node is not null ? node is not YamlMapping : file?.IsMeant(key) == true;
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
        return BrokenNames.Meant(name, keys.ConvertAll(static key => key.Text)) is { } meant ? keys.FindIndex(key => key.Text == meant) : -1;
    }
}

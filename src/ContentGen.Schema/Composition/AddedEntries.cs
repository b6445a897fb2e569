using System.Collections.Generic;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Composition;

/// <summary>The entries that a map adds to the one below it, each with the inherited entry before which it goes.</summary>
internal sealed class AddedEntries(int inherited)
{
    /// <summary>Behind all inherited entries.</summary>
    public const int End = -1;

    private readonly List<YamlEntry>?[] _before = new List<YamlEntry>?[inherited + 1];

    public void Add(int before, YamlEntry entry) => (_before[before == End ? inherited : before] ??= []).Add(entry);

    /// <param name="entries">The inherited entries as they have become; null for one that was taken away.</param>
    public List<YamlEntry> Join(List<YamlEntry?> entries)
    {
        var joined = new List<YamlEntry>(entries.Count);
        for (var i = 0; i <= inherited; i++)
        {
            if (_before[i] is { } added)
                joined.AddRange(added);
            if (i < inherited && entries[i] is { } entry)
                joined.Add(entry);
        }
        return joined;
    }
}

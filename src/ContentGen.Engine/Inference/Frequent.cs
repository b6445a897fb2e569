using System;
using System.Collections.Generic;

namespace ContentGen.Engine.Inference;

/// <summary>Chooses among what recurs where there is too much for a schema.</summary>
internal static class Frequent
{
    /// <summary>Those that most samples have, in ordinal order.</summary>
    internal static List<KeyValuePair<string, int>> Of(SortedDictionary<string, int> counts, int most, HashSet<string> except)
    {
        var chosen = new List<KeyValuePair<string, int>>();
        foreach (var entry in counts)
        {
            if (!except.Contains(entry.Key))
                chosen.Add(entry);
        }
        if (chosen.Count <= most)
            return chosen;
        chosen.Sort(static (x, y) => x.Value != y.Value ? y.Value - x.Value : string.CompareOrdinal(x.Key, y.Key));
        chosen.RemoveRange(most, chosen.Count - most);
        chosen.Sort(static (x, y) => string.CompareOrdinal(x.Key, y.Key));
        return chosen;
    }
}

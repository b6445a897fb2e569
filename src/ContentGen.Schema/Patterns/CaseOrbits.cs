using System.Collections.Generic;
using ContentGen.Text.Unicode;

namespace ContentGen.Schema.Patterns;

/// <summary>Which scalars are one whatever the case: those of one simple case folding, as k, K and the Kelvin sign.</summary>
internal static class CaseOrbits
{
    /// <summary>Scripts with case are all among the first two planes.</summary>
    private const int MostScalars = 0x20000;

    /// <summary>Up to so many scalars are looked up one by one.</summary>
    private const int FewScalars = 256;

    private static readonly Dictionary<int, int[]> s_orbits = Read();

    /// <summary>The set with all that equals one of it but for the case.</summary>
    public static ScalarSet Close(ScalarSet set)
    {
        var ranges = new List<(int, int)>();
        set.AddTo(ranges);
        if (set.Size <= FewScalars)
        {
            for (var i = 0; i < set.Count; i++)
            {
                for (var scalar = set[i].First; scalar <= set[i].Last; scalar++)
                {
                    if (s_orbits.TryGetValue(scalar, out var orbit))
                        Add(orbit, ranges);
                }
            }
        }
        else
        {
            foreach (var entry in s_orbits)
            {
                if (set.Contains(entry.Key))
                    Add(entry.Value, ranges);
            }
        }
        return ScalarSet.Of(ranges);
    }

    private static void Add(int[] orbit, List<(int, int)> ranges)
    {
        foreach (var scalar in orbit)
            ranges.Add((scalar, scalar));
    }

    private static Dictionary<int, int[]> Read()
    {
        var byFolding = new Dictionary<int, List<int>>();
        for (var scalar = 0; scalar < MostScalars; scalar++)
        {
            var folded = (int)UnicodeData.Fold((uint)scalar);
            // Folding makes quotes, dashes and white space one as well, which has nothing to do with case.
            if (folded == scalar || folded is '\'' or '"' or '-' or ' ')
                continue;
            if (!byFolding.TryGetValue(folded, out var orbit))
                byFolding[folded] = orbit = [folded];
            orbit.Add(scalar);
        }
        var orbits = new Dictionary<int, int[]>();
        foreach (var orbit in byFolding.Values)
        {
            var members = orbit.ToArray();
            foreach (var scalar in members)
                orbits[scalar] = members;
        }
        return orbits;
    }
}

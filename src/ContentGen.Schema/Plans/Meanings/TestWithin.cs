using System;
using System.Collections.Generic;

namespace ContentGen.Schema.Plans;

/// <summary>Whether one test holds wherever another does, of two tests that have no others in them.</summary>
internal static class TestWithin
{
    /// <summary>A "no" may be wrong, a "yes" never is.</summary>
    /// <param name="phrases">What the numbers of phrase sets stand for.</param>
    public static bool Holds(Test inner, Test outer, IReadOnlyList<EquatableArray<string>> phrases) => (inner, outer) switch
    {
        (CountTest a, CountTest b) => a.Feature == b.Feature && Within(a.Min, a.Max, b.Min, b.Max),
        (PositionTest a, PositionTest b) => Within(a.Min, a.Max, b.Min, b.Max),
        (OccursTest a, OccursTest b) => Within(a.Min, a.Max, b.Min, b.Max),
        (ShareTest a, ShareTest b) => a.Feature == b.Feature && Within(a.Min, a.Max, a.Scale, b.Min, b.Max, b.Scale),
        (StartsTest a, StartsTest b) => (a.Kinds & ~b.Kinds) == 0,
        (EndsTest a, EndsTest b) => (a.Kinds & ~b.Kinds) == 0,
        (TagTest a, TagTest b) => (a.Tags & ~b.Tags) == 0,
        (ZoneTest a, ZoneTest b) => (a.Zones & ~b.Zones) == 0,
        (PhraseTest a, PhraseTest b) => a.Mode == b.Mode && new HashSet<string>(phrases[a.Set], StringComparer.Ordinal).IsSubsetOf(phrases[b.Set]),
        (FromRegionTest a, FromRegionTest b) => Within(a.Min, a.Max, b.Min, b.Max),
        (ScoreTest a, ScoreTest b) => a.Score == b.Score && Within(a.Min, a.Max, b.Min, b.Max),
        (NeighbourTest a, NeighbourTest b) => a.Side == b.Side && a.Within <= b.Within && a.AtLeast >= b.AtLeast,
        (DocumentTest a, DocumentTest b) => a.Measure == b.Measure && Within(a.Min, a.Max, a.Scale, b.Min, b.Max, b.Scale),
        // The number stands for in how many other blocks a term must stand: PlanMeanings puts that there.
        (EchoTest a, EchoTest b) => a.Echo == b.Echo && Within(a.Min, a.Max, a.Scale, b.Min, b.Max, b.Scale),
        _ => inner.Equals(outer),
    };

    private static bool Within(int? min, int? max, int? outerMin, int? outerMax) => (outerMin is null || min >= outerMin) && (outerMax is null || max <= outerMax);

    private static bool Within(long min, long? max, long outerMin, long? outerMax) => min >= outerMin && (outerMax is null || max <= outerMax);

    // Numbers are at most 1e9 and scales 1e6, so products fit.
    private static bool Within(long min, long? max, long scale, long outerMin, long? outerMax, long outerScale) =>
        min * outerScale >= outerMin * scale && (outerMax is null || max * outerScale <= outerMax * scale);
}

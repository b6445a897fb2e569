using System;
using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.Comparison;

/// <summary>How a test relates to one of the other schema.</summary>
internal enum TestRelation
{
    Equal,
    /// <summary>It holds wherever the other does, and perhaps for more.</summary>
    Wider,
    /// <summary>It holds only where the other does, and perhaps for less.</summary>
    Narrower,
    /// <summary>Neither, or it cannot be told.</summary>
    Other,
}

/// <summary>
/// Whether a test of one schema holds wherever one of the other does. A "no" may be wrong, a "yes" never is, as long as both schemas find the same region.
/// </summary>
internal sealed class TestImplication
{
    /// <summary>Traits within traits can be written out to more than anyone wants to wait for; past this many questions nothing more is decided.</summary>
    private const int MostSteps = 20_000;

    private int _steps;

    private TestImplication()
    {
    }

    /// <summary>How the new test relates to the old one.</summary>
    public static TestRelation Relate(ComparedSide old, Test? oldTest, ComparedSide now, Test? newTest)
    {
        var (x, y) = (oldTest ?? Test.Always, newTest ?? Test.Always);
        if (old.Tests.Meaning(x) == now.Tests.Meaning(y))
            return TestRelation.Equal;
        return (Implies(old, x, now, y), Implies(now, y, old, x)) switch
        {
            (true, true) => TestRelation.Equal,
            (true, false) => TestRelation.Wider,
            (false, true) => TestRelation.Narrower,
            _ => TestRelation.Other,
        };
    }

    private static bool Implies(ComparedSide first, Test x, ComparedSide second, Test y) => new TestImplication().Holds(first, x, second, y);

    /// <summary>Where <paramref name="x"/> holds, <paramref name="y"/> holds.</summary>
    private bool Holds(ComparedSide first, Test x, ComparedSide second, Test y)
    {
        if (++_steps > MostSteps)
            return false;
        if (x is ConstantTest { Value: false } || y is ConstantTest { Value: true } || first.Tests.Meaning(x) == second.Tests.Meaning(y))
            return true;
        // What splits without loss comes first.
        if (y is AllTest all)
            return All(all.Tests, part => Holds(first, x, second, part));
        if (x is AnyTest any)
            return All(any.Tests, part => Holds(first, part, second, y));
        if (y is TraitTest trait && Traits(second, trait.Traits) is { Count: > 0 } wanted)
            return wanted.All(part => Holds(first, x, second, part));
        if (y is AnyTest choice && Any(choice.Tests, part => Holds(first, x, second, part)))
            return true;
        if (x is AllTest given && Any(given.Tests, part => Holds(first, part, second, y)))
            return true;
        if (x is TraitTest held && Traits(first, held.Traits).Any(part => Holds(first, part, second, y)))
            return true;
        return x is NotTest notX && y is NotTest notY ? Holds(second, notY.Inner, first, notX.Inner) : Leaf(first, x, second, y);
    }

    private static bool Leaf(ComparedSide first, Test x, ComparedSide second, Test y) => (x, y) switch
    {
        (CountTest a, CountTest b) => a.Feature == b.Feature && Within(a.Min, a.Max, b.Min, b.Max),
        (PositionTest a, PositionTest b) => Within(a.Min, a.Max, b.Min, b.Max),
        (OccursTest a, OccursTest b) => Within(a.Min, a.Max, b.Min, b.Max),
        (ShareTest a, ShareTest b) => a.Feature == b.Feature && Within(a.Min, a.Max, a.Scale, b.Min, b.Max, b.Scale),
        (StartsTest a, StartsTest b) => (a.Kinds & ~b.Kinds) == 0,
        (EndsTest a, EndsTest b) => (a.Kinds & ~b.Kinds) == 0,
        (TagTest a, TagTest b) => (a.Tags & ~b.Tags) == 0,
        (ZoneTest a, ZoneTest b) => (a.Zones & ~b.Zones) == 0,
        (PhraseTest a, PhraseTest b) => a.Mode == b.Mode && IsSubset(first.Tests.Sets(a.Mode)[a.Set].Phrases, second.Tests.Sets(b.Mode)[b.Set].Phrases),
        (FromRegionTest a, FromRegionTest b) => Within(a.Min, a.Max, b.Min, b.Max),
        (ScoreTest a, ScoreTest b) => first.Tests.ScoreMeaning(a.Score) == second.Tests.ScoreMeaning(b.Score)
            && Within(a.Min, a.Max, b.Min, b.Max),
        (NeighbourTest a, NeighbourTest b) => a.Side == b.Side && a.Within <= b.Within && a.AtLeast >= b.AtLeast
            && first.Tests.Meaning(new TraitTest(a.Traits)) == second.Tests.Meaning(new TraitTest(b.Traits)),
        (DocumentTest a, DocumentTest b) => a.Measure == b.Measure
            && Within(a.Min, a.Max, a.Scale, b.Min, b.Max, b.Scale)
            && first.Tests.Meaning(new TraitTest(first.Plan.Evidence[a.Evidence])) == second.Tests.Meaning(new TraitTest(second.Plan.Evidence[b.Evidence])),
        (EchoTest a, EchoTest b) => Within(a.Min, a.Max, a.Scale, b.Min, b.Max, b.Scale)
            && first.Plan.Echoes[a.Echo].AtLeast == second.Plan.Echoes[b.Echo].AtLeast
            && first.Tests.Meaning(new TraitTest(first.Plan.Echoes[a.Echo].Traits)) == second.Tests.Meaning(new TraitTest(second.Plan.Echoes[b.Echo].Traits)),
        _ => false,
    };

    private static bool Within(int? min, int? max, int? outerMin, int? outerMax) => (outerMin is null || min >= outerMin) && (outerMax is null || max <= outerMax);

    private static bool Within(long min, long? max, long outerMin, long? outerMax) => min >= outerMin && (outerMax is null || max <= outerMax);

    // Numbers are at most 1e9 and scales 1e6, so products fit.
    private static bool Within(long min, long? max, long scale, long outerMin, long? outerMax, long outerScale) =>
        min * outerScale >= outerMin * scale && (outerMax is null || max * outerScale <= outerMax * scale);

    private static List<Test> Traits(ComparedSide side, ulong mask)
    {
        var tests = new List<Test>();
        for (var bit = 0; bit < side.Plan.Traits.Count; bit++)
        {
            if ((mask >> bit & 1) != 0)
                tests.Add(side.Plan.Traits[bit].Test);
        }
        return tests;
    }

    private static bool IsSubset(EquatableArray<string> phrases, EquatableArray<string> of) =>
        new HashSet<string>(phrases, StringComparer.Ordinal).IsSubsetOf(of);

    private static bool All(EquatableArray<Test> tests, Func<Test, bool> holds)
    {
        foreach (var test in tests)
        {
            if (!holds(test))
                return false;
        }
        return true;
    }

    private static bool Any(EquatableArray<Test> tests, Func<Test, bool> holds)
    {
        foreach (var test in tests)
        {
            if (holds(test))
                return true;
        }
        return false;
    }
}

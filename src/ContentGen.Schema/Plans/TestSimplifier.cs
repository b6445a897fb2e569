using System;
using System.Collections.Generic;
using ContentGen.Schema.Binding;
using ContentGen.Text.Unicode;

namespace ContentGen.Schema.Plans;

/// <summary>
/// Brings a test into its simplest form without changing for which blocks it holds: constants folded, nested <c>all</c> and <c>any</c> joined,
/// ranges of one count intersected, doubles removed, cheap tests before dear ones. Works on bound and on lowered tests alike.
/// </summary>
/// <param name="traits">The simplified tests of the traits that a bound test can name.</param>
internal sealed class TestSimplifier(IReadOnlyList<Test> traits)
{
    private static readonly EndKinds AllEnds = (EndKinds)((1 << PredicateNames.Ends.Count) - 1);

    public Test Simplify(Test test) => test switch
    {
        AllTest all => All(SimpleParts(all.Tests, ofAll: true)),
        AnyTest any => Any(SimpleParts(any.Tests, ofAll: false)),
        NotTest not => Not(Simplify(not.Inner)),
        CountTest count => Count(count),
        ShareTest share => Share(share),
        StartsTest { Kinds: StartKinds.None } or EndsTest { Kinds: EndKinds.Nothing } or TagTest { Tags: BlockTags.None } => Test.Never,
        EndsTest ends when (ends.Kinds & AllEnds) == AllEnds => Test.Always,
        PositionTest position => Position(position),
        TraitTest { Traits: 0 } => Test.Always,
        NeighbourTest neighbour => neighbour.AtLeast <= 0 ? Test.Always : neighbour.AtLeast > neighbour.Within ? Test.Never : neighbour,
        BoundTraitTest bound => TraitsOf(bound.Traits) is { } left ? left.Count == 0 ? Test.Always : new BoundTraitTest(left) : Test.Never,
        BoundNeighbourTest bound => Neighbour(bound),
        BoundPhraseTest phrases => Phrases(phrases),
        ScoreTest { Min: null, Max: null } or FromRegionTest { Min: null, Max: null } => Test.Always,
        ZoneTest zone => zone.Zones == Zones.None ? Test.Never : zone.Zones == (Zones.Above | Zones.Inside | Zones.Below) ? Test.Always : zone,
        BoundDocumentTest document => Document(document),
        OccursTest occurs => Occurs(occurs),
        BoundEchoTest echo => Echo(echo),
        ConstantTest constant => constant.Value ? Test.Always : Test.Never,
        _ => test,
    };

    /// <summary>The parts simplified, those of a part that is of the same sort in its place.</summary>
    private List<Test> SimpleParts(EquatableArray<Test> parts, bool ofAll)
    {
        var simple = new List<Test>(parts.Count);
        foreach (var part in parts)
        {
            var test = Simplify(part);
            var nested = ofAll ? (test as AllTest)?.Tests : (test as AnyTest)?.Tests;
            if (nested is null)
                simple.Add(test);
            foreach (var inner in nested ?? default)
                simple.Add(inner);
        }
        return simple;
    }

    private static Test All(List<Test> parts)
    {
        var tests = new List<Test>();
        foreach (var part in parts)
        {
            if (part == Test.Never)
                return Test.Never;
            if (part == Test.Always)
                continue;
            // One test that says the same as the two together takes the first one's place.
            var joined = part;
            for (var i = 0; i < tests.Count; i++)
            {
                if (TestJoin.Both(tests[i], joined) is not { } both)
                    continue;
                joined = both;
                tests.RemoveAt(i--);
            }
            if (joined == Test.Never)
                return Test.Never;
            tests.Add(joined);
        }
        return tests.Count switch { 0 => Test.Always, 1 => tests[0], _ => new AllTest(TestOrder.Sorted(tests)) };
    }

    private static Test Any(List<Test> parts)
    {
        var tests = new List<Test>();
        foreach (var part in parts)
        {
            if (part == Test.Always)
                return Test.Always;
            if (part == Test.Never)
                continue;
            var joined = part;
            for (var i = 0; i < tests.Count; i++)
            {
                if (TestJoin.Either(tests[i], joined) is not { } either)
                    continue;
                joined = either;
                tests.RemoveAt(i--);
            }
            if (joined is EndsTest ends && (ends.Kinds & AllEnds) == AllEnds)
                return Test.Always;
            tests.Add(joined);
        }
        return tests.Count switch { 0 => Test.Never, 1 => tests[0], _ => new AnyTest(TestOrder.Sorted(tests)) };
    }

    private static Test Not(Test inner) => inner switch
    {
        ConstantTest constant => constant.Value ? Test.Never : Test.Always,
        NotTest not => not.Inner,
        CountTest { Min: > 0, Max: null } count => new CountTest(count.Feature, 0, count.Min - 1),
        CountTest { Min: 0, Max: { } max and < int.MaxValue } count => new CountTest(count.Feature, max + 1, null),
        PositionTest { Min: > 0, Max: null } position => new PositionTest(0, position.Min - 1),
        PositionTest { Min: 0, Max: { } max and < int.MaxValue } => new PositionTest(max + 1, null),
        OccursTest { Min: > 0, Max: null } occurs => new OccursTest(0, occurs.Min - 1),
        OccursTest { Min: 0, Max: { } max and < int.MaxValue } => new OccursTest(max + 1, null),
        FromRegionTest { Min: { } min and > int.MinValue, Max: null } => new FromRegionTest(null, min - 1),
        FromRegionTest { Min: null, Max: { } max and < int.MaxValue } => new FromRegionTest(max + 1, null),
        BlankTest blank => new BlankTest(blank.Side, !blank.Expected),
        _ => new NotTest(inner),
    };

    private static Test Count(CountTest test)
    {
        // A block is never without a character, so one at least is no demand.
        var least = test.Feature is CountFeature.Chars or CountFeature.Width ? 1 : 0;
        var max = test.Max == int.MaxValue ? null : test.Max;
        if (max < test.Min || max < least)
            return Test.Never;
        var min = test.Min <= least ? 0 : test.Min;
        return min == 0 && max is null ? Test.Always : new CountTest(test.Feature, min, max);
    }

    private static Test Position(PositionTest test) => FromOne(test.Min, test.Max, static (min, max) => new PositionTest(min, max));

    // A block is one of those that have its text, so one at least is no demand.
    private static Test Occurs(OccursTest test) => FromOne(test.Min, test.Max, static (min, max) => new OccursTest(min, max));

    /// <summary>A range of numbers of which none is below 1.</summary>
    private static Test FromOne(int min, int? max, Func<int, int?, Test> test)
    {
        max = max == int.MaxValue ? null : max;
        if (max < Math.Max(min, 1))
            return Test.Never;
        min = min <= 1 ? 0 : min;
        return min == 0 && max is null ? Test.Always : test(min, max);
    }

    private static Test Share(ShareTest test) => Share(test.Min, test.Max, test.Scale, (min, max, scale) => new ShareTest(test.Feature, min, max, scale));

    /// <summary>A range of shares in the least scale that writes it, of which none is below nothing or above the whole.</summary>
    private static Test Share(long least, long? most, long scale, Func<long, long?, long, Test> test)
    {
        var (min, max) = (Math.Max(least, 0), most >= scale ? null : most);
        if (max < min || max < 0 || min > scale)
            return Test.Never;
        if (min == 0 && max is null)
            return Test.Always;
        for (; scale > 100 && scale % 10 == 0 && min % 10 == 0 && (max ?? 0) % 10 == 0; scale /= 10)
            (min, max) = (min / 10, max / 10);
        return test(min, max, scale);
    }

    /// <summary>The traits that do not hold always, sorted; null where one of them never holds.</summary>
    private EquatableArray<int>? TraitsOf(EquatableArray<int> named)
    {
        var left = new List<int>();
        foreach (var trait in named)
        {
            if (traits[trait] == Test.Never)
                return null;
            if (traits[trait] != Test.Always && !left.Contains(trait))
                left.Add(trait);
        }
        left.Sort();
        return new(left.ToArray());
    }

    private Test Document(BoundDocumentTest test)
    {
        if (test.Measure != DocumentMeasure.Blocks && test.Max >= test.Scale)
            test = test with { Max = null };
        if (test.Max < test.Min)
            return Test.Never;
        if (test.Min <= 0 && test.Max is null)
            return Test.Always;
        // A trait that never holds is on no block.
        if (TraitsOf(test.Traits) is { } left)
            return test with { Traits = left };
        return test.Min <= 0 ? Test.Always : Test.Never;
    }

    private Test Echo(BoundEchoTest test) => Share(test.Min, test.Max, test.Scale, (min, max, scale) =>
    {
        // Where no block has the traits, no term is found.
        if (TraitsOf(test.Traits) is { } left)
            return new BoundEchoTest(left, test.AtLeast, min, max, scale);
        return min == 0 ? Test.Always : Test.Never;
    });

    private Test Neighbour(BoundNeighbourTest test)
    {
        if (test.AtLeast <= 0)
            return Test.Always;
        return test.AtLeast <= test.Within && TraitsOf(test.Traits) is { } left ? test with { Traits = left } : Test.Never;
    }

    private static Test Phrases(BoundPhraseTest test)
    {
        var folded = new List<string>(test.Phrases.Count);
        foreach (var phrase in test.Phrases)
        {
            var text = TextFolder.Fold(phrase);
            if (test.Mode == PhraseMode.Text)
                text = TextFolder.TrimEndPunctuation(text);
            if (text.Length > 0)
                folded.Add(text);
        }
        return folded.Count == 0 ? Test.Never : test with { Phrases = EquatableArray.Sorted(folded) };
    }
}

using System;
using System.Linq;
using ContentGen.Schema.Binding;

namespace ContentGen.Schema.Plans;

/// <summary>Two tests as one, where one test can say both.</summary>
internal static class TestJoin
{
    /// <summary>The test that holds where both hold, or null where it takes two.</summary>
    public static Test? Both(Test first, Test second) => (first, second) switch
    {
        _ when first.Equals(second) => first,
        (TraitTest one, TraitTest two) => new TraitTest(one.Traits | two.Traits),
        (BoundTraitTest one, BoundTraitTest two) => new BoundTraitTest(one.Traits.Union(two.Traits).OrderBy(static trait => trait).ToEquatableArray()),
        (CountTest one, CountTest two) when one.Feature == two.Feature =>
            Range(Math.Max(one.Min, two.Min), Least(one.Max, two.Max), (min, max) => new CountTest(one.Feature, min, max)),
        (PositionTest one, PositionTest two) =>
            Range(Math.Max(one.Min, two.Min), Least(one.Max, two.Max), static (min, max) => new PositionTest(min, max)),
        (OccursTest one, OccursTest two) =>
            Range(Math.Max(one.Min, two.Min), Least(one.Max, two.Max), static (min, max) => new OccursTest(min, max)),
        (ShareTest one, ShareTest two) when one.Feature == two.Feature && one.Scale == two.Scale =>
            Range(Math.Max(one.Min, two.Min), Least(one.Max, two.Max), (min, max) => new ShareTest(one.Feature, min, max, one.Scale)),
        (BoundEchoTest one, BoundEchoTest two) when one.AtLeast == two.AtLeast && one.Scale == two.Scale && one.Traits.Equals(two.Traits) =>
            Range(Math.Max(one.Min, two.Min), Least(one.Max, two.Max), (min, max) => new BoundEchoTest(one.Traits, one.AtLeast, min, max, one.Scale)),
        (TagTest one, TagTest two) => (one.Tags & two.Tags) == 0 ? Test.Never : new TagTest(one.Tags & two.Tags),
        (ZoneTest one, ZoneTest two) => (one.Zones & two.Zones) == Zones.None ? Test.Never : new ZoneTest(one.Zones & two.Zones),
        (ScoreTest one, ScoreTest two) when one.Score == two.Score => Scores(one.Score, Greatest(one.Min, two.Min), Least(one.Max, two.Max)),
        (FromRegionTest one, FromRegionTest two) => FromRegion(Greatest(one.Min, two.Min), Least(one.Max, two.Max)),
        (BlankTest one, BlankTest two) when one.Side == two.Side => Test.Never,
        (NotTest one, _) when one.Inner.Equals(second) => Test.Never,
        (_, NotTest two) when two.Inner.Equals(first) => Test.Never,
        _ => null,
    };

    /// <summary>The test that holds where one of them holds, or null where it takes two.</summary>
    public static Test? Either(Test first, Test second) => (first, second) switch
    {
        _ when first.Equals(second) => first,
        (StartsTest one, StartsTest two) => new StartsTest(one.Kinds | two.Kinds),
        (TagTest one, TagTest two) => new TagTest(one.Tags | two.Tags),
        (ZoneTest one, ZoneTest two) => new ZoneTest(one.Zones | two.Zones),
        (EndsTest one, EndsTest two) => new EndsTest(one.Kinds | two.Kinds),
        _ => null,
    };

    private static Test Scores(int score, int? min, int? max) => max < min ? Test.Never : new ScoreTest(score, min, max);

    private static Test FromRegion(int? min, int? max) => max < min ? Test.Never : new FromRegionTest(min, max);

    private static int? Greatest(int? one, int? two) => one is { } a && two is { } b ? Math.Max(a, b) : one ?? two;

    private static Test Range(int min, int? max, Func<int, int?, Test> make) => max < min ? Test.Never : make(min, max);

    private static Test Range(long min, long? max, Func<long, long?, Test> make) => max < min ? Test.Never : make(min, max);

    private static int? Least(int? one, int? two) => one is { } a && two is { } b ? Math.Min(a, b) : one ?? two;

    private static long? Least(long? one, long? two) => one is { } a && two is { } b ? Math.Min(a, b) : one ?? two;
}

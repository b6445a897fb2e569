using System;

namespace ContentGen.Schema.Plans;

/// <summary>A named sum over tests of a block and its surroundings, computed once for each block of a document.</summary>
/// <param name="AfterRegion">It looks at the region, by itself or through a score before it, so it is computed when the region is known.</param>
public sealed record ScorePlan(string Name, int Base, EquatableArray<TermPlan> Terms, bool AfterRegion)
{
    /// <summary>Sums stop at plus and minus this.</summary>
    public const int Limit = 1_000_000_000;
}

/// <summary>What a block adds to a score where the test holds: the weight, and for each word something more.</summary>
/// <param name="Cap">The most that the words may add or take away; null: no limit but that of scores.</param>
public sealed record TermPlan(Test When, int Weight, int PerWord, int? Cap);

/// <summary>The one run of blocks with the greatest sum of a score.</summary>
/// <param name="AtLeast">Below this sum there is no region.</param>
public sealed record RegionPlan(int Score, int AtLeast);

/// <summary>The choice of one block: the one of greatest score among those that qualify.</summary>
/// <param name="First">The first position that qualifies, 1-based.</param>
/// <param name="Last">The last one, or null.</param>
/// <param name="AtLeast">Below this score no block is elected.</param>
public sealed record ElectionPlan(string Name, Test Among, int First, int? Last, int Score, int AtLeast);

/// <summary>The block's score lies in a range; <paramref name="Min"/> is null where it is open below.</summary>
public sealed record ScoreTest(int Score, int? Min, int? Max) : Test;

/// <summary>The block lies in one of the zones.</summary>
public sealed record ZoneTest(Zones Zones) : Test;

/// <summary>
/// How far the block lies from the region's first block, in blocks: 0 is that block, −1 the one above it. A bound is null where the range is open.
/// </summary>
public sealed record FromRegionTest(int? Min, int? Max) : Test;

/// <summary>Where a block lies: above, inside or below the region.</summary>
[Flags]
public enum Zones
{
    None = 0,
    Above = 1,
    Inside = 2,
    Below = 4,
}

/// <summary>The block was elected.</summary>
public sealed record ElectedTest(int Election) : Test;

/// <summary>
/// What the whole document is made of: how many of its blocks have the traits of an evidence, or their share. Evidence <paramref name="Evidence"/> is an
/// index into <see cref="SchemaPlan.Evidence"/>.
/// </summary>
/// <param name="Max">Null: no upper bound.</param>
/// <param name="Scale">100 for percent; 1 for a count.</param>
public sealed record DocumentTest(DocumentMeasure Measure, int Evidence, long Min, long? Max, long Scale) : Test;

/// <summary>So many blocks of the document have the block's text, folded; at least 1, the block itself.</summary>
/// <param name="Max">Null: no upper bound.</param>
public sealed record OccursTest(int Min, int? Max) : Test;

/// <summary>Such a share of the block's terms comes back. Echo <paramref name="Echo"/> is an index into <see cref="SchemaPlan.Echoes"/>.</summary>
/// <param name="Max">Null: no upper bound.</param>
/// <param name="Scale">100 for percent.</param>
public sealed record EchoTest(int Echo, long Min, long? Max, long Scale) : Test;

/// <summary>What is counted of each block: its terms that stand in enough other blocks of some traits.</summary>
/// <param name="Traits">The traits of those blocks; bit i is trait i.</param>
/// <param name="AtLeast">In how many other blocks a term must stand; at least 1.</param>
public sealed record EchoPlan(ulong Traits, int AtLeast);

public enum DocumentMeasure
{
    /// <summary>The number of blocks.</summary>
    Blocks,
    /// <summary>Their share of all blocks.</summary>
    Share,
    /// <summary>The share of the bytes that are not white space.</summary>
    Text,
}

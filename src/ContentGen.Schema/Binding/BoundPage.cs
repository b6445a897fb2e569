using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.Binding;

/// <summary>What a schema says of the page around the article: scores, region, elections.</summary>
/// <param name="Scores">In the order of the file; a score looks only at those before it.</param>
public sealed record BoundPage(EquatableArray<BoundScore> Scores, RegionPlan? Region, EquatableArray<BoundElection> Elections)
{
    public static readonly BoundPage None = new(EquatableArray<BoundScore>.Empty, null, EquatableArray<BoundElection>.Empty);
}

public sealed record BoundScore(string Name, int Base, EquatableArray<BoundTerm> Terms, bool AfterRegion, SourceSpan Span)
{
    /// <summary>Where the number of <c>base</c> is written; null: nowhere.</summary>
    public SourceSpan? BasePlace { get; init; }
}

public sealed record BoundTerm(Test When, int Weight, int PerWord, int? Cap, SourceSpan Span)
{
    /// <summary>Where the number of <c>weight</c> is written; null: nowhere.</summary>
    public SourceSpan? WeightPlace { get; init; }

    /// <summary>Where the number of <c>per-word</c> is written; null: nowhere.</summary>
    public SourceSpan? PerWordPlace { get; init; }

    /// <summary>Where <c>when</c> is written; null: nowhere.</summary>
    public SourceSpan? WhenPlace { get; init; }
}

public sealed record BoundElection(string Name, Test Among, int First, int? Last, int Score, int AtLeast, SourceSpan Span)
{
    /// <summary>Where the number of <c>at-least</c> is written; null: nowhere.</summary>
    public SourceSpan? AtLeastPlace { get; init; }
}

/// <summary><c>document</c>: what the document is made of. Lowered to <see cref="DocumentTest"/>.</summary>
/// <param name="Traits">All of them; none: every block counts.</param>
public sealed record BoundDocumentTest(DocumentMeasure Measure, EquatableArray<int> Traits, long Min, long? Max, long Scale) : Test
{
    public bool Equals(BoundDocumentTest? other) =>
        other is not null && Measure == other.Measure && Min == other.Min && Max == other.Max && Scale == other.Scale && Traits.Equals(other.Traits);

    public override int GetHashCode() => unchecked((Traits.GetHashCode() * 31 + (int)Measure) * 31 + (int)Min);
}

/// <summary><c>echo</c>: how many of the block's terms come back. Lowered to <see cref="EchoTest"/>.</summary>
/// <param name="Traits">Of the blocks in which terms are looked for, all of them; none: every block.</param>
/// <param name="AtLeast">In how many other blocks a term must stand.</param>
public sealed record BoundEchoTest(EquatableArray<int> Traits, int AtLeast, long Min, long? Max, long Scale) : Test
{
    public bool Equals(BoundEchoTest? other) =>
        other is not null && AtLeast == other.AtLeast && Min == other.Min && Max == other.Max && Scale == other.Scale && Traits.Equals(other.Traits);

    public override int GetHashCode() => unchecked((Traits.GetHashCode() * 31 + AtLeast) * 31 + (int)Min);
}

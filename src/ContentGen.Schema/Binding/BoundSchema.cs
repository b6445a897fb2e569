using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Examples;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.Binding;

/// <summary>
/// What a schema means: every name resolved, every default filled in, every predicate typed; still with places in the files, for the
/// diagnostics of what comes after. The planner turns it into a <see cref="SchemaPlan"/>.
/// </summary>
/// <param name="Article">The root: a sequence named <c>article</c> with exactly one occurrence.</param>
/// <param name="Traits">All traits in scope, imported ones included, in the order of their declaration; a trait uses only traits before it.</param>
/// <param name="Severities">Overrides by finding id, from <c>severity:</c> at the top.</param>
public sealed record BoundSchema(
    string Id,
    string Version,
    string? Namespace,
    bool IsPublic,
    string? Description,
    SourceSpan IdSpan,
    WordListPlan Words,
    EquatableArray<BoundTrait> Traits,
    EquatableArray<BoundRole> Roles,
    BoundItem Article,
    EquatableArray<BoundNoise> Noise,
    BoundUnclaimed Unclaimed,
    EquatableArray<BoundSeverity> Severities)
{
    /// <summary>The value of <c>namespace</c>, which may stand in a schema that this one extends; null where there is none.</summary>
    public SourceSpan? NamespaceSpan { get; init; }

    /// <summary>What a block of a document is.</summary>
    public BlockUnit Blocks { get; init; }

    /// <summary>Scores, region, elections.</summary>
    public BoundPage Page { get; init; } = BoundPage.None;

    public BoundRules Rules { get; init; } = BoundRules.None;

    /// <summary>
    /// All parts were there to be read, so that the planner can check how they fit together even where there are mistakes in them.
    /// False where the article or the roles are missing, or stand in another schema.
    /// </summary>
    public bool HasAllParts { get; init; } = true;

    /// <summary>The patterns that tests and fields name by their index.</summary>
    public EquatableArray<PatternPlan> Patterns { get; init; }

    /// <summary>The names that the formats of dates ask for.</summary>
    public DateNamesPlan DateNames { get; init; } = DateNamesPlan.None;

    /// <summary>Documents with what is expected of them. The planner knows nothing of them.</summary>
    public EquatableArray<BoundExample> Examples { get; init; }
}

public sealed record BoundTrait(string Name, Test Test, SourceSpan Span);

/// <param name="Alternatives">Empty: a role without a test.</param>
public sealed record BoundRole(
    string Name,
    EquatableArray<BoundAlternative> Alternatives,
    EquatableArray<BoundExpect> Expect,
    string? Description,
    string? Deprecated,
    SourceSpan Span)
{
    /// <summary>In the order in which they are written.</summary>
    public EquatableArray<BoundField> Fields { get; init; }

    /// <summary>Fields are written that could not be read.</summary>
    public bool HasUnreadFields { get; init; }

    /// <summary>The patterns whose groups the fields are.</summary>
    public EquatableArray<FieldPatternPlan> FieldPatterns { get; init; }
}

/// <summary>A field of a role.</summary>
/// <param name="Plan">What it is, its finding left out.</param>
/// <param name="Wanted">What its text must be, for the message.</param>
public sealed record BoundField(FieldPlan Plan, string Wanted, SourceSpan Span);

public sealed record BoundAlternative(Test When, TakeMode Take, Test? Taken, SourceSpan Span)
{
    /// <summary>Nothing is written that could fail, so that a role of such alternatives is one without a test.</summary>
    public bool IsAnyBlock { get; init; }

    /// <summary>The index of its pattern, which is also part of its test; −1: none.</summary>
    public int Pattern { get; init; } = -1;

    /// <summary>With <see cref="TakeMode.Until"/>, the index of the pattern before which the taken part ends; else −1.</summary>
    public int Until { get; init; } = -1;

    /// <summary>Where that pattern is written, or its name.</summary>
    public SourceSpan? UntilSpan { get; init; }
}

/// <summary>One key of an <c>expect</c>.</summary>
/// <param name="Key">The predicate's key: the finding is <c>ROLE/KEY</c>.</param>
/// <param name="Wanted">The requirement as written, for the message.</param>
public sealed record BoundExpect(string Key, Test Test, string Wanted, MeasureKind Measure, FindingLevel Severity, string? Message, SourceSpan Span);

/// <summary>An item of a content model.</summary>
/// <param name="Role">For a place, the index of its role; else −1.</param>
/// <param name="QuantifierOnName">The quantifier stands on the name, so that a repeated item's member is plural.</param>
/// <param name="As">The member's name as the author wants it (as written, kebab-case), or null.</param>
/// <param name="Max">Null: no upper bound.</param>
public sealed record BoundItem(
    ModelNodeKind Kind,
    string Name,
    string? As,
    bool QuantifierOnName,
    int Min,
    int? Max,
    int Role,
    EquatableArray<BoundItem> Children,
    SourceSpan Span)
{
    /// <summary>The name of a place that stands for an item that could not be read. Nothing is said of it.</summary>
    public const string Unread = "";
}

/// <param name="Items">A sequence named <c>items</c>, or null.</param>
public sealed record BoundNoise(
    string Name,
    Test Test,
    bool IsRegion,
    RegionEnd End,
    Test? Stop,
    int MaxBlocks,
    SharePlan AtMost,
    BoundItem? Items,
    string? Description,
    SourceSpan Span);

/// <summary><c>unclaimed:</c>; without it: Info, at most 0 %.</summary>
public sealed record BoundUnclaimed(FindingLevel Severity, SharePlan AtMost, SourceSpan Span);

public sealed record BoundSeverity(string FindingId, FindingLevel Severity, SourceSpan Span)
{
    /// <summary>It comes from another file, which may speak of what this schema has taken away.</summary>
    public bool IsInherited { get; init; }
}

/// <summary>
/// A test that could not be read, which has been reported. It is taken to hold for some blocks, and is equal to no other, so that what is
/// said of the rest of the schema is so whatever was meant here. A schema with such a test gets no plan.
/// </summary>
public sealed record UnreadTest(int Number) : Test;

/// <summary><c>is</c>: the block has all of these traits (indices into <see cref="BoundSchema.Traits"/>). Lowered to <see cref="TraitTest"/>.</summary>
public sealed record BoundTraitTest(EquatableArray<int> Traits) : Test
{
    public bool Equals(BoundTraitTest? other) => other is not null && Traits.Equals(other.Traits);

    public override int GetHashCode() => Traits.GetHashCode();
}

/// <summary>The whole block matches the pattern (an index into <see cref="BoundSchema.Patterns"/>). Lowered to <see cref="PatternTest"/>.</summary>
public sealed record BoundPatternTest(int Pattern) : Test;

/// <summary><c>followed-by</c> and <c>preceded-by</c>. Lowered to <see cref="NeighbourTest"/>.</summary>
public sealed record BoundNeighbourTest(NeighbourSide Side, EquatableArray<int> Traits, int Within, int AtLeast) : Test
{
    public bool Equals(BoundNeighbourTest? other) =>
        other is not null && Side == other.Side && Within == other.Within && AtLeast == other.AtLeast && Traits.Equals(other.Traits);

    public override int GetHashCode() => unchecked((Traits.GetHashCode() * 31 + Within) * 31 + AtLeast * 2 + (int)Side);
}

/// <summary>Phrases as written, the sets of <c>$name</c> unfolded into them. Lowered to <see cref="PhraseTest"/>.</summary>
/// <param name="Name">The set's name where the value is one <c>$set</c> alone; else null.</param>
public sealed record BoundPhraseTest(PhraseMode Mode, string? Name, EquatableArray<string> Phrases) : Test
{
    public bool Equals(BoundPhraseTest? other) => other is not null && Mode == other.Mode && Name == other.Name && Phrases.Equals(other.Phrases);

    public override int GetHashCode() => unchecked(Phrases.GetHashCode() * 31 + (int)Mode);
}

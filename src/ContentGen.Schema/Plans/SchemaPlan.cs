using System;

namespace ContentGen.Schema.Plans;

/// <summary>
/// A schema as the machine sees it: bound, checked, optimised. The interpreter runs it from tables, the emitter prints it as C#;
/// neither decides anything. A value without positions: equal plans give byte-identical code.
/// </summary>
/// <param name="Id">The schema's id, kebab-case.</param>
/// <param name="TypeName">The generated type's name: the id in PascalCase.</param>
/// <param name="Version">The schema's own version (SemVer).</param>
/// <param name="Hash">16 lower-case hexadecimal digits over everything in this plan but itself and the namespace.</param>
/// <param name="Namespace">The namespace as written; null: the host's default.</param>
/// <param name="Features">What parsing must measure of a block: the union over traits, <c>when</c>, <c>taken</c>.</param>
/// <param name="ExpectFeatures">What validation must measure of a claimed block: the union over <c>expect</c>.</param>
/// <param name="Models">The content models: the article's first, then one for each noise entry with <c>items</c>, in their order.</param>
/// <param name="Findings">Every finding that this schema can give, ordered by id (ordinal), then as written.</param>
public sealed record SchemaPlan(
    string Id,
    string TypeName,
    string Version,
    string Hash,
    string? Namespace,
    bool IsPublic,
    string? Description,
    FeatureSet Features,
    FeatureSet ExpectFeatures,
    WordListPlan Words,
    PhrasePlan Phrases,
    EquatableArray<TraitPlan> Traits,
    EquatableArray<RolePlan> Roles,
    EquatableArray<ContentModelPlan> Models,
    EquatableArray<NoisePlan> Noise,
    UnclaimedPlan Unclaimed,
    EquatableArray<FindingPlan> Findings)
{
    /// <summary>What a block of a document is.</summary>
    public BlockUnit Blocks { get; init; }

    /// <summary>The patterns that tests, fields and <c>take</c> name by their index.</summary>
    public EquatableArray<PatternPlan> Patterns { get; init; }

    /// <summary>Those that are measured of every block and part, since traits or <c>taken</c> ask for them; bit i is pattern <c>MeasuredPatterns[i]</c>.</summary>
    public EquatableArray<int> MeasuredPatterns { get; init; }

    /// <summary>The names that formats of dates ask for.</summary>
    public DateNamesPlan DateNames { get; init; } = DateNamesPlan.None;

    /// <summary>The scores in the order in which they were written; one may use those before it.</summary>
    public EquatableArray<ScorePlan> Scores { get; init; }

    public RegionPlan? Region { get; init; }

    public EquatableArray<ElectionPlan> Elections { get; init; }

    /// <summary>The sets of traits (bit i is trait i) whose blocks are counted over the whole document.</summary>
    public EquatableArray<ulong> Evidence { get; init; }

    /// <summary>The rules in the order in which they are written.</summary>
    public EquatableArray<RulePlan> Rules { get; init; }

    /// <summary>The patterns that rules ask for, as indices of <see cref="Patterns"/>.</summary>
    public EquatableArray<int> RulePatterns { get; init; }

    /// <summary>The phrases that rules ask for.</summary>
    public EquatableArray<PhraseSetPlan> RulePhrases { get; init; }

    /// <summary>What is counted of the terms of each block, in the order of first use.</summary>
    public EquatableArray<EchoPlan> Echoes { get; init; }

    /// <summary>The index of the first finding of a kind.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public int FindingOf(FindingKind kind)
    {
        for (var i = 0; i < Findings.Count; i++)
        {
            if (Findings[i].Kind == kind)
                return i;
        }
        throw new InvalidOperationException($"The plan of '{Id}' has no finding of kind {kind}.");
    }
}

/// <summary>The words that the sentence rules know, each without its full stop, exactly as they appear in text.</summary>
public sealed record WordListPlan(EquatableArray<string> Abbreviations, EquatableArray<string> Titles, EquatableArray<string> Starters);

/// <summary>The phrase sets of each mode; a set's index is its bit (at most 64 a mode). Phrases are folded, sorted and free of duplicates.</summary>
public sealed record PhrasePlan(
    EquatableArray<PhraseSetPlan> Text,
    EquatableArray<PhraseSetPlan> StartsWith,
    EquatableArray<PhraseSetPlan> EndsWith,
    EquatableArray<PhraseSetPlan> Contains);

/// <param name="Name">The set's name as written behind <c>$</c>, or null for phrases written in place.</param>
public sealed record PhraseSetPlan(string? Name, EquatableArray<string> Phrases);

/// <summary>A used trait; its index in the plan is its bit. Its test may use traits of lower index.</summary>
public sealed record TraitPlan(string Name, Test Test);

/// <param name="HasTest">False: the role takes any block, and is tried after those with a test.</param>
/// <param name="Alternatives">In the order in which they are tried; a role without a test has one that always holds.</param>
public sealed record RolePlan(
    string Name,
    bool HasTest,
    EquatableArray<AlternativePlan> Alternatives,
    EquatableArray<ExpectPlan> Expect,
    string? Description,
    string? Deprecated)
{
    /// <summary>In the order in which they are written.</summary>
    public EquatableArray<FieldPlan> Fields { get; init; }

    /// <summary>The patterns whose groups the fields are, in the order in which they are tried on what the role took.</summary>
    public EquatableArray<FieldPatternPlan> FieldPatterns { get; init; }
}

/// <param name="Taken">What the taken part must satisfy, over the part alone; null: nothing.</param>
public sealed record AlternativePlan(Test When, TakeMode Take, Test? Taken)
{
    /// <summary>With <see cref="TakeMode.Until"/>, the pattern before which the taken part ends; else −1.</summary>
    public int Until { get; init; } = -1;
}

public enum TakeMode
{
    Block,
    Sentence,
    /// <summary>What stands before the first match of a pattern.</summary>
    Until,
}

/// <summary>One assertion about a role. Bit i of a mask of failures is expectation i of the role (at most 32).</summary>
/// <param name="AroundBlock">True: the test looks at neighbours, position or blank lines, so it is decided while parsing;
/// false: it needs the text alone, and validation measures that again.</param>
/// <param name="Finding">Index into <see cref="SchemaPlan.Findings"/>.</param>
public sealed record ExpectPlan(Test Test, bool AroundBlock, int Finding);

/// <summary>A noise entry: <c>when</c> (single blocks) or <c>opens</c> (a region).</summary>
/// <param name="IsRegion">True for <c>opens</c>.</param>
/// <param name="Stop">The predicate of <see cref="RegionEnd.Until"/> or <see cref="RegionEnd.While"/>; else null.</param>
/// <param name="MaxBlocks">The most blocks of a region, its opener included; 0: no limit.</param>
/// <param name="AtMost">The share of the document above which a region gives <c>noise/NAME</c>.</param>
/// <param name="Model">Index of the content model of its <c>items</c>, or −1.</param>
/// <param name="Finding">Index of <c>noise/NAME</c>; −1 for single blocks, which are never too large.</param>
public sealed record NoisePlan(
    string Name,
    string MemberName,
    Test Test,
    bool IsRegion,
    RegionEnd End,
    Test? Stop,
    int MaxBlocks,
    SharePlan AtMost,
    int Model,
    int Finding,
    string? Description);

public enum RegionEnd
{
    /// <summary>The region runs to the document's end (or its most blocks).</summary>
    End,
    Blank,
    Until,
    While,
}

/// <summary>An exact share: <c>Part / Scale</c>.</summary>
public sealed record SharePlan(long Part, long Scale);

/// <param name="AtMost">Up to this share of the non-white-space bytes nothing is reported.</param>
public sealed record UnclaimedPlan(SharePlan AtMost, int Finding);

/// <summary>One finding that the schema can give.</summary>
/// <param name="Kind">Decides the message where <paramref name="Message"/> is null.</param>
/// <param name="Subject">What the message speaks of: a role's name, a place's path, a noise entry's name.</param>
/// <param name="Wanted">The requirement as written (<c>4..20</c>), for the message.</param>
/// <param name="Message">The author's own message, or null.</param>
public sealed record FindingPlan(string Id, FindingLevel Severity, FindingKind Kind, string Subject, MeasureKind Measure, string Wanted, string? Message);

public enum FindingLevel
{
    Info,
    Warning,
    Error,
}

public enum FindingKind
{
    Expect,
    Missing,
    Unclaimed,
    Noise,
    TooLarge,
    InvalidUtf8,
    Field,
    Rule,
    NotEvaluated,
}

/// <summary>What the message of a failed expectation states as measured.</summary>
public enum MeasureKind
{
    None,
    Words,
    Chars,
    Width,
    Sentences,
    Capitalized,
    Uppercase,
    Digits,
    Symbols,
    Position,
    Occurs,
    FromRegion,
    Zone,
    Score,
}

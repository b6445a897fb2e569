using System;
using System.ComponentModel;
using ContentGen.Findings;

namespace ContentGen.Runtime;

/// <summary>A schema's data, the same for generated code and interpreter: what the driver, the validator and the JSON writer read.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SchemaTables
{
    /// <summary>Id, version, hash.</summary>
    public required SchemaInfo Info { get; init; }

    /// <summary>What a block is.</summary>
    public BlockUnit Blocks { get; init; }

    /// <summary>What to measure, and with which words and phrases.</summary>
    public required TextRules Text { get; init; }

    /// <summary>The roles in the order of <c>roles:</c>.</summary>
    public required RoleInfo[] Roles { get; init; }

    /// <summary>The article's content model, then those of noise entries with <c>items</c>.</summary>
    public required ContentModel[] Models { get; init; }

    /// <summary>The scores in the order of <c>scores:</c>.</summary>
    public ScoreInfo[] Scores { get; init; } = [];

    /// <summary>The terms of the scores.</summary>
    public ScoreTable Terms { get; init; } = ScoreTable.Empty;

    /// <summary>The region, where the schema asks for one.</summary>
    public RegionInfo? Region { get; init; }

    /// <summary>The elections in the order of <c>elect:</c>.</summary>
    public ElectionInfo[] Elections { get; init; } = [];

    /// <summary>The sets of traits (bit i is trait i of the plan) whose blocks are counted over the whole document.</summary>
    public ulong[] Evidence { get; init; } = [];

    /// <summary>What is counted of the terms of each block.</summary>
    public EchoInfo[] Echoes { get; init; } = [];

    /// <summary>The most blocks of a document: what is kept of each score and echo of each block has places in one array.</summary>
    internal int MostBlocks => Scores.Length + Echoes.Length > 0 ? 1 << 24 : int.MaxValue;

    /// <summary>The noise entries in the order of <c>noise:</c>.</summary>
    public required NoiseInfo[] Noise { get; init; }

    /// <summary>Sets of phrases of which a block has to be one for any noise entry to take it; 0 where an entry can do without.</summary>
    public ulong NoisePhrases { get; init; }

    /// <summary>The rules in the order of <c>rules:</c>.</summary>
    public RuleInfo[] Rules { get; init; } = [];

    /// <summary>The patterns that rules ask for, as indices of <see cref="TextRules.Patterns"/>.</summary>
    public int[] RulePatterns { get; init; } = [];

    /// <summary>The phrases that rules ask for, one set a table.</summary>
    public PhraseTable[] RulePhrases { get; init; } = [];

    /// <summary>
    /// Whether layouts tell the words of the article's claims: rules are likely to ask for them, and matching knows them. In Markdown a text is measured
    /// without the marks in it, which only the document as a whole tells for sure.
    /// </summary>
    internal bool KeepsWords => Rules.Length > 0 && Blocks != BlockUnit.Markdown;

    /// <summary>By role, its <see cref="RoleInfo.HasMore"/>: side by side, since matching asks it of every claim.</summary>
    internal bool[] HasMore => field ??= Array.ConvertAll(Roles, static role => role.HasMore);

    /// <summary>Of what validation has to look at the records; made when a document is first validated. Two threads that come first make the same.</summary>
    internal CheckedRecords Checked => field ??= new(this);

    /// <summary>Writes the messages of rules; set once a document is validated.</summary>
    internal ContentGen.Rules.RuleHoles? Holes { get; set; }

    /// <summary>Every finding that the schema can give, ordered by id.</summary>
    public required FindingInfo[] Findings { get; init; }

    /// <summary>Indices of the findings that do not depend on a role, place or noise entry.</summary>
    public required CommonFindings Common { get; init; }

    /// <summary>The share of the non-white-space bytes up to which unclaimed text is not reported.</summary>
    public required ShareLimit UnclaimedAtMost { get; init; }
}

/// <summary>A role.</summary>
/// <param name="Name">As written.</param>
/// <param name="HasTest">False: it takes any block.</param>
/// <param name="Expectations">Its expectations in the order of their bits.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record RoleInfo(string Name, bool HasTest, params ExpectationInfo[] Expectations)
{
    /// <summary>Its fields.</summary>
    public FieldInfo[] Fields { get; init; } = [];

    /// <summary>The patterns whose groups the fields are, in the order in which they are tried.</summary>
    public FieldPattern[] FieldPatterns { get; init; } = [];

    /// <summary>Whether an expectation looks around the block, so that parsing must decide it.</summary>
    internal bool ExpectsAround { get; } = Array.Exists(Expectations, e => e.AroundBlock);

    /// <summary>Whether an expectation is about the text alone, so that validation must measure it.</summary>
    internal bool ExpectsText { get; } = Array.Exists(Expectations, e => !e.AroundBlock);

    /// <summary>Whether a claim has more to it than where its block lies: fields, or expectations that parsing must decide.</summary>
    internal bool HasMore => Fields.Length > 0 || ExpectsAround;

    /// <summary>Whether anything can be wrong with what it took: it has expectations, or fields.</summary>
    internal bool CanFail => Expectations.Length > 0 || Fields.Length > 0;

    /// <summary>The elections that its test asks for.</summary>
    public int[] Elections { get; init; } = [];
}

/// <summary>One expectation of a role.</summary>
/// <param name="Finding">Index of the finding that its failure gives.</param>
/// <param name="AroundBlock">It looks at neighbours, position or blank lines.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ExpectationInfo(int Finding, bool AroundBlock);

/// <summary>A noise entry.</summary>
/// <param name="Name">As written: <c>related-posts</c>.</param>
/// <param name="AtMost">The share of the document above which a region is reported.</param>
/// <param name="IsRegion">It opens a region; else it takes single blocks.</param>
/// <param name="End">Where its region ends.</param>
/// <param name="MaxBlocks">The most blocks of its region, the opener included; 0: no limit.</param>
/// <param name="Model">The content model of its items, or −1.</param>
/// <param name="Finding">Index of <c>noise/NAME</c>; −1 for single blocks, which are never too large.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record NoiseInfo(
    string Name, ShareLimit AtMost, bool IsRegion = false, RegionEnd End = RegionEnd.End, int MaxBlocks = 0, int Model = -1, int Finding = -1);

/// <summary>Where a noise region ends.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum RegionEnd
{
    /// <summary>At the document's end.</summary>
    End,
    /// <summary>Before a block that a blank line precedes; one directly after the opener does not count.</summary>
    Blank,
    /// <summary>Before a block for which the predicate holds.</summary>
    Until,
    /// <summary>Before a block for which the predicate does not hold.</summary>
    While,
}

/// <summary>An exact share: <c>Part / Scale</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ShareLimit(long Part, long Scale)
{
    /// <summary>Whether <paramref name="part"/> of <paramref name="whole"/> is more than this share.</summary>
    internal bool IsExceeded(int part, int whole) => part * Scale > Part * whole;

    /// <summary>Whether a part that is no more than the whole can be more than this share.</summary>
    internal bool CanBeExceeded => Part < Scale;
}

/// <summary>Indices of findings that every schema has.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record CommonFindings(int Unclaimed, int TooLarge, int InvalidUtf8);

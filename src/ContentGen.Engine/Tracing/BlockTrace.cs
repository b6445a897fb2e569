using System.Collections.Generic;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Engine.Tracing;

/// <summary>What became of a text.</summary>
public enum BlockOutcome
{
    /// <summary>A role took it that the content model permitted.</summary>
    Role,
    /// <summary>A role took it, and required places were passed over.</summary>
    Recovered,
    /// <summary>It is noise: a single block, or the opener of a region.</summary>
    Noise,
    /// <summary>It lies inside a noise region, and no item took it.</summary>
    InRegion,
    /// <summary>It lies inside a noise region, and a role took it as an item.</summary>
    Item,
    /// <summary>Nothing took it.</summary>
    Unclaimed,
    /// <summary>It lies past a limit of the parser and was not read.</summary>
    NotRead,
}

/// <summary>A block, or a part of one, in document order.</summary>
/// <param name="Index">Its number in <see cref="DocumentTrace.Blocks"/>, from 0.</param>
/// <param name="Line">The line on which it starts, 1-based.</param>
/// <param name="LastLine">The line on which it ends.</param>
/// <param name="Start">Document offset of its first byte.</param>
/// <param name="End">Document offset behind its last byte.</param>
/// <param name="Position">The number of its block from the document's start, 1-based; 0 where it was not read.</param>
/// <param name="Role">The role that took it, or null.</param>
/// <param name="Path">The place in the content model, names as written: <c>section.heading</c>; empty where there is none.</param>
/// <param name="Noise">The noise entry it belongs to, or null.</param>
public sealed record TracedBlock(
    int Index, int Line, int LastLine, int Start, int End, int Position, BlockOutcome Outcome, string? Role, string Path, string? Noise)
{
    /// <summary>Document offset of its first byte with the marks that belong to it (<c>## </c>); <see cref="Start"/> in plain text.</summary>
    public int OuterStart { get; init; } = Start;

    /// <summary>Document offset behind its last byte with its marks.</summary>
    public int OuterEnd { get; init; } = End;

    /// <summary>The line on which its marks start, 1-based.</summary>
    public int OuterLine { get; init; } = Line;

    /// <summary>The line on which its marks end.</summary>
    public int OuterLastLine { get; init; } = LastLine;
}

/// <summary>Why a block became what it is.</summary>
/// <param name="Block">The block.</param>
/// <param name="NoiseTests">
/// The noise entries that were tried, in order, up to the one that held; empty inside a region, where none is tried, and where the schema has none.
/// </param>
/// <param name="Region">The noise it belongs to, or null.</param>
/// <param name="Ended">The noise region that ended before it, or null.</param>
/// <param name="Behind">The place of the last block that a role took before it, as names; null at the start and where no content model was asked.</param>
/// <param name="Permitted">The roles that the content model permitted there, in the order in which they are tried.</param>
/// <param name="NearestMiss">Of those that failed, the one with the fewest failed conditions, and of several the one whose conditions a small change of the text would meet; null where none failed.</param>
/// <param name="Recovery">What recovery considered; null where it was not asked.</param>
/// <param name="Elsewhere">For an unclaimed block, roles whose tests hold for it, but which the content model cannot reach from there.</param>
/// <param name="Expectations">What is expected of what a role took.</param>
public sealed record BlockTrace(
    TracedBlock Block,
    IReadOnlyList<NoiseTrace> NoiseTests,
    RegionTrace? Region,
    RegionEndTrace? Ended,
    string? Behind,
    IReadOnlyList<RoleTrace> Permitted,
    RoleTrace? NearestMiss,
    RecoveryTrace? Recovery,
    IReadOnlyList<string> Elsewhere,
    IReadOnlyList<ExpectationTrace> Expectations)
{
    /// <summary>Where the block lies: <c>above</c>, <c>inside</c> or <c>below</c> the region; null where the schema has none.</summary>
    public string? Zone { get; init; }

    /// <summary>The scores of its block.</summary>
    public IReadOnlyList<ScoreTrace> Scores { get; init; } = [];

    /// <summary>What each election had to do with its block.</summary>
    public IReadOnlyList<CandidacyTrace> Candidacies { get; init; } = [];
}

/// <summary>What became of a role at a block.</summary>
public enum RoleStatus
{
    /// <summary>It took the block.</summary>
    Took,
    /// <summary>Its test failed.</summary>
    Failed,
    /// <summary>Its test holds, but another role came first.</summary>
    After,
    /// <summary>Its place has as many blocks as it may have, or one before it has too few.</summary>
    Counted,
}

/// <summary>A role at a block.</summary>
/// <param name="Role">Its name.</param>
/// <param name="Path">The place that it would take.</param>
/// <param name="Place">Where the role is declared.</param>
/// <param name="Holds">What the plan says of it.</param>
/// <param name="Alternatives">Its ways to recognise a block, up to the first that holds; empty for a role without a test.</param>
public sealed record RoleTrace(
    string Role, string Path, SourceSpan Place, RoleStatus Status, bool Holds, IReadOnlyList<AlternativeTrace> Alternatives)
{
    /// <summary>What keeps it from its place where its status is <see cref="RoleStatus.Counted"/>; else null.</summary>
    public CountTrace? Count { get; init; }

    /// <summary>The fewest conditions that would have to be otherwise for its test to hold; 0 where it does.</summary>
    public int Failures => Miss.Failures;

    internal Miss Miss => Nearest is { Holds: false } nearest ? nearest.Miss : default;

    /// <summary>The way that holds, else the one that came nearest; null for a role without a test.</summary>
    public AlternativeTrace? Nearest
    {
        get
        {
            AlternativeTrace? nearest = null;
            foreach (var alternative in Alternatives)
            {
                if (nearest is null || alternative.Miss.CompareTo(nearest.Miss) < 0)
                    nearest = alternative;
            }
            return nearest;
        }
    }
}

/// <summary>A counted repetition that keeps a role from its place.</summary>
/// <param name="Path">What is repeated, names as written.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Min">The fewest that there must be.</param>
/// <param name="Max">The most that there may be; null: any number.</param>
/// <param name="IsFull">There are as many as there may be; else too few for what would follow.</param>
public sealed record CountTrace(string Path, int Count, int Min, int? Max, bool IsFull);

/// <summary>One way to recognise a block.</summary>
/// <param name="Number">From 1, in the order of <c>any</c>.</param>
/// <param name="Place">Where it is written.</param>
/// <param name="When">The test of the whole block.</param>
/// <param name="Take">How much it takes: <c>block</c>, <c>sentence</c> or <c>until</c>.</param>
/// <param name="TakenEnd">Document offset behind what it takes; 0 where its test fails, or nothing could be taken.</param>
/// <param name="Taken">The test of that part; with <c>until</c> and nothing to take, that. Null: there is none, or it was not asked for.</param>
public sealed record AlternativeTrace(int Number, SourceSpan Place, TestTrace When, string Take, int TakenEnd, TestTrace? Taken)
{
    /// <summary>Whether it recognises the block.</summary>
    public bool Holds => When.Holds && Taken is null or { Holds: true };

    /// <summary>As <see cref="TestTrace.Failures"/>.</summary>
    public int Failures => Miss.Failures;

    internal Miss Miss => When.Holds ? Taken?.Miss ?? default : When.Miss;

    /// <summary>As <see cref="TestTrace.Conditions"/>: of the test that failed, else of both.</summary>
    public IReadOnlyList<Condition> Conditions() => Taken is null || !When.Holds
        ? When.Conditions()
        : Holds ? [.. When.Conditions(), .. Taken.Conditions()] : Taken.Conditions();
}

/// <summary>An expectation of a role.</summary>
/// <param name="Finding">The id of the finding that its failure gives: <c>headline/words</c>.</param>
/// <param name="Severity">That finding's severity.</param>
/// <param name="Place">Where it is written.</param>
public sealed record ExpectationTrace(string Finding, Severity Severity, SourceSpan Place, bool Holds, TestTrace Test);

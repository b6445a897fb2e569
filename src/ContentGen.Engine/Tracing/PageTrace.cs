using System.Collections.Generic;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Engine.Tracing;

/// <summary>What the passes over the whole page found.</summary>
/// <param name="Region">The region; null where the schema has none or no run of blocks reached its floor.</param>
/// <param name="Elections">The elections in their order.</param>
/// <param name="Greatest">By score, the greatest value of a block, without its sign.</param>
public sealed record PageTrace(PageRegionTrace? Region, IReadOnlyList<ElectionTrace> Elections, IReadOnlyDictionary<string, long> Greatest);

/// <summary>The run of blocks with the greatest sum of a score.</summary>
/// <param name="Score">The score's name.</param>
/// <param name="Sum">Of all its blocks.</param>
/// <param name="Line">The line on which it begins, 1-based.</param>
/// <param name="LastLine">The line on which it ends.</param>
public sealed record PageRegionTrace(string Score, long Sum, int Line, int LastLine);

/// <summary>An election.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Score">The name of the score that decides.</param>
/// <param name="AtLeast">Below this score no block is elected.</param>
/// <param name="Place">Where it is declared.</param>
/// <param name="Candidates">The blocks that qualify, best first; the first one is elected where its score reaches the floor.</param>
public sealed record ElectionTrace(string Name, string Score, int AtLeast, SourceSpan Place, IReadOnlyList<CandidateTrace> Candidates)
{
    /// <summary>The block that was elected, or null.</summary>
    public CandidateTrace? Elected { get; init; }
}

/// <summary>A block that qualifies for an election.</summary>
/// <param name="Position">The number of the block from the document's start, 1-based.</param>
/// <param name="Line">Its line, 1-based.</param>
public sealed record CandidateTrace(int Position, int Line, int Score);

/// <summary>A score of a block.</summary>
/// <param name="Value">As computed, saturated.</param>
/// <param name="Base">What every block has.</param>
/// <param name="Place">Where it is declared.</param>
public sealed record ScoreTrace(string Name, int Value, int Base, SourceSpan Place, IReadOnlyList<TermTrace> Terms);

/// <summary>A term of a score.</summary>
/// <param name="Adds">What it adds; 0 where its test fails.</param>
/// <param name="Weight">What it adds apart from words where its test holds.</param>
/// <param name="Test">Its test.</param>
/// <param name="Place">Where it is written.</param>
public sealed record TermTrace(long Adds, int Weight, TestTrace Test, SourceSpan Place);

/// <summary>What an election had to do with a block.</summary>
/// <param name="Election">The election's name.</param>
/// <param name="Outcome">Whether the block qualified, and if not, why.</param>
/// <param name="Rank">Among the blocks that qualify, from 1; 0 where it does not.</param>
/// <param name="Candidates">How many qualify.</param>
/// <param name="Score">The block's score.</param>
/// <param name="Among">The test of candidates; null where the block is out of the question.</param>
/// <param name="Place">Where the election is declared.</param>
public sealed record CandidacyTrace(
    string Election, CandidacyOutcome Outcome, int Rank, int Candidates, int Score, TestTrace? Among, SourceSpan Place);

/// <summary>What became of a block in an election.</summary>
public enum CandidacyOutcome
{
    /// <summary>It was elected.</summary>
    Elected,
    /// <summary>Another one was.</summary>
    Outvoted,
    /// <summary>Its score is below the floor.</summary>
    BelowFloor,
    /// <summary>The test of candidates fails for it.</summary>
    NotAmong,
    /// <summary>It lies outside of the positions that qualify.</summary>
    NotWithin,
    /// <summary>It lies behind the region.</summary>
    BehindRegion,
    /// <summary>It is noise.</summary>
    Noise,
}

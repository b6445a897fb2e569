using System;
using System.Globalization;
using ContentGen.Engine.Tracing;

namespace ContentGen.Cli.Output.Explaining;

/// <summary>The words that all formats of explanations share.</summary>
internal static class ExplanationText
{
    internal static string Name(BlockOutcome outcome) => outcome switch
    {
        BlockOutcome.Role => "role",
        BlockOutcome.Recovered => "recovered",
        BlockOutcome.Noise => "noise",
        BlockOutcome.InRegion => "in-region",
        BlockOutcome.Item => "item",
        BlockOutcome.Unclaimed => "unclaimed",
        _ => "not-read",
    };

    internal static string Name(RoleStatus status) => status switch
    {
        RoleStatus.Took => "took",
        RoleStatus.Failed => "failed",
        RoleStatus.After => "after",
        _ => "counted",
    };

    internal static string Name(RecoveryStatus status) => status switch
    {
        RecoveryStatus.Took => "took",
        RecoveryStatus.Failed => "failed",
        RecoveryStatus.Vetoed => "vetoed",
        _ => "after",
    };

    /// <summary>What a block is, in a word: as the gutter has it.</summary>
    internal static string Label(TracedBlock block) => block.Outcome switch
    {
        BlockOutcome.Role or BlockOutcome.Recovered => LastName(block.Path),
        BlockOutcome.Item => block.Noise + "/" + LastName(block.Path),
        BlockOutcome.Noise or BlockOutcome.InRegion => block.Noise!,
        _ => "?",
    };

    /// <summary>The role and, where it says more, the place: <c>paragraph as lead</c>.</summary>
    internal static string RoleAndPath(string role, string path) => role == path ? role : role + " as " + path;

    /// <summary>Why a count keeps a role from its place.</summary>
    internal static string Count(CountTrace count) => string.Create(
        CultureInfo.InvariantCulture, $"{count.Path} stands {Plural.Of(count.Count, "time")} there, {(count.IsFull ? $"at most {count.Max}" : $"at least {count.Min}")}");

    internal static string Conditions(int count) => Plural.Of(count, "condition") + " failed";

    /// <summary>A score with its sum: <c>content 14 = base 2 + 12</c>.</summary>
    internal static string Sum(ScoreTrace score)
    {
        var text = new System.Text.StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{score.Name} {Number(score.Value)} = base {Number(score.Base)}");
        foreach (var term in score.Terms)
        {
            if (term.Adds != 0)
                text.Append(CultureInfo.InvariantCulture, $" {(term.Adds < 0 ? '-' : '+')} {Math.Abs(term.Adds)}");
        }
        return text.ToString();
    }

    internal static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    internal static string Name(CandidacyOutcome outcome) => outcome switch
    {
        CandidacyOutcome.Elected => "elected",
        CandidacyOutcome.Outvoted => "outvoted",
        CandidacyOutcome.BelowFloor => "below-floor",
        CandidacyOutcome.NotAmong => "not-among",
        CandidacyOutcome.NotWithin => "not-within",
        CandidacyOutcome.BehindRegion => "behind-region",
        _ => "noise",
    };

    internal static string Elected(ElectionTrace election) => election.Elected is { } elected
        ? string.Create(CultureInfo.InvariantCulture, $"{election.Name}: line {elected.Line}, with {election.Score} {Number(elected.Score)}, of {election.Candidates.Count}")
        : string.Create(CultureInfo.InvariantCulture, $"{election.Name}: none of {election.Candidates.Count} reaches {Number(election.AtLeast)}");

    internal static string Candidacy(CandidacyTrace candidacy) => string.Create(CultureInfo.InvariantCulture, $"{candidacy.Election}: ") + candidacy.Outcome switch
    {
        CandidacyOutcome.Elected => string.Create(CultureInfo.InvariantCulture, $"elected with {Number(candidacy.Score)}, of {candidacy.Candidates}"),
        CandidacyOutcome.Outvoted => string.Create(CultureInfo.InvariantCulture, $"number {candidacy.Rank} of {candidacy.Candidates}, with {Number(candidacy.Score)}"),
        CandidacyOutcome.BelowFloor => $"below the floor, with {Number(candidacy.Score)}",
        CandidacyOutcome.NotAmong => "no candidate, since its test fails",
        CandidacyOutcome.NotWithin => "no candidate at this position",
        CandidacyOutcome.BehindRegion => "no candidate behind the region",
        _ => "no candidate, since it is noise",
    };

    private static string LastName(string path) => path[(path.LastIndexOf('.') + 1)..];
}

using System.Collections.Generic;
using ContentGen.Engine.Tracing;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.Output.Explaining;

/// <summary>Where short explanations go.</summary>
internal interface IShortLines
{
    /// <summary>A label, then text, then a place in the schema.</summary>
    void Say(string label, string text, SourceSpan? place = null);

    /// <summary>Scores and zone of a block.</summary>
    void Scores(IReadOnlyList<ScoreTrace> scores, string? zone);

    /// <summary>A condition of what was said last.</summary>
    void Test(Condition condition);
}

/// <summary>Of a block, what decided and what came nearest.</summary>
internal sealed class ShortExplanation(IShortLines lines)
{
    internal void Write(BlockTrace trace)
    {
        var block = trace.Block;
        switch (block.Outcome)
        {
            case BlockOutcome.NotRead:
                lines.Say("not read", "it lies past a limit of the parser");
                return;
            case BlockOutcome.Noise:
                var noise = trace.NoiseTests[^1];
                lines.Say(trace.Region!.IsRegion ? "opens" : "noise", RegionText(trace.Region), noise.Place);
                foreach (var condition in noise.Test.Conditions())
                    Condition(condition);
                Page(trace);
                return;
            case BlockOutcome.InRegion or BlockOutcome.Item:
                lines.Say("inside", RegionText(trace.Region!), trace.Region!.Place);
                break;
        }
        foreach (var role in trace.Permitted)
        {
            if (role.Status == RoleStatus.Took)
                Took(role);
        }
        foreach (var role in trace.Permitted)
        {
            if (role is { Holds: true, Count: { } count })
                lines.Say("counted", $"{ExplanationText.RoleAndPath(role.Role, role.Path)} would take it, but {ExplanationText.Count(count)}", role.Place);
        }
        if (trace.Recovery is not null)
            Recovery(trace.Recovery);
        if (trace.NearestMiss is { } miss)
        {
            lines.Say("nearest", $"{ExplanationText.RoleAndPath(miss.Role, miss.Path)}: {ExplanationText.Conditions(miss.Failures)}", miss.Nearest!.Place);
            foreach (var condition in miss.Nearest.Conditions())
                Condition(condition);
        }
        else if (block.Outcome == BlockOutcome.Unclaimed && trace.Permitted.Count == 0)
        {
            lines.Say("nearest", "nothing may follow here");
        }
        foreach (var role in trace.Elsewhere)
            lines.Say("elsewhere", $"{role} would take it, but it cannot stand here");
        foreach (var expectation in trace.Expectations)
        {
            if (!expectation.Holds)
                lines.Say("expected", TestText.Of(expectation.Test), expectation.Place);
        }
        Page(trace);
    }

    private void Page(BlockTrace trace)
    {
        foreach (var candidacy in trace.Candidacies)
        {
            if (candidacy.Outcome is CandidacyOutcome.Elected or CandidacyOutcome.Outvoted or CandidacyOutcome.BelowFloor)
                lines.Say("election", ExplanationText.Candidacy(candidacy), candidacy.Place);
        }
        if (trace.Scores.Count > 0)
            lines.Scores(trace.Scores, trace.Zone);
    }

    /// <summary>Which region, and how far it goes.</summary>
    internal static string RegionText(RegionTrace region) => !region.IsRegion
        ? region.Name
        : region.LastLine > region.Line ? $"{region.Name}, lines {region.Line}–{region.LastLine}" : $"{region.Name}, this line alone";

    private void Took(RoleTrace role)
    {
        var nearest = role.Nearest;
        var way = nearest is { Number: > 1 } ? $", alternative {nearest.Number}" : "";
        var part = nearest?.Take switch { "sentence" => ", its first sentence", "until" => ", what stands before a pattern", _ => "" };
        var any = nearest is null ? ": it takes any block" : "";
        lines.Say("took", ExplanationText.RoleAndPath(role.Role, role.Path) + way + part + any, nearest?.Place ?? role.Place);
        foreach (var condition in nearest?.Conditions() ?? [])
            Condition(condition);
    }

    private void Recovery(RecoveryTrace recovery)
    {
        foreach (var candidate in recovery.Candidates)
        {
            var passed = string.Join(", ", candidate.PassedOver);
            switch (candidate.Status)
            {
                case RecoveryStatus.Took:
                    lines.Say("recovered", $"{ExplanationText.RoleAndPath(candidate.Role.Role, candidate.Role.Path)}, with {passed} missing", candidate.Role.Nearest!.Place);
                    foreach (var condition in candidate.Role.Nearest.Conditions())
                        Condition(condition);
                    break;
                case RecoveryStatus.Vetoed:
                    var veto = candidate.Vetoes[^1];
                    lines.Say("held back", $"{ExplanationText.RoleAndPath(candidate.Role.Role, candidate.Role.Path)} would pass over {passed}, but {veto.Role} is still to come on line {veto.Line}", candidate.Role.Nearest!.Place);
                    break;
            }
        }
    }

    private void Condition(Condition condition) => lines.Test(condition);
}

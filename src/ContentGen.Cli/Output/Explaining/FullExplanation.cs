using ContentGen.Engine.Tracing;

namespace ContentGen.Cli.Output.Explaining;

/// <summary>Of a block, everything that was asked: noise, permitted roles, recovery, expectations, with every part of every test.</summary>
internal sealed class FullExplanation(ExplanationLines lines)
{
    private const int Step = 2;

    internal void Write(BlockTrace trace)
    {
        if (trace.Block.Outcome == BlockOutcome.NotRead)
        {
            lines.Say(Step, "not read", "it lies past a limit of the parser");
            return;
        }
        lines.Say(Step, "position", $"{trace.Block.Position}");
        Noise(trace);
        if (trace.Behind is not null)
            lines.Say(Step, "behind", trace.Behind);
        else if (trace.Permitted.Count > 0)
            lines.Say(Step, "behind", "nothing yet");
        foreach (var role in trace.Permitted)
            Role(role);
        if (trace.Recovery is not null)
            Recovery(trace.Recovery);
        if (trace.NearestMiss is { } miss)
            lines.Say(Step, "nearest", $"{ExplanationText.RoleAndPath(miss.Role, miss.Path)}: {ExplanationText.Conditions(miss.Failures)}");
        foreach (var role in trace.Elsewhere)
            lines.Say(Step, "elsewhere", $"{role} would take it, but it cannot stand here");
        foreach (var expectation in trace.Expectations)
        {
            lines.Say(Step, "expected", expectation.Finding, expectation.Place);
            Test(2 * Step, expectation.Test);
        }
        Page(trace);
    }

    private void Page(BlockTrace trace)
    {
        if (trace.Zone is not null)
            lines.Say(Step, "zone", trace.Zone + " the region");
        foreach (var score in trace.Scores)
        {
            lines.Say(Step, "score", ExplanationText.Sum(score), score.Place);
            foreach (var term in score.Terms)
            {
                lines.Test(2 * Step, term.Test.Holds, "adds " + ExplanationText.Number(term.Adds), term.Place);
                Test(3 * Step, term.Test);
            }
        }
        foreach (var candidacy in trace.Candidacies)
        {
            lines.Say(Step, "election", ExplanationText.Candidacy(candidacy), candidacy.Place);
            if (candidacy.Among is not null)
                Test(2 * Step, candidacy.Among);
        }
    }

    private void Noise(BlockTrace trace)
    {
        if (trace.Ended is { } ended)
        {
            lines.Say(Step, "ends", $"{ended.Name}, by {ended.Cause}", ended.Place);
            if (ended.Test is not null)
                Test(2 * Step, ended.Test);
        }
        foreach (var noise in trace.NoiseTests)
        {
            lines.Say(Step, "noise", noise.Name + (noise.Holds ? "" : ": no"), noise.Place);
            Test(2 * Step, noise.Test);
        }
        if (trace.Region is not { } region)
            return;
        lines.Say(Step, trace.Block.Outcome == BlockOutcome.Noise ? "takes" : "inside", ShortExplanation.RegionText(region), region.Place);
        if (region.GoesOn is null)
            return;
        lines.Say(Step, region.End, "does not end it here");
        Test(2 * Step, region.GoesOn);
    }

    private void Role(RoleTrace role)
    {
        var text = ExplanationText.RoleAndPath(role.Role, role.Path) + role.Status switch
        {
            RoleStatus.Took => ": took it",
            RoleStatus.Failed => ": " + ExplanationText.Conditions(role.Failures),
            RoleStatus.After => ": holds, but comes after the one that took it",
            _ => ": not here, since " + ExplanationText.Count(role.Count!),
        };
        lines.Say(Step, "permitted", text, role.Place);
        Alternatives(role);
    }

    private void Recovery(RecoveryTrace recovery)
    {
        if (recovery.Candidates.Count == 0)
            lines.Say(Step, "recovery", "no role lies behind what is missing");
        foreach (var candidate in recovery.Candidates)
        {
            var (role, passed) = (candidate.Role, string.Join(", ", candidate.PassedOver));
            var text = candidate.Status switch
            {
                RecoveryStatus.Took => $"took it, with {passed} missing",
                RecoveryStatus.Failed => $"{ExplanationText.Conditions(role.Failures)}; would pass over {passed}",
                RecoveryStatus.Vetoed => $"holds, but would pass over {passed}, which is still to come",
                _ => $"not tried, as one before it held; would pass over {passed}; its test, asked for this explanation alone",
            };
            lines.Say(Step, "recovery", $"{ExplanationText.RoleAndPath(role.Role, role.Path)}: {text}", role.Place);
            Alternatives(role);
            if (candidate.Vetoes.Count > 0)
                lines.Say(2 * Step, "look-ahead", candidate.Status == RecoveryStatus.Vetoed ? "what it would pass over is still to come" : "nothing that it passes over is still to come");
            foreach (var veto in candidate.Vetoes)
                lines.Test(3 * Step, veto.Holds, $"{veto.Role} on line {veto.Line}", null);
        }
    }

    private void Alternatives(RoleTrace role)
    {
        if (role.Alternatives.Count == 0)
            lines.Test(2 * Step, true, "any block", null);
        foreach (var alternative in role.Alternatives)
        {
            var indent = 2 * Step;
            if (role.Alternatives.Count > 1 || alternative.Number > 1)
            {
                lines.Test(indent, alternative.Holds, $"alternative {alternative.Number}", alternative.Place);
                indent += Step;
            }
            Test(indent, alternative.When);
            if (alternative.Taken is null)
                continue;
            lines.Test(indent, alternative.Taken.Holds, "the part that is taken", null);
            Test(indent + Step, alternative.Taken);
        }
    }

    /// <summary>A test with its parts; a map of several keys as its keys, which all stand alike.</summary>
    private void Test(int indent, TestTrace test)
    {
        if (test is { Key: "all", Place: null })
            Parts(indent, test);
        else
            Whole(indent, test);
    }

    private void Whole(int indent, TestTrace test)
    {
        lines.Test(indent, test.Holds, TestText.Of(test), test.Place);
        switch (test.Key)
        {
            // A denial of one value says it in its own line.
            case "not" when test.Parts[0].Measured is not null:
                break;
            case "is" when test.Parts.Count == 1:
                Test(indent + Step, test.Parts[0].Parts[0]);
                break;
            case "trait":
                Test(indent + Step, test.Parts[0]);
                break;
            default:
                Parts(indent + Step, test);
                break;
        }
    }

    private void Parts(int indent, TestTrace test)
    {
        foreach (var part in test.Parts)
            Whole(indent, part);
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using ContentGen.Engine;
using ContentGen.Engine.Tracing;
using ContentGen.Runtime;
using ContentGen.Schema;
using ContentGen.Schema.Plans;
using Shouldly;

namespace ContentGen.Conformance.Harness;

/// <summary>
/// Holds explanations to what the parser did: every test as written gives what the plan's test gave, every value is the one that was measured, and tracing
/// changes nothing.
/// </summary>
internal sealed class Agreement(WrittenSchema schema)
{
    private readonly SchemaTracer _tracer = SchemaTracer.Create(schema);
    private readonly InterpretedSchema _interpreter = InterpretedSchema.Create(schema.Compiled.Plan!);
    private readonly ContentBuffer _buffer = new();
    private readonly SchemaPlan _plan = schema.Compiled.Plan!;

    /// <summary>For each trait of the plan, which one of those written it is.</summary>
    private readonly int[] _written = [.. schema.Compiled.Plan!.Traits.Select(trait => schema.Bound!.Traits.Select(static written => written.Name).ToList().IndexOf(trait.Name))];

    private string _what = "";

    /// <summary>How many answers of plans were compared.</summary>
    internal long Compared { get; private set; }

    internal void Check(byte[] utf8, string what)
    {
        _what = what;
        var trace = _tracer.Trace(utf8, out var log, out var assembly);
        Same(LayoutBytes.Of(_interpreter.Parse(utf8, _buffer).ToLayout()).AsSpan().SequenceEqual(LayoutBytes.Of(_tracer.Layout(utf8)).AsSpan()), "the layout");
        var covered = 0;
        foreach (var block in trace.Blocks)
        {
            Same(block.Start >= covered, $"the order of blocks at line {block.Line}");
            covered = block.End;
            var explained = trace.Explain(block.Index);
            if (block.Outcome != BlockOutcome.NotRead)
                CheckBlock(explained, assembly.Offers[block.Index], log);
        }
        foreach (var election in trace.Page?.Elections ?? [])
        {
            var best = election.Candidates.Count > 0 && election.Candidates[0].Score >= election.AtLeast ? election.Candidates[0] : null;
            Same(best == election.Elected, $"who is elected '{election.Name}'");
        }
        CheckExpectations(trace);
        CheckRegions(trace, log);
    }

    private void CheckBlock(BlockTrace trace, TracedOffer? offer, TraceLog log)
    {
        var index = trace.Block.Position - 1;
        foreach (var noise in trace.NoiseTests)
            Same(noise.Test.Holds == noise.Holds, $"noise '{noise.Name}' at line {trace.Block.Line}");
        CheckTraits(log.Blocks[index], log.Traits[index]);
        CheckPage(trace, log);
        if (offer is null)
            return;
        var step = offer.Step;
        CheckTraits(step.Text, step.Traits);
        CheckMeasures(step.Text);
        var took = 0;
        for (var i = 0; i < trace.Permitted.Count; i++)
        {
            var (role, answer) = (trace.Permitted[i], step.Choices[i]);
            CheckRole(role, answer, step.Text, trace.Block.Line);
            Same(role.Status == RoleStatus.Counted == role.Count is not null, $"what keeps '{role.Role}' from line {trace.Block.Line}");
            if (role.Status != RoleStatus.Took)
                continue;
            took++;
            Same(role.Role == trace.Block.Role && role.Path == trace.Block.Path, $"who took line {trace.Block.Line}: {role.Path} or {trace.Block.Path}");
            Same((role.Nearest?.TakenEnd ?? step.Text.End) == trace.Block.End, $"how much '{role.Role}' took of line {trace.Block.Line}");
        }
        Same(took == (step.Answer >= 0 ? 1 : 0), $"how many roles took line {trace.Block.Line}: {took}");
        CheckRecovery(trace, step);
    }

    /// <summary>Every score is the sum of its terms, and the election that is explained is the one that was held.</summary>
    private void CheckPage(BlockTrace trace, TraceLog log)
    {
        foreach (var score in trace.Scores)
            Same(BlockContext.Saturate(score.Base + score.Terms.Sum(term => term.Adds)) == score.Value, $"the score '{score.Name}' of line {trace.Block.Line}");
        for (var i = 0; i < trace.Candidacies.Count; i++)
        {
            var candidacy = trace.Candidacies[i];
            if (log.Among.TryGetValue((i, trace.Block.Position - 1), out var answer))
                Same(candidacy.Among?.Holds == answer, $"the candidacy for '{candidacy.Election}' of line {trace.Block.Line}");
            Same(candidacy.Outcome != CandidacyOutcome.Elected || candidacy.Rank == 1, $"the rank for '{candidacy.Election}' of line {trace.Block.Line}");
            Same(candidacy.Outcome != CandidacyOutcome.Outvoted || candidacy.Rank > 1, $"who was outvoted for '{candidacy.Election}' at line {trace.Block.Line}");
        }
    }

    private void CheckRole(RoleTrace role, Recognition answer, TracedText text, int line)
    {
        var nearest = role.Nearest;
        Same((nearest?.Holds ?? true) == answer.Holds, $"role '{role.Role}' at line {line}");
        Same(role.Holds == answer.Holds && role.Failures == 0 == answer.Holds, $"the failures of role '{role.Role}' at line {line}");
        if (!answer.Holds)
        {
            Same(nearest!.Conditions().Count == role.Failures && nearest.Conditions().All(condition => !condition.Test.Holds), $"the failed conditions of '{role.Role}' at line {line}");
            return;
        }
        var end = answer.TakeEnd == 0 ? text.End : text.Start + answer.TakeEnd;
        Same((nearest?.TakenEnd ?? text.End) == end, $"how much role '{role.Role}' would take at line {line}");
    }

    private void CheckRecovery(BlockTrace trace, TracedStep step)
    {
        Same(trace.Recovery is not null == (step is { Model: 0, Answer: < 0 }), $"whether recovery was asked at line {trace.Block.Line}");
        var asked = step.Recovery.Where(question => question.Start == step.Text.Start).ToList();
        for (var i = 0; trace.Recovery is not null && i < trace.Recovery.Candidates.Count; i++)
        {
            var candidate = trace.Recovery.Candidates[i];
            Same(i < asked.Count == (candidate.Status != RecoveryStatus.After), $"which candidates recovery tried at line {trace.Block.Line}");
            if (i >= asked.Count)
                continue;
            CheckRole(candidate.Role, asked[i], step.Text, trace.Block.Line);
            Same(candidate.Role.Role == _plan.Roles[asked[i].Role].Name, $"the order of recovery's candidates at line {trace.Block.Line}");
            if (candidate.Status == RecoveryStatus.Took)
                Same(candidate.Role.Path == trace.Block.Path, $"where recovery leads at line {trace.Block.Line}");
            if (candidate.Status == RecoveryStatus.Vetoed)
                Same(candidate.Vetoes.Count > 0 && candidate.Vetoes[^1].Holds, $"the veto at line {trace.Block.Line}");
        }
    }

    /// <summary>The traits that the plan computed, each against the trait as written.</summary>
    private void CheckTraits(TracedText text, ulong traits)
    {
        for (var bit = 0; bit < _plan.Traits.Count; bit++)
        {
            Same(_tracer.Tests!.Trait(_written[bit], text).Holds == ((traits >> bit & 1) != 0), $"trait '{_plan.Traits[bit].Name}' at line {text.Line}");
        }
    }

    /// <summary>What is shown as measured is what the parser measured, wherever it did.</summary>
    private void CheckMeasures(TracedText text)
    {
        var shown = _tracer.Tests!.Measure(text);
        var (parsed, features) = (text.Features, _plan.Features & (Schema.Plans.FeatureSet)text.Features.Block.Measured);
        Measure(features, Schema.Plans.FeatureSet.Words, shown.Words, parsed.Block.Words, text);
        Measure(features, Schema.Plans.FeatureSet.Chars, shown.Chars, parsed.Counts.Chars, text);
        Measure(features, Schema.Plans.FeatureSet.Width, shown.Width, parsed.Counts.Width, text);
        Measure(features, Schema.Plans.FeatureSet.Sentences, shown.Sentences, parsed.Counts.Sentences, text);
        Measure(features, Schema.Plans.FeatureSet.Capitalized, shown.CapitalizedWords, parsed.Counts.CapitalizedWords, text);
        Measure(features, Schema.Plans.FeatureSet.Capitalized, shown.CasedWords, parsed.Counts.CasedWords, text);
        Measure(features, Schema.Plans.FeatureSet.Uppercase, shown.UpperLetters, parsed.Counts.UpperLetters, text);
        Measure(features, Schema.Plans.FeatureSet.Uppercase, shown.CasedLetters, parsed.Counts.CasedLetters, text);
        Measure(features, Schema.Plans.FeatureSet.Digits, shown.Digits, parsed.Counts.Digits, text);
        Measure(features, Schema.Plans.FeatureSet.Symbols, shown.Symbols, parsed.Counts.Symbols, text);
        Measure(features, Schema.Plans.FeatureSet.Digits | Schema.Plans.FeatureSet.Symbols, shown.NonSpace, parsed.Counts.NonSpace, text);
        Measure(features, Schema.Plans.FeatureSet.Starts, (int)shown.Starts, (int)parsed.Block.Starts, text);
        Measure(features, Schema.Plans.FeatureSet.Ends, (int)shown.Ends, (int)parsed.Block.Ends, text);
    }

    private void Measure(Schema.Plans.FeatureSet measured, Schema.Plans.FeatureSet feature, int shown, int parsed, TracedText text)
    {
        if ((measured & feature) != 0)
            Same(shown == parsed, $"{feature} at line {text.Line}: {shown} is shown, {parsed} was measured");
    }

    /// <summary>Expectations fail where the document has findings of them, and nowhere else.</summary>
    private void CheckExpectations(DocumentTrace trace)
    {
        var failed = new List<(string, int)>();
        foreach (var block in trace.Blocks)
        {
            foreach (var expectation in trace.Explain(block.Index).Expectations)
            {
                if (!expectation.Holds)
                    failed.Add((expectation.Finding, block.Start));
            }
        }
        var kinds = _plan.Findings.Where(finding => finding.Kind == Schema.Plans.FindingKind.Expect).Select(finding => finding.Id).ToHashSet();
        var found = trace.Findings.Where(finding => kinds.Contains(finding.Id)).Select(finding => (finding.Id, finding.Offset));
        Same(failed.Order().SequenceEqual(found.Order()), "the expectations that fail");
    }

    /// <summary>Every answer about a region's end is explained at the block it was about.</summary>
    private void CheckRegions(DocumentTrace trace, TraceLog log)
    {
        var firsts = new Dictionary<int, int>();
        foreach (var block in trace.Blocks)
            firsts.TryAdd(block.Position, block.Index);
        foreach (var (index, (noise, ends)) in log.Ends)
        {
            var first = trace.Blocks[firsts[index + 1]];
            var explained = trace.Explain(first.Index);
            var test = ends ? explained.Ended?.Test : explained.Region?.GoesOn;
            Same(test is not null && test.Holds == (_plan.Noise[noise].End == Schema.Plans.RegionEnd.Until == ends), $"the end of '{_plan.Noise[noise].Name}' at line {first.Line}");
        }
    }

    private void Same(bool holds, string of)
    {
        Compared++;
        if (!holds)
            throw new ShouldAssertException($"{_plan.Id}, {_what}: the explanation differs from what was parsed in {of}");
    }
}

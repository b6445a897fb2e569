using System;
using System.Collections.Generic;
using ContentGen.Matching;
using ContentGen.Runtime;
using ContentGen.Schema;
using ContentGen.Schema.Binding;
using PredicateNames = ContentGen.Schema.Plans.PredicateNames;

namespace ContentGen.Engine.Tracing;

/// <summary>Explains scores, region and elections. Their results are those of the parser; terms and candidates are evaluated as they were written.</summary>
internal sealed class PageExplainer(BoundPage bound, PageState page, TraceLog log, TraceAssembly assembly, TestExplainer tests)
{
    private List<ElectionTrace>? _elections;

    /// <summary>By election, the rank of each candidate by its position.</summary>
    private readonly List<Dictionary<int, int>> _ranks = [];

    /// <summary>Null where the schema asks for nothing of the page.</summary>
    internal PageTrace? Page() => bound.Scores.Count == 0 || log.Blocks.Count == 0 ? null : new(Region(), Elections(), Greatest());

    /// <summary>Null where the schema has no region.</summary>
    internal string? Zone(int block) => bound.Region is null || log.Blocks.Count == 0 ? null : page.Zone(block) switch
    {
        Zones.Above => PredicateNames.Zones[0],
        Zones.Inside => PredicateNames.Zones[1],
        _ => PredicateNames.Zones[2],
    };

    internal List<ScoreTrace> Scores(TracedPlace raw)
    {
        var traces = new List<ScoreTrace>();
        for (var i = 0; i < bound.Scores.Count; i++)
        {
            var score = bound.Scores[i];
            var terms = new List<TermTrace>();
            foreach (var term in score.Terms)
            {
                var test = tests.Explain(term.When, raw);
                var perWord = term.PerWord == 0 ? 0 : term.Cap is { } cap
                    ? BlockContext.PerWord(tests.Words(raw.Text), term.PerWord, cap)
                    : BlockContext.PerWord(tests.Words(raw.Text), term.PerWord);
                terms.Add(new(test.Holds ? term.Weight + perWord : 0, term.Weight, test, tests.Shown(term.Span)));
            }
            traces.Add(new(score.Name, page.Score(i, raw.Text.Block), score.Base, tests.Shown(score.Span), terms));
        }
        return traces;
    }

    /// <summary>What each election had to do with a block.</summary>
    internal List<CandidacyTrace> Candidacies(TracedPlace raw)
    {
        var traces = new List<CandidacyTrace>();
        var elections = Elections();
        for (var i = 0; i < elections.Count; i++)
        {
            var (trace, election) = (elections[i], bound.Elections[i]);
            var score = page.Score(election.Score, raw.Text.Block);
            var among = Obstacle(election, raw.Text.Block) is null ? tests.Explain(election.Among, raw) : null;
            var rank = _ranks[i].GetValueOrDefault(raw.Position);
            var outcome = Obstacle(election, raw.Text.Block)
                ?? (among is { Holds: false } ? CandidacyOutcome.NotAmong
                : trace.Elected?.Position == raw.Position ? CandidacyOutcome.Elected
                : score < election.AtLeast ? CandidacyOutcome.BelowFloor
                : CandidacyOutcome.Outvoted);
            traces.Add(new(election.Name, outcome, rank, trace.Candidates.Count, score, among, trace.Place));
        }
        return traces;
    }

    private Dictionary<string, long> Greatest()
    {
        var greatest = new Dictionary<string, long>();
        for (var i = 0; i < bound.Scores.Count; i++)
        {
            long most = 0;
            foreach (var value in page.Scores(i))
                most = Math.Max(most, Math.Abs((long)value));
            greatest.Add(bound.Scores[i].Name, most);
        }
        return greatest;
    }

    private PageRegionTrace? Region()
    {
        if (bound.Region is not { } region || !page.HasRegion)
            return null;
        var (start, end) = page.Region;
        long sum = 0;
        for (var i = start; i < end; i++)
            sum += page.Score(region.Score, i);
        return new(bound.Scores[region.Score].Name, sum, log.Blocks[start].Line, log.Blocks[end - 1].LastLine);
    }

    private List<ElectionTrace> Elections()
    {
        if (_elections is not null)
            return _elections;
        _elections = [];
        for (var i = 0; log.Blocks.Count > 0 && i < bound.Elections.Count; i++)
        {
            var election = bound.Elections[i];
            var candidates = new List<CandidateTrace>();
            CandidateTrace? elected = null;
            for (var block = 0; block < log.Blocks.Count; block++)
            {
                if (Obstacle(election, block) is not null || !tests.Explain(election.Among, new(log.Blocks[block], log.Blocks, block)).Holds)
                    continue;
                var candidate = new CandidateTrace(block + 1, log.Blocks[block].Line, page.Score(election.Score, block));
                candidates.Add(candidate);
                if (page.Elected(i) == block)
                    elected = candidate;
            }
            candidates.Sort(static (x, y) => x.Score != y.Score ? y.Score.CompareTo(x.Score) : x.Position.CompareTo(y.Position));
            var ranks = new Dictionary<int, int>();
            foreach (var candidate in candidates)
                ranks.Add(candidate.Position, ranks.Count + 1);
            _ranks.Add(ranks);
            _elections.Add(new(election.Name, bound.Scores[election.Score].Name, election.AtLeast, tests.Shown(election.Span), candidates) { Elected = elected });
        }
        return _elections;
    }

    /// <summary>Why a block is out of the question, whatever its text.</summary>
    private CandidacyOutcome? Obstacle(BoundElection election, int block)
    {
        if (assembly.RegionOf(block) >= 0)
            return CandidacyOutcome.Noise;
        if (block + 1 < election.First || block + 1 > (election.Last ?? int.MaxValue))
            return CandidacyOutcome.NotWithin;
        return block >= page.Region.End ? CandidacyOutcome.BehindRegion : null;
    }
}

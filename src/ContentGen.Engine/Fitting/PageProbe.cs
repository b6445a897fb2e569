using System;
using ContentGen.Matching;
using ContentGen.Runtime;
using ContentGen.Text;

namespace ContentGen.Engine.Fitting;

/// <summary>Evaluates the terms of a score for every block of a document, through the tests that parsing runs.</summary>
public sealed class PageProbe
{
    private readonly SchemaProgram _program;
    private readonly ContentBuffer _buffer = new();

    /// <summary>Prepares a plan.</summary>
    public PageProbe(Schema.Plans.SchemaPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        Plan = plan;
        _program = new(plan);
    }

    /// <summary>The plan whose terms are evaluated.</summary>
    public Schema.Plans.SchemaPlan Plan { get; }

    /// <summary>Samples a document.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="utf8">Its bytes.</param>
    /// <param name="labels">By line, 0-based, what it is.</param>
    /// <param name="score">The score whose terms are asked for.</param>
    /// <param name="election">The election whose candidates are asked for, or −1.</param>
    public PageSample Sample(string id, ReadOnlySpan<byte> utf8, ReadOnlySpan<LineLabel> labels, int score, int election)
    {
        var plan = new InterpretedPlan(_program);
        ContentDriver<InterpretedPlan>.Parse(utf8, _buffer, plan);
        // Parsing moves the starts of blocks of which a role took a part; the tests of the page speak of whole blocks.
        var scan = BlockScanner.Scan(utf8, plan.Tables, _buffer.Limits, _buffer.Markdown, ref _buffer.Scanned);
        var matcher = new Matcher<InterpretedPlan>(utf8, _buffer, plan, scan);
        var noise = new bool[scan.Count];
        foreach (ref readonly var region in _buffer.Match.Regions.Span)
        {
            if (!AsksForScore(region.Tag, score))
                Array.Fill(noise, true, region.Start, region.End - region.Start);
        }
        var sample = new PageSample
        {
            Id = id,
            Words = new int[scan.Count],
            Labels = new LineLabel[scan.Count],
            IsNoise = noise,
            Terms = new ulong[scan.Count],
            IsCandidate = new bool[scan.Count],
            Region = _buffer.Match.Page.Region,
        };
        var terms = _program.Scores[score].Terms;
        for (var i = 0; i < scan.Count; i++)
        {
            var block = matcher.Raw(i);
            sample.Words[i] = block.Features.Words;
            var line = _buffer.Scanned[i].Line - 1;
            sample.Labels[i] = line < labels.Length ? labels[line] : LineLabel.Noise;
            for (var t = 0; t < terms.Length; t++)
            {
                if (_program.Tests.Holds(terms[t].When, in block))
                    sample.Terms[i] |= 1UL << t;
            }
            sample.IsCandidate[i] = election >= 0 && !noise[i] && IsCandidate(plan, election, i, in block);
        }
        return sample;
    }

    private bool IsCandidate(InterpretedPlan plan, int election, int index, in BlockContext block)
    {
        var info = plan.Tables.Elections[election];
        return index + 1 >= info.First && index + 1 <= info.Last && index < _buffer.Match.Page.Region.End && plan.Among(election, in block);
    }

    private bool AsksForScore(int noise, int score) => ScoreUse.Asks(Plan.Noise[noise].Test, score);
}

using System.Collections.Generic;
using ContentGen.Matching;
using ContentGen.Runtime;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;

namespace ContentGen.Engine.Tracing;

/// <summary>Tests of what the passes over the page have found.</summary>
internal sealed partial class TestExplainer
{
    private static readonly string[] s_zones = ["above", "inside", "below"];
    private readonly Dictionary<BoundEchoTest, EchoTable> _echoes = [];

    private TestTrace Score(ScoreTest test, string wanted, int value, SourceSpan? span) =>
        new("score " + _schema.Page.Scores[test.Score].Name, wanted, value >= (test.Min ?? int.MinValue) && value <= (test.Max ?? int.MaxValue),
            new MeasuredNumber(value), span, []);

    private TestTrace Elected(ElectedTest test, string wanted, TracedText text, SourceSpan? span)
    {
        var holds = !text.IsRemainder && _page.Elected(test.Election) == text.Block;
        return new("elected", wanted, holds, new MeasuredFlag(holds), span, []);
    }

    private TestTrace Document(BoundDocumentTest test, string wanted, SourceSpan? span)
    {
        var evidence = EvidenceOf(test);
        // Only a test that is decided without a document has no count: traits that never hold, bounds that nothing misses.
        if (evidence < 0)
            return new("document", wanted, test.Min <= 0, null, span, []);
        if (test.Measure == DocumentMeasure.Blocks)
            return Number("document blocks", wanted, _page.EvidenceBlocks(evidence), (int)test.Min, (int?)test.Max, span);
        var (part, whole) = test.Measure == DocumentMeasure.Share
            ? (_page.EvidenceBlocks(evidence), _page.Blocks)
            : (_page.EvidenceBytes(evidence), _page.NonSpaceBytes);
        return new(
            test.Measure == DocumentMeasure.Share ? "document share" : "document text", wanted,
            BlockContext.Share(part, whole, test.Scale, test.Min, test.Max ?? long.MaxValue), new MeasuredShare(part, whole), span, []);
    }

    private TestTrace Echo(BoundEchoTest test, string wanted, TracedText text, SourceSpan? span)
    {
        var echo = EchoOf(test);
        var (part, whole) = echo < 0 ? CountEcho(test).Of(0, text.Block) : _page.Echo(echo, text.Block);
        return new("echo", wanted, BlockContext.Share(part, whole, test.Scale, test.Min, test.Max ?? long.MaxValue), new MeasuredShare(part, whole), span, []);
    }

    private int EchoOf(BoundEchoTest test)
    {
        foreach (var trait in test.Traits)
        {
            // The plan has no bit for a trait that holds always or never.
            if (MaskOf(new([trait])) == 0)
                return -1;
        }
        var wanted = new EchoPlan(MaskOf(test.Traits), test.AtLeast);
        for (var i = 0; i < _plan.Echoes.Count; i++)
        {
            if (_plan.Echoes[i] == wanted)
                return i;
        }
        return -1;
    }

    /// <summary>An explanation evaluates what was written, the tests that the plan had no use for included: these are counted when they are asked for.</summary>
    private EchoTable CountEcho(BoundEchoTest test)
    {
        if (_echoes.TryGetValue(test, out var table))
            return table;
        var holds = new ulong[_log.Blocks.Count];
        for (var i = 0; i < holds.Length; i++)
        {
            var all = true;
            foreach (var trait in test.Traits)
                all &= Trait(trait, _log.Blocks[i]).Holds;
            holds[i] = all ? 1UL : 0;
        }
        _echoes.Add(test, table = new());
        table.Count(_document.Span, _log.WholeBlocks(), holds, [new(Traits: 1, test.AtLeast)]);
        return table;
    }

    private ulong MaskOf(Schema.EquatableArray<int> traits)
    {
        var mask = 0UL;
        foreach (var trait in traits)
        {
            for (var bit = 0; bit < _plan.Traits.Count; bit++)
            {
                if (_plan.Traits[bit].Name == _schema.Traits[trait].Name)
                    mask |= 1UL << bit;
            }
        }
        return mask;
    }

    private int EvidenceOf(BoundDocumentTest test)
    {
        var mask = MaskOf(test.Traits);
        for (var i = 0; i < _plan.Evidence.Count; i++)
        {
            if (_plan.Evidence[i] == mask)
                return i;
        }
        return -1;
    }
}

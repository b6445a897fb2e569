using System.Collections.Generic;
using ContentGen.Matching;
using ContentGen.Runtime;
using ContentGen.Schema;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;

namespace ContentGen.Engine.Tracing;

/// <summary>Tests of what the passes over the page have found.</summary>
internal sealed partial class TestExplainer
{
    private readonly Dictionary<BoundEchoTest, EchoTable> _echoes = [];
    private readonly Dictionary<EquatableArray<int>, (int Blocks, int Bytes)> _evidence = [];

    private TestTrace Score(ScoreTest test, string wanted, int value, SourceSpan? span) =>
        new("score " + _schema.Page.Scores[test.Score].Name, wanted, value >= (test.Min ?? int.MinValue) && value <= (test.Max ?? int.MaxValue),
            new MeasuredNumber(value), span, []);

    private static TestTrace FromRegion(FromRegionTest test, string wanted, int value, SourceSpan? span) =>
        new("from-region", wanted, value >= (test.Min ?? int.MinValue) && value <= (test.Max ?? int.MaxValue), new MeasuredNumber(value), span, []);

    private TestTrace Elected(ElectedTest test, string wanted, TracedText text, SourceSpan? span)
    {
        var holds = !text.IsRemainder && _page.Elected(test.Election) == text.Block;
        return new("elected", wanted, holds, new MeasuredFlag(holds), span, []);
    }

    private TestTrace Document(BoundDocumentTest test, string wanted, SourceSpan? span)
    {
        var (blocks, bytes) = EvidenceOf(test.Traits);
        if (test.Measure == DocumentMeasure.Blocks)
            return Number("document blocks", wanted, blocks, (int)test.Min, (int?)test.Max, span);
        var (part, whole) = test.Measure == DocumentMeasure.Share ? (blocks, _page.Blocks) : (bytes, _page.NonSpaceBytes);
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
        if (!HasBits(test.Traits))
            return -1;
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
            holds[i] = HasAll(test.Traits, _log.Blocks[i]) ? 1UL : 0;
        _echoes.Add(test, table = new());
        table.Begin(_document.Span, _log.WholeBlocks(), holds, [new(Traits: 1, test.AtLeast)]);
        return table;
    }

    /// <summary>The plan's bits of the traits as written, by their index: 0 where the plan has none.</summary>
    private static ulong[] BitsOf(EquatableArray<BoundTrait> written, EquatableArray<TraitPlan> planned)
    {
        var bits = new ulong[written.Count];
        for (var trait = 0; trait < bits.Length; trait++)
        {
            for (var bit = 0; bit < planned.Count; bit++)
            {
                if (planned[bit].Name == written[trait].Name)
                    bits[trait] |= 1UL << bit;
            }
        }
        return bits;
    }

    private ulong MaskOf(EquatableArray<int> traits)
    {
        var mask = 0UL;
        foreach (var trait in traits)
            mask |= _traitBits[trait];
        return mask;
    }

    /// <summary>The blocks with all of the traits, and their bytes that are not white space: as the plan counts them, or counted here where it has no use for that.</summary>
    private (int Blocks, int Bytes) EvidenceOf(EquatableArray<int> traits)
    {
        var mask = MaskOf(traits);
        for (var i = HasBits(traits) ? 0 : _plan.Evidence.Count; i < _plan.Evidence.Count; i++)
        {
            if (_plan.Evidence[i] == mask)
                return (_page.EvidenceBlocks(i), _page.EvidenceBytes(i));
        }
        if (_evidence.TryGetValue(traits, out var known))
            return known;
        var (blocks, bytes) = (0, 0);
        foreach (var block in _log.Blocks)
        {
            if (HasAll(traits, block))
                (blocks, bytes) = (blocks + 1, bytes + block.Features.Block.NonSpaceBytes);
        }
        return _evidence[traits] = (blocks, bytes);
    }

    /// <summary>The plan has no bit for a trait that holds always or never.</summary>
    private bool HasBits(EquatableArray<int> traits)
    {
        foreach (var trait in traits)
        {
            if (_traitBits[trait] == 0)
                return false;
        }
        return true;
    }

    private bool HasAll(EquatableArray<int> traits, TracedText text)
    {
        var all = true;
        foreach (var trait in traits)
            all &= Trait(trait, text).Holds;
        return all;
    }
}

using System;
using ContentGen.Matching;
using ContentGen.Runtime;
using ContentGen.Text;

namespace ContentGen.Findings;

/// <summary>
/// What an expectation about a block's place on the page measured. A layout keeps which expectations failed, not why, so the passes over the page are done
/// again: once a document, when the first such expectation failed, in memory that is used again for the next.
/// </summary>
internal sealed class PageMeasures
{
    // Whatever a limit was, a document that did not reach it is the same without it.
    private readonly ContentBuffer _buffer = new() { Limits = new() { MaxBytes = int.MaxValue, MaxBlocks = int.MaxValue } };

    private bool _isRead;

    /// <summary>Begins a document, of which nothing is measured yet.</summary>
    internal void Begin() => _isRead = false;

    /// <summary>Whether it is measured of the page.</summary>
    internal static bool Has(MeasureKind measure) => measure >= MeasureKind.Position;

    /// <summary>What was measured of the block that a claim takes text from, and of how many blocks it is one; 0: it is not known.</summary>
    /// <param name="info">The finding.</param>
    /// <param name="start">Where the claim's text begins.</param>
    /// <param name="utf8">The document, all of which was parsed.</param>
    /// <param name="plan">The schema's.</param>
    internal (int Value, int Blocks) Of<TPlan>(FindingInfo info, int start, ReadOnlySpan<byte> utf8, TPlan plan)
        where TPlan : struct, IContentPlan
    {
        if (!_isRead)
            Read(utf8, plan);
        var blocks = _buffer.ScannedCount;
        var block = BlockAt(start);
        var page = _buffer.Match.Page;
        switch (info.Measure)
        {
            case MeasureKind.Position:
                return (block + 1, blocks);
            case MeasureKind.Occurs:
                return (page.Occurrences(block), blocks);
            case MeasureKind.FromRegion:
                return (page.FromRegion(block), blocks);
            case MeasureKind.Zone:
                return ((int)page.Zone(block), blocks);
            default:
                var score = ScoreOf(info.Wanted, plan.Tables.Scores);
                return score < 0 ? (0, 0) : (page.Score(score, block), blocks);
        }
    }

    /// <summary>The name in what is wanted of one score, <c>content: 20..</c>.</summary>
    internal static ReadOnlySpan<char> ScoreName(string wanted) => wanted.AsSpan(0, Math.Max(0, wanted.IndexOf(':', StringComparison.Ordinal)));

    private static int ScoreOf(string wanted, ScoreInfo[] scores)
    {
        var name = ScoreName(wanted);
        for (var score = 0; score < scores.Length; score++)
        {
            if (name.SequenceEqual(scores[score].Name))
                return score;
        }
        return -1;
    }

    private void Read<TPlan>(ReadOnlySpan<byte> utf8, TPlan plan)
        where TPlan : struct, IContentPlan
    {
        var scan = ContentDriver<TPlan>.Scan(utf8, _buffer, plan, int.MaxValue);
        var matcher = new Matcher<TPlan>(ContentDriver<TPlan>.Measured(utf8, _buffer, plan), _buffer, plan, scan);
        PagePasses<TPlan>.BeforeNoise(ref matcher, _buffer, plan, scan.Count);
        _isRead = true;
    }

    /// <summary>The last block that begins at or before an offset.</summary>
    private int BlockAt(int offset)
    {
        var (low, high) = (0, _buffer.ScannedCount);
        while (high - low > 1)
        {
            var middle = (low + high) >>> 1;
            if (_buffer.Scanned[middle].Start <= offset)
                low = middle;
            else
                high = middle;
        }
        return low;
    }
}

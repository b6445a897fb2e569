using System;
using ContentGen.Runtime;
using ContentGen.Schema.Plans;
using RegionEnd = ContentGen.Schema.Plans.RegionEnd;

namespace ContentGen.Engine.Fitting;

/// <summary>
/// Region, noise and elections of a sampled document for any values of the fitted score: what parsing would find, from tables. A test holds it to that.
/// </summary>
internal sealed class PageModel(SchemaPlan plan, int score, FitData data)
{
    internal const int Above = 0;
    internal const int Inside = 1;
    internal const int Below = 2;

    private readonly bool _weighs = plan.Region?.Score == score || data.Weights is not null;
    private int[] _cells = [];

    /// <summary>The region of the document that was run last, in block numbers.</summary>
    internal int Start { get; private set; }

    internal int End { get; private set; }

    /// <summary>By block of the document that was run last, counted from its first.</summary>
    internal bool[] IsNoise { get; private set; } = [];

    /// <summary>Finds region and noise of a document.</summary>
    /// <param name="document">Its number.</param>
    /// <param name="sums">By block, the score.</param>
    internal void Run(int document, long[] sums)
    {
        var (first, end) = (data.First[document], data.First[document + 1]);
        if (_weighs)
            FindRegion(first, end, sums);
        else
            (Start, End) = (first + data.Regions[document].Start, first + data.Regions[document].End);
        if (IsNoise.Length < end - first)
            (IsNoise, _cells) = (new bool[2 * (end - first)], new int[2 * (end - first)]);
        for (var b = first; b < end; b++)
            _cells[b - first] = b * data.Cells + data.Cell(b < Start ? Above : b < End ? Inside : Below, sums[b]);
        for (var b = first; b < end;)
        {
            var kind = data.Noise[_cells[b - first]] - 1;
            var next = kind < 0 || !plan.Noise[kind].IsRegion ? b + 1 : RegionEndOf(kind, b, first, end);
            Array.Fill(IsNoise, kind >= 0, b - first, next - b);
            b = next;
        }
    }

    /// <summary>The block elected in the document that was run last, or −1.</summary>
    internal int Elect(int election, int document, long[] sums, int atLeast)
    {
        var among = data.Among[election]!;
        var (first, chosen) = (data.First[document], plan.Elections[election]);
        var last = Math.Min(End, (int)Math.Min(int.MaxValue, (long)first + (chosen.Last ?? int.MaxValue)));
        var (best, bestScore) = (-1, 0L);
        for (var b = first + chosen.First - 1; b < last; b++)
        {
            if (IsNoise[b - first] || sums[b] < atLeast || best >= 0 && sums[b] <= bestScore || !among[_cells[b - first]])
                continue;
            (best, bestScore) = (b, sums[b]);
        }
        return best;
    }

    /// <summary>As parsing finds it: the first of the runs of greatest sum, the longest of these.</summary>
    private void FindRegion(int first, int end, long[] sums)
    {
        long sum = 0, best = 0;
        var (start, bestStart, bestEnd) = (first, first, first);
        for (var b = first; b < end; b++)
        {
            // What weighs the region is the same in every zone: it is known before the region is.
            sum += data.Weights is { } weights ? weights[b * data.Cells + data.Cell(Above, sums[b])] : BlockContext.Saturate(sums[b]);
            if (sum < 0)
                (sum, start) = (0, b + 1);
            else if (sum > best || sum == best && start == bestStart)
                (best, bestStart, bestEnd) = (sum, start, b + 1);
        }
        (Start, End) = best > 0 && best >= plan.Region!.AtLeast ? (bestStart, bestEnd) : (first, end);
    }

    private int RegionEndOf(int kind, int opener, int first, int end)
    {
        var noise = plan.Noise[kind];
        var last = noise.MaxBlocks == 0 ? end : (int)Math.Min(end, (long)opener + noise.MaxBlocks);
        if (noise.End == RegionEnd.End)
            return last;
        for (var b = opener + 1; b < last; b++)
        {
            if (noise.End == RegionEnd.Blank ? b > opener + 1 && data.BlankBefore[b] : data.Ends[kind]![_cells[b - first]])
                return b;
        }
        return last;
    }
}

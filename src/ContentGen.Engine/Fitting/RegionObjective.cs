using System;
using System.Collections.Generic;

namespace ContentGen.Engine.Fitting;

/// <summary>
/// How well the region and what noise leaves of it agree with the labels: for each set of documents the F1 of the means of precision and recall over
/// words of the body, and of these the mean. A document's precision counts where something was kept, its recall where it has a body.
/// </summary>
public sealed class RegionObjective
{
    private readonly IReadOnlyList<PageSample[]> _sets;
    private readonly int _floor;
    private readonly int _atLeast;
    private readonly long[][][] _sums;

    /// <param name="sets">Sets of documents, each of which counts alike.</param>
    /// <param name="floor">A block inside the region with at most this score is noise; <see cref="int.MinValue"/>: none is.</param>
    /// <param name="atLeast">Below this sum there is no region.</param>
    public RegionObjective(IReadOnlyList<PageSample[]> sets, int floor, int atLeast)
    {
        (_sets, _floor, _atLeast) = (sets, floor, atLeast);
        _sums = new long[sets.Count][][];
        for (var s = 0; s < sets.Count; s++)
            _sums[s] = Array.ConvertAll(sets[s], static sample => new long[sample.Words.Length]);
    }

    /// <summary>Computes every block's score anew.</summary>
    public void Set(ScoreWeights weights)
    {
        for (var s = 0; s < _sums.Length; s++)
        {
            for (var d = 0; d < _sums[s].Length; d++)
            {
                var sample = _sets[s][d];
                for (var i = 0; i < sample.Words.Length; i++)
                    _sums[s][d][i] = weights.Sum(sample.Terms[i], sample.Words[i]);
            }
        }
    }

    /// <summary>Changes one number and every block's score with it.</summary>
    public void Change(ScoreWeights weights, int number, int value)
    {
        var old = weights[number];
        var bit = number == 0 ? 0 : 1UL << ((number - 1) / 2);
        for (var s = 0; s < _sums.Length; s++)
        {
            for (var d = 0; d < _sums[s].Length; d++)
            {
                var (sample, sums) = (_sets[s][d], _sums[s][d]);
                for (var i = 0; i < sums.Length; i++)
                {
                    if ((sample.Terms[i] & bit) != bit)
                        continue;
                    weights[number] = old;
                    var before = weights.Part(number, sample.Words[i]);
                    weights[number] = value;
                    sums[i] += weights.Part(number, sample.Words[i]) - before;
                }
            }
        }
        weights[number] = value;
    }

    /// <summary>The objective, from 0 to 1.</summary>
    public double Value()
    {
        var total = 0.0;
        for (var s = 0; s < _sets.Count; s++)
            total += Value(s);
        return total / _sets.Count;
    }

    /// <summary>The F1 of one set.</summary>
    public double Value(int set)
    {
        var (precision, recall, kept, golden) = (0.0, 0.0, 0, 0);
        for (var d = 0; d < _sets[set].Length; d++)
        {
            var (both, inside, gold) = Count(_sets[set][d], _sums[set][d]);
            if (inside > 0)
            {
                precision += (double)both / inside;
                kept++;
            }
            if (gold > 0)
            {
                recall += (double)both / gold;
                golden++;
            }
        }
        var (p, r) = (kept == 0 ? 0 : precision / kept, golden == 0 ? 0 : recall / golden);
        return p + r == 0 ? 0 : 2 * p * r / (p + r);
    }

    private (long Both, long Inside, long Gold) Count(PageSample sample, long[] sums)
    {
        var (start, end) = Region(sums);
        long both = 0, inside = 0, gold = 0;
        for (var i = 0; i < sums.Length; i++)
        {
            var isBody = sample.Labels[i] == LineLabel.Body;
            if (isBody)
                gold += sample.Words[i];
            // A headline in the region becomes the headline, not the body.
            if (i < start || i >= end || sample.IsNoise[i] || sums[i] <= _floor || sample.Labels[i] is LineLabel.Headline or LineLabel.Other)
                continue;
            inside += sample.Words[i];
            both += isBody ? sample.Words[i] : 0;
        }
        return (both, inside, gold);
    }

    /// <summary>As parsing finds it: the first of the runs of greatest sum, the longest of these.</summary>
    private (int Start, int End) Region(long[] sums)
    {
        long sum = 0, best = 0;
        var (start, bestStart, bestEnd) = (0, 0, 0);
        for (var i = 0; i < sums.Length; i++)
        {
            sum += sums[i];
            if (sum < 0)
                (sum, start) = (0, i + 1);
            else if (sum > best || sum == best && start == bestStart)
                (best, bestStart, bestEnd) = (sum, start, i + 1);
        }
        return best > 0 && best >= _atLeast ? (bestStart, bestEnd) : (0, sums.Length);
    }
}

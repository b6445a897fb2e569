using System;

namespace ContentGen.Engine.Fitting;

/// <summary>
/// Where the search begins without written weights: the regularised logistic regression of the labels on the terms, by coordinate-wise Newton steps,
/// its odds rounded to points. What is added for each word begins at 0, or stays as written where it is fixed.
/// </summary>
internal static class LogisticStart
{
    private const int Passes = 30;
    private const double LargestStep = 1;
    private const double Enough = 1e-3;

    /// <summary>Sets the numbers that may be changed.</summary>
    /// <param name="data">The documents.</param>
    /// <param name="labels">What the score should tell apart.</param>
    /// <param name="includes">By document, whether it counts.</param>
    /// <param name="numbers">Changed.</param>
    /// <param name="limits">As for <see cref="CoordinateSearch"/>.</param>
    internal static void Set(FitData data, (LineLabels Yes, LineLabels No) labels, bool[] includes, ScoreNumbers numbers, int[] limits)
    {
        var weights = BlockWeights(data, labels.Yes | labels.No, includes);
        var odds = new double[weights.Length];
        for (var number = 0; number <= 2 * numbers.Terms; number++)
        {
            if (limits[number] >= 0)
                numbers[number] = 0;
            else
                Offset(data, numbers, number, odds);
        }
        var points = new double[1 + numbers.Terms];
        for (var pass = 0; pass < Passes; pass++)
        {
            var largest = 0.0;
            for (var term = -1; term < numbers.Terms; term++)
            {
                if (limits[NumberOf(term)] >= 0)
                    largest = Math.Max(largest, Math.Abs(Step(data, labels.Yes, term, weights, odds, points)));
            }
            if (largest < Enough)
                break;
        }
        for (var term = -1; term < numbers.Terms; term++)
        {
            var number = NumberOf(term);
            if (limits[number] >= 0)
                numbers[number] = (int)Math.Clamp(Math.Round(points[1 + term] * LabelAim.PointsPerLogit), -limits[number], limits[number]);
        }
    }

    private static int NumberOf(int term) => term < 0 ? 0 : ScoreNumbers.Weight(term);

    /// <summary>One Newton step; gives how far it went.</summary>
    private static double Step(FitData data, LineLabels yes, int term, double[] weights, double[] odds, double[] points)
    {
        var (gradient, curvature) = (-LabelAim.Ridge * points[1 + term], LabelAim.Ridge);
        var blocks = term < 0 ? null : data.TermBlocks[term];
        var count = blocks?.Length ?? odds.Length;
        for (var i = 0; i < count; i++)
        {
            var b = blocks is null ? i : blocks[i];
            if (weights[b] == 0)
                continue;
            var p = 1 / (1 + Math.Exp(-odds[b]));
            gradient += weights[b] * (((data.Labels[b] & yes) != 0 ? 1 : 0) - p);
            curvature += weights[b] * p * (1 - p);
        }
        var step = Math.Clamp(gradient / curvature, -LargestStep, LargestStep);
        points[1 + term] += step;
        for (var i = 0; i < count; i++)
            odds[blocks is null ? i : blocks[i]] += step;
        return step;
    }

    private static void Offset(FitData data, ScoreNumbers numbers, int number, double[] odds)
    {
        if (number == 0)
        {
            for (var b = 0; b < odds.Length; b++)
                odds[b] += numbers[0] / LabelAim.PointsPerLogit;
            return;
        }
        foreach (var b in data.TermBlocks[numbers.TermOf(number)])
            odds[b] += numbers.Part(number, numbers[number], data.Words[b]) / LabelAim.PointsPerLogit;
    }

    /// <summary>A set weighs as much as it counts, of it a document an equal part, of that half goes to blocks alike and half to words.</summary>
    private static double[] BlockWeights(FitData data, LineLabels counted, bool[] includes)
    {
        var documents = new int[data.SetNames.Length];
        for (var d = 0; d < data.Documents; d++)
            documents[data.Sets[d]] += includes[d] ? 1 : 0;
        var counts = 0L;
        foreach (var count in data.SetCounts)
            counts += count;
        var weights = new double[data.Labels.Length];
        for (var d = 0; d < data.Documents; d++)
        {
            if (!includes[d])
                continue;
            var (blocks, words) = (0, 0L);
            for (var b = data.First[d]; b < data.First[d + 1]; b++)
            {
                if ((data.Labels[b] & counted) != 0)
                    (blocks, words) = (blocks + 1, words + data.Words[b]);
            }
            var share = (double)data.SetCounts[data.Sets[d]] / (documents[data.Sets[d]] * counts);
            for (var b = data.First[d]; b < data.First[d + 1]; b++)
            {
                if ((data.Labels[b] & counted) != 0)
                    weights[b] = share * (0.5 / blocks + (words == 0 ? 0 : 0.5 * data.Words[b] / words));
            }
        }
        return weights;
    }
}

using System;
using System.Collections.Generic;
using ContentGen.Schema.Plans;

namespace ContentGen.Engine.Fitting;

/// <summary>
/// Where the search begins for a score that decides elections: the conditional logit of which line of a document is its headline, or none (D. McFadden, 1974; as "listwise"
/// it is known from ranking), regularised, by gradient descent over all documents at once (Adam; D. Kingma, J. Ba, 2015), its odds rounded to points. Lines are compared within their
/// document, as the election compares them.
/// </summary>
internal sealed class ElectionStart
{
    private const int Rounds = 400;
    private const double Rate = 0.15;

    /// <summary>Half of this times the square of a weight in logits is what the weight costs, beside the mean loss of a document.</summary>
    private const double Ridge = 1e-4;

    /// <summary>Adam's means of gradients and of their squares, and what keeps from dividing by nothing.</summary>
    private const double KeptMean = 0.9, KeptSquare = 0.99, Least = 1e-8;

    private readonly FitData _data;
    private readonly SchemaPlan _plan;
    private readonly bool[] _includes;
    private readonly List<Ballot> _ballots = [];

    /// <summary>By block, the free terms that hold there.</summary>
    private readonly List<int>?[] _terms;

    /// <summary>By block, what numbers add that are not fitted, in logits.</summary>
    private readonly double[] _fixed;

    private ElectionStart(FitData data, SchemaPlan plan, IEnumerable<ElectionAim> aims, bool[] includes, ScoreNumbers numbers, int[] limits)
    {
        (_data, _plan, _includes) = (data, plan, includes);
        _terms = new List<int>?[data.Labels.Length];
        _fixed = new double[data.Labels.Length];
        if (limits[0] < 0)
            Array.Fill(_fixed, numbers[0] / LabelAim.PointsPerLogit);
        for (var term = 0; term < numbers.Terms; term++)
        {
            var (weight, perWord) = (ScoreNumbers.Weight(term), ScoreNumbers.PerWord(term));
            foreach (var block in data.TermBlocks[term])
            {
                if (limits[weight] >= 0)
                    (_terms[block] ??= []).Add(term);
                else
                    _fixed[block] += numbers[weight] / LabelAim.PointsPerLogit;
                _fixed[block] += numbers.Part(perWord, numbers[perWord], data.Words[block]) / LabelAim.PointsPerLogit;
            }
        }
        foreach (var aim in aims)
            AddBallots(aim);
    }

    /// <summary>A document's candidates and which of them is right.</summary>
    /// <param name="Blocks">The blocks that could be elected.</param>
    /// <param name="Right">The index of the right one; −1: none should be elected.</param>
    /// <param name="Weight">How much the document counts.</param>
    /// <param name="Election">The election's index.</param>
    private sealed record Ballot(int[] Blocks, int Right, double Weight, int Election);

    /// <summary>Sets the numbers that may be changed; what is added for each word begins at 0, and floors stay.</summary>
    /// <param name="data">The documents.</param>
    /// <param name="plan">The schema.</param>
    /// <param name="aims">The elections that the score decides.</param>
    /// <param name="includes">By document, whether it counts.</param>
    /// <param name="numbers">Changed.</param>
    /// <param name="limits">As for <see cref="CoordinateSearch"/>.</param>
    internal static void Set(FitData data, SchemaPlan plan, IEnumerable<ElectionAim> aims, bool[] includes, ScoreNumbers numbers, int[] limits)
    {
        for (var number = 0; number <= 2 * numbers.Terms; number++)
            numbers[number] = limits[number] >= 0 ? 0 : numbers[number];
        var start = new ElectionStart(data, plan, aims, includes, numbers, limits);
        var floors = Array.ConvertAll(plan.Elections.ToArray(), static election => election.AtLeast / LabelAim.PointsPerLogit);
        var points = start.Fit(numbers.Terms, hasBase: limits[0] >= 0, floors);
        for (var term = -1; term < numbers.Terms; term++)
        {
            var number = term < 0 ? 0 : ScoreNumbers.Weight(term);
            if (limits[number] >= 0)
                numbers[number] = (int)Math.Clamp(Math.Round(points[1 + term] * LabelAim.PointsPerLogit), -limits[number], limits[number]);
        }
    }

    private void AddBallots(ElectionAim aim)
    {
        for (var set = 0; set < _data.SetNames.Length; set++)
        {
            // A set weighs as much as it counts, whatever its size.
            var (first, share) = (_ballots.Count, 0.0);
            for (var d = _data.SetFirst[set]; d < _data.SetFirst[set + 1]; d++)
            {
                if (_includes[d] && BallotOf(d, aim) is { } ballot)
                {
                    _ballots.Add(ballot);
                    share += ballot.Weight;
                }
            }
            for (var i = first; i < _ballots.Count; i++)
                _ballots[i] = _ballots[i] with { Weight = _ballots[i].Weight * _data.SetCounts[set] / share };
        }
    }

    /// <summary>Null where there is nothing to learn: no candidate, or a headline that is none.</summary>
    private Ballot? BallotOf(int document, ElectionAim aim)
    {
        var (first, chosen) = (_data.First[document], _plan.Elections[aim.Election]);
        var blocks = new List<int>();
        var right = -1;
        // Where the score weighs the region, that is not known before its numbers are.
        var end = _data.Zones == 1 ? first + _data.Regions[document].End : _data.First[document + 1];
        var last = Math.Min(end, (long)first + (chosen.Last ?? int.MaxValue));
        for (var b = first + chosen.First - 1; b < last; b++)
        {
            var cell = b * _data.Cells + _data.Cell(PageModel.Inside, long.MaxValue);
            if (!_data.Among[aim.Election]![cell] || _data.Noise[cell] != 0)
                continue;
            if (right < 0 && (_data.Labels[b] & LineLabels.Headline) != 0)
                right = blocks.Count;
            blocks.Add(b);
        }
        return blocks.Count == 0 || right < 0 && aim.HasHeadline(document) ? null : new([.. blocks], right, aim.Share(document), aim.Election);
    }

    /// <summary>The base, then the terms, in logits.</summary>
    private double[] Fit(int terms, bool hasBase, double[] floors)
    {
        var (points, gradient) = (new double[1 + terms], new double[1 + terms]);
        var (means, squares) = (new double[1 + terms], new double[1 + terms]);
        var whole = 0.0;
        foreach (var ballot in _ballots)
            whole += ballot.Weight;
        for (var round = 1; round <= Rounds && whole > 0; round++)
        {
            for (var i = 0; i < gradient.Length; i++)
                gradient[i] = i == 0 ? 0 : Ridge * points[i];
            foreach (var ballot in _ballots)
                AddGradient(ballot, floors[ballot.Election], ballot.Weight / whole, points, gradient);
            // The second half slows down to where it ends.
            var rate = Rate * Math.Min(1, 2.0 * (Rounds - round + 1) / Rounds);
            for (var i = hasBase ? 0 : 1; i < points.Length; i++)
            {
                means[i] = KeptMean * means[i] + (1 - KeptMean) * gradient[i];
                squares[i] = KeptSquare * squares[i] + (1 - KeptSquare) * gradient[i] * gradient[i];
                var (mean, square) = (means[i] / (1 - Math.Pow(KeptMean, round)), squares[i] / (1 - Math.Pow(KeptSquare, round)));
                points[i] -= rate * mean / (Math.Sqrt(square) + Least);
            }
        }
        return points;
    }

    /// <summary>Adds the gradient of minus the logarithm of the right line's probability.</summary>
    private void AddGradient(Ballot ballot, double floor, double weight, double[] points, double[] gradient)
    {
        var odds = new double[ballot.Blocks.Length];
        var most = floor;
        for (var i = 0; i < odds.Length; i++)
        {
            var block = ballot.Blocks[i];
            odds[i] = points[0] + _fixed[block];
            if (_terms[block] is { } held)
            {
                foreach (var term in held)
                    odds[i] += points[1 + term];
            }
            most = Math.Max(most, odds[i]);
        }
        var whole = Math.Exp(floor - most);
        foreach (ref var odd in odds.AsSpan())
            whole += odd = Math.Exp(odd - most);
        for (var i = 0; i < odds.Length; i++)
        {
            var difference = weight * (odds[i] / whole - (i == ballot.Right ? 1 : 0));
            gradient[0] += difference;
            if (_terms[ballot.Blocks[i]] is not { } held)
                continue;
            foreach (var term in held)
                gradient[1 + term] += difference;
        }
    }
}

using System;

namespace ContentGen.Engine.Fitting;

/// <summary>
/// How well a score tells lines of some labels from others: minus the mean logarithmic loss (in nats) where ten points of score are one of logarithmic odds.
/// Documents count alike, whatever their length.
/// </summary>
internal sealed class LabelAim(FitData data, LineLabels yes, LineLabels no) : Aim(data)
{
    /// <summary>Ten more points of score: e times the odds.</summary>
    internal const double PointsPerLogit = 10;

    /// <summary>Half of this times the square of a weight in logits is what the weight costs: labels that are told apart without a mistake ask for no end of it.</summary>
    internal const double Ridge = 2e-4;

    /// <summary>The labels of the lines that the score should be high for.</summary>
    internal LineLabels Yes { get; } = yes;

    internal LineLabels No { get; } = no;

    internal override string Name => "minus log-loss";

    internal override bool NeedsPage => false;

    internal override DocumentValue Evaluate(PageModel page, int document, long[] sums, ScoreNumbers numbers)
    {
        var (sum, count) = (0.0, 0);
        for (var b = Data.First[document]; b < Data.First[document + 1]; b++)
        {
            var label = Data.Labels[b];
            if ((label & (Yes | No)) == 0)
                continue;
            var odds = sums[b] / PointsPerLogit;
            sum += Math.Log(1 + Math.Exp(-Math.Abs(odds))) + Math.Max(0, (label & Yes) != 0 ? -odds : odds);
            count++;
        }
        return new(count == 0 ? double.NaN : -sum / count, 0);
    }

    internal override double Total(int set, DocumentValue[] values, bool[] includes)
    {
        var (sum, count) = (0.0, 0);
        for (var d = Data.SetFirst[set]; d < Data.SetFirst[set + 1]; d++)
        {
            if (includes[d] && !double.IsNaN(values[d].First))
                (sum, count) = (sum + values[d].First, count + 1);
        }
        return count == 0 ? 0 : sum / count;
    }
}

using System;

namespace ContentGen.Engine.Fitting;

/// <summary>What a document adds to an objective; an aim says what the two numbers are.</summary>
internal readonly record struct DocumentValue(double First, double Second);

/// <summary>What a score is for, as a number that grows as the score gets better at it.</summary>
internal abstract class Aim(FitData data)
{
    protected FitData Data { get; } = data;

    /// <summary>What reports call it.</summary>
    internal abstract string Name { get; }

    /// <summary>Whether a document's value rests on region, noise and elections.</summary>
    internal virtual bool NeedsPage => true;

    /// <summary>The value of a document, which the model has just run where <see cref="NeedsPage"/>.</summary>
    internal abstract DocumentValue Evaluate(PageModel page, int document, long[] sums, ScoreNumbers numbers);

    /// <summary>How much a set counts beside others that count as often.</summary>
    /// <param name="set">Its number.</param>
    /// <param name="includes">By document, whether it counts.</param>
    internal virtual double Weight(int set, bool[] includes)
    {
        for (var document = Data.SetFirst[set]; document < Data.SetFirst[set + 1]; document++)
        {
            if (includes[document])
                return 1;
        }
        return 0;
    }

    /// <summary>The value of a set.</summary>
    /// <param name="set">Its number.</param>
    /// <param name="values">By document.</param>
    /// <param name="includes">By document, whether it counts.</param>
    internal abstract double Total(int set, DocumentValue[] values, bool[] includes);

    /// <summary>The sets' mean.</summary>
    internal double Total(DocumentValue[] values, bool[] includes, double[] weights)
    {
        var (sum, whole) = (0.0, 0.0);
        for (var set = 0; set < weights.Length; set++)
        {
            if (weights[set] == 0)
                continue;
            sum += weights[set] * Total(set, values, includes);
            whole += weights[set];
        }
        return whole == 0 ? 0 : sum / whole;
    }

    /// <summary>By set, <see cref="Weight"/> as often as the set counts.</summary>
    internal double[] Weights(bool[] includes)
    {
        var weights = new double[Data.SetNames.Length];
        for (var set = 0; set < weights.Length; set++)
            weights[set] = Data.SetCounts[set] * Weight(set, includes);
        return weights;
    }
}

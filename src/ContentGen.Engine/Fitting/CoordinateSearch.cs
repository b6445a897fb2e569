using System;

namespace ContentGen.Engine.Fitting;

/// <summary>
/// Coordinate ascent over whole numbers: one number after the other is moved by steps of falling size as long as the objective grows. It has no randomness
/// and no clock, so the same labels give the same weights.
/// </summary>
public static class CoordinateSearch
{
    private static readonly int[] s_steps = [16, 8, 4, 2, 1];

    /// <summary>Improves the numbers until a pass changes nothing.</summary>
    /// <param name="weights">Where to begin; holds the best that was found.</param>
    /// <param name="isFree">Whether a number may be changed.</param>
    /// <param name="change">Sets a number.</param>
    /// <param name="value">The objective.</param>
    /// <param name="passes">The most passes over all numbers.</param>
    public static double Climb(ScoreWeights weights, Func<int, bool> isFree, Action<int, int> change, Func<double> value, int passes)
    {
        // What a change must gain at least: less is noise of the labels.
        const double Least = 2e-6;
        var best = value();
        for (var pass = 0; pass < passes; pass++)
        {
            var before = best;
            for (var number = 0; number < weights.Count; number++)
            {
                if (!isFree(number))
                    continue;
                foreach (var step in s_steps)
                {
                    foreach (var signed in (ReadOnlySpan<int>)[step, -step])
                    {
                        var old = weights[number];
                        change(number, old + signed);
                        var found = value();
                        if (found > best + Least)
                            best = found;
                        else
                            change(number, old);
                    }
                }
            }
            if (best <= before + 10 * Least)
                break;
        }
        return best;
    }
}

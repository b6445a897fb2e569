using System;

namespace ContentGen.Engine.Fitting;

/// <summary>
/// Coordinate ascent over whole numbers: one number after the other is moved by steps of falling size as long as the objective grows. It has no randomness
/// and no clock, so the same labels give the same numbers.
/// </summary>
internal static class CoordinateSearch
{
    /// <summary>What a change must gain at least, unless more is asked for: less is noise of the labels.</summary>
    internal const double Least = 2e-6;

    private static readonly int[] s_steps = [16, 8, 4, 2, 1];

    /// <summary>Improves the numbers until a pass over all of them gains next to nothing.</summary>
    /// <param name="objective">The objective and its numbers.</param>
    /// <param name="limits">By number, how far from 0 it may be; negative: it may not be changed.</param>
    /// <param name="passes">The most passes.</param>
    /// <param name="least">What a change must gain at least.</param>
    /// <param name="progress">Told after each number.</param>
    internal static void Climb(FitObjective objective, int[] limits, int passes, double least = Least, Action? progress = null)
    {
        for (var pass = 0; pass < passes; pass++)
        {
            var before = objective.Value;
            for (var number = 0; number < limits.Length; number++)
            {
                if (limits[number] < 0)
                    continue;
                foreach (var step in s_steps)
                {
                    if (!Walk(objective, number, step, limits[number], least))
                        Walk(objective, number, -step, limits[number], least);
                }
                progress?.Invoke();
            }
            if (objective.Value <= before + 10 * Least)
                break;
        }
    }

    /// <summary>Goes on in one direction as long as that gains.</summary>
    private static bool Walk(FitObjective objective, int number, int step, int limit, double least)
    {
        var moved = false;
        while (Math.Abs((long)objective.Numbers[number] + step) <= limit)
        {
            var found = objective.Try(number, objective.Numbers[number] + step);
            if (found <= objective.Value + least)
            {
                objective.Undo();
                break;
            }
            objective.Keep(found);
            moved = true;
        }
        return moved;
    }
}

using System;
using System.Collections.Generic;

namespace ContentGen.Engine.Fitting;

/// <summary>
/// Simulated annealing (S. Kirkpatrick, C. Gelatt, M. Vecchi, 1983) over whole numbers: one to three of them are moved at once, and what loses a little is
/// kept at first, too. It leaves places in which no single number can be moved any more, where <see cref="CoordinateSearch"/> ends. Its random numbers are its own
/// and begin the same each time, so the same labels give the same numbers in each run.
/// </summary>
internal static class AnnealingSearch
{
    /// <summary>The loss that is kept once in e times at the beginning.</summary>
    private const double Warmth = 2 * CoordinateSearch.Least;

    /// <summary>The part of the tries at whose end no loss is kept any more.</summary>
    private const double Cooling = 0.8;

    private const int MostMoves = 3;

    private static readonly int[] s_steps = [1, 1, 2, 2, 3, 4, 6, 9, 14];

    /// <summary>Finds numbers that are at least as good.</summary>
    /// <param name="objective">The objective and the numbers to begin with; they are moved.</param>
    /// <param name="limits">By number, how far from 0 it may be; negative: it may not be changed.</param>
    /// <param name="tries">How many moves are tried.</param>
    /// <param name="progress">Told now and then.</param>
    /// <returns>The best numbers that were met.</returns>
    internal static ScoreNumbers Search(FitObjective objective, int[] limits, int tries, Action? progress = null)
    {
        var free = new List<int>();
        for (var number = 0; number < limits.Length; number++)
        {
            if (limits[number] >= 0)
                free.Add(number);
        }
        var (best, bestValue) = (objective.Numbers.Copy(), objective.Value);
        if (free.Count == 0)
            return best;
        var random = new SplitMix(1);
        Span<(int Number, int Value)> moves = stackalloc (int, int)[MostMoves];
        for (var i = 0; i < tries; i++)
        {
            var count = Moves(objective.Numbers, limits, free, random, moves);
            if (count == 0)
                continue;
            var warmth = Warmth * Math.Max(0, 1 - i / (Cooling * tries));
            var found = objective.Try(moves[..count]);
            if (found - objective.Value <= warmth * Math.Log(random.Unit()))
            {
                objective.Undo();
            }
            else
            {
                objective.Keep(found);
                if (found > bestValue)
                    (best, bestValue) = (objective.Numbers.Copy(), found);
            }
            if (i % 256 == 0)
                progress?.Invoke();
        }
        return best;
    }

    /// <summary>Draws moves within the limits; 0: what was drawn is none.</summary>
    private static int Moves(ScoreNumbers numbers, int[] limits, List<int> free, SplitMix random, Span<(int Number, int Value)> moves)
    {
        var count = 1 + random.Below(MostMoves);
        for (var i = 0; i < count; i++)
        {
            var number = free[random.Below(free.Count)];
            var step = s_steps[random.Below(s_steps.Length)] * (random.Below(2) == 0 ? 1 : -1);
            // What is added for each word is multiplied already.
            if (number > 0 && number <= 2 * numbers.Terms && (number & 1) == 0)
                step = Math.Sign(step);
            var value = (long)numbers[number] + step;
            if (Math.Abs(value) > limits[number])
                return 0;
            foreach (var (other, _) in moves[..i])
            {
                if (other == number)
                    return 0;
            }
            moves[i] = (number, (int)value);
        }
        return count;
    }

    /// <summary>The generator SplitMix64 (G. Steele, D. Lea, C. Flood, 2014).</summary>
    private sealed class SplitMix(ulong seed)
    {
        private ulong _state = seed;

        internal int Below(int bound) => (int)(((Next() >> 32) * (ulong)bound) >> 32);

        /// <summary>A number above 0 and at most 1.</summary>
        internal double Unit() => ((Next() >> 11) + 1) / (double)(1UL << 53);

        private ulong Next()
        {
            var mixed = unchecked(_state += 0x9E3779B97F4A7C15UL);
            mixed = unchecked((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL);
            mixed = unchecked((mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL);
            return mixed ^ (mixed >> 31);
        }
    }
}

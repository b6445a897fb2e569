using System;
using System.Linq;
using ContentGen.Matching;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Scores;

/// <summary>Vectors of every width say of conditions what one look at each literal says.</summary>
public sealed class ScoreKernelTests
{
    private const int Words = 3;
    private readonly Random _random = new(7);

    [Fact]
    public void Every_width_finds_the_blocks_of_which_all_conditions_hold()
    {
        var hits = 0;
        for (var round = 0; round < 500; round++)
        {
            var tile = Tile();
            var conditions = Conditions(round % 6);
            var expected = 0U;
            for (var lane = 0; lane < ScoreKernel.Lanes; lane++)
                expected |= Holds(tile, lane, conditions) ? 1U << lane : 0;
            ScoreKernel.Where<Lanes512>(tile, conditions).ShouldBe(expected);
            ScoreKernel.Where<Lanes256>(tile, conditions).ShouldBe(expected);
            ScoreKernel.Where<Lanes128>(tile, conditions).ShouldBe(expected);
            ScoreKernel.Where<LaneScalar>(tile, conditions).ShouldBe(expected);
            ScoreKernel.Where(tile, conditions).ShouldBe(expected);
            hits += expected is > 0 and < ScoreKernel.AllLanes ? 1 : 0;
        }
        hits.ShouldBeGreaterThan(100);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public void Every_width_adds_the_weights_of_the_terms_that_hold(int length)
    {
        var tile = Tile();
        var terms = Enumerable.Range(0, 40).Select(_ => Conditions(length)).ToArray();
        var weights = terms.Select(_ => (long)_random.Next(-100, 100) * int.MaxValue).ToArray();
        var conditions = terms.SelectMany(term => term).ToArray();
        var expected = new long[ScoreKernel.Lanes];
        for (var lane = 0; lane < expected.Length; lane++)
            expected[lane] = 17 + terms.Zip(weights).Sum(term => Holds(tile, lane, term.First) ? term.Second : 0);
        expected.ShouldContain(sum => sum != 17);
        Sums(sums => ScoreKernel.Add<Lanes512>(tile, conditions, length, weights, sums)).ShouldBe(expected);
        Sums(sums => ScoreKernel.Add<Lanes256>(tile, conditions, length, weights, sums)).ShouldBe(expected);
        Sums(sums => ScoreKernel.Add<Lanes128>(tile, conditions, length, weights, sums)).ShouldBe(expected);
        Sums(sums => ScoreKernel.Add<LaneScalar>(tile, conditions, length, weights, sums)).ShouldBe(expected);
        Sums(sums => ScoreKernel.Add(tile, conditions, length, weights, sums)).ShouldBe(expected);
    }

    private static long[] Sums(Action<long[]> add)
    {
        var sums = new long[ScoreKernel.Lanes];
        Array.Fill(sums, 17);
        add(sums);
        return sums;
    }

    /// <summary>Words of few bits, so that literals often hold.</summary>
    private ulong[] Tile() => Enumerable.Range(0, Words * ScoreKernel.Lanes).Select(_ => (ulong)_random.Next(8) << 60).ToArray();

    private Condition[] Conditions(int length) => Enumerable.Range(0, length)
        .Select(_ => new Condition(_random.Next(Words), 1UL << _random.Next(59, 64), (ulong)_random.Next(8) << 60))
        .ToArray();

    private static bool Holds(ulong[] tile, int lane, Condition[] conditions) =>
        conditions.All(condition => (tile[condition.Word * ScoreKernel.Lanes + lane] & condition.Mask) == (condition.Want & condition.Mask));
}

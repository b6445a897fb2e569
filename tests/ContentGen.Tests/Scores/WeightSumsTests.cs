using System;
using System.Linq;
using ContentGen.Matching;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Scores;

/// <summary>Vectors of every width add what one look at each block adds.</summary>
public sealed class WeightSumsTests
{
    private readonly Random _random = new(3);

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(31)]
    [InlineData(64)]
    public void Every_width_adds_the_weights_of_the_terms_that_hold(int blocks)
    {
        var lanes = Enumerable.Range(0, 40).Select(_ => ((ulong)_random.NextInt64() << 1 ^ (ulong)_random.NextInt64()) & BlockPlanes.FirstLanes(blocks)).ToArray();
        // More room than there are terms, as the store has.
        var weights = Enumerable.Range(0, 50).Select(_ => _random.Next(-50_000_000, 50_000_000)).ToArray();
        var expected = new long[blocks];
        for (var block = 0; block < blocks; block++)
            expected[block] = 17 + Enumerable.Range(0, lanes.Length).Where(term => (lanes[term] >> block & 1) != 0).Sum(term => (long)weights[term]);
        expected.ShouldContain(static sum => sum != 17);
        Sums(sums => WeightSums.Add<Sums512>(lanes, weights, sums)).ShouldBe(expected);
        Sums(sums => WeightSums.Add<Sums256>(lanes, weights, sums)).ShouldBe(expected);
        Sums(sums => WeightSums.Add<Sums128>(lanes, weights, sums)).ShouldBe(expected);
        Sums(sums => WeightSums.AddOneByOne(lanes, weights, sums)).ShouldBe(expected);
        Sums(sums => WeightSums.Add(lanes, weights, fit: true, sums)).ShouldBe(expected);

        long[] Sums(Action<long[]> add)
        {
            var sums = new long[blocks];
            Array.Fill(sums, 17);
            add(sums);
            return sums;
        }
    }

    [Fact]
    public void Sums_that_no_int_holds_are_exact()
    {
        var sums = new long[3];
        WeightSums.Add([7, 7, 2], [1_000_000_000, 2_000_000_000, -5], fit: false, sums);
        sums.ShouldBe([3_000_000_000, 2_999_999_995, 3_000_000_000]);
    }
}

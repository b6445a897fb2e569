using System;
using System.Linq;
using ContentGen.Matching;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Scores;

/// <summary>Planes say of 64 blocks at once what one look at each block says.</summary>
public sealed class BlockPlanesTests
{
    private readonly Random _random = new(7);

    [Fact]
    public void The_blocks_are_found_of_which_all_literals_hold()
    {
        var hits = 0;
        for (var round = 0; round < 500; round++)
        {
            var planes = Words(6);
            var literals = Enumerable.Range(0, round % 5).Select(_ => _random.Next(-6, 6)).ToArray();
            var expected = 0UL;
            for (var lane = 0; lane < BlockPlanes.Lanes; lane++)
            {
                var holds = literals.All(literal => literal >= 0 ? (planes[literal] >> lane & 1) != 0 : (planes[~literal] >> lane & 1) == 0);
                expected |= holds ? 1UL << lane : 0;
            }
            BlockPlanes.Where(planes, literals).ShouldBe(expected);
            hits += expected is > 0 and < ulong.MaxValue ? 1 : 0;
        }
        hits.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void A_plane_has_the_bits_of_64_words()
    {
        var words = Words(64);
        var planes = (ulong[])words.Clone();
        BlockPlanes.Transpose(planes);
        for (var bit = 0; bit < 64; bit++)
        {
            for (var lane = 0; lane < 64; lane++)
                (planes[bit] >> lane & 1).ShouldBe(words[lane] >> bit & 1, $"bit {bit} of {lane}");
        }
        BlockPlanes.Transpose(planes);
        planes.ShouldBe(words);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(64)]
    public void Thresholds_that_a_value_reaches_are_those_up_to_the_last(int thresholds)
    {
        var planes = new ulong[thresholds];
        var reached = Enumerable.Range(0, BlockPlanes.Lanes).Select(_ => _random.Next(thresholds + 1)).ToArray();
        // In two goes, as a dear measure is entered.
        for (var go = 0; go < 2; go++)
        {
            for (var lane = go; lane < reached.Length; lane += 2)
                BlockPlanes.Enter(planes, lane, reached[lane]);
            BlockPlanes.Close(planes);
        }
        for (var threshold = 0; threshold < thresholds; threshold++)
        {
            for (var lane = 0; lane < reached.Length; lane++)
                (planes[threshold] >> lane & 1).ShouldBe(reached[lane] > threshold ? 1UL : 0UL, $"{threshold} of {lane}");
        }
    }

    [Theory]
    [InlineData(0, 0UL)]
    [InlineData(1, 1UL)]
    [InlineData(63, ulong.MaxValue >> 1)]
    [InlineData(64, ulong.MaxValue)]
    [InlineData(1000, ulong.MaxValue)]
    public void The_first_blocks_of_a_tile_are_as_many_as_there_are(int count, ulong expected) => BlockPlanes.FirstLanes(count).ShouldBe(expected);

    private ulong[] Words(int count) => Enumerable.Range(0, count).Select(_ => (ulong)_random.NextInt64() << 1 ^ (ulong)_random.NextInt64()).ToArray();
}

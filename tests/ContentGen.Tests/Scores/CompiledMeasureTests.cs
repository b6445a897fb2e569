using ContentGen.Matching;
using ContentGen.Runtime;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Scores;

/// <summary>Values as numbers of thresholds.</summary>
public sealed class CompiledMeasureTests
{
    [Theory]
    [InlineData(new long[] { 3 })]
    [InlineData(new long[] { -80, -1, 0, 1, 60 })]
    [InlineData(new long[] { 0, 1023 })]
    [InlineData(new long[] { 0, 1024 })]
    [InlineData(new long[] { -1_000_000_000, -7, 5, 999, 1_000_000_000 })]
    public void All_thresholds_are_counted_that_a_value_reaches(long[] thresholds)
    {
        var measure = new CompiledMeasure(new(ScoreMeasure.Score, 64 + 7, thresholds), wordsBefore: 0);
        measure.Word.ShouldBe(1);
        foreach (var threshold in thresholds)
        {
            foreach (var value in new[] { threshold - 1, threshold, threshold + 1, int.MinValue, int.MaxValue })
            {
                var expected = 0;
                foreach (var other in thresholds)
                    expected += value >= other ? 1 : 0;
                measure.Reached(value).ShouldBe(expected, $"{value}");
                measure.Bits(expected).ShouldBe(((1UL << expected) - 1) << 7);
            }
        }
    }

    [Fact]
    public void All_thresholds_of_a_word_are_reached_and_no_bit_is_lost()
    {
        var thresholds = new long[63];
        for (var i = 0; i < thresholds.Length; i++)
            thresholds[i] = i + 1;
        var measure = new CompiledMeasure(new(ScoreMeasure.Words, 1, thresholds), wordsBefore: 0);
        measure.Bits(measure.Reached(63)).ShouldBe(ulong.MaxValue << 1);
        measure.Bits(measure.Reached(62)).ShouldBe((ulong.MaxValue << 1) ^ (1UL << 63));
    }

    /// <summary>A share rounded down reaches a lower bound, and one rounded up keeps an upper one, exactly where <see cref="BlockContext.Share"/> says so.</summary>
    [Theory]
    [InlineData(100)]
    [InlineData(1000)]
    public void Whole_units_decide_bounds_as_the_share_does(long scale)
    {
        var down = new CompiledMeasure(new(ScoreMeasure.Digits, 0, 1) { Scale = scale }, wordsBefore: 0);
        var up = new CompiledMeasure(new(ScoreMeasure.Digits, 0, 1) { Scale = scale, RoundsUp = true }, wordsBefore: 0);
        for (var whole = 0; whole <= 40; whole++)
        {
            for (var part = 0; part <= whole; part++)
            {
                for (var bound = 0L; bound <= scale; bound += scale / 50)
                {
                    (down.Units(part, whole) >= bound).ShouldBe(BlockContext.Share(part, whole, scale, bound, long.MaxValue), $"{part}/{whole} at least {bound}");
                    (up.Units(part, whole) <= bound).ShouldBe(BlockContext.Share(part, whole, scale, 0, bound), $"{part}/{whole} at most {bound}");
                }
            }
        }
        down.Units(int.MaxValue - 1, int.MaxValue).ShouldBe(scale - 1);
        up.Units(int.MaxValue - 1, int.MaxValue).ShouldBe(scale);
    }
}

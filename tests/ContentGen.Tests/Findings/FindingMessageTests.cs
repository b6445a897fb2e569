using ContentGen.Findings;
using ContentGen.Runtime;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Findings;

/// <summary>What findings say of measured shares: never a number that the requirement would permit.</summary>
public class FindingMessageTests
{
    [Theory]
    [InlineData(0, 0, "0 %")]
    [InlineData(0, 7, "0 %")]
    [InlineData(7, 7, "100 %")]
    [InlineData(3, 5, "60 %")]
    [InlineData(2, 3, "66.7 %")]
    [InlineData(601, 1000, "60.1 %")]
    [InlineData(6002, 10_000, "60.02 %")]
    [InlineData(5999, 10_000, "59.99 %")]
    [InlineData(600_003, 1_000_000, "60.0003 %")]
    [InlineData(59_999_999, 100_000_000, "59.999999 %")]
    [InlineData(60_000_001, 100_000_000, "60.000001 %")]
    [InlineData(999, 1000, "99.9 %")]
    [InlineData(99_996, 100_000, "99.996 %")]
    [InlineData(1, 100_000, "0.001 %")]
    [InlineData(int.MaxValue - 1, int.MaxValue, "99.99999995 %")]
    public void A_share_is_rounded_to_one_decimal_unless_that_would_reach_the_bound(int part, int whole, string expected)
    {
        var info = new FindingInfo("noise/links", Severity.Warning, FindingKind.Noise, "links", Wanted: "60%");
        FindingMessages.Format(info, new FindingRecord { Value = part, Whole = whole })
            .ShouldBe($"'links' takes {expected} of the document; at most 60% is expected.");
    }

    [Theory]
    [InlineData(50_001, 1_000_000, "..5%", "5.0001 %")]
    [InlineData(2557, 100_000, "..2.55%", "2.6 %")]
    [InlineData(51, 2000, "..2.5%", "2.6 %")]
    [InlineData(2, 3, "..5%", "66.7 %")]
    [InlineData(500_000_001, 2_000_000_000, "5%..25%", "25.0000001 %")]
    [InlineData(499_999_999, 2_000_000_000, "25%..60%", "24.99999995 %")]
    [InlineData(1_999_999_999, 2_000_000_000, "..99.9999%", "99.99999995 %")]
    [InlineData(int.MaxValue / 3, int.MaxValue, "33.3333%..40%", "33.33333 %")]
    public void A_share_never_reads_as_one_that_the_bounds_permit(int part, int whole, string wanted, string expected)
    {
        var info = new FindingInfo("line/digits", Severity.Error, FindingKind.Expect, "line", Wanted: wanted, Measure: MeasureKind.Digits);
        FindingMessages.Format(info, new FindingRecord { Value = part, Whole = whole }).ShouldBe($"{expected} of 'line' are digits; {wanted} wanted.");
    }
}

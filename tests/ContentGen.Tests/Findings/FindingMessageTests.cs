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
    [InlineData(2, 3, "66.6 %")]
    [InlineData(601, 1000, "60.1 %")]
    [InlineData(6002, 10_000, "60.02 %")]
    [InlineData(5999, 10_000, "59.9 %")]
    [InlineData(600_003, 1_000_000, "60.0003 %")]
    [InlineData(int.MaxValue - 1, int.MaxValue, "99.9 %")]
    public void A_share_is_cut_off_behind_the_first_decimal_that_is_not_zero(int part, int whole, string expected)
    {
        var info = new FindingInfo("noise/links", Severity.Warning, FindingKind.Noise, "links", Wanted: "60%");
        FindingMessages.Format(info, new FindingRecord { Value = part, Whole = whole })
            .ShouldBe($"'links' takes {expected} of the document; at most 60% is expected.");
    }
}

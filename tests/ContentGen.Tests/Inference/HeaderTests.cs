using System.Linq;
using ContentGen.Engine.Inference;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Inference;

/// <summary>What drafts say of short lines above the text, and that they say all else whatever stands there.</summary>
public sealed class HeaderTests
{
    private static readonly string[] s_plants = ["Beans", "Wheat", "Flowers", "Grass", "Trees", "Herbs"];

    /// <summary>Newsletters: two short lines and a day above the text, in the order of a pattern of these letters.</summary>
    private static Sample[] Letters(params string[] orders) => SampleSets.Of([.. orders.Select(static (order, i) =>
        string.Concat(order.Select(line => line switch
        {
            'n' => $"Number {i + 1} Garden Post\n",
            'd' => $"2025-03-0{i + 1}\n",
            _ => $"{s_plants[i]} on the roof\n",
        }))
        + $"This year the {s_plants[i]} grow well. All are glad of it.\nShare\nThe next story\nThe city gives money. It is {i + 3} thousand.\nRelated posts\nThe story of {s_plants[5 - i]}\n")]);

    [Fact]
    public void A_day_may_stand_between_headline_and_dek()
    {
        var samples = Letters("ndh", "ndh", "ndh", "ndh", "ndh", "ndh");
        var inferred = SampleSets.Infer(samples);
        SampleSets.Holds(inferred, samples);
        SampleSets.Part(inferred, "article").ShouldStartWith("  - headline\n  - published\n  - dek\n  - lead: paragraph+\n");
        SampleSets.Part(inferred, "noise").ShouldContain("share-bar:");
        inferred.Unexplained.ShouldBe(0);
        inferred.IsPlain.ShouldBeFalse();
    }

    [Theory]
    [InlineData("ndh", "dh", "ndh", "ndh", "ndh", "ndh")]
    [InlineData("ndh", "ndh", "ndh", "d", "ndh", "ndh")]
    [InlineData("ndh", "ndh", "ndh")]
    [InlineData("nh", "nh", "h", "dh", "hdn", "h")]
    public void Where_a_headline_would_be_taken_for_a_dek_noise_and_day_are_found_still(params string[] orders)
    {
        var samples = Letters(orders);
        var inferred = SampleSets.Infer(samples);
        SampleSets.Holds(inferred, samples);
        SampleSets.Part(inferred, "article").ShouldStartWith("  - headline");
        SampleSets.Part(inferred, "article").ShouldContain("published");
        SampleSets.Part(inferred, "noise").ShouldContain("share-bar:");
    }
}

using System;
using System.Linq;
using System.Text;
using ContentGen.Tests.Robustness;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Fields;

/// <summary>In Markdown, the marks of a quotation stand in the texts of fields, and are white space to their values.</summary>
public sealed class QuotedFieldTests
{
    private const string Day = "{ type: date, formats: 'MMMM d, yyyy' }";
    private const string Kind = "{ type: boolean, true: for sale, false: gone }";

    private static long s_sink;

    [Theory]
    [InlineData("March\n> 3, 2025")]
    [InlineData("March\r\n> > 3,\r\n >> 2025")]
    [InlineData("March\n\t>3, 2025")]
    [InlineData("March\n3, 2025")]
    public void A_date_goes_on_behind_a_mark(string text) => new FieldOf(Day, format: "markdown").Value<DateOnly>(text).ShouldBe(new DateOnly(2025, 3, 3));

    [Theory]
    [InlineData("March > 3, 2025")]
    [InlineData("> March 3, 2025")]
    [InlineData("March\n3 > , 2025")]
    public void Elsewhere_it_is_no_mark(string text) => new FieldOf(Day, format: "markdown").Value<DateOnly>(text).ShouldBeNull();

    [Fact]
    public void In_plain_text_there_are_no_marks()
    {
        new FieldOf(Kind).Value<bool>("for\n> sale").ShouldBeNull();
        new FieldOf(Kind, format: "markdown").Value<bool>("for\n> sale").ShouldBe(true);
        new FieldOf(Kind, format: "markdown").Converts("for\n> sale").ShouldBeTrue();
    }

    [Fact]
    public void A_long_text_is_read_as_a_short_one() =>
        new FieldOf(Kind, format: "markdown").Value<bool>("for" + string.Concat(Enumerable.Repeat("\n> ", 20000)) + "sale").ShouldBe(true);

    [Fact]
    public void Reading_allocates_nothing()
    {
        var field = new FieldOf(Day, format: "markdown");
        var text = Encoding.UTF8.GetBytes("March\n> 3,\n> 2025");
        AllocationTests.Allocated(() => s_sink += field.Value<DateOnly>(text)!.Value.Day).ShouldBe(0);
    }
}

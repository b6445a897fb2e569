using ContentGen.Schema.Yaml;
using Shouldly;
using Xunit;

namespace ContentGen.Schema.Tests.Yaml;

public class SourceTextTests
{
    [Theory]
    [InlineData("a😀b", 3, 1, 3)]          // two units, one column
    [InlineData("a\r\nb", 3, 2, 1)]
    [InlineData("a\rb", 2, 2, 1)]
    [InlineData("a\u0085b", 2, 2, 1)]
    [InlineData("a\u2028b\u2029c", 4, 3, 1)]
    [InlineData("\tb", 1, 1, 2)]           // a tab is one column
    [InlineData("\uFEFFab", 2, 1, 2)]      // a byte-order mark is none
    [InlineData("\uFEFFab", 0, 1, 1)]
    [InlineData("\uFEFFa\nb", 3, 2, 1)]
    [InlineData("\ud83dx", 1, 1, 2)]       // half a pair is one
    public void A_place_has_a_line_and_a_column_in_scalars(string text, int offset, int line, int column)
    {
        var span = new SourceText("a.yaml", text).Span(offset, 0);

        (span.Line, span.Column).ShouldBe((line, column));
    }

    [Fact]
    public void Columns_are_right_far_into_a_long_line()
    {
        var text = string.Concat(System.Linq.Enumerable.Repeat("😀x", 5000));

        for (var scalar = 0; scalar < 10000; scalar += 997)
        {
            var offset = scalar / 2 * 3 + scalar % 2 * 2;
            new SourceText("a.yaml", "first\n" + text).Span(offset + 6, 0).Column.ShouldBe(scalar + 1);
        }
    }

    [Fact]
    public void A_place_outside_of_the_text_is_brought_inside()
    {
        var span = new SourceText("a.yaml", "ab").Span(1, int.MaxValue);

        (span.Start, span.Length, span.EndColumn).ShouldBe((1, 1, 3));
    }
}

using System.Collections.Generic;
using System.Text;
using ContentGen.Cli.Output;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests;

/// <summary>Where lines of a document end.</summary>
public sealed class LineEndTests
{
    [Fact]
    public void A_document_is_read_line_by_line()
    {
        // Behind the last line are characters that begin as line ends do.
        var utf8 = Encoding.UTF8.GetBytes("a\nb\r\nc\rd\u0085e\u2028f\u2029\n\u00e9\u2013");
        var lines = new List<string>();
        for (var start = 0; start < utf8.Length;)
        {
            var end = LineEnds.Find(utf8, start, out var length);
            lines.Add(Encoding.UTF8.GetString(utf8[start..end]));
            start = end + length;
        }

        lines.ShouldBe(["a", "b", "c", "d", "e", "f", "", "\u00e9\u2013"]);
        LineEnds.CountLines(utf8).ShouldBe(8);
        LineEnds.CountLines("a\n"u8).ShouldBe(1);
        LineEnds.CountLines(""u8).ShouldBe(0);
        Encoding.UTF8.GetString(LineEnds.LineAt(utf8, 6)).ShouldBe("f");
    }

    [Theory]
    [InlineData(0xC2)]
    [InlineData(0xE2)]
    public void A_document_that_ends_within_a_character_ends_its_line_there(int last)
    {
        LineEnds.Find([(byte)'a', (byte)last], 0, out var length).ShouldBe(2);
        length.ShouldBe(0);
    }
}

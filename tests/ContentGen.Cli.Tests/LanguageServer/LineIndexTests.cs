using System;
using System.Linq;
using System.Text;
using ContentGen.Cli.LanguageServer;
using ContentGen.Cli.LanguageServer.Protocol;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests.LanguageServer;

/// <summary>Lines and positions as the protocol defines them, and changes of parts.</summary>
public sealed class LineIndexTests
{
    [Theory]
    [InlineData("", 0, 0, 0)]
    [InlineData("ab\ncd", 3, 1, 0)]
    [InlineData("ab\r\ncd", 4, 1, 0)]
    [InlineData("ab\rcd", 3, 1, 0)]
    [InlineData("ab\n", 3, 1, 0)]
    [InlineData("a\u2028b\u0085c", 4, 0, 4)]
    [InlineData("ab", 99, 0, 2)]
    public void A_line_ends_at_a_line_feed_a_return_or_both(string text, int offset, int line, int character) =>
        new LineIndex(text).Position(offset, PositionEncoding.Utf16).ShouldBe(new Position(line, character));

    [Theory]
    [InlineData(0, 99, 2)]
    [InlineData(1, 99, 6)]
    [InlineData(99, 0, 6)]
    [InlineData(-1, 0, 0)]
    [InlineData(0, -1, 0)]
    public void Past_the_end_of_a_line_is_its_end(int line, int character, int offset) =>
        new LineIndex("ab\r\ncd").Offset(new(line, character), PositionEncoding.Utf16).ShouldBe(offset);

    [Fact]
    public void In_every_encoding_a_position_leads_back_to_its_offset()
    {
        var random = new Random(3);
        string[] parts = ["a", "é", "手", "😀", "\n", "\r", "\r\n", " "];
        for (var run = 0; run < 2_000; run++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(20)).Select(_ => parts[random.Next(parts.Length)]));
            var lines = new LineIndex(text);
            foreach (var encoding in Enum.GetValues<PositionEncoding>())
            {
                for (var offset = 0; offset <= text.Length; offset++)
                {
                    var isWithinCharacter = offset > 0 && offset < text.Length && (char.IsLowSurrogate(text[offset]) || text[offset] == '\n' && text[offset - 1] == '\r');
                    if (!isWithinCharacter)
                        lines.Offset(lines.Position(offset, encoding), encoding).ShouldBe(offset, $"{encoding} {offset} of {text}");
                }
            }
        }
    }

    [Theory]
    [InlineData("utf-16", 3)]
    [InlineData("utf-8", 6)]
    [InlineData("utf-32", 2)]
    public void Characters_are_counted_as_agreed(string name, int character)
    {
        var encoding = PositionUnits.Of(name)!.Value;
        new LineIndex("é😀b").Position(3, encoding).Character.ShouldBe(character);
        // Within a character is at its start.
        new LineIndex("é😀b").Offset(new(0, character - 1), encoding).ShouldBe(encoding == PositionEncoding.Utf16 ? 2 : 1);
    }

    [Fact]
    public void A_change_replaces_what_lies_between_its_ends()
    {
        var random = new Random(4);
        for (var run = 0; run < 2_000; run++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => "ab\nc"[random.Next(4)]));
            var document = new OpenDocument("file:///a.txt", "/a.txt", 1, new(text));
            var start = random.Next(text.Length + 1);
            var end = random.Next(start, text.Length + 1);
            var encoding = (PositionEncoding)random.Next(3);
            var range = new TextRange(document.Lines.Position(start, encoding), document.Lines.Position(end, encoding));
            var changed = document.Replace(range, "x\ny", 2, encoding);
            changed.Text.ShouldBe(new StringBuilder(text).Remove(start, end - start).Insert(start, "x\ny").ToString());
            changed.Version.ShouldBe(2);
        }
    }
}

using System;
using System.Linq;
using System.Text;
using ContentGen.Text;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Text;

public class TextPlacesTests
{
    [Theory]
    [InlineData("abc|d", 1, 4)]
    [InlineData("|", 1, 1)]
    [InlineData("a\nb|c", 2, 2)]
    [InlineData("a\r\n|b", 2, 1)]
    [InlineData("a\r|b", 2, 1)]
    [InlineData("a\u0085é|b", 2, 2)]
    [InlineData("a\u2028😀é|b", 2, 3)]
    [InlineData("a\u2029|b", 2, 1)]
    [InlineData("\uFEFFab|c", 1, 3)]
    [InlineData("\uFEFF|abc", 1, 1)]
    [InlineData("a\n\uFEFFb|c", 2, 3)]
    [InlineData("a…|b", 1, 3)]
    public void Columns_count_scalars_from_the_line_start(string marked, int line, int column)
    {
        var offset = Encoding.UTF8.GetByteCount(marked.AsSpan(0, marked.IndexOf('|', StringComparison.Ordinal)));
        var document = Encoding.UTF8.GetBytes(marked.Replace("|", "", StringComparison.Ordinal));
        TextPlaces.Column(document, offset).ShouldBe(column);
        TextPlaces.Line(document, offset).ShouldBe(line);
    }

    [Fact]
    public void An_ill_formed_sequence_is_one_column()
    {
        TextPlaces.Column([0x61, 0xE2, 0x80, 0x62], 3).ShouldBe(3);
        TextPlaces.Column([0xFF, 0xFF, 0x62], 2).ShouldBe(3);
        TextPlaces.Column([0xF0, 0x9F, 0x98, 0x80, 0x62], 4).ShouldBe(2);
    }

    [Fact]
    public void A_cursor_agrees_with_single_questions_in_any_order()
    {
        var random = new Random(3);
        for (var round = 0; round < 2_000; round++)
        {
            string[] parts = ["a", "é", "😀", "\n", "\r\n", "\r", "\u0085", "\u2028", "…", "\uFEFF"];
            var document = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 20).Select(_ => parts[random.Next(parts.Length)])));
            var cursor = default(ColumnCursor);
            foreach (var offset in Enumerable.Range(0, document.Length + 1).Where(_ => random.Next(2) == 0).Concat([0, document.Length / 2]))
                cursor.Column(document, offset).ShouldBe(TextPlaces.Column(document, offset));
        }
    }
}

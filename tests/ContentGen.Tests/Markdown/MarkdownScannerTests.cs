using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using ContentGen.Runtime;
using ContentGen.Tests.Text;
using ContentGen.Text;
using ContentGen.Text.Markdown;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Markdown;

public sealed class MarkdownScannerTests
{
    [Theory]
    [InlineData("# a #\n", "1-1 # a # > a")]
    [InlineData("> - a\n>   b\n", "1-2 > - a\n>   b > a\n>   b")]
    [InlineData("a\n===\n", "1-1 a\n=== > a")]
    [InlineData("\n```cs\n\n  x\n```\nb", "4-4 ```cs\n\n  x\n``` > x|6-6 b > b")]
    [InlineData("- \n  a", "2-2 a > a")]
    [InlineData("[a]: b\n- [c]: d\n  e\n", "1-1 [a]: b > [a]: b|2-2 - [c]: d > [c]: d|3-3 e > e")]
    [InlineData("a\n| b |\n| - |\n| c |", "1-1 a > a|2-4 | b |\n| - |\n| c | > b |\n| - |\n| c")]
    [InlineData("| b |\n| - |", "1-1 | b |\n| - | > b")]
    [InlineData("---\na: b\n---\n\n# c", "2-2 ---\na: b\n--- > a: b|5-5 # c > c")]
    [InlineData("\uFEFF# a\r\n\r\n> b\rc\u0085d\u2028e", "1-1 # a > a|3-6 > b\rc\u0085d\u2028e > b\rc\u0085d\u2028e")]
    [InlineData("> \u00A0\n> a", "2-2 > \u00A0\n> a > a")]
    [InlineData("\u00A0", "")]
    [InlineData("> #\n>\n-\n***", "")]
    public void Marks_belong_to_a_block_but_not_to_its_text(string markdown, string expected)
    {
        var utf8 = Encoding.UTF8.GetBytes(markdown);
        string Text(int start, int end) => Encoding.UTF8.GetString(utf8[start..end]);
        string.Join('|', MarkdownBlocks.Scan(utf8).Blocks.Select(b => $"{b.Line}-{b.LastLine} {Text(b.OuterStart, b.OuterEnd)} > {Text(b.Start, b.End)}"))
            .ShouldBe(expected);
    }

    [Theory]
    [InlineData("a", "--")]
    [InlineData("# a\nb\n", "-- --")]
    [InlineData("\na\n\n# b\n", "BA B-")]
    [InlineData("a\n***\nb", "-A B-")]
    [InlineData("> a\n>\n> b\nc\n\n", "-A BA")]
    [InlineData("    a\n\n\nb", "-A B-")]
    [InlineData("```\na\n\n", "-A")]
    [InlineData("-\n  a\n#\n- b", "BA B-")]
    public void Lines_without_a_block_are_blank(string markdown, string expected)
    {
        var blocks = MarkdownBlocks.Scan(Encoding.UTF8.GetBytes(markdown)).Blocks;
        string.Join(' ', blocks.Select(b => $"{(b.Features.BlankBefore ? 'B' : '-')}{(b.Features.BlankAfter ? 'A' : '-')}")).ShouldBe(expected);
    }

    [Fact]
    public void Quote_marks_inside_of_a_text_are_measured_as_white_space()
    {
        const string Markdown = "> > Rye keeps\n> > well. > Oats\n>>do not.";
        var scratch = new MarkdownScratch();
        var block = MarkdownBlocks.Scan(Encoding.UTF8.GetBytes(Markdown), scratch: scratch).Blocks.Single();
        // The mark behind `well.` does not stand at a line's start.
        var expected = TextSamples.Measure("Rye keeps\n    well. > Oats\n  do not.");
        block.Features.Tag.ShouldBe(BlockTags.Quote);
        block.Features.Tag = BlockTags.None;
        var counts = default(CountValues);
        ContentGen.Text.TextMeasure.Complete(scratch.Masked.AsSpan(block.Start..block.End), TextSamples.Rules(), TextSamples.All, ref block.Features, ref counts);
        TextSamples.Print(new() { Block = block.Features, Counts = counts }).ShouldBe(TextSamples.Print(expected));
        scratch.IsMasked.ShouldBeTrue();
        Encoding.UTF8.GetString(scratch.Masked.AsSpan(0, Markdown.Length)).ShouldBe("> > Rye keeps\n    well. > Oats\n  do not.");
    }

    [Theory]
    [InlineData("# a\n\nb\nc\n\nd", 99, 9, 3, -1)]
    [InlineData("# a\n\nb\nc\n\nd", 9, 9, 2, 10)]
    [InlineData("# a\n\nb\nc\n\nd", 8, 9, 2, 10)]
    [InlineData("# a\n\nb\nc\n\nd", 7, 9, 1, 5)]
    [InlineData("# a\n\nb\nc\n\nd", 6, 9, 1, 5)]
    [InlineData("# a\n\nb\nc\n\nd", 2, 9, 0, 0)]
    [InlineData("a\n\n ", 1, 9, 1, -1)]
    [InlineData("# a\n\nb\n\n> c", 99, 2, 2, 8)]
    [InlineData("# a\n\nb\n\n> c", 99, 0, 0, 0)]
    [InlineData("[a]: b\n[c]: d", 99, 1, 1, 7)]
    [InlineData("a\n| b |\n| - |", 99, 1, 1, 2)]
    public void Limits_leave_a_rest(string markdown, int maxBytes, int maxBlocks, int count, int restStart)
    {
        var (blocks, result) = MarkdownBlocks.Scan(Encoding.UTF8.GetBytes(markdown), maxBytes, maxBlocks);
        (result.Count, result.RestStart).ShouldBe((count, restStart));
        blocks.Length.ShouldBe(count);
    }

    [Fact]
    public void The_first_ill_formed_byte_is_named_in_texts_and_among_marks()
    {
        MarkdownBlocks.Scan([.. "# a\n\n> b"u8, 0xFF]).Result.FirstInvalid.ShouldBe(8);
        MarkdownBlocks.Scan([.. "``` "u8, 0xFF, .. "\na\n```\n"u8]).Result.FirstInvalid.ShouldBe(4);
        MarkdownBlocks.Scan([.. "``` "u8, 0xFF, .. "\n```\n"u8]).Result.FirstInvalid.ShouldBe(4);
    }

    /// <summary>What of no block is left is white space and marks.</summary>
    [Fact]
    public void Random_bytes_give_blocks_in_order_and_lose_no_letter()
    {
        var random = new Random(13);
        string[] pieces = ["> ", "- ", "1. ", "    ", "\t", "\n", "\n", "\n\n", "#", "# ", "```", "~~~", "---", "===", "|", "|-|", ":", "[a]: b", "<div>", "<!--", "-->",
            "a", "Word. ", "\r\n", "\r", "\u0085", "\u2028", "\uFEFF", "\u00A0", "\\", "\"", "'", "(", "+++", "...", "*", "***", "é"];
        var blocks = Array.Empty<ScannedBlock>();
        var scratch = new MarkdownScratch();
        for (var round = 0; round < 30_000; round++)
        {
            var bytes = new List<byte>();
            for (var count = random.Next(30); count > 0; count--)
            {
                if (random.Next(20) == 0)
                    bytes.Add((byte)random.Next(256));
                else
                    bytes.AddRange(Encoding.UTF8.GetBytes(pieces[random.Next(pieces.Length)]));
            }
            var utf8 = bytes.ToArray();
            var (maxBytes, maxBlocks) = random.Next(4) == 0 ? (random.Next(80), random.Next(8)) : (int.MaxValue, int.MaxValue);
            var result = MarkdownScanner.Scan(utf8, TextSamples.Rules(), maxBytes, maxBlocks, scratch, ref blocks);
            var end = 0;
            for (var i = 0; i < result.Count; i++)
            {
                ref readonly var block = ref blocks[i];
                (end <= block.OuterStart && block.OuterStart <= block.Start && block.Start < block.End && block.End <= block.OuterEnd).ShouldBeTrue(Problem(utf8));
                block.Line.ShouldBe(TextPlaces.Line(utf8, block.Start), Problem(utf8));
                block.LastLine.ShouldBe(block.Line + LineBreaks.Count(utf8.AsSpan(block.Start..block.End)), Problem(utf8));
                (block.Features.Tag != BlockTags.None && (block.Features.Tag & (block.Features.Tag - 1)) == 0).ShouldBeTrue();
                HoldsMarksOnly(utf8.AsSpan(end..block.OuterStart)).ShouldBeTrue(Problem(utf8));
                end = block.OuterEnd;
            }
            var rest = result.RestStart < 0 ? utf8.Length : result.RestStart;
            rest.ShouldBeGreaterThanOrEqualTo(end, Problem(utf8));
            HoldsMarksOnly(utf8.AsSpan(end..rest)).ShouldBeTrue(Problem(utf8));
            if (maxBytes == int.MaxValue)
                result.FirstInvalid.ShouldBe(TextScan.FirstInvalid(utf8), Problem(utf8));
        }
    }

    private static string Problem(byte[] utf8) => Convert.ToBase64String(utf8) + "\n" + Encoding.UTF8.GetString(utf8);

    private static bool HoldsMarksOnly(ReadOnlySpan<byte> utf8) =>
        Encoding.UTF8.GetString(utf8).All(c => char.IsWhiteSpace(c) || c is '\uFEFF' || "#>-+*_=`~|:.)".Contains(c) || char.IsAsciiDigit(c));
}

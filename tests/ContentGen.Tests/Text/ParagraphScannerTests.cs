using System;
using System.Linq;
using System.Text;
using ContentGen.Runtime;
using ContentGen.Text;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Text;

public class ParagraphScannerTests
{
    [Theory]
    [InlineData("a\nb", "1-2:a\nb")]
    [InlineData("a\n\nb\nc\n", "1-1:a|3-4:b\nc")]
    [InlineData("  a \r\n\tb\t\r\n \r\nc", "1-2:a \r\n\tb|4-4:c")]
    [InlineData("a\rb\r\rc", "1-2:a\rb|4-4:c")]
    [InlineData("a\u0085b\u2028c\u2029\u2029d", "1-3:a\u0085b\u2028c|5-5:d")]
    [InlineData("\uFEFF\n\uFEFFa\n\u200B\u200E\nb", "2-2:a|4-4:b")]
    [InlineData("", "")]
    [InlineData("\n \n\u00AD", "")]
    [InlineData("\n\n\na", "4-4:a")]
    public void A_run_of_lines_that_are_not_blank_is_one_block(string text, string expected)
    {
        var (utf8, blocks, _) = Scan(text);
        string.Join('|', blocks.Select(b => $"{b.Line}-{b.LastLine}:{Encoding.UTF8.GetString(utf8[b.Start..b.End])}")).ShouldBe(expected);
        blocks.ShouldAllBe(b => b.OuterStart == b.Start && b.OuterEnd == b.End);
    }

    [Theory]
    [InlineData("a\nb", "--")]
    [InlineData("\na\nb\n", "B-")]
    [InlineData("a\n\nb\n ", "-A BA")]
    public void What_ends_a_block_is_a_blank_line_or_the_end_of_the_document(string text, string expected) =>
        string.Join(' ', Scan(text).Blocks.Select(b => $"{(b.Features.BlankBefore ? 'B' : '-')}{(b.Features.BlankAfter ? 'A' : '-')}")).ShouldBe(expected);

    [Theory]
    [InlineData("a b\nc", 3, 5, 0)]
    [InlineData("One is here. Two\nis. Three", 6, 26, 3)]
    [InlineData("手机\nab", 3, 5, 0)]
    public void Line_ends_within_a_block_are_white_space(string text, int words, int chars, int sentences)
    {
        var (utf8, blocks, _) = Scan(text);
        var block = blocks.Single();
        var counts = default(CountValues);
        var features = new BlockFeatures(utf8.AsSpan(block.Start..block.End), ref block.Features, ref counts, TextSamples.Rules());
        (features.Words, features.Chars).ShouldBe((words, chars));
        features.Sentences.ShouldBe(sentences);
    }

    // A paragraph is read as a whole or not at all.
    [Theory]
    [InlineData("aa\nbb\n\ncc", 99, 9, 2, -1)]
    [InlineData("aa\nbb\n\ncc", 7, 9, 1, 7)]
    [InlineData("aa\nbb\n\ncc", 6, 9, 1, 7)]
    [InlineData("aa\nbb\n\ncc", 5, 9, 1, 7)]
    [InlineData("aa\nbb\n\ncc", 4, 9, 0, 0)]
    [InlineData("aa\nbb\n\ncc", 2, 9, 0, 0)]
    [InlineData("aa\nbb\n\ncc", 99, 1, 1, 7)]
    [InlineData("aa\nbb\n \n ", 5, 1, 1, -1)]
    [InlineData("\n \n aa\nbb", 7, 9, 0, 4)]
    public void Limits_leave_a_rest(string text, int maxBytes, int maxBlocks, int count, int restStart)
    {
        var blocks = Array.Empty<ScannedBlock>();
        var result = ParagraphScanner.Scan(Encoding.UTF8.GetBytes(text), TextSamples.Rules(), maxBytes, maxBlocks, ref blocks);
        (result.Count, result.RestStart).ShouldBe((count, restStart));
        blocks.Length.ShouldBeLessThanOrEqualTo(maxBlocks);
    }

    [Fact]
    public void Nothing_is_allocated_once_the_array_is_large_enough()
    {
        var utf8 = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("The “Café” in the U.S.\nopened. He’s there\n\nShare this\n\n", 200)));
        var (rules, blocks) = (TextSamples.Rules(), Array.Empty<ScannedBlock>());
        ParagraphScanner.Scan(utf8, rules, int.MaxValue, int.MaxValue, ref blocks);
        var before = GC.GetAllocatedBytesForCurrentThread();
        ParagraphScanner.Scan(utf8, rules, int.MaxValue, int.MaxValue, ref blocks);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    [Fact]
    public void Random_bytes_give_blocks_in_order_that_leave_out_white_space_alone()
    {
        var random = new Random(12);
        byte[] favourites = [.. " .\n\n\n\raA\t"u8, 0xC2, 0x85, 0xE2, 0x80, 0xA8, 0xEF, 0xBB, 0xBF, 0xFF, 0];
        var blocks = Array.Empty<ScannedBlock>();
        var lines = Array.Empty<ScannedBlock>();
        for (var round = 0; round < 20_000; round++)
        {
            var utf8 = new byte[random.Next(60)];
            for (var i = 0; i < utf8.Length; i++)
                utf8[i] = random.Next(8) == 0 ? (byte)random.Next(256) : favourites[random.Next(favourites.Length)];
            var (maxBytes, maxBlocks) = random.Next(3) == 0 ? (random.Next(80), random.Next(10)) : (int.MaxValue, int.MaxValue);
            var result = ParagraphScanner.Scan(utf8, TextSamples.Rules(), maxBytes, maxBlocks, ref blocks);
            // The oracle: non-blank lines, joined where no blank line lies between them.
            var byLine = BlockScanner.Scan(utf8, TextSamples.Rules(), int.MaxValue, int.MaxValue, ref lines);
            var line = 0;
            for (var i = 0; i < result.Count; i++)
            {
                var first = lines[line];
                while (line + 1 < byLine.Count && lines[line + 1].Line == lines[line].Line + 1)
                    line++;
                var (block, last) = (blocks[i], lines[line++]);
                (block.Start, block.End, block.Line, block.LastLine).ShouldBe((first.Start, last.End, first.Line, last.Line));
                (block.Features.BlankBefore, block.Features.BlankAfter).ShouldBe((first.Features.BlankBefore, last.Features.BlankAfter));
            }
            result.RestStart.ShouldBe(line < byLine.Count ? lines[line].Start : -1);
            if (maxBytes == int.MaxValue)
                (result.RestStart, result.Lines, result.FirstInvalid).ShouldBe((-1, byLine.Lines, byLine.FirstInvalid));
        }
    }

    private static (byte[] Utf8, ScannedBlock[] Blocks, ScanResult Result) Scan(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        var blocks = Array.Empty<ScannedBlock>();
        var result = ParagraphScanner.Scan(utf8, TextSamples.Rules(), int.MaxValue, int.MaxValue, ref blocks);
        return (utf8, blocks[..result.Count], result);
    }
}

using System;
using System.Linq;
using System.Text;
using ContentGen.Runtime;
using ContentGen.Text;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Text;

public class BlockScannerTests
{
    [Theory]
    [InlineData("a\nb", "1:a 2:b")]
    [InlineData("a\r\nb\r\n", "1:a 2:b")]
    [InlineData("a\rb\r\rc", "1:a 2:b 4:c")]
    [InlineData("a\u0085b\u2028c\u2029d", "1:a 2:b 3:c 4:d")]
    [InlineData("a\n\rb", "1:a 3:b")]
    [InlineData("\uFEFFa\n\n  b  \n\t\n", "1:a 3:b")]
    [InlineData("\u200E\u00ADa\u202C\u2069", "1:a")]
    [InlineData("\u200Da\u200C", "1:\u200Da\u200C")]
    [InlineData("a\vb\fc", "1:a\vb\fc")]
    [InlineData("", "")]
    [InlineData(" \n\u3000\n\u200B", "")]
    [InlineData("“a”\n’", "1:“a” 2:’")]
    public void Lines_are_split_and_trimmed(string text, string expected)
    {
        var (utf8, blocks, _) = Scan(text);
        string.Join(' ', blocks.Select(b => $"{b.Line}:{Encoding.UTF8.GetString(utf8[b.Start..b.End])}")).ShouldBe(expected);
    }

    [Theory]
    [InlineData("a", "-- ")]
    [InlineData("\na\n\n", "BA")]
    [InlineData("\n\na\nb\n \n\nc", "B- -A B-")]
    [InlineData("a\n", "--")]
    [InlineData("a\n ", "-A")]
    public void Blank_lines_are_seen_and_document_ends_are_none(string text, string expected)
    {
        var (_, blocks, _) = Scan(text);
        string.Join(' ', blocks.Select(b => $"{(b.Features.BlankBefore ? 'B' : '-')}{(b.Features.BlankAfter ? 'A' : '-')}")).ShouldBe(expected.Trim());
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("a", 1)]
    [InlineData("a\n", 1)]
    [InlineData("a\n\n", 2)]
    [InlineData("a\r\nb", 2)]
    public void Lines_are_counted(string text, int lines) => Scan(text).Result.Lines.ShouldBe(lines);

    [Theory]
    [InlineData("aa\nbb\ncc", 2, 9, 1, 3)]
    [InlineData("aa\nbb\ncc", 4, 9, 1, 3)]
    [InlineData("aa\nbb\ncc", 5, 9, 2, 6)]
    [InlineData("aa\nbb\ncc", 8, 9, 3, -1)]
    [InlineData("aa\nbb\ncc", 1, 9, 0, 0)]
    [InlineData("aa\nbb\ncc", 0, 9, 0, 0)]
    [InlineData("aa\nbb\ncc", 99, 2, 2, 6)]
    [InlineData("aa\nbb\ncc", 99, 0, 0, 0)]
    [InlineData("aa\n  \n \n", 2, 1, 1, -1)]
    [InlineData("aa\n  \n \n", 4, 9, 1, -1)]
    [InlineData("aa\n\n\n bb", 2, 9, 1, 6)]
    [InlineData("aa\n\n\n bb", 99, 1, 1, 6)]
    [InlineData("aa\u0085bb", 2, 9, 1, 4)]
    [InlineData("aa\u0085bb", 3, 9, 1, 4)]
    public void Limits_leave_a_rest(string text, int maxBytes, int maxBlocks, int count, int restStart)
    {
        var blocks = Array.Empty<ScannedBlock>();
        var result = BlockScanner.Scan(Encoding.UTF8.GetBytes(text), TextSamples.Rules(), maxBytes, maxBlocks, ref blocks);
        result.Count.ShouldBe(count);
        result.RestStart.ShouldBe(restStart);
        blocks.Length.ShouldBeLessThanOrEqualTo(maxBlocks);
    }

    [Fact]
    public void The_first_ill_formed_byte_is_named()
    {
        Scan("abc\n\ndef"u8.ToArray()).Result.FirstInvalid.ShouldBe(-1);
        Scan([0x61, 0x0A, 0x20, 0x62, 0x80, 0xFF]).Result.FirstInvalid.ShouldBe(4);
        Scan([0xE2, 0x80]).Result.FirstInvalid.ShouldBe(0);
    }

    [Fact]
    public void Nothing_is_allocated_once_the_array_is_large_enough()
    {
        var utf8 = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("The “Café” in the U.S. opened. He’s there 手机！\n\nShare this\n", 200)));
        var table = PhraseTable.Create(["share", "café"], ["手机"]);
        var rules = TextSamples.Rules(text: table, startsWith: table, endsWith: table, contains: table);
        var blocks = Array.Empty<ScannedBlock>();
        BlockScanner.Scan(utf8, rules, int.MaxValue, int.MaxValue, ref blocks);
        var before = GC.GetAllocatedBytesForCurrentThread();
        BlockScanner.Scan(utf8, rules, int.MaxValue, int.MaxValue, ref blocks);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    [Fact]
    public void Random_bytes_give_blocks_in_order_and_in_bounds()
    {
        var random = new Random(11);
        byte[] favourites = [.. " .!?\n\r\"'aA1,:-"u8, 0xC2, 0x85, 0xE2, 0x80, 0xA8, 0xA6, 0xE3, 0x82, 0xEF, 0xBB, 0xBF, 0xF0, 0x9F, 0xCC, 0x81, 0xFF, 0];
        var table = PhraseTable.Create(["a"], ["a a"], ["é"], ["."]);
        var rules = TextSamples.Rules(text: table, startsWith: table, endsWith: table, contains: table);
        var blocks = Array.Empty<ScannedBlock>();
        for (var round = 0; round < 20_000; round++)
        {
            var utf8 = new byte[random.Next(60)];
            for (var i = 0; i < utf8.Length; i++)
                utf8[i] = random.Next(4) == 0 ? (byte)random.Next(256) : favourites[random.Next(favourites.Length)];
            var result = BlockScanner.Scan(utf8, rules, random.Next(80), random.Next(10), ref blocks);
            var end = 0;
            var line = 0;
            for (var i = 0; i < result.Count; i++)
            {
                blocks[i].Start.ShouldBeGreaterThanOrEqualTo(end);
                blocks[i].End.ShouldBeGreaterThan(blocks[i].Start);
                blocks[i].Line.ShouldBeGreaterThan(line);
                (end, line) = (blocks[i].End, blocks[i].Line);
                blocks[i].Line.ShouldBe(TextPlaces.Line(utf8, blocks[i].Start));
            }
            end.ShouldBeLessThanOrEqualTo(utf8.Length);
            if (result.RestStart >= 0)
                result.RestStart.ShouldBeGreaterThanOrEqualTo(end);
        }
    }

    private static (byte[] Utf8, ScannedBlock[] Blocks, ScanResult Result) Scan(string text) => Scan(Encoding.UTF8.GetBytes(text));

    private static (byte[] Utf8, ScannedBlock[] Blocks, ScanResult Result) Scan(byte[] utf8)
    {
        var blocks = Array.Empty<ScannedBlock>();
        var result = BlockScanner.Scan(utf8, TextSamples.Rules(), int.MaxValue, int.MaxValue, ref blocks);
        return (utf8, blocks[..result.Count], result);
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using ContentGen.Runtime;
using ContentGen.Text;
using ContentGen.Text.Unicode;
using ContentGen.Text.Vectors;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Text;

/// <summary>Every width of vectors reads the same blocks and counts the same as the readers that go line by line and scalar by scalar.</summary>
public sealed class VectorScannerTests
{
    private static readonly string[] s_pieces =
    [
        "\n", "\n\n", "\r\n", "\r", "\u0085", "\u2028", "\u2029", " ", "  ", "\t", "\u000B", "\u000C", "\u00A0", "\u3000", "\u200B", "\uFEFF", "\u200E", "\u202A",
        "a", "word", "Word", "WORD", "It’s", "don't", "x1", "42", "3.5%", "-", "—", "“quoted”", "…", "é", "É", "e\u0301", "ǅ", "ß", "Ω", "ж", "Ж", "٣", "漢", "漢字", "かな", "カ", "한국", "𐐀", "😀", "𝟘",
        // Their last bytes are 80 more than LF, CR, the space and letters.
        "č", "Ċ", "\u200A", "Ġ", "Ł", "ŉ", "\u2009", "ƍ", "&", "$5", "(a)", "\0", "\u001F", "\u007F", "\u001C", "supercalifragilisticexpialidocious-and-more-than-sixty-four-bytes-long-so-that-it-spans-chunks",
    ];

    // One for all: what a document leaves behind must not be seen in the next.
    private static readonly LineScratch s_scratch = new();

    private static readonly byte[][] s_invalid = [[0x80], [0x8A], [0x8D], [0xA0], [0xC1], [0xC0, 0xAF], [0xE2, 0x80], [0xF0, 0x9F, 0x98], [0xED, 0xA0, 0x80], [0xFF], [0xC2], [0xE2, 0x28, 0xA1], [0xF4, 0x90, 0x80, 0x80]];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Lines_are_those_of_the_scanner_that_reads_one_at_a_time(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 100; i++)
        {
            var utf8 = Document(random, random.Next(0, 90), withInvalid: i % 3 == 0);
            var most = i % 5 == 0 ? random.Next(0, 6) : int.MaxValue;
            Compare(utf8, most, $"seed {seed}, document {i}");
        }
    }

    /// <summary>Lines, words, letters and line ends that lie across the edge of a segment; many lines in one, and none.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Lines_of_long_documents_too(int seed)
    {
        var random = new Random(2000 + seed);
        for (var i = 0; i < 12; i++)
        {
            // Text of one kind up to a few bytes around the edge of a segment, so that whatever comes next lies across it.
            var edge = LineScratch.Length * random.Next(1, 4) - random.Next(0, 5);
            var utf8 = new List<byte>();
            while (utf8.Count < edge)
                utf8.AddRange(i % 3 == 0 ? "漢字 "u8 : i % 3 == 1 ? "\n"u8 : "word "u8);
            // A letter that is cut is ill-formed, which is read the same way too.
            utf8.RemoveRange(edge, utf8.Count - edge);
            utf8.AddRange(Document(random, random.Next(1, 400), withInvalid: i % 4 == 0));
            Compare([.. utf8], int.MaxValue, $"seed {seed}, document {i}");
        }
    }

    /// <summary>A carriage return ends a segment, and is the only one: whatever begins the next is read with it in mind.</summary>
    [Theory]
    [InlineData("\n")]
    [InlineData("\nword\n")]
    [InlineData("\n\n")]
    [InlineData("word\n")]
    [InlineData("\r\nword")]
    [InlineData("")]
    public void A_carriage_return_at_the_end_of_a_segment(string next)
    {
        foreach (var segments in new[] { 1, 2 })
        {
            var utf8 = Encoding.UTF8.GetBytes(new string('a', segments * LineScratch.Length - 1) + "\r" + next);
            Compare(utf8, int.MaxValue, $"{segments} segments, {Convert.ToHexString(Encoding.UTF8.GetBytes(next))}");
            Compare([.. utf8, .. Enumerable.Repeat((byte)'b', LineScratch.Length), (byte)'\n', (byte)'c'], int.MaxValue, $"{segments} segments, and one more");
        }
    }

    /// <summary>A claim of a whole block copies its numbers at once: they have to stand where a record has them.</summary>
    [Fact]
    public void A_block_begins_as_a_record_does()
    {
        var block = new ScannedBlock { OuterStart = 1, OuterEnd = 2, Start = 3, End = 4, Line = 5, LastLine = 6 };
        block.Features.Words = 7;
        var claim = default(Block);
        ScannedBlock.Claim(ref block, tag: 8, ref claim);
        (claim.OuterStart, claim.OuterEnd, claim.Start, claim.End, claim.Line, claim.LastLine, claim.Tag, claim.Extra).ShouldBe((1, 2, 3, 4, 5, 6, 8, 0));
    }

    private static void Compare(byte[] utf8, int most, string name)
    {
        ScannedBlock[] expected = [];
        var scan = BlockScanner.Scan(utf8, TextSamples.Rules(), int.MaxValue, most, ref expected);
        foreach (var (width, blocks, found) in Readings(utf8, most))
        {
            found.ShouldBe(scan, $"{width}, {name}: {Convert.ToHexString(utf8)}");
            for (var b = 0; b < scan.Count; b++)
                Print(utf8, blocks[b]).ShouldBe(Print(utf8, expected[b]), $"{width}, {name}, block {b}: {Convert.ToHexString(utf8)}");
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Counts_are_those_of_one_pass_over_the_scalars(int seed)
    {
        var random = new Random(1000 + seed);
        for (var i = 0; i < 200; i++)
        {
            var utf8 = Document(random, random.Next(0, 60), withInvalid: i % 3 == 0);
            FeatureValues expected = default, by512 = default, by256 = default, by128 = default, byByte = default;
            TextCounts.Of(utf8).CopyTo(ref expected.Block, ref expected.Counts);
            TextCounter<Chunk512>.Count(utf8, ref by512.Block, ref by512.Counts);
            TextCounter<Chunk256>.Count(utf8, ref by256.Block, ref by256.Counts);
            TextCounter<Chunk128>.Count(utf8, ref by128.Block, ref by128.Counts);
            TextCounter<ChunkScalar>.Count(utf8, ref byByte.Block, ref byByte.Counts);
            foreach (var count in new Counter[] { WordCounter<Chunk512>.Count, WordCounter<Chunk256>.Count, WordCounter<Chunk128>.Count, WordCounter<ChunkScalar>.Count })
            {
                BlockValues few = default;
                count(utf8, ref few);
                (few.Words, few.NonSpaceBytes, few.FirstInvalid).ShouldBe((expected.Block.Words, expected.Block.NonSpaceBytes, expected.Block.FirstInvalid), $"seed {seed}, text {i}: {Convert.ToHexString(utf8)}");
            }
            foreach (var values in new[] { by512, by256, by128, byByte })
                TextSamples.Print(values).ShouldBe(TextSamples.Print(expected), $"seed {seed}, text {i}: {Convert.ToHexString(utf8)}");
        }
    }

    /// <summary>All ASCII, at each place of a chunk: the vectors' classes are those of the character tables.</summary>
    [Fact]
    public void Classes_of_ASCII_are_those_of_the_tables()
    {
        Span<byte> chunk = stackalloc byte[64];
        for (var value = 0; value < 256; value++)
        {
            for (var place = 0; place < 64; place++)
            {
                chunk.Fill((byte)'a');
                chunk[place] = (byte)value;
                var counts = ChunkScalar.ReadCounts(ref chunk[0]);
                var lines = Known(ChunkScalar.ReadLines(ref chunk[0]));
                Chunk512.ReadCounts(ref chunk[0]).ShouldBe(counts);
                Chunk256.ReadCounts(ref chunk[0]).ShouldBe(counts);
                Chunk128.ReadCounts(ref chunk[0]).ShouldBe(counts);
                Show(Known(Chunk512.ReadLines(ref chunk[0]))).ShouldBe(Show(lines), $"{value:X2} at {place}");
                Show(Known(Chunk256.ReadLines(ref chunk[0]))).ShouldBe(Show(lines), $"{value:X2} at {place}");
                Show(Known(Chunk128.ReadLines(ref chunk[0]))).ShouldBe(Show(lines), $"{value:X2} at {place}");
                foreach (var find in new ulong[] { Chunk512.FindControls(ref chunk[0]), Chunk256.FindControls(ref chunk[0]), Chunk128.FindControls(ref chunk[0]) })
                    find.ShouldBe(ChunkScalar.FindControls(ref chunk[0]), $"{value:X2} at {place}");
                foreach (var find in new ulong[] { Chunk512.FindTerminators(ref chunk[0]), Chunk256.FindTerminators(ref chunk[0]), Chunk128.FindTerminators(ref chunk[0]) })
                    find.ShouldBe(ChunkScalar.FindTerminators(ref chunk[0]), $"{value:X2} at {place}");
            }
        }
    }

    /// <summary>On this rests how many words a phrase can have at most.</summary>
    [Fact]
    public void Letters_of_scripts_without_spaces_stand_from_U0E00_on()
    {
        for (var scalar = 0u; scalar < 0x0E00; scalar++)
            (UnicodeData.ClassOf(scalar) & ScalarClass.Wide).ShouldBe(ScalarClass.None, $"U+{scalar:X4}");
    }

    private static string Show(LineMasks masks) => $"{masks.NonAscii:X} {masks.White:X} {masks.Word:X} {masks.LineBreak:X}";

    /// <summary>What these masks say of bytes that are no ASCII is not asked for; of line ends they know.</summary>
    private static LineMasks Known(LineMasks masks)
    {
        masks.White &= ~masks.NonAscii;
        masks.Word &= ~masks.NonAscii;
        return masks;
    }

    private static IEnumerable<(string Name, ScannedBlock[] Blocks, ScanResult Found)> Readings(byte[] utf8, int most)
    {
        yield return ("512", Read(LineScanner<Chunk512>.Scan, out var found), found);
        yield return ("256", Read(LineScanner<Chunk256>.Scan, out found), found);
        yield return ("128", Read(LineScanner<Chunk128>.Scan, out found), found);
        yield return ("bytes", Read(LineScanner<ChunkScalar>.Scan, out found), found);

        ScannedBlock[] Read(Reader read, out ScanResult scan)
        {
            ScannedBlock[] blocks = [];
            scan = read(utf8, most, int.MaxValue, s_scratch, ref blocks);
            return blocks;
        }
    }

    private delegate void Counter(ReadOnlySpan<byte> text, ref BlockValues values);

    private delegate ScanResult Reader(ReadOnlySpan<byte> utf8, int maxBlocks, int phraseWords, LineScratch scratch, ref ScannedBlock[] blocks);

    private static string Print(byte[] utf8, ScannedBlock block)
    {
        var counts = default(CountValues);
        TextMeasure.Complete(utf8.AsSpan(block.Start..block.End), TextSamples.Rules(), TextSamples.All, ref block.Features, ref counts);
        block.Features.Measured = default;
        return $"{block.Start}..{block.End} {block.OuterStart}..{block.OuterEnd} {block.Line}-{block.LastLine} {TextSamples.Print(new() { Block = block.Features, Counts = counts })}";
    }

    private static byte[] Document(Random random, int pieces, bool withInvalid)
    {
        var utf8 = new List<byte>();
        // Documents of one kind of text come before those of all kinds: long runs of ASCII have their own path.
        var kinds = random.Next(3) == 0 ? 20 : s_pieces.Length;
        for (var i = 0; i < pieces; i++)
        {
            if (withInvalid && random.Next(12) == 0)
                utf8.AddRange(s_invalid[random.Next(s_invalid.Length)]);
            else
                utf8.AddRange(Encoding.UTF8.GetBytes(s_pieces[random.Next(kinds)]));
            if (random.Next(2) == 0)
                utf8.Add((byte)' ');
        }
        return [.. utf8];
    }
}

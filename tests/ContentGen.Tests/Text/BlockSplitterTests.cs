using System;
using System.Linq;
using System.Text;
using ContentGen.Runtime;
using ContentGen.Text;
using ContentGen.Text.Unicode;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Text;

public class BlockSplitterTests
{
    private static readonly TextRules Rules = TextSamples.Rules(
        text: PhraseTable.Create(["a"], ["foo"], ["中"], ["the"]),
        startsWith: PhraseTable.Create(["a"], ["the"], ["中"], ["\""], ["b c"]),
        endsWith: PhraseTable.Create(["a"], ["foo."], ["中"], ["!"], ["b a"], ["か"]),
        contains: PhraseTable.Create(["a a"], ["中"], ["he"], ["か"], ["u.s. the"], ["1"], ["."], ["\u0301"], ["»"]));

    private static readonly string[] Alphabet =
    [
        "a", "A", "b", "B c", "1", "٣", " ", " ", " ", "\u00A0", ".", ".", "!", "?", "…", "..", "。", "！", "؟", "।", ":", ",", "\"", "'", "”", "»", " »", "«", "„",
        "(", ")", "」", "「", "中", "か", "\u3099", "が", "م", "\u0301", "é", "U.S.", "Mr.", "J.", "The", "He", "foo", "\u200E", "\u00AD", "\u200D", "-", "•", "😀", "ǅ",
        "\u200B", "\uD800", "‹", "›", "ʰ", "。”", ". A", "! “", "？文", ". 1", "！B", "。a", ".” He", ". The",
    ];

    [Fact]
    public void What_is_left_has_the_features_of_a_fresh_measurement()
    {
        var random = new Random(5);
        var scratch = new SplitScratch();
        var splits = 0;
        for (var round = 0; round < 40_000; round++)
        {
            var line = RandomLine(random);
            splits += SplitAll(line, scratch);
        }
        splits.ShouldBeGreaterThan(50_000);
    }

    [Theory]
    [InlineData("a！A")]
    [InlineData("1！")]
    [InlineData("A. ")]
    [InlineData("！„")]
    [InlineData("文！))) ")]
    [InlineData("文。")]
    [InlineData("Mr. A! ")]
    [InlineData("U.S. The ")]
    [InlineData(". - ")]
    [InlineData("文! » ")]
    public void Any_number_of_takes_costs_linear_work(string pattern)
    {
        var small = Work(pattern, 4_000, "");
        var large = Work(pattern, 8_000, "");
        large.ShouldBeLessThanOrEqualTo(small * 2 + 1_000);
        // A word as long as the line at its end, which every remainder ends with.
        Work(pattern, 4_000, new string('b', 20_000)).ShouldBeLessThanOrEqualTo(small + 200_000);
    }

    [Fact]
    public void A_hundred_thousand_sentences_of_one_line_are_taken_in_moments()
    {
        var line = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a！A", 200_000)) + new string('x', 1_000_000));
        var before = System.Diagnostics.Stopwatch.StartNew();
        TakeAll(line, new SplitScratch()).ShouldBe(199_999 + 1);
        before.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Splitting_allocates_nothing()
    {
        var line = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("The café in the U.S. opened. “He’s there!” 文。", 50)) + "a");
        var scratch = new SplitScratch();
        TakeAll(line, scratch);
        var before = GC.GetAllocatedBytesForCurrentThread();
        TakeAll(line, scratch);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    [Fact]
    public void Blank_lines_stay_with_the_first_and_the_last_part()
    {
        var line = "One. Two."u8;
        TextMeasure.Measure(line, Rules, TextSamples.All, out var features);
        features.Block.BlankBefore = features.Block.BlankAfter = true;
        BlockSplitter.Split(line, Rules, TextSamples.All, new SplitScratch(), 0, 4, ref features.Block, ref features.Counts).ShouldBe(5);
        features.Block.BlankBefore.ShouldBeFalse();
        features.Block.BlankAfter.ShouldBeTrue();
        BlockSplitter.Split("One. \u200E"u8, Rules, TextSamples.All, new SplitScratch(), 0, 4, ref features.Block, ref features.Counts).ShouldBe(-1);
    }

    private static int SplitAll(byte[] line, SplitScratch scratch)
    {
        TextMeasure.Measure(line, Rules, TextSamples.All, out var features);
        var start = 0;
        var splits = 0;
        while (true)
        {
            var length = TextMeasure.FirstSentenceEnd(line.AsSpan(start), Rules);
            if (length < 0)
                return splits;
            start = BlockSplitter.Split(line, Rules, TextSamples.All, scratch, start, start + length, ref features.Block, ref features.Counts);
            if (start < 0)
                return splits;
            splits++;
            TextMeasure.Measure(line.AsSpan(start), Rules, TextSamples.All, out var fresh);
            var shown = $"{Encoding.UTF8.GetString(line, 0, start)}⟨cut⟩{Encoding.UTF8.GetString(line, start, line.Length - start)}";
            if (!features.Equals(fresh))
                TextSamples.Print(features).ShouldBe(TextSamples.Print(fresh), shown);
        }
    }

    private static int TakeAll(byte[] line, SplitScratch scratch)
    {
        TextMeasure.Measure(line, Rules, TextSamples.All, out var features);
        var start = 0;
        var splits = 0;
        while (true)
        {
            var length = TextMeasure.FirstSentenceEnd(line.AsSpan(start), Rules);
            if (length < 0)
                return splits;
            start = BlockSplitter.Split(line, Rules, TextSamples.All, scratch, start, start + length, ref features.Block, ref features.Counts);
            if (start < 0)
                return splits;
            splits++;
        }
    }

    private static long Work(string pattern, int repetitions, string tail)
    {
        var scratch = new SplitScratch();
        var line = Encoding.UTF8.GetBytes((string.Concat(Enumerable.Repeat(pattern, repetitions)) + tail).Trim());
        TakeAll(line, scratch);
        return scratch.Work;
    }

    private static byte[] RandomLine(Random random)
    {
        var count = random.Next(1, 25);
        var bytes = new System.Collections.Generic.List<byte>();
        for (var i = 0; i < count; i++)
        {
            var part = Alphabet[random.Next(Alphabet.Length)];
            if (part == "\uD800")
                bytes.AddRange(random.Next(2) == 0 ? [0xFF] : [0xE2, 0x80]);
            else
                bytes.AddRange(Encoding.UTF8.GetBytes(part));
        }
        var line = bytes.ToArray();
        var (start, end) = TextScan.Trim(line, 0, line.Length);
        return line[start..end];
    }
}

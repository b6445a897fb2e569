using System;
using System.Collections.Generic;
using System.Text;
using ContentGen.Runtime;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Text;

public class CountsTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("one", 1)]
    [InlineData("one two", 2)]
    [InlineData("one\u00A0two\u200Bthree\uFEFFfour\u2060five", 5)]
    [InlineData("well-known e-mail it's", 3)]
    [InlineData("a – b — c", 3)]
    [InlineData("... !!! & ***", 0)]
    [InlineData("3.14 2,000", 2)]
    [InlineData("(2025)", 1)]
    [InlineData("iPhone手机2025", 4)]
    [InlineData("こんにちは", 5)]
    [InlineData("カー", 2)]
    [InlineData("สวัสดี", 4)]
    [InlineData("한국어 문장", 2)]
    [InlineData("مرحبا بالعالم", 2)]
    [InlineData("क्या हुआ", 2)]
    [InlineData("́", 0)]
    [InlineData("Ⅷ ½ ²", 0)]
    [InlineData("٣ ४", 2)]
    [InlineData("a\u200Db a\u200Cb", 2)]
    public void Words_are_runs_with_a_letter_or_digit(string text, int words) =>
        TextSamples.Measure(text).Block.Words.ShouldBe(words);

    [Theory]
    [InlineData("abc", 3, 3)]
    [InlineData("a b", 3, 3)]
    [InlineData("手机", 2, 6)]
    [InlineData("、手", 2, 4)]
    [InlineData("😀é", 2, 2)]
    [InlineData("e\u0301", 2, 2)]
    [InlineData("ＡＢ", 2, 2)]
    public void Chars_are_scalars_and_wide_letters_are_three_wide(string text, int chars, int width)
    {
        var features = TextSamples.Measure(text);
        features.Counts.Chars.ShouldBe(chars);
        features.Counts.Width.ShouldBe(width);
    }

    [Theory]
    [InlineData("The quick Brown fox", 2, 4)]
    [InlineData("“The (Quick 2nd 3D 42 ---", 3, 4)]
    [InlineData("iPhone eBay", 0, 2)]
    [InlineData("Ǆ ǅ ǆ", 2, 3)]
    [InlineData("手机 한국어 مرحبا", 0, 0)]
    [InlineData("手Abc机x", 1, 2)]
    [InlineData("ʰA", 0, 0)]
    public void Capitalized_words_have_an_upper_case_first_letter(string text, int capitalized, int cased)
    {
        var features = TextSamples.Measure(text);
        features.Counts.CapitalizedWords.ShouldBe(capitalized);
        features.Counts.CasedWords.ShouldBe(cased);
    }

    [Theory]
    [InlineData("aB 12 !?", 1, 2, 2, 2, 6)]
    [InlineData("ǅ٣$+–", 1, 1, 1, 3, 5)]
    [InlineData("手。", 0, 0, 0, 1, 2)]
    public void Letters_digits_and_symbols_are_counted(string text, int upper, int cased, int digits, int symbols, int nonSpace)
    {
        var features = TextSamples.Measure(text);
        features.Counts.UpperLetters.ShouldBe(upper);
        features.Counts.CasedLetters.ShouldBe(cased);
        features.Counts.Digits.ShouldBe(digits);
        features.Counts.Symbols.ShouldBe(symbols);
        features.Counts.NonSpace.ShouldBe(nonSpace);
    }

    [Theory]
    [InlineData(new byte[] { (byte)'a', 0xFF, (byte)'b' }, 3, 1, 1)]
    [InlineData(new byte[] { 0xE2, 0x80 }, 1, 0, 0)]
    [InlineData(new byte[] { 0xE2, 0x28 }, 2, 0, 0)]
    [InlineData(new byte[] { 0xF0, 0x90, 0x80, (byte)'x' }, 2, 0, 1)]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 }, 3, 0, 0)]
    [InlineData(new byte[] { 0xC0, 0x80 }, 2, 0, 0)]
    [InlineData(new byte[] { 0xC3, 0xA9 }, 1, -1, 1)]
    public void An_ill_formed_sequence_is_one_scalar_and_nothing_else(byte[] text, int chars, int firstInvalid, int words)
    {
        var features = TextSamples.Measure(text);
        features.Counts.Chars.ShouldBe(chars);
        features.Counts.NonSpace.ShouldBe(chars);
        features.Block.NonSpaceBytes.ShouldBe(text.Length);
        features.Block.FirstInvalid.ShouldBe(firstInvalid);
        features.Block.Words.ShouldBe(words);
        if (firstInvalid == 0 && chars > 0 && text[0] >= 0x80)
            features.Block.Starts.ShouldBe(StartKinds.None);
    }

    [Fact]
    public void A_line_longer_than_any_chunk_of_counters_is_counted_in_full()
    {
        var text = string.Concat(System.Linq.Enumerable.Repeat("Ab1! 手", 50_000));
        var features = TextSamples.Measure(text);
        features.Block.Words.ShouldBe(100_000);
        features.Counts.CapitalizedWords.ShouldBe(50_000);
        features.Counts.UpperLetters.ShouldBe(50_000);
        features.Counts.Digits.ShouldBe(50_000);
        features.Counts.Symbols.ShouldBe(50_000);
        features.Counts.Chars.ShouldBe(300_000);
        features.Block.NonSpaceBytes.ShouldBe(350_000);
    }

    [Theory]
    [InlineData(FeatureSet.None)]
    [InlineData(FeatureSet.Sentences)]
    [InlineData(FeatureSet.Ends)]
    [InlineData(FeatureSet.Sentences | FeatureSet.Starts)]
    public void Beyond_counts_only_what_is_asked_for_is_measured(FeatureSet wanted)
    {
        const FeatureSet Others = FeatureSet.Sentences | FeatureSet.Starts | FeatureSet.Ends | FeatureSet.PhrasesText | FeatureSet.PhrasesContain | FeatureSet.Patterns;
        var features = TextSamples.Measure("One 1. Two!", TextSamples.Rules(wanted));
        (features.Block.Measured & Others).ShouldBe(wanted);
        features.Counts.Sentences.ShouldBe((wanted & FeatureSet.Sentences) != 0 ? 2 : 0);
        features.Block.Ends.ShouldBe((wanted & FeatureSet.Ends) != 0 ? EndKinds.Sentence | EndKinds.Exclamation : EndKinds.Nothing);
        // Words and bytes are known of every text; any other count brings all counts.
        (features.Block.Words, features.Block.NonSpaceBytes).ShouldBe((3, 9));
        (features.Block.Measured & FeatureSet.Digits).ShouldBe(FeatureSet.None);
        var counted = TextSamples.Measure("One 1. Two!", TextSamples.Rules(FeatureSet.Symbols));
        (counted.Block.Words, counted.Counts.Digits, counted.Counts.NonSpace, counted.Block.NonSpaceBytes).ShouldBe((3, 1, 9, 9));
    }

    [Fact]
    public void Bytes_tell_of_characters_only_what_is_so()
    {
        var random = new Random(7);
        string[] pieces = ["a", "é", "日", "𝒳", " ", "e\u0301"];
        var counted = 0;
        for (var i = 0; i < 3_000; i++)
        {
            var text = new List<byte>();
            for (var length = random.Next(40); length > 0; length--)
                text.AddRange(random.Next(8) == 0 ? [(byte)random.Next(128, 256)] : Encoding.UTF8.GetBytes(pieces[random.Next(pieces.Length)]));
            byte[] utf8 = [.. text];
            var chars = TextSamples.Measure(utf8).Counts.Chars;
            ContentGen.Text.TextMeasure.Begin(utf8, out var values);
            var counts = default(ContentGen.Text.CountValues);
            var features = new BlockFeatures(utf8, ref values, ref counts, TextSamples.Rules());
            var least = random.Next(60);
            var most = random.Next(3) == 0 ? int.MaxValue : least + random.Next(60);
            features.HasChars(least, most).ShouldBe(chars >= least && chars <= most, $"{least}..{most} of {Convert.ToHexString(utf8)}");
            counted += (values.Measured & FeatureSet.Chars) != 0 ? 1 : 0;
        }
        counted.ShouldBeInRange(100, 2_900);
    }

    /// <summary>A test that asks measures, and asking again finds what was measured.</summary>
    [Fact]
    public void What_is_asked_for_first_is_measured_then()
    {
        var text = "One 1. Two!"u8;
        ContentGen.Text.TextMeasure.Begin(text, out var values);
        var counts = default(ContentGen.Text.CountValues);
        var features = new BlockFeatures(text, ref values, ref counts, TextSamples.Rules());
        (values.Measured & (FeatureSet.Sentences | FeatureSet.Ends)).ShouldBe(FeatureSet.None);
        features.Sentences.ShouldBe(2);
        (values.Measured & (FeatureSet.Sentences | FeatureSet.Ends)).ShouldBe(FeatureSet.Sentences);
        counts.Sentences = 7;
        features.Sentences.ShouldBe(7);
        features.Starts.ShouldBe(StartKinds.Upper);
    }

    [Theory]
    [InlineData("Abc", StartKinds.Upper)]
    [InlineData("ǅ", StartKinds.Upper)]
    [InlineData("abc", StartKinds.Lower)]
    [InlineData("7 things", StartKinds.Digit)]
    [InlineData("“Go", StartKinds.Quote)]
    [InlineData("'Go", StartKinds.Quote)]
    [InlineData("「行", StartKinds.Quote)]
    [InlineData("• item", StartKinds.Bullet)]
    [InlineData("* item", StartKinds.Bullet)]
    [InlineData("– item", StartKinds.Dash)]
    [InlineData("- item", StartKinds.Dash)]
    [InlineData("− item", StartKinds.Dash)]
    [InlineData("#tag", StartKinds.Symbol)]
    [InlineData("© 2025", StartKinds.Symbol)]
    [InlineData("手机", StartKinds.None)]
    public void Starts_tells_the_first_character(string text, StartKinds kinds) =>
        TextSamples.Measure(text).Block.Starts.ShouldBe(kinds);
}

using System;
using System.Linq;
using System.Text;
using ContentGen.Runtime;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Text;

public class PhraseTests
{
    [Theory]
    [InlineData("Share", "share")]
    [InlineData("SHARE:", "share")]
    [InlineData("Share ... !", "share")]
    [InlineData("share", "Share:")]
    [InlineData("Related  Posts", "related posts")]
    [InlineData("Don’t miss", "don't miss")]
    [InlineData("Café", "cafe\u0301")]
    [InlineData("Cafe\u0301;", "CAFÉ")]
    [InlineData("分享！", "分享")]
    [InlineData("K", "k")]
    [InlineData("iPhone手机2025", "iphone手机2025")]
    [InlineData("a手a", "a手a")]
    [InlineData("Facebook分享X", "Facebook分享X")]
    [InlineData("2.0版a！", "2.0版a")]
    public void Text_is_the_whole_block_but_end_punctuation(string text, string phrase) =>
        Text(text, phrase).ShouldBeTrue();

    [Theory]
    [InlineData("Share this", "share")]
    [InlineData("Shar", "share")]
    [InlineData("“Share”", "share")]
    [InlineData("...", "...")]
    [InlineData("", "share")]
    [InlineData("Café", "cafe")]
    public void Text_is_nothing_else(string text, string phrase) => Text(text, phrase).ShouldBeFalse();

    [Theory]
    [InlineData("Share this post", "share", true)]
    [InlineData("Share: this", "share", true)]
    [InlineData("Share", "share", true)]
    [InlineData("Shares", "share", false)]
    [InlineData("Share2", "share", false)]
    [InlineData("“Share", "share", false)]
    [InlineData("#1 tip", "#", true)]
    [InlineData("分享此文", "分享", true)]
    [InlineData("iPhone手机", "iphone", true)]
    [InlineData("Cafés", "cafe", false)]
    [InlineData("が", "か", false)]
    [InlineData("ที", "ท", false)]
    [InlineData("ท่", "ท", false)]
    [InlineData("ทุ่", "ทุ", false)]
    [InlineData("ไทยดี", "ไทย", true)]
    [InlineData("की", "क", false)]
    [InlineData("手\uFE00", "手", false)]
    public void Starts_with_ends_at_a_word_boundary(string text, string phrase, bool expected) =>
        (TextSamples.Measure(text, TextSamples.Rules(startsWith: PhraseTable.Create([phrase]))).Counts.PhrasesStart == 1).ShouldBe(expected);

    [Theory]
    [InlineData("Please share", "share", true)]
    [InlineData("share", "share", true)]
    [InlineData("Please share.", "share", false)]
    [InlineData("Please share.", "share.", true)]
    [InlineData("timeshare", "share", false)]
    [InlineData("time-share", "share", true)]
    [InlineData("请分享", "分享", true)]
    [InlineData("a   b", "a b", true)]
    [InlineData("cafe\u0301", "café", true)]
    [InlineData("cafe\u0301", "cafe", false)]
    public void Ends_with_begins_at_a_word_boundary(string text, string phrase, bool expected) =>
        (TextSamples.Measure(text, TextSamples.Rules(endsWith: PhraseTable.Create([phrase]))).Counts.PhrasesEnd == 1).ShouldBe(expected);

    [Theory]
    [InlineData("You may share this", "SHARE", true)]
    [InlineData("shares share", "share", true)]
    [InlineData("shares sharer", "share", false)]
    [InlineData("the sign up form", "sign   up", true)]
    [InlineData("the sign-up form", "sign up", false)]
    [InlineData("the sign–up form", "sign-up", true)]
    [InlineData("a very very long day", "very long", true)]
    [InlineData("我要分享它", "分享", true)]
    [InlineData("x手y", "手", true)]
    [InlineData("한국어", "국어", false)]
    [InlineData("© 2025 Acme", "© 2025", true)]
    [InlineData("ÉTÉ", "été", true)]
    [InlineData("a≯b", ">", false)]
    [InlineData("か\u3099x", "x", true)]
    [InlineData("がx", "x", true)]
    public void Contains_lies_between_word_boundaries(string text, string phrase, bool expected) =>
        (TextSamples.Measure(text, TextSamples.Rules(contains: PhraseTable.Create([phrase]))).Counts.PhrasesContain == 1).ShouldBe(expected);

    [Fact]
    public void Each_set_is_a_bit()
    {
        var table = PhraseTable.Create(["share", "tweet"], [], ["share this", "share"], ["Share:"]);
        var rules = TextSamples.Rules(text: table, startsWith: table, endsWith: table, contains: table);
        var features = TextSamples.Measure("Share this", rules);
        features.Block.PhrasesText.ShouldBe(0b0100ul);
        features.Counts.PhrasesStart.ShouldBe(0b0101ul);
        features.Counts.PhrasesEnd.ShouldBe(0b0100ul);
        features.Counts.PhrasesContain.ShouldBe(0b0101ul);
        TextSamples.Measure("share", rules).Block.PhrasesText.ShouldBe(0b1101ul);
    }

    [Fact]
    public void Sixty_four_sets_and_no_more()
    {
        var sets = Enumerable.Range(0, 64).Select(i => new[] { $"phrase {i}" }).ToArray();
        var table = PhraseTable.Create(sets);
        for (var i = 0; i < 64; i++)
            TextSamples.Measure($"Phrase {i}.", TextSamples.Rules(text: table)).Block.PhrasesText.ShouldBe(1ul << i);
        Should.Throw<ArgumentException>(() => PhraseTable.Create([.. sets, ["one more"]]));
        Should.Throw<ArgumentException>(() => PhraseTable.Create([new string('a', 257)]));
        PhraseTable.Create([new string('a', 256)]);
    }

    [Fact]
    public void A_phrase_without_anything_to_compare_matches_nothing()
    {
        var table = PhraseTable.Create(["", "  "], ["..."]);
        var features = TextSamples.Measure("a ... b", TextSamples.Rules(text: table, startsWith: table, endsWith: table, contains: table));
        (features.Block.PhrasesText | features.Counts.PhrasesStart | features.Counts.PhrasesEnd).ShouldBe(0ul);
        features.Counts.PhrasesContain.ShouldBe(0b10ul);
    }

    [Fact]
    public void An_ending_is_found_behind_any_amount_of_white_space()
    {
        var text = "x please" + new string(' ', 100_000) + "share";
        TextSamples.Measure(text, TextSamples.Rules(endsWith: PhraseTable.Create(["please share"]))).Counts.PhrasesEnd.ShouldBe(1ul);
        TextSamples.Measure(Encoding.UTF8.GetBytes("please \uFFFDshare"), TextSamples.Rules(endsWith: PhraseTable.Create(["please \uFFFDshare"])))
            .Counts.PhrasesEnd.ShouldBe(1ul);
    }

    [Fact]
    public void Words_are_found_exactly()
    {
        var words = WordList.Create(["U.S", "etc"], ["Mr"], ["The", "etc"]);
        words.Find("U.S"u8).ShouldBe(WordKinds.Abbreviation);
        words.Find("etc"u8).ShouldBe(WordKinds.Abbreviation | WordKinds.Starter);
        words.Find("mr"u8).ShouldBe(WordKinds.None);
        words.Find(""u8).ShouldBe(WordKinds.None);
        WordList.Empty.Find("x"u8).ShouldBe(WordKinds.None);
    }

    private static bool Text(string text, string phrase) =>
        TextSamples.Measure(text, TextSamples.Rules(text: PhraseTable.Create([phrase]))).Block.PhrasesText == 1;
}

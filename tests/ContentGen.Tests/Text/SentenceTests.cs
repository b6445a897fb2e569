using System.Text;
using ContentGen.Runtime;
using ContentGen.Text;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Text;

public class SentenceTests
{
    [Theory]
    [InlineData("No end here", 0)]
    [InlineData("One.", 1)]
    [InlineData("One. Two.", 2)]
    [InlineData("One. And a tail", 2)]
    [InlineData("One. ---", 0)]
    [InlineData("One. two.", 1)]
    [InlineData("One! Two? Three…", 3)]
    [InlineData("One?! Two", 2)]
    [InlineData("Version 3.5 is out.", 1)]
    [InlineData("It cost 5. 6 were sold.", 2)]
    [InlineData("He said “Go.” “Why?” she asked.", 2)]
    [InlineData("He left (quietly.) She stayed.", 2)]
    [InlineData("\"Go!\" he said.", 1)]
    [InlineData("Wait... what?", 1)]
    [InlineData("Wait... What?", 2)]
    [InlineData("Es endet. „Ja“, sagte er.", 2)]
    [InlineData("Il dit : « Va ! » Elle part.", 2)]
    [InlineData("Il dit : « Va ! »", 1)]
    [InlineData("Er ging. »Ja«, sagte sie.", 2)]
    [InlineData("He said \"really?\". Then left.", 2)]
    [InlineData("他走了。“你好。”她说。", 3)]
    [InlineData("“再见！”“你好。”她说。", 3)]
    [InlineData("他走了。‘你好。’她说。", 3)]
    [InlineData("他走了。“‘你好。’”她说。", 3)]
    [InlineData("彼は行った。「はい。」彼女は言った。", 3)]
    [InlineData("他走了。“", 1)]
    [InlineData("他走了。“ 她说。", 2)]
    [InlineData("Er sagte „Geh.“ Sie ging.", 2)]
    public void Ends_are_counted_and_a_tail_with_a_word(string text, int sentences) =>
        TextSamples.Measure(text).Counts.Sentences.ShouldBe(sentences);

    [Theory]
    [InlineData("Mr. Smith left.", 1)]
    [InlineData("Gov. Lee spoke. Mrs. Day sang.", 2)]
    [InlineData("J. F. Kennedy spoke.", 1)]
    [InlineData("(Mr. Smith) left.", 1)]
    [InlineData("The plan is B. The rest waits.", 1)]
    [InlineData("In the U.S. Senate he spoke.", 1)]
    [InlineData("He left the U.S. The rest stayed.", 2)]
    [InlineData("He left the U.S. “The rest” stayed.", 2)]
    [InlineData("He left the U.S. He's gone.", 2)]
    [InlineData("He left the U.S.", 1)]
    [InlineData("At 9 a.m. Monday it rained.", 1)]
    [InlineData("At 9 a.m. It rained.", 2)]
    [InlineData("Fruit, e.g. Apples.", 1)]
    [InlineData("Acme Inc. Sold out.", 1)]
    [InlineData("Acme inc. Sold out.", 2)]
    [InlineData("He met Dr.", 0)]
    [InlineData("Vitamin C.", 0)]
    [InlineData("Vitamin Č.", 0)]
    [InlineData("Vitamin C\u030C.", 0)]
    [InlineData("E\u0301. Dupont sang.", 1)]
    [InlineData("e\u0301. Dupont sang.", 2)]
    [InlineData("At E\u0301.U\u0308. Dupont sang.", 1)]
    [InlineData("Mr! Smith", 2)]
    [InlineData("Is it Mr.? Yes", 2)]
    public void Abbreviations_titles_and_single_capitals(string text, int sentences) =>
        TextSamples.Measure(text).Counts.Sentences.ShouldBe(sentences);

    [Theory]
    [InlineData("今天很好。明天也好。", 2)]
    [InlineData("他说：“好。”然后走了。", 2)]
    [InlineData("「行くの？」「はい。」", 2)]
    [InlineData("增长3.5%！好", 2)]
    [InlineData("a！b", 0)]
    [InlineData("a！B", 2)]
    [InlineData("a！Mr. X", 2)]
    [InlineData("هل هذا صحيح؟ نعم. حسنا", 3)]
    [InlineData("هل؟نعم", 2)]
    [InlineData("यह है। वह था।", 2)]
    [InlineData("한국어입니다. 네.", 2)]
    [InlineData("文. b", 2)]
    public void Scripts_without_case(string text, int sentences) =>
        TextSamples.Measure(text).Counts.Sentences.ShouldBe(sentences);

    [Theory]
    [InlineData("One. Two.", "One.")]
    [InlineData("He said “Go.” Then left.", "He said “Go.”")]
    [InlineData("Mr. X. Y. Abc went. Off", "Mr. X. Y. Abc went.")]
    [InlineData("« Va ! » Elle part.", "« Va ! »")]
    [InlineData("好。”然", "好。”")]
    [InlineData("One", null)]
    [InlineData("One.", "One.")]
    [InlineData("", null)]
    public void The_first_sentence_ends_behind_its_closers(string text, string? first)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var end = TextMeasure.FirstSentenceEnd(bytes, TextSamples.Rules());
        (end < 0 ? null : Encoding.UTF8.GetString(bytes, 0, end)).ShouldBe(first);
    }

    [Theory]
    [InlineData("One", EndKinds.None)]
    [InlineData("One.", EndKinds.Sentence)]
    [InlineData("One。", EndKinds.Sentence)]
    [InlineData("One!", EndKinds.Sentence | EndKinds.Exclamation)]
    [InlineData("One？", EndKinds.Sentence | EndKinds.Question)]
    [InlineData("ما؟", EndKinds.Sentence | EndKinds.Question)]
    [InlineData("One?!", EndKinds.Sentence | EndKinds.Question | EndKinds.Exclamation)]
    [InlineData("One…", EndKinds.Ellipsis)]
    [InlineData("One..", EndKinds.Ellipsis)]
    [InlineData("One....", EndKinds.Ellipsis)]
    [InlineData("他……", EndKinds.Ellipsis)]
    [InlineData("“One…”", EndKinds.Ellipsis)]
    [InlineData("One...?", EndKinds.Sentence | EndKinds.Question)]
    [InlineData("One.”", EndKinds.Sentence | EndKinds.Quote)]
    [InlineData("(One.)", EndKinds.Sentence)]
    [InlineData("“One”.", EndKinds.Sentence)]
    [InlineData("“One?”.", EndKinds.Sentence | EndKinds.Question | EndKinds.Quote)]
    [InlineData("“One”", EndKinds.Quote)]
    [InlineData("« One »", EndKinds.Quote)]
    [InlineData("« One ! »", EndKinds.Sentence | EndKinds.Exclamation | EndKinds.Quote)]
    [InlineData("(One)", EndKinds.None)]
    [InlineData("One:", EndKinds.Colon)]
    [InlineData("一：", EndKinds.Colon)]
    [InlineData("One,", EndKinds.Comma)]
    [InlineData("一、", EndKinds.Comma)]
    [InlineData("“One,”", EndKinds.Comma | EndKinds.Quote)]
    [InlineData("One;", EndKinds.None)]
    [InlineData("the U.S.", EndKinds.Abbreviation)]
    [InlineData("the “U.S.”", EndKinds.Abbreviation | EndKinds.Quote)]
    [InlineData("Acme Inc.", EndKinds.Abbreviation)]
    [InlineData("Dr.", EndKinds.Abbreviation)]
    [InlineData("Vitamin C.", EndKinds.Abbreviation)]
    [InlineData("a.m.", EndKinds.Abbreviation)]
    [InlineData("U.S.?", EndKinds.Sentence | EndKinds.Question)]
    [InlineData(".", EndKinds.Sentence)]
    [InlineData("”", EndKinds.Quote)]
    public void Ends_is_a_set(string text, EndKinds kinds) =>
        TextSamples.Measure(text).Block.Ends.ShouldBe(kinds);
}

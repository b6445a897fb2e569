using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Plans;
using Shouldly;
using Xunit;
using static ContentGen.Schema.Tests.Plans.BoundFixture;

namespace ContentGen.Schema.Tests.Plans;

public class SimplifierTests
{
    private static readonly Test Ends = new EndsTest(EndKinds.Colon);
    private static readonly Test Upper = new StartsTest(StartKinds.Upper);

    // Trait 0 holds always, trait 1 never, traits 2 and 3 sometimes.
    private static string Simple(Test test) =>
        TestDump.Text(new TestSimplifier([Test.Always, Test.Never, AtLeastWords(3), Ends]).Simplify(test));

    private static BoundEchoTest Echo(long min, long? max, long scale = 100, params int[] traits) => new(new(traits), 1, min, max, scale);

    public static IEnumerable<TheoryDataRow<Test, string>> Cases =>
    [
        new(AtLeastWords(0), "always"),
        new(AtLeastWords(1), "words 1.."),
        new(new CountTest(CountFeature.Chars, 1, null), "always"),
        new(new CountTest(CountFeature.Chars, 1, 9), "chars 0..9"),
        new(new CountTest(CountFeature.Width, 0, 0), "never"),
        new(new CountTest(CountFeature.Words, 0, 0), "words 0..0"),
        new(AtLeastWords(5, 4), "never"),
        new(new PositionTest(1, null), "always"),
        new(new PositionTest(1, 3), "position 0..3"),
        new(new PositionTest(0, 0), "never"),
        new(new FromRegionTest(null, null), "always"),
        new(new NotTest(new FromRegionTest(-2, null)), "from-region ..-3"),
        new(new NotTest(new FromRegionTest(null, -1)), "from-region 0.."),
        new(All(new FromRegionTest(-5, null), new FromRegionTest(null, -1)), "from-region -5..-1"),
        new(All(new FromRegionTest(0, null), new FromRegionTest(null, -1)), "never"),
        new(new OccursTest(1, null), "always"),
        new(new OccursTest(1, 3), "occurs 0..3"),
        new(new OccursTest(0, 0), "never"),
        new(new NotTest(new OccursTest(2, null)), "occurs 0..1"),
        new(new NotTest(new OccursTest(1, 1)), "occurs 2.."),
        new(All(new OccursTest(2, null), new OccursTest(1, 4)), "occurs 2..4"),
        new(All(new OccursTest(2, null), new OccursTest(1, 1)), "never"),
        new(Echo(0, null), "always"),
        new(Echo(0, 100), "always"),
        new(Echo(60, 50), "never"),
        new(Echo(600, 1000, 1000, 3, 0, 2, 3), "echo(#2+#3 at-least 1 60../100)"),
        new(Echo(25, null, 1000, 2), "echo(#2 at-least 1 25../1000)"),
        new(Echo(1, null, 100, 2, 1), "never"),
        new(Echo(0, 50, 100, 2, 1), "always"),
        new(new NotTest(Echo(50, null, 100, 2)), "not(echo(#2 at-least 1 50../100))"),
        new(All(Echo(20, null, 100, 2), Echo(0, 60, 100, 2)), "echo(#2 at-least 1 20..60/100)"),
        new(All(Echo(70, null, 100, 2), Echo(0, 60, 100, 2)), "never"),
        new(All(Echo(20, null, 100, 2), Echo(0, 60, 100, 3)), "all(echo(#2 at-least 1 20../100), echo(#3 at-least 1 0..60/100))"),
        new(new ShareTest(ShareFeature.Digits, 0, 100, 100), "always"),
        new(new ShareTest(ShareFeature.Digits, 600, null, 1000), "digits 60../100"),
        new(new ShareTest(ShareFeature.Digits, 25, 1000, 1000), "digits 25../1000"),
        new(new ShareTest(ShareFeature.Digits, 101, null, 100), "never"),
        new(new EndsTest((EndKinds)511), "always"),
        new(new NotTest(new NotTest(Ends)), "ends colon"),
        new(new NotTest(AtLeastWords(5)), "words 0..4"),
        new(new NotTest(AtLeastWords(0, 4)), "words 5.."),
        new(new NotTest(AtLeastWords(2, 4)), "not(words 2..4)"),
        new(new NotTest(new BlankTest(BlankSide.Before, true)), "blank before no"),
        new(new NotTest(Test.Never), "always"),
        new(All(), "always"),
        new(Any(), "never"),
        new(All(Ends), "ends colon"),
        new(All(All(Ends, Upper), AtLeastWords(3)), "all(words 3.., starts upper, ends colon)"),
        new(All(AtLeastWords(3), AtLeastWords(0, 9)), "words 3..9"),
        new(All(AtLeastWords(3), Ends, AtLeastWords(0, 2)), "never"),
        new(All(Ends, new NotTest(Ends)), "never"),
        new(All(Ends, Test.Never), "never"),
        new(All(new TagTest(BlockTags.H1 | BlockTags.P), new TagTest(BlockTags.H1 | BlockTags.H2)), "tag h1"),
        new(All(new TagTest(BlockTags.H1), new TagTest(BlockTags.P)), "never"),
        new(Any(new TagTest(BlockTags.H1), new TagTest(BlockTags.FrontMatter)), "tag h1 frontmatter"),
        new(All(Ends, Ends, Test.Always), "ends colon"),
        new(Any(Ends, new EndsTest(EndKinds.Comma)), "ends colon comma"),
        new(Any(Ends, new EndsTest((EndKinds)511 & ~EndKinds.Colon)), "always"),
        new(Any(Ends, Test.Always), "always"),
        new(Any(Upper, Any(Ends, AtLeastWords(3))), "any(words 3.., starts upper, ends colon)"),
        new(Is(0), "always"),
        new(Is(0, 3, 2), "is #2+#3"),
        new(Is(2, 1), "never"),
        new(All(Is(3), Is(2)), "is #2+#3"),
        new(FollowedBy(1), "never"),
        new(FollowedBy(0), "followedby( within 1 at-least 1)"),
        new(FollowedBy(2, within: 2, atLeast: 3), "never"),
        new(All(FollowedBy(2), AtLeastWords(3), Ends), "all(words 3.., followedby(#2 within 1 at-least 1), ends colon)"),
        new(Phrase(PhraseMode.Text, null, "Share  This!", "share this", "…"), "phrase text [\"share this\"]"),
        new(Phrase(PhraseMode.Contains, null, "B", "a"), "phrase contains [\"a\", \"b\"]"),
        new(Phrase(PhraseMode.Text, null, "..."), "never"),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Tests_become_simple(Test test, string expected) => Simple(test).ShouldBe(expected);

    [Fact]
    public void Simplifying_what_is_simple_changes_nothing()
    {
        var simplifier = new TestSimplifier([Test.Always, Test.Never, AtLeastWords(3), Ends]);
        foreach (var test in Cases.Select(static row => row.Data.Item1))
        {
            var simple = simplifier.Simplify(test);
            simplifier.Simplify(simple).ShouldBe(simple);
        }
    }

    [Fact]
    public void The_order_in_which_parts_were_written_does_not_matter() => Simple(All(AtLeastWords(3), Ends, Upper)).ShouldBe(Simple(All(Upper, AtLeastWords(3), Ends)));
}

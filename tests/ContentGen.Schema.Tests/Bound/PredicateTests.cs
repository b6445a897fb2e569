using System.Linq;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Plans;
using Shouldly;
using Xunit;

namespace ContentGen.Schema.Tests.Bound;

public class PredicateTests
{
    public static TheoryData<string, Test> Predicates => new()
    {
        { "{ words: 3..25 }", new CountTest(CountFeature.Words, 3, 25) },
        { "{ chars: ..120 }", new CountTest(CountFeature.Chars, 0, 120) },
        { "{ width: 12.. }", new CountTest(CountFeature.Width, 12, null) },
        { "{ sentences: 5 }", new CountTest(CountFeature.Sentences, 5, 5) },
        { "{ words: 007 }", new CountTest(CountFeature.Words, 7, 7) },
        { "{ words: '3 .. 25' }", new CountTest(CountFeature.Words, 3, 25) },
        { "{ capitalized: 60%.. }", new ShareTest(ShareFeature.Capitalized, 60, null, 100) },
        { "{ uppercase: ..5% }", new ShareTest(ShareFeature.Uppercase, 0, 5, 100) },
        { "{ digits: 2.5%..10% }", new ShareTest(ShareFeature.Digits, 25, 100, 1000) },
        { "{ symbols: 2.50%..100% }", new ShareTest(ShareFeature.Symbols, 25, 1000, 1000) },
        { "{ symbols: 0.0001%.. }", new ShareTest(ShareFeature.Symbols, 1, null, 1_000_000) },
        { "{ symbols: 0% }", new ShareTest(ShareFeature.Symbols, 0, 0, 100) },
        { "{ starts: upper }", new StartsTest(StartKinds.Upper) },
        { "{ starts: [lower, digit, quote, bullet, dash, symbol] }", new StartsTest(StartKinds.Lower | StartKinds.Digit | StartKinds.Quote | StartKinds.Bullet | StartKinds.Dash | StartKinds.Symbol) },
        { "{ ends: sentence }", new EndsTest(EndKinds.Sentence) },
        { "{ ends: [ellipsis, abbreviation, question, exclamation] }", new EndsTest(EndKinds.Ellipsis | EndKinds.Abbreviation | EndKinds.Question | EndKinds.Exclamation) },
        { "{ ends: [quote, colon, comma, none] }", new EndsTest(EndKinds.Quote | EndKinds.Colon | EndKinds.Comma | EndKinds.None) },
        { "{ text: $share }", new BoundPhraseTest(PhraseMode.Text, "share", Bind.List("Share", "Tweet this")) },
        { "{ text: [$share, Print, $share] }", new BoundPhraseTest(PhraseMode.Text, null, Bind.List("Share", "Tweet this", "Print")) },
        { "{ starts-with: By }", new BoundPhraseTest(PhraseMode.StartsWith, null, Bind.List("By")) },
        { "{ ends-with: ['read more', no] }", new BoundPhraseTest(PhraseMode.EndsWith, null, Bind.List("read more", "no")) },
        { "{ contains: $5 off }", new BoundPhraseTest(PhraseMode.Contains, null, Bind.List("$5 off")) },
        { "{ pattern: '[a-z]+' }", new BoundPatternTest(0) },
        { "{ any: [{ pattern: a }, { pattern: b }, { pattern: 'a' }] }", new AnyTest(Bind.List<Test>(new BoundPatternTest(0), new BoundPatternTest(1), new BoundPatternTest(0))) },
        { "{ tag: h2 }", new TagTest(BlockTags.H2) },
        { "{ tag: [h1, h3, h4, h5, h6, p, li, quote, code, table, front-matter, html, definition] }", new TagTest((BlockTags)0x3FFF & ~BlockTags.H2) },
        { "{ blank-before: true }", new BlankTest(BlankSide.Before, true) },
        { "{ blank-after: false }", new BlankTest(BlankSide.After, false) },
        { "{ is: prose }", new BoundTraitTest(Bind.List(0)) },
        { "{ is: [title, prose, title] }", new BoundTraitTest(Bind.List(1, 0)) },
        { "{ position: ..3 }", new PositionTest(1, 3) },
        { "{ position: 2.. }", new PositionTest(2, null) },
        { "{ followed-by: prose }", new BoundNeighbourTest(NeighbourSide.FollowedBy, Bind.List(0), 1, 1) },
        { "{ preceded-by: { is: [prose, title], within: 100, at-least: 7 } }", new BoundNeighbourTest(NeighbourSide.PrecededBy, Bind.List(0, 1), 100, 7) },
        { "{ words: 1.., not: { ends: colon } }", new AllTest(Bind.List<Test>(new CountTest(CountFeature.Words, 1, null), new NotTest(new EndsTest(EndKinds.Colon)))) },
        { "{ any: [ { words: 1 }, { words: 2, chars: 3 } ] }", new AnyTest(Bind.List<Test>(new CountTest(CountFeature.Words, 1, 1),
            new AllTest(Bind.List<Test>(new CountTest(CountFeature.Words, 2, 2), new CountTest(CountFeature.Chars, 3, 3))))) },
        { "{ score: { content: -3..5 } }", new ScoreTest(0, -3, 5) },
        { "{ score: { content: 1.., 'title': ..0 } }", new AllTest(Bind.List<Test>(new ScoreTest(0, 1, null), new ScoreTest(1, null, 0))) },
        { "{ zone: [above, below] }", new ZoneTest(Zones.Above | Zones.Below) },
        { "{ elected: main }", new ElectedTest(0) },
        { "{ document: { is: prose, blocks: 2..9 } }", new BoundDocumentTest(DocumentMeasure.Blocks, Bind.List(0), 2, 9, 1) },
        { "{ document: { text: 2.5%.. } }", new BoundDocumentTest(DocumentMeasure.Text, Bind.List<int>(), 25, null, 1000) },
        { "{ from-region: -3..-1 }", new FromRegionTest(-3, -1) },
        { "{ from-region: 0 }", new FromRegionTest(0, 0) },
        { "{ from-region: ..5 }", new FromRegionTest(null, 5) },
        { "{ occurs: 2.. }", new OccursTest(2, null) },
        { "{ occurs: ..3 }", new OccursTest(1, 3) },
        { "{ echo: { is: prose, share: 60%.. } }", new BoundEchoTest(Bind.List(0), 1, 60, null, 100) },
        { "{ echo: { share: ..2.5%, at-least: 3 } }", new BoundEchoTest(Bind.List<int>(), 3, 0, 25, 1000) },
        { "{ all: [ { words: 1 } ] }", new AllTest(Bind.List<Test>(new CountTest(CountFeature.Words, 1, 1))) },
    };

    [Theory]
    [MemberData(nameof(Predicates))]
    public void A_predicate_becomes_its_test(string written, Test test) => Bind.When(written).ShouldBe(test);

    [Fact]
    public void Every_key_of_the_catalog_that_is_supported_is_tried_here()
    {
        var tried = string.Join(" ", Predicates.Select(row => row.Data.Item1));

        PredicateCatalog.Names.Where(name => !tried.Contains(name + ": ")).ShouldBeEmpty();
    }

    [Fact]
    public void Every_key_of_the_catalog_is_documented()
    {
        foreach (var key in PredicateCatalog.Keys)
        {
            key.Meaning.ShouldNotBeNullOrWhiteSpace();
            PredicateCatalog.Find(key.Name).ShouldBe(key);
            (key.Value == PredicateValue.Later).ShouldBe(key.IsLater);
        }
    }
}

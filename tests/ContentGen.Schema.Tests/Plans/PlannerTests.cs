using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;
using Shouldly;
using Xunit;
using static ContentGen.Schema.Tests.Plans.BoundFixture;

namespace ContentGen.Schema.Tests.Plans;

public class PlannerTests
{
    private static BoundFixture News() => new BoundFixture("headline dek? section*[heading paragraph+]")
        .Trait("titleish", AtLeastWords(2, 16))
        .Trait("forgotten", new CountTest(CountFeature.Width, 3, null))
        .Trait("prose", Any(AtLeastWords(17), new EndsTest(EndKinds.Sentence)))
        .Role("headline", AtLeastWords(3, 25), TakeMode.Sentence, AtLeastWords(4), Expect("chars", new CountTest(CountFeature.Chars, 0, 140)))
        .Role("dek", All(Is(0), FollowedBy(2)))
        .Role("heading", All(new ShareTest(ShareFeature.Capitalized, 60, null, 100), FollowedBy(2)))
        .Role("paragraph", Is(2))
        .Role("title")
        .Noise("share-bar", Phrase(PhraseMode.Text, "share", "Share This Post"))
        .Noise("related-posts", Phrase(PhraseMode.Text, "related", "Related Posts"), items: "item*[title]");

    [Fact]
    public void Only_used_traits_get_bits()
    {
        var plan = News().Plan();

        plan.Traits.Select(static trait => trait.Name).ShouldBe(["titleish", "prose"]);
        TestDump.Text(plan.Roles[1].Alternatives[0].When).ShouldBe("all(is #0, followedby(#1 within 1 at-least 1))");
    }

    [Fact]
    public void Traits_that_used_ones_use_get_bits_too()
    {
        var plan = new BoundFixture("a")
            .Trait("unused", AtLeastWords(1)).Trait("short", AtLeastWords(0, 3)).Trait("label", All(Is(1), new EndsTest(EndKinds.Colon)))
            .Role("a", Is(2)).Plan();

        plan.Traits.Select(static trait => trait.Name + ": " + TestDump.Text(trait.Test)).ShouldBe(["short: words 0..3", "label: all(is #0, ends colon)"]);
        plan.Roles[0].Alternatives[0].When.ShouldBe(new TraitTest(2));
    }

    [Fact]
    public void Traits_that_always_hold_vanish()
    {
        var plan = new BoundFixture("a").Trait("any", AtLeastWords(0)).Role("a", All(Is(0), AtLeastWords(4))).Plan();
        plan.Traits.ShouldBeEmpty();
        plan.Roles[0].Alternatives[0].When.ShouldBe(AtLeastWords(4));
    }

    [Fact]
    public void Features_are_what_parsing_and_validation_need()
    {
        var plan = News().Plan();
        plan.Features.ShouldBe(FeatureSet.Words | FeatureSet.Sentences | FeatureSet.Capitalized | FeatureSet.Ends | FeatureSet.PhrasesText);
        plan.ExpectFeatures.ShouldBe(FeatureSet.Chars);
    }

    [Fact]
    public void Expectations_measure_for_the_traits_that_they_use()
    {
        var plan = new BoundFixture("a").Trait("loud", new ShareTest(ShareFeature.Uppercase, 50, null, 100)).Trait("shout", All(Is(0), new StartsTest(StartKinds.Quote)))
            .Role("a", expect: Expect("is", Is(1))).Plan();
        plan.ExpectFeatures.ShouldBe(FeatureSet.Uppercase | FeatureSet.Starts);
        plan.Roles[0].Expect[0].AroundBlock.ShouldBeFalse();
    }

    [Fact]
    public void Expectations_about_surroundings_are_decided_while_parsing()
    {
        var plan = new BoundFixture("a").Trait("lone", new BlankTest(BlankSide.Before, true)).Trait("wide", new CountTest(CountFeature.Width, 9, null)).Role(
            "a",
            expect:
            [
                Expect("words", AtLeastWords(3)),
                Expect("position", new PositionTest(2, null)),
                Expect("any", Any(new CountTest(CountFeature.Sentences, 2, null), new NotTest(FollowedBy(1)))),
                Expect("is", Is(0)),
            ]).Plan();

        plan.Roles[0].Expect.Select(static expect => expect.AroundBlock).ShouldBe([false, true, true, true]);
        plan.Features.ShouldBe(FeatureSet.Sentences | FeatureSet.Width);
        plan.ExpectFeatures.ShouldBe(FeatureSet.Words);
    }

    [Fact]
    public void Occurrences_are_counted_only_where_a_test_asks_for_them()
    {
        var plan = new BoundFixture("a").Role("a", expect: [Expect("occurs", new OccursTest(1, 1))]).Plan();
        plan.Roles[0].Expect[0].AroundBlock.ShouldBeTrue();
        (plan.Features, plan.ExpectFeatures).ShouldBe((FeatureSet.Occurrences, FeatureSet.None));
        new BoundFixture("a").Role("a", new OccursTest(1, null)).Plan().Features.ShouldBe(FeatureSet.None);
    }

    [Fact]
    public void Echoes_of_the_same_blocks_and_number_are_counted_once()
    {
        static Test Echo(int trait, int atLeast, long min) => new BoundEchoTest(new([trait]), atLeast, min, null, 100);
        var plan = new BoundFixture("a").Trait("unused", AtLeastWords(9)).Trait("long", AtLeastWords(3)).Trait("loud", AtLeastWords(5))
            .Role("a", Any(Echo(2, 1, 50), Echo(1, 1, 60), Echo(1, 2, 60)), expect: [Expect("echo", Echo(1, 1, 70))]).Plan();
        plan.Traits.Select(static trait => trait.Name).ShouldBe(["long", "loud"]);
        plan.Echoes.ToArray().ShouldBe([new(1, 1), new(1, 2), new(2, 1)]);
        plan.Roles[0].Expect[0].Test.ShouldBe(new EchoTest(0, 70, null, 100));
        plan.Roles[0].Expect[0].AroundBlock.ShouldBeTrue();
        plan.Hash.ShouldNotBe(new BoundFixture("a").Trait("unused", AtLeastWords(9)).Trait("long", AtLeastWords(3)).Trait("loud", AtLeastWords(5))
            .Role("a", Any(Echo(2, 1, 50), Echo(1, 1, 60), Echo(1, 3, 60)), expect: [Expect("echo", Echo(1, 1, 70))]).Plan().Hash);
    }

    [Fact]
    public void Word_lists_are_sorted_and_left_out_where_nothing_asks_for_them()
    {
        News().Plan().Words.ShouldBe(new(EquatableArray.Of("Inc", "U.S"), EquatableArray.Of("Mr"), EquatableArray.Of("In", "The")));
        new BoundFixture("a").Role("a", AtLeastWords(3)).Plan().Words.Abbreviations.ShouldBeEmpty();
    }

    [Fact]
    public void Equal_phrase_sets_are_one_set()
    {
        var plan = new BoundFixture("a? b? c? d")
            .Role("a", Phrase(PhraseMode.Text, null, "Share This!", "Follow us"))
            .Role("b", All(AtLeastWords(1), Phrase(PhraseMode.Text, "share", "follow  US", "SHARE THIS")))
            .Role("c", Phrase(PhraseMode.Contains, "share", "follow us", "share this"))
            .Role("d", Phrase(PhraseMode.Text, null, "Other"))
            .Plan();

        plan.Phrases.Text.ShouldBe(EquatableArray.Of(
            new PhraseSetPlan("share", EquatableArray.Of("follow us", "share this")), new PhraseSetPlan(null, EquatableArray.Of("other"))));
        plan.Phrases.Contains.Count.ShouldBe(1);
        plan.Roles[0].Alternatives[0].When.ShouldBe(new PhraseTest(PhraseMode.Text, 0));
        plan.Roles[3].Alternatives[0].When.ShouldBe(new PhraseTest(PhraseMode.Text, 1));
    }

    [Fact]
    public void Findings_are_sorted_and_found_again()
    {
        var bound = News();
        var plan = bound.Severity("missing/headline", FindingLevel.Warning).Plan();

        plan.Findings.Select(static finding => finding.Id + " " + finding.Severity).ShouldBe(
        [
            "headline/chars Error", "invalid-utf8 Warning", "missing/headline Warning", "missing/section.heading Error", "missing/section.paragraph Error",
            "noise/related-posts Warning", "too-large Error", "unclaimed Info",
        ]);
        Id(plan.Roles[0].Expect[0].Finding).ShouldBe("headline/chars");
        plan.Noise[0].Finding.ShouldBe(-1);
        Id(plan.Noise[1].Finding).ShouldBe("noise/related-posts");
        Id(plan.Unclaimed.Finding).ShouldBe("unclaimed");
        Id(plan.Models[0].Root.Children[2].Children[1].MissingFinding).ShouldBe("missing/section.paragraph");
        plan.Models[0].Root.Children[1].MissingFinding.ShouldBe(-1);
        plan.Models[1].Root.Children[0].Children[0].MissingFinding.ShouldBe(-1);
        plan.Findings.Single(static finding => finding.Id == "noise/related-posts").Wanted.ShouldBe("60%");

        string Id(int finding) => plan.Findings[finding].Id;
    }

    [Fact]
    public void Findings_know_the_place_that_asks_for_them()
    {
        var bound = News();
        var (plan, places) = Planner.Plan(bound.Bound(), bound.Diagnostics);

        places.Select((place, i) => plan!.Findings[i].Id + " " + place?.Line).ShouldBe(
        [
            "headline/chars 350", "invalid-utf8 ", "missing/headline 1", "missing/section.heading 4", "missing/section.paragraph 5",
            "noise/related-posts 401", "too-large ", "unclaimed 90",
        ]);
    }

    [Fact]
    public void The_article_comes_first_then_noise_items_in_order()
    {
        var plan = News().Plan();
        plan.Models.Select(static model => model.Root.Name + " " + model.Root.TypeName).ShouldBe(["article NewsArticle", "items RelatedPostsRegion"]);
        plan.Noise.Select(static noise => noise.MemberName + " " + noise.Model).ShouldBe(["ShareBar -1", "RelatedPosts 1"]);
    }

    [Fact]
    public void A_role_without_a_test_takes_any_block()
    {
        var role = News().Plan().Roles[4];
        role.HasTest.ShouldBeFalse();
        role.Alternatives.ShouldBe(EquatableArray.Of(new AlternativePlan(Test.Always, TakeMode.Block, null)));
    }

    [Fact]
    public void Places_in_files_change_neither_plan_nor_hash()
    {
        var diagnostics = new List<SchemaDiagnostic>();
        var (one, other) = (Planner.Plan(News().Bound(), diagnostics), Planner.Plan(News().Bound(lines: 7), diagnostics));

        other.Plan.ShouldBe(one.Plan);
        other.Plan!.GetHashCode().ShouldBe(one.Plan!.GetHashCode());
        other.FindingPlaces.ShouldNotBe(one.FindingPlaces);
    }

    [Fact]
    public void The_hash_changes_with_the_meaning_and_not_with_the_namespace()
    {
        var hash = News().Plan().Hash;
        hash.ShouldMatch("^[0-9a-f]{16}$");

        var elsewhere = News();
        elsewhere.Namespace = "Acme.Ingest";
        elsewhere.Plan().Hash.ShouldBe(hash);
        News().Severity("unclaimed", FindingLevel.Error).Plan().Hash.ShouldNotBe(hash);
        var stricter = News();
        stricter.Unclaimed = stricter.Unclaimed with { AtMost = new(5, 100) };
        stricter.Plan().Hash.ShouldNotBe(hash);
    }

    [Fact]
    public void The_dump_escapes_what_could_be_taken_for_its_own() =>
        TestDump.Quoted("a\"b\\c\n\u2028é").ShouldBe("\"a\\\"b\\\\c\\u000a\\u2028\\u00e9\"");
}

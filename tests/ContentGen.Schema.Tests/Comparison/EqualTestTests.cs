using System;
using System.Linq;
using ContentGen.Schema.Comparison;
using Shouldly;
using Xunit;

namespace ContentGen.Schema.Tests.Comparison;

/// <summary>Tests that hold for the same blocks are the same, by whatever names and in whatever words.</summary>
public class EqualTestTests
{
    private const string Head = "contentgen: 1\nschema: note\n";

    [Theory]
    [InlineData("{ is: short, ends: none }", "{ words: ..8, ends: none }")]
    [InlineData("{ is: short }", "{ words: ..8 }")]
    [InlineData("{ is: [short, plain] }", "{ words: ..8, starts: upper, ends: none }")]
    [InlineData("{ not: { is: wild } }", "{ starts: upper, ends: none }")]
    [InlineData("{ any: [{ is: short }, { is: either }] }", "{ any: [{ starts: digit }, { words: ..8 }, { starts: dash }] }")]
    [InlineData("{ any: [{ is: short }, { is: short, ends: none }] }", "{ words: ..8 }")]
    [InlineData("{ followed-by: short }", "{ followed-by: brief }")]
    public void A_trait_written_out_is_the_trait(string named, string written)
    {
        static string Schema(string test) => Head + "article: [item*]\ntraits:\n  short: { words: ..8 }\n  brief: { is: short }\n  plain: { starts: upper, ends: none }\n"
            + "  wild: { not: { is: plain } }\n  either: { any: [{ starts: digit }, { starts: dash }] }\n"
            + $"roles: {{ item: {{ when: {test}, expect: {{ all: [{test}] }} }} }}\nnoise: {{ end: {{ opens: {{ text: end }}, while: {test} }} }}\n";

        foreach (var (old, now) in new[] { (named, written), (written, named) })
            Compare.Texts(Compare.Schemas(Schema(old), Schema(now))).ShouldAllBe(static text => text.StartsWith("INFO ", StringComparison.Ordinal));
    }

    [Fact]
    public void What_an_expectation_asks_does_not_change_with_a_trait_that_decides_nothing_in_it()
    {
        static string Schema(string words) => Head + $"article: [item*]\ntraits: {{ some: {{ words: {words}, ends: none }} }}\nroles: {{ item: {{ expect: {{ any: [{{ is: some }}, {{ ends: none }}] }} }} }}\n";

        Compare.Texts(Compare.Schemas(Schema("..8"), Schema("..9"))).ShouldBe(["INFO traits/some/words"]);
        Compare.Texts(Compare.Schemas(Schema("..9"), Schema("..8"))).ShouldBe(["INFO traits/some/words"]);
    }

    [Theory]
    [InlineData("scores/c", "scores/d", "region/weigh elect/h/score roles/p/when/score roles/p/expect/score")]
    [InlineData("elect/h", "elect/k", "roles/head/when/elected")]
    [InlineData("traits/up", "traits/high", "traits/high scores/c/add elect/h/among/is")]
    public void What_has_another_name_is_the_same(string old, string now, string told)
    {
        static string Name(string path) => path[(path.IndexOf('/', StringComparison.Ordinal) + 1)..];
        var changed = Page.Replace($" {Name(old)}:", $" {Name(now)}:", StringComparison.Ordinal).Replace($": {Name(old)} ", $": {Name(now)} ", StringComparison.Ordinal);

        var changes = Compare.Schemas(Page, changed).Changes;
        changes.Select(static change => change.Kind).Distinct().ShouldBe([ChangeKind.Info], string.Join("\n", changes));
        foreach (var path in told.Split(' '))
            changes.ShouldContain(change => change.Path == path, path);
        if (!now.StartsWith("traits", StringComparison.Ordinal))
            changes.Single(change => change.Path == now).Summary.ShouldBe("has another name");
    }

    [Theory]
    [InlineData("{ is: up }", "{ starts: upper }")]
    [InlineData("{ when: { is: up }, weight: 5 }, { weight: 1 }", "{ weight: 1 }, { when: { starts: upper }, weight: 5 }")]
    public void A_score_under_another_name_with_terms_in_other_words_is_the_same(string old, string now)
    {
        var changed = Compare.Replaced(Page, old, now).Replace(" c:", " d:", StringComparison.Ordinal).Replace(": c ", ": d ", StringComparison.Ordinal);

        Compare.Schemas(Page, changed).Changes.ShouldAllBe(static change => change.Kind == ChangeKind.Info);
        Compare.Schemas(changed, Page).Changes.ShouldAllBe(static change => change.Kind == ChangeKind.Info);
    }

    [Fact]
    public void Another_score_is_said_to_be_one()
    {
        var changed = Page.Replace(" c:", " d:", StringComparison.Ordinal).Replace(": c ", ": d ", StringComparison.Ordinal).Replace("weight: 5", "weight: 6", StringComparison.Ordinal);

        var changes = Compare.Schemas(Page, changed).Changes;
        changes.Select(Compare.Text).ShouldBe(
            ["ACCEPT! roles/p/expect/score", "EXTRACT! region/weigh", "EXTRACT! elect/h/score", "EXTRACT! roles/p/when/score", "INFO scores/c", "INFO scores/d"], ignoreOrder: true);
        changes.Single(static change => change.Path == "region/weigh").Summary.ShouldBe("is weighed by another score");
    }

    [Fact]
    public void A_name_that_goes_to_another_score_carries_nothing_over()
    {
        const string Two = "contentgen: 1\nschema: note\narticle: [p*]\nscores:\n  a: { add: [{ when: { starts: upper }, weight: 5 }] }\n  b: { add: [{ when: { starts: digit }, weight: 5 }] }\n"
            + "roles: { p: { when: { score: { a: 2.. } }, expect: { score: { b: 2.. } } } }\n";
        var swapped = Two.Replace("  a: {", "  x: {", StringComparison.Ordinal).Replace("  b: {", "  a: {", StringComparison.Ordinal).Replace("  x: {", "  b: {", StringComparison.Ordinal);

        Compare.Texts(Compare.Schemas(Two, swapped)).ShouldBe(["ACCEPT! scores/b/add/0", "EXTRACT! scores/a/add/0"], ignoreOrder: true);
        // Wider by its bound alone: the score that it bounds is another one.
        Compare.Texts(Compare.Schemas(Two, swapped.Replace("b: 2..", "b: 1..", StringComparison.Ordinal))).ShouldContain("ACCEPT! roles/p/expect/score");
    }

    [Theory]
    [InlineData("end: ' \\|'", "$end", "stop: ' \\|'", "$stop", "INFO roles/item/take/until")]
    [InlineData("end: ' \\|'", "$end", "end: ' (\\|)'", "$end", "INFO patterns/end")]
    [InlineData("end: ' \\|'", "$end", "stop: ' \\+'", "$stop", "EXTRACT! roles/item/take/until")]
    [InlineData("end: ' \\|'", "$end", "end: ' \\+'", "$end", "EXTRACT! patterns/end")]
    public void A_part_ends_before_what_a_pattern_matches(string pattern, string until, string newPattern, string newUntil, string told)
    {
        static string Schema(string pattern, string until) => Head + $"article: [item*]\npatterns: {{ {pattern} }}\nroles: {{ item: {{ when: {{ words: 1.. }}, take: {{ until: {until} }} }} }}\n";

        Compare.Texts(Compare.Schemas(Schema(pattern, until), Schema(newPattern, newUntil))).ShouldBe([told]);
        Compare.Texts(Compare.Schemas(Schema(newPattern, newUntil), Schema(pattern, until))).ShouldBe([told]);
    }

    private const string Page = Head + """
        article: [head?, p*]
        traits: { up: { starts: upper } }
        scores:
          c: { base: 1, add: [{ when: { is: up }, weight: 5 }, { weight: 1 }] }
        region: { weigh: c }
        elect: { h: { among: { words: 1.., is: up }, score: c } }
        roles:
          head: { when: { elected: h } }
          p: { when: { score: { c: 2.. } }, expect: { score: { c: 3.. } } }

        """;
}

using System;
using System.Linq;
using ContentGen.Schema.Comparison;
using Shouldly;
using Xunit;

namespace ContentGen.Schema.Tests.Comparison;

/// <summary>What takes more than one replacement in the base schema, and what a change says beside its path.</summary>
public class SchemaComparisonTests
{
    private const string Head = "contentgen: 1\nschema: note\n";

    [Fact]
    public void A_change_shows_the_one_value_that_differs_and_where_it_stands()
    {
        var change = Compare.Schemas(Compare.Base, Compare.Replaced(Compare.Base, "words: 3..25, elected", "words: 3..26, elected")).Changes.ShouldHaveSingleItem();
        (change.Old, change.New, change.Summary).ShouldBe(("3..25", "3..26", "recognises more"));
        (change.OldPlace!.Path, change.OldPlace.Line, change.OldPlace.Column).ShouldBe(("story.schema.yaml", 38, 17));
        change.NewPlace.ShouldNotBeNull();
    }

    [Fact]
    public void A_change_in_a_pack_stands_in_the_pack()
    {
        var old = Compare.Schema(Compare.Base);
        var now = Compare.Schema(Compare.Base, Compare.Pack.Replace("[note, nb]", "[note]", StringComparison.Ordinal).Replace("[incorp, deptm]", "[incorp]", StringComparison.Ordinal));
        var changes = SchemaComparison.Compare(old, now).Changes;
        changes.Select(Compare.Text).ShouldBe(["ACCEPT! abbreviations", "EXTRACT! phrases/notes", "EXTRACT! abbreviations"], ignoreOrder: true);
        var phrases = changes.Single(static change => change.Path == "phrases/notes");
        (phrases.Old, phrases.New, phrases.Summary).ShouldBe(("nb", null, "1 removed"));
        phrases.OldPlace!.Path.ShouldBe("words.pack.yaml");
        changes.First(static change => change.Path == "abbreviations").OldPlace!.Path.ShouldBe("words.pack.yaml");
    }

    [Fact]
    public void A_trait_under_another_name_is_the_same()
    {
        var changed = Compare.Base.Replace("wanted", "needed", StringComparison.Ordinal);
        Compare.Texts(Compare.Schemas(Compare.Base, changed)).ShouldAllBe(static text => text.StartsWith("INFO", StringComparison.Ordinal));
        Compare.Schemas(Compare.Base, changed).Version.Needed.ShouldBe(VersionBump.Patch);
    }

    [Theory]
    [InlineData("{ words: 2..8 }", "{ words: 2..9 }", false)]
    [InlineData("{ words: 2..8 }", "{ words: 2..7 }", true)]
    public void A_trait_that_recognises_and_is_expected_concerns_both(string old, string now, bool isBreaking)
    {
        static string Schema(string trait) => Head + $"article: [line*]\ntraits: {{ some: {trait} }}\nroles: {{ line: {{ when: {{ is: some }}, expect: {{ not: {{ not: {{ is: some }} }} }} }} }}\n";
        Compare.Texts(Compare.Schemas(Schema(old), Schema(now))).ShouldBe([$"ACCEPT{(isBreaking ? "!" : "+")} traits/some/words", "EXTRACT! traits/some/words"]);
    }

    [Fact]
    public void A_definition_that_only_a_changed_expectation_uses_is_told_there()
    {
        static string Schema(string trait, string expect) => Head + $"article: [line*]\ntraits: {{ some: {trait} }}\nroles: {{ line: {{ expect: {expect} }} }}\n";
        Compare.Texts(Compare.Schemas(Schema("{ words: 2 }", "{ is: some }"), Schema("{ words: 3 }", "{ is: some, words: 3 }")))
            .ShouldBe(["ACCEPT! traits/some/words", "ACCEPT! roles/line/expect/words"], ignoreOrder: true);
        Compare.Texts(Compare.Schemas(Schema("{ words: 2 }", "{ not: { is: some } }"), Schema("{ words: 3 }", "{ not: { is: some, ends: none } }")))
            .ShouldBe(["ACCEPT! roles/line/expect/not", "INFO traits/some/words"]);
    }

    [Fact]
    public void A_score_in_an_expectation_concerns_who_validates()
    {
        static string Schema(int weight) => Head + $"article: [line*]\nscores: {{ heat: {{ add: [{{ weight: {weight} }}] }} }}\nroles: {{ line: {{ expect: {{ score: {{ heat: 2.. }} }} }} }}\n";
        Compare.Texts(Compare.Schemas(Schema(2), Schema(3))).ShouldBe(["ACCEPT! scores/heat/add/0"]);
    }

    [Theory]
    [InlineData("", "region: { weigh: heat }\n")]
    [InlineData("region: { weigh: heat }\n", "")]
    public void A_region_comes_and_goes(string old, string now)
    {
        static string Schema(string region) => Head + "article: [line*]\nscores: { heat: { add: [{ weight: 2 }] } }\n" + region
            + "elect: { main: { score: heat } }\nroles: { line: { when: { elected: main } } }\n";
        Compare.Texts(Compare.Schemas(Schema(old), Schema(now))).ShouldBe(["EXTRACT! region"]);
    }

    [Fact]
    public void Deep_traits_are_compared_in_time()
    {
        static string Schema(int words)
        {
            var traits = string.Concat(Enumerable.Range(1, 60).Select(static i => $"  t{i}: {{ any: [{{ is: t{i - 1} }}, {{ not: {{ is: t{i - 1} }}, chars: {i}.. }}] }}\n"));
            return Head + $"article: [line*]\ntraits:\n  t0: {{ words: {words}.. }}\n{traits}roles: {{ line: {{ expect: {{ is: t60 }} }} }}\n";
        }
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Compare.Texts(Compare.Schemas(Schema(2), Schema(3))).ShouldBe(["ACCEPT! traits/t0/words"]);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Every_change_has_a_place_and_a_text()
    {
        foreach (var one in ChangeCases.All)
        {
            foreach (var change in Compare.Schemas(Compare.Base, one.Changed).Changes)
            {
                (change.Old is not null || change.New is not null || change.Kind == ChangeKind.Info).ShouldBeTrue($"{one.Name}: {change}");
                (change.OldPlace is not null || change.NewPlace is not null).ShouldBeTrue($"{one.Name}: {change}");
                change.Path.ShouldNotBeEmpty(one.Name);
                change.IsUnknown.ShouldBeFalse(one.Name);
                if (change.Old is not null && change.New is not null && change.Summary != "stands in another order")
                    change.Old.ShouldNotBe(change.New, $"{one.Name}: {change}");
            }
        }
    }

    [Theory]
    [InlineData("1.2.3", "1.2.3", "headline/words: info", VersionBump.None, "1.2.3", true)]
    public void Nothing_asks_for_no_version(string old, string now, string severity, VersionBump needed, string suggested, bool isEnough) =>
        Compare.Schemas(Version(old, severity, "..9"), Version(now, severity, "..9")).Version.ShouldBe(new(old, now, needed, suggested, isEnough));

    [Theory]
    [InlineData("1.2.3", "1.3.0", "..8", VersionBump.Major, "2.0.0", false)]
    [InlineData("1.2.3", "2.0.0", "..8", VersionBump.Major, "2.0.0", true)]
    [InlineData("1.2.3", "2.0.0-rc.1", "..8", VersionBump.Major, "2.0.0", true)]
    [InlineData("1.2.3", "3.1.0", "..8", VersionBump.Major, "2.0.0", true)]
    [InlineData("1.2.3", "1.2.3", "..10", VersionBump.Minor, "1.3.0", false)]
    [InlineData("1.2.3", "1.2.4", "..10", VersionBump.Minor, "1.3.0", false)]
    [InlineData("1.2.3", "1.3.0", "..10", VersionBump.Minor, "1.3.0", true)]
    [InlineData("1.2.3", "1.2.0", "..10", VersionBump.Minor, "1.3.0", false)]
    [InlineData("0.2.3", "0.3.0", "..8", VersionBump.Major, "0.3.0", true)]
    [InlineData("0.2.3", "0.2.4", "..10", VersionBump.Minor, "0.2.4", true)]
    [InlineData("2.0.0-rc.1", "2.0.0", "..8", VersionBump.Major, "2.0.0", true)]
    [InlineData("2.0.0-rc.1", "2.0.0-rc.1", "..8", VersionBump.Major, "2.0.0", false)]
    [InlineData("1.2.3", "1.2.4", "..9, message: Short.", VersionBump.Patch, "1.2.4", true)]
    [InlineData("1.2.3", "1.2.3", "..9, message: Short.", VersionBump.Patch, "1.2.4", false)]
    [InlineData("999999999.0.0", "999999999.0.0", "..8", VersionBump.Major, "1000000000.0.0", false)]
    public void A_version_rises_with_what_changes(string old, string now, string words, VersionBump needed, string suggested, bool isEnough)
    {
        var version = Compare.Schemas(Version(old, "", "..9"), Version(now, "", words)).Version;
        version.Needed.ShouldBe(needed);
        (version.Suggested, version.IsEnough).ShouldBe((suggested, isEnough));
    }

    private static string Version(string version, string severity, string words) =>
        Head + $"version: {version}\narticle: [headline]\nroles: {{ headline: {{ when: {{ ends: none }}, expect: {{ words: {words} }} }} }}\n" + (severity.Length > 0 ? $"severity: {{ {severity} }}\n" : "");
}

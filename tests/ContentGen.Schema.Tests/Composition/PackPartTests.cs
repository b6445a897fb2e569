using System.Linq;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Tests.Cases;
using Shouldly;
using Xunit;

namespace ContentGen.Schema.Tests.Composition;

/// <summary>What packs give to the schemas that import them: roles, noise, scores, region, elections, severities.</summary>
public class PackPartTests
{
    private const string Web = """
        contentgen: 1
        pack: web
        phrases: { related: [More stories] }
        traits: { long: { words: 9.. } }
        roles:
          title:  { when: { words: ..9 } }
          teaser: { when: { ends: ellipsis } }
        noise:
          related:
            opens: { text: $related }
            until: end
            items: [item*: [title, teaser?]]
        scores: { content: { add: [{ when: { is: long }, weight: 3 }] } }
        region: { weigh: content }
        elect: { main: { score: content } }
        severity: { noise/related: info }

        """;

    private const string Article = "article: [headline, text*]\nroles:\n  headline: { when: { words: ..9 } }\n  text: {}\n";

    [Fact]
    public void A_pack_gives_its_parts_as_if_they_stood_in_the_schema()
    {
        var compiled = Compile("imports: [./web.pack.yaml]\n" + Article);
        compiled.Diagnostics.ShouldBeEmpty();
        // Roles of packs come first; the pack's phrases and traits are written in the schema here.
        var byHand = Compile("""
            article: [headline, text*]
            phrases: { related: [More stories] }
            traits: { long: { words: 9.. } }
            roles:
              title:  { when: { words: ..9 } }
              teaser: { when: { ends: ellipsis } }
              headline: { when: { words: ..9 } }
              text: {}
            noise: { related: { opens: { text: $related }, until: end, items: [item*: [title, teaser?]] } }
            scores: { content: { add: [{ when: { is: long }, weight: 3 }] } }
            region: { weigh: content }
            elect: { main: { score: content } }
            severity: { noise/related: info }

            """);
        compiled.Plan.ShouldNotBeNull().ShouldBe(byHand.Plan);
    }

    [Fact]
    public void The_schema_changes_them_like_what_it_extends()
    {
        var compiled = Compile("imports: [./web.pack.yaml]\n" + Article
            + "  teaser-: [when]\nnoise: { related+: { until: blank, items-: [item] } }\nregion-: all\nelect-: [main]\nscores-: all\nseverity-: all\n");
        compiled.Diagnostics.Select(static diagnostic => diagnostic.Id).ShouldBe(["CG1017"]);

        compiled = Compile("imports: [./web.pack.yaml]\n" + Article + "noise: { related: { when: { words: 1 } } }\nregion-: all\nelect-: [main]\nscores-: all\nseverity-: all\n");
        compiled.Diagnostics.ShouldBeEmpty();
        compiled.Plan.ShouldNotBeNull().Roles.Select(static role => role.Name).ShouldBe(["headline", "text"]);
        compiled.Plan.Noise.Single().IsRegion.ShouldBeFalse();
    }

    [Fact]
    public void A_part_of_a_pack_is_read_in_the_pack_s_scope()
    {
        // The schema's own phrases of that name are none of the pack's.
        var compiled = Compile("imports: [./web.pack.yaml]\nphrases: { related: [Own words] }\n" + Article + "noise: { own: { when: { text: $related } } }\n");
        compiled.Diagnostics.ShouldBeEmpty();
        compiled.Plan.ShouldNotBeNull().Phrases.Text.Select(static set => string.Join(",", set.Phrases)).ShouldBe(["more stories", "more stories,own words"], ignoreOrder: true);

        var lost = Compile("imports: [./lost.pack.yaml]\ntraits: { own: { words: 1 } }\n" + Article, ("lost.pack.yaml", "contentgen: 1\npack: lost\nnoise: { n: { when: { is: own } } }\n"));
        lost.Diagnostics.Select(static diagnostic => diagnostic.Id + " " + diagnostic.Span.Path).ShouldBe(["CG1101 lost.pack.yaml"]);
    }

    [Fact]
    public void Two_packs_that_differ_are_an_error_unless_the_schema_decides()
    {
        var other = ("other.pack.yaml", "contentgen: 1\npack: other\nnoise: { related: { when: { words: 2 } } }\n");
        const string Imports = "imports: [./web.pack.yaml, ./other.pack.yaml]\n";
        var clash = Compile(Imports + Article, other).Diagnostics.ShouldHaveSingleItem();
        (clash.Id, clash.Span.Path).ShouldBe(("CG1058", "other.pack.yaml"));
        clash.Message.ShouldContain("noise entry `related`");
        clash.Message.ShouldContain("web.pack.yaml:9:3");
        Compile(Imports + Article + "noise: { related: { when: { words: 1 } } }\nseverity-: all\n", other).Diagnostics.ShouldBeEmpty();
        Compile(Imports + Article + "noise-: [related]\n", other).Diagnostics.ShouldBeEmpty();
        Compile(Imports + Article + "noise+: { related+: { description: Both. } }\n", other).Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("CG1058");
    }

    [Fact]
    public void Equal_parts_of_two_packs_are_one() =>
        Compile("imports: [./web.pack.yaml, ./other.pack.yaml]\n" + Article, ("other.pack.yaml", Web.Replace("pack: web", "pack: other"))).Diagnostics.ShouldBeEmpty();

    [Fact]
    public void A_pack_s_parts_are_checked_with_the_pack()
    {
        Check(Web).ShouldBeEmpty();
        Check("contentgen: 1\npack: p\nroles: { a: { wehn: 1 } }\nnoise: { n: { opens: { words: x }, until: end, items: [b] }, m+: {} }\nscores: { s: {} }\nelect: { e: { score: t } }\nseverity: { a/b: no }\n")
            .Select(static line => line.Split(' ')[0]).ShouldBe(["CG1014", "CG1105", "CG1103", "CG1631", "CG1016", "CG1400", "CG1018"]);
    }

    [Fact]
    public void Rules_of_packs_are_those_of_the_schema_and_changed_by_their_ids()
    {
        var pack = ("p.pack.yaml", "contentgen: 1\npack: p\nrules:\n  - { id: long-enough, assert: count(text) >= 2, message: Short. }\n  - { id: titled, assert: exists(headline), message: None. }\n");
        var compiled = Compile("imports: [./p.pack.yaml]\n" + Article + "rules-: [titled]\nrules: [{ id: own, assert: words(headline) < 9, message: Long. }]\n", pack);
        compiled.Diagnostics.ShouldBeEmpty();
        var byHand = Compile(Article + "rules:\n  - { id: long-enough, assert: count(text) >= 2, message: Short. }\n  - { id: own, assert: words(headline) < 9, message: Long. }\n");
        compiled.Plan.ShouldNotBeNull().ShouldBe(byHand.Plan);
        var place = compiled.FindingPlaces[compiled.Plan.Findings.Select(static finding => finding.Id).ToList().IndexOf("long-enough")];
        place.ShouldNotBeNull().Path.ShouldBe("p.pack.yaml");

        var wrong = Compile("imports: [./p.pack.yaml]\n" + Article.Replace("text", "line"), pack).Diagnostics.ShouldHaveSingleItem();
        (wrong.Level, wrong.Span.Path).ShouldBe((DiagnosticLevel.Error, "p.pack.yaml"));
    }

    [Theory]
    [InlineData("rules-: [titled]\n")]
    [InlineData("rules-: titled\n")]
    [InlineData("rules-: all\n")]
    public void The_last_rule_of_a_pack_can_be_taken_away(string own)
    {
        var pack = ("p.pack.yaml", "contentgen: 1\npack: p\nrules: [{ id: titled, assert: exists(headline), message: None. }]\n");
        var compiled = Compile("imports: [./p.pack.yaml]\n" + Article + own, pack);
        compiled.Diagnostics.ShouldBeEmpty();
        compiled.Plan.ShouldNotBeNull().ShouldBe(Compile(Article).Plan);
    }

    [Fact]
    public void With_the_pack_that_gave_all_of_a_section_the_section_is_gone()
    {
        var files = new[]
        {
            ("p.pack.yaml", "contentgen: 1\npack: p\nrules: [{ id: titled, assert: exists(headline), message: None. }]\nscores: { s: { base: 1 } }\nregion: { weigh: s }\n"),
            ("base.schema.yaml", "contentgen: 1\nschema: base\nimports: [./p.pack.yaml]\n" + Article),
        };
        var compiled = Compile("extends: ./base.schema.yaml\nimports-: [./p.pack.yaml]\n", files);
        compiled.Diagnostics.ShouldBeEmpty();
        compiled.Plan.ShouldNotBeNull().ShouldBe(Compile(Article).Plan);
    }

    [Fact]
    public void What_a_pack_or_a_schema_below_writes_empty_stays_an_error()
    {
        var compiled = Compile("imports: [./p.pack.yaml]\n" + Article, ("p.pack.yaml", "contentgen: 1\npack: p\nrules: []\n"));
        compiled.Diagnostics.Select(static diagnostic => diagnostic.Id + " " + diagnostic.Span.Path).ShouldBe(["CG1017 p.pack.yaml"]);
        compiled = Compile("extends: ./base.schema.yaml\n", ("base.schema.yaml", "contentgen: 1\nschema: base\nrules: []\n" + Article.Replace("text: {}", "text: { pattern: '.+', expect: [], fields: {} }")));
        compiled.Diagnostics.Select(static diagnostic => diagnostic.Id + " " + diagnostic.Span.Path).Distinct().ShouldBe(["CG1017 base.schema.yaml"]);
        compiled.Diagnostics.Count.ShouldBe(3);
    }

    [Fact]
    public void Unused_scores_and_roles_of_packs_are_no_mistake_of_the_schema() =>
        Compile("imports: [./p.pack.yaml]\n" + Article, ("p.pack.yaml", "contentgen: 1\npack: p\nroles: { extra: { when: { words: 1 } } }\nscores: { s: { base: 1 } }\nelect: { e: { score: s } }\n"))
            .Diagnostics.ShouldBeEmpty();

    private static string[] Check(string pack) =>
        SchemaCompiler.CheckPack(new SourceFile("p.pack.yaml", pack), MemoryResolver.Empty).Select(static diagnostic => diagnostic.Id + " " + diagnostic.Message).ToArray();

    private static CompiledSchema Compile(string schema, params (string Name, string Text)[] files) =>
        SchemaCompiler.Compile(new SourceFile("note.schema.yaml", "contentgen: 1\nschema: note\n" + schema), Written.Files([("web.pack.yaml", Web), .. files]));
}

using System.Linq;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Plans;
using Shouldly;
using Xunit;

namespace ContentGen.Schema.Tests.Bound;

public class SchemaTests
{
    private static readonly Test Words3 = new CountTest(CountFeature.Words, 3, 3);

    [Fact]
    public void A_header_is_read()
    {
        var schema = Bind.Schema("contentgen: '1'\nschema: news-article\nversion: 2.1.0-beta.1+5\nnamespace: Acme.Ingest_2\naccess: public\ndescription: |\n  Two\n  lines\ninput: { format: text, block: line, language: pt-BR }\narticle: [a]\nroles: { a: {} }\n");

        (schema.Id, schema.Version, schema.Namespace, schema.IsPublic, schema.Description).ShouldBe(("news-article", "2.1.0-beta.1+5", "Acme.Ingest_2", true, "Two\nlines\n"));
        (schema.IdSpan.Line, schema.IdSpan.Column, schema.IdSpan.Length).ShouldBe((2, 9, 12));
    }

    [Theory]
    [InlineData("en", true)]
    [InlineData("en-GB", true)]
    [InlineData("tlh", false)]
    public void A_language_brings_the_words_that_end_its_sentences(string language, bool known)
    {
        var schema = Bind.Schema(Bind.Head + $"input: {{ language: {language} }}\narticle: [a]\nroles: {{ a: {{ when: {{ sentences: 1 }} }} }}\n");
        schema.Words.Titles.Contains("Mr").ShouldBe(known);
        schema.Traits.ShouldBeEmpty();
    }

    [Fact]
    public void What_a_schema_leaves_out_has_defaults()
    {
        var schema = Bind.Schema(Bind.Head + "article: [a]\nroles: { a: {} }\n");

        (schema.Version, schema.Namespace, schema.IsPublic, schema.Description).ShouldBe(("1.0.0", null, false, null));
        (schema.Unclaimed.Severity, schema.Unclaimed.AtMost).ShouldBe((FindingLevel.Info, new SharePlan(0, 100)));
        schema.Noise.ShouldBeEmpty();
        schema.Severities.ShouldBeEmpty();
        schema.Roles.ShouldHaveSingleItem().Alternatives.ShouldBeEmpty();
    }

    [Fact]
    public void A_role_has_one_test_or_alternatives()
    {
        var roles = Bind.Schema(Bind.Head + """
            article: [a, b, c, d]
            roles:
              a: { when: { words: 3 }, description: What it is, deprecated: Use b. }
              b: { take: sentence, taken: { words: 3 } }
              c:
                any:
                  - when: { words: 3 }
                  - { when: { chars: 1 }, take: block, taken: { words: 3 } }
                  - take: sentence
              d: {}
            """).Roles;

        Show(roles[0]).ShouldBe([(Words3, TakeMode.Block, null)]);
        (roles[0].Description, roles[0].Deprecated).ShouldBe(("What it is", "Use b."));
        Show(roles[1]).ShouldBe([(Test.Always, TakeMode.Sentence, Words3)]);
        Show(roles[2]).ShouldBe([(Words3, TakeMode.Block, null), (new CountTest(CountFeature.Chars, 1, 1), TakeMode.Block, Words3), (Test.Always, TakeMode.Sentence, null)]);
        roles[3].Alternatives.ShouldBeEmpty();
        roles.Select(role => role.Span.Line).ShouldBe([5, 6, 7, 12]);
    }

    [Fact]
    public void Expectations_are_a_map_or_a_list_of_maps()
    {
        var roles = Bind.Schema(Bind.Head + """
            article: [a, b]
            traits: { prose: { words: 17.. } }
            roles:
              a: { expect: { words: 3, chars: ..140 } }
              b:
                expect:
                  - { words: 3, severity: warning, message: Too long. }
                  - { is: [prose], ends: [none, quote] }
                  - words: 3
                    severity: info
                  - followed-by: { is: prose,   within: 3 } # wide
            """).Roles;

        ShowExpect(roles[0]).ShouldBe(["words Error 3 Words", "chars Error ..140 Chars"]);
        ShowExpect(roles[1]).ShouldBe(["words Warning 3 Words Too long.", "is Error prose None", "ends Error none, quote None", "words Info 3 Words", "followed-by Error is: prose, within: 3 None"]);
        roles[0].Expect[0].Test.ShouldBe(Words3);
        (roles[0].Expect[1].Span.Line, roles[0].Expect[1].Span.Column).ShouldBe((6, 28));
    }

    [Fact]
    public void Noise_takes_blocks_or_regions()
    {
        var noise = Bind.Schema(Bind.Head + """
            article: [a]
            roles: { a: {}, b: {} }
            noise:
              single: { when: { words: 3 }, description: Buttons }
              to-end: { opens: { words: 3 }, until: end }
              to-end-bounded: { opens: { words: 3 }, until: end, max-blocks: 9 }
              to-blank: { opens: { words: 3 }, until: blank, at-most: 12.5% }
              to-predicate: { opens: { words: 3 }, until: { chars: 1 }, items: [b*] }
              as-long: { opens: { words: 3 }, while: { chars: 1 }, max-blocks: 1 }
            """).Noise;

        var chars = new CountTest(CountFeature.Chars, 1, 1);
        noise.Select(entry => (entry.Name, entry.IsRegion, entry.End, entry.Stop, entry.MaxBlocks)).ShouldBe([
            ("single", false, RegionEnd.End, null, 0),
            ("to-end", true, RegionEnd.End, null, 0),
            ("to-end-bounded", true, RegionEnd.End, null, 9),
            ("to-blank", true, RegionEnd.Blank, null, 200),
            ("to-predicate", true, RegionEnd.Until, chars, 200),
            ("as-long", true, RegionEnd.While, chars, 1),
        ]);
        noise.ShouldAllBe(entry => entry.Test == Words3);
        noise.Select(entry => entry.AtMost).Distinct().ShouldBe([new SharePlan(60, 100), new SharePlan(125, 1000)]);
        noise[0].Description.ShouldBe("Buttons");
        noise[4].Items!.Name.ShouldBe("items");
        noise[4].Items!.Children[0].Role.ShouldBe(1);
    }

    [Fact]
    public void Unclaimed_and_severities_are_read()
    {
        var schema = Bind.Schema(Bind.Head + "article: [a]\nroles: { a: {} }\nunclaimed: { severity: warning, at-most: 2.5% }\nseverity: { missing/section.heading: info, unclaimed: error }\n");

        (schema.Unclaimed.Severity, schema.Unclaimed.AtMost).ShouldBe((FindingLevel.Warning, new SharePlan(25, 1000)));
        schema.Severities.Select(entry => (entry.FindingId, entry.Severity)).ShouldBe([("missing/section.heading", FindingLevel.Info), ("unclaimed", FindingLevel.Error)]);
    }

    [Fact]
    public void Equal_texts_give_equal_values_and_a_comment_moves_places_alone()
    {
        const string Text = Bind.Head + "article: [a]\nroles: { a: { when: { words: 3 } } }\n";

        Bind.Schema(Text).ShouldBe(Bind.Schema(Text));
        Bind.Schema("# A comment.\n" + Text).Roles[0].Alternatives[0].When.ShouldBe(Words3);
    }

    private static (Test, TakeMode, Test?)[] Show(BoundRole role) => role.Alternatives.Select(alternative => (alternative.When, alternative.Take, alternative.Taken)).ToArray();

    private static string[] ShowExpect(BoundRole role) =>
        role.Expect.Select(expect => $"{expect.Key} {expect.Severity} {expect.Wanted} {expect.Measure} {expect.Message}".TrimEnd()).ToArray();
}

using Shouldly;
using Xunit;

namespace ContentGen.Schema.Tests.Composition;

/// <summary>Each rule by which a schema changes what it extends: the plan is that of the schema written out by hand, and not that of the base.</summary>
public class MergeTests
{
    private const string Headline = "headline: { when: { words: 3..20, not: { ends: [colon, ellipsis] } }, expect: { words: 4..16, chars: ..120, severity: warning } }";
    private const string Dek = "dek: { any: [{ when: { starts: quote } }, { pattern: $by }], fields: { author: { list: text, separators: ',' } } }";
    private const string Heading = "heading: { when: { is: short, followed-by: prose } }";
    private const string Image = "image: { when: { starts: bullet } }";
    private const string Paragraph = "paragraph: { when: { is: prose } }";
    private const string Bar = "bar: { when: { text: $share } }";
    private const string Menu = "menu: { opens: { text: $menu }, until: blank, items: [heading, paragraph*] }";
    private const string Article = "article: [headline, dek?, section*: [heading, { name: part+, one-of: [paragraph, image] }]]";

    [Fact]
    public void Without_changes_only_id_and_version_differ() => Written.Extended("").ShouldBe(Written.ByHand(""));

    [Theory]
    // Texts at the top are replaced, maps at the top merged by key.
    [InlineData("description: Another.", "description: Another.")]
    [InlineData("access: public", "access: public")]
    [InlineData("input: { block: paragraph }", "input: { language: en, block: paragraph }")]
    [InlineData("unclaimed: { at-most: 9% }", "unclaimed: { severity: warning, at-most: 9% }")]
    [InlineData("unclaimed+: { at-most: 9% }", "unclaimed: { severity: warning, at-most: 9% }")]
    [InlineData("unclaimed-: [severity]", "unclaimed: { at-most: 5% }")]
    [InlineData("unclaimed-: all", "unclaimed:")]
    [InlineData("severity: { headline/words: info, unclaimed: error }", "severity: { headline/words: info, missing/headline: info, unclaimed: error }")]
    [InlineData("severity-: [headline/words]", "severity: { missing/headline: info }")]
    [InlineData("region: { at-least: 9 }", "region: { weigh: content, at-least: 9 }")]
    [InlineData("region-: all", "region:")]
    // A name replaces, is added to, is taken away.
    [InlineData("traits: { prose: { words: 9.. } }", "traits: { prose: { words: 9.. }, short: { words: ..8 } }")]
    [InlineData("traits+: { prose: { words: 9.. } }", "traits: { prose: { words: 9.. }, short: { words: ..8 } }")]
    [InlineData("traits: { prose+: { words: 9.. } }", "traits: { prose: { words: 9.., ends: [sentence, quote] }, short: { words: ..8 } }")]
    [InlineData("traits: { prose+: { ends+: [colon] } }", "traits: { prose: { words: 12.., ends: [sentence, quote, colon] }, short: { words: ..8 } }")]
    [InlineData("traits: { prose+: { ends+: colon } }", "traits: { prose: { words: 12.., ends: [sentence, quote, colon] }, short: { words: ..8 } }")]
    [InlineData("traits: { prose+: { ends-: [quote] } }", "traits: { prose: { words: 12.., ends: sentence }, short: { words: ..8 } }")]
    [InlineData("traits: { prose+: { ends-: [quote], ends+: [colon] } }", "traits: { prose: { words: 12.., ends: [sentence, colon] }, short: { words: ..8 } }")]
    [InlineData("traits: { prose-: [ends] }", "traits: { prose: { words: 12.. }, short: { words: ..8 } }")]
    [InlineData("traits: { prose+: { ends-: all } }", "traits: { prose: { words: 12.. }, short: { words: ..8 } }")]
    [InlineData("traits: { short+: { words+: 9..11 } }", "traits: { prose: { words: 12.., ends: [sentence, quote] }, short: { words: ..11 } }")]
    [InlineData("traits: { prose+: { words+: 3..5 } }", null)]
    [InlineData("traits: { prose+: { words+: 5..11 } }", "traits: { prose: { words: 5.., ends: [sentence, quote] }, short: { words: ..8 } }")]
    [InlineData("phrases: { share+: [Pin] }", "phrases: { share: [Share, Tweet this, Pin], menu: Menu }")]
    [InlineData("phrases: { menu+: [Home] }", "phrases: { share: [Share, Tweet this], menu: [Menu, Home] }")]
    [InlineData("phrases: { share-: [TWEET this] }", "phrases: { share: [Share], menu: Menu }")]
    [InlineData("phrases: { share: [Pin] }", "phrases: { share: [Pin], menu: Menu }")]
    [InlineData("patterns: { by: '(?<author>.+) wrote' }", "patterns: { by: '(?<author>.+) wrote' }")]
    [InlineData("scores: { content+: { add+: [{ weight: 2 }] } }", "scores: { content: { base: -2, add: [{ when: { is: prose }, weight: 6 }, { weight: 2 }] } }")]
    [InlineData("scores: { content+: { base: 4 } }", "scores: { content: { base: 4, add: [{ when: { is: prose }, weight: 6 }] } }")]
    [InlineData("scores: { content: { base: 1 } }", "scores: { content: { base: 1 } }")]
    [InlineData("elect: { main+: { within+: 10..12, among+: { words+: 21 } } }", "elect: { main: { among: { words: 3..21 }, within: 1..12, score: content } }")]
    [InlineData("elect-: [main]", "elect:")]
    public void A_section_is_merged(string own, string? byHand)
    {
        if (byHand is null)
        {
            Should.Throw<ShouldAssertException>(() => Written.Extended(own)).Message.ShouldContain("CG1638");
            return;
        }
        var expected = Written.ByHand(byHand);
        expected.ShouldNotBe(Written.ByHand(""));
        Written.Extended(own).ShouldBe(expected);
    }

    [Theory]
    // A role that is named replaces; its keys are kept, added to, taken away with a sign.
    [InlineData("dek: { when: { words: 5 } }", Headline + ", dek: { when: { words: 5 } }, " + Heading + ", " + Image + ", " + Paragraph)]
    [InlineData("heading+: { when+: { words: ..4 } }", Headline + ", " + Dek + ", heading: { when: { is: short, followed-by: prose, words: ..4 } }, " + Image + ", " + Paragraph)]
    [InlineData("heading+: { when+: { followed-by+: { within: 3 } } }",
        Headline + ", " + Dek + ", heading: { when: { is: short, followed-by: { is: prose, within: 3 } } }, " + Image + ", " + Paragraph)]
    [InlineData("heading+: { when+: { is+: prose } }", Headline + ", " + Dek + ", heading: { when: { is: [short, prose], followed-by: prose } }, " + Image + ", " + Paragraph)]
    [InlineData("heading+: { when-: [followed-by] }", Headline + ", " + Dek + ", heading: { when: { is: short } }, " + Image + ", " + Paragraph)]
    [InlineData("image-: [when]", Headline + ", " + Dek + ", " + Heading + ", image: {}, " + Paragraph)]
    [InlineData("dek+: { any+: [{ when: { starts: dash } }] }",
        Headline + ", dek: { any: [{ when: { starts: quote } }, { pattern: $by }, { when: { starts: dash } }], fields: { author: { list: text, separators: ',' } } }, "
        + Heading + ", " + Image + ", " + Paragraph)]
    [InlineData("dek+: { fields+: { author+: { separators+: [' and '], description: Who. } } }",
        Headline + ", dek: { any: [{ when: { starts: quote } }, { pattern: $by }], fields: { author: { list: text, separators: [',', ' and '], description: Who. } } }, "
        + Heading + ", " + Image + ", " + Paragraph)]
    [InlineData("headline+: { when+: { not+: { ends+: [comma] } } }",
        "headline: { when: { words: 3..20, not: { ends: [colon, ellipsis, comma] } }, expect: { words: 4..16, chars: ..120, severity: warning } }, "
        + Dek + ", " + Heading + ", " + Image + ", " + Paragraph)]
    // Expectations keep the severity of the map in which they stand.
    [InlineData("headline+: { expect: { words: 5 } }",
        "headline: { when: { words: 3..20, not: { ends: [colon, ellipsis] } }, expect: { words: 5 } }, " + Dek + ", " + Heading + ", " + Image + ", " + Paragraph)]
    [InlineData("headline+: { expect+: { sentences: ..1 } }",
        "headline: { when: { words: 3..20, not: { ends: [colon, ellipsis] } }, expect: [{ words: 4..16, chars: ..120, severity: warning }, { sentences: ..1 }] }, "
        + Dek + ", " + Heading + ", " + Image + ", " + Paragraph)]
    [InlineData("headline+: { expect+: { words: 5.. } }",
        "headline: { when: { words: 3..20, not: { ends: [colon, ellipsis] } }, expect: [{ chars: ..120, severity: warning }, { words: 5.. }] }, "
        + Dek + ", " + Heading + ", " + Image + ", " + Paragraph)]
    [InlineData("headline+: { expect+: { words+: 17..18 } }",
        "headline: { when: { words: 3..20, not: { ends: [colon, ellipsis] } }, expect: { words: 4..18, chars: ..120, severity: warning } }, "
        + Dek + ", " + Heading + ", " + Image + ", " + Paragraph)]
    [InlineData("headline+: { expect+: { words+: 17..18, severity: info } }",
        "headline: { when: { words: 3..20, not: { ends: [colon, ellipsis] } }, expect: [{ chars: ..120, severity: warning }, { words: 4..18, severity: info }] }, "
        + Dek + ", " + Heading + ", " + Image + ", " + Paragraph)]
    [InlineData("headline+: { expect+: { severity: info } }",
        "headline: { when: { words: 3..20, not: { ends: [colon, ellipsis] } }, expect: { words: 4..16, chars: ..120, severity: info } }, "
        + Dek + ", " + Heading + ", " + Image + ", " + Paragraph)]
    [InlineData("headline+: { expect-: [chars] }",
        "headline: { when: { words: 3..20, not: { ends: [colon, ellipsis] } }, expect: { words: 4..16, severity: warning } }, " + Dek + ", " + Heading + ", " + Image + ", " + Paragraph)]
    // Within the map of expectations as in any other: `all` takes the key away.
    [InlineData("headline+: { expect+: { chars-: all } }",
        "headline: { when: { words: 3..20, not: { ends: [colon, ellipsis] } }, expect: { words: 4..16, severity: warning } }, " + Dek + ", " + Heading + ", " + Image + ", " + Paragraph)]
    [InlineData("headline+: { expect+: { chars-: all, sentences: 1, severity: info } }",
        "headline: { when: { words: 3..20, not: { ends: [colon, ellipsis] } }, expect: [{ words: 4..16, severity: warning }, { sentences: 1, severity: info }] }, "
        + Dek + ", " + Heading + ", " + Image + ", " + Paragraph)]
    [InlineData("headline+: { expect+: { chars-: all, words-: all } }",
        "headline: { when: { words: 3..20, not: { ends: [colon, ellipsis] } } }, " + Dek + ", " + Heading + ", " + Image + ", " + Paragraph)]
    [InlineData("dek+: { fields+: { author-: all } }",
        Headline + ", dek: { any: [{ when: { starts: quote } }, { pattern: $by }] }, " + Heading + ", " + Image + ", " + Paragraph)]
    [InlineData("headline+: { expect-: [chars, words] }",
        "headline: { when: { words: 3..20, not: { ends: [colon, ellipsis] } } }, " + Dek + ", " + Heading + ", " + Image + ", " + Paragraph)]
    [InlineData("headline+: { expect-: [words, chars], expect+: { sentences: 1 } }",
        "headline: { when: { words: 3..20, not: { ends: [colon, ellipsis] } }, expect: { sentences: 1 } }, " + Dek + ", " + Heading + ", " + Image + ", " + Paragraph)]
    [InlineData("dek+: { fields-: [author] }",
        Headline + ", dek: { any: [{ when: { starts: quote } }, { pattern: $by }] }, " + Heading + ", " + Image + ", " + Paragraph)]
    [InlineData("headline+: { description: The title. }",
        "headline: { description: The title., when: { words: 3..20, not: { ends: [colon, ellipsis] } }, expect: { words: 4..16, chars: ..120, severity: warning } }, "
        + Dek + ", " + Heading + ", " + Image + ", " + Paragraph)]
    [InlineData("paragraph+: { expect+: { words: 5.. } }", Headline + ", " + Dek + ", " + Heading + ", " + Image + ", paragraph: { when: { is: prose }, expect: { words: 5.. } }")]
    public void A_role_is_merged(string own, string byHand)
    {
        var expected = Written.ByHand("severity:\nroles: { " + byHand + " }");
        expected.ShouldNotBe(Written.ByHand(""));
        Written.Extended("severity-: all\nroles: { " + own + " }").ShouldBe(expected);
    }

    [Theory]
    [InlineData("{ note: { when: { starts: dash } } }", Headline + ", " + Dek + ", " + Heading + ", " + Image + ", " + Paragraph + ", note: { when: { starts: dash } }")]
    [InlineData("{ note: { when: { starts: dash } }, heading+: {} }", Headline + ", " + Dek + ", note: { when: { starts: dash } }, " + Heading + ", " + Image + ", " + Paragraph)]
    [InlineData("{ paragraph+: {}, note: { when: { starts: dash } }, headline+: {} }", "note: { when: { starts: dash } }, " + Headline + ", " + Dek + ", " + Heading + ", " + Image + ", " + Paragraph)]
    [InlineData("{ note: { when: { starts: dash } }, image: { when: { starts: bullet } } }", Headline + ", " + Dek + ", " + Heading + ", note: { when: { starts: dash } }, " + Image + ", " + Paragraph)]
    public void Added_roles_stand_before_the_next_inherited_one_that_is_named_else_at_the_end(string own, string byHand) =>
        Written.Extended("article: [headline, dek?, note*, section*: [heading, { name: part+, one-of: [paragraph, image] }]]\nroles: " + own)
            .ShouldBe(Written.ByHand("article: [headline, dek?, note*, section*: [heading, { name: part+, one-of: [paragraph, image] }]]\nroles: { " + byHand + " }"));

    [Theory]
    [InlineData("noise-: [bar]", Menu)]
    [InlineData("noise: { bar: { when: { words: 1 } } }", "bar: { when: { words: 1 } }, " + Menu)]
    [InlineData("noise: { bar+: { when+: { text+: [Copy link] } } }", "bar: { when: { text: [$share, Copy link] } }, " + Menu)]
    [InlineData("noise: { menu+: { until: end, max-blocks: 9, at-most: 70% } }", Bar + ", menu: { opens: { text: $menu }, until: end, max-blocks: 9, at-most: 70%, items: [heading, paragraph*] }")]
    [InlineData("noise: { menu+: { items-: [heading] } }", Bar + ", menu: { opens: { text: $menu }, until: blank, items: [paragraph*] }")]
    [InlineData("noise: { menu+: { items+: [image?] } }", Bar + ", menu: { opens: { text: $menu }, until: blank, items: [heading, paragraph*, image?] }")]
    [InlineData("noise: { menu-: [items] }", Bar + ", menu: { opens: { text: $menu }, until: blank }")]
    [InlineData("noise: { tail: { when: { words: 1 } }, bar+: {} }", "tail: { when: { words: 1 } }, " + Bar + ", " + Menu)]
    public void Noise_is_merged(string own, string byHand) => Written.Extended(own).ShouldBe(Written.ByHand("noise: { " + byHand + " }"));

    [Theory]
    [InlineData("article: [headline, paragraph*]", "article: [headline, paragraph*]")]
    [InlineData("article+: [image?]", "article: [headline, dek?, section*: [heading, { name: part+, one-of: [paragraph, image] }], image?]")]
    [InlineData("article+: { before: dek, items: [image?] }", "article: [headline, image?, dek?, section*: [heading, { name: part+, one-of: [paragraph, image] }]]")]
    [InlineData("article+: { after: section.heading, items: [dek?] }", "article: [headline, dek?, section*: [heading, dek?, { name: part+, one-of: [paragraph, image] }]]")]
    [InlineData("article-: [dek]", "article: [headline, section*: [heading, { name: part+, one-of: [paragraph, image] }]]")]
    [InlineData("article-: [section.part.image]", "article: [headline, dek?, section*: [heading, { name: part+, one-of: [paragraph] }]]")]
    [InlineData("article-: [dek, section.heading]", "article: [headline, section*: [{ name: part+, one-of: [paragraph, image] }]]")]
    public void A_content_model_is_merged(string own, string byHand)
    {
        // Roles that no content model names any more are left out, as they would be by hand.
        var roles = byHand.Contains("dek") ? Dek + ", " : "";
        var image = byHand.Contains("image") ? Image + ", " : "";
        Written.Extended("noise-: [menu]\nregion-: all\nseverity-: all\n" + own + (byHand.Contains("heading") ? "" : "\ntraits: { short: { words: ..8 } }"))
            .ShouldBe(Written.ByHand("noise: { " + Bar + " }\nregion:\nseverity:\n" + byHand + "\nroles: { " + Headline + ", " + roles + (byHand.Contains("heading") ? Heading + ", " : "") + image + Paragraph + " }"));
    }

    [Fact]
    public void The_article_is_the_base_s_where_nothing_is_said_of_it() => Written.Extended("noise-: all").ShouldBe(Written.ByHand(Article + "\nnoise:"));

    [Fact]
    public void Imports_are_each_file_s_own_and_can_be_taken_away()
    {
        var use = "\nnoise: { more: { when: { text: $related } } }";
        var byHand = "noise: { " + Bar + ", " + Menu + ", more: { when: { text: $related } } }";
        Written.Extended("imports: [std/text.en]" + use).ShouldBe(Written.ByHand("imports: [./words.pack.yaml, std/text.en]\n" + byHand));
        Written.Extended("imports+: [std/text.en]" + use).ShouldBe(Written.ByHand("imports: [./words.pack.yaml, std/text.en]\n" + byHand));
        Should.Throw<ShouldAssertException>(() => Written.Extended("imports-: [./words.pack.yaml]" + use)).Message.ShouldContain("CG1102");
        Written.Extended("imports-: [./words.pack.yaml]\nimports: [std/noise.de]" + use).ShouldBe(Written.ByHand("imports: [std/noise.de]\n" + byHand));
    }

}

using System.Linq;
using ContentGen.Schema.Tests.Cases;
using Shouldly;
using Xunit;

namespace ContentGen.Schema.Tests.Composition;

/// <summary>A mistake that a file is right without says which file makes it one.</summary>
public class OriginTests
{
    private const string Head = "contentgen: 1\nschema: note\nextends: ./base.schema.yaml\n";

    private const string Base = """
        contentgen: 1
        schema: base
        article: [headline, section*: [heading, paragraph+]]
        roles:
          headline: { when: { words: ..9 } }
          heading: { when: { ends: colon } }
          paragraph: {}
        rules:
          - { id: has-sections, assert: count(section) >= 2 }

        """;

    [Theory]
    [InlineData("article: [headline, paragraph+]\n", "CG1601 base.schema.yaml:9")]
    [InlineData("article-: [section]\narticle+: [paragraph+]\n", "CG1601 base.schema.yaml:9")]
    [InlineData("roles-: [heading]\n", "CG1103 base.schema.yaml:3")]
    public void What_an_extension_breaks_names_the_extension(string changes, string expected)
    {
        var compiled = Compile(Head + changes, ("base.schema.yaml", Base));
        var said = compiled.Diagnostics.Where(static said => said.Span.Path == "base.schema.yaml").ShouldHaveSingleItem();
        $"{said.Id} {said.Span.Path}:{said.Span.Line}".ShouldBe(expected);
        said.Message.ShouldEndWith(" That is so only with note.schema.yaml:3:10, which extends this file: replace there what does not fit, or take it away with `-`.");
    }

    [Fact]
    public void A_mistake_of_the_base_is_its_own()
    {
        var text = Base.Replace("words: ..9", "word: ..9");
        var alone = SchemaCompiler.Compile(new SourceFile("base.schema.yaml", text), MemoryResolver.Empty).Diagnostics;
        alone.ShouldNotBeEmpty();
        Compile(Head, ("base.schema.yaml", text)).Diagnostics.ShouldBe(alone);
    }

    [Fact]
    public void In_a_chain_the_schema_is_named_that_makes_the_mistake()
    {
        var middle = "contentgen: 1\nschema: middle\nextends: ./base.schema.yaml\nroles-: [heading]\n";
        Compile("contentgen: 1\nschema: note\nextends: ./middle.schema.yaml\n", ("base.schema.yaml", Base), ("middle.schema.yaml", middle))
            .Diagnostics.ShouldHaveSingleItem().Message.ShouldContain("only with middle.schema.yaml:3:10, which extends this file");
        Compile("contentgen: 1\nschema: note\nextends: ./middle.schema.yaml\nroles-: [heading]\n", ("base.schema.yaml", Base), ("middle.schema.yaml", "contentgen: 1\nschema: middle\nextends: ./base.schema.yaml\n"))
            .Diagnostics.ShouldHaveSingleItem().Message.ShouldContain("only with note.schema.yaml:3:10, which extends this file");
    }

    [Fact]
    public void A_rule_of_a_pack_names_the_import()
    {
        var pack = "contentgen: 1\npack: rules\nrules:\n  - { id: has-sections, assert: count(section) >= 2 }\n";
        var said = Compile("contentgen: 1\nschema: note\nimports: [std/text.en, ./rules.pack.yaml]\narticle: [line*]\nroles: { line: {} }\n", ("rules.pack.yaml", pack)).Diagnostics.ShouldHaveSingleItem();
        (said.Id, said.Span.Path).ShouldBe(("CG1601", "rules.pack.yaml"));
        said.Message.ShouldEndWith(" That is so only with note.schema.yaml:3:24, which imports this file.");
    }

    [Fact]
    public void A_rule_of_a_pack_of_the_base_names_the_extension()
    {
        var pack = "contentgen: 1\npack: rules\nrules:\n  - { id: has-sections, assert: count(section) >= 2 }\n";
        var middle = Base.Replace("schema: base", "schema: base\nimports: [./rules.pack.yaml]").Split("rules:\n")[0];
        Compile(Head + "article: [headline, paragraph+]\n", ("base.schema.yaml", middle), ("rules.pack.yaml", pack))
            .Diagnostics.ShouldHaveSingleItem().Message.ShouldContain(" That is so only with note.schema.yaml:3:10, which extends what imports this file: ");
    }

    [Fact]
    public void Packs_that_differ_name_the_import_that_brings_them_together()
    {
        var said = Compile("contentgen: 1\nschema: note\nimports: [./a.pack.yaml, ./b.pack.yaml]\narticle: [line*]\nroles: { line: { when: { is: short } } }\n",
            ("a.pack.yaml", "contentgen: 1\npack: a\ntraits: { short: { words: 1 } }\n"), ("b.pack.yaml", "contentgen: 1\npack: b\ntraits: { short: { words: 2 } }\n")).Diagnostics.ShouldHaveSingleItem();
        (said.Id, said.Span.Path).ShouldBe(("CG1058", "b.pack.yaml"));
        said.Message.ShouldContain(" in a.pack.yaml:3:11. ");
        said.Message.ShouldEndWith(" That is so only with note.schema.yaml:3:26, which imports this file.");
    }

    [Theory]
    [InlineData("imports: [std/text.en, ./base.schema.yaml]\narticle: [line]\nroles: { line: {} }\n", "CG1053 note.schema.yaml:3:24")]
    [InlineData("extends: ./words.pack.yaml\n", "CG1053 note.schema.yaml:3:10")]
    public void A_file_of_the_other_kind_is_told_where_it_is_named(string text, string expected)
    {
        var said = Compile("contentgen: 1\nschema: note\n" + text, ("base.schema.yaml", Base), ("words.pack.yaml", "contentgen: 1\npack: words\n")).Diagnostics.ShouldHaveSingleItem();
        $"{said.Id} {said.Span.Path}:{said.Span.Line}:{said.Span.Column}".ShouldBe(expected);
    }

    [Theory]
    [InlineData("std/noise.en.pack.yaml", "Did you mean `std/noise.en`?")]
    [InlineData("std/nois.en", "Did you mean `std/noise.en`?")]
    [InlineData("std/words.en", "Its packs for `en` are: std/dates.en, std/noise.en, std/text.en.")]
    [InlineData("std/words", "Its packs are: std/dates, std/noise, and std/dates.LANG, std/noise.LANG, std/text.LANG for the languages de, en, es, fr, it, ja, nl, pl, pt, sv, tr, zh.")]
    public void What_packs_the_product_has_is_said_in_few_words(string import, string expected) =>
        Compile($"contentgen: 1\nschema: note\nimports: [{import}]\narticle: [line]\nroles: {{ line: {{}} }}\n").Diagnostics.ShouldHaveSingleItem().Message.ShouldEndWith(" The product has no such pack. " + expected);

    [Theory]
    [InlineData("extends: ./base\n", "CG1636", "Did you mean `./base.schema.yaml`?")]
    [InlineData("imports: [./words]\narticle: [line]\nroles: { line: {} }\n", "CG1055", "Did you mean `./words.pack.yaml`?")]
    public void A_name_without_its_ending_is_proposed_with_it(string text, string id, string expected)
    {
        var said = Compile("contentgen: 1\nschema: note\n" + text, ("base.schema.yaml", Base), ("words.pack.yaml", "contentgen: 1\npack: words\n")).Diagnostics.ShouldHaveSingleItem();
        said.Id.ShouldBe(id);
        said.Message.ShouldContain(expected);
    }

    [Fact]
    public void A_misspelt_extends_is_one_mistake() =>
        Compile("contentgen: 1\nschema: note\nextend: ./base.schema.yaml\nroles: { heading+: { description: x } }\n", ("base.schema.yaml", Base)).Diagnostics.ShouldHaveSingleItem().Message.ShouldContain("Did you mean `extends`?");

    [Fact]
    public void A_field_that_is_taken_away_leaves_its_group_without_a_warning()
    {
        var story = "contentgen: 1\nschema: base\narticle: [byline]\nroles:\n  byline:\n    pattern: 'By (?<author>\\w+), (?<day>\\d+)'\n    fields: { author: text, day: integer }\n";
        Compile(Head + "roles: { byline+: { fields-: [day] } }\n", ("base.schema.yaml", story)).Diagnostics.ShouldBeEmpty();
        Compile(Head + "roles: { byline+: { pattern: 'By (?<author>\\w+), (?<date>\\d+)', fields-: [day] } }\n", ("base.schema.yaml", story))
            .Diagnostics.ShouldHaveSingleItem().Span.Path.ShouldBe("note.schema.yaml");
    }

    private static CompiledSchema Compile(string schema, params (string Name, string Text)[] files) =>
        SchemaCompiler.Compile(new SourceFile("note.schema.yaml", schema), Written.Files(files));
}

using System.Linq;
using ContentGen.Schema.Plans;
using Shouldly;
using Xunit;

namespace ContentGen.Schema.Tests.Bound;

/// <summary>What a block is, and which tests that permits.</summary>
public class InputTests
{
    [Theory]
    [InlineData("", BlockUnit.Line)]
    [InlineData("input: { language: en }", BlockUnit.Line)]
    [InlineData("input: { format: text, block: line }", BlockUnit.Line)]
    [InlineData("input: { block: paragraph }", BlockUnit.Paragraph)]
    [InlineData("input: { format: markdown }", BlockUnit.Markdown)]
    [InlineData("input: { format: markdown, block: paragraph }", BlockUnit.Markdown)]
    public void Format_and_block_say_what_a_block_is(string input, BlockUnit blocks) =>
        Bind.Schema(Bind.Head + input + "\narticle: [headline]\nroles: { headline: {} }\n").Blocks.ShouldBe(blocks);

    [Theory]
    [InlineData("EN", "en")]
    [InlineData("En", "en")]
    [InlineData("EN-us", "en")]
    [InlineData("en-US", "en")]
    [InlineData("PT-br", "pt")]
    [InlineData("ZH-Hant-TW", "zh")]
    public void A_language_brings_its_words_whatever_the_case_of_its_tag(string tag, string language)
    {
        const string Rest = "article: [text]\nroles: { text: { expect: { sentences: 1 } } }\n";
        var plan = Plan(Bind.Head + "input: { language: " + tag + " }\n" + Rest);
        plan.Words.ShouldNotBe(Plan(Bind.Head + Rest).Words);
        plan.ShouldBe(Plan(Bind.Head + "imports: [std/text." + language + "]\n" + Rest));
        plan.ShouldBe(Plan(Bind.Head + "input: { language: " + language + " }\n" + Rest));

        static SchemaPlan Plan(string schema) => SchemaCompiler.Compile(new SourceFile("note.schema.yaml", schema), Bind.Packs()).Plan.ShouldNotBeNull();
    }

    [Fact]
    public void A_pack_may_speak_of_tags_and_its_trait_holds_for_no_block_of_plain_text()
    {
        const string Rest = "imports: [./marks.pack.yaml]\narticle: [headline]\nroles: { headline: { when: { not: { is: title } } } }\n";
        var pack = ("marks.pack.yaml", "contentgen: 1\npack: marks\ntraits: { title: { tag: [h1, h2] } }\n");
        Bind.Schema(Bind.Head + Rest, pack).Traits.Single().Test.ShouldBe(new TagTest(BlockTags.H1 | BlockTags.H2));
        Bind.Schema(Bind.Head + "input: { format: markdown }\n" + Rest, pack).Blocks.ShouldBe(BlockUnit.Markdown);
    }

    [Fact]
    public void The_hash_of_a_plan_depends_on_what_a_block_is()
    {
        string Hash(string input) => SchemaCompiler.Compile(
            new SourceFile("note.schema.yaml", Bind.Head + input + "\narticle: [headline]\nroles: { headline: {} }\n"), Bind.Packs()).Plan!.Hash;
        var hashes = new[] { "input: { block: line }", "input: { block: paragraph }", "input: { format: markdown }" }.Select(Hash).ToList();
        hashes.Distinct().Count().ShouldBe(3);
        hashes[0].ShouldBe(Hash(""));
    }
}

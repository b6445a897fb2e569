using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;
using ContentGen.Schema.Syntax;
using ContentGen.Schema.Tests.Cases;
using Shouldly;
using Xunit;

namespace ContentGen.Schema.Tests.Bound;

public class ImportTests
{
    private const string Base = "contentgen: 1\npack: base\nphrases: { share: Share }\ntraits: { long: { words: 9.. }, prose: { is: long } }\n";

    [Fact]
    public void Names_of_imported_packs_are_used_directly_and_through_others()
    {
        var schema = Bind.Schema(
            Bind.Head + "imports: [./middle.pack.yaml]\narticle: [a]\ntraits: { own: { is: [short, prose] } }\nroles: { a: { when: { is: own, text: $share } } }\n",
            ("base.pack.yaml", Base), ("middle.pack.yaml", "contentgen: 1\npack: middle\nimports: [./base.pack.yaml]\ntraits: { short: { not: { is: long } } }\n"));

        schema.Traits.Select(trait => trait.Name).ShouldBe(["long", "prose", "short", "own"]);
        schema.Traits[3].Test.ShouldBe(new BoundTraitTest(Bind.List(2, 1)));
        schema.Traits[0].Span.Path.ShouldBe("base.pack.yaml");
    }

    [Fact]
    public void A_pack_that_is_imported_by_several_ways_is_read_once()
    {
        var packs = Bind.Packs(
            ("base.pack.yaml", Base + "unknown: x\n"),
            ("left.pack.yaml", "contentgen: 1\npack: left\nimports: [./base.pack.yaml]\n"),
            ("right.pack.yaml", "contentgen: 1\npack: right\nimports: [base.pack.yaml]\n"));
        var diagnostics = new List<SchemaDiagnostic>();

        SchemaBinder.Bind(
            new FoundFile(new SourceFile("note.schema.yaml", Bind.Head + "imports: [./left.pack.yaml, ./right.pack.yaml, ./base.pack.yaml]\narticle: [a]\nroles: { a: {} }\n"), null), packs, diagnostics, out _);

        diagnostics.ShouldHaveSingleItem().Span.Path.ShouldBe("base.pack.yaml");
        packs.Asked.Count(import => import.EndsWith("base.pack.yaml", System.StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void Equal_declarations_in_two_packs_are_one()
    {
        var schema = Bind.Schema(
            Bind.Head + "imports: [./one.pack.yaml, ./two.pack.yaml]\narticle: [a]\nroles: { a: { when: { is: long } } }\n",
            ("one.pack.yaml", "contentgen: 1\npack: one\ntraits: { long: { words: 9.. } }\n"),
            ("two.pack.yaml", "contentgen: 1\npack: two\ntraits:\n  long: # the same\n    words: '9..'\n"));

        schema.Traits.Count.ShouldBe(1);
    }

    [Fact]
    public void A_trait_stands_behind_those_that_it_uses()
    {
        var schema = Bind.Schema(Bind.Head + "article: [a]\ntraits: { c: { any: [ { is: b }, { not: { is: [a] } } ] }, b: { is: a }, a: { words: 1 } }\nroles: { a: { when: { is: c } } }\n");

        schema.Traits.Select(trait => trait.Name).ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public void A_chain_of_traits_may_be_as_long_as_a_file()
    {
        var chain = string.Concat(Enumerable.Range(0, 2000).Select(i => $"  t{i}: {{ is: t{i + 1} }}\n"));

        Bind.Schema(Bind.Head + $"article: [a]\ntraits:\n{chain}  t2000: {{ words: 1 }}\nroles: {{ a: {{ when: {{ is: t0 }} }} }}\n").Traits.Count.ShouldBe(2001);
    }

    [Fact]
    public void Word_lists_are_joined_sorted_and_lose_their_full_stops()
    {
        var words = Bind.Schema(
            Bind.Head + "imports: [./one.pack.yaml, ./two.pack.yaml]\narticle: [a]\nroles: { a: {} }\n",
            ("one.pack.yaml", "contentgen: 1\npack: one\nlanguage: en\nabbreviations: [U.S., Inc, No.]\ntitles: Mr.\nstarters: [The, In]\n"),
            ("two.pack.yaml", "contentgen: 1\npack: two\nabbreviations: [Inc., no]\n")).Words;

        words.ShouldBe(new WordListPlan(Bind.List("Inc", "No", "U.S", "no"), Bind.List("Mr"), Bind.List("In", "The")));
    }

    [Fact]
    public void A_pack_is_checked_by_itself()
    {
        SchemaCompiler.CheckPack(new SourceFile("base.pack.yaml", Base), MemoryResolver.Empty).ShouldBeEmpty();

        var diagnostic = SchemaCompiler.CheckPack(new SourceFile("other.pack.yaml", "contentgen: 1\npack: other\ntraits: { a: { is: long } }\n"), MemoryResolver.Empty).ShouldHaveSingleItem();
        (diagnostic.Id, diagnostic.Span.Path, diagnostic.Span.Line, diagnostic.Span.Column).ShouldBe(("CG1101", "other.pack.yaml", 3, 20));
    }

    [Fact]
    public void What_could_come_from_a_missing_import_is_not_reported_as_unknown()
    {
        var compiled = SchemaCompiler.Compile(
            new SourceFile("note.schema.yaml", Bind.Head + "imports: [./gone.pack.yaml]\narticle: [a]\nroles: { a: { when: { is: prose, text: $share } } }\n"), MemoryResolver.Empty);

        compiled.Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("CG1055");
        compiled.Plan.ShouldBeNull();
    }

    [Theory]
    [InlineData("./b.pack.yaml", "schemas/a.schema.yaml", "schemas/b.pack.yaml")]
    [InlineData("b.pack.yaml", "a.schema.yaml", "b.pack.yaml")]
    [InlineData("../b.pack.yaml", "schemas/deep/a.schema.yaml", "schemas/b.pack.yaml")]
    [InlineData("./x/.././/../b.pack.yaml", "schemas/a.schema.yaml", "b.pack.yaml")]
    [InlineData("../b.pack.yaml", "/repo/schemas/a.schema.yaml", "/repo/b.pack.yaml")]
    [InlineData("..b/..c.pack.yaml", "a.schema.yaml", "..b/..c.pack.yaml")]
    [InlineData("b.pack.yaml", "C:\\repo\\a.schema.yaml", "C:/repo/b.pack.yaml")]
    [InlineData("../b.pack.yaml", "a.schema.yaml", null)]
    [InlineData("../../b.pack.yaml", "schemas/a.schema.yaml", null)]
    [InlineData("x/../../b.pack.yaml", "a.schema.yaml", null)]
    [InlineData("../b.pack.yaml", "../a.schema.yaml", null)]
    [InlineData("../../b.pack.yaml", "/a/a.schema.yaml", null)]
    [InlineData("/b.pack.yaml", "a.schema.yaml", null)]
    [InlineData("~/b.pack.yaml", "a.schema.yaml", null)]
    [InlineData("C:/b.pack.yaml", "a.schema.yaml", null)]
    [InlineData("file:b.pack.yaml", "a.schema.yaml", null)]
    [InlineData("https://example.org/b.pack.yaml", "a.schema.yaml", null)]
    [InlineData(".\\b.pack.yaml", "a.schema.yaml", null)]
    [InlineData("folder/", "a.schema.yaml", null)]
    [InlineData("folder/..", "a.schema.yaml", null)]
    public void An_import_is_decided_on_the_text_of_paths(string import, string importing, string? path)
    {
        ImportPath.Resolve(import, importing, out var problem).ShouldBe(path);
        (problem.Length == 0).ShouldBe(path is not null);
    }
}

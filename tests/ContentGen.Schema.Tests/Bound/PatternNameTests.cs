using System.Linq;
using System.Text;
using ContentGen.Schema.Plans;
using Shouldly;
using Xunit;

namespace ContentGen.Schema.Tests.Bound;

/// <summary>Patterns under names: where they are seen, what including them means, and that no schema makes it dear.</summary>
public class PatternNameTests
{
    [Fact]
    public void A_pack_declares_patterns_for_those_that_import_it()
    {
        var pack = ("marks.pack.yaml", "contentgen: 1\npack: marks\npatterns: { hash: '#[a-z]+', hashes: '{hash}+' }\n");

        var plan = Plan("imports: [./marks.pack.yaml]\npatterns: { mine: '{hashes}x' }\narticle: [a, b]\nroles: { a: { pattern: $mine }, b: { pattern: $hashes } }\n", pack);

        plan.Patterns.Select(pattern => pattern.Written).ShouldBe(["$mine", "$hashes"]);
    }

    [Fact]
    public void Equal_declarations_are_one_and_others_clash()
    {
        (string, string)[] packs = [("one.pack.yaml", "contentgen: 1\npack: one\npatterns: { x: 'a+' }\n"), ("two.pack.yaml", "contentgen: 1\npack: two\npatterns: { x: \"a+\" }\n")];
        const string Schema = "imports: [./one.pack.yaml, ./two.pack.yaml]\narticle: [a]\nroles: { a: { pattern: $x } }\n";

        Compile(Schema, packs).Plan.ShouldNotBeNull();
        packs[1].Item2 = packs[1].Item2.Replace("a+", "a*");
        var clash = Compile(Schema, packs).Diagnostics.ShouldHaveSingleItem();
        (clash.Id, clash.Span.Path, clash.Span.Line).ShouldBe(("CG1058", "two.pack.yaml", 3));
    }

    [Fact]
    public void A_pattern_of_a_pack_that_is_not_imported_is_unknown_and_its_file_is_named()
    {
        (string, string)[] packs = [("one.pack.yaml", "contentgen: 1\npack: one\npatterns: { x: 'a{y}' }\n"), ("two.pack.yaml", "contentgen: 1\npack: two\npatterns: { y: 'b' }\n")];

        var unknown = Compile("imports: [./one.pack.yaml, ./two.pack.yaml]\narticle: [a]\nroles: { a: { pattern: $x } }\n", packs).Diagnostics.ShouldHaveSingleItem();

        (unknown.Id, unknown.Span.Path, unknown.Span.Column).ShouldBe(("CG1390", "one.pack.yaml", 18));
        unknown.Message.ShouldContain("two.pack.yaml declares it");
    }

    [Fact]
    public void Named_groups_of_what_is_included_are_groups_and_others_are_not()
    {
        var plan = Plan("patterns: { in: '(x)(?<b>y)', mid: '(z){in}' }\narticle: [a]\nroles: { a: { pattern: '(?<a>w){mid}(v)', fields: { a: text, b: text } } }\n");

        plan.Patterns[0].Groups.ShouldBe(["a", "b", ""]);
        plan.Roles[0].FieldPatterns[0].Groups.ShouldBe([1, 2]);
    }

    [Fact]
    public void What_doubles_at_each_level_is_found_too_large_before_it_is_made()
    {
        var patterns = new StringBuilder("patterns:\n  p0: '()'\n");
        for (var i = 1; i < 60; i++)
            patterns.Append($"  p{i}: '{{p{i - 1}}}{{p{i - 1}}}'\n");

        var result = Compile(patterns + "article: [a]\nroles: { a: { pattern: $p59 } }\n");

        result.Diagnostics.ShouldAllBe(diagnostic => diagnostic.Id == "CG1373");
        result.Diagnostics.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(50, true)]
    [InlineData(2_000, false)]
    public void A_chain_is_as_deep_as_groups_may_be(int length, bool isValid)
    {
        var patterns = new StringBuilder("patterns:\n");
        for (var i = 0; i < length; i++)
            patterns.Append($"  p{i}: '({{p{i + 1}}})'\n");

        var result = Compile(patterns + $"  p{length}: x\narticle: [a]\nroles: {{ a: {{ pattern: $p0 }} }}\n");

        (result.Plan is not null).ShouldBe(isValid, string.Join('\n', result.Diagnostics.Select(diagnostic => diagnostic.Message)));
        if (!isValid)
            result.Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("CG1371");
    }

    [Theory]
    [InlineData("(?i){in}", "(?i)(?:a.*b$)")]
    [InlineData("(?m){in}", "(?m)(?:a.*b$)")]
    [InlineData("(?-s){in}", "(?-s)(?:a.*b$)")]
    [InlineData("(?U:{in})", "(?U)(?:a.*b$)")]
    [InlineData("(?ims){in}(?-ims){in}", "(?im)a.*b$(?-ims)a.*b$")]
    [InlineData("(?i){outer}", "(?i)(?:a.*b$)+")]
    public void Flags_reach_into_what_is_included(string written, string meant)
    {
        var plan = Plan($"patterns: {{ in: 'a.*b$', outer: '{{in}}+' }}\narticle: [a, b]\nroles: {{ a: {{ pattern: '{written}' }}, b: {{ pattern: '{meant}' }} }}\n");

        plan.Patterns[0].Code.ShouldBe(plan.Patterns[1].Code);
        plan.Patterns[0].Sets.ShouldBe(plan.Patterns[1].Sets);
        plan.Patterns[0].Dfa.ShouldBe(plan.Patterns[1].Dfa);
    }

    [Theory]
    [InlineData("\\Q{b}\\E")]
    [InlineData("x\\Q{b}")]
    [InlineData("[[:alpha:]{b}]")]
    [InlineData("[[:^alpha:]{b}]")]
    [InlineData("\\u{b}")]
    [InlineData("\\p{^Lu}[]{b}]")]
    public void Braces_that_are_characters_name_nothing(string written)
    {
        // Read as a name, it would close a circle.
        Plan($"patterns: {{ a: '{written}', b: '{{a}}' }}\narticle: [a]\nroles: {{ a: {{ pattern: $b }} }}\n").Patterns.Count.ShouldBe(1);
    }

    [Fact]
    public void Each_pattern_without_a_table_is_named_once_where_texts_are_matched_by_it()
    {
        var result = Compile("""
            patterns:
              large: '\w{1,50}\d{1,50}'
              unused: '\w{1,50}\d{1,50}-'
            traits:
              t: { pattern: $large }
            article: [a, b, c, d]
            roles:
              a: { when: { is: t } }
              b: { when: { pattern: $large } }
              c: { pattern: 'x{large}' }
              d: { take: { until: '{large}y' } }

            """);

        result.Diagnostics.Select(diagnostic => (diagnostic.Id, diagnostic.Span.Line)).ShouldBe([("CG1379", 7), ("CG1379", 12)]);
        result.Plan.ShouldNotBeNull().Patterns.ShouldAllBe(pattern => pattern.Dfa == null);
    }

    [Fact]
    public void A_pattern_that_is_only_looked_for_has_no_table_and_one_that_is_matched_too_has()
    {
        const string Roles = "article: [a, b]\nroles: { a: { take: { until: 'abc|xy' } }, b: ";

        Plan(Roles + "{} }\n").Patterns.ShouldHaveSingleItem().Dfa.ShouldBeNull();
        var both = Plan(Roles + "{ pattern: 'abc|xy' } }\n").Patterns.ShouldHaveSingleItem();
        both.Dfa.ShouldNotBeNull();
        both.Prefilter.ShouldNotBeNull();
    }

    private static SchemaPlan Plan(string rest, params (string Path, string Text)[] packs)
    {
        var result = Compile(rest, packs);
        return result.Plan.ShouldNotBeNull(string.Join('\n', result.Diagnostics.Select(diagnostic => diagnostic.Message)));
    }

    private static CompiledSchema Compile(string rest, params (string Path, string Text)[] packs) =>
        SchemaCompiler.Compile(new SourceFile("note.schema.yaml", "contentgen: 1\nschema: note\n" + rest), Bind.Packs(packs));
}

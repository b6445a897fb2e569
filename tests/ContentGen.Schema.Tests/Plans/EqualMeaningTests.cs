using System;
using System.Diagnostics;
using System.Linq;
using System.Text;
using ContentGen.Schema.Tests.Bound;
using Shouldly;
using Xunit;

namespace ContentGen.Schema.Tests.Plans;

/// <summary>Two roles are told to have equal tests by what the tests mean, however traits divide it.</summary>
public class EqualMeaningTests
{
    private const string Traits = """
        traits:
          two:    { words: 2 }
          pair:   { words: 2 }
          alias:  { is: two }
          again:  { all: [{ is: alias }, { is: two }] }
          short:  { words: ..5 }
          long:   { words: 2.. }
          colon:  { ends: colon }
          either: { any: [{ is: colon }, { words: 9.. }] }
          none:   { not: { is: short } }
          near:   { digits: 50%.. }

        """;

    [Theory]
    [InlineData("{ is: two }", "{ words: 2 }")]
    [InlineData("{ words: 2 }", "{ is: two }")]
    [InlineData("{ is: two }", "{ is: pair }")]
    [InlineData("{ is: alias }", "{ is: pair }")]
    [InlineData("{ is: again }", "{ words: 2 }")]
    [InlineData("{ is: [two, pair] }", "{ is: alias }")]
    [InlineData("{ is: [short, long] }", "{ words: 2..5 }")]
    [InlineData("{ is: short, words: 2.. }", "{ is: long, words: ..5 }")]
    [InlineData("{ is: colon, words: 2 }", "{ is: pair, ends: colon }")]
    [InlineData("{ is: either }", "{ any: [{ words: 9.. }, { ends: colon }] }")]
    [InlineData("{ not: { is: short } }", "{ words: 6.. }")]
    [InlineData("{ is: none }", "{ words: 6.. }")]
    [InlineData("{ not: { is: none } }", "{ words: ..5 }")]
    [InlineData("{ not: { is: either } }", "{ not: { any: [{ ends: colon }, { words: 9.. }] } }")]
    [InlineData("{ followed-by: two }", "{ followed-by: alias }")]
    [InlineData("{ followed-by: { is: [short, long], within: 3 } }", "{ followed-by: { is: [long, short], within: 3 } }")]
    [InlineData("{ document: { is: two, blocks: 2.. } }", "{ document: { is: pair, blocks: 2.. } }")]
    [InlineData("{ echo: { is: two, share: 50%.. } }", "{ echo: { is: alias, share: 50%.. } }")]
    public void Equal_in_meaning(string first, string second)
    {
        Said(first, second).ShouldBe("CG1206");
        Said(second, first).ShouldBe("CG1206");
    }

    [Theory]
    [InlineData("{ is: two }", "{ words: 3 }")]
    [InlineData("{ is: short }", "{ is: none }")]
    [InlineData("{ followed-by: two }", "{ preceded-by: two }")]
    [InlineData("{ followed-by: two }", "{ words: 2 }")]
    [InlineData("{ text: [Share, Print] }", "{ text: [Print, Follow us] }")]
    [InlineData("{ text: [Share, Print] }", "{ starts-with: Print }")]
    [InlineData("{ followed-by: { is: two, within: 2, at-least: 2 } }", "{ followed-by: two }")]
    [InlineData("{ document: { is: two, share: 20%.. } }", "{ document: { is: short, share: 10%.. } }")]
    [InlineData("{ document: { is: two, blocks: 2.. } }", "{ document: { is: colon, blocks: 2.. } }")]
    [InlineData("{ echo: { is: two, share: 50%.. } }", "{ echo: { is: two, share: 50%.., at-least: 2 } }")]
    // What holds for no block is no role that another one takes blocks from.
    [InlineData("{ is: short, words: 6 }", "{ is: two, words: 3 }")]
    public void Different_in_meaning(string first, string second)
    {
        Said(first, second).ShouldBe("");
        Said(second, first).ShouldBe("");
    }

    /// <summary>The wider test behind the narrower one takes what that leaves; before it, it leaves nothing.</summary>
    [Theory]
    [InlineData("{ words: 2 }", "{ is: [two, colon] }")]
    [InlineData("{ words: 1..9 }", "{ words: 3..5 }")]
    [InlineData("{ words: 2.. }", "{ words: 4.., ends: colon }")]
    [InlineData("{ is: either }", "{ words: 9.., ends: colon }")]
    [InlineData("{ is: either }", "{ any: [{ ends: colon, words: 2 }, { words: 12.. }] }")]
    [InlineData("{ is: near }", "{ digits: 51%.. }")]
    [InlineData("{ ends: [colon, ellipsis] }", "{ ends: colon }")]
    [InlineData("{ not: { is: two, ends: colon } }", "{ not: { ends: colon } }")]
    [InlineData("{ not: { words: 5..9 } }", "{ words: ..4 }")]
    [InlineData("{ text: [Share, Print, Follow us] }", "{ text: [Print, share] }")]
    [InlineData("{ followed-by: short }", "{ followed-by: two }")]
    [InlineData("{ followed-by: { is: two, within: 2 } }", "{ followed-by: two }")]
    [InlineData("{ preceded-by: { is: two, within: 5, at-least: 2 } }", "{ preceded-by: { is: two, within: 4, at-least: 3 } }")]
    [InlineData("{ document: { is: two, blocks: 2.. } }", "{ document: { is: pair, blocks: 3..9 } }")]
    [InlineData("{ echo: { is: two, share: 50%.. } }", "{ echo: { is: two, share: 60%.. } }")]
    public void Narrower_in_meaning(string wide, string narrow)
    {
        Said(wide, narrow).ShouldBe("CG1206");
        Said(narrow, wide).ShouldBe("");
    }

    [Fact]
    public void A_narrower_test_is_told_from_an_equal_one()
    {
        Message("{ words: 1.. }", "{ words: 3.. }").ShouldContain("`a`, which is tried first, always wins over `b`: its test holds wherever that of `b` does. Put `b` before `a` under `roles:`");
        Message("{ words: 3 }", "{ words: 3 }").ShouldContain("`a`, which is tried first, always wins over `b`: their tests are equal.");

        // What a part must be is more than what the block is.
        Message("{ words: 3.. }", "{ words: 3.. }, take: sentence, taken: { words: ..5 }").ShouldContain("its test holds wherever that of `b` does");

        static string Message(string first, string second) =>
            SchemaCompiler.Compile(new SourceFile("note.schema.yaml", $"{Bind.Head}article: [a*, b*]\nroles: {{ a: {{ when: {first} }}, b: {{ when: {second} }} }}\n"), Bind.Packs()).Diagnostics.ShouldHaveSingleItem().Message;
    }

    /// <summary>What is asked of the part that is taken must fail for both, or for none.</summary>
    [Theory]
    [InlineData("{ when: { words: 2.. } }", "{ when: { words: 3.. }, take: sentence, taken: { words: 3 } }", "CG1206")]
    [InlineData("{ when: { words: 2.. }, take: sentence, taken: { words: 3 } }", "{ when: { words: 3.. }, take: sentence, taken: { words: 3 } }", "CG1206")]
    [InlineData("{ when: { words: 2.. }, take: sentence, taken: { words: 3 } }", "{ when: { words: 3.. } }", "")]
    [InlineData("{ any: [{ when: { words: 2.. } }, { when: { ends: colon } }] }", "{ any: [{ when: { words: 1, ends: colon } }, { when: { words: 5 } }] }", "CG1206")]
    [InlineData("{ any: [{ when: { words: 2.. } }, { when: { ends: colon } }] }", "{ any: [{ when: { words: 1, ends: colon } }, { when: { ends: ellipsis } }] }", "")]
    public void Alternatives_are_compared_with_all_that_may_take_the_block(string first, string second, string expected) =>
        Compile($"article: [a*, b*]\nroles: {{ a: {first}, b: {second} }}\n").ShouldBe(expected);

    [Fact]
    public void What_is_taken_counts_too()
    {
        const string Roles = "roles: {{ a: {{ when: {{ words: 9.. }}, take: sentence, taken: {0} }}, b: {{ when: {{ words: 9.. }}, take: sentence, taken: {1} }} }}\n";
        Compile("article: [a*, b*]\n" + Traits + string.Format(null, Roles, "{ is: two }", "{ words: 2 }")).ShouldBe("CG1206");
        Compile("article: [a*, b*]\n" + Traits + string.Format(null, Roles, "{ is: two }", "{ words: 3 }")).ShouldBe("");
    }

    /// <summary>A role that takes what stands before a pattern leaves the block to the next where the pattern is not found.</summary>
    [Theory]
    [InlineData("{ when: { words: 9.. }, take: { until: ':' } }", "{ when: { words: 9.. } }", "")]
    [InlineData("{ when: { words: 9.. }, take: { until: ':' } }", "{ when: { words: 9.. }, take: { until: '=' } }", "")]
    [InlineData("{ when: { words: 9.. }, take: { until: ':' } }", "{ when: { words: 9.. }, take: { until: ':' } }", "CG1206")]
    [InlineData("{ when: { words: 9.. } }", "{ when: { words: 9.. }, take: { until: ':' } }", "CG1206")]
    [InlineData("{ take: { until: ':' } }", "{}", "")]
    [InlineData("{ when: { chars: 1.. }, take: { until: ':' } }", "{}", "")]
    [InlineData("{ any: [{ take: { until: ':' } }, { take: sentence, taken: { words: 1 } }] }", "{}", "")]
    [InlineData("{ take: { until: ':' } }", "{ when: { words: 1 } }", "")]
    [InlineData("{ when: { chars: 1.. } }", "{}", "CG1204")]
    [InlineData("{ take: sentence }", "{}", "CG1204")]
    public void A_part_that_ends_before_a_pattern_may_be_none(string first, string second, string expected) =>
        Compile($"article: [{{ name: all*, one-of: [a, b] }}]\nroles: {{ a: {first}, b: {second} }}\n").ShouldBe(expected);

    [Fact]
    public void Traits_that_double_at_each_level_are_compared_soon()
    {
        var traits = new StringBuilder("traits:\n  a0: { words: 2 }\n  b0: { ends: colon }\n");
        for (var i = 1; i < 31; i++)
        {
            traits.Append($"  a{i}: {{ any: [{{ is: [a{i - 1}, b{i - 1}] }}, {{ not: {{ is: a{i - 1} }}, chars: {i}.. }}] }}\n");
            traits.Append($"  b{i}: {{ all: [{{ is: b{i - 1} }}, {{ any: [{{ is: a{i - 1} }}, {{ words: {i}.. }}] }}] }}\n");
        }
        var time = Stopwatch.StartNew();

        Compile("article: [a*, b*, c*]\n" + traits + "roles: { a: { when: { is: a30 } }, b: { when: { is: b30 } }, c: { when: { is: a30, words: 1.. } } }\n").ShouldBe("CG1206");
        time.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Long_traits_of_many_roles_are_compared_soon()
    {
        const int Roles = 400;
        var parts = string.Join(", ", Enumerable.Range(0, 2_000).Select(static i => $"{{ contains: w{i} }}"));
        var names = Enumerable.Range(0, Roles).Select(static i => $"r{i}").ToArray();
        var roles = string.Concat(names.Select(static (name, i) => $"  {name}: {{ when: {{ is: t, words: {i + 1} }} }}\n"));
        var time = Stopwatch.StartNew();

        Compile($"article: [{{ name: any*, as: all, one-of: [{string.Join(", ", names)}] }}]\ntraits: {{ t: {{ any: [{parts}] }} }}\nroles:\n{roles}");
        time.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    private static string Said(string first, string second) => Compile($"article: [a*, b*]\n{Traits}roles: {{ a: {{ when: {first} }}, b: {{ when: {second} }} }}\n");

    private static string Compile(string text) =>
        string.Join(" ", SchemaCompiler.Compile(new SourceFile("note.schema.yaml", Bind.Head + text), Bind.Packs()).Diagnostics.Select(static said => said.Id));
}

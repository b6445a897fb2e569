using System;
using System.Linq;
using System.Text;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Patterns;

/// <summary>What patterns mean, one construct each, and what is no pattern.</summary>
public sealed class PatternTests
{
    [Theory]
    [InlineData("(?i)ÉTÉ", "été", true)]
    [InlineData("(?i)[à-ý]+", "ÀÝ", true)]
    [InlineData("(?i:a)b", "Ab", true)]
    [InlineData("(?i:a)b", "AB", false)]
    [InlineData("\\p{Lu}\\p{Ll}+", "Öl", true)]
    [InlineData("\\w+", "naïve_1手", true)]
    [InlineData("[^\\W_]+", "a_b", false)]
    [InlineData("a.c", "a😀c", true)]
    [InlineData("\\x{1F600}", "😀", true)]
    [InlineData("\\bab\\b c", "ab c", true)]
    [InlineData("a\\Bb", "ab", true)]
    [InlineData("(?:)", "", true)]
    [InlineData("(?:)*", "", true)]
    [InlineData("(?:a*)*b", "aaab", true)]
    [InlineData("\\s", "\u200B", true)]
    [InlineData("[-a\\]]+", "-a]", true)]
    [InlineData("(?i)\\p{Lu}+", "aÉß", true)]
    [InlineData("(?i)k", "\u212A", true)]
    [InlineData("(?i)[^k]", "\u212A", false)]
    [InlineData("(?i)\u24B6", "\u24D0", true)]
    [InlineData("(?i)’", "'", false)]
    [InlineData("\\p{Greek}+", "αΩ", true)]
    [InlineData("\\p{Greek}+", "αa", false)]
    [InlineData("\\P{Greek}+", "ab", true)]
    [InlineData("\\p{^Greek}", "α", false)]
    [InlineData("\\P{^Greek}", "α", true)]
    [InlineData("[\\p{Han}\\p{Hiragana}ー]+", "漢字かな", true)]
    [InlineData("[^\\P{Cyrillic}]+", "Жя", true)]
    [InlineData("\\pL\\pN", "a1", true)]
    [InlineData("\\p{Sc}\\p{Pd}\\p{Zs}\\p{No}", "€—\u00A0½", true)]
    [InlineData("\\p{Cn}", "\u0378", true)]
    [InlineData("\\p{Cs}", "a", false)]
    [InlineData("\\p{Any}", "a", true)]
    [InlineData("[[:alpha:]]+[[:^digit:]]", "ab-", true)]
    [InlineData("[[:word:]]+", "é", false)]
    [InlineData("[[:xdigit:][:punct:]]+", "aF9!", true)]
    [InlineData("\\Qa.b*\\E+", "a.b**", true)]
    [InlineData("\\Q(", "(", true)]
    [InlineData("(?P<n>a)", "a", true)]
    [InlineData("a.b", "a\nb", true)]
    [InlineData("(?-s)a.b", "a\nb", false)]
    [InlineData("(?-s:a.)(?s:.)", "ab\n", true)]
    [InlineData("a$.^b", "a\nb", false)]
    [InlineData("(?m)a$.^b", "a\nb", true)]
    [InlineData("(?m)\\Aa$", "a", true)]
    [InlineData("(?m)^$", "", true)]
    [InlineData("a^b", "ab", false)]
    [InlineData("\\a\\x41\\x{42}", "\aAB", true)]
    [InlineData("\\b", "", false)]
    [InlineData("\\B", "", true)]
    [InlineData("é\\b.*", "é!", true)]
    [InlineData("é\\b.*", "éé", false)]
    public void A_pattern(string pattern, string text, bool matches) => PatternOf.Text(pattern).IsMatch(Encoding.UTF8.GetBytes(text)).ShouldBe(matches);

    [Theory]
    [InlineData("(a+)(a*)", "aaa", "0-3 3-3")]
    [InlineData("(a+?)(a*)", "aaa", "0-1 1-3")]
    [InlineData("(?U)(a+)(a*?)", "aaa", "0-1 1-3")]
    [InlineData("(?U:(a+))(a*)", "aaa", "0-1 1-3")]
    [InlineData("(|a)*(a*)", "aa", "0-0 0-2")]
    [InlineData("(|a)+(a*)", "aa", "0-0 0-2")]
    [InlineData("(a|ab)(c|bcd)?(d*)", "abcd", "0-1 1-4 4-4")]
    [InlineData("(?:(a)|b)*", "ab", "0-1")]
    [InlineData("(a)|(b)", "b", "-1--1 0-1")]
    public void Groups_are_those_of_the_way_that_is_wanted_most(string pattern, string text, string expected)
    {
        var compiled = PatternOf.Text(pattern);
        var groups = new int[compiled.Groups * 2];

        compiled.TryMatch(Encoding.UTF8.GetBytes(text), groups).ShouldBeTrue();
        string.Join(' ', Enumerable.Range(0, compiled.Groups).Select(group => $"{groups[group * 2]}-{groups[group * 2 + 1]}")).ShouldBe(expected);
    }

    [Theory]
    [InlineData("(.)\\1", "CG1372")]
    [InlineData("(?<n>.)\\k<n>", "CG1372")]
    [InlineData("(?P<n>.)(?P=n)", "CG1372")]
    [InlineData("a(?=b)", "CG1372")]
    [InlineData("(?<!a)b", "CG1372")]
    [InlineData("(?>a)", "CG1372")]
    [InlineData("(?#a)", "CG1371")]
    [InlineData("a++", "CG1371")]
    [InlineData("[[:letter:]]", "CG1371")]
    [InlineData("\\p{Greeek}", "CG1371")]
    [InlineData("\\p{", "CG1371")]
    [InlineData("\\p", "CG1371")]
    [InlineData("\\p{}", "CG1371")]
    [InlineData("\\Z", "CG1371")]
    [InlineData("a\\E", "CG1371")]
    [InlineData("(?x)a", "CG1371")]
    [InlineData("[\\b]", "CG1371")]
    [InlineData("((((a{1000}){1000}){1000}){1000}){1000}", "CG1373")]
    [InlineData("(?:(?:(?:(?:(?:|){1000}){1000}){1000}){1000}){1000}", "CG1373")]
    public void What_is_no_pattern(string pattern, string id) => PatternOf.Compile(pattern).Diagnostics.Select(diagnostic => diagnostic.Id).ShouldBe([id]);

    [Theory]
    [InlineData("(?>a)", "atomic")]
    [InlineData("(?=a)", "look around")]
    [InlineData("[\\b]", "`\\b` is no character, so it cannot stand in a class. Write `\\x08`")]
    [InlineData("[a\\A]", "`\\A` is no character")]
    [InlineData("[\\Q]", "`\\Q` is no character")]
    [InlineData("[\\y]", "`\\y` stands for nothing.")]
    public void A_mistake_is_called_by_its_name(string pattern, string message) => PatternOf.Compile(pattern).Diagnostics.ShouldHaveSingleItem().Message.ShouldContain(message);

    [Fact]
    public void A_property_that_is_misspelt_is_told_which_one_is_near() =>
        PatternOf.Compile("\\p{Greeek}").Diagnostics[0].Message.ShouldContain("`Greek`");

    [Fact]
    public void Too_many_instructions_are_found_before_memory_is_spent()
    {
        var large = string.Concat(Enumerable.Repeat("[^\\p{L}\\p{M}]", 60_000));
        PatternOf.Compile("a").Plan.ShouldNotBeNull();
        foreach (var pattern in new[] { "((((a{1000}){1000}){1000}){1000}){1000}", large, "(?i)" + large })
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            PatternOf.Compile(pattern).Diagnostics.Select(diagnostic => diagnostic.Id).ShouldBe(["CG1373"]);
            (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(64L << 20);
        }
    }

    [Fact]
    public void Ill_formed_bytes_match_nothing()
    {
        PatternOf.Text(".").IsMatch([0xFF]).ShouldBeFalse();
        PatternOf.Text("[^a]*").IsMatch([(byte)'b', 0xC3]).ShouldBeFalse();
        PatternOf.Text("\\uFFFD").IsMatch([0xFF]).ShouldBeFalse();
    }
}

using System;
using System.Linq;
using System.Text;
using ContentGen.Runtime;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Patterns;

/// <summary>The deterministic automaton and the prefilter against the nondeterministic automaton, which they must not differ from.</summary>
public sealed class AutomataTests
{
    private static readonly byte[][] s_illFormed =
        [[0x80], [0xFF], [0xC0, 0x80], [0xC3], [0xE0, 0x80, 0x80], [0xE6, 0x89], [0xED, 0xA0, 0x80], [0xF0, 0x9F, 0x98], [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5]];

    [Fact]
    public void Random_patterns_on_random_texts_and_all_their_prefixes()
    {
        var random = new Random(3);
        var (matched, deterministic, filtered) = (0, 0, 0);
        for (var i = 0; i < 1_500; i++)
        {
            var pattern = RandomPattern.Create(random);
            var written = (random.Next(4) == 0 ? ".*" : "") + pattern.Ours;
            var plan = PatternOf.Plan(written);
            var (all, withoutDfa) = (PatternOf.Text(written), PatternOf.WithoutDfa(plan));
            deterministic += plan.Dfa is null ? 0 : 1;
            filtered += plan.Prefilter is null ? 0 : 1;
            for (var j = 0; j < 12; j++)
            {
                var text = Encoding.UTF8.GetBytes(pattern.Text() + pattern.Text());
                if (j % 3 == 0)
                {
                    var at = random.Next(text.Length + 1);
                    text = [.. text[..at], .. s_illFormed[random.Next(s_illFormed.Length)], .. text[at..]];
                }
                for (var length = 0; length <= text.Length; length++)
                    matched += Same(written, all, withoutDfa, text.AsSpan(0, length)) ? 1 : 0;
            }
        }
        deterministic.ShouldBeGreaterThan(1_450);
        filtered.ShouldBeGreaterThan(100);
        matched.ShouldBeGreaterThan(5_000);
    }

    /// <summary>Small automata have a table by state and byte; these are too large for one.</summary>
    [Theory]
    [InlineData("(?:\\p{L}{1,3}\\d ?){30}.*", "é1 ab2 xyz3")]
    [InlineData("[a-c ]{100}[^x]*", "abc cab ")]
    [InlineData("(?:\\w{1,70}-)?é{40}.+", "éé")]
    public void Automata_of_many_states(string written, string unit)
    {
        var plan = PatternOf.Plan(written);
        plan.Dfa.ShouldNotBeNull().StateCount.ShouldBeGreaterThan(64);
        var (all, withoutDfa) = (PatternOf.Text(written), PatternOf.WithoutDfa(plan));
        var (random, matched) = (new Random(7), 0);
        for (var i = 0; i < 40; i++)
        {
            var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(unit, 30)));
            // The first stays as it is; of the others a byte becomes another one, mostly far behind.
            if (i > 0)
                text[text.Length - 1 - random.Next(text.Length / (1 + i % 4))] = i % 3 == 0 ? (byte)random.Next(0x80, 0x100) : (byte)random.Next(0x20, 0x7F);
            for (var length = 0; length <= text.Length; length++)
                matched += Same(written, all, withoutDfa, text.AsSpan(0, length)) ? 1 : 0;
        }
        matched.ShouldBeGreaterThan(100);
    }

    [Theory]
    [InlineData("\\w+")]
    [InlineData("\\W+")]
    [InlineData("\\s")]
    [InlineData("(?i)[\\p{Lu}\\d]")]
    [InlineData("\\p{Arabic}|\\p{So}")]
    [InlineData("[^\\p{L}\\p{N}]")]
    [InlineData("(?i)[^a-ÿ]")]
    [InlineData(".\\b|x")]
    public void Every_character(string written)
    {
        var plan = PatternOf.Plan(written);
        plan.Dfa.ShouldNotBeNull();
        var (all, withoutDfa) = (PatternOf.Text(written), PatternOf.WithoutDfa(plan));
        Span<byte> bytes = stackalloc byte[4];
        var matched = 0;
        for (var scalar = 0; scalar <= 0x10FFFF; scalar++)
        {
            if (!Rune.IsValid(scalar))
                continue;
            var text = bytes[..new Rune(scalar).EncodeToUtf8(bytes)];
            if (all.IsMatch(text) != withoutDfa.IsMatch(text))
                Assert.Fail($"{written} on U+{scalar:X}");
            matched += all.IsMatch(text) ? 1 : 0;
        }
        matched.ShouldBeGreaterThan(10);
    }

    [Fact]
    public void All_sequences_of_a_few_bytes()
    {
        byte[] bytes = [0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xDF, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xF5, 0xFF];
        foreach (var written in new[] { ".*", "[^A]*", "\\W*", "\\w*.", "(?:\\P{L}|A)*" })
        {
            var (all, withoutDfa) = (PatternOf.Text(written), PatternOf.WithoutDfa(PatternOf.Plan(written)));
            var text = new byte[4];
            for (var i = 0; i < bytes.Length * bytes.Length * bytes.Length * bytes.Length; i++)
            {
                for (int j = 0, rest = i; j < text.Length; j++, rest /= bytes.Length)
                    text[j] = bytes[rest % bytes.Length];
                if (all.IsMatch(text) != withoutDfa.IsMatch(text))
                    Assert.Fail($"{written} on {Convert.ToHexString(text)}");
            }
        }
    }

    [Theory]
    [InlineData(".*: .*", "literal", ": ")]
    [InlineData(".*(?:the|a Zebra) .*", "one-of", "Zh")]
    [InlineData("(?:.*)(@|#)(.*)", "one-of", "#@")]
    [InlineData("[^x]*[0-3]{2}", "one-of", "0123")]
    [InlineData(".*(?:ab|c)*Xyz+", "literal", "Xy")]
    [InlineData("(.+?)(?i)q.*", "one-of", "Qq")]
    [InlineData(".*é.*", "literal", "é")]
    [InlineData(".*(?:a|b)?.*", "", "")]
    [InlineData("By .*: .*", "", "")]
    [InlineData(".* .*", "", "")]
    public void What_is_looked_for_first(string written, string kind, string bytes)
    {
        var prefilter = PatternOf.Plan(written).Prefilter;

        (prefilter is null ? "" : prefilter.IsLiteral ? "literal" : "one-of").ShouldBe(kind);
        Encoding.UTF8.GetString(prefilter?.Bytes.ToArray() ?? []).ShouldBe(bytes);
    }

    [Theory]
    [InlineData(".*\\d.{12}", true)]
    [InlineData("\\w{1,50}\\d{1,50}\\s{1,50}", true)]
    [InlineData("\\w{1,500}", false)]
    [InlineData("(?:a?){64}a{64}", false)]
    [InlineData("\\p{Lu}\\w+ \\p{Lu}\\w+", false)]
    public void Where_the_table_would_be_too_large_there_is_none_and_an_information(string written, bool isLarge)
    {
        var compiled = PatternOf.Compile(written);

        (compiled.Plan!.Patterns[0].Dfa is null).ShouldBe(isLarge);
        compiled.Diagnostics.Select(diagnostic => diagnostic.Id).ShouldBe(isLarge ? ["CG1379"] : []);
        var (all, text) = (PatternOf.Text(written), Encoding.UTF8.GetBytes("a1 2aé3 xyz0123456789"));
        for (var length = 0; length <= text.Length; length++)
            Same(written, all, PatternOf.WithoutDfa(compiled.Plan.Patterns[0]), text.AsSpan(0, length));
    }

    /// <summary>Groups of short texts are found by sets of instructions, those of longer texts and of patterns with more instructions by simulating all ways.</summary>
    [Theory]
    [InlineData("[Bb]y (?<author>.+?)(?: [|•·] (?<published>.+))?")]
    [InlineData("(.*)(?:( a)|(é.?))*(.*)")]
    [InlineData("(?:(a)|(b)|(.))*?")]
    [InlineData("(\\w*)\\b(.*)")]
    [InlineData("(.{0,70})(.*)")]
    [InlineData("(?:By )?(?<author>.{1,60}?)(?:(?<of>,? ab(?: é| \\| |\\.){0,20})| ?[|•].{0,30})?")]
    [InlineData("(.{0,200})(.*)")]
    public void Groups_are_those_of_the_simulation_whatever_the_length(string written)
    {
        var all = PatternOf.Text(written);
        var withoutDfa = PatternOf.WithoutDfa(PatternOf.Plan(written));
        var text = Encoding.UTF8.GetBytes("By Ann ab | é a • By " + string.Concat(Enumerable.Repeat("ab é | ", 200)));
        foreach (var length in Enumerable.Range(0, 40).Concat(Enumerable.Range(1015, 20)))
            Same(written, all, withoutDfa, text.AsSpan(0, length)).ShouldBe(all.Simulate(text.AsSpan(0, length), new int[all.Groups * 2]));
    }

    private static bool Same(string written, ContentPattern all, ContentPattern withoutDfa, ReadOnlySpan<byte> text)
    {
        Span<int> expected = stackalloc int[all.Groups * 2];
        Span<int> found = stackalloc int[all.Groups * 2];
        var matches = all.Simulate(text, expected);
        var isSame = all.IsMatch(text) == matches && withoutDfa.IsMatch(text) == matches && all.TryMatch(text, found) == matches && withoutDfa.TryMatch(text, found) == matches;
        if (!isSame || matches && !found.SequenceEqual(expected))
            Assert.Fail($"{written} on {Convert.ToHexString(text)}");
        return matches;
    }
}

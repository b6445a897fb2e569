using System;
using System.Linq;
using System.Text;
using ContentGen.Patterns;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Patterns;

/// <summary>Patterns that a matcher which goes back would not come to an end with, on a megabyte. Steps are counted, as times differ from one machine to another.</summary>
public sealed class PatternLinearityTests
{
    private const int Size = 1 << 20;
    private static readonly byte[] s_illFormed = [0x61, 0xFF];

    [Theory]
    [InlineData("(a|aa)*b", "a")]
    [InlineData("(x+x+)+y", "x")]
    [InlineData("((a*)*)*b", "a")]
    [InlineData("(a?){64}a{64}", "a")]
    [InlineData("(a?){64}a{64}.*b", "a")]
    [InlineData("(.*)(.*)(.*)(.*)z", "a ")]
    [InlineData("(?:\\b\\w+\\b ?)+(?i)Q", "ab ")]
    public void Each_instruction_is_followed_once_for_each_character(string pattern, string unit)
    {
        var plan = PatternOf.Plan(pattern);
        plan.Dfa.ShouldNotBeNull();
        var compiled = PatternOf.Text(pattern);
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(unit, Size / unit.Length)));
        var groups = new int[compiled.Groups * 2];
        var scratch = PatternScratch.Current;

        var before = scratch.Visited;
        compiled.Simulate(text, groups).ShouldBeFalse();
        var steps = scratch.Visited - before;

        // Whatever leads to an instruction is looked at: at most two ways, and a bound that is put back.
        var instructions = plan.Code.Count / 3;
        steps.ShouldBeLessThan(3L * instructions * (text.Length + 1));
        before = scratch.Visited;
        compiled.Simulate(text.AsSpan(0, text.Length / 2), groups).ShouldBeFalse();
        // Where no way goes on, the rest of the text is not looked at.
        var half = steps > text.Length ? steps / 2 : steps;
        (scratch.Visited - before).ShouldBeInRange(half - steps / 100 - 1000, half + steps / 100 + 1000);
        // The deterministic automaton looks once at each byte, and answers without the other one.
        before = scratch.Visited;
        compiled.TryMatch(text, groups).ShouldBeFalse();
        scratch.Visited.ShouldBe(before);
    }

    [Theory]
    [InlineData("(\\w+) (?<n>.+)", "été 手😀")]
    [InlineData("(?i)([a-z]+)(?: [a-z]+)*", "The Quick Brown Fox")]
    [InlineData("(.*): (.*)", "a: b")]
    [InlineData("(.*)\\d.{12}", "12345678901234567890")]
    public void Matching_allocates_nothing(string pattern, string text)
    {
        var compiled = PatternOf.Text(pattern);
        var bytes = Encoding.UTF8.GetBytes(text);
        var groups = new int[compiled.Groups * 2];
        for (var i = 0; i < 3; i++)
        {
            compiled.TryMatch(bytes, groups).ShouldBeTrue();
            compiled.Simulate(bytes, groups).ShouldBeTrue();
            compiled.IsMatch(s_illFormed).ShouldBeFalse();
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var matched = true;
        for (var i = 0; i < 50; i++)
            matched &= compiled.TryMatch(bytes, groups) && compiled.IsMatch(bytes) && compiled.Simulate(bytes, groups) && !compiled.IsMatch(s_illFormed);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        matched.ShouldBeTrue();
        allocated.ShouldBe(0);
    }
}

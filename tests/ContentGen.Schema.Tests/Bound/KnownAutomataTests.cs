using System;
using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema.Patterns;
using ContentGen.Schema.Plans;
using Shouldly;
using Xunit;

namespace ContentGen.Schema.Tests.Bound;

/// <summary>Automata that are kept for the next schema are those that would be compiled.</summary>
public sealed class KnownAutomataTests
{
    [Fact]
    public void A_pattern_that_was_compiled_before_is_not_compiled_again()
    {
        var (plan, scalars) = Compile(@"known \d{4}|once");
        var (again, scalarsAgain) = Compile(@"known \d{4}|once");
        var first = KnownAutomata.Of(plan, scalars);
        // Other tests run beside this one, and what is kept may begin anew between two questions.
        Enumerable.Range(0, 100).Any(_ => ReferenceEquals(KnownAutomata.Of(plan, scalars), KnownAutomata.Of(again, scalarsAgain))).ShouldBeTrue();
        first.ShouldBe(DfaCompiler.Compile(plan.Code.ToArray(), scalars));
    }

    [Fact]
    public void What_is_kept_stays_right_however_many_there_are()
    {
        // More numbers than are kept: it begins anew on the way.
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 150; i++)
            {
                var (plan, scalars) = Compile($@"\p{{L}}{{{i % 40 + 1}}}[a-{(char)('b' + i % 20)}]+ \w*{i}");
                KnownAutomata.Of(plan, scalars).ShouldBe(DfaCompiler.Compile(plan.Code.ToArray(), scalars), $"round {round}, {i}");
            }
        }
    }

    [Fact]
    public void One_that_is_too_large_is_known_to_be()
    {
        var (plan, scalars) = Compile(".*a.{14}b|.*b.{14}a");
        KnownAutomata.Of(plan, scalars).ShouldBeNull();
        KnownAutomata.Of(plan, scalars).ShouldBeNull();
    }

    private static (PatternPlan Plan, IReadOnlyList<ScalarSet?> Scalars) Compile(string pattern)
    {
        var parser = PatternParser.Read(pattern, PatternFlags.None, static (_, _, _, _) => throw new InvalidOperationException());
        parser.Mistake.ShouldBeNull();
        return (NfaCompiler.Compile(pattern, parser.Root!, parser.Groups, out var scalars), scalars);
    }
}

using System;
using ContentGen.Runtime;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Patterns;

/// <summary>An automaton is walked without looking whether a state is one of its own, so its tables are looked through when it is made.</summary>
public sealed class MisfitTableTests
{
    private static readonly int[] s_ascii = [128, 1];
    private static readonly int[] s_leads = [128, 0];

    [Fact]
    public void A_whole_table_matches() => Make(states: 2, next: 1).ShouldNotThrow();

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    // Its row's place does not fit in the table's numbers, and would wrap round to one that is there.
    [InlineData(32_768)]
    public void A_state_that_is_not_there_is_refused(int next) => Make(states: 2, next).ShouldThrow<ArgumentException>().Message.ShouldStartWith("The tables of the automaton do not fit together.");

    [Fact]
    public void More_rows_than_can_be_numbered_are_refused() => Make(states: 40_000, next: 1).ShouldThrow<ArgumentException>();

    private static Action Make(int states, int next) => () => _ = new PatternDfa(1, states - 1, states, 1, s_ascii, s_leads, 0, [], [states - 1, next]);
}

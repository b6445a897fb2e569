using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.ContentModels;

/// <summary>Finds roles that can be asked of one block in one state although the first of them always wins. Each pair of roles is named once.</summary>
internal static class EqualTests
{
    public static void Report(ModelTree tree, PositionAutomaton automaton, bool[] reached, IReadOnlyList<RolePlan> roles, List<SchemaDiagnostic> diagnostics)
    {
        var named = new HashSet<(int, int)>();
        for (var state = 0; state < reached.Length; state++)
        {
            if (reached[state])
                ReportState(state, tree, automaton, reached, roles, named, diagnostics);
        }
    }

    private static void ReportState(
        int state, ModelTree tree, PositionAutomaton automaton, bool[] reached, IReadOnlyList<RolePlan> roles, HashSet<(int, int)> named, List<SchemaDiagnostic> diagnostics)
    {
        var choices = automaton.States[state].Choices;
        for (var i = 0; i < choices.Count; i++)
        {
            var first = roles[choices[i].Role];
            var takesEverything = RoleTests.HoldsAlways(first);
            for (var j = i + 1; j < choices.Count; j++)
            {
                var second = roles[choices[j].Role];
                if ((takesEverything || RoleTests.AreEqual(first, second))
                    && Meeting(choices[i], choices[j], tree) is var (one, other)
                    && named.Add((choices[i].Role, choices[j].Role)))
                {
                    diagnostics.Add((takesEverything ? ContentModelDiagnostics.BehindAnyBlock : ContentModelDiagnostics.EqualTests).At(
                        tree.Places[other].Span, tree.Places[one].Described, tree.Places[other].Described, first.Name, second.Name));
                }
            }
        }
        // A role that takes every block leaves nothing of those behind it: they are gone from the choices, so their lost ways tell.
        foreach (var lost in automaton.Lost[state].Where(lost => lost.Reason == LostBecause.TakesEverything && reached[lost.Place + 1]))
        {
            var (one, other) = (tree.Places[lost.Winner], tree.Places[lost.Place]);
            if (named.Add((one.Bound.Role, other.Bound.Role)))
            {
                diagnostics.Add(ContentModelDiagnostics.BehindAnyBlock.At(
                    other.Span, one.Described, other.Described, roles[one.Bound.Role].Name, roles[other.Bound.Role].Name));
            }
        }
    }

    /// <summary>Places of both choices that are permitted for the same counter values, if there are any.</summary>
    private static (int One, int Other)? Meeting(ChoicePlan first, ChoicePlan second, ModelTree tree)
    {
        foreach (var one in first.Edges)
        {
            foreach (var other in second.Edges)
            {
                if (CounterBox.Of(one, tree).Meets(CounterBox.Of(other, tree)))
                    return (one.Place, other.Place);
            }
        }
        return null;
    }
}

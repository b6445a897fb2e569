using System.Collections.Generic;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.ContentModels;

/// <summary>
/// Finds places that no block can ever come to, and items that must stand more than once and never can. What stands only behind such a place is not named again.
/// </summary>
internal static class UnreachablePlaces
{
    public static void Report(ModelTree tree, PositionAutomaton automaton, bool[] reached, EquatableArray<RolePlan> roles, EquatableArray<int> roleLines, List<SchemaDiagnostic> diagnostics)
    {
        var reported = new bool[tree.Places.Count];
        for (var state = 0; state < reached.Length; state++)
        {
            if (!reached[state])
                continue;
            foreach (var lost in automaton.Lost[state])
            {
                if (reached[lost.Place + 1] || reported[lost.Place] || tree.Places[lost.Place].IsUnread)
                    continue;
                reported[lost.Place] = true;
                diagnostics.Add(Describe(tree.Places[lost.Place].Span, tree.Places[lost.Place].Described, lost, tree, roles, roleLines));
            }
        }
    }

    /// <summary>A group that its own last item never leaves: where that repeats, it takes what would begin the group anew.</summary>
    public static void ReportRepetitions(ModelTree tree, PositionAutomaton automaton, bool[] reached, EquatableArray<RolePlan> roles, EquatableArray<int> roleLines, List<SchemaDiagnostic> diagnostics)
    {
        var repeats = new bool[tree.Counted.Count];
        var lost = new LostEdge?[repeats.Length];
        for (var state = 0; state < reached.Length; state++)
        {
            if (!reached[state])
                continue;
            foreach (var choice in automaton.States[state].Choices)
            {
                foreach (var edge in choice.Edges)
                {
                    foreach (var counter in CountedBy(edge))
                        repeats[counter] = true;
                }
            }
            foreach (var way in automaton.Lost[state])
            {
                foreach (var counter in CountedBy(way.Edge))
                    lost[counter] ??= way;
            }
        }
        for (var counter = 0; counter < repeats.Length; counter++)
        {
            var item = tree.Counted[counter];
            if (!repeats[counter] && item.Min > 1 && lost[counter] is { } way && !tree.Places[way.Place].IsUnread)
                diagnostics.Add(Describe(item.Span, "A second " + item.Described, way, tree, roles, roleLines));
        }
    }

    /// <summary>The counters of what a way begins once more.</summary>
    private static IEnumerable<int> CountedBy(EdgePlan edge)
    {
        foreach (var action in edge.Actions)
        {
            if (!action.Begin)
                yield return action.Counter;
        }
    }

    private static SchemaDiagnostic Describe(SourceSpan span, string described, LostEdge lost, ModelTree tree, EquatableArray<RolePlan> roles, EquatableArray<int> roleLines) =>
        lost.Reason switch
        {
            LostBecause.TakesNothing => ContentModelDiagnostics.UnreachableTest.At(
                span, described, roles[tree.Places[lost.Place].Bound.Role].Name, roleLines[tree.Places[lost.Place].Bound.Role]),
            LostBecause.TakesEverything => ContentModelDiagnostics.UnreachableBehindAnyBlock.At(span, described, tree.Places[lost.Winner].Described),
            _ => ContentModelDiagnostics.UnreachableBehindSameRole.At(span, described, tree.Places[lost.Winner].Described),
        };
}

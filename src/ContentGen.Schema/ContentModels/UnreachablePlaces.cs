using System.Collections.Generic;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.ContentModels;

/// <summary>Finds places that no block can ever come to. What stands only behind such a place is not named again.</summary>
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
                diagnostics.Add(Describe(tree.Places[lost.Place], lost, tree, roles, roleLines));
            }
        }
    }

    private static SchemaDiagnostic Describe(ModelItem place, LostEdge lost, ModelTree tree, EquatableArray<RolePlan> roles, EquatableArray<int> roleLines) =>
        lost.Reason switch
        {
            LostBecause.TakesNothing => ContentModelDiagnostics.UnreachableTest.At(
                place.Span, place.Described, roles[place.Bound.Role].Name, roleLines[place.Bound.Role]),
            LostBecause.TakesEverything => ContentModelDiagnostics.UnreachableBehindAnyBlock.At(
                place.Span, place.Described, tree.Places[lost.Winner].Described),
            _ => ContentModelDiagnostics.UnreachableBehindSameRole.At(
                place.Span, place.Described, tree.Places[lost.Winner].Described),
        };
}

using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.ContentModels;

/// <summary>
/// Finds roles that can be asked of one block in one state although an earlier one always wins. Each such role is named once,
/// with the first that wins over it.
/// </summary>
internal sealed class EqualTests
{
    private readonly ModelTree _tree;
    private readonly PositionAutomaton _automaton;
    private readonly IReadOnlyList<RolePlan> _roles;
    private readonly bool[] _takesEverything;
    private readonly Dictionary<(int, int), bool> _equal = [];
    private readonly HashSet<int> _named = [];
    private readonly List<SchemaDiagnostic> _diagnostics;

    private EqualTests(ModelTree tree, PositionAutomaton automaton, IReadOnlyList<RolePlan> roles, List<SchemaDiagnostic> diagnostics)
    {
        (_tree, _automaton, _roles, _diagnostics) = (tree, automaton, roles, diagnostics);
        _takesEverything = roles.Select(RoleTests.HoldsAlways).ToArray();
    }

    public static void Report(ModelTree tree, PositionAutomaton automaton, bool[] reached, IReadOnlyList<RolePlan> roles, List<SchemaDiagnostic> diagnostics)
    {
        var finder = new EqualTests(tree, automaton, roles, diagnostics);
        for (var state = 0; state < reached.Length; state++)
        {
            if (reached[state])
                finder.ReportState(state, reached);
        }
    }

    private void ReportState(int state, bool[] reached)
    {
        var choices = _automaton.States[state].Choices;
        for (var j = 1; j < choices.Count; j++)
        {
            for (var i = 0; i < j; i++)
            {
                var (first, second) = (choices[i].Role, choices[j].Role);
                if (!WinsOver(first, second) || Meeting(choices[i], choices[j]) is not var (one, other))
                    continue;
                var definition = _takesEverything[first] ? ContentModelDiagnostics.BehindAnyBlock : ContentModelDiagnostics.EqualTests;
                Name(definition, _tree.Places[one], _tree.Places[other]);
                break;
            }
        }
        // A role that takes every block leaves nothing of those behind it: they are gone from the choices, so their lost ways tell.
        foreach (var lost in _automaton.Lost[state].Where(lost => lost.Reason == LostBecause.TakesEverything && reached[lost.Place + 1]))
            Name(ContentModelDiagnostics.BehindAnyBlock, _tree.Places[lost.Winner], _tree.Places[lost.Place]);
    }

    private void Name(DiagnosticDefinition definition, ModelItem one, ModelItem other)
    {
        var (first, second) = (one.Bound.Role, other.Bound.Role);
        if (!other.IsUnread && _named.Add(second))
            _diagnostics.Add(definition.At(other.Span, one.Described, other.Described, _roles[first].Name, _roles[second].Name));
    }

    private bool WinsOver(int first, int second)
    {
        if (_takesEverything[first])
            return true;
        if (!_equal.TryGetValue((first, second), out var equal))
            _equal.Add((first, second), equal = RoleTests.AreEqual(_roles[first], _roles[second]));
        return equal;
    }

    /// <summary>Places of both choices that are permitted for the same counter values, if there are any.</summary>
    private (int One, int Other)? Meeting(ChoicePlan first, ChoicePlan second)
    {
        foreach (var one in first.Edges)
        {
            foreach (var other in second.Edges)
            {
                if (CounterBox.Of(one, _tree).Meets(CounterBox.Of(other, _tree)))
                    return (one.Place, other.Place);
            }
        }
        return null;
    }
}

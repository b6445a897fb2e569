using System.Collections.Generic;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.ContentModels;

/// <summary>
/// Finds roles that can be asked of one block in one state although an earlier one always wins. Each such role is named once,
/// with the first that wins over it.
/// </summary>
internal sealed class EqualTests
{
    private const string EqualAdvice = "their tests are equal. Make one test narrower, or use one role.";
    private const string WiderAdvice = "its test holds wherever that of `{1}` does. Put `{1}` before `{0}` under `roles:`, or make the test of `{0}` narrower.";

    private readonly ModelTree _tree;
    private readonly PositionAutomaton _automaton;
    private readonly EquatableArray<RolePlan> _roles;
    private readonly RoleMeanings _meanings;
    private readonly bool[] _takesEverything;
    // By role, where it was compared with another: by that one, what came out.
    private readonly Cover[]?[] _compared;
    private readonly bool[] _named;
    private readonly List<SchemaDiagnostic> _diagnostics;

    private EqualTests(ModelTree tree, PositionAutomaton automaton, EquatableArray<RolePlan> roles, RoleMeanings meanings, List<SchemaDiagnostic> diagnostics)
    {
        (_tree, _automaton, _roles, _meanings, _diagnostics) = (tree, automaton, roles, meanings, diagnostics);
        _compared = new Cover[roles.Count][];
        _named = new bool[roles.Count];
        _takesEverything = new bool[roles.Count];
        for (var role = 0; role < roles.Count; role++)
            _takesEverything[role] = RoleTests.HoldsAlways(roles[role]);
    }

    public static void Report(
        ModelTree tree, PositionAutomaton automaton, bool[] reached, EquatableArray<RolePlan> roles, RoleMeanings meanings, List<SchemaDiagnostic> diagnostics)
    {
        var finder = new EqualTests(tree, automaton, roles, meanings, diagnostics);
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
                if (!_takesEverything[first] && Compare(first, second) == Cover.None || !Meet(choices[i], choices[j], out var one, out var other))
                    continue;
                Name(_tree.Places[one], _tree.Places[other]);
                break;
            }
        }
        // A role that takes every block leaves nothing of those behind it: they are gone from the choices, so their lost ways tell.
        foreach (var lost in _automaton.Lost[state])
        {
            if (lost.Reason == LostBecause.TakesEverything && reached[lost.Place + 1])
                Name(_tree.Places[lost.Winner], _tree.Places[lost.Place]);
        }
    }

    private void Name(ModelItem one, ModelItem other)
    {
        var (first, second) = (one.Bound.Role, other.Bound.Role);
        if (other.IsUnread || _named[second])
            return;
        _named[second] = true;
        var (winner, loser) = (_roles[first].Name, _roles[second].Name);
        _diagnostics.Add(_takesEverything[first]
            ? ContentModelDiagnostics.BehindAnyBlock.At(other.Span, one.Described, other.Described, winner, loser)
            : ContentModelDiagnostics.EqualTests.At(other.Span, one.Described, other.Described, winner, loser, Compare(first, second) == Cover.Equal ? EqualAdvice : string.Format(null, WiderAdvice, winner, loser)));
    }

    private Cover Compare(int first, int second)
    {
        ref var cover = ref (_compared[first] ??= new Cover[_roles.Count])[second];
        if (cover == Cover.NotYet)
            cover = _meanings.Compare(first, second);
        return cover;
    }

    /// <summary>Finds places of both choices that are permitted for the same counter values.</summary>
    private bool Meet(ChoicePlan first, ChoicePlan second, out int one, out int other)
    {
        foreach (var left in first.Edges)
        {
            foreach (var right in second.Edges)
            {
                if (!CounterBox.Of(left, _tree).Meets(CounterBox.Of(right, _tree)))
                    continue;
                (one, other) = (left.Place, right.Place);
                return true;
            }
        }
        (one, other) = (-1, -1);
        return false;
    }
}

using System;
using System.Collections.Generic;
using ContentGen.Schema.Plans;

namespace ContentGen.Engine;

/// <summary>The states of one content model as flat arrays: for each state its choices, for each choice its edges, for each edge its counters.</summary>
internal sealed class ModelTable
{
    private readonly Range[] _states;
    private readonly Choice[] _choices;
    private readonly Edge[] _edges;
    private readonly CounterGuard[] _guards;
    private readonly CounterAction[] _actions;

    internal ModelTable(ContentModelPlan model)
    {
        var (states, choices, edges, guards, actions) =
            (new List<Range>(), new List<Choice>(), new List<Edge>(), new List<CounterGuard>(), new List<CounterAction>());
        foreach (var state in model.States)
        {
            var firstChoice = choices.Count;
            foreach (var choice in state.Choices)
            {
                var firstEdge = edges.Count;
                foreach (var edge in choice.Edges)
                {
                    var (firstGuard, firstAction) = (guards.Count, actions.Count);
                    guards.AddRange(edge.Guards);
                    actions.AddRange(edge.Actions);
                    edges.Add(new(Runtime.Transition.To(edge.Place, edge.Keep), firstGuard..guards.Count, firstAction..actions.Count));
                }
                choices.Add(new(choice.Role, firstEdge..edges.Count));
            }
            states.Add(firstChoice..choices.Count);
        }
        (_states, _choices, _edges, _guards, _actions) = ([.. states], [.. choices], [.. edges], [.. guards], [.. actions]);
    }

    internal readonly record struct Choice(int Role, Range Edges);

    internal readonly record struct Edge(int Transition, Range Guards, Range Actions);

    /// <summary>The choices of a state, in the order in which they are tried.</summary>
    internal ReadOnlySpan<Choice> Choices(int state) => _choices.AsSpan(_states[state]);

    /// <summary>The best edge of a choice that the counters permit, by number; −1: none.</summary>
    internal int Permitted(in Choice choice, ReadOnlySpan<int> counters)
    {
        var (start, end) = (choice.Edges.Start.Value, choice.Edges.End.Value);
        for (var i = start; i < end; i++)
        {
            if (IsPermitted(in _edges[i], counters))
                return i;
        }
        return -1;
    }

    /// <summary>Goes along an edge: counts, and gives the transition.</summary>
    internal int Take(int edge, Span<int> counters)
    {
        ref readonly var taken = ref _edges[edge];
        foreach (var action in _actions.AsSpan(taken.Actions))
            counters[action.Counter] = action.Begin ? 1 : Math.Min(counters[action.Counter] + 1, ushort.MaxValue);
        return taken.Transition;
    }

    private bool IsPermitted(in Edge edge, ReadOnlySpan<int> counters)
    {
        foreach (var guard in _guards.AsSpan(edge.Guards))
        {
            var count = counters[guard.Counter];
            if (count < guard.AtLeast || guard.Below is { } below && count >= below)
                return false;
        }
        return true;
    }
}

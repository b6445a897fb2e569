using System;
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
        Measure(model, out var choiceCount, out var edgeCount, out var guardCount, out var actionCount);
        _states = new Range[model.States.Count];
        _choices = new Choice[choiceCount];
        _edges = new Edge[edgeCount];
        _guards = new CounterGuard[guardCount];
        _actions = new CounterAction[actionCount];
        var (choices, edges, guards, actions) = (0, 0, 0, 0);
        for (var state = 0; state < _states.Length; state++)
        {
            var firstChoice = choices;
            foreach (var choice in model.States[state].Choices)
            {
                var firstEdge = edges;
                foreach (var edge in choice.Edges)
                {
                    var (firstGuard, firstAction) = (guards, actions);
                    foreach (var guard in edge.Guards)
                        _guards[guards++] = guard;
                    foreach (var action in edge.Actions)
                        _actions[actions++] = action;
                    _edges[edges++] = new(Runtime.Transition.To(edge.Place, edge.Keep), firstGuard..guards, firstAction..actions);
                }
                _choices[choices++] = new(choice.Role, firstEdge..edges);
            }
            _states[state] = firstChoice..choices;
        }
    }

    private static void Measure(ContentModelPlan model, out int choices, out int edges, out int guards, out int actions)
    {
        (choices, edges, guards, actions) = (0, 0, 0, 0);
        foreach (var state in model.States)
        {
            choices += state.Choices.Count;
            foreach (var choice in state.Choices)
            {
                edges += choice.Edges.Count;
                foreach (var edge in choice.Edges)
                    (guards, actions) = (guards + edge.Guards.Count, actions + edge.Actions.Count);
            }
        }
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

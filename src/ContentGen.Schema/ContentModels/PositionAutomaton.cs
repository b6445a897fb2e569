using System.Collections.Generic;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.ContentModels;

/// <summary>Why a way from a state to a place was left out.</summary>
internal enum LostBecause
{
    /// <summary>A way of the same role to another place is tried before and is always permitted where this one is.</summary>
    SameRole,
    /// <summary>A role that takes every block is tried before.</summary>
    TakesEverything,
    /// <summary>The role's test holds for no block.</summary>
    TakesNothing,
}

/// <summary>A way that can never be taken.</summary>
/// <param name="Winner">The place that is always taken instead, or −1.</param>
internal sealed record LostEdge(EdgePlan Edge, int Winner, LostBecause Reason)
{
    public int Place => Edge.Place;
}

/// <summary>
/// The position automaton of a content model (Glushkov 1961, with counters): one state before the first block and one behind each place;
/// ways that can never be taken are left out and remembered.
/// </summary>
internal sealed class PositionAutomaton
{
    /// <summary>The most ways of an automaton; optional items in long rows make their number grow with the square of the row.</summary>
    public const int MaxEdges = 65_536;

    private readonly ModelTree _tree;
    private readonly EquatableArray<RolePlan> _roles;

    private PositionAutomaton(ModelTree tree, EquatableArray<RolePlan> roles)
    {
        _tree = tree;
        _roles = roles;
        for (var state = 0; state <= tree.Places.Count && !HasTooManyEdges; state++)
            AddState(state == 0 ? FollowPositions.FromStart(tree) : FollowPositions.After(tree.Places[state - 1]), CommentOf(state));
    }

    public List<StatePlan> States { get; } = [];

    /// <summary>By state, the ways left out.</summary>
    public List<List<LostEdge>> Lost { get; } = [];

    public int EdgeCount { get; private set; }

    public bool HasTooManyEdges => EdgeCount > MaxEdges;

    /// <summary>Builds the automaton; <see cref="FirstPositions.Compute"/> has run on the tree.</summary>
    public static PositionAutomaton Build(ModelTree tree, EquatableArray<RolePlan> roles) => new(tree, roles);

    private void AddState(IEnumerable<EdgePlan> follow, string comment)
    {
        var choices = new List<ChoicePlan>();
        var lost = new List<LostEdge>();
        // What roles that take every block take here, and what the role at hand takes: boxes, and the place of the first of each.
        var (taken, takenPlace) = (new List<CounterBox>(), -1);
        foreach (var ways in InOrder(follow))
        {
            var role = RoleOf(ways[0]);
            var covers = new List<CounterBox>(taken);
            var kept = new List<EdgePlan>();
            foreach (var edge in ways)
            {
                var box = CounterBox.Of(edge, _tree);
                if (RoleTests.HoldsNever(_roles[role]))
                    lost.Add(new(edge, -1, LostBecause.TakesNothing));
                else if (box.IsCoveredBy(taken, _tree))
                    lost.Add(new(edge, takenPlace, LostBecause.TakesEverything));
                else if (kept.Count > 0 && box.IsCoveredBy(covers, _tree))
                    lost.Add(new(edge, kept[0].Place, LostBecause.SameRole));
                else
                {
                    kept.Add(edge);
                    covers.Add(box);
                }
            }
            if (kept.Count == 0)
                continue;
            if (RoleTests.HoldsAlways(_roles[role]))
                (taken, takenPlace) = (covers, takenPlace < 0 ? kept[0].Place : takenPlace);
            choices.Add(new(role, new(kept.ToArray())));
            EdgeCount += kept.Count;
        }
        States.Add(new(new(choices.ToArray()), comment));
        Lost.Add(lost);
    }

    /// <summary>Roles with a test in the order of <c>roles:</c>, then those without; the ways of each in the order of climbing.</summary>
    private IEnumerable<List<EdgePlan>> InOrder(IEnumerable<EdgePlan> follow)
    {
        var byRole = new List<EdgePlan>?[_roles.Count];
        var touched = new List<int>();
        foreach (var edge in follow)
        {
            var role = RoleOf(edge);
            if (byRole[role] is null)
                touched.Add(role);
            (byRole[role] ??= []).Add(edge);
        }
        touched.Sort();
        foreach (var role in touched)
        {
            if (_roles[role].HasTest)
                yield return byRole[role]!;
        }
        foreach (var role in touched)
        {
            if (!_roles[role].HasTest)
                yield return byRole[role]!;
        }
    }

    private int RoleOf(EdgePlan edge) => _tree.Places[edge.Place].Bound.Role;

    private string CommentOf(int state) => state == 0 ? "at the start" : "after " + _tree.Places[state - 1].Path;
}

using System.Collections.Generic;
using System.Linq;
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
internal sealed record LostEdge(int Place, int Winner, LostBecause Reason);

/// <summary>
/// The position automaton of a content model (Glushkov 1961, with counters): one state before the first block and one behind each place;
/// ways that can never be taken are left out and remembered.
/// </summary>
internal sealed class PositionAutomaton
{
    /// <summary>The most ways of an automaton; optional items in long rows make their number grow with the square of the row.</summary>
    public const int MaxEdges = 65_536;

    private readonly ModelTree _tree;
    private readonly IReadOnlyList<RolePlan> _roles;

    private PositionAutomaton(ModelTree tree, IReadOnlyList<RolePlan> roles)
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
    public static PositionAutomaton Build(ModelTree tree, IReadOnlyList<RolePlan> roles) => new(tree, roles);

    private void AddState(IEnumerable<EdgePlan> follow, string comment)
    {
        var choices = new List<ChoicePlan>();
        var lost = new List<LostEdge>();
        var taken = new List<(CounterBox Box, int Place)>();
        foreach (var (role, edges) in InOrder(follow))
        {
            var own = new List<(CounterBox Box, int Place)>();
            var kept = new List<EdgePlan>();
            foreach (var edge in edges)
            {
                var box = CounterBox.Of(edge, _tree);
                if (RoleTests.HoldsNever(_roles[role]))
                    lost.Add(new(edge.Place, -1, LostBecause.TakesNothing));
                else if (box.IsCoveredBy(taken.ConvertAll(static before => before.Box), _tree))
                    lost.Add(new(edge.Place, taken[0].Place, LostBecause.TakesEverything));
                else if (own.Count > 0 && box.IsCoveredBy([.. taken.Concat(own).Select(static before => before.Box)], _tree))
                    lost.Add(new(edge.Place, own[0].Place, LostBecause.SameRole));
                else
                {
                    kept.Add(edge);
                    own.Add((box, edge.Place));
                }
            }
            if (RoleTests.HoldsAlways(_roles[role]))
                taken.AddRange(own);
            if (kept.Count > 0)
                choices.Add(new(role, kept.ToEquatableArray()));
            EdgeCount += kept.Count;
        }
        States.Add(new(choices.ToEquatableArray(), comment));
        Lost.Add(lost);
    }

    /// <summary>Roles with a test in the order of <c>roles:</c>, then those without; the ways of each in the order of climbing.</summary>
    private IEnumerable<(int Role, List<EdgePlan> Edges)> InOrder(IEnumerable<EdgePlan> follow)
    {
        var byRole = new List<EdgePlan>?[_roles.Count];
        var touched = new List<int>();
        foreach (var edge in follow)
        {
            var role = _tree.Places[edge.Place].Bound.Role;
            if (byRole[role] is null)
                touched.Add(role);
            (byRole[role] ??= []).Add(edge);
        }
        touched.Sort();
        foreach (var role in touched)
        {
            if (_roles[role].HasTest)
                yield return (role, byRole[role]!);
        }
        foreach (var role in touched)
        {
            if (!_roles[role].HasTest)
                yield return (role, byRole[role]!);
        }
    }

    private string CommentOf(int state) => state == 0 ? "at the start" : "after " + _tree.Places[state - 1].Path;
}

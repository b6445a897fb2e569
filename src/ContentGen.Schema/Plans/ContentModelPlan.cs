namespace ContentGen.Schema.Plans;

/// <summary>
/// A content model twice: as the tree that was written (views, JSON, recovery) and as the position automaton made from it
/// (Glushkov 1961, with counters), whose choices are already in the order in which they are tried.
/// </summary>
/// <param name="Root">A sequence named <c>article</c>, or the <c>items</c> of a noise entry.</param>
/// <param name="PlaceCount">The number of places; they are numbered from 0 in document order.</param>
/// <param name="CounterCount">The number of counted repetitions; they are numbered from 0 in preorder.</param>
/// <param name="States">State 0 stands before the first block, state p + 1 behind place p.</param>
public sealed record ContentModelPlan(ModelNode Root, int PlaceCount, int CounterCount, EquatableArray<StatePlan> States);

/// <summary>A node of the tree as written.</summary>
/// <param name="Name">As written: <c>section</c>, <c>lead</c>.</param>
/// <param name="Path">Names as written from the model's root, without it: <c>section.heading</c>.</param>
/// <param name="MemberName">The C# member: PascalCase, plural where the quantifier stands on the name.</param>
/// <param name="JsonName">The same in camelCase.</param>
/// <param name="TypeName">For a group, its generated type: PascalCase singular. For a place, empty.</param>
/// <param name="IsList">The member is a list: it may repeat (its most is above 1).</param>
/// <param name="Max">Null: no upper bound.</param>
/// <param name="Counter">Index of the counter of a counted repetition (a least or a most of 2 and more), else −1.</param>
/// <param name="Role">For a place, the index of its role; else −1.</param>
/// <param name="Place">For a place, its number; else −1.</param>
/// <param name="MissingFinding">Index of <c>missing/PATH</c> where this node can be reported missing (a required place, a required
/// choice), else −1. Noise items never report.</param>
public sealed record ModelNode(
    ModelNodeKind Kind,
    string Name,
    string Path,
    string MemberName,
    string JsonName,
    string TypeName,
    bool IsList,
    int Min,
    int? Max,
    int Counter,
    int Role,
    int Place,
    int MissingFinding,
    EquatableArray<ModelNode> Children);

public enum ModelNodeKind
{
    Place,
    Sequence,
    Choice,
}

/// <param name="Choices">In the order in which they are tried: roles with a test in the order of <c>roles:</c>, then those without.</param>
/// <param name="Comment">A line for readers: <c>after section.heading</c>.</param>
public sealed record StatePlan(EquatableArray<ChoicePlan> Choices, string Comment);

/// <summary>A role permitted in a state, and the places where it may stand, best first (deepest open repetition, then document order).</summary>
public sealed record ChoicePlan(int Role, EquatableArray<EdgePlan> Edges);

/// <summary>A way from one state to a place.</summary>
/// <param name="Keep">How many of the target's enclosing groups stay open, counted from the root (the root is 1). The groups below are begun anew.</param>
/// <param name="Guards">Counters that must lie in bounds for this edge; empty for most.</param>
/// <param name="Actions">What happens to counters when the edge is taken, in order.</param>
public sealed record EdgePlan(int Place, int Keep, EquatableArray<CounterGuard> Guards, EquatableArray<CounterAction> Actions);

/// <summary>Holds where the counter is at least <paramref name="AtLeast"/> and below <paramref name="Below"/> (null: no bound).</summary>
public sealed record CounterGuard(int Counter, int AtLeast, int? Below);

/// <summary>Sets a counter to 1 (<paramref name="Begin"/>) or counts one more iteration (saturating at 65,535).</summary>
public sealed record CounterAction(int Counter, bool Begin);

using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.Comparison;

/// <summary>An expectation that both schemas have: the same key of the same role.</summary>
internal sealed record ExpectationPair(string FindingId, ExpectPlan Old, ExpectPlan New)
{
    /// <summary>Of all roles that both have.</summary>
    public static IEnumerable<ExpectationPair> All(ChangeList changes) =>
        Pairs<RolePlan>.Of(changes.Old.Plan.Roles, changes.New.Plan.Roles, static role => role.Name).Both.SelectMany(pair => Of(changes, pair.Old, pair.New));

    /// <summary>Of one role.</summary>
    public static IEnumerable<ExpectationPair> Of(ChangeList changes, RolePlan old, RolePlan now) =>
        Pairs<Identified>.Of(Of(old, changes.Old), Of(now, changes.New), static expect => expect.Id).Both
            .Select(static pair => new ExpectationPair(pair.New.Id, pair.Old.Plan, pair.New.Plan));

    /// <summary>The same expectations, written in another order.</summary>
    public static bool AreReordered(ChangeList changes, RolePlan old, RolePlan now) =>
        Pairs<Identified>.Of(Of(old, changes.Old), Of(now, changes.New), static expect => expect.Id).AreReordered;

    private static IEnumerable<Identified> Of(RolePlan role, ComparedSide side) =>
        role.Expect.Select(expect => new Identified(side.Plan.Findings[expect.Finding].Id, expect));

    private sealed record Identified(string Id, ExpectPlan Plan);
}

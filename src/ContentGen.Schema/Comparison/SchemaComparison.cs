using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.Comparison;

/// <summary>
/// Compares what two schemas do, not how they are written: two that compile to equal plans do not differ. Everything that a plan holds is compared; what cannot be judged is
/// breaking.
/// </summary>
public static class SchemaComparison
{
    /// <summary>What differs between two schemas. Both must have compiled without errors.</summary>
    public static SchemaDifference Compare(WrittenSchema old, WrittenSchema now)
    {
        var ids = new TestIds();
        return Compare(new ComparedSide(old.Compiled.Plan!, old, ids), new ComparedSide(now.Compiled.Plan!, now, ids), PlanParts.All);
    }

    internal static SchemaDifference Compare(ComparedSide old, ComparedSide now, IReadOnlyList<PlanPart> parts)
    {
        var changes = new ChangeList(old, now);
        foreach (var part in parts)
            part.Compare(changes);
        if (Rest(old.Plan, parts) != Rest(now.Plan, parts))
            changes.AddUnknown("");
        if (changes.IsEmpty && PlanHash.Of(old.Plan) != PlanHash.Of(now.Plan))
        {
            // Numbers follow from the order in which names are first used.
            if (Numbering.IsAllThatDiffers(old, now))
                changes.AddExact(ChangeKind.Info, false, "", "the same tests in another order", null, null);
            else
                changes.AddUnknown("");
        }
        var found = changes.Finish();
        return new(found, VersionAdvice.Of(old.Plan.Version, now.Plan.Version, found));
    }

    private static SchemaPlan Rest(SchemaPlan plan, IReadOnlyList<PlanPart> parts) =>
        parts.Aggregate(PlanParts.WithoutDerived(plan), static (rest, part) => part.Without(rest));
}

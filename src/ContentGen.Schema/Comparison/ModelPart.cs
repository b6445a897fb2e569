using System;
using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.Comparison;

/// <summary>The content models of the article and of noise: what may follow what, how often, and what is missed.</summary>
internal static class ModelPart
{
    public static SchemaPlan Without(SchemaPlan plan) => plan with { Models = default };

    public static void Compare(ChangeList changes)
    {
        var (old, now) = (changes.Old.Plan, changes.New.Plan);
        Model(changes, "article", old.Models[0], now.Models[0], true);
        foreach (var (before, after) in Pairs<NoisePlan>.Of(old.Noise, now.Noise, static noise => noise.Name).Both)
        {
            var path = "noise/" + after.Name + "/items";
            if (before.Model >= 0 && after.Model >= 0)
                Model(changes, path, old.Models[before.Model], now.Models[after.Model], false);
            else if (after.Model >= 0)
            {
                changes.Add(ChangeKind.Extract, false, path, "added", null, "");
                if (CanFindAny(now, after.Model))
                    changes.Add(ChangeKind.Accept, true, path, "what lies inside is checked", null, "");
            }
            else if (before.Model >= 0)
            {
                changes.Add(ChangeKind.Extract, true, path, "removed", "", null);
                if (CanFindAny(old, before.Model))
                    changes.Add(ChangeKind.Accept, false, path, "what lies inside is no longer checked", "", null);
            }
        }
    }

    /// <summary>Roles in it have expectations, or fields that may fail to convert. Nothing is missing in noise.</summary>
    private static bool CanFindAny(SchemaPlan plan, int model) => ModelWalk.Below(plan.Models[model].Root)
        .Any(node => node.Role >= 0 && plan.Roles[node.Role] is var role && (role.Expect.Count > 0 || role.Fields.Any(static field => field.Finding >= 0)));

    private static void Model(ChangeList changes, string path, ContentModelPlan old, ContentModelPlan now, bool isArticle)
    {
        var count = changes.Count;
        new ModelComparison(changes, path, isArticle).Compare(old.Root, now.Root);
        // Worked out from the tree and the order of roles; where these are the same, nothing else can be why the states differ.
        if (count == changes.Count && !RolesDiffer(changes) && States(changes.Old, old) != States(changes.New, now))
            changes.AddUnknown(path);
        if (Rest(old) != Rest(now))
            changes.AddUnknown(path);
    }

    private static ContentModelPlan Rest(ContentModelPlan model) => model with { Root = null!, PlaceCount = 0, CounterCount = 0, States = default };

    private static bool RolesDiffer(ChangeList changes) =>
        !changes.Old.Plan.Roles.Select(static role => (role.Name, role.HasTest)).SequenceEqual(changes.New.Plan.Roles.Select(static role => (role.Name, role.HasTest)));

    /// <summary>The states by the names of roles; their comments say nothing.</summary>
    private static string States(ComparedSide side, ContentModelPlan model) =>
        PlanDump.Text(model with { Root = Anonymous(model.Root), States = model.States.Map(static state => state with { Comment = "" }) })
        + string.Join(",", side.Plan.Roles.Select(static role => role.Name));

    private static ModelNode Anonymous(ModelNode node) => node with { TypeName = "", MemberName = "", MissingFinding = 0, Children = node.Children.Map(Anonymous) };
}

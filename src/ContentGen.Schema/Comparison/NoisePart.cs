using System;
using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.Comparison;

/// <summary>What is taken out as noise, in which order, and what is reported of it and of what nothing takes.</summary>
internal static class NoisePart
{
    private static readonly SharePlan Nothing = new(0, 1);

    public static SchemaPlan Without(SchemaPlan plan) => plan with { Noise = default, Unclaimed = new(Nothing, 0) };

    public static void Compare(ChangeList changes)
    {
        var pairs = Pairs<NoisePlan>.Of(changes.Old.Plan.Noise, changes.New.Plan.Noise, static noise => noise.Name);
        foreach (var noise in pairs.Removed)
            changes.Add(ChangeKind.Extract, true, "noise/" + noise.Name, "removed", "", null);
        foreach (var noise in pairs.Added)
            changes.Add(ChangeKind.Extract, true, "noise/" + noise.Name, "added", null, "");
        if (pairs.AreReordered)
            Order(changes, pairs.Both);
        foreach (var (old, now) in pairs.Both)
            Entry(changes, "noise/" + now.Name, old, now);
        Unclaimed(changes);
    }

    private static void Order(ChangeList changes, List<(NoisePlan Old, NoisePlan New)> both)
    {
        var names = new HashSet<string>(both.Select(static pair => pair.New.Name), StringComparer.Ordinal);
        string Names(SchemaPlan plan) => string.Join(", ", plan.Noise.Where(noise => names.Contains(noise.Name)).Select(static noise => noise.Name));
        changes.AddExact(ChangeKind.Extract, true, "noise", "is tried in another order", Names(changes.Old.Plan), Names(changes.New.Plan));
    }

    private static void Entry(ChangeList changes, string path, NoisePlan old, NoisePlan now)
    {
        if (old.IsRegion != now.IsRegion)
            changes.Add(ChangeKind.Extract, true, path, now.IsRegion ? "is a region" : "is single blocks", "", "");
        else
            Region(changes, path, old, now);
        if (old.Description != now.Description)
            changes.Add(ChangeKind.Info, false, path + "/description", "changed", old.Description, now.Description);
        if (Rest(old) != Rest(now))
            changes.AddUnknown(path);
    }

    private static void Region(ChangeList changes, string path, NoisePlan old, NoisePlan now)
    {
        Test(changes, path + (now.IsRegion ? "/opens" : "/when"), old.Test, now.Test);
        if (old.End != now.End)
            changes.Add(ChangeKind.Extract, true, path, "ends elsewhere", End(changes.Old, old), End(changes.New, now));
        else if (old.Stop is not null || now.Stop is not null)
            Test(changes, path + (now.End == RegionEnd.While ? "/while" : "/until"), old.Stop ?? Plans.Test.Never, now.Stop ?? Plans.Test.Never);
        if (old.MaxBlocks != now.MaxBlocks)
            changes.Add(ChangeKind.Extract, true, path + "/max-blocks", "has another limit", Limit(old.MaxBlocks), Limit(now.MaxBlocks));
        if (old.AtMost != now.AtMost)
            Share(changes, path + "/at-most", old.AtMost, now.AtMost);
    }

    private static NoisePlan Rest(NoisePlan noise) => noise with
    {
        // Derived; the rest of what is left out here is compared above or in ModelPart.
        MemberName = "",
        Finding = 0,
        Model = 0,
        Test = Plans.Test.Always,
        IsRegion = false,
        End = default,
        Stop = null,
        MaxBlocks = 0,
        AtMost = Nothing,
        Description = null,
    };

    private static void Test(ChangeList changes, string path, Test old, Test now)
    {
        var (oldText, newText) = (changes.Old.Tests.Named(old), changes.New.Tests.Named(now));
        if (oldText == newText)
            return;
        var relation = TestRelations.Relate(changes.Old, old, changes.New, now);
        if (relation == TestRelation.Equal)
            changes.AddInfo(path, "written in another way", oldText, newText);
        else
            changes.Add(ChangeKind.Extract, true, path, RelationText.Holds(relation), oldText, newText);
    }

    private static void Unclaimed(ChangeList changes)
    {
        var (old, now) = (changes.Old.Plan.Unclaimed, changes.New.Plan.Unclaimed);
        if (old.AtMost != now.AtMost)
            Share(changes, "unclaimed/at-most", old.AtMost, now.AtMost);
        if (old != (now with { AtMost = old.AtMost, Finding = old.Finding }))
            changes.AddUnknown("unclaimed");
    }

    private static void Share(ChangeList changes, string path, SharePlan old, SharePlan now)
    {
        var difference = ((decimal)now.Part * old.Scale).CompareTo((decimal)old.Part * now.Scale);
        if (difference == 0)
            changes.AddInfo(path, "written in another way", ShareText.Percent(old), ShareText.Percent(now));
        else
            changes.Add(ChangeKind.Accept, difference < 0, path, difference < 0 ? "allows less" : "allows more", ShareText.Percent(old), ShareText.Percent(now));
    }

    private static string Limit(int blocks) => blocks == 0 ? "none" : TestDump.Number(blocks);

    private static string End(ComparedSide side, NoisePlan noise) =>
        noise.End.ToString().ToLowerInvariant() + (noise.Stop is null ? "" : " " + side.Tests.Named(noise.Stop));
}

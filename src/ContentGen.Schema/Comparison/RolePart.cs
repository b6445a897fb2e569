using System;
using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.Comparison;

/// <summary>Roles: how they recognise blocks, in which order, how much they take, what is expected of them.</summary>
internal static class RolePart
{
    public static SchemaPlan Without(SchemaPlan plan) => plan with { Roles = default };

    public static void Compare(ChangeList changes)
    {
        var pairs = Pairs<RolePlan>.Of(changes.Old.Plan.Roles, changes.New.Plan.Roles, static role => role.Name);
        foreach (var role in pairs.Removed)
            Presence(changes, changes.Old, role, "removed", "", null);
        foreach (var role in pairs.Added)
            Presence(changes, changes.New, role, "added", null, "");
        if (pairs.AreReordered)
            Order(changes, pairs.Both);
        foreach (var (old, now) in pairs.Both)
            Role(changes, old, now);
    }

    private static void Presence(ChangeList changes, ComparedSide side, RolePlan role, string summary, string? oldText, string? newText)
    {
        var isUsed = ModelWalk.Any(side.Plan, node => node.Role >= 0 && side.Plan.Roles[node.Role].Name == role.Name);
        if (isUsed)
            changes.Add(ChangeKind.Extract, true, "roles/" + role.Name, summary, oldText, newText);
        else
            changes.AddInfo("roles/" + role.Name, summary + "; it stands nowhere", oldText, newText);
    }

    /// <summary>Roles with a test are tried in their order; those without follow.</summary>
    private static void Order(ChangeList changes, List<(RolePlan Old, RolePlan New)> both)
    {
        var names = new HashSet<string>(both.Select(static pair => pair.New.Name), StringComparer.Ordinal);
        string Names(SchemaPlan plan) => string.Join(", ", plan.Roles.Where(role => names.Contains(role.Name)).Select(static role => role.Name));
        changes.AddExact(ChangeKind.Extract, true, "roles", "are tried in another order", Names(changes.Old.Plan), Names(changes.New.Plan));
    }

    private static void Role(ChangeList changes, RolePlan old, RolePlan now)
    {
        var path = "roles/" + now.Name;
        var isToldOf = Alternatives(changes, path, old, now);
        FieldPatterns(changes, path, old, now, isToldOf);
        if (ExpectationPair.AreReordered(changes, old, now))
            changes.AddAside(path + "/expect", "stands in another order", null, null);
        Expectations(changes, path, old, now);
        FieldPart.Compare(changes, path, old, now);
        if (old.Description != now.Description)
            changes.Add(ChangeKind.Info, false, path + "/description", "changed", old.Description, now.Description);
        if (old.Deprecated is null != now.Deprecated is null)
            changes.Add(ChangeKind.Api, false, path + "/deprecated", now.Deprecated is null ? "is no longer deprecated" : "is deprecated", old.Deprecated, now.Deprecated);
        else if (old.Deprecated != now.Deprecated)
            changes.AddInfo(path + "/deprecated", "changed", old.Deprecated, now.Deprecated);
        if (Rest(old) != Rest(now))
            changes.AddUnknown(path);
    }

    private static RolePlan Rest(RolePlan role) => role with
    {
        HasTest = false,
        Alternatives = default,
        Expect = default,
        Description = null,
        Deprecated = null,
        Fields = default,
        FieldPatterns = default,
    };

    /// <returns>The role recognises other blocks, or takes other parts of them.</returns>
    private static bool Alternatives(ChangeList changes, string path, RolePlan old, RolePlan now)
    {
        if (old.HasTest != now.HasTest)
        {
            var all = now.HasTest ? "takes less, and is tried earlier" : "takes any block, and is tried last";
            changes.AddExact(ChangeKind.Extract, true, path, all, changes.Old.Text(path) ?? "", changes.New.Text(path) ?? "");
            return true;
        }
        if (old.Alternatives.Count != now.Alternatives.Count)
        {
            changes.AddExact(ChangeKind.Extract, true, path + "/any", now.Alternatives.Count > old.Alternatives.Count ? "has more alternatives" : "has fewer alternatives",
                changes.Old.Text(path + "/any") ?? changes.Old.Text(path), changes.New.Text(path + "/any") ?? changes.New.Text(path));
            return true;
        }
        var isToldOf = false;
        for (var i = 0; i < old.Alternatives.Count; i++)
        {
            var inAny = changes.New.Node(path + "/any/" + TestDump.Number(i)) is not null || changes.Old.Node(path + "/any/" + TestDump.Number(i)) is not null;
            isToldOf |= Alternative(changes, inAny ? path + "/any/" + TestDump.Number(i) : path, old.Alternatives[i], now.Alternatives[i]);
        }
        return isToldOf;
    }

    private static bool Alternative(ChangeList changes, string path, AlternativePlan old, AlternativePlan now)
    {
        var isToldOf = Test(changes, When(changes, path), old.When, now.When);
        var (oldTake, newTake) = (Take(changes.Old, old), Take(changes.New, now));
        if (oldTake != newTake && old.Take == now.Take && changes.Old.Tests.PatternMeaning(old.Until) == changes.New.Tests.PatternMeaning(now.Until))
            changes.AddRewritten(path + "/take", oldTake, newTake);
        else if (oldTake != newTake)
        {
            changes.Add(ChangeKind.Extract, true, path + "/take", "takes another part of the block", oldTake, newTake);
            isToldOf = true;
        }
        if (old.Taken is not null || now.Taken is not null)
            isToldOf |= Test(changes, path + "/taken", old.Taken ?? Plans.Test.Always, now.Taken ?? Plans.Test.Always);
        var rest = now with { When = old.When, Take = old.Take, Taken = old.Taken, Until = old.Until };
        if (old != rest)
            changes.AddUnknown(path);
        return isToldOf;
    }

    /// <summary>The key that differs where only one of those does that make up the test of a way.</summary>
    private static string When(ChangeList changes, string path)
    {
        var (hasOld, hasNew) = (changes.Old.Text(path + "/pattern"), changes.New.Text(path + "/pattern"));
        return hasOld == hasNew ? path + "/when" : changes.Old.Text(path + "/when") == changes.New.Text(path + "/when") ? path + "/pattern" : path;
    }

    private static string Take(ComparedSide side, AlternativePlan alternative) =>
        alternative.Take.ToString().ToLowerInvariant() + (alternative.Until < 0 ? "" : " " + side.Tests.PatternLabel(alternative.Until));

    private static bool Test(ChangeList changes, string path, Test old, Test now)
    {
        var (oldText, newText) = (changes.Old.Tests.Named(old), changes.New.Tests.Named(now));
        if (oldText == newText)
            return false;
        var relation = TestRelations.Relate(changes.Old, old, changes.New, now);
        if (relation == TestRelation.Equal)
        {
            // A pattern that recognises the same can give fields other groups, which is more to tell of it.
            changes.AddRewritten(path, oldText, newText);
            return false;
        }
        changes.Add(ChangeKind.Extract, true, path, RelationText.Recognises(relation), oldText, newText);
        return true;
    }

    /// <summary>The patterns whose groups fields are; the fields themselves apart.</summary>
    /// <param name="isToldOf">That the role gives other texts follows from what is told already.</param>
    private static void FieldPatterns(ChangeList changes, string path, RolePlan old, RolePlan now, bool isToldOf)
    {
        var both = FieldReading.Shared(old, now);
        if (!FieldReading.Differs(changes, old, now, both) || FieldReading.DiffersByName(changes, old, now))
            return;
        bool IsWritten(string key) => changes.Old.Node(path + key) is not null || changes.New.Node(path + key) is not null;
        path += IsWritten("/any") && !IsWritten("/pattern") ? "/any" : "/pattern";
        var (before, after) = (Groups(changes.Old, old, both), Groups(changes.New, now, both));
        if (!isToldOf)
            changes.Add(ChangeKind.Extract, true, path, "fields are other groups", before, after);
        if (FieldReading.Differs(changes, old, now, FieldReading.Judged(changes, old, now)))
            changes.Add(ChangeKind.Accept, true, path, FieldReading.OtherTexts, before, after);
    }

    private static string Groups(ComparedSide side, RolePlan role, HashSet<string> fields) => string.Join("; ", role.FieldPatterns.Select(pattern =>
        side.Tests.PatternLabel(pattern.Pattern) + ": "
        + string.Join(", ", pattern.Groups.Select((group, i) => (Name: role.Fields[i].Name, Group: group))
            .Where(pair => fields.Contains(pair.Name))
            .OrderBy(static pair => pair.Name, StringComparer.Ordinal)
            .Select(static pair => pair.Name + " " + TestDump.Number(pair.Group)))));

    private static void Expectations(ChangeList changes, string path, RolePlan old, RolePlan now)
    {
        foreach (var pair in ExpectationPair.Of(changes, old, now))
        {
            var key = pair.FindingId.Substring(pair.FindingId.IndexOf('/') + 1);
            var (oldText, newText) = (changes.Old.Tests.Named(pair.Old.Test), changes.New.Tests.Named(pair.New.Test));
            if (pair.Old != (pair.New with { Test = pair.Old.Test, AroundBlock = pair.Old.AroundBlock, Finding = pair.Old.Finding }))
                changes.AddUnknown(path + "/expect/" + key);
            if (oldText == newText)
                continue;
            var relation = TestRelations.Relate(changes.Old, pair.Old.Test, changes.New, pair.New.Test);
            var (oldPlace, newPlace) = (changes.Old.PlaceOfFinding(pair.Old.Finding), changes.New.PlaceOfFinding(pair.New.Finding));
            var (before, after) = (changes.Old.Plan.Findings[pair.Old.Finding].Wanted, changes.New.Plan.Findings[pair.New.Finding].Wanted);
            if (before == after)
                (before, after) = (oldText, newText);
            if (relation == TestRelation.Equal)
                changes.AddExact(ChangeKind.Info, false, path + "/expect/" + key, "written in another way", before, after, oldPlace, newPlace);
            else
                changes.AddExact(ChangeKind.Accept, relation != TestRelation.Wider, path + "/expect/" + key, RelationText.Wants(relation), before, after, oldPlace, newPlace);
        }
    }
}

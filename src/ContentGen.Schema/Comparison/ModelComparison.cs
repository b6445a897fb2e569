using System;
using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.Comparison;

/// <summary>Two trees of a content model, level by level, matched by the names of items.</summary>
/// <param name="isArticle">What is absent is missing; within noise it is not.</param>
internal sealed class ModelComparison(ChangeList changes, string model, bool isArticle)
{
    /// <summary>Two groups of the same name.</summary>
    public void Compare(ModelNode old, ModelNode now)
    {
        var pairs = Pairs<ModelNode>.Of(old.Children, now.Children, static child => child.Name);
        foreach (var node in pairs.Removed)
            Removed(node);
        foreach (var node in pairs.Added)
            Added(node, now);
        if (pairs.AreReordered && now.Kind == ModelNodeKind.Sequence)
        {
            Report(ChangeKind.Extract, true, "stand in another order", old, now, Names(old), Names(now));
            if (isArticle)
                Report(ChangeKind.Accept, true, "stand in another order", old, now, Names(old), Names(now));
        }
        else if (pairs.AreReordered)
            Report(ChangeKind.Extract, true, "are tried in another order", old, now, Names(old), Names(now));
        foreach (var (before, after) in pairs.Both)
            Both(before, after);
    }

    private void Removed(ModelNode node)
    {
        Report(ChangeKind.Extract, true, "removed", node, null);
        // What stood there is unclaimed now, or something else.
        if (isArticle)
            Report(ChangeKind.Accept, true, "removed", node, null);
    }

    private void Added(ModelNode node, ModelNode parent)
    {
        Report(ChangeKind.Extract, true, "added", null, node);
        if (!isArticle)
            return;
        var isRequired = node.MissingFinding >= 0 || node.Min > 0 && parent.Kind == ModelNodeKind.Sequence;
        Report(ChangeKind.Accept, isRequired, isRequired ? "added, and required" : "added", null, node);
    }

    private void Both(ModelNode old, ModelNode now)
    {
        var (before, after) = (Head(old, changes.Old.Plan), Head(now, changes.New.Plan));
        if (old.Kind != now.Kind || before.Role != after.Role)
        {
            Report(ChangeKind.Extract, true, "is something else", old, now);
            if (isArticle)
                Report(ChangeKind.Accept, true, "is something else", old, now);
        }
        if ((old.Min, old.Max) != (now.Min, now.Max))
            Counts(old, now, before.Text, after.Text);
        else if (isArticle && old.MissingFinding >= 0 != now.MissingFinding >= 0)
            Report(ChangeKind.Accept, now.MissingFinding >= 0, now.MissingFinding >= 0 ? "is missed where it is absent" : "is no longer missed by itself", old, now,
                Missed(old, before.Text), Missed(now, after.Text));
        if ((old.JsonName, old.IsList) != (now.JsonName, now.IsList))
            Report(ChangeKind.Extract, true, "looks different in JSON", old, now, Json(old), Json(now));
        if (old.Path != now.Path || Rest(old) != Rest(now))
            changes.AddUnknown(PathOf(now));
        Compare(old, now);
    }

    private void Counts(ModelNode old, ModelNode now, string oldText, string newText)
    {
        var (wantsMore, allowsLess) = (now.Min > old.Min, now.Max is { } most && (old.Max is null || most < old.Max));
        Report(ChangeKind.Extract, true, "is taken more or less often", old, now, oldText, newText);
        var summary = wantsMore ? "must stand more often" : allowsLess ? "may stand less often" : now.Min < old.Min ? "need not stand as often" : "may stand more often";
        if (isArticle)
            Report(ChangeKind.Accept, wantsMore || allowsLess, summary, old, now, oldText, newText);
    }

    /// <summary>What an item is without those in it.</summary>
    private static (string? Role, string Text) Head(ModelNode node, SchemaPlan plan) =>
        (node.Kind == ModelNodeKind.Place ? plan.Roles[node.Role].Name : null, ModelWalk.Text(node with { Children = default }, plan).Replace(": []", "").Replace(": one of []", ""));

    private static ModelNode Rest(ModelNode node) => node with
    {
        Kind = default,
        Name = "",
        Path = "",
        // Names in C# are compared where they show; the rest is numbers.
        MemberName = "",
        JsonName = "",
        TypeName = "",
        IsList = false,
        Min = 0,
        Max = 0,
        Counter = 0,
        Role = 0,
        Place = 0,
        MissingFinding = 0,
        Children = default,
    };

    private static string Json(ModelNode node) => node.IsList ? node.JsonName + ": […]" : node.JsonName;

    private static string Missed(ModelNode node, string text) => node.MissingFinding >= 0 ? text + ", required" : text + ", not required by itself";

    private static string Names(ModelNode node) => string.Join(", ", node.Children.Select(static child => child.Name));

    private string PathOf(ModelNode node) => node.Path.Length == 0 ? model : model + "/" + node.Path;

    private void Report(ChangeKind kind, bool isBreaking, string summary, ModelNode? old, ModelNode? now) =>
        Report(kind, isBreaking, summary, old, now, old is null ? null : ModelWalk.Text(old, changes.Old.Plan), now is null ? null : ModelWalk.Text(now, changes.New.Plan));

    private void Report(ChangeKind kind, bool isBreaking, string summary, ModelNode? old, ModelNode? now, string? oldText, string? newText) =>
        changes.AddExact(kind, isBreaking, PathOf((now ?? old)!), summary, oldText, newText,
            old is null ? null : changes.Old.PlaceOf(old) ?? changes.Old.Place(model), now is null ? null : changes.New.PlaceOf(now) ?? changes.New.Place(model));
}

using ContentGen.Schema.Plans;

namespace ContentGen.Schema.Comparison;

/// <summary>What rules ask and when. That there are more or fewer is told of their findings.</summary>
internal static class RulePart
{
    public static SchemaPlan Without(SchemaPlan plan) => plan with { Rules = default, RulePatterns = default, RulePhrases = default };

    public static void Compare(ChangeList changes)
    {
        var pairs = Pairs<RulePlan>.Of(changes.Old.Plan.Rules, changes.New.Plan.Rules, static rule => rule.Id);
        foreach (var rule in pairs.Removed)
            Hook(changes, rule, rule.Hook, null);
        foreach (var rule in pairs.Added)
            Hook(changes, rule, null, rule.Hook);
        if (pairs.AreReordered)
            changes.AddAside("rules", "written in another order", "", "");
        var meanings = (new RuleMeaning(changes.Old.Plan), new RuleMeaning(changes.New.Plan));
        foreach (var (old, now) in pairs.Both)
            Rule(changes, old, now, meanings);
        if (SpareOf(changes.Old.Plan) != SpareOf(changes.New.Plan))
            changes.AddAside("rules", "written in another way", SpareOf(changes.Old.Plan), SpareOf(changes.New.Plan));
    }

    private static void Rule(ChangeList changes, RulePlan old, RulePlan now, (RuleMeaning Old, RuleMeaning New) meanings)
    {
        var path = "rules/" + now.Id;
        Hook(changes, now, old.Hook, now.Hook);
        var (oldWhen, newWhen) = (meanings.Old.Of(old.When), meanings.New.Of(now.When));
        if (oldWhen != newWhen)
        {
            // Asked of fewer documents, a rule finds less.
            Add(changes, ChangeKind.Accept, oldWhen is not null, now, path + "/when", oldWhen is null ? "is asked of fewer documents" : newWhen is null ? "is asked of every document" : "is asked of other documents",
                old.When?.Source, now.When?.Source);
        }
        else if (Written(old.When) != Written(now.When))
        {
            Add(changes, ChangeKind.Info, false, now, path + "/when", "written in another way", old.When?.Source, now.When?.Source);
        }
        var (oldAssert, newAssert) = (meanings.Old.Of(old.Assert), meanings.New.Of(now.Assert));
        var isSame = oldAssert == newAssert;
        if (!isSame)
            Add(changes, ChangeKind.Accept, true, now, path + "/assert", "asserts something else", old.Assert?.Source, now.Assert?.Source);
        else if (Written(old.Assert) != Written(now.Assert))
            Add(changes, ChangeKind.Info, false, now, path + "/assert", "written in another way", old.Assert?.Source, now.Assert?.Source);
        // A message that quotes the assertion, and what it counts, changes with it.
        var follows = !old.HasOwnMessage && !now.HasOwnMessage && (old.Hook != now.Hook || !isSame || Written(old.Assert) != Written(now.Assert));
        if (old.HasOwnMessage != now.HasOwnMessage || !follows && MessageOf(old.Message, meanings.Old) != MessageOf(now.Message, meanings.New))
            Add(changes, ChangeKind.Info, false, now, path + "/message", "has another message", TextOf(old.Message), TextOf(now.Message));
        if (old.Help != now.Help)
            Add(changes, ChangeKind.Info, false, now, path + "/help", "changed", old.Help, now.Help);
        if (old.Hook is null == now.Hook is null && FindingsOf(changes.Old.Plan, old) != FindingsOf(changes.New.Plan, now) || isSame && PlaceOf(old, meanings.Old) != PlaceOf(now, meanings.New))
            changes.AddUnknown(path);
    }

    /// <summary>A method that the project has to have, or must not have: neither compiles without a change to it.</summary>
    private static void Hook(ChangeList changes, RulePlan rule, string? old, string? now)
    {
        if (old != now)
            Add(changes, ChangeKind.Api, true, rule, "rules/" + rule.Id + "/hook", now is null ? "asks for no method" : old is null ? "asks for a method" : "asks for another method", old, now);
    }

    private static void Add(ChangeList changes, ChangeKind kind, bool isBreaking, RulePlan rule, string path, string summary, string? old, string? now) =>
        changes.AddExact(kind, isBreaking, path, summary, old, now, PlaceIn(changes.Old, rule.Id), PlaceIn(changes.New, rule.Id));

    private static Diagnostics.SourceSpan? PlaceIn(ComparedSide side, string id)
    {
        foreach (var rule in side.Plan.Rules)
        {
            if (rule.Id == id)
                return side.PlaceOfFinding(rule.Finding);
        }
        return null;
    }

    private static string? Written(ExpressionPlan? expression) => expression is null
        ? null
        : expression.Source + " " + RuleExpressionText.Of(expression.Root) + " " + TestDump.Number(expression.Slots) + " " + TestDump.Number(expression.Variables) + " "
            + string.Join(", ", expression.Before.Map(static cached => RuleExpressionText.Of(cached.Expression)));

    private static string MessageOf(MessagePlan message, RuleMeaning meaning) =>
        TextOf(message) + string.Join("\n", message.Holes.Map(hole => Written(hole) + " " + meaning.Of(hole)));

    private static string TextOf(MessagePlan message)
    {
        var text = "";
        for (var i = 0; i < message.Texts.Count; i++)
            text += message.Texts[i].Replace("{", "{{").Replace("}", "}}") + (i < message.Holes.Count ? "{" + message.Holes[i].Source + "}" : "");
        return text;
    }

    private static string FindingsOf(SchemaPlan plan, RulePlan rule) =>
        plan.Findings[rule.Finding].Id + " " + (rule.NotEvaluated < 0 ? "" : plan.Findings[rule.NotEvaluated].Id);

    private static string PlaceOf(RulePlan rule, RuleMeaning meaning) =>
        rule.Place is { } place ? meaning.Of(place) + " " + RuleExpressionText.Of(place) : "";

    /// <summary>What stands beside expressions: the names of sets of phrases.</summary>
    private static string SpareOf(SchemaPlan plan) => string.Join(", ", plan.RulePhrases.Map(static phrases => phrases.Name ?? ""));
}

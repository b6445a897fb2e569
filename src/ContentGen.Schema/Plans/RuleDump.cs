using System.Text;
using static ContentGen.Schema.Plans.TestDump;

namespace ContentGen.Schema.Plans;

/// <summary>Rules as text; see <see cref="PlanDump"/>.</summary>
internal static class RuleDump
{
    private static readonly RuleCode Code = new();

    public static void Append(StringBuilder lines, SchemaPlan plan)
    {
        foreach (var rule in plan.Rules)
            Append(lines, rule);
        foreach (var phrases in plan.RulePhrases)
            Line(lines, 0, "rule-phrases", "[" + string.Join(", ", phrases.Phrases.Map(Quoted)) + "]");
        foreach (var pattern in plan.RulePatterns)
            Line(lines, 0, "rule-pattern", Number(pattern));
    }

    private static void Append(StringBuilder lines, RulePlan rule)
    {
        Line(lines, 0, "rule", Quoted(rule.Id), "finding", Number(rule.Finding), "not-evaluated", Number(rule.NotEvaluated), Quoted(rule.Help), rule.HasOwnMessage ? "own" : "");
        if (rule.When is { } when)
            Append(lines, "when", when);
        if (rule.Assert is { } assert)
            Append(lines, "assert", assert);
        if (rule.Hook is { } hook)
            Line(lines, 1, "hook", hook);
        Line(lines, 1, "at", rule.Place is { } place ? Code.Of(place) : "-");
        for (var i = 0; i < rule.Message.Texts.Count; i++)
        {
            Line(lines, 1, "text", Quoted(rule.Message.Texts[i]));
            if (i < rule.Message.Holes.Count)
                Append(lines, "hole", rule.Message.Holes[i]);
        }
    }

    private static void Append(StringBuilder lines, string kind, ExpressionPlan expression)
    {
        Line(lines, 1, kind, Quoted(expression.Source), "slots", Number(expression.Slots), "variables", Number(expression.Variables));
        foreach (var cached in expression.Before)
            Line(lines, 2, "before", Number(cached.Slot), Code.Of(cached.Expression));
        Line(lines, 2, Code.Of(expression.Root));
    }

    private static void Line(StringBuilder lines, int depth, params string[] words) =>
        lines.Append(' ', 2 * depth).Append(string.Join(" ", words)).Append('\n');
}

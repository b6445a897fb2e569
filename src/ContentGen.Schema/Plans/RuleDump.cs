using System.Text;
using static ContentGen.Schema.Plans.DumpWriting;

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
            lines.Line(0, $"rule-phrases {phrases.Phrases}");
        foreach (var pattern in plan.RulePatterns)
            lines.Line(0, $"rule-pattern {pattern}");
    }

    private static void Append(StringBuilder lines, RulePlan rule)
    {
        lines.Line(0, $"rule {Quoted(rule.Id)} finding {rule.Finding} not-evaluated {rule.NotEvaluated} {Quoted(rule.Help)} {(rule.HasOwnMessage ? "own" : "")}");
        if (rule.When is { } when)
            Append(lines, "when", when);
        if (rule.Assert is { } assert)
            Append(lines, "assert", assert);
        if (rule.Hook is { } hook)
            lines.Line(1, $"hook {hook}");
        lines.Line(1, $"at {(rule.Place is { } place ? Code.Of(place) : "-")}");
        for (var i = 0; i < rule.Message.Texts.Count; i++)
        {
            lines.Line(1, $"text {Quoted(rule.Message.Texts[i])}");
            if (i < rule.Message.Holes.Count)
                Append(lines, "hole", rule.Message.Holes[i]);
        }
    }

    private static void Append(StringBuilder lines, string kind, ExpressionPlan expression)
    {
        lines.Line(1, $"{kind} {Quoted(expression.Source)} slots {expression.Slots} variables {expression.Variables}");
        foreach (var cached in expression.Before)
            lines.Line(2, $"before {cached.Slot} {Code.Of(cached.Expression)}");
        lines.Line(2, $"{Code.Of(expression.Root)}");
    }
}

using System.Text;
using static ContentGen.Schema.Plans.TestDump;

namespace ContentGen.Schema.Plans;

/// <summary>Rules as text; see <see cref="PlanDump"/>.</summary>
internal static class RuleDump
{
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
        Line(lines, 0, "rule", Quoted(rule.Id), "finding", Number(rule.Finding), "not-evaluated", Number(rule.NotEvaluated), Quoted(rule.Help));
        if (rule.When is { } when)
            Append(lines, "when", when);
        if (rule.Assert is { } assert)
            Append(lines, "assert", assert);
        if (rule.Hook is { } hook)
            Line(lines, 1, "hook", hook);
        Line(lines, 1, "at", rule.Place is { } place ? Code(place) : "-");
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
            Line(lines, 2, "before", Number(cached.Slot), Code(cached.Expression));
        Line(lines, 2, Code(expression.Root));
    }

    /// <summary>An expression with everything that the machine knows of it: two that print alike here are alike.</summary>
    private static string Code(RuleExpression expression) => expression switch
    {
        AbsentConstant => "absent:" + expression.Type,
        NumberConstant constant => constant.Type + ":" + RuleExpressionText.Number(constant.Value),
        BooleanConstant constant => constant.Value ? "true" : "false",
        TextConstant constant => Quoted(constant.Value),
        ArticlePath => "article",
        VariablePath variable => "v" + Number(variable.Variable),
        NoisePath noise => "noise#" + Number(noise.Kind),
        MemberPath member => Code(member.Of) + "." + Number(member.Member),
        FieldPath field => Code(field.Of) + "/" + Number(field.Field),
        EndPath end => (end.IsFirst ? "first(" : "last(") + Code(end.Of) + ")",
        CachedPath cached => "s" + Number(cached.Slot),
        CachedExpression cached => "s" + Number(cached.Slot),
        ExistsExpression exists => "exists(" + Code(exists.Path) + ")",
        CountExpression count => count.Measure + "(" + Code(count.Path) + ")",
        ValueExpression value => "value:" + value.Type + "(" + Code(value.Path) + ")",
        ContainsExpression contains => "contains(" + Code(contains.Path) + " #" + Number(contains.Phrases) + ")",
        MatchesExpression matches => "matches(" + Code(matches.Path) + " #" + Number(matches.Pattern) + ")",
        UniqueExpression unique => "unique(" + Code(unique.Path) + ")",
        ComparisonExpression comparison => comparison.Comparison + "(" + Code(comparison.Left) + ", " + Code(comparison.Right) + ")",
        ArithmeticExpression arithmetic => arithmetic.Operation + "(" + Code(arithmetic.Left) + ", " + Code(arithmetic.Right) + ")",
        NegateExpression negate => "negate(" + Code(negate.Of) + ")",
        NotExpression not => "not(" + Code(not.Of) + ")",
        LogicExpression logic => (logic.IsAnd ? "and(" : "or(") + Code(logic.Left) + ", " + Code(logic.Right) + ")",
        QuantifierExpression each => (each.IsAll ? "all(v" : "any(v") + Number(each.Variable) + " in " + Code(each.Path) + ": "
            + string.Concat(each.Before.Map(static cached => "s" + Number(cached.Slot) + " = " + Code(cached.Expression) + "; ")) + Code(each.Body) + ")",
        _ => expression.ToString(),
    };

    private static void Line(StringBuilder lines, int depth, params string[] words) =>
        lines.Append(' ', 2 * depth).Append(string.Join(" ", words)).Append('\n');
}

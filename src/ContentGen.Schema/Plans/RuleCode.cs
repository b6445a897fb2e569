using static ContentGen.Schema.Plans.TestDump;

namespace ContentGen.Schema.Plans;

/// <summary>An expression with everything that the machine knows of it: two that print alike here do the same.</summary>
internal class RuleCode
{
    public string Of(RuleExpression expression) => expression switch
    {
        AbsentConstant => "absent:" + expression.Type,
        NumberConstant constant => constant.Type == RuleType.Enum ? EnumValue(constant) : constant.Type + ":" + RuleExpressionText.Number(constant.Value),
        BooleanConstant constant => constant.Value ? "true" : "false",
        TextConstant constant => Quoted(constant.Value),
        CachedPath cached => "s" + Number(cached.Slot) + "<" + Of(cached.Of) + ">" + (cached.IsMany ? "*" : ""),
        PathExpression path => Path(path) + (path.IsMany ? "*" : ""),
        CachedExpression cached => "s" + Number(cached.Slot) + "<" + Of(cached.Of) + ">",
        ExistsExpression exists => "exists(" + Of(exists.Path) + ")",
        CountExpression count => count.Measure + "(" + Of(count.Path) + ")",
        ValueExpression value => "value:" + value.Type + "(" + Of(value.Path) + ")",
        ContainsExpression contains => "contains(" + Of(contains.Path) + " " + Phrases(contains.Phrases) + ")",
        MatchesExpression matches => "matches(" + Of(matches.Path) + " " + Pattern(matches.Pattern) + ")",
        UniqueExpression unique => "unique(" + Of(unique.Path) + ")",
        ComparisonExpression comparison => comparison.Comparison + "(" + Of(comparison.Left) + ", " + Of(comparison.Right) + ")",
        ArithmeticExpression arithmetic => arithmetic.Operation + "(" + Of(arithmetic.Left) + ", " + Of(arithmetic.Right) + ")",
        NegateExpression negate => "negate(" + Of(negate.Of) + ")",
        NotExpression not => "not(" + Of(not.Of) + ")",
        LogicExpression logic => (logic.IsAnd ? "and(" : "or(") + Of(logic.Left) + ", " + Of(logic.Right) + ")",
        QuantifierExpression each => Loop(each),
        _ => expression.ToString(),
    };

    protected virtual string Path(PathExpression path) => path switch
    {
        ArticlePath => "article",
        VariablePath variable => "v" + Number(variable.Variable),
        NoisePath noise => "noise#" + Number(noise.Kind),
        MemberPath member => Of(member.Of) + "." + Number(member.Member),
        FieldPath field => Of(field.Of) + "/" + Number(field.Field),
        EndPath end => (end.IsFirst ? "first(" : "last(") + Of(end.Of) + ")",
        _ => path.ToString(),
    };

    protected virtual string Phrases(int phrases) => "#" + Number(phrases);

    protected virtual string Pattern(int pattern) => "#" + Number(pattern);

    protected virtual string EnumValue(NumberConstant constant) => constant.Type + ":" + RuleExpressionText.Number(constant.Value);

    /// <summary>Told of each loop before its body.</summary>
    protected virtual void Enter(QuantifierExpression each)
    {
    }

    private string Loop(QuantifierExpression each)
    {
        var head = (each.IsAll ? "all(v" : "any(v") + Number(each.Variable) + " in " + Of(each.Path) + ": ";
        Enter(each);
        return head + string.Concat(each.Before.Map(cached => "s" + Number(cached.Slot) + " = " + Of(cached.Expression) + "; ")) + Of(each.Body) + ")";
    }
}

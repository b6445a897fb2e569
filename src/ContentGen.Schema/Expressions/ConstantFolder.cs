using ContentGen.Rules;
using ContentGen.Schema.Plans;
using ContentGen.Text.Unicode;

namespace ContentGen.Schema.Expressions;

/// <summary>Makes expressions of their parts; what is the same for every document becomes a constant. It computes as the runtime does.</summary>
internal static class ConstantFolder
{
    public static RuleExpression Number(RuleType type, decimal value, string written) => new NumberConstant(type, value, written);

    public static RuleExpression Negate(RuleExpression of) => of switch
    {
        NumberConstant constant => Number(-constant.Value),
        AbsentConstant => of,
        NegateExpression negate => negate.Of,
        _ => new NegateExpression(of),
    };

    public static RuleExpression Arithmetic(RuleArithmetic operation, RuleExpression left, RuleExpression right)
    {
        if ((left as AbsentConstant ?? right as AbsentConstant) is { } absent)
            return absent;
        var written = new ArithmeticExpression(operation, left, right);
        if (operation == RuleArithmetic.Divide && right is NumberConstant { Value: 0 })
            return new AbsentConstant(RuleType.Number, RuleExpressionText.Of(written));
        if (left is not NumberConstant one || right is not NumberConstant other)
            return written;
        var result = 0m;
        var has = operation switch
        {
            RuleArithmetic.Add => ExactArithmetic.TryAdd(one.Value, other.Value, out result),
            RuleArithmetic.Subtract => ExactArithmetic.TrySubtract(one.Value, other.Value, out result),
            RuleArithmetic.Multiply => ExactArithmetic.TryMultiply(one.Value, other.Value, out result),
            _ => ExactArithmetic.TryDivide(one.Value, other.Value, out result),
        };
        return has ? Number(result) : new AbsentConstant(RuleType.Number, RuleExpressionText.Of(written));
    }

    public static RuleExpression Not(RuleExpression of) => of switch
    {
        BooleanConstant constant => new BooleanConstant(!constant.Value),
        AbsentConstant => of,
        NotExpression not => not.Of,
        _ => new NotExpression(of),
    };

    public static RuleExpression Logic(bool isAnd, RuleExpression left, RuleExpression right)
    {
        if (left is BooleanConstant one)
            return one.Value == isAnd ? right : left;
        if (right is BooleanConstant other)
            return other.Value == isAnd ? left : right;
        if (left is AbsentConstant && right is AbsentConstant)
            return left;
        return new LogicExpression(isAnd, left, right);
    }

    public static RuleExpression Comparison(RuleComparison comparison, RuleExpression left, RuleExpression right)
    {
        if ((left as AbsentConstant ?? right as AbsentConstant) is { } absent)
            return new AbsentConstant(RuleType.Boolean, absent.Written);
        return (left, right) switch
        {
            (NumberConstant one, NumberConstant other) => new BooleanConstant(Holds(comparison, one.Value.CompareTo(other.Value))),
            (BooleanConstant one, BooleanConstant other) => new BooleanConstant(Holds(comparison, one.Value == other.Value ? 0 : 1)),
            (TextConstant one, TextConstant other) =>
                new BooleanConstant(Holds(comparison, TextFolder.FoldWithEnds(one.Value) == TextFolder.FoldWithEnds(other.Value) ? 0 : 1)),
            _ => Decided(comparison, left, right) is { } value ? new BooleanConstant(value) : new ComparisonExpression(comparison, left, right),
        };
    }

    /// <summary>What a loop gives where each part gives the same.</summary>
    public static RuleExpression Quantifier(bool isAll, int variable, string name, PathExpression path, RuleExpression body) =>
        body is BooleanConstant constant && constant.Value == isAll
            ? constant
            : new QuantifierExpression(isAll, variable, name, path, body, default);

    private static RuleExpression Number(decimal value) => new NumberConstant(RuleType.Number, value, RuleExpressionText.Number(value));

    private static bool Holds(RuleComparison comparison, int order) => comparison switch
    {
        RuleComparison.Equal => order == 0,
        RuleComparison.NotEqual => order != 0,
        RuleComparison.Less => order < 0,
        RuleComparison.LessOrEqual => order <= 0,
        RuleComparison.Greater => order > 0,
        _ => order >= 0,
    };

    /// <summary>What a comparison with a count gives that is never absent and never below 0; null: that depends.</summary>
    private static bool? Decided(RuleComparison comparison, RuleExpression left, RuleExpression right)
    {
        if (right is CountExpression && left is NumberConstant)
            return Decided(Mirrored(comparison), right, left);
        if (left is not CountExpression count || right is not NumberConstant { Value: <= 0 } bound || !(count.Path.IsMany || count.Measure == RuleMeasure.Count || count.Path is ArticlePath))
            return null;
        return comparison switch
        {
            RuleComparison.GreaterOrEqual => true,
            RuleComparison.Less => false,
            RuleComparison.Greater or RuleComparison.NotEqual when bound.Value < 0 => true,
            RuleComparison.LessOrEqual or RuleComparison.Equal when bound.Value < 0 => false,
            _ => null,
        };
    }

    private static RuleComparison Mirrored(RuleComparison comparison) => comparison switch
    {
        RuleComparison.Less => RuleComparison.Greater,
        RuleComparison.LessOrEqual => RuleComparison.GreaterOrEqual,
        RuleComparison.Greater => RuleComparison.Less,
        RuleComparison.GreaterOrEqual => RuleComparison.LessOrEqual,
        _ => comparison,
    };
}

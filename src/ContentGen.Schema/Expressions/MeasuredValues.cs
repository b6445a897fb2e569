using System.Collections.Generic;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.Expressions;

/// <summary>What an assertion counts and reads: where it does not hold, its values say why.</summary>
internal static class MeasuredValues
{
    /// <summary>A message with more of them is not read to its end.</summary>
    private const int Most = 4;

    /// <summary>
    /// What is compared, from left to right, each once. None where there are too many, or where the assertion itself says as much (<c>exists(dek)</c>); not what
    /// stands within <c>all</c> and <c>any</c>, which differs from part to part.
    /// </summary>
    public static List<RuleExpression> Of(RuleExpression assertion)
    {
        var values = new List<RuleExpression>();
        var texts = new HashSet<string>();
        Collect(assertion, isAlone: true, values, texts);
        if (values.Count > Most)
            values.Clear();
        return values;
    }

    private static void Collect(RuleExpression expression, bool isAlone, List<RuleExpression> values, HashSet<string> texts)
    {
        switch (expression)
        {
            case NotExpression not:
                Collect(not.Of, isAlone, values, texts);
                break;
            case NegateExpression negate:
                Collect(negate.Of, isAlone, values, texts);
                break;
            case LogicExpression logic:
                Collect(logic.Left, isAlone: false, values, texts);
                Collect(logic.Right, isAlone: false, values, texts);
                break;
            case ComparisonExpression comparison:
                Collect(comparison.Left, isAlone: false, values, texts);
                Collect(comparison.Right, isAlone: false, values, texts);
                break;
            case ArithmeticExpression arithmetic:
                Collect(arithmetic.Left, isAlone: false, values, texts);
                Collect(arithmetic.Right, isAlone: false, values, texts);
                break;
            case QuantifierExpression or UniqueExpression or AbsentConstant or NumberConstant or BooleanConstant or TextConstant:
                break;
            default:
                if (!isAlone && texts.Add(RuleExpressionText.Of(expression)))
                    values.Add(expression);
                break;
        }
    }
}

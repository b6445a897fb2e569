using System.Collections.Generic;
using ContentGen.Engine.Tracing;
using ContentGen.Runtime;
using ContentGen.Schema.Plans;

namespace ContentGen.Engine.Rules;

/// <summary>Why an expression gave what it gave.</summary>
internal static class RuleReasons
{
    /// <summary>The first part that is absent by itself, as written; null where none is.</summary>
    internal static string? Absent(RuleExpression expression, RuleFrame frame, in RuleContext context)
    {
        if (!IsAbsent(expression, frame, in context))
            return null;
        return expression switch
        {
            NotExpression not => Absent(not.Of, frame, in context),
            NegateExpression negate => Absent(negate.Of, frame, in context),
            LogicExpression logic => Absent(logic.Left, frame, in context) ?? Absent(logic.Right, frame, in context),
            ComparisonExpression comparison => Absent(comparison.Left, frame, in context) ?? Absent(comparison.Right, frame, in context),
            ArithmeticExpression arithmetic =>
                Absent(arithmetic.Left, frame, in context) ?? Absent(arithmetic.Right, frame, in context) ?? RuleExpressionText.Of(expression),
            QuantifierExpression each => AbsentWithin(each, frame, in context),
            _ => RuleExpressionText.Of(expression),
        };
    }

    /// <summary>What was counted and read outside of loops, in the order in which it is written.</summary>
    internal static void Values(RuleExpression expression, RuleFrame frame, in RuleContext context, List<RuleValue> values)
    {
        switch (expression)
        {
            case NotExpression not:
                Values(not.Of, frame, in context, values);
                break;
            case NegateExpression negate:
                Values(negate.Of, frame, in context, values);
                break;
            case LogicExpression logic:
                Values(logic.Left, frame, in context, values);
                Values(logic.Right, frame, in context, values);
                break;
            case ComparisonExpression comparison:
                Values(comparison.Left, frame, in context, values);
                Values(comparison.Right, frame, in context, values);
                break;
            case ArithmeticExpression arithmetic:
                Values(arithmetic.Left, frame, in context, values);
                Values(arithmetic.Right, frame, in context, values);
                break;
            case AbsentConstant or NumberConstant or BooleanConstant or TextConstant:
                break;
            default:
                var message = new RuleMessage();
                RuleTable.Write(expression, frame, in context, message);
                var value = new RuleValue(RuleExpressionText.Of(expression), message.ToString());
                if (!values.Contains(value))
                    values.Add(value);
                break;
        }
    }

    private static string? AbsentWithin(QuantifierExpression each, RuleFrame frame, in RuleContext context)
    {
        for (var parts = context.Each(frame.Nodes(each.Path, in context)); parts.MoveNext();)
        {
            frame.Enter(each, parts.Current, in context);
            if (Absent(each.Body, frame, in context) is { } absent)
                return absent;
        }
        return null;
    }

    private static bool IsAbsent(RuleExpression expression, RuleFrame frame, in RuleContext context) => expression.Type switch
    {
        RuleType.Boolean => frame.Boolean(expression, in context).IsAbsent,
        RuleType.Text => frame.Text(expression, in context).IsAbsent,
        _ => frame.Number(expression, in context).IsAbsent,
    };
}

using System.Collections.Generic;
using ContentGen.Engine.Tracing;
using ContentGen.Runtime;
using ContentGen.Schema.Plans;

namespace ContentGen.Engine.Rules;

/// <summary>Why an expression gave what it gave.</summary>
internal static class RuleReasons
{
    /// <summary>Of a loop that found nothing, so many parts are told.</summary>
    private const int MostParts = 10;

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

    /// <summary>What was counted and read, in the order in which it is written; of a loop, what belongs to the part that decided it, or to the first of those that did not.</summary>
    /// <param name="line">Within a loop, the line of its part; else 0. What was worked out before the loop belongs to no part.</param>
    internal static void Values(RuleExpression expression, RuleFrame frame, in RuleContext context, List<RuleValue> values, int line = 0)
    {
        switch (expression)
        {
            case NotExpression not:
                Values(not.Of, frame, in context, values, line);
                break;
            case NegateExpression negate:
                Values(negate.Of, frame, in context, values, line);
                break;
            case LogicExpression logic:
                Values(logic.Left, frame, in context, values, line);
                Values(logic.Right, frame, in context, values, line);
                break;
            case ComparisonExpression comparison:
                Values(comparison.Left, frame, in context, values, line);
                Values(comparison.Right, frame, in context, values, line);
                break;
            case ArithmeticExpression arithmetic:
                Values(arithmetic.Left, frame, in context, values, line);
                Values(arithmetic.Right, frame, in context, values, line);
                break;
            case QuantifierExpression each:
                OfParts(each, frame, in context, values);
                break;
            case AbsentConstant or NumberConstant or BooleanConstant or TextConstant:
                break;
            default:
                var message = new RuleMessage();
                RuleTable.Write(expression, frame, in context, message);
                var value = new RuleValue(RuleExpressionText.Of(expression), message.ToString(), expression is CachedExpression ? 0 : line);
                if (!values.Contains(value))
                    values.Add(value);
                break;
        }
    }

    /// <summary>An <c>all</c> is decided by the first part of which it is not true, an <c>any</c> by the first of which it is, or else by all of them.</summary>
    private static void OfParts(QuantifierExpression each, RuleFrame frame, in RuleContext context, List<RuleValue> values)
    {
        var wanted = frame.Boolean(each, in context);
        var told = 0;
        for (var parts = context.Each(frame.Nodes(each.Path, in context)); told < MostParts && parts.MoveNext();)
        {
            var part = parts.Current;
            frame.Enter(each, part, in context);
            var holds = frame.Boolean(each.Body, in context);
            var decides = holds.IsAbsent == wanted.IsAbsent && holds.IsTrue == wanted.IsTrue;
            if (!decides || each.IsAll && wanted.IsTrue)
                continue;
            Values(each.Body, frame, in context, values, context.LineOf(part));
            told++;
            if (each.IsAll || wanted.IsTrue)
                return;
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

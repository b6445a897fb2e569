using System;
using System.Collections.Generic;
using ContentGen.Runtime;
using ContentGen.Schema;
using ContentGen.Schema.Plans;

namespace ContentGen.Engine.Rules;

/// <summary>An expression at work: the parts at which its loops stand, and what was worked out before them. The recursion is as deep as the expression, which the compiler bounds.</summary>
internal readonly ref struct RuleFrame
{
    private readonly Dictionary<string, byte[]> _texts;
    private readonly Span<RuleNodes> _variables;
    private readonly Span<RuleNumber> _values;
    private readonly Span<RuleNodes> _nodes;

    internal RuleFrame(Dictionary<string, byte[]> texts, Span<RuleNodes> variables, Span<RuleNumber> values, Span<RuleNodes> nodes)
    {
        _texts = texts;
        _variables = variables;
        _values = values;
        _nodes = nodes;
    }

    /// <summary>Works out what is to be worked out before the rest. A truth value is kept as 1 or 0.</summary>
    internal void Prepare(EquatableArray<CachedPlan> before, in RuleContext context)
    {
        foreach (var cached in before)
        {
            switch (cached.Expression)
            {
                case PathExpression path:
                    _nodes[cached.Slot] = Nodes(path, in context);
                    break;
                case { Type: RuleType.Boolean } condition:
                    var value = Boolean(condition, in context);
                    _values[cached.Slot] = value.IsAbsent ? RuleNumber.Absent : value.IsTrue ? 1 : 0;
                    break;
                default:
                    _values[cached.Slot] = Number(cached.Expression, in context);
                    break;
            }
        }
    }

    internal RuleBoolean Boolean(RuleExpression expression, in RuleContext context)
    {
        switch (expression)
        {
            case AbsentConstant:
                return RuleBoolean.Absent;
            case BooleanConstant constant:
                return constant.Value;
            case CachedExpression cached:
                var kept = _values[cached.Slot];
                return kept.IsAbsent ? RuleBoolean.Absent : kept.Value != 0;
            case ExistsExpression exists:
                return context.Exists(Nodes(exists.Path, in context));
            case ValueExpression value:
                return context.Boolean(Nodes(value.Path, in context));
            case ContainsExpression contains:
                return context.Contains(Nodes(contains.Path, in context), contains.Phrases);
            case MatchesExpression matches:
                return context.Matches(Nodes(matches.Path, in context), matches.Pattern);
            case UniqueExpression unique:
                return context.Unique(Nodes(unique.Path, in context));
            case ComparisonExpression comparison:
                return Comparison(comparison, in context);
            case NotExpression not:
                return !Boolean(not.Of, in context);
            case LogicExpression { IsAnd: true } and:
                return Boolean(and.Left, in context) && Boolean(and.Right, in context);
            case LogicExpression or:
                return Boolean(or.Left, in context) || Boolean(or.Right, in context);
            case QuantifierExpression each:
                return Quantifier(each, in context);
            default:
                throw Unknown(expression);
        }
    }

    internal RuleNumber Number(RuleExpression expression, in RuleContext context)
    {
        switch (expression)
        {
            case AbsentConstant:
                return RuleNumber.Absent;
            case NumberConstant constant:
                return constant.Value;
            case CachedExpression cached:
                return _values[cached.Slot];
            case CountExpression count:
                return Count(count, in context);
            case ValueExpression value:
                return context.Number(Nodes(value.Path, in context));
            case NegateExpression negate:
                return -Number(negate.Of, in context);
            case ArithmeticExpression arithmetic:
                var (left, right) = (Number(arithmetic.Left, in context), Number(arithmetic.Right, in context));
                return arithmetic.Operation switch
                {
                    RuleArithmetic.Add => left + right,
                    RuleArithmetic.Subtract => left - right,
                    RuleArithmetic.Multiply => left * right,
                    _ => left / right,
                };
            default:
                throw Unknown(expression);
        }
    }

    internal RuleText Text(RuleExpression expression, in RuleContext context) => expression switch
    {
        TextConstant constant => new(_texts[constant.Value]),
        ValueExpression value => context.Text(Nodes(value.Path, in context)),
        _ => throw Unknown(expression),
    };

    internal RuleNodes Nodes(PathExpression path, in RuleContext context) => path switch
    {
        ArticlePath => context.Article,
        VariablePath variable => _variables[variable.Variable],
        NoisePath noise => context.Noise(noise.Kind),
        MemberPath member => context.Member(Nodes(member.Of, in context), member.Member),
        FieldPath field => context.Field(Nodes(field.Of, in context), field.Field),
        EndPath { IsFirst: true } first => context.First(Nodes(first.Of, in context)),
        EndPath last => context.Last(Nodes(last.Of, in context)),
        CachedPath cached => _nodes[cached.Slot],
        _ => throw Unknown(path),
    };

    /// <summary>Stands at a part of a loop.</summary>
    internal void Enter(QuantifierExpression each, RuleNodes part, in RuleContext context)
    {
        _variables[each.Variable] = part;
        Prepare(each.Before, in context);
    }

    private RuleNumber Count(CountExpression count, in RuleContext context)
    {
        var nodes = Nodes(count.Path, in context);
        return count.Measure switch
        {
            RuleMeasure.Count => context.Count(nodes),
            RuleMeasure.Words => context.Words(nodes),
            RuleMeasure.Chars => context.Chars(nodes),
            _ => context.Sentences(nodes),
        };
    }

    private RuleBoolean Comparison(ComparisonExpression comparison, in RuleContext context)
    {
        var type = comparison.Left.Type;
        if (type == RuleType.Text || type == RuleType.Boolean)
        {
            var equal = type == RuleType.Text
                ? RuleText.Equal(Text(comparison.Left, in context), Text(comparison.Right, in context))
                : RuleBoolean.Equal(Boolean(comparison.Left, in context), Boolean(comparison.Right, in context));
            return comparison.Comparison == RuleComparison.Equal ? equal : !equal;
        }
        var (left, right) = (Number(comparison.Left, in context), Number(comparison.Right, in context));
        return comparison.Comparison switch
        {
            RuleComparison.Equal => RuleNumber.Equal(left, right),
            RuleComparison.NotEqual => !RuleNumber.Equal(left, right),
            RuleComparison.Less => left < right,
            RuleComparison.LessOrEqual => left <= right,
            RuleComparison.Greater => left > right,
            _ => left >= right,
        };
    }

    private RuleBoolean Quantifier(QuantifierExpression each, in RuleContext context)
    {
        RuleBoolean result = each.IsAll;
        for (var parts = context.Each(Nodes(each.Path, in context)); parts.MoveNext();)
        {
            Enter(each, parts.Current, in context);
            var holds = Boolean(each.Body, in context);
            if (!each.IsAll && holds.IsTrue)
                return true;
            if (each.IsAll && holds.IsFalse)
            {
                context.Blame(parts.Current);
                return false;
            }
            if (holds.IsAbsent)
                result = RuleBoolean.Absent;
        }
        return result;
    }

    private static InvalidOperationException Unknown(RuleExpression expression) => new($"A plan has no {expression.GetType().Name} of type {expression.Type} here.");
}

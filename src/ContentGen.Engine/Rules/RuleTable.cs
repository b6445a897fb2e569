using System;
using System.Collections.Generic;
using System.Text;
using ContentGen.Runtime;
using ContentGen.Schema.Plans;

namespace ContentGen.Engine.Rules;

/// <summary>The rules of a plan, evaluated as they stand there. Nothing is allocated but where a message is written.</summary>
internal sealed partial class RuleTable
{
    private readonly RulePlan[] _rules;
    private readonly Dictionary<string, byte[]> _texts = new(StringComparer.Ordinal);

    internal RuleTable(SchemaPlan plan)
    {
        _rules = plan.Rules.ToArray();
        foreach (var rule in _rules)
        {
            AddTexts(rule.When);
            AddTexts(rule.Assert);
            foreach (var hole in rule.Message.Holes)
                AddTexts(hole);
        }
    }

    internal RuleOutcome Evaluate(int rule, in RuleContext context)
    {
        var plan = _rules[rule];
        if (plan.When is { } when)
        {
            var asked = Condition(when, in context);
            if (!asked.IsTrue)
                return RuleContext.Skipped(asked);
        }
        if (plan.Assert is not { } assert)
            return RuleOutcome.NoMethod;
        var holds = Condition(assert, in context);
        return plan.Place is { } place ? context.Conclude(holds, Place(place, in context)) : RuleContext.Conclude(holds);
    }

    /// <summary>What an expression that is true or false gives.</summary>
    internal RuleBoolean Condition(ExpressionPlan plan, in RuleContext context)
    {
        var frame = new RuleFrame(
            _texts, stackalloc RuleNodes[plan.Variables], stackalloc RuleNumber[plan.Slots], stackalloc RuleNodes[plan.Slots]);
        frame.Prepare(plan.Before, in context);
        return frame.Boolean(plan.Root, in context);
    }

    internal void WriteHole(int rule, int hole, in RuleContext context, RuleMessage message)
    {
        var plan = _rules[rule].Message.Holes[hole];
        var frame = new RuleFrame(
            _texts, stackalloc RuleNodes[plan.Variables], stackalloc RuleNumber[plan.Slots], stackalloc RuleNodes[plan.Slots]);
        frame.Prepare(plan.Before, in context);
        Write(plan.Root, frame, in context, message);
    }

    private RuleNodes Place(PathExpression path, in RuleContext context) => new RuleFrame(_texts, [], [], []).Nodes(path, in context);

    private void AddTexts(ExpressionPlan? plan)
    {
        if (plan is null)
            return;
        foreach (var cached in plan.Before)
            AddTexts(cached.Expression);
        AddTexts(plan.Root);
    }

    private void AddTexts(RuleExpression expression)
    {
        switch (expression)
        {
            case TextConstant text:
                _texts.TryAdd(text.Value, Encoding.UTF8.GetBytes(text.Value));
                break;
            case NotExpression not:
                AddTexts(not.Of);
                break;
            case ComparisonExpression comparison:
                AddTexts(comparison.Left);
                AddTexts(comparison.Right);
                break;
            case LogicExpression logic:
                AddTexts(logic.Left);
                AddTexts(logic.Right);
                break;
            case QuantifierExpression each:
                foreach (var cached in each.Before)
                    AddTexts(cached.Expression);
                AddTexts(each.Body);
                break;
        }
    }
}

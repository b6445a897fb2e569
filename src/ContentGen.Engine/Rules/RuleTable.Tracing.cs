using System.Collections.Generic;
using ContentGen.Engine.Tracing;
using ContentGen.Findings;
using ContentGen.Runtime;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;

namespace ContentGen.Engine.Rules;

/// <summary>Explains what became of rules; for readers, so that memory does not matter.</summary>
internal sealed partial class RuleTable
{
    /// <param name="place">Where a finding is asked for, by its index.</param>
    internal List<RuleTrace> Trace(ContentNode node, System.Func<int, SourceSpan?> place)
    {
        var context = new RuleContext(node, new FindingStore());
        var traces = new List<RuleTrace>();
        for (var i = 0; i < _rules.Length; i++)
        {
            var (rule, outcome) = (_rules[i], Evaluate(i, in context));
            var isWhen = rule.When is not null && (rule.Assert is null ? outcome != RuleOutcome.NoMethod : !Condition(rule.When, in context).IsTrue);
            var decided = isWhen ? rule.When : rule.Assert;
            var values = new List<RuleValue>();
            string? absent = null;
            if (decided is not null)
            {
                var frame = new RuleFrame(_texts, new RuleNodes[decided.Variables], new RuleNumber[decided.Slots], new RuleNodes[decided.Slots]);
                frame.Prepare(decided.Before, in context);
                RuleReasons.Values(decided.Root, frame, in context, values);
                // What is true or false as a whole says nothing more of itself.
                values.RemoveAll(value => value.Written == RuleExpressionText.Of(decided.Root));
                absent = outcome == RuleOutcome.NotEvaluated ? RuleReasons.Absent(decided.Root, frame, in context) : null;
            }
            traces.Add(new(rule.Id, outcome, decided?.Source ?? rule.Hook!, absent, values, place(rule.Finding)));
        }
        return traces;
    }

    /// <summary>Writes a value as messages show it.</summary>
    internal static void Write(RuleExpression value, RuleFrame frame, in RuleContext context, RuleMessage message)
    {
        switch (value.Type)
        {
            case RuleType.Boolean:
                message.Add(frame.Boolean(value, in context));
                break;
            case RuleType.Number:
                message.Add(frame.Number(value, in context));
                break;
            case RuleType.Text:
                message.Add(frame.Text(value, in context));
                break;
            case RuleType.Date:
                message.AddDay(frame.Number(value, in context));
                break;
            case RuleType.Moment:
                message.AddMoment(frame.Number(value, in context));
                break;
            default:
                message.AddEnum(in context, frame.Nodes(((ValueExpression)value).Path, in context));
                break;
        }
    }
}

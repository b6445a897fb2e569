using System.Collections.Generic;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;
using ContentGen.Schema.Syntax;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Expressions;

/// <summary>A condition that could be read.</summary>
/// <param name="Place">The path at whose first part its failure stands; null where it tells itself, or names none.</param>
/// <param name="Measured">What says why it does not hold.</param>
internal sealed record RuleCondition(ExpressionPlan Plan, PathExpression? Place, List<ExpressionPlan> Measured);

/// <summary>Reads the expressions of a rule, from text to what is run.</summary>
internal sealed class RuleExpressionReader(NodeReader reader, RuleScope scope)
{
    /// <summary>An expression that is true or false; null where something is wrong, which is reported.</summary>
    /// <param name="where">Its key, as messages name it.</param>
    public RuleCondition? Condition(YamlNode node, string where)
    {
        if (reader.Scalar(node, where, "an expression such as `count(section) >= 2`") is not { } scalar)
            return null;
        var reporter = new ExpressionReporter(reader, scalar);
        var text = scalar.Text.TrimEnd('\n');
        if (Parse(reporter, 0, text.Length) is not { } syntax || new ExpressionBinder(scope, reporter).Condition(syntax, where) is not { } bound)
            return null;
        ReportConstant(reporter, syntax, bound, where);
        return Prepare(reporter, syntax, bound, text.Trim()) is { } plan
            ? new(plan, PlaceOf(bound), MeasuredValues.Of(bound).ConvertAll(static value => new LoopInvariants().Prepare(value, RuleExpressionText.Of(value))))
            : null;
    }

    /// <summary>A message with its holes; null where something is wrong.</summary>
    public MessagePlan? Message(YamlNode node)
    {
        if (reader.Scalar(node, "`message`") is not { } scalar)
            return null;
        var reporter = new ExpressionReporter(reader, scalar);
        var (message, mistake) = MessageParser.Read(scalar.Text.TrimEnd('\n'));
        if (message is null)
        {
            reporter.Report(mistake!.IsLarge ? RuleDiagnostics.TooLarge : RuleDiagnostics.Hole, mistake.Start, mistake.Length, mistake.Text);
            return null;
        }
        if (message.Holes.Count > ExpressionLimits.Holes)
        {
            var (start, end) = message.Holes[ExpressionLimits.Holes];
            reporter.Report(RuleDiagnostics.TooMany, start, end - start, ExpressionLimits.Rules, ExpressionLimits.Holes);
            return null;
        }
        var holes = new List<ExpressionPlan>();
        foreach (var (start, end) in message.Holes)
        {
            if (Parse(reporter, start, end) is { } syntax && new ExpressionBinder(scope, reporter).Shown(syntax) is { } shown
                && Prepare(reporter, syntax, shown, reporter.Written(syntax)) is { } plan)
                holes.Add(plan);
        }
        return holes.Count == message.Holes.Count ? new(new(message.Texts.ToArray()), new(holes.ToArray())) : null;
    }

    private static ExpressionSyntax? Parse(ExpressionReporter reporter, int start, int end)
    {
        var (syntax, mistake) = ExpressionParser.Read(reporter.Scalar.Text, start, end);
        if (mistake is not null)
            reporter.Report(mistake.IsAtEnd ? reporter.CutOff() ?? mistake : mistake);
        return syntax;
    }

    private static ExpressionPlan? Prepare(ExpressionReporter reporter, ExpressionSyntax syntax, RuleExpression bound, string source)
    {
        var loops = new LoopInvariants();
        var plan = loops.Prepare(bound, source);
        if (loops.Refused is not { } refused)
            return plan;
        reporter.Report(RuleDiagnostics.NotLinear, syntax.Start, syntax.Length, RuleExpressionText.Of(refused.Path), refused.Variable);
        return null;
    }

    private static void ReportConstant(ExpressionReporter reporter, ExpressionSyntax syntax, RuleExpression bound, string where)
    {
        var value = bound switch
        {
            BooleanConstant { Value: true } => "true",
            BooleanConstant => "false",
            // One without a value is reported where it is divided by 0.
            _ => null,
        };
        if (value is null)
            return;
        var advice = where == "`when`" && value == "true"
            ? "Remove `when`, or let it look at the document."
            : "Remove the rule, or let it look at the document.";
        reporter.Report(RuleDiagnostics.Constant, syntax.Start, syntax.Length, value, advice);
    }

    /// <summary>
    /// The first path in an assertion. Not for <c>all</c> and <c>unique</c>, which know the very part that is why they do not hold.
    /// </summary>
    private static PathExpression? PlaceOf(RuleExpression assertion)
    {
        if (assertion is QuantifierExpression { IsAll: true } or UniqueExpression)
            return null;
        var paths = ExpressionPaths.Of(assertion);
        return paths.Count == 0 ? null : paths[0];
    }
}

using System.Linq;
using ContentGen.Engine.Tracing;
using ContentGen.Runtime;

namespace ContentGen.Cli.Output.Explaining;

/// <summary>What became of a rule, in words.</summary>
internal static class RuleText
{
    internal static string Outcome(RuleTrace rule) => rule.Outcome switch
    {
        RuleOutcome.Held => "held",
        RuleOutcome.Failed => "failed",
        RuleOutcome.NotAsked => "not asked",
        _ => "not evaluated",
    };

    /// <summary>The expression that decided, and what about it.</summary>
    internal static string Reason(RuleTrace rule) => rule.Outcome switch
    {
        RuleOutcome.NoMethod => $"the project's C# method {rule.Written} decides it",
        RuleOutcome.NotAsked => $"when {rule.Written}",
        RuleOutcome.NotEvaluated => $"{rule.Absent} is absent, in {rule.Written}",
        _ => rule.Written,
    };

    internal static string Values(RuleTrace rule) => string.Join(", ", rule.Values.Select(static value => $"{value.Written} is {value.Value}" + (value.Line > 0 ? $" (line {value.Line})" : "")));
}

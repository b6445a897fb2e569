using ContentGen.Schema.Plans;

namespace ContentGen.Cli.Output;

/// <summary>What a schema advises where one of its rules does not hold.</summary>
internal static class RuleHelp
{
    /// <summary>The advice of the rule that gives a finding; null where there is none.</summary>
    /// <param name="plan">The schema.</param>
    /// <param name="finding">An index into its findings.</param>
    internal static string? Of(SchemaPlan plan, int finding)
    {
        foreach (var rule in plan.Rules)
        {
            if (rule.Finding == finding)
                return rule.Help;
        }
        return null;
    }
}

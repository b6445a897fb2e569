using System.Linq;
using ContentGen.Schema.Plans;

namespace ContentGen.Emission;

/// <summary>The data of rules; a schema without them has none.</summary>
internal static partial class TableEmitter
{
    private static void EmitRules(CodeWriter writer, SchemaPlan plan)
    {
        if (plan.Rules.Count == 0)
            return;
        Array(writer, "Rules", plan.Rules, rule => writer.Lines(
            $"new(Finding: {Number(rule.Finding)}, NotEvaluated: {Number(rule.NotEvaluated)}, {string.Join(", ", rule.Message.Texts.Select(CSharpText.Literal))}),"
            + $" // {CSharpText.Comment(rule.Id)}"));
        if (plan.RulePatterns.Count > 0)
            writer.Lines($"RulePatterns = [{string.Join(", ", plan.RulePatterns.Select(static pattern => Number(pattern)))}],");
        if (plan.RulePhrases.Count == 0)
            return;
        Array(writer, "RulePhrases", plan.RulePhrases, phrases =>
        {
            writer.Lines($"{Runtime}PhraseTable.Parse(");
            writer.Indent();
            TextsEmitter.Phrases(writer, phrases, isWhole: false, "),");
            writer.Outdent();
        });
    }
}

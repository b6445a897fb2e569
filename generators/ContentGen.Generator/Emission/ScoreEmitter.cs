using System.Linq;
using ContentGen.Schema.Plans;

namespace ContentGen.Emission;

/// <summary>Scores, one method each with a statement for each term, and the candidates of elections.</summary>
internal static class ScoreEmitter
{
    private const string Context = PlanEmitter.Runtime + "BlockContext";

    internal static void Emit(PlanEmitter emitter)
    {
        EmitScores(emitter);
        EmitCandidates(emitter);
    }

    private static void EmitScores(PlanEmitter emitter)
    {
        var (writer, plan) = (emitter.Writer, emitter.Plan);
        if (plan.Scores.Count == 0)
            return;
        var methods = plan.Scores.Select(score => emitter.Names.Declare("Sum" + CSharpText.Pascal(score.Name))).ToArray();
        Switch(emitter, $"public int Score(int score, in {Context} block) => score switch", methods, "0");
        for (var i = 0; i < methods.Length; i++)
        {
            writer.Open($"private static int {methods[i]}(in {Context} block)");
            writer.Lines($"long sum = {PlanEmitter.Number(plan.Scores[i].Base)};");
            foreach (var term in plan.Scores[i].Terms)
                EmitTerm(emitter, term);
            writer.Lines($"return {Context}.Saturate(sum);");
            writer.Close();
            writer.Blank();
        }
    }

    private static void EmitTerm(PlanEmitter emitter, TermPlan term)
    {
        var condition = emitter.Printer.Print(term.When, TestScope.Block);
        var sum = Sum(term);
        if (condition == TestPrinter.False || sum is null)
            return;
        var writer = emitter.Writer;
        writer.Lines(condition == TestPrinter.True ? sum : $"if ({TestPrinter.Wrap(condition, writer.Column + 4)})\n    {sum}");
    }

    private static string? Sum(TermPlan term)
    {
        var cap = term.Cap is { } most ? $", cap: {PlanEmitter.Number(most)}" : "";
        var words = term.PerWord == 0 ? "" : $"{Context}.PerWord(block.Features.Words, {PlanEmitter.Number(term.PerWord)}{cap})";
        if (term.Weight == 0)
            return words.Length == 0 ? null : $"sum += {words};";
        var op = term.Weight < 0 ? "-=" : "+=";
        var weight = PlanEmitter.Number(System.Math.Abs((long)term.Weight));
        if (words.Length == 0)
            return $"sum {op} {weight};";
        return $"sum += {PlanEmitter.Number(term.Weight)} + {words};";
    }

    private static void EmitCandidates(PlanEmitter emitter)
    {
        var plan = emitter.Plan;
        if (plan.Elections.Count == 0)
            return;
        var methods = plan.Elections.Select(election => emitter.Names.Declare("CouldBe" + CSharpText.Pascal(election.Name))).ToArray();
        Switch(emitter, $"public bool Among(int election, in {Context} block) => election switch", methods, "false");
        for (var i = 0; i < methods.Length; i++)
        {
            emitter.ConditionMethod(
                $"private static bool {methods[i]}(in {Context} block)",
                emitter.Printer.Print(plan.Elections[i].Among, TestScope.Block));
        }
    }

    private static void Switch(PlanEmitter emitter, string head, string[] methods, string otherwise)
    {
        var writer = emitter.Writer;
        writer.Lines(head);
        writer.Lines("{");
        writer.Indent();
        for (var i = 0; i < methods.Length; i++)
            writer.Lines($"{PlanEmitter.Number(i)} => {methods[i]}(in block),");
        writer.Lines($"_ => {otherwise},");
        writer.Close("};");
        writer.Blank();
    }
}

using System.Linq;
using ContentGen.Schema.Plans;

namespace ContentGen.Emission;

/// <summary>The candidates of elections.</summary>
internal static class ElectionEmitter
{
    private const string Context = PlanEmitter.Runtime + "BlockContext";

    internal static void Emit(PlanEmitter emitter)
    {
        var (writer, plan) = (emitter.Writer, emitter.Plan);
        if (plan.Elections.Count == 0)
            return;
        var methods = plan.Elections.Select(election => emitter.Names.Declare("CouldBe" + CSharpText.Pascal(election.Name))).ToArray();
        writer.Lines($"public bool Among(int election, in {Context} block) => election switch");
        writer.Lines("{");
        writer.Indent();
        for (var i = 0; i < methods.Length; i++)
            writer.Lines($"{PlanEmitter.Number(i)} => {methods[i]}(in block),");
        writer.Lines("_ => false,");
        writer.Close("};");
        writer.Blank();
        for (var i = 0; i < methods.Length; i++)
        {
            emitter.ConditionMethod(
                $"private static bool {methods[i]}(in {Context} block)",
                emitter.Printer.Print(plan.Elections[i].Among, TestScope.Block));
        }
    }
}

using System.Linq;
using ContentGen.Schema.Plans;

namespace ContentGen.Emission;

/// <summary>Which noise entry takes a block, and where a region ends.</summary>
internal static class NoiseTestEmitter
{
    private const string Context = PlanEmitter.Runtime + "BlockContext";

    internal static void Emit(PlanEmitter emitter)
    {
        EmitNoise(emitter);
        EmitEnds(emitter);
    }

    private static void EmitNoise(PlanEmitter emitter)
    {
        var (writer, plan) = (emitter.Writer, emitter.Plan);
        if (plan.Noise.Count == 0)
        {
            writer.Lines($"public int Noise(in {Context} block) => -1;\n");
            return;
        }
        var methods = plan.Noise.Select(noise =>
            emitter.Names.Declare((noise.IsRegion ? "Opens" : "Marks") + CSharpText.Pascal(noise.Name))).ToArray();
        writer.Open($"public int Noise(in {Context} block)");
        for (var i = 0; i < methods.Length; i++)
            writer.Lines($"if ({methods[i]}(in block))\n    return {PlanEmitter.Number(i)};");
        writer.Lines("return -1;");
        writer.Close();
        writer.Blank();
        for (var i = 0; i < methods.Length; i++)
        {
            emitter.ConditionMethod(
                $"private static bool {methods[i]}(in {Context} block)",
                emitter.Printer.Print(plan.Noise[i].Test, TestScope.Block));
        }
    }

    private static void EmitEnds(PlanEmitter emitter)
    {
        var (writer, plan) = (emitter.Writer, emitter.Plan);
        var head = $"public bool Ends(int noise, in {Context} block) =>";
        var ending = plan.Noise.Select((noise, index) => (noise, index)).Where(entry => entry.noise.Stop is not null).ToList();
        if (ending.Count == 0)
        {
            writer.Lines($"{head} false;\n");
            return;
        }
        var methods = ending.Select(entry => emitter.Names.Declare(
            (entry.noise.End == RegionEnd.While ? "Continues" : "Stops") + CSharpText.Pascal(entry.noise.Name))).ToList();
        writer.Lines($"{head} noise switch");
        writer.Lines("{");
        writer.Indent();
        for (var i = 0; i < methods.Count; i++)
        {
            var not = ending[i].noise.End == RegionEnd.While ? "!" : "";
            writer.Lines($"{PlanEmitter.Number(ending[i].index)} => {not}{methods[i]}(in block),");
        }
        writer.Lines("_ => false,");
        writer.Close("};");
        writer.Blank();
        for (var i = 0; i < methods.Count; i++)
        {
            emitter.ConditionMethod(
                $"private static bool {methods[i]}(in {Context} block)",
                emitter.Printer.Print(ending[i].noise.Stop!, TestScope.Block));
        }
    }
}

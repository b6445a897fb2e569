using ContentGen.Schema.Plans;

namespace ContentGen.Emission;

/// <summary>The traits of a block: one method each, and the bits together.</summary>
internal static class TraitEmitter
{
    private const string Features = PlanEmitter.Runtime + "BlockFeatures";

    internal static void Emit(PlanEmitter emitter)
    {
        var (writer, plan) = (emitter.Writer, emitter.Plan);
        if (plan.Traits.Count == 0)
        {
            writer.Lines($"public ulong Traits(in {Features} block) => 0;\n");
            return;
        }
        writer.Lines($"public ulong Traits(in {Features} block) => TraitsOf(in block);\n");
        var methods = new string[plan.Traits.Count];
        for (var i = 0; i < methods.Length; i++)
            methods[i] = emitter.Names.Declare("Has" + CSharpText.Pascal(plan.Traits[i].Name));

        writer.Open($"private static ulong TraitsOf(in {Features} block)");
        writer.Lines("ulong traits = 0;");
        for (var i = 0; i < methods.Length; i++)
        {
            var more = TestPrinter.UsesTraits(plan.Traits[i].Test) ? ", traits" : "";
            writer.Lines($"if ({methods[i]}(in block{more}))\n    traits |= {emitter.Printer.TraitConstant(i)};");
        }
        writer.Lines("return traits;");
        writer.Close();
        writer.Blank();
        for (var i = 0; i < methods.Length; i++)
        {
            var more = TestPrinter.UsesTraits(plan.Traits[i].Test) ? ", ulong traits" : "";
            emitter.ConditionMethod(
                $"private static bool {methods[i]}(in {Features} block{more})",
                emitter.Printer.Print(plan.Traits[i].Test, TestScope.Text));
        }
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema.Plans;

namespace ContentGen.Emission;

/// <summary>What roles expect of their blocks, as bits of what failed: about the text alone, and about what lies around it.</summary>
internal static class ExpectationEmitter
{
    internal static void Emit(PlanEmitter emitter)
    {
        Emit(emitter, "FailedAround", "BlockContext", TestScope.Block, expect => expect.AroundBlock);
        Emit(emitter, "FailedText", "BlockFeatures", TestScope.Text, expect => !expect.AroundBlock);
    }

    private static void Emit(PlanEmitter emitter, string member, string parameter, TestScope scope, Func<ExpectPlan, bool> belongs)
    {
        var (writer, plan) = (emitter.Writer, emitter.Plan);
        var head = $"public uint {member}(int role, in {PlanEmitter.Runtime}{parameter} block) =>";
        var roles = RoleEmitter.UsedRoles(plan).Where(role => plan.Roles[role].Expect.Any(belongs)).ToList();
        if (roles.Count == 0)
        {
            writer.Lines($"{head} 0;\n");
            return;
        }
        var methods = roles.Select(role => emitter.Names.Declare(member + "Of" + CSharpText.Pascal(plan.Roles[role].Name))).ToList();
        writer.Lines($"{head} role switch");
        writer.Lines("{");
        writer.Indent();
        for (var i = 0; i < roles.Count; i++)
            writer.Lines($"{PlanEmitter.Number(roles[i])} => {methods[i]}(in block),");
        writer.Lines("_ => 0,");
        writer.Close("};");
        writer.Blank();
        for (var i = 0; i < roles.Count; i++)
        {
            writer.Open($"private static uint {methods[i]}(in {PlanEmitter.Runtime}{parameter} block)");
            EmitChecks(emitter, plan.Roles[roles[i]].Expect, scope, belongs);
            writer.Close();
            writer.Blank();
        }
    }

    private static void EmitChecks(PlanEmitter emitter, IReadOnlyList<ExpectPlan> expectations, TestScope scope, Func<ExpectPlan, bool> belongs)
    {
        var (writer, plan) = (emitter.Writer, emitter.Plan);
        if (scope.Context is null && expectations.Any(expect => belongs(expect) && TestPrinter.UsesTraits(expect.Test)))
            writer.Lines($"ulong {scope.Traits} = TraitsOf(in block);");
        writer.Lines("uint failed = 0;");
        for (var i = 0; i < expectations.Count; i++)
        {
            if (!belongs(expectations[i]))
                continue;
            var finding = plan.Findings[expectations[i].Finding];
            var fails = emitter.Printer.Print(expectations[i].Test, scope).Not();
            if (fails == Condition.False)
                continue;
            writer.Lines($"// {CSharpText.Comment($"{finding.Id}: {finding.Wanted}")}");
            var set = $"failed |= 1U << {PlanEmitter.Number(i)};";
            writer.Lines(fails == Condition.True ? set : $"if ({TestPrinter.Wrap(fails.Text, writer.Column + 4)})\n    {set}");
        }
        writer.Lines("return failed;");
    }
}

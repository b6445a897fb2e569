using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema.Plans;

namespace ContentGen.Emission;

/// <summary>Whether a role's test holds for a block, and how much of the block it takes: one method a role.</summary>
internal static class RoleEmitter
{
    private const string Context = PlanEmitter.Runtime + "BlockContext";

    internal static void Emit(PlanEmitter emitter)
    {
        var (writer, plan) = (emitter.Writer, emitter.Plan);
        var used = UsedRoles(plan);
        writer.Lines($"public bool Recognizes(int role, ref {Context} block) => role switch");
        writer.Lines("{");
        writer.Indent();
        foreach (var role in used)
            writer.Lines($"{PlanEmitter.Number(role)} => {emitter.RoleMethods[role]}(ref block),");
        writer.Lines("_ => false,");
        writer.Close("};");
        writer.Blank();
        foreach (var role in used)
            EmitRole(emitter, plan.Roles[role], emitter.RoleMethods[role]);
    }

    /// <summary>The roles that stand at some place of a content model; the others are never asked for.</summary>
    internal static SortedSet<int> UsedRoles(SchemaPlan plan)
    {
        var used = new SortedSet<int>();
        foreach (var model in plan.Models)
            Collect(model.Root, used);
        return used;
    }

    /// <summary>Whether some block can be left with only a part of it taken after the role's test.</summary>
    internal static bool CanTakePart(RolePlan role) => role.Alternatives.Any(alternative => alternative.Take != TakeMode.Block);

    private static void Collect(ModelNode node, SortedSet<int> used)
    {
        if (node.Role >= 0)
            used.Add(node.Role);
        foreach (var child in node.Children)
            Collect(child, used);
    }

    private static void EmitRole(PlanEmitter emitter, RolePlan role, string method)
    {
        var writer = emitter.Writer;
        var head = $"private static bool {method}(ref {Context} block)";
        if (role.Alternatives.All(alternative => alternative is { Take: TakeMode.Block, Taken: null }))
        {
            // Alternatives are simple each by itself: of several, some may always hold, or never.
            var conditions = role.Alternatives.Select(alternative => emitter.Printer.Print(alternative.When, TestScope.Block)).Where(static when => when != Condition.False).ToList();
            emitter.ConditionMethod(head, conditions.Contains(Condition.True) ? Condition.True : conditions.Count == 0 ? Condition.False : Condition.Any(conditions));
            return;
        }
        writer.Open(head);
        var always = false;
        foreach (var alternative in role.Alternatives)
        {
            always = EmitAlternative(emitter, alternative);
            if (always)
                break;
        }
        if (!always)
            writer.Lines("return false;");
        writer.Close();
        writer.Blank();
    }

    /// <summary>Prints one alternative; true where it always holds, so that none after it can be reached.</summary>
    private static bool EmitAlternative(PlanEmitter emitter, AlternativePlan alternative)
    {
        var writer = emitter.Writer;
        var when = emitter.Printer.Print(alternative.When, TestScope.Block);
        var taken = alternative.Taken is { } test ? emitter.Printer.Print(test, TestScope.Taken) : Condition.True;
        if (when == Condition.False || taken == Condition.False)
            return false;
        if (alternative.Take == TakeMode.Until)
        {
            var take = Condition.Call($"block.TakeUntil({PlanEmitter.Number(alternative.Until)})");
            when = when == Condition.True ? take : Condition.All([when, take]);
        }
        var lines = new List<string>();
        if (alternative.Take == TakeMode.Sentence)
            lines.Add("block.TakeSentence();");
        if (TestPrinter.UsesTraits(alternative.Taken))
            lines.Add($"ulong {TestScope.Taken.Traits} = TraitsOf(block.Taken);");
        if (taken == Condition.True)
        {
            lines.Add("return true;");
        }
        else
        {
            lines.Add($"if ({TestPrinter.Wrap(taken.Text, writer.Column + 8)})\n    return true;");
            if (alternative.Take != TakeMode.Block)
                lines.Add("block.TakeBlock();");
        }
        var condition = when == Condition.True ? "" : $"if ({TestPrinter.Wrap(when.Text, writer.Column + 4)})";
        if (lines.Count == 1 && !lines[0].Contains("\n"))
        {
            writer.Lines(condition.Length > 0 ? $"{condition}\n    {lines[0]}" : lines[0]);
            return condition.Length == 0 && taken == Condition.True;
        }
        // Braces of their own keep the alternatives' locals apart.
        if (condition.Length > 0)
            writer.Lines(condition);
        writer.Lines("{");
        writer.Indent();
        foreach (var line in lines)
            writer.Lines(line);
        writer.Close();
        return condition.Length == 0 && taken == Condition.True;
    }
}

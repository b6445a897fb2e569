using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema;
using ContentGen.Schema.Plans;

namespace ContentGen.Emission;

/// <summary>The rules: a method each, which quotes what the schema says, and one for each loop in it. A schema without rules has none.</summary>
internal static class RuleEmitter
{
    private const string Runtime = PlanEmitter.Runtime;

    internal static void Emit(PlanEmitter emitter)
    {
        var (writer, rules) = (emitter.Writer, emitter.Plan.Rules);
        if (rules.Count == 0)
            return;
        var methods = rules.Map(rule => emitter.Names.Declare(CSharpText.Pascal(rule.Id) + "Rule"));
        writer.Lines($"public {Runtime}RuleOutcome Rule(int rule, in {Runtime}RuleContext context) => rule switch");
        writer.Lines("{");
        writer.Indent();
        for (var i = 0; i < rules.Count; i++)
            writer.Lines($"{PlanEmitter.Number(i)} => {methods[i]}(in context),");
        writer.Lines($"_ => {Runtime}RuleOutcome.NotEvaluated,");
        writer.Close("};");
        writer.Blank();
        var holes = new string?[rules.Count];
        for (var i = 0; i < rules.Count; i++)
        {
            if (rules[i].Message.Holes.Count > 0)
                holes[i] = emitter.Names.Declare(CSharpText.Pascal(rules[i].Id) + "Message");
        }
        EmitWriteHole(writer, holes);
        for (var i = 0; i < rules.Count; i++)
        {
            var printer = new RulePrinter(methods[i], emitter.Names);
            EmitRule(emitter, rules[i], methods[i], printer);
            if (holes[i] is { } method)
                EmitHoles(writer, rules[i], method, printer);
            EmitLoops(writer, printer);
        }
    }

    private static void EmitRule(PlanEmitter emitter, RulePlan rule, string method, RulePrinter printer)
    {
        var writer = emitter.Writer;
        writer.Summary($"The rule <c>{CSharpText.Xml(rule.Id)}</c>.");
        writer.Open($"private static {Runtime}RuleOutcome {method}(in {Runtime}RuleContext rule)");
        if (rule.When is { } when)
        {
            Condition(writer, printer, "when", when);
            writer.Lines($"if (!when.IsTrue)\n    return {Runtime}RuleContext.Skipped(when);");
        }
        if (rule.Assert is { } assert)
        {
            Condition(writer, printer, "assert", assert);
            printer.Begin();
            writer.Lines(rule.Place is { } place ? $"return rule.Conclude(assert, at: {printer.Print(place)});" : $"return {Runtime}RuleContext.Conclude(assert);");
        }
        else
        {
            writer.Lines($"return {Runtime}RuleContext.Conclude(new {emitter.Plan.TypeName}(rule.Node).{rule.Hook}());");
        }
        writer.Close();
        writer.Blank();
    }

    private static void Condition(CodeWriter writer, RulePrinter printer, string name, ExpressionPlan plan)
    {
        writer.Lines($"// {name}: {CSharpText.Comment(plan.Source)}");
        printer.Begin();
        Before(writer, printer, plan.Before);
        writer.Lines($"{Runtime}RuleBoolean {name} = {TestPrinter.Wrap(printer.Print(plan.Root), writer.Column + 50)};");
    }

    private static void Before(CodeWriter writer, RulePrinter printer, EquatableArray<CachedPlan> before)
    {
        foreach (var cached in before)
            writer.Lines(printer.Declaration(cached));
    }

    private static void EmitWriteHole(CodeWriter writer, string?[] methods)
    {
        if (methods.All(static method => method is null))
            return;
        writer.Open($"public void WriteHole(int rule, int hole, in {Runtime}RuleContext context, {Runtime}RuleMessage message)");
        writer.Open("switch (rule)");
        for (var i = 0; i < methods.Length; i++)
        {
            if (methods[i] is { } method)
                writer.Lines($"case {PlanEmitter.Number(i)}:\n    {method}(hole, in context, message);\n    break;");
        }
        writer.Close();
        writer.Close();
        writer.Blank();
    }

    private static void EmitHoles(CodeWriter writer, RulePlan rule, string method, RulePrinter printer)
    {
        writer.Summary($"Writes what the message of <c>{CSharpText.Xml(rule.Id)}</c> shows of the document.");
        writer.Open($"private static void {method}(int hole, in {Runtime}RuleContext rule, {Runtime}RuleMessage message)");
        writer.Open("switch (hole)");
        for (var i = 0; i < rule.Message.Holes.Count; i++)
        {
            var hole = rule.Message.Holes[i];
            writer.Lines($"// {CSharpText.Comment("{" + hole.Source + "}")}");
            writer.Lines($"case {PlanEmitter.Number(i)}:");
            writer.Indent();
            printer.Begin();
            Before(writer, printer, hole.Before);
            writer.Lines(Shown(printer, hole.Root) + "\nbreak;");
            writer.Outdent();
        }
        writer.Close();
        writer.Close();
        writer.Blank();
    }

    private static string Shown(RulePrinter printer, RuleExpression value) => value.Type switch
    {
        RuleType.Date => $"message.AddDay({printer.Print(value)});",
        RuleType.Moment => $"message.AddMoment({printer.Print(value)});",
        RuleType.Enum => $"message.AddEnum(in rule, {printer.Print(((ValueExpression)value).Path)});",
        _ => $"message.Add({printer.Print(value)});",
    };

    private static void EmitLoops(CodeWriter writer, RulePrinter printer)
    {
        while (printer.Pending.Count > 0)
        {
            var loop = printer.Pending.Dequeue();
            var each = loop.Each;
            var parameters = string.Concat(loop.Parameters.Select(static parameter => $", {parameter.Type} {parameter.Name}"));
            writer.Lines($"// {CSharpText.Comment(RuleExpressionText.Of(each))}");
            writer.Open($"private static {Runtime}RuleBoolean {loop.Method}(in {Runtime}RuleContext rule{parameters})");
            var part = printer.Enter(loop);
            writer.Lines($"{Runtime}RuleBoolean result = {(each.IsAll ? "true" : "false")};");
            writer.Open($"for ({Runtime}RuleCursor parts = rule.Each({printer.Print(each.Path)}); parts.MoveNext();)");
            writer.Lines($"{Runtime}RuleNodes {part} = parts.Current;");
            Before(writer, printer, each.Before);
            writer.Lines($"{Runtime}RuleBoolean holds = {TestPrinter.Wrap(printer.Print(each.Body), writer.Column + 50)};");
            if (each.IsAll)
            {
                writer.Open("if (holds.IsFalse)");
                writer.Lines($"rule.Blame({part});\nreturn false;");
                writer.Close();
            }
            else
            {
                writer.Lines("if (holds.IsTrue)\n    return true;");
            }
            writer.Lines("if (holds.IsAbsent)\n    result = holds;");
            writer.Close();
            writer.Lines("return result;");
            writer.Close();
            writer.Blank();
        }
    }
}

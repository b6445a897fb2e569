using System.Collections.Generic;
using System.Linq;
using System.Text;
using ContentGen.Schema;
using ContentGen.Schema.Plans;

namespace ContentGen.Emission;

/// <summary>The patterns of a schema as texts of numbers, each behind what was written.</summary>
internal static class PatternEmitter
{
    private const int LineWidth = 130;

    internal static void Emit(CodeWriter writer, SchemaPlan plan)
    {
        writer.Lines("{");
        writer.Indent();
        writer.Lines("Patterns =\n[");
        writer.Indent();
        foreach (var pattern in plan.Patterns)
        {
            writer.Lines($"// {CSharpText.Comment(pattern.Written)}");
            writer.Lines($"new(groups: {PlanEmitter.Number(pattern.Groups.Count)}, code:");
            Numbers(writer, pattern.Code, ", sets:");
            Numbers(writer, pattern.Sets, pattern.Dfa is null && pattern.Prefilter is null ? ")," : ",");
            if (pattern.Dfa is { } dfa)
                EmitDfa(writer, dfa, pattern.Prefilter is null ? "))," : "),");
            if (pattern.Prefilter is { } prefilter)
                EmitPrefilter(writer, prefilter);
        }
        writer.Close("],");
        if (plan.MeasuredPatterns.Count > 0)
            writer.Lines($"MeasuredPatterns = [{string.Join(", ", plan.MeasuredPatterns.Select(static number => PlanEmitter.Number(number)))}],");
        writer.Close("},");
    }

    private static void EmitDfa(CodeWriter writer, DfaPlan dfa, string closing)
    {
        writer.Lines($"dfa: new(start: {PlanEmitter.Number(dfa.Start)}, accepting: {PlanEmitter.Number(dfa.FirstAccepting)}, "
            + $"states: {PlanEmitter.Number(dfa.StateCount)}, classes: {PlanEmitter.Number(dfa.ClassCount)}, ascii:");
        Numbers(writer, dfa.Ascii, ", leads:");
        Numbers(writer, dfa.Leads, $", nodeCount: {PlanEmitter.Number(dfa.NodeCount)}, nodes:");
        Numbers(writer, dfa.Nodes, ", rows:");
        Numbers(writer, dfa.Rows, closing);
    }

    private static void EmitPrefilter(CodeWriter writer, PrefilterPlan prefilter)
    {
        var bytes = string.Join(", ", prefilter.Bytes.Select(static value => PlanEmitter.Number(value)));
        writer.Lines($"prefilter: global::ContentGen.Runtime.PatternPrefilter.{(prefilter.IsLiteral ? "Literal" : "OneOf")}({bytes})),");
    }

    private static void Numbers(CodeWriter writer, EquatableArray<int> numbers, string closing)
    {
        writer.Indent();
        var rows = new List<string>();
        var row = new StringBuilder();
        foreach (var value in numbers)
        {
            var number = PlanEmitter.Number(value);
            if (row.Length > 0 && writer.Column + row.Length + 1 + number.Length > LineWidth)
            {
                rows.Add(row.ToString());
                row.Clear();
            }
            row.Append(row.Length == 0 ? "" : " ").Append(number);
        }
        if (row.Length > 0)
            rows.Add(row.ToString());
        writer.RawText(rows, closing);
        writer.Outdent();
    }
}

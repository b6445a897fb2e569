using System.Linq;
using ContentGen.Schema;
using ContentGen.Schema.Plans;

namespace ContentGen.Emission;

/// <summary>The data of fields: what their text is converted to, and how dates and lists are written.</summary>
internal static class FieldTableEmitter
{
    private const string Runtime = PlanEmitter.Runtime;
    private const string Names = "s_dateNames";

    /// <summary>The names of which dates are made; they stand before what uses them, since fields are initialised in their order.</summary>
    internal static void EmitNames(CodeWriter writer, SchemaPlan plan)
    {
        if (plan.DateNames == DateNamesPlan.None)
            return;
        writer.Lines($"private static readonly {Runtime}DateNames {Names} = {Runtime}DateNames.Parse(");
        writer.Indent();
        var lists = new[]
        {
            ("months", plan.DateNames.Months), ("shortMonths", plan.DateNames.ShortMonths), ("weekdays", plan.DateNames.Weekdays),
            ("shortWeekdays", plan.DateNames.ShortWeekdays), ("dayHalves", plan.DateNames.DayHalves),
        }.Where(static list => list.Item2.Count > 0).ToList();
        for (var i = 0; i < lists.Count; i++)
            TextsEmitter.Rows(writer, lists[i].Item1 + ": ", lists[i].Item2.Map(static name => PlanEmitter.Number(name.Value) + " " + name.Folded), i == lists.Count - 1 ? ");" : ",");
        writer.Outdent();
        writer.Blank();
    }

    /// <summary>The initializer of a role that has fields.</summary>
    /// <param name="also">What else it initializes; empty: nothing.</param>
    internal static void Emit(CodeWriter writer, RolePlan role, SchemaPlan plan, string also)
    {
        writer.Lines("{");
        writer.Indent();
        if (also.Length > 0)
            writer.Lines(also + ",");
        writer.Lines("Fields =\n[");
        writer.Indent();
        foreach (var field in role.Fields)
            EmitField(writer, field, plan);
        writer.Close("],");
        var patterns = role.FieldPatterns.Map(static pattern => $"new({string.Join(", ", new[] { pattern.Pattern }.Concat(pattern.Groups).Select(static number => PlanEmitter.Number(number)))})");
        writer.Lines($"FieldPatterns = [{string.Join(", ", patterns)}],");
        writer.Close("},");
    }

    private static void EmitField(CodeWriter writer, FieldPlan field, SchemaPlan plan)
    {
        var head = $"new({CSharpText.Literal(field.Name)}, {CSharpText.Literal(field.JsonName)}, {Runtime}FieldType.{field.Type}, Finding: {PlanEmitter.Number(field.Finding)})";
        var comment = field.Finding < 0 ? "" : $" // {CSharpText.Comment(plan.Findings[field.Finding].Id)}";
        if (!field.IsList && field.Formats.Count == 0 && field.Words.Count == 0 && !field.DecimalComma)
        {
            writer.Lines(head + "," + comment);
            return;
        }
        writer.Lines(head + comment);
        writer.Lines("{");
        writer.Indent();
        if (field.IsList)
            writer.Lines($"Separators = {Runtime}SeparatorTable.Create({string.Join(", ", field.Separators.Map(CSharpText.Literal))}),");
        if (field.DecimalComma)
            writer.Lines("DecimalComma = true,");
        if (field.Words.Count > 0)
            writer.Lines($"Words = {Runtime}WordTable.Create({Pairs(field.Words)}),");
        if (field.Values.Count > 0)
            writer.Lines($"ValueNames = [{string.Join(", ", field.Values.Map(static value => CSharpText.Literal(value.JsonName)))}],");
        if (plan.Blocks == BlockUnit.Markdown && (field.Words.Count > 0 || field.Formats.Count > 0))
            writer.Lines("HasQuoteMarks = true,");
        if (field.Formats.Count > 0)
            EmitDates(writer, field, plan);
        writer.Close("},");
    }

    private static void EmitDates(CodeWriter writer, FieldPlan field, SchemaPlan plan)
    {
        var names = plan.DateNames == DateNamesPlan.None ? Runtime + "DateNames.None" : Names;
        writer.Lines($"Dates = {Runtime}DateRules.Parse({names}, offset: {PlanEmitter.Number(field.Offset)},");
        writer.Indent();
        var formats = field.Formats.Map(static format => CSharpText.Literal(string.Concat(format.Steps.Map(Letters))));
        for (var i = 0; i < formats.Count; i++)
            writer.Lines(formats[i] + (i == formats.Count - 1 ? ")," : ","));
        writer.Outdent();
    }

    /// <summary>A step as the runtime reads it: see its <c>DateFormat</c>.</summary>
    private static string Letters(DateStepPlan step) => step.Part switch
    {
        DatePart.Space => " ",
        DatePart.Literal => step.Literal.Any(static c => c is '\'' or >= 'A' and <= 'Z' or >= 'a' and <= 'z') ? "'" + step.Literal.Replace("'", "''") + "'" : step.Literal,
        _ => DateLetters.Of(step.Part),
    };

    private static string Pairs(EquatableArray<NamePlan> names) =>
        string.Join(", ", names.Map(static name => $"({CSharpText.Literal(name.Folded)}, {PlanEmitter.Number(name.Value)})"));
}

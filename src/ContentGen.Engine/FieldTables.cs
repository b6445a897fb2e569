using System;
using ContentGen.Runtime;
using ContentGen.Schema;
using ContentGen.Schema.Plans;
using DatePart = ContentGen.Runtime.DatePart;
using FieldType = ContentGen.Runtime.FieldType;

namespace ContentGen.Engine;

/// <summary>Builds the data of fields from a plan. Enumerations have the same values on both sides.</summary>
internal static class FieldTables
{
    internal static DateNames Of(DateNamesPlan names) => names == DateNamesPlan.None
        ? DateNames.None
        : DateNames.Create(Pairs(names.Months), Pairs(names.ShortMonths), Pairs(names.Weekdays), Pairs(names.ShortWeekdays), Pairs(names.DayHalves));

    internal static FieldInfo Of(FieldPlan field, DateNames names, bool inMarkdown) => new(field.Name, field.JsonName, (FieldType)field.Type, field.Finding)
    {
        Separators = field.IsList ? SeparatorTable.Create(field.Separators.ToArray()) : null,
        Dates = field.Formats.Count == 0 ? null : new DateRules(names, field.Offset, field.Formats.ToArray(static format => format.Steps.ToArray(Step))),
        Words = field.Words.Count == 0 ? null : WordTable.Create(Pairs(field.Words)),
        ValueNames = field.Values.ToArray(static value => value.JsonName),
        DecimalComma = field.DecimalComma,
        HasQuoteMarks = inMarkdown && (field.Words.Count > 0 || field.Formats.Count > 0),
    };

    private static DateStep Step(DateStepPlan step) => step.Literal.Length > 0 ? new(step.Literal) : new((DatePart)step.Part);

    private static (string, int)[] Pairs(EquatableArray<NamePlan> names) => names.ToArray(static name => (name.Folded, name.Value));
}

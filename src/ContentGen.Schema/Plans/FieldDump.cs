using System.Text;
using static ContentGen.Schema.Plans.DumpWriting;

namespace ContentGen.Schema.Plans;

/// <summary>Fields and the names of dates as text; see <see cref="PlanDump"/>.</summary>
internal static class FieldDump
{
    public static void Append(StringBuilder lines, FieldPlan field)
    {
        lines.Line(1, $"field {Quoted(field.Name)} {field.MemberName} {field.JsonName} {field.Type} {(field.IsList ? "list" : "one")} offset {field.Offset} {(field.DecimalComma ? "comma" : "stop")} finding {field.Finding} {Quoted(field.Description)}");
        foreach (var separator in field.Separators)
            lines.Line(2, $"separator {Quoted(separator)}");
        foreach (var value in field.Values)
            lines.Line(2, $"value {value.MemberName} {Quoted(value.JsonName)}");
        Names(lines, 2, "word", field.Words);
        foreach (var format in field.Formats)
        {
            lines.Line(2, $"format {Quoted(format.Written)}");
            foreach (var step in format.Steps)
                lines.Line(3, $"{step.Part} {Quoted(step.Literal)}");
        }
    }

    public static void Append(StringBuilder lines, DateNamesPlan names)
    {
        Names(lines, 0, "month", names.Months);
        Names(lines, 0, "short-month", names.ShortMonths);
        Names(lines, 0, "weekday", names.Weekdays);
        Names(lines, 0, "short-weekday", names.ShortWeekdays);
        Names(lines, 0, "day-half", names.DayHalves);
    }

    private static void Names(StringBuilder lines, int depth, string kind, EquatableArray<NamePlan> names)
    {
        foreach (var name in names)
            lines.Line(depth, $"{kind} {Quoted(name.Folded)} {name.Value}");
    }
}

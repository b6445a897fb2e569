using System.Text;
using static ContentGen.Schema.Plans.TestDump;

namespace ContentGen.Schema.Plans;

/// <summary>Fields and the names of dates as text; see <see cref="PlanDump"/>.</summary>
internal static class FieldDump
{
    public static void Append(StringBuilder lines, FieldPlan field)
    {
        Line(lines, 1, "field", Quoted(field.Name), field.MemberName, field.JsonName, field.Type.ToString(), field.IsList ? "list" : "one",
            "offset", Number(field.Offset), field.DecimalComma ? "comma" : "stop", "finding", Number(field.Finding), Quoted(field.Description));
        foreach (var separator in field.Separators)
            Line(lines, 2, "separator", Quoted(separator));
        foreach (var value in field.Values)
            Line(lines, 2, "value", value.MemberName, Quoted(value.JsonName));
        Names(lines, 2, "word", field.Words);
        foreach (var format in field.Formats)
        {
            Line(lines, 2, "format", Quoted(format.Written));
            foreach (var step in format.Steps)
                Line(lines, 3, step.Part.ToString(), Quoted(step.Literal));
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
            Line(lines, depth, kind, Quoted(name.Folded), Number(name.Value));
    }

    private static void Line(StringBuilder lines, int depth, params string[] words) =>
        lines.Append(' ', 2 * depth).Append(string.Join(" ", words)).Append('\n');
}

namespace ContentGen.Schema.Plans;

/// <summary>A field of a role: a named piece of its text, and what that is converted to.</summary>
/// <param name="Name">As written: the name of a group in the role's pattern.</param>
/// <param name="MemberName">Its name in C#.</param>
/// <param name="JsonName">Its name in JSON.</param>
/// <param name="Type">What it is converted to; of a list, each item.</param>
/// <param name="Separators">What separates the items of a list, folded, a line feed standing for white space in which a line ends; empty: the field has one value.</param>
/// <param name="Formats">How dates are written, in the order in which the formats are tried.</param>
/// <param name="Offset">The offset from UTC, in minutes, of a time whose format has none.</param>
/// <param name="DecimalComma">The decimals of a number stand behind a comma.</param>
/// <param name="Values">The values of an enumeration.</param>
/// <param name="Words">The words for the values of an enumeration, or for false (0) and true (1).</param>
/// <param name="Finding">Index of <c>field/ROLE.NAME</c>; −1 for a text, which always converts.</param>
public sealed record FieldPlan(
    string Name,
    string MemberName,
    string JsonName,
    FieldType Type,
    EquatableArray<string> Separators,
    EquatableArray<DateFormatPlan> Formats,
    int Offset,
    bool DecimalComma,
    EquatableArray<FieldValuePlan> Values,
    EquatableArray<NamePlan> Words,
    int Finding,
    string? Description)
{
    /// <summary>It has any number of values.</summary>
    public bool IsList => Separators.Count > 0;
}

/// <param name="Pattern">Index of a pattern of the plan.</param>
/// <param name="Groups">For each field of the role its group, 1 for the first; 0 where the pattern has none for it.</param>
public sealed record FieldPatternPlan(int Pattern, EquatableArray<int> Groups);

/// <summary>A type of field; the same values as the runtime's.</summary>
public enum FieldType
{
    Text,
    Integer,
    Number,
    Boolean,
    Date,
    DateTime,
    Url,
    Email,
    Enum,
}

/// <summary>A value of an enumeration; its index is its number in C#.</summary>
public sealed record FieldValuePlan(string MemberName, string JsonName);

/// <param name="Folded">A word as it is compared.</param>
public sealed record NamePlan(string Folded, int Value);

/// <param name="Written">As written, for messages and comments.</param>
public sealed record DateFormatPlan(string Written, EquatableArray<DateStepPlan> Steps);

/// <param name="Literal">The folded text of a literal; else empty.</param>
public sealed record DateStepPlan(DatePart Part, string Literal);

/// <summary>What a step of a date format reads; the same values as the runtime's.</summary>
public enum DatePart
{
    Literal,
    Space,
    Year,
    Month2,
    Month,
    MonthName,
    ShortMonthName,
    Day2,
    Day,
    WeekdayName,
    ShortWeekdayName,
    Hour2,
    Hour,
    HalfHour2,
    HalfHour,
    Minute,
    Second,
    DayHalf,
    Offset,
    Fraction,
}

/// <summary>The names that formats of the schema ask for: months 0 to 11, weekdays a bit for each day from Monday on, halves of the day 0 and 1.</summary>
public sealed record DateNamesPlan(
    EquatableArray<NamePlan> Months,
    EquatableArray<NamePlan> ShortMonths,
    EquatableArray<NamePlan> Weekdays,
    EquatableArray<NamePlan> ShortWeekdays,
    EquatableArray<NamePlan> DayHalves)
{
    public static readonly DateNamesPlan None = new(default, default, default, default, default);
}

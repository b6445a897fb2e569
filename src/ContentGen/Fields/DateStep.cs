using System;
using System.ComponentModel;
using ContentGen.Fields;

namespace ContentGen.Runtime;

/// <summary>What one step of a date format reads.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum DatePart
{
    /// <summary>A text, compared folded.</summary>
    Literal,
    /// <summary>White space, any amount but none.</summary>
    Space,
    /// <summary><c>yyyy</c>: four digits.</summary>
    Year,
    /// <summary><c>MM</c>: two digits.</summary>
    Month2,
    /// <summary><c>M</c>: one or two digits.</summary>
    Month,
    /// <summary><c>MMMM</c>: a month's name.</summary>
    MonthName,
    /// <summary><c>MMM</c>: a month's short name.</summary>
    ShortMonthName,
    /// <summary><c>dd</c>: two digits.</summary>
    Day2,
    /// <summary><c>d</c>: one or two digits.</summary>
    Day,
    /// <summary><c>dddd</c>: a weekday's name.</summary>
    WeekdayName,
    /// <summary><c>ddd</c>: a weekday's short name.</summary>
    ShortWeekdayName,
    /// <summary><c>HH</c>: two digits, 00 to 23.</summary>
    Hour2,
    /// <summary><c>H</c>: one or two digits, 0 to 23.</summary>
    Hour,
    /// <summary><c>hh</c>: two digits, 01 to 12.</summary>
    HalfHour2,
    /// <summary><c>h</c>: one or two digits, 1 to 12.</summary>
    HalfHour,
    /// <summary><c>mm</c>: two digits.</summary>
    Minute,
    /// <summary><c>ss</c>: two digits.</summary>
    Second,
    /// <summary><c>tt</c>: the name of a half of the day.</summary>
    DayHalf,
    /// <summary><c>zzz</c>: an offset from UTC.</summary>
    Offset,
    /// <summary><c>FFFFFFF</c>: decimals of a second behind a point or comma, or nothing.</summary>
    Fraction,
}

/// <summary>One step of a date format.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DateStep
{
    /// <summary>A step that reads a part of a date.</summary>
    public DateStep(DatePart part) => (Part, Scalars) = (part, []);

    /// <summary>A step that passes over a text, given folded and without white space.</summary>
    public DateStep(string literal)
    {
        ArgumentNullException.ThrowIfNull(literal);
        (Part, Scalars) = (DatePart.Literal, FoldedNames.Scalars(literal));
    }

    internal DatePart Part { get; }

    /// <summary>The folded text of a literal.</summary>
    internal uint[] Scalars { get; }
}

using System;

namespace ContentGen.Schema.Plans;

/// <summary>The letters of date formats. They are those of .NET's custom formats of dates.</summary>
public static class DateLetters
{
    private static readonly (string Letters, DatePart Part)[] Parts =
    [
        ("yyyy", DatePart.Year), ("MMMM", DatePart.MonthName), ("MMM", DatePart.ShortMonthName), ("MM", DatePart.Month2), ("M", DatePart.Month),
        ("dddd", DatePart.WeekdayName), ("ddd", DatePart.ShortWeekdayName), ("dd", DatePart.Day2), ("d", DatePart.Day), ("HH", DatePart.Hour2), ("H", DatePart.Hour),
        ("hh", DatePart.HalfHour2), ("h", DatePart.HalfHour), ("mm", DatePart.Minute), ("ss", DatePart.Second), ("tt", DatePart.DayHalf), ("zzz", DatePart.Offset),
    ];

    /// <summary>The letters that stand for a part.</summary>
    public static string Of(DatePart part) => Array.Find(Parts, known => known.Part == part).Letters ?? throw new ArgumentOutOfRangeException(nameof(part), part, "No letters stand for it.");

    /// <summary>What letters stand for; null: nothing.</summary>
    public static DatePart? Find(string letters)
    {
        foreach (var (known, part) in Parts)
        {
            if (known == letters)
                return part;
        }
        return null;
    }
}

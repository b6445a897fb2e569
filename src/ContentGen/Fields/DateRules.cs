using System;
using System.ComponentModel;
using System.Globalization;
using ContentGen.Fields;

namespace ContentGen.Runtime;

/// <summary>How the dates of a field are written: its formats in the order in which they are tried, and the names that they read.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DateRules
{
    /// <param name="names">The names of months, weekdays and halves of the day.</param>
    /// <param name="offset">The offset from UTC, in minutes, of a time whose format has none.</param>
    /// <param name="formats">The steps of each format.</param>
    public DateRules(DateNames names, int offset, DateStep[][] formats)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(formats);
        (Names, Offset, Formats) = (names, offset, formats);
    }

    /// <summary>The same from formats as generated code writes them: those of the language reference, but with texts folded.</summary>
    /// <exception cref="ArgumentException">Letters of a format stand for no part of a date, or a text has no end.</exception>
    public static DateRules Parse(DateNames names, int offset, params ReadOnlySpan<string> formats)
    {
        var steps = new DateStep[formats.Length][];
        for (var i = 0; i < steps.Length; i++)
            steps[i] = DateFormat.Steps(formats[i]);
        return new(names, offset, steps);
    }

    internal DateNames Names { get; }

    internal int Offset { get; }

    internal DateStep[][] Formats { get; }
}

/// <summary>The names that a schema's dates are made of.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DateNames
{
    private DateNames(FoldedNames months, FoldedNames shortMonths, FoldedNames weekdays, FoldedNames shortWeekdays, FoldedNames dayHalves) =>
        (Months, ShortMonths, Weekdays, ShortWeekdays, DayHalves) = (months, shortMonths, weekdays, shortWeekdays, dayHalves);

    /// <summary>No names at all.</summary>
    public static DateNames None { get; } = Create();

    internal FoldedNames Months { get; }

    internal FoldedNames ShortMonths { get; }

    internal FoldedNames Weekdays { get; }

    internal FoldedNames ShortWeekdays { get; }

    internal FoldedNames DayHalves { get; }

    /// <summary>Takes names, folded, with what they mean: months 0 to 11, weekdays a bit for each day from Monday on, halves of the day 0 and 1.</summary>
    public static DateNames Create(
        (string Name, int Value)[]? months = null,
        (string Name, int Value)[]? shortMonths = null,
        (string Name, int Value)[]? weekdays = null,
        (string Name, int Value)[]? shortWeekdays = null,
        (string Name, int Value)[]? dayHalves = null) =>
        new(new(months ?? []), new(shortMonths ?? []), new(weekdays ?? []), new(shortWeekdays ?? []), new(dayHalves ?? []));

    /// <summary>The same from lists as generated code writes them: a line for each name, its value and a space before it.</summary>
    public static DateNames Parse(string months = "", string shortMonths = "", string weekdays = "", string shortWeekdays = "", string dayHalves = "") =>
        new(new(Lines(months)), new(Lines(shortMonths)), new(Lines(weekdays)), new(Lines(shortWeekdays)), new(Lines(dayHalves)));

    private static (string Name, int Value)[] Lines(string text) => Array.ConvertAll(text.Split('\n', StringSplitOptions.RemoveEmptyEntries), static line =>
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        return (line[(space + 1)..], int.Parse(line.AsSpan(0, space), NumberStyles.None, CultureInfo.InvariantCulture));
    });
}

using System;
using System.Collections.Generic;

namespace ContentGen.Schema.Binding;

/// <summary>The sets of names that a date format can ask for.</summary>
internal enum DateNameKind
{
    Months,
    ShortMonths,
    Weekdays,
    ShortWeekdays,
    DayHalves,
}

/// <param name="Folded">As it is compared.</param>
/// <param name="Value">Its index among the items of its list, from 0.</param>
/// <param name="Pack">The path of the pack that has it.</param>
internal sealed record DateName(string Folded, int Value, string Pack);

/// <summary>The names of all packs, those of packs that are imported first in front.</summary>
internal sealed class DateNames
{
    public static readonly string[] Keys = ["months", "months-short", "weekdays", "weekdays-short", "am-pm"];

    /// <summary>How many items each list has, and the first of them.</summary>
    public static readonly (int Count, string First)[] Shapes = [(12, "January"), (12, "January"), (7, "Monday"), (7, "Monday"), (2, "ante meridiem")];

    private readonly List<DateName>[] _names = Array.ConvertAll(Keys, static _ => new List<DateName>());

    /// <summary>A list of names could not be read.</summary>
    public bool IsIncomplete { get; set; }

    public List<DateName> Of(DateNameKind kind) => _names[(int)kind];
}

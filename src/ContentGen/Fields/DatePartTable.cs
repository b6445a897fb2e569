using System;

namespace ContentGen.Fields;

/// <summary>
/// The letters of date formats, which are those of .NET's custom formats of dates, and what messages call the parts. Compiler and runtime share this one
/// definition; each has an enumeration of the parts, whose values are the places here.
/// </summary>
internal static class DatePartTable
{
    /// <summary>In the order of the parts; those that are not written with letters have none.</summary>
    private static readonly string[] s_letters =
    [
        "", "", "yyyy", "MM", "M", "MMMM", "MMM", "dd", "d", "dddd", "ddd", "HH", "H", "hh", "h", "mm", "ss", "tt", "zzz", "FFFFFFF",
    ];

    /// <summary>In the same order; the parts that give the same of a date have one name, texts and white space none.</summary>
    private static readonly string[] s_names =
    [
        "", "", "year", "month", "month", "month", "month", "day", "day", "weekday", "weekday", "hour", "hour", "hour", "hour", "minute", "second", "half of the day",
        "offset", "second",
    ];

    /// <summary>What a part is called; an empty text: nothing.</summary>
    internal static string NameOf(int part) => s_names[part];

    /// <summary>The letters that stand for a part.</summary>
    internal static string Of(int part) =>
        part >= 0 && part < s_letters.Length && s_letters[part].Length > 0 ? s_letters[part] : throw new ArgumentOutOfRangeException(nameof(part), part, "No letters stand for it.");

    /// <summary>The part that letters stand for; negative: none.</summary>
    internal static int Find(string letters) => letters.Length == 0 ? -1 : Array.IndexOf(s_letters, letters);
}

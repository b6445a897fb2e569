using System;
using System.Globalization;
using System.Text;
using ContentGen.Findings.Reasons;
using ContentGen.Runtime;
using ContentGen.Text.Unicode;

namespace ContentGen.Fields;

/// <summary>Why a text is no date: what the format that gets farthest with it wants where it fails.</summary>
internal ref partial struct DateReader
{
    /// <summary>The reason as the rest of a sentence; null where no format begins to fit, so that none tells what was meant.</summary>
    /// <param name="text">The text.</param>
    /// <param name="rules">The formats, whose texts are folded.</param>
    /// <param name="wanted">What the message wants, which shows the formats as they are written.</param>
    internal static string? Reason(ReadOnlySpan<byte> text, DateRules rules, string wanted)
    {
        string? reason = null;
        var (farthest, fewest) = (-1, 0);
        foreach (var format in rules.Formats)
        {
            var reader = new DateReader(text, rules);
            var passed = reader.ReadSteps(format, out var start);
            var left = format.Length - passed;
            var at = left > 0 ? start : reader._at;
            // Of two that come equally far, that which needs less.
            if (at < farthest || at == farthest && left >= fewest)
                continue;
            (farthest, fewest) = (at, left);
            reason = at == 0 && rules.Formats.Length > 1 ? null : left > 0 ? reader.StepReason(format, passed, at, wanted) : reader.WholeReason(format, wanted);
        }
        return reason;
    }

    private readonly string StepReason(DateStep[] format, int step, int at, string wanted)
    {
        if (at == _text.Length)
            return Missing(format, step, wanted);
        if (IsNameCut(format, step, at))
            return NoName(format, step - 1, wanted);
        var part = format[step].Part;
        if (part is DatePart.Literal)
            return $"'{Literal(format[step], wanted)}' is wanted {Place(format, step, wanted)}";
        if (part is DatePart.Space)
            return $"white space is wanted {Place(format, step, wanted)}";
        var name = NameOf(part);
        if (IsName(part))
            return NoName(format, step, wanted);
        if (part is DatePart.Offset)
            return "the offset from UTC is not written as '+01:00', 'Z', 'UTC' or 'GMT', or more than 14 hours";
        Utf8Scalar.Decode(_text, at, out var scalar);
        if (scalar >= 0x80 && (UnicodeData.ClassOf(scalar) & ScalarClass.Digit) != 0)
            return NumberReasons.OtherDigits;
        var (digits, value) = (0, 0);
        for (; at + digits < _text.Length && digits < 9 && _text[at + digits] is >= (byte)'0' and <= (byte)'9'; digits++)
            value = value * 10 + (_text[at + digits] - '0');
        var least = part is DatePart.Year ? 4 : part is DatePart.Month or DatePart.Day or DatePart.Hour or DatePart.HalfHour or DatePart.Fraction ? 1 : 2;
        if (digits == 0)
            return $"no digits of {name} stand {Place(format, step, wanted)}";
        return digits < least
            ? $"{name} has fewer than {(least == 4 ? "four" : "two")} digits"
            : $"there is no {name[(name.IndexOf(' ', StringComparison.Ordinal) + 1)..]} {Encoding.UTF8.GetString(_text.Slice(at, Math.Min(digits, Math.Max(least, 2))))}";
    }

    /// <summary>What is wanted where the text ends: a part of the date, or what stands behind all of them.</summary>
    private static string Missing(DateStep[] format, int step, string wanted)
    {
        for (var i = step; i < format.Length; i++)
        {
            if (NameOf(format[i].Part) is { Length: > 0 } name)
                return name + " is missing";
        }
        return $"'{Literal(format[step], wanted)}' is missing at its end";
    }

    /// <summary>All steps were passed: what is wrong is what they gave.</summary>
    private readonly string WholeReason(DateStep[] format, string wanted)
    {
        if (IsNameCut(format, format.Length, _at))
            return NoName(format, format.Length - 1, wanted);
        if (_at != _text.Length)
            return "something else stands " + Place(format, format.Length, wanted);
        var month = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(_month);
        var days = DateTime.DaysInMonth(_year, _month);
        if (_day > days)
            return Invariant($"{month} {_year} has {days} days");
        var date = new DateOnly(_year, _month, _day);
        return _weekdays != 0 && (_weekdays >> Weekday(_year, _month, _day) & 1) == 0
            ? Invariant($"{_day} {month} {_year} is a {date.DayOfWeek}")
            : "in UTC its year is not one from 1 to 9999";
    }

    private static bool IsName(DatePart part) =>
        part is DatePart.MonthName or DatePart.ShortMonthName or DatePart.WeekdayName or DatePart.ShortWeekdayName or DatePart.DayHalf;

    /// <summary>A name was read of which more letters follow: it is the beginning of a word that is none, as <c>Mar</c> of <c>Marz</c>.</summary>
    private readonly bool IsNameCut(DateStep[] format, int step, int at)
    {
        if (step == 0 || !IsName(format[step - 1].Part) || at == _text.Length)
            return false;
        Utf8Scalar.Decode(_text, at, out var scalar);
        return (UnicodeData.ClassOf(scalar) & ScalarClass.Letter) != 0;
    }

    private static string NoName(DateStep[] format, int step, string wanted) => $"no known name of {NameOf(format[step].Part)} stands {Place(format, step, wanted)}";

    /// <summary>Behind which part of the date a step stands.</summary>
    private static string Place(DateStep[] format, int step, string wanted)
    {
        for (var i = step - 1; i >= 0; i--)
        {
            if (NameOf(format[i].Part) is { Length: > 0 } name)
                return "behind " + name;
        }
        // Before all parts, the words that were read tell the place.
        for (var i = step - 1; i >= 0; i--)
        {
            if (format[i].Part == DatePart.Literal)
                return $"behind '{Literal(format[i], wanted)}'";
        }
        return "at its start";
    }

    private static string NameOf(DatePart part) => DatePartTable.NameOf((int)part) switch
    {
        "" => "",
        "offset" => "the offset from UTC",
        var name => "the " + name,
    };

    /// <summary>A text of a format as it is written there, between quotes or as one of the words between them; folded where it is not found.</summary>
    private static string Literal(in DateStep step, string wanted)
    {
        var folded = Literal(step);
        foreach (var (before, behind) in new[] { ("'", "'"), ("'", " "), (" ", "'"), (" ", " ") })
        {
            if (wanted.IndexOf(before + folded + behind, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
                return wanted.Substring(at + before.Length, folded.Length);
        }
        return folded;
    }

    private static string Literal(in DateStep step)
    {
        var text = new StringBuilder();
        foreach (var scalar in step.Scalars)
            text.Append(char.ConvertFromUtf32((int)scalar));
        return text.ToString();
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}

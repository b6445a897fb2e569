using System;
using ContentGen.Runtime;
using ContentGen.Text;
using ContentGen.Text.Unicode;

namespace ContentGen.Fields;

/// <summary>
/// Reads a date by a format, from left to right and without trying again: each step takes as much as it can. The calendar is checked: a day that its month does
/// not have, or a weekday that is not that of the date, is no date. No culture, no clock.
/// </summary>
internal ref partial struct DateReader
{
    private readonly ReadOnlySpan<byte> _text;
    private readonly DateNames _names;
    private int _at;
    private int _year;
    private int _month;
    private int _day;
    private int _weekdays;
    private int _hour;
    private int _minute;
    private int _second;
    private int _ticks;
    private int _dayHalf;
    private int _offset;

    private DateReader(ReadOnlySpan<byte> text, DateRules rules)
    {
        _text = text;
        _names = rules.Names;
        _dayHalf = -1;
        _offset = rules.Offset;
    }

    /// <summary>The day that a text names by the first format that it fits.</summary>
    internal static bool TryReadDate(ReadOnlySpan<byte> text, DateRules rules, out DateOnly date)
    {
        foreach (var format in rules.Formats)
        {
            var reader = new DateReader(text, rules);
            if (!reader.TryRead(format))
                continue;
            date = new(reader._year, reader._month, reader._day);
            return true;
        }
        date = default;
        return false;
    }

    /// <summary>The moment that a text names by the first format that it fits.</summary>
    internal static bool TryReadMoment(ReadOnlySpan<byte> text, DateRules rules, out DateTimeOffset moment)
    {
        foreach (var format in rules.Formats)
        {
            var reader = new DateReader(text, rules);
            if (!reader.TryRead(format))
                continue;
            var local = new DateTime(reader._year, reader._month, reader._day, reader._hour, reader._minute, reader._second).AddTicks(reader._ticks);
            var utcTicks = local.Ticks - reader._offset * TimeSpan.TicksPerMinute;
            // A moment is kept in UTC, whose years are 1 to 9999 as well.
            if (utcTicks < DateTime.MinValue.Ticks || utcTicks > DateTime.MaxValue.Ticks)
                continue;
            moment = new(local, TimeSpan.FromMinutes(reader._offset));
            return true;
        }
        moment = default;
        return false;
    }

    private bool TryRead(DateStep[] format) => ReadSteps(format, out _) == format.Length && _at == _text.Length && FitsCalendar();

    /// <summary>Reads up to the first step that fails; gives how many did not, and where that one began.</summary>
    private int ReadSteps(DateStep[] format, out int start)
    {
        start = 0;
        for (var i = 0; i < format.Length; i++)
        {
            start = _at;
            var next = i + 1 < format.Length ? format[i + 1].Scalars : [];
            if (!TryStep(in format[i], isStopNext: next.Length > 0 && next[0] == '.'))
                return i;
        }
        return format.Length;
    }

    private bool FitsCalendar()
    {
        if (_dayHalf >= 0)
            _hour = _hour % 12 + 12 * _dayHalf;
        return _year > 0 && _day > 0 && _day <= DateTime.DaysInMonth(_year, _month)
            && (_weekdays == 0 || (_weekdays >> Weekday(_year, _month, _day) & 1) != 0);
    }

    private bool TryStep(in DateStep step, bool isStopNext) => step.Part switch
    {
        DatePart.Literal => TryLiteral(step.Scalars),
        DatePart.Space => TrySpace(),
        DatePart.Year => TryDigits(4, 4, 1, 9999, out _year),
        DatePart.Month2 => TryDigits(2, 2, 1, 12, out _month),
        DatePart.Month => TryDigits(1, 2, 1, 12, out _month),
        DatePart.MonthName => TryMonth(_names.Months, isShort: false, isStopNext),
        DatePart.ShortMonthName => TryMonth(_names.ShortMonths, isShort: true, isStopNext),
        DatePart.Day2 => TryDigits(2, 2, 1, 31, out _day),
        DatePart.Day => TryDigits(1, 2, 1, 31, out _day),
        DatePart.WeekdayName => TryName(_names.Weekdays, isShort: false, isStopNext, out _weekdays),
        DatePart.ShortWeekdayName => TryName(_names.ShortWeekdays, isShort: true, isStopNext, out _weekdays),
        DatePart.Hour2 => TryDigits(2, 2, 0, 23, out _hour),
        DatePart.Hour => TryDigits(1, 2, 0, 23, out _hour),
        DatePart.HalfHour2 => TryDigits(2, 2, 1, 12, out _hour),
        DatePart.HalfHour => TryDigits(1, 2, 1, 12, out _hour),
        DatePart.Minute => TryDigits(2, 2, 0, 59, out _minute),
        DatePart.Second => TryDigits(2, 2, 0, 59, out _second),
        DatePart.DayHalf => TryName(_names.DayHalves, isShort: true, isStopNext, out _dayHalf),
        DatePart.Fraction => TryFraction(),
        _ => TryOffset(),
    };

    /// <summary>Monday is 0.</summary>
    private static int Weekday(int year, int month, int day) => ((int)new DateOnly(year, month, day).DayOfWeek + 6) % 7;

    private bool TryLiteral(uint[] scalars)
    {
        Span<uint> window = stackalloc uint[FoldCursor.WindowSize];
        return FoldedNames.Matches(_text, _at, scalars, window, out _at);
    }

    private bool TrySpace()
    {
        var start = _at;
        _at = TextScan.Skip(_text, _at, ScalarClass.WhiteSpace);
        return _at > start;
    }

    private bool TryDigits(int fewest, int most, int least, int greatest, out int value)
    {
        value = 0;
        var end = Math.Min(_at + most, _text.Length);
        var start = _at;
        while (_at < end && _text[_at] is >= (byte)'0' and <= (byte)'9')
            value = value * 10 + (_text[_at++] - '0');
        return _at - start >= fewest && value >= least && value <= greatest;
    }

    /// <summary>Nothing, or one to nine decimals behind a full stop or comma; what is finer than a tick is cut off, as a clock does with what it cannot show.</summary>
    private bool TryFraction()
    {
        if (_at == _text.Length || _text[_at] is not ((byte)'.' or (byte)','))
            return true;
        _at++;
        var start = _at;
        if (!TryDigits(1, 9, 0, int.MaxValue, out var value))
            return false;
        var digits = _at - start;
        for (; digits < 7; digits++)
            value *= 10;
        for (; digits > 7; digits--)
            value /= 10;
        _ticks = value;
        return true;
    }

    private bool TryMonth(FoldedNames names, bool isShort, bool isStopNext)
    {
        var found = TryName(names, isShort, isStopNext, out var month);
        _month = month + 1;
        return found;
    }

    /// <summary>A short name may have a full stop behind it, which belongs to it unless the format itself has one there.</summary>
    private bool TryName(FoldedNames names, bool isShort, bool isStopNext, out int value)
    {
        value = names.Find(_text, _at, out var end);
        if (value < 0)
            return false;
        if (isShort && !isStopNext && end < _text.Length && _text[end] == '.' && _text[end - 1] != '.')
            end++;
        _at = end;
        return true;
    }

    /// <summary><c>+01:00</c>, <c>-0530</c> with any dash, <c>Z</c>, <c>UTC</c> or <c>GMT</c>; at most 14 hours.</summary>
    private bool TryOffset()
    {
        var rest = _text[_at..];
        if (rest.IsEmpty)
            return false;
        if (IsNext(rest, "UTC"u8) || IsNext(rest, "GMT"u8))
        {
            _offset = 0;
            _at += 3;
            return true;
        }
        if (rest[0] is (byte)'Z' or (byte)'z')
        {
            _offset = 0;
            _at++;
            return true;
        }
        var sign = Utf8Scalar.Decode(rest, 0, out var scalar);
        var isNegative = UnicodeData.Fold(scalar) == '-' || scalar == 0x2212;
        if (!isNegative && scalar != '+')
            return false;
        _at += sign;
        if (!TryDigits(2, 2, 0, 14, out var hours))
            return false;
        if (_at < _text.Length && _text[_at] == ':')
            _at++;
        if (!TryDigits(2, 2, 0, 59, out var minutes))
            return false;
        var offset = hours * 60 + minutes;
        _offset = isNegative ? -offset : offset;
        return offset <= 14 * 60;
    }

    private static bool IsNext(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word) =>
        text.Length >= word.Length && System.Text.Ascii.EqualsIgnoreCase(text[..word.Length], word);
}

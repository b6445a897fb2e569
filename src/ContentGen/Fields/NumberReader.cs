using System;
using ContentGen.Text.Unicode;

namespace ContentGen.Fields;

/// <summary>
/// Numbers as texts write them: an optional sign, digits 0–9 in groups of three if they are grouped at all, and of a number its decimals. No culture plays a
/// part. The text has no white space at its ends.
/// </summary>
internal static class NumberReader
{
    /// <summary>The most decimals that a <see cref="decimal"/> holds.</summary>
    private const int MostDecimals = 28;

    /// <summary>A whole number. Groups are separated by one kind of <c>, . '</c>, a typographic apostrophe, an underscore or a space.</summary>
    internal static bool TryReadInteger(ReadOnlySpan<byte> text, out long value)
    {
        value = 0;
        var at = ReadSign(text, out var isNegative);
        if (!TryReadDigits(text, ref at, GroupMarks.Any, out var digits) || at != text.Length)
            return false;
        var most = isNegative ? (UInt128)long.MaxValue + 1 : (UInt128)long.MaxValue;
        if (digits > most)
            return false;
        value = isNegative ? unchecked(-(long)(ulong)digits) : (long)digits;
        return true;
    }

    /// <summary>A number. Groups are separated as in whole numbers, but by the one of <c>, .</c> that is not before the decimals.</summary>
    internal static bool TryReadNumber(ReadOnlySpan<byte> text, bool decimalComma, out decimal value)
    {
        value = 0;
        var at = ReadSign(text, out var isNegative);
        var mark = decimalComma ? (byte)',' : (byte)'.';
        UInt128 digits = 0;
        // `.5` has no digit before its decimals.
        var isFraction = at < text.Length && text[at] == mark;
        if (!isFraction && !TryReadDigits(text, ref at, decimalComma ? GroupMarks.NoComma : GroupMarks.NoStop, out digits))
            return false;
        ReadOnlySpan<byte> decimals = default;
        if (at < text.Length && text[at] == mark)
        {
            decimals = text[(at + 1)..];
            if (decimals.IsEmpty || decimals.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
                return false;
            at = text.Length;
        }
        if (at != text.Length)
            return false;
        var whole = digits;
        // Zeros at the end are kept where there is room for them.
        if (!TryAppend(ref digits, decimals))
        {
            digits = whole;
            decimals = decimals.TrimEnd((byte)'0');
            if (!TryAppend(ref digits, decimals))
                return false;
        }
        value = new((int)(uint)digits, (int)(uint)(digits >> 32), (int)(uint)(digits >> 64), isNegative, (byte)decimals.Length);
        return true;
    }

    /// <summary>False where a decimal does not hold the number exactly: its digits are 96 bits. Rounded it would be another number.</summary>
    private static bool TryAppend(ref UInt128 digits, ReadOnlySpan<byte> decimals)
    {
        if (decimals.Length > MostDecimals)
            return false;
        foreach (var digit in decimals)
        {
            if (!TryAppend(ref digits, digit))
                return false;
        }
        return digits >> 96 == 0;
    }

    private enum GroupMarks
    {
        Any,
        NoComma,
        NoStop,
    }

    private static bool IsDigit(byte value) => value is >= (byte)'0' and <= (byte)'9';

    /// <summary>Reads <c>+</c>, <c>-</c> or U+2212; gives where the digits begin.</summary>
    private static int ReadSign(ReadOnlySpan<byte> text, out bool isNegative)
    {
        isNegative = false;
        if (text.IsEmpty)
            return 0;
        if (text[0] is (byte)'+' or (byte)'-')
        {
            isNegative = text[0] == '-';
            return 1;
        }
        isNegative = text.StartsWith("\u2212"u8);
        return isNegative ? 3 : 0;
    }

    /// <summary>Digits, or one to three digits and then groups of exactly three behind one kind of mark.</summary>
    private static bool TryReadDigits(ReadOnlySpan<byte> text, ref int at, GroupMarks marks, out UInt128 digits)
    {
        digits = 0;
        uint mark = 0;
        var group = 0;
        while (at < text.Length)
        {
            if (IsDigit(text[at]))
            {
                if (mark != 0 && group == 3 || !TryAppend(ref digits, text[at++]))
                    return false;
                group++;
                continue;
            }
            var length = Utf8Scalar.Decode(text, at, out var scalar);
            if (!IsGroupMark(scalar, marks))
                break;
            if (mark == 0 ? group is 0 or > 3 : mark != scalar || group != 3)
                return false;
            mark = scalar;
            group = 0;
            at += length;
        }
        return mark == 0 ? group > 0 : group == 3;
    }

    private static bool IsGroupMark(uint scalar, GroupMarks marks) => scalar switch
    {
        ',' => marks != GroupMarks.NoComma,
        '.' => marks != GroupMarks.NoStop,
        '\'' or '_' or ' ' or 0x2019 or 0x00A0 or 0x2009 or 0x202F => true,
        _ => false,
    };

    private static bool TryAppend(ref UInt128 digits, byte digit)
    {
        // Far above what any type holds, and far below what overflows here.
        if (digits >> 112 != 0)
            return false;
        digits = digits * 10 + (uint)(digit - '0');
        return true;
    }
}

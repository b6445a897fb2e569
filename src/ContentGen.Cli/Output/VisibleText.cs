using System;
using System.Buffers;
using System.Globalization;
using System.Text;

namespace ContentGen.Cli.Output;

/// <summary>
/// The escaper of terminals and logs. What could move a cursor, turn writing around, hide, or begin a log's command is written out:
/// <c>\u{1B}</c> for a scalar, <c>\xFF</c> for a byte that is no UTF-8.
/// </summary>
internal static class VisibleText
{
    internal static void Write(Utf8Output output, string text) => Write(output, Encoding.UTF8.GetBytes(text));

    internal static void Write(Utf8Output output, ReadOnlySpan<byte> utf8)
    {
        Span<byte> scratch = stackalloc byte[16];
        while (!utf8.IsEmpty)
        {
            var plain = PlainPrefix(utf8);
            output.Write(utf8[..plain]);
            utf8 = utf8[plain..];
            if (utf8.IsEmpty)
                return;
            output.Write(Next(utf8, scratch, out var consumed, out _));
            utf8 = utf8[consumed..];
        }
    }

    internal static string Of(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text).AsSpan();
        if (PlainPrefix(utf8) == utf8.Length)
            return text;
        Span<byte> scratch = stackalloc byte[16];
        var shown = new ArrayBufferWriter<byte>(utf8.Length + 16);
        for (; !utf8.IsEmpty; utf8 = utf8[Consume(utf8, scratch, shown)..])
        {
        }
        return Encoding.UTF8.GetString(shown.WrittenSpan);
    }

    /// <summary>The first scalar (or ill-formed sequence) as it is shown.</summary>
    /// <param name="utf8">Not empty.</param>
    /// <param name="scratch">At least 16 bytes.</param>
    /// <param name="consumed">How many bytes of <paramref name="utf8"/> it is.</param>
    /// <param name="cells">How many cells of a terminal it takes.</param>
    internal static ReadOnlySpan<byte> Next(ReadOnlySpan<byte> utf8, Span<byte> scratch, out int consumed, out int cells)
    {
        cells = 1;
        consumed = 1;
        if (utf8[0] is >= 0x20 and < 0x7F && !IsLogCommand(utf8))
            return utf8[..1];
        if (Rune.DecodeFromUtf8(utf8, out var rune, out consumed) != OperationStatus.Done)
        {
            cells = 0;
            for (var i = 0; i < consumed; i++)
                cells += Hexadecimal(scratch[cells..], "\\x"u8, utf8[i], default);
            return scratch[..cells];
        }
        if (IsShown(rune) && rune.Value != '#')
        {
            cells = CellWidth.Of(rune);
            return utf8[..consumed];
        }
        cells = Hexadecimal(scratch, "\\u{"u8, rune.Value, "}"u8);
        return scratch[..cells];
    }

    /// <summary>Whether a scalar does nothing but show itself. The joiners are text in many scripts and in emoji.</summary>
    internal static bool IsShown(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
        UnicodeCategory.Format => rune.Value is 0x200C or 0x200D or 0x00AD,
        _ => true,
    };

    /// <summary>Azure Pipelines reads <c>##vso[</c> and GitHub <c>##[</c> anywhere in a line.</summary>
    private static bool IsLogCommand(ReadOnlySpan<byte> utf8) =>
        utf8[0] == '#' && utf8.Length > 2 && utf8[1] == '#' && (utf8[2] == '[' || Ascii.EqualsIgnoreCase(utf8[2..Math.Min(utf8.Length, 6)], "vso["u8));

    private static int Consume(ReadOnlySpan<byte> utf8, Span<byte> scratch, ArrayBufferWriter<byte> shown)
    {
        shown.Write(Next(utf8, scratch, out var consumed, out _));
        return consumed;
    }

    private static int PlainPrefix(ReadOnlySpan<byte> utf8)
    {
        var i = 0;
        while (i < utf8.Length && utf8[i] is >= 0x20 and < 0x7F and not (byte)'#')
            i++;
        return i;
    }

    private static int Hexadecimal(Span<byte> target, ReadOnlySpan<byte> before, int value, ReadOnlySpan<byte> after)
    {
        before.CopyTo(target);
        var digits = value <= 0xFF ? 2 : value <= 0xFFFF ? 4 : 6;
        for (var i = 0; i < digits; i++)
            target[before.Length + i] = "0123456789ABCDEF"u8[value >> (4 * (digits - 1 - i)) & 15];
        after.CopyTo(target[(before.Length + digits)..]);
        return before.Length + digits + after.Length;
    }
}

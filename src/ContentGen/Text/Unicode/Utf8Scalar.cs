using System;
using System.Runtime.CompilerServices;

namespace ContentGen.Text.Unicode;

/// <summary>
/// Decoding of UTF-8. Each maximal subpart of an ill-formed sequence (Unicode, §3.9, "U+FFFD substitution of maximal subparts") is one
/// scalar, U+FFFD.
/// </summary>
internal static class Utf8Scalar
{
    /// <summary>Decodes the scalar at <paramref name="offset"/>, which lies within the text.</summary>
    /// <returns>Bytes consumed, 1 to 4.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Decode(ReadOnlySpan<byte> text, int offset, out uint scalar)
    {
        scalar = text[offset];
        return scalar < 0x80 ? 1 : DecodeMultiByte(text, offset, out scalar, out _);
    }

    /// <summary>As above; not well-formed means that the bytes are a maximal subpart of an ill-formed sequence.</summary>
    /// <returns>Bytes consumed, 1 to 4.</returns>
    public static int Decode(ReadOnlySpan<byte> text, int offset, out uint scalar, out bool wellFormed)
    {
        scalar = text[offset];
        wellFormed = true;
        return scalar < 0x80 ? 1 : DecodeMultiByte(text, offset, out scalar, out wellFormed);
    }

    /// <summary>Decodes a well-formed scalar of two bytes, or of three where no second byte is forbidden; 0 where it is none of these.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int DecodeCommon(ReadOnlySpan<byte> text, int offset, out uint scalar)
    {
        scalar = 0;
        if (text.Length - offset < 3)
            return 0;
        uint first = text[offset], second = text[offset + 1], third = text[offset + 2];
        if ((second & 0xC0) != 0x80)
            return 0;
        if (first - 0xC2 < 0x1E)
        {
            scalar = (first & 0x1F) << 6 | second & 0x3F;
            return 2;
        }
        if (first - 0xE1 >= 0x0F || first == 0xED || (third & 0xC0) != 0x80)
            return 0;
        scalar = (first & 0x0F) << 12 | (second & 0x3F) << 6 | third & 0x3F;
        return 3;
    }

    /// <summary>
    /// Decodes the scalar that ends at <paramref name="end"/> (greater than 0). Ill-formed bytes come singly: their grouping into maximal
    /// subparts is only known from the left.
    /// </summary>
    /// <returns>Bytes consumed, 1 to 4.</returns>
    public static int DecodeLast(ReadOnlySpan<byte> text, int end, out uint scalar, out bool wellFormed)
    {
        scalar = text[end - 1];
        wellFormed = true;
        if (scalar < 0x80)
            return 1;
        for (var length = 2; length <= 4 && length <= end; length++)
        {
            if ((text[end - length] & 0xC0) == 0x80)
                continue;
            if (Decode(text.Slice(0, end), end - length, out scalar, out wellFormed) == length && wellFormed)
                return length;
            break;
        }
        scalar = UnicodeData.Replacement;
        wellFormed = false;
        return 1;
    }

    private static int DecodeMultiByte(ReadOnlySpan<byte> text, int offset, out uint scalar, out bool wellFormed)
    {
        uint lead = text[offset];
        // What the second byte may be is what makes overlong forms, surrogates and values above 10FFFF ill-formed (Unicode, table 3-7).
        uint low = 0x80, high = 0xBF;
        int length;
        if (lead < 0xC2)
            length = 1;
        else if (lead < 0xE0)
            length = 2;
        else if (lead < 0xF0)
        {
            length = 3;
            if (lead == 0xE0)
                low = 0xA0;
            else if (lead == 0xED)
                high = 0x9F;
        }
        else if (lead < 0xF5)
        {
            length = 4;
            if (lead == 0xF0)
                low = 0x90;
            else if (lead == 0xF4)
                high = 0x8F;
        }
        else
            length = 1;

        wellFormed = false;
        scalar = UnicodeData.Replacement;
        if (length == 1)
            return 1;
        var value = lead & (0x7Fu >> length);
        for (var i = 1; i < length; i++)
        {
            if (offset + i >= text.Length)
                return i;
            uint next = text[offset + i];
            if (next < low || next > high)
                return i;
            (low, high) = (0x80, 0xBF);
            value = value << 6 | next & 0x3F;
        }
        wellFormed = true;
        scalar = value;
        return length;
    }
}

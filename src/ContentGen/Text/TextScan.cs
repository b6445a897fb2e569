using System;
using System.Runtime.CompilerServices;
using ContentGen.Text.Unicode;

namespace ContentGen.Text;

/// <summary>Small steps over UTF-8 text that several rules share.</summary>
internal static class TextScan
{
    /// <summary>Offset of the first scalar at or behind the offset that is not white space.</summary>
    public static int SkipWhiteSpace(ReadOnlySpan<byte> text, int offset) => Skip(text, offset, ScalarClass.WhiteSpace);

    /// <summary>Offset of the first scalar at or behind the offset that has none of the classes.</summary>
    public static int Skip(ReadOnlySpan<byte> text, int offset, ScalarClass classes)
    {
        while (offset < text.Length)
        {
            var length = Utf8Scalar.Decode(text, offset, out var scalar);
            if ((UnicodeData.ClassOf(scalar) & classes) == 0)
                break;
            offset += length;
        }
        return offset;
    }

    /// <summary>Offset behind the last scalar before the end that has none of the classes; 0 if all have.</summary>
    public static int SkipBack(ReadOnlySpan<byte> text, int end, ScalarClass classes)
    {
        while (end > 0)
        {
            var length = Utf8Scalar.DecodeLast(text, end, out var scalar, out _);
            if ((UnicodeData.ClassOf(scalar) & classes) == 0)
                break;
            end -= length;
        }
        return end;
    }

    /// <summary>Offset of the first scalar at or behind the offset that has one of the classes, or the text's length.</summary>
    public static int Find(ReadOnlySpan<byte> text, int offset, ScalarClass classes)
    {
        while (offset < text.Length)
        {
            var length = Utf8Scalar.Decode(text, offset, out var scalar);
            if ((UnicodeData.ClassOf(scalar) & classes) != 0)
                break;
            offset += length;
        }
        return offset;
    }

    /// <summary>Offset of the first ill-formed byte, or −1.</summary>
    public static int FirstInvalid(ReadOnlySpan<byte> text)
    {
        if (System.Text.Unicode.Utf8.IsValid(text))
            return -1;
        var offset = 0;
        while (offset < text.Length)
        {
            var length = Utf8Scalar.Decode(text, offset, out _, out var wellFormed);
            if (!wellFormed)
                return offset;
            offset += length;
        }
        return -1;
    }

    /// <summary>Trims white space and direction marks at both ends; an empty range at the start where nothing is left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (int Start, int End) Trim(ReadOnlySpan<byte> text, int start, int end)
    {
        // The common case: printable ASCII at both ends.
        if (start < end && (uint)(text[start] - 0x21) < 0x5E && (uint)(text[end - 1] - 0x21) < 0x5E)
            return (start, end);
        return TrimSlow(text, start, end);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (int Start, int End) TrimSlow(ReadOnlySpan<byte> text, int start, int end)
    {
        start = Skip(text.Slice(0, end), start, ScalarClass.Trimmed);
        return (start, start + SkipBack(text[start..end], end - start, ScalarClass.Trimmed));
    }
}

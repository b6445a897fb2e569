using System;
using System.Text;
using ContentGen.Engine;

namespace ContentGen.Conformance.Harness;

/// <summary>Every byte belongs to exactly one piece or is white space between pieces, and pieces stand in document order.</summary>
internal static class Tiling
{
    internal static string? Problem(InterpretedDocument document, ReadOnlySpan<byte> utf8)
    {
        var isMarkdown = document.Node.Tables.Blocks == Runtime.BlockUnit.Markdown;
        var end = 0;
        var regionEnd = 0;
        var itemEnd = 0;
        foreach (var piece in document.Pieces())
        {
            var (start, stop) = (OffsetOf(piece.Text.Outer, utf8), OffsetOf(piece.Text.Outer, utf8) + piece.Text.Outer.Length);
            if (start >= stop)
                return $"an empty piece of {piece.Kind} {piece.Name} at byte {start}";
            if (piece.Kind == PieceKind.Item)
            {
                if (start < itemEnd || stop > regionEnd)
                    return $"the item {piece.Name} {start}..{stop} overlaps another or leaves its region, which ends at {regionEnd}";
                itemEnd = stop;
                continue;
            }
            if (start < end)
                return $"{piece.Kind} {piece.Name} {start}..{stop} begins before byte {end}";
            if (!IsBlank(utf8[end..start], isMarkdown))
                return $"bytes {end}..{start} are not white space and belong to nothing";
            end = stop;
            if (piece.Kind == PieceKind.Noise)
                (itemEnd, regionEnd) = (start, stop);
        }
        return IsBlank(utf8[end..], isMarkdown) ? null : $"bytes {end}..{utf8.Length} are not white space and belong to nothing";
    }

    private static int OffsetOf(ReadOnlySpan<byte> part, ReadOnlySpan<byte> whole)
    {
        whole.Overlaps(part, out var offset);
        return offset;
    }

    /// <summary>In Markdown there are also marks without text, such as those of a thematic break.</summary>
    private static bool IsBlank(ReadOnlySpan<byte> utf8, bool isMarkdown)
    {
        while (isMarkdown && utf8.IndexOfAny("#>-+*_=`~|:.)0123456789"u8) is var mark and >= 0)
        {
            if (!IsBlank(utf8[..mark]))
                return false;
            utf8 = utf8[(mark + 1)..];
        }
        return IsBlank(utf8);
    }

    /// <summary>White space, and what is trimmed at a block's ends, written down here independently of the scanner.</summary>
    internal static bool IsBlank(ReadOnlySpan<byte> utf8)
    {
        while (!utf8.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(utf8, out var rune, out var length) != System.Buffers.OperationStatus.Done || !IsBlank(rune.Value))
                return false;
            utf8 = utf8[length..];
        }
        return true;
    }

    private static bool IsBlank(int scalar) => scalar
        is (>= 0x09 and <= 0x0D) or 0x20 or 0x85 or 0xA0 or 0xAD or 0x61C or 0x1680 or (>= 0x2000 and <= 0x200B) or 0x200E or 0x200F
        or (>= 0x2028 and <= 0x202F) or 0x205F or 0x2060 or (>= 0x2066 and <= 0x2069) or 0x3000 or 0xFEFF;
}

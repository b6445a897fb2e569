using System;
using System.Runtime.CompilerServices;

namespace ContentGen.Text.Unicode;

/// <summary>What the letters U+00C0 to U+017F fold to, which texts in Latin script have besides ASCII: most of them a letter of ASCII and a mark.</summary>
internal static class LatinFolds
{
    /// <summary>Each letter has so many bytes.</summary>
    public const int Bytes = 2;

    private const int First = 0xC0, End = 0x180;

    private static readonly uint[] s_folds = Build();

    /// <summary>
    /// The folded letter with which a text begins, and its mark in the upper half, or 0 there if it has none; 0 where the text begins with something else, or where
    /// another mark may stand behind the letter, with which the first one could change places.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint At(ReadOnlySpan<byte> text)
    {
        // Marks are U+0300 and later: what stands behind is ASCII, or begins with a lesser byte than these do.
        if (text.Length < Bytes || (uint)(text[0] - 0xC3) > 2 || (text[1] & 0xC0) != 0x80 || text.Length > Bytes && text[Bytes] >= 0xCC)
            return 0;
        return s_folds[((text[0] & 0x1F) << 6 | text[1] & 0x3F) - First];
    }

    private static uint[] Build()
    {
        var folds = new uint[End - First];
        Span<uint> parts = stackalloc uint[FoldCursor.WindowSize];
        for (var scalar = (uint)First; scalar < End; scalar++)
        {
            if ((UnicodeData.ClassOf(scalar) & ScalarClass.Letter) == 0)
                continue;
            var count = UnicodeData.Decompose(scalar, parts);
            if (count == 1)
                folds[scalar - First] = UnicodeData.Fold(parts[0]);
            else if (count == 2 && UnicodeData.CombiningClass(parts[0]) == 0)
                folds[scalar - First] = UnicodeData.Fold(parts[0]) | UnicodeData.Fold(parts[1]) << 16;
        }
        return folds;
    }
}

using System;
using System.Runtime.CompilerServices;
using ContentGen.Text.Unicode;

namespace ContentGen.Text.Phrases;

/// <summary>The first bytes of what a text folds to, where it has letters of U+00C0 to U+017F, typographic quotes or dashes among ASCII: enough to look up whether a phrase may begin so.</summary>
internal static class FoldedStart
{
    private const int FirstDash = 0x2010, EndOfQuotes = 0x2028;

    // What the letters, and behind them the dashes and quotes, fold to as UTF-8, the first byte the least significant; 0 where that is not told.
    private static readonly uint[] s_marks = Build();

    /// <summary>Reads at least as many bytes as <see cref="PhraseFilter.FirstBytes"/>, zeros behind the text's end; false where the text has other characters, or white space that is no single space.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, int offset, out ulong bytes)
    {
        bytes = 0;
        var (count, afterSpace) = (0, false);
        while (count < PhraseFilter.FirstBytes && offset < text.Length)
        {
            var value = text[offset];
            uint folded = value;
            if (value < 0x80)
            {
                if (value < ' ' || value == ' ' && afterSpace)
                    return false;
                afterSpace = value == ' ';
                folded |= char.IsAsciiLetterUpper((char)value) ? 0x20u : 0;
                offset++;
            }
            else if (LatinFolds.At(text[offset..]) is var letter and not 0)
            {
                folded = PhraseWalk.Encode(letter & 0xFFFF);
                // A mark is one of U+0300 and later, of two bytes.
                if (letter >> 16 is var mark and not 0)
                    folded |= PhraseWalk.Encode(mark) << (folded < 0x80 ? 8 : 16);
                afterSpace = false;
                offset += LatinFolds.Bytes;
            }
            else if (text.Length - offset >= 3 && value == 0xE2 && text[offset + 1] == 0x80 && (uint)(text[offset + 2] - 0x90) < EndOfQuotes - FirstDash)
            {
                folded = s_marks[text[offset + 2] - 0x90];
                afterSpace = false;
                offset += 3;
                if (folded == 0)
                    return false;
            }
            else
            {
                return false;
            }
            bytes |= (ulong)folded << 8 * count;
            count += folded < 0x100 ? 1 : folded < 0x10000 ? 2 : folded < 0x1000000 ? 3 : 4;
        }
        return true;
    }

    private static uint[] Build()
    {
        var marks = new uint[EndOfQuotes - FirstDash];
        Span<uint> parts = stackalloc uint[FoldCursor.WindowSize];
        for (var scalar = (uint)FirstDash; scalar < EndOfQuotes; scalar++)
        {
            if ((UnicodeData.ClassOf(scalar) & ScalarClass.WhiteSpace) == 0 && UnicodeData.Decompose(scalar, parts) == 1)
                marks[scalar - FirstDash] = PhraseWalk.Encode(UnicodeData.Fold(parts[0]));
        }
        return marks;
    }
}

using System;
using ContentGen.Text.Unicode;

namespace ContentGen.Text;

/// <summary>
/// A run of terminators with the closers among and behind it, as one unit: <c>.</c>, <c>?!”</c>, <c>?".</c>; and behind it, as French
/// sets them, guillemets after white space (<c>! »</c>).
/// </summary>
/// <param name="End">Offset behind the unit.</param>
/// <param name="IsOneFullStop">Its one terminator is a full stop: the rules of abbreviations concern it.</param>
/// <param name="IsHard">It has a terminator that needs no white space behind it.</param>
internal readonly record struct EndRun(int End, bool IsOneFullStop, bool IsHard)
{
    /// <summary>Reads the unit that begins with the terminator at the offset.</summary>
    public static EndRun Read(ReadOnlySpan<byte> text, int start)
    {
        var offset = start;
        var terminators = 0;
        var hard = false;
        while (offset < text.Length)
        {
            var length = Utf8Scalar.Decode(text, offset, out var scalar);
            var scalarClass = UnicodeData.ClassOf(scalar);
            if ((scalarClass & ScalarClass.Terminator) != 0)
            {
                terminators++;
                hard |= (scalarClass & ScalarClass.HardTerminator) != 0;
            }
            else if ((scalarClass & ScalarClass.Closer) == 0)
                break;
            else if (hard && IsOpeningElsewhere(scalar))
            {
                var behind = PassOpeningElsewhere(text, offset);
                if (IsFollowed(text, behind))
                    break;
                offset = behind;
                continue;
            }
            offset += length;
        }
        return new EndRun(PassSpacedGuillemets(text, offset), terminators == 1 && text[start] == '.', hard);
    }

    private static int PassSpacedGuillemets(ReadOnlySpan<byte> text, int offset)
    {
        while (true)
        {
            var quote = TextScan.SkipWhiteSpace(text, offset);
            if (quote == offset || quote == text.Length)
                return offset;
            var behind = PassGuillemets(text, quote);
            if (behind == quote || Opens(text, behind))
                return offset;
            offset = PassClosers(text, behind);
        }
    }

    private static int PassClosers(ReadOnlySpan<byte> text, int offset)
    {
        while (offset < text.Length && Utf8Scalar.Decode(text, offset, out var scalar) is var length && (UnicodeData.ClassOf(scalar) & ScalarClass.Closer) != 0)
            offset += length;
        return offset;
    }

    private static int PassGuillemets(ReadOnlySpan<byte> text, int offset)
    {
        while (offset < text.Length && Utf8Scalar.Decode(text, offset, out var scalar) is var length && IsGuillemet(scalar))
            offset += length;
        return offset;
    }

    /// <summary>Whether a guillemet before the offset opens what is quoted, as in German (<c>. »Komm</c>): a word or another opening quote stands right behind it.</summary>
    private static bool Opens(ReadOnlySpan<byte> text, int offset)
    {
        if (offset == text.Length)
            return false;
        Utf8Scalar.Decode(text, offset, out var scalar);
        return (UnicodeData.ClassOf(scalar) & (ScalarClass.WordCharacter | ScalarClass.OpeningQuote)) != 0;
    }

    /// <summary>Quotes that German and others close with, and most open with.</summary>
    private static bool IsOpeningElsewhere(uint scalar) => scalar is 0x201C or 0x2018 or 0x00AB;

    private static int PassOpeningElsewhere(ReadOnlySpan<byte> text, int offset)
    {
        while (offset < text.Length && Utf8Scalar.Decode(text, offset, out var scalar) is var length && IsOpeningElsewhere(scalar))
            offset += length;
        return offset;
    }

    /// <summary>
    /// Whether what is quoted begins behind a quote. Who sets no white space behind a sentence (<c>。“</c>) opens the next one so; behind <c>.</c> the same marks close,
    /// for what they opened would have white space before it.
    /// </summary>
    private static bool IsFollowed(ReadOnlySpan<byte> text, int offset)
    {
        if (offset == text.Length)
            return false;
        Utf8Scalar.Decode(text, offset, out var scalar);
        return (UnicodeData.ClassOf(scalar) & (ScalarClass.WhiteSpace | ScalarClass.Closer | ScalarClass.Terminator)) == 0;
    }

    /// <summary>» or ›.</summary>
    public static bool IsGuillemet(uint scalar) => scalar is 0x00BB or 0x203A;
}

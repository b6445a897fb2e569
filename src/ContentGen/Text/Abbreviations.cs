using System;
using ContentGen.Runtime;
using ContentGen.Text.Unicode;

namespace ContentGen.Text;

/// <summary>What the word before a full stop is to the sentence rules.</summary>
internal enum AbbreviationKind
{
    /// <summary>No abbreviation.</summary>
    None,
    /// <summary>A title or a single capital: never the end of a sentence.</summary>
    Title,
    /// <summary>Another abbreviation: an end only before a starter or at the block's end.</summary>
    Other,
}

/// <summary>The rules of abbreviations, about a run of exactly one full stop.</summary>
internal static class Abbreviations
{
    /// <summary>Judges the token before the full stop at <paramref name="stop"/>; it begins at <paramref name="from"/> or later.</summary>
    public static AbbreviationKind Classify(ReadOnlySpan<byte> text, int from, int stop, WordList words) =>
        Judge(text[TokenStart(text, from, stop)..stop], words);

    /// <summary>
    /// Where the token before <paramref name="stop"/> begins: behind white space, a terminator that needs none, or <paramref name="from"/>,
    /// and from there behind what is neither letter nor digit.
    /// </summary>
    public static int TokenStart(ReadOnlySpan<byte> text, int from, int stop)
    {
        var start = stop;
        while (start > from)
        {
            var length = Utf8Scalar.DecodeLast(text, start, out var scalar, out _);
            if ((UnicodeData.ClassOf(scalar) & (ScalarClass.WhiteSpace | ScalarClass.HardTerminator)) != 0)
                break;
            start -= length;
        }
        return SkipToAlphanumeric(text.Slice(0, stop), start);
    }

    /// <summary>True if the word at or behind the offset, opening quotes and brackets passed over, is a starter of the language.</summary>
    public static bool IsStarter(ReadOnlySpan<byte> text, int offset, WordList words)
    {
        var start = SkipToAlphanumeric(text, offset);
        var end = start;
        while (end < text.Length)
        {
            var length = Utf8Scalar.Decode(text, end, out var scalar);
            if ((UnicodeData.ClassOf(scalar) & ScalarClass.WordCharacter) == 0)
                break;
            end += length;
        }
        return (words.Find(text[start..end]) & WordKinds.Starter) != 0;
    }

    private static AbbreviationKind Judge(ReadOnlySpan<byte> token, WordList words)
    {
        if (token.IsEmpty)
            return AbbreviationKind.None;
        var known = words.Find(token);
        if ((known & WordKinds.Title) != 0 || IsSingleCapital(token))
            return AbbreviationKind.Title;
        return (known & WordKinds.Abbreviation) != 0 || IsDottedLetters(token) ? AbbreviationKind.Other : AbbreviationKind.None;
    }

    private static bool IsSingleCapital(ReadOnlySpan<byte> token) =>
        PassLetter(token, 0, out var letter) == token.Length && (letter & (ScalarClass.Upper | ScalarClass.TitleCase)) != 0;

    /// <summary>Offset behind a letter with the marks that belong to it: an accent may be a character of its own.</summary>
    private static int PassLetter(ReadOnlySpan<byte> token, int offset, out ScalarClass letter)
    {
        offset += Utf8Scalar.Decode(token, offset, out var scalar);
        letter = UnicodeData.ClassOf(scalar);
        while (offset < token.Length && Utf8Scalar.Decode(token, offset, out var mark) is var length && (UnicodeData.ClassOf(mark) & ScalarClass.Mark) != 0)
            offset += length;
        return offset;
    }

    /// <summary>A letter, then one or more times a full stop and a letter.</summary>
    private static bool IsDottedLetters(ReadOnlySpan<byte> token)
    {
        var offset = 0;
        while (true)
        {
            var end = PassLetter(token, offset, out var letter);
            if ((letter & ScalarClass.Letter) == 0)
                return false;
            var isFirst = offset == 0;
            offset = end;
            if (offset == token.Length)
                return !isFirst;
            if (token[offset++] != '.' || offset == token.Length)
                return false;
        }
    }

    private static int SkipToAlphanumeric(ReadOnlySpan<byte> text, int offset)
    {
        while (offset < text.Length)
        {
            var length = Utf8Scalar.Decode(text, offset, out var scalar);
            if ((UnicodeData.ClassOf(scalar) & (ScalarClass.Alphanumeric | ScalarClass.WhiteSpace)) != 0)
                break;
            offset += length;
        }
        return offset;
    }
}

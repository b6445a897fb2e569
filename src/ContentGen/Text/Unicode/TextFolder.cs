using System;
using System.Text;

namespace ContentGen.Text.Unicode;

/// <summary>Folding as the language defines it for phrases; compiler and runtime share this one definition.</summary>
internal static class TextFolder
{
    /// <summary>The most scalars of a folded phrase.</summary>
    public const int MaxPhraseScalars = 256;

    /// <summary>The folded text without white space at its ends. Folding what is folded changes nothing.</summary>
    public static string Fold(string text) => FoldWithEnds(text).Trim(' ');

    /// <summary>The folded text; white space at its ends is one space there.</summary>
    public static string FoldWithEnds(string text)
    {
        if (FoldAscii(text) is { } plain)
            return plain;
        var folded = new StringBuilder(text.Length);
        Span<uint> window = stackalloc uint[FoldCursor.WindowSize];
        var cursor = new FoldCursor(Encoding.UTF8.GetBytes(text), 0, window);
        while (cursor.TryNext(out var scalar))
            AppendScalar(folded, scalar);
        return folded.ToString();
    }

    /// <summary>A folded phrase as whole blocks are compared: without end punctuation, and the white space among it.</summary>
    public static string TrimEndPunctuation(string folded)
    {
        var length = folded.Length;
        while (length > 0 && !char.IsSurrogate(folded[length - 1]) && IsEndPunctuation(folded[length - 1]))
            length--;
        return folded.Substring(0, length);
    }

    /// <summary>How many scalars the text has; a lone surrogate is one.</summary>
    public static int CountScalars(string text)
    {
        var count = text.Length;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
                count--;
        }
        return count;
    }

    /// <summary>The same of a text in which no scalar depends on another, as in most phrases; null where some may.</summary>
    private static string? FoldAscii(string text)
    {
        var ascii = FoldCursor.AsciiFolds;
        var changes = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c >= ascii.Length || ascii[c] == 0 && (c != ' ' || i > 0 && text[i - 1] == ' '))
                return null;
            changes |= c != ' ' && ascii[c] != c;
        }
        if (!changes)
            return text;
        var folded = new char[text.Length];
        for (var i = 0; i < folded.Length; i++)
            folded[i] = text[i] == ' ' ? ' ' : (char)ascii[text[i]];
        return new string(folded);
    }

    private static bool IsEndPunctuation(char scalar) =>
        (UnicodeData.ClassOf(scalar) & (ScalarClass.EndPunctuation | ScalarClass.WhiteSpace)) != 0;

    private static void AppendScalar(StringBuilder builder, uint scalar)
    {
        if (scalar < 0x10000)
        {
            builder.Append((char)scalar);
            return;
        }
        builder.Append((char)(0xD800 + ((scalar - 0x10000) >> 10)));
        builder.Append((char)(0xDC00 + (scalar & 0x3FF)));
    }
}

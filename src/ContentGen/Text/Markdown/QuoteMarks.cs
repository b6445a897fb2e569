using System;
using System.Buffers;

namespace ContentGen.Text.Markdown;

/// <summary>
/// The marks of block quotes inside a text of several lines. They are white space to everything that is measured: whether a quotation's lines were
/// wrapped makes no difference to its sentences and phrases.
/// </summary>
internal static class QuoteMarks
{
    private static readonly SearchValues<byte> LineLeads = SearchValues.Create([(byte)'\n', (byte)'\r', 0xC2, 0xE2]);

    /// <summary>Offset of the first mark at a line's start behind the first line, or −1.</summary>
    public static int First(ReadOnlySpan<byte> text)
    {
        for (var at = NextLine(text, 0); at >= 0; at = NextLine(text, at))
        {
            at = SkipSpaces(text, at);
            if (at < text.Length && text[at] == '>')
                return at;
        }
        return -1;
    }

    /// <summary>Writes a space over each mark from the first on.</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">What <see cref="First"/> gave for it.</param>
    public static void Blank(Span<byte> text, int first)
    {
        for (var at = first; at >= 0; at = NextLine(text, at))
        {
            for (at = SkipSpaces(text, at); at < text.Length && text[at] == '>'; at = SkipSpaces(text, at))
                text[at++] = (byte)' ';
        }
    }

    /// <summary>The text as it is measured: itself, or a copy without the marks.</summary>
    /// <param name="text">The text of a block, or of a part of one.</param>
    /// <param name="scratch">Memory for the copy; grows.</param>
    public static ReadOnlySpan<byte> Measured(ReadOnlySpan<byte> text, ref byte[] scratch)
    {
        var first = First(text);
        if (first < 0)
            return text;
        Matching.Grow.Ensure(ref scratch, text.Length);
        var copy = scratch.AsSpan(0, text.Length);
        text.CopyTo(copy);
        Blank(copy, first);
        return copy;
    }

    /// <summary>Start of the next line, or −1.</summary>
    private static int NextLine(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length)
        {
            var found = text.Slice(at).IndexOfAny(LineLeads);
            if (found < 0)
                return -1;
            at += found;
            var length = LineBreaks.LengthAt(text, at);
            if (length > 0)
                return at + length;
            at++;
        }
        return -1;
    }

    private static int SkipSpaces(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && text[at] is (byte)' ' or (byte)'\t')
            at++;
        return at;
    }
}

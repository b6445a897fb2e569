using System;
using ContentGen.Text;

namespace ContentGen.Cli.Output;

/// <summary>Text in a column: escaped, in one line, cut where it is too wide.</summary>
internal static class FittedText
{
    /// <summary>Writes as much of a text as fits, line ends and tabs as spaces, and fills up with spaces.</summary>
    /// <param name="cells">The width of the column; at least 1.</param>
    /// <param name="fill">Whether to fill up; not at a line's end.</param>
    internal static void Write(Utf8Output output, ReadOnlySpan<byte> text, int cells, bool fill = true)
    {
        Span<byte> scratch = stackalloc byte[16];
        // One cell is kept for the mark of a cut until the end of the text is seen.
        var (fits, cut, cutWidth, width) = (0, 0, 0, 0);
        while (fits < text.Length)
        {
            var step = Step(text[fits..], scratch, out var consumed);
            if (width + step > cells)
                break;
            width += step;
            fits += consumed;
            if (width <= cells - 1)
                (cut, cutWidth) = (fits, width);
        }
        var isCut = fits < text.Length;
        if (isCut)
            (fits, width) = (cut, cutWidth + 1);
        for (var at = 0; at < fits;)
        {
            var rest = text[at..];
            var isSpace = Step(rest, scratch, out var consumed) == 1 && IsSpace(rest);
            output.Write(isSpace ? " "u8 : VisibleText.Next(rest, scratch, out _, out _));
            at += consumed;
        }
        if (isCut)
            output.Write("…"u8);
        if (fill)
            output.Spaces(cells - width);
    }

    private static int Step(ReadOnlySpan<byte> text, Span<byte> scratch, out int consumed)
    {
        if (LineBreaks.LengthAt(text, 0) is var lineEnd and > 0)
        {
            consumed = lineEnd;
            return 1;
        }
        VisibleText.Next(text, scratch, out consumed, out var width);
        return text[0] == '\t' ? 1 : width;
    }

    private static bool IsSpace(ReadOnlySpan<byte> text) => text[0] == '\t' || LineBreaks.LengthAt(text, 0) > 0;
}

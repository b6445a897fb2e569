using System;
using ContentGen.Text;

namespace ContentGen.Cli.Output;

/// <summary>How a text begins, in one line.</summary>
internal static class TextStart
{
    /// <summary>As much of the text as fits; its line ends and tabs as spaces.</summary>
    internal static void Write(Utf8Output output, ReadOnlySpan<byte> text, int room)
    {
        room = Math.Max(room, 8);
        // One cell more than there is room for tells whether the text must be cut.
        var (fits, cut, cells) = (0, 0, 0);
        Span<byte> scratch = stackalloc byte[16];
        while (fits < text.Length)
        {
            VisibleText.Next(text[fits..], scratch, out var consumed, out var width);
            if (LineBreaks.LengthAt(text, fits) is var lineEnd and > 0)
                (consumed, width) = (lineEnd, 1);
            else if (text[fits] == '\t')
                width = 1;
            if (cells + width <= room - 1)
                cut = fits + consumed;
            if (cells + width > room)
                break;
            cells += width;
            fits += consumed;
        }
        var shown = fits == text.Length ? text : text[..cut];
        while (!shown.IsEmpty)
        {
            var end = LineEnds.Find(shown, 0, out var length);
            var tab = shown[..end].IndexOf((byte)'\t');
            if (tab >= 0)
                (end, length) = (tab, 1);
            VisibleText.Write(output, shown[..end]);
            if (length > 0)
                output.Write(" "u8);
            shown = shown[(end + length)..];
        }
        if (fits < text.Length)
            output.Write("…"u8);
    }
}

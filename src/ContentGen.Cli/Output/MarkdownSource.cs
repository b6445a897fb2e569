using System;
using System.Buffers;
using ContentGen.Text;

namespace ContentGen.Cli.Output;

/// <summary>A document of Markdown without its noise: the lines of what is kept stay as they are, and so does what stands between two of them where nothing was taken out.</summary>
internal static class MarkdownSource
{
    internal static void Copy(IBufferWriter<byte> output, ReadOnlySpan<byte> utf8, MarkdownPieces pieces)
    {
        var written = 0;
        var noise = 0;
        ReadOnlySpan<byte> before = default;
        for (var i = 0; i < pieces.Kept.Count; i++)
        {
            var node = pieces.Kept[i].Node;
            // A block begins behind the indentation of its line, and ends before what is left of its last one. What is written already stays.
            var (start, end) = (written + LineBreaks.LineStart(utf8[written..], Math.Max(0, node.OuterStart - written)), LineEnds.Find(utf8, node.OuterEnd, out _));
            if (end <= written)
                continue;
            var line = utf8[start..LineEnds.Find(utf8, start, out _)];
            if (i > 0)
            {
                var isCut = false;
                for (; noise < pieces.Noise.Count && pieces.Noise[noise].Start < start; noise++)
                    isCut |= pieces.Noise[noise].Start >= written;
                if (!isCut)
                    output.Write(utf8[written..start]);
                else
                    // Items, and what is indented, would be taken for parts of the list above.
                    output.Write(IsOfList(before) && IsOfList(line) ? "\n\n<!-- -->\n\n"u8 : "\n\n"u8);
            }
            output.Write(utf8[start..end]);
            written = end;
            before = line;
        }
        if (pieces.Kept.Count > 0)
            output.Write("\n"u8);
    }

    private static bool IsOfList(ReadOnlySpan<byte> line)
    {
        if (line.IsEmpty)
            return false;
        var digits = line.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        var mark = digits > 0 ? digits : 0;
        return line[0] is (byte)' ' or (byte)'\t'
            || (line[mark] is (byte)'.' or (byte)')' ? digits > 0 : line[mark] is (byte)'-' or (byte)'+' or (byte)'*')
                && (mark + 1 == line.Length || line[mark + 1] is (byte)' ' or (byte)'\t');
    }
}

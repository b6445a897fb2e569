using System;
using ContentGen.Runtime;

namespace ContentGen.Text;

/// <summary>From bytes to blocks where a block is a run of non-blank lines: <c>block: paragraph</c>.</summary>
internal static class ParagraphScanner
{
    /// <summary>
    /// Reads the blocks of a document. Read are the blocks whose lines, without the line end of the last, lie wholly within
    /// <paramref name="maxBytes"/>, at most <paramref name="maxBlocks"/> of them. The parameters are those of <see cref="BlockScanner"/>.
    /// </summary>
    public static ScanResult Scan(ReadOnlySpan<byte> utf8, TextRules rules, int maxBytes, int maxBlocks, ref ScannedBlock[] blocks)
    {
        var limit = Math.Clamp(maxBytes, 0, utf8.Length);
        var (count, firstInvalid, lines) = (0, -1, 0);
        var blankBefore = false;
        for (var offset = 0; offset < utf8.Length;)
        {
            if (!LineBreaks.TryReadLine(utf8, offset, limit, out var lineEnd, out var next))
                return new ScanResult(count, firstInvalid, BlockScanner.RestFrom(utf8, offset), lines);
            var (start, end) = TextScan.Trim(utf8, offset, lineEnd);
            offset = next;
            lines++;
            if (start == end)
            {
                blankBefore = true;
                continue;
            }
            var firstLine = lines;
            var isWhole = ReadOn(utf8, limit, ref offset, ref end, ref lines);
            if (!isWhole || count >= maxBlocks)
                return new ScanResult(count, firstInvalid, start, firstLine - 1);
            if (count == blocks.Length)
                BlockScanner.Grow(ref blocks, maxBlocks);
            ref var block = ref blocks[count++];
            block.Start = block.OuterStart = start;
            block.End = block.OuterEnd = end;
            block.Line = firstLine;
            block.LastLine = lines;
            TextMeasure.Begin(utf8[start..end], out block.Features);
            block.Features.BlankBefore = blankBefore;
            // What ends a paragraph is a blank line or the document's end.
            block.Features.BlankAfter = offset < utf8.Length;
            if (firstInvalid < 0 && block.Features.FirstInvalid >= 0)
                firstInvalid = start + block.Features.FirstInvalid;
            blankBefore = false;
        }
        return new ScanResult(count, firstInvalid, -1, lines);
    }

    /// <summary>Reads the further lines of a paragraph; false where one of them lies beyond the limit.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="limit">Lines must end here or before.</param>
    /// <param name="offset">In: the start of the second line; out: that of the first line that does not belong to the paragraph.</param>
    /// <param name="end">The end of the text so far.</param>
    /// <param name="lines">The number of the last line so far.</param>
    private static bool ReadOn(ReadOnlySpan<byte> utf8, int limit, ref int offset, ref int end, ref int lines)
    {
        while (offset < utf8.Length)
        {
            var isRead = LineBreaks.TryReadLine(utf8, offset, limit, out var lineEnd, out var next);
            // Whether a line beyond the limit still belongs to the paragraph is told by the line itself.
            if (!isRead)
                LineBreaks.TryReadLine(utf8, offset, utf8.Length, out lineEnd, out _);
            var (textStart, textEnd) = TextScan.Trim(utf8, offset, lineEnd);
            if (textStart == textEnd)
                return true;
            if (!isRead)
                return false;
            (offset, end) = (next, textEnd);
            lines++;
        }
        return true;
    }
}

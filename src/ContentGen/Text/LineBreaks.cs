using System;
using System.Buffers;

namespace ContentGen.Text;

/// <summary>Line ends: LF, CR, CRLF, NEL (U+0085), LS (U+2028), PS (U+2029).</summary>
internal static class LineBreaks
{
    private static readonly SearchValues<byte> Leads = SearchValues.Create([(byte)'\n', (byte)'\r', 0xC2, 0xE2]);
    private static readonly SearchValues<byte> LastBytes = SearchValues.Create([(byte)'\n', (byte)'\r', 0x85, 0xA8, 0xA9]);

    /// <summary>Finds the end of the line that starts at the offset; false if it lies beyond the limit.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="offset">Start of the line.</param>
    /// <param name="limit">The line must end here or before; no more of the document is searched.</param>
    /// <param name="end">Offset of the line end.</param>
    /// <param name="next">Start of the next line.</param>
    public static bool TryReadLine(ReadOnlySpan<byte> utf8, int offset, int limit, out int end, out int next)
    {
        end = offset;
        while (end < limit)
        {
            var found = utf8[end..limit].IndexOfAny(Leads);
            if (found < 0)
            {
                end = limit;
                break;
            }
            end += found;
            var length = LengthAt(utf8, end);
            if (length > 0)
            {
                next = end + length;
                return true;
            }
            end++;
        }
        if (end == utf8.Length)
        {
            next = end;
            return true;
        }
        next = end + LengthAt(utf8, end);
        return end <= limit && next > end;
    }

    /// <summary>Bytes of the line end at the offset; 0 if there is none.</summary>
    public static int LengthAt(ReadOnlySpan<byte> utf8, int offset)
    {
        switch (utf8[offset])
        {
            case (byte)'\n':
                return 1;
            case (byte)'\r':
                return offset + 1 < utf8.Length && utf8[offset + 1] == '\n' ? 2 : 1;
            case 0xC2:
                return offset + 1 < utf8.Length && utf8[offset + 1] == 0x85 ? 2 : 0;
            case 0xE2:
                return offset + 2 < utf8.Length && utf8[offset + 1] == 0x80 && utf8[offset + 2] is 0xA8 or 0xA9 ? 3 : 0;
            default:
                return 0;
        }
    }

    /// <summary>How many line ends the text has. It must not begin within one.</summary>
    public static int Count(ReadOnlySpan<byte> text)
    {
        var count = 0;
        for (var at = 0; TryReadLine(text, at, text.Length, out var end, out var next) && next > end; at = next)
            count++;
        return count;
    }

    /// <summary>Start of the line that the offset lies on; a line end belongs to the line that it ends.</summary>
    public static int LineStart(ReadOnlySpan<byte> utf8, int offset)
    {
        var end = offset;
        while (end > 0)
        {
            var last = utf8.Slice(0, end).LastIndexOfAny(LastBytes);
            if (last < 0)
                return 0;
            var isBreak = utf8[last] switch
            {
                (byte)'\n' => true,
                // Between CR and LF no line starts.
                (byte)'\r' => last + 1 >= utf8.Length || utf8[last + 1] != '\n',
                0x85 => last > 0 && utf8[last - 1] == 0xC2,
                _ => last > 1 && utf8[last - 1] == 0x80 && utf8[last - 2] == 0xE2,
            };
            if (isBreak)
                return last + 1;
            end = last;
        }
        return 0;
    }
}

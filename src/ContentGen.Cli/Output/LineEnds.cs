using System;
using ContentGen.Text;

namespace ContentGen.Cli.Output;

/// <summary>A document line by line, as <see cref="LineBreaks"/> ends them.</summary>
internal static class LineEnds
{
    /// <summary>Where the line that starts at <paramref name="start"/> ends, and how long its line end is (0: the document's end).</summary>
    internal static int Find(ReadOnlySpan<byte> utf8, int start, out int length)
    {
        LineBreaks.TryReadLine(utf8, start, utf8.Length, out var end, out var next);
        length = next - end;
        return end;
    }

    /// <summary>A line of a document without its end, by number from 1; read from the start.</summary>
    internal static ReadOnlySpan<byte> LineAt(ReadOnlySpan<byte> utf8, int line)
    {
        for (var start = 0; ; line--)
        {
            var end = Find(utf8, start, out var length);
            if (line == 1)
                return utf8[start..end];
            start = end + length;
        }
    }

    /// <summary>How many lines a document has; a line end at its end opens no further line.</summary>
    internal static int CountLines(ReadOnlySpan<byte> utf8)
    {
        var lines = 0;
        for (var start = 0; start < utf8.Length; lines++)
            start = Find(utf8, start, out var length) + length;
        return lines;
    }
}

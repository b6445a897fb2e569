using System;

namespace ContentGen.Cli.Output;

/// <summary>Line ends as the language knows them: LF, CRLF, CR, NEL, U+2028, U+2029.</summary>
internal static class LineEnds
{
    /// <summary>Length in bytes of the line end that stands at <paramref name="index"/>; 0: none.</summary>
    internal static int LengthAt(ReadOnlySpan<byte> utf8, int index) => utf8[index] switch
    {
        (byte)'\n' => 1,
        (byte)'\r' => index + 1 < utf8.Length && utf8[index + 1] == '\n' ? 2 : 1,
        0xC2 when index + 1 < utf8.Length && utf8[index + 1] == 0x85 => 2,
        0xE2 when index + 2 < utf8.Length && utf8[index + 1] == 0x80 && utf8[index + 2] is 0xA8 or 0xA9 => 3,
        _ => 0,
    };

    /// <summary>Where the line that starts at <paramref name="start"/> ends, and how long its line end is (0: the document's end).</summary>
    internal static int Find(ReadOnlySpan<byte> utf8, int start, out int length)
    {
        // A plain loop: a vector search would have to be compiled at the start of each process, for the sake of one document.
        for (var i = start; i < utf8.Length; i++)
        {
            if (utf8[i] is not ((byte)'\n' or (byte)'\r' or 0xC2 or 0xE2))
                continue;
            length = LengthAt(utf8, i);
            if (length > 0)
                return i;
        }
        length = 0;
        return utf8.Length;
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

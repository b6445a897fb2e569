using System;
using System.Buffers;

namespace ContentGen.Cli.Output;

/// <summary>The escaper of Markdown: plain text that a reader of CommonMark, with or without the extensions of GitHub, shows as it was.</summary>
internal static class MarkdownText
{
    /// <summary>A paragraph: its lines without the white space around them, each escaped so that it begins nothing.</summary>
    internal static void Paragraph(IBufferWriter<byte> output, ReadOnlySpan<byte> text) => Lines(output, text, "\n"u8, isParagraph: true);

    /// <summary>A heading is one line.</summary>
    internal static void Heading(IBufferWriter<byte> output, ReadOnlySpan<byte> text) => Lines(output, text, " "u8, isParagraph: false);

    private static void Lines(IBufferWriter<byte> output, ReadOnlySpan<byte> text, ReadOnlySpan<byte> between, bool isParagraph)
    {
        var isFirst = true;
        for (var start = 0; start < text.Length;)
        {
            var end = LineEnds.Find(text, start, out var length);
            // What stands before a line could make it code, what stands behind it a break.
            var line = text[start..end].Trim(" \t\v\f"u8);
            start = end + length;
            // A mark of a direction alone is a blank line, too, and no text must come to stand behind one.
            if (line.IsEmpty)
                continue;
            if (!isFirst)
                output.Write(between);
            isFirst = false;
            var begun = isParagraph ? Begin(output, line) : 0;
            Inline(output, line, begun, isParagraph ? line.Length : ClosingMarks(line));
        }
    }

    /// <summary>Escapes what would begin a block; gives how many bytes of the line are written.</summary>
    private static int Begin(IBufferWriter<byte> output, ReadOnlySpan<byte> line)
    {
        var digits = 0;
        while (digits < line.Length && line[digits] is >= (byte)'0' and <= (byte)'9')
            digits++;
        if (digits > 0)
        {
            if (digits == line.Length || line[digits] is not ((byte)'.' or (byte)')') || !IsAlone(line, digits + 1))
                return 0;
            output.Write(line[..digits]);
            digits++;
            Escaped(output, line[digits - 1]);
            return digits;
        }
        var begins = line[0] switch
        {
            (byte)'>' => true,
            (byte)'#' => IsAlone(line, line.IndexOfAnyExcept((byte)'#') is var end and >= 0 ? end : line.Length),
            // Items, underlines of headings, rules, fences of front matter, rows below the head of a table.
            (byte)'-' or (byte)'+' or (byte)'=' or (byte)':' => IsAlone(line, 1) || line.IndexOfAnyExcept("-+=: \t"u8) < 0,
            _ => false,
        };
        if (!begins)
            return 0;
        Escaped(output, line[0]);
        return 1;
    }

    private static bool IsAlone(ReadOnlySpan<byte> line, int end) => end >= line.Length || line[end] is (byte)' ' or (byte)'\t' or (byte)'\v' or (byte)'\f';

    /// <summary>Where the <c>#</c> begin that would close a heading.</summary>
    private static int ClosingMarks(ReadOnlySpan<byte> line)
    {
        var end = line.Length;
        while (end > 0 && line[end - 1] == '#')
            end--;
        return end;
    }

    /// <param name="closing">Before this byte a backslash stands, if it is one of the line.</param>
    private static void Inline(IBufferWriter<byte> output, ReadOnlySpan<byte> line, int start, int closing)
    {
        for (var i = start; i < line.Length; i++)
        {
            if (i == closing || IsMark(line, i))
                Escaped(output, line[i]);
            else
                output.Write(line.Slice(i, 1));
        }
    }

    private static bool IsMark(ReadOnlySpan<byte> line, int i)
    {
        var next = i + 1 < line.Length ? line[i + 1] : (byte)0;
        return line[i] switch
        {
            (byte)'\\' or (byte)'`' or (byte)'*' or (byte)'[' or (byte)']' or (byte)'~' or (byte)'|' => true,
            // Within a word it is no mark.
            (byte)'_' => !(i > 0 && IsAsciiLetterOrDigit(line[i - 1]) && IsAsciiLetterOrDigit(next)),
            (byte)'<' => IsAsciiLetterOrDigit(next) || next is (byte)'/' or (byte)'!' or (byte)'?',
            (byte)'&' => IsAsciiLetterOrDigit(next) || next == '#',
            _ => false,
        };
    }

    private static bool IsAsciiLetterOrDigit(byte value) => char.IsAsciiLetterOrDigit((char)value);

    private static void Escaped(IBufferWriter<byte> output, byte mark) => output.Write([(byte)'\\', mark]);
}

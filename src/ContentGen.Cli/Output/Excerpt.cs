using System;
using System.Collections.Generic;
using System.Globalization;

namespace ContentGen.Cli.Output;

/// <summary>A line of a file with carets under the place that is meant; a long line is cut around it.</summary>
internal static class Excerpt
{
    /// <summary>How many cells of a line are shown before the place, and in all.</summary>
    private const int CellsBefore = 60;

    private const int CellsInAll = 100;

    /// <summary>How far a line is looked at on either side: a line may be the whole document.</summary>
    private const int Reach = 1024;

    /// <param name="output">Where to write.</param>
    /// <param name="utf8">The file.</param>
    /// <param name="line">The line's number, 1-based.</param>
    /// <param name="offset">Where the place starts, in bytes.</param>
    /// <param name="length">How long it is, in bytes; what lies on later lines is not marked.</param>
    /// <param name="ansi">Colours.</param>
    /// <param name="style">The colour of the carets.</param>
    internal static void Write(Utf8Output output, ReadOnlySpan<byte> utf8, int line, int offset, int length, Ansi ansi, ReadOnlySpan<byte> style)
    {
        var start = LineStart(utf8, offset, out var cutBefore);
        var end = LineEnd(utf8, offset, out var cutAfter);
        if (start == end)
            return;
        var cells = Cells(utf8, start, end);
        var (first, caret) = Before(cells, offset, ref cutBefore);
        var number = line.ToString(CultureInfo.InvariantCulture);

        ansi.Set(Ansi.Dim);
        output.Write("  ");
        output.Write(number);
        output.Write(" | "u8);
        ansi.Reset();
        if (cutBefore)
            output.Write("…"u8);
        var column = cutBefore ? 1 : 0;
        var (caretAt, caretCells) = (column, 0);
        Span<byte> scratch = stackalloc byte[16];
        for (var i = first; i < cells.Count; i++)
        {
            if (i == caret)
                caretAt = column;
            if (column + cells[i].Width > CellsInAll)
            {
                cutAfter = true;
                break;
            }
            if (i >= caret && cells[i].Start < offset + length)
                caretCells += cells[i].Width;
            column += cells[i].Width;
            if (utf8[cells[i].Start] == '\t')
                output.Spaces(cells[i].Width);
            else
                output.Write(VisibleText.Next(utf8[cells[i].Start..end], scratch, out _, out _));
        }
        if (caret == cells.Count)
            caretAt = column;
        output.Write(cutAfter ? "…\n"u8 : "\n"u8);
        output.Spaces(number.Length + 2);
        ansi.Set(Ansi.Dim);
        output.Write(" | "u8);
        ansi.Reset();
        output.Spaces(caretAt);
        ansi.Set(style);
        for (var i = 0; i < Math.Max(caretCells, 1); i++)
            output.Write("^"u8);
        ansi.Reset();
        output.Write("\n"u8);
    }

    private static int LineStart(ReadOnlySpan<byte> utf8, int offset, out bool cut)
    {
        var floor = Math.Max(offset - Reach, 0);
        var start = offset;
        // A line end lies wholly before its line: one that the place stands in or behind begins the line.
        while (start > floor && !EndsBefore(utf8, start))
            start--;
        cut = start == floor && floor > 0 && !EndsBefore(utf8, start);
        while (cut && start < offset && (utf8[start] & 0xC0) == 0x80)
            start++;
        if (start == 0 && utf8.StartsWith("\uFEFF"u8) && offset >= 3)
            return 3;
        return start;
    }

    private static bool EndsBefore(ReadOnlySpan<byte> utf8, int index) =>
        utf8[index - 1] == '\n'
        || utf8[index - 1] == '\r' && (index == utf8.Length || utf8[index] != '\n')
        || index >= 2 && utf8[index - 1] == 0x85 && utf8[index - 2] == 0xC2
        || index >= 3 && utf8[index - 1] is 0xA8 or 0xA9 && utf8[index - 2] == 0x80 && utf8[index - 3] == 0xE2;

    private static int LineEnd(ReadOnlySpan<byte> utf8, int offset, out bool cut)
    {
        var window = utf8[..Math.Min(offset + Reach, utf8.Length)];
        var end = LineEnds.Find(window, offset, out var length);
        cut = length == 0 && end < utf8.Length;
        while (cut && end > offset && (utf8[end] & 0xC0) == 0x80)
            end--;
        return end;
    }

    private static List<(int Start, int Width)> Cells(ReadOnlySpan<byte> utf8, int start, int end)
    {
        var cells = new List<(int, int)>();
        Span<byte> scratch = stackalloc byte[16];
        var column = 0;
        for (var i = start; i < end;)
        {
            VisibleText.Next(utf8[i..end], scratch, out var consumed, out var width);
            if (utf8[i] == '\t')
                width = 4 - column % 4;
            cells.Add((i, width));
            column += width;
            i += consumed;
        }
        return cells;
    }

    /// <summary>The first cell to show and the cell of the place.</summary>
    private static (int First, int Caret) Before(List<(int Start, int Width)> cells, int offset, ref bool cut)
    {
        var caret = 0;
        while (caret < cells.Count && cells[caret].Start < offset)
            caret++;
        var (first, width) = (caret, 0);
        while (first > 0 && width + cells[first - 1].Width <= CellsBefore)
            width += cells[--first].Width;
        cut |= first > 0;
        return (first, caret);
    }
}

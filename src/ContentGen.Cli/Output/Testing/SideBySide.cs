using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace ContentGen.Cli.Output.Testing;

/// <summary>Writes a comparison as two gutters side by side: what was wanted, and what there is. Rows far from any difference are left out.</summary>
internal static class SideBySide
{
    private const int DefaultWidth = 120;
    private const int LeastWidth = 60;
    private const int WidestLabel = 24;

    /// <summary>How many rows are shown before and behind one that differs.</summary>
    private const int Around = 1;

    /// <summary>Of the terminal, else a width that logs can hold.</summary>
    internal static int Width(CommandContext context)
    {
        var width = context.IsTerminal ? context.Streams.TerminalWidth : 0;
        return width == 0 ? DefaultWidth : Math.Max(width, LeastWidth);
    }

    internal static void Write(Utf8Output output, Ansi ansi, List<ComparedLine> lines, int width)
    {
        if (!lines.Exists(static line => line.Differs))
            return;
        var number = Math.Max(4, lines.FindLast(static line => line.Line > 0)?.Line.ToString(CultureInfo.InvariantCulture).Length ?? 0);
        // The number, a space, the mark, a space; between the two sides a bar with spaces.
        var side = (width - number - 3 - 3) / 2;
        var label = Math.Min(WidestLabel, Math.Max(Widest(lines), 1));
        output.Spaces(number + 3);
        ansi.Set(Ansi.Dim);
        FittedText.Write(output, "wanted"u8, side);
        output.Write(" │ got\n"u8);
        ansi.Reset();
        var left = false;
        for (var i = 0; i < lines.Count; i++)
        {
            if (IsNear(lines, i))
            {
                WriteLine(output, ansi, lines[i], number, side, label);
                left = false;
            }
            else if (!left)
            {
                output.Spaces(number - 1);
                output.Write("⋮\n"u8);
                left = true;
            }
        }
    }

    private static bool IsNear(List<ComparedLine> lines, int index)
    {
        for (var i = Math.Max(0, index - Around); i <= Math.Min(lines.Count - 1, index + Around); i++)
        {
            if (lines[i].Differs)
                return true;
        }
        return false;
    }

    private static int Widest(List<ComparedLine> lines)
    {
        var widest = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (IsNear(lines, i))
                widest = Math.Max(widest, Math.Max(lines[i].Wanted.Length, lines[i].Got.Length));
        }
        return widest;
    }

    private static void WriteLine(Utf8Output output, Ansi ansi, ComparedLine line, int number, int side, int label)
    {
        output.Write(line.Line > 0 ? line.Line.ToString(CultureInfo.InvariantCulture).PadLeft(number) : new string(' ', number));
        if (line.Differs)
            ansi.Set(Ansi.Red);
        output.Write(line.Differs ? " ≠ "u8 : "   "u8);
        WriteSide(output, line.Wanted, line.WantedText.Span, side, label, isLast: false);
        output.Write(" │ "u8);
        WriteSide(output, line.Got, line.GotText.Span, side, label, isLast: true);
        if (line.Differs)
            ansi.Reset();
        output.Write("\n"u8);
    }

    private static void WriteSide(Utf8Output output, string name, ReadOnlySpan<byte> text, int side, int label, bool isLast)
    {
        if (name.Length == 0 && text.IsEmpty)
        {
            output.Spaces(isLast ? 0 : side);
            return;
        }
        FittedText.Write(output, Encoding.UTF8.GetBytes(name), label);
        output.Write(" | "u8);
        FittedText.Write(output, text, side - label - 3, fill: !isLast);
    }
}

using System;
using System.Collections.Generic;
using System.Text;
using ContentGen.Engine;
using ContentGen.Schema.Plans;

namespace ContentGen.Cli.Output;

/// <summary>
/// The document line by line behind what each line is. The first line gives the width to cut; what is cut is a label, padding and a separator:
/// <c> | </c> before a line of the document, <c> \ </c> on the line that says that the document ends without a line end, <c> ! </c> before a finding.
/// </summary>
internal sealed class GutterFormat : IDocumentFormat
{
    private const int SeparatorWidth = 3;

    public void Write(CommandContext context, ParsedFile file, InterpretedDocument document, FindingList findings)
    {
        var output = context.Out;
        var utf8 = file.Utf8;
        var labels = GutterLabels.Of(DocumentOutline.Of(file.Schema.Plan, document));
        var width = Math.Max(WidestLine(utf8, labels), 1);

        output.Write("gutter ");
        output.Write(width + SeparatorWidth);
        output.Write("\n"u8);
        WriteLines(context, utf8, labels, width);
        foreach (var finding in findings)
        {
            output.Spaces(width);
            output.Write(" ! "u8);
            output.Write(finding.Line);
            output.Write(":"u8);
            output.Write(finding.Column);
            output.Write(": "u8);
            output.Write(FindingText.Name(finding.Severity));
            output.Write(" "u8);
            VisibleText.Write(output, finding.Id);
            output.Write(": "u8);
            VisibleText.Write(output, finding.Message);
            output.Write("\n"u8);
        }
    }

    private static void WriteLines(CommandContext context, ReadOnlySpan<byte> utf8, List<GutterLabel> labels, int width)
    {
        var output = context.Out;
        var cursor = new GutterCursor(labels);
        for (var start = 0; start < utf8.Length;)
        {
            var end = LineEnds.Find(utf8, start, out var length);
            var label = cursor.Of(utf8, start, end);
            output.Write(label);
            output.Spaces(width - label.Length);
            output.Write(" | "u8);
            if (context.IsTerminal)
                WriteVisibly(output, utf8[start..end], utf8.Slice(end, length));
            else
                output.Write(utf8[start..(end + length)]);
            if (length == 0)
            {
                if (!context.IsTerminal)
                    output.Write("\n"u8);
                output.Spaces(width);
                output.Write(" \\ no line end at the end of the document\n"u8);
            }
            start = end + length;
        }
    }

    /// <summary>A terminal gets one row a line, and line ends that it would take for cursor movements written out.</summary>
    internal static void WriteVisibly(Utf8Output output, ReadOnlySpan<byte> line, ReadOnlySpan<byte> lineEnd)
    {
        VisibleText.Write(output, line);
        if (!lineEnd.SequenceEqual("\n"u8) && !lineEnd.SequenceEqual("\r\n"u8))
            VisibleText.Write(output, lineEnd);
        output.Write("\n"u8);
    }

    private static int WidestLine(ReadOnlySpan<byte> utf8, List<GutterLabel> labels)
    {
        var width = 0;
        var cursor = new GutterCursor(labels);
        for (var start = 0; start < utf8.Length;)
        {
            var end = LineEnds.Find(utf8, start, out var length);
            width = Math.Max(width, cursor.Of(utf8, start, end).Length);
            start = end + length;
        }
        return width;
    }
}

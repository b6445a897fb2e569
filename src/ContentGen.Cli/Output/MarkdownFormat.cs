using System;
using System.Buffers;
using System.Collections.Generic;
using ContentGen.Engine;

namespace ContentGen.Cli.Output;

/// <summary>The article without its noise, as Markdown.</summary>
internal sealed class MarkdownFormat : IDocumentFormat
{
    private bool _first = true;

    public void Write(CommandContext context, ParsedFile file, InterpretedDocument document, FindingList findings)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var pieces = MarkdownPieces.Of(file.Schema.Plan, document);
        if (file.Schema.Plan.Blocks == Schema.Plans.BlockUnit.Markdown)
            MarkdownSource.Copy(buffer, file.Utf8, pieces);
        else
            Text(buffer, file.Utf8, pieces.Kept);

        // Between two documents, a rule.
        if (!_first)
            context.Out.Write("\n---\n\n"u8);
        _first = false;
        if (!context.IsTerminal)
        {
            context.Out.Write(buffer.WrittenSpan);
            return;
        }
        var text = buffer.WrittenSpan;
        for (var start = 0; start < text.Length;)
        {
            var end = LineEnds.Find(text, start, out var length);
            GutterFormat.WriteVisibly(context.Out, text[start..end], text.Slice(end, length));
            start = end + length;
        }
    }

    private static void Text(ArrayBufferWriter<byte> output, ReadOnlySpan<byte> utf8, List<MarkdownPiece> pieces)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            var text = utf8[piece.Node.Start..piece.Node.End];
            output.Write(i == 0 ? default : "\n"u8);
            if (piece.Depth > 0)
            {
                output.Write("######"u8[..Math.Min(piece.Depth, 6)]);
                output.Write(" "u8);
                MarkdownText.Heading(output, text);
            }
            else
            {
                output.Write(piece.IsEmphasis ? "*"u8 : default);
                MarkdownText.Paragraph(output, text);
                output.Write(piece.IsEmphasis ? "*"u8 : default);
            }
            output.Write("\n"u8);
        }
    }
}

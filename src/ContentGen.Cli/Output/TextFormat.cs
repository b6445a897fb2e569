using System;
using System.Buffers;
using ContentGen.Engine;

namespace ContentGen.Cli.Output;

/// <summary>The article without its noise, one block a line.</summary>
internal sealed class TextFormat : IDocumentFormat
{
    public void Write(CommandContext context, ParsedFile file, InterpretedDocument document, FindingList findings)
    {
        if (!context.IsTerminal)
        {
            document.CopyText(context.Out);
            return;
        }
        var buffer = new ArrayBufferWriter<byte>();
        document.CopyText(buffer);
        var text = buffer.WrittenSpan;
        for (var start = 0; start < text.Length;)
        {
            var end = LineEnds.Find(text, start, out var length);
            GutterFormat.WriteVisibly(context.Out, text[start..end], text.Slice(end, length));
            start = end + length;
        }
    }
}

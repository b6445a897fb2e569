using System;
using ContentGen.Cli.Output.Explaining.Html;
using ContentGen.Engine;
using ContentGen.Schema.Plans;

namespace ContentGen.Cli.Output;

/// <summary>
/// The articles without their noise as one HTML page: an <c>article</c> for each document, its headings and paragraphs as <see cref="MarkdownPieces"/> tells them. What
/// each is to the schema stands in <c>data-name</c>; ids and names of a schema need no escaping there.
/// </summary>
internal sealed class HtmlFormat : IDocumentFormat
{
    private bool _first = true;

    public void Write(CommandContext context, ParsedFile file, InterpretedDocument document, FindingList findings)
    {
        if (_first)
            Begin(context.Out, file.Name);
        _first = false;
        var plan = file.Schema.Plan;
        context.Out.Write($"<article data-schema=\"{plan.Id}\"");
        // Lines of code and of lists are lines of their block; of plain text they are white space.
        context.Out.Write(plan.Blocks == BlockUnit.Markdown ? " style=\"white-space: pre-wrap\">\n"u8 : ">\n"u8);
        foreach (var piece in MarkdownPieces.Of(plan, document).Kept)
            Piece(context.Out, piece, file.Utf8.AsSpan(piece.Node.Start..piece.Node.End));
        context.Out.Write("</article>\n"u8);
    }

    private static void Begin(Utf8Output output, string name)
    {
        output.Write("<!DOCTYPE html>\n<meta charset=\"utf-8\">\n<title>"u8);
        HtmlText.WriteUnmarked(output, name);
        output.Write("</title>\n"u8);
    }

    private static void Piece(Utf8Output output, MarkdownPiece piece, ReadOnlySpan<byte> text)
    {
        var element = piece.Depth == 0 ? "p" : $"h{Math.Min(piece.Depth, 6)}";
        // Text that nothing took has no name.
        var name = piece.Node.Name == DocumentOutline.Nothing ? "" : piece.Node.Name;
        output.Write($"<{element} data-name=\"{name}\">{(piece.IsEmphasis ? "<em>" : "")}");
        for (var start = 0; start < text.Length;)
        {
            var end = LineEnds.Find(text, start, out var length);
            HtmlText.Write(output, text[start..end]);
            start = end + length;
            output.Write(start < text.Length ? "\n"u8 : default);
        }
        output.Write($"{(piece.IsEmphasis ? "</em>" : "")}</{element}>\n");
    }
}

using System.Collections.Generic;
using System.Linq;
using System.Text;
using ContentGen.Text;
using Markdig;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ContentGen.Tests.Markdown;

/// <summary>
/// The block structure that Markdig sees, for comparison: of each leaf with text its tag, the line on which it begins, and its text without white space.
/// Definitions are left out, since Markdig gathers them.
/// </summary>
internal static class MarkdigOracle
{
    private static readonly MarkdownPipeline s_pipeline = Pipeline();

    internal static List<string> Blocks(string markdown)
    {
        var leaves = new List<string>();
        foreach (var block in Markdig.Markdown.Parse(markdown, s_pipeline).Descendants<LeafBlock>())
        {
            if (Tag(block) is { } tag && Text(block) is { Length: > 0 } text)
                leaves.Add($"{tag} {text}");
        }
        return leaves;
    }

    /// <summary>The same of our own scanner.</summary>
    internal static List<string> Ours(string markdown)
    {
        var utf8 = Encoding.UTF8.GetBytes(markdown);
        var leaves = new List<string>();
        foreach (var block in MarkdownBlocks.Scan(utf8).Blocks)
        {
            var tag = MarkdownBlocks.Name(block.Features.Tag);
            // A code block without code has its info string for text; Markdig's has none.
            if (tag == "definition" || tag == "code" && IsInfoString(utf8, block))
                continue;
            // Code that is nothing but what would be quote marks elsewhere has no text to compare.
            if (Bare(Encoding.UTF8.GetString(utf8[block.Start..block.End])) is { Length: > 0 } text)
                leaves.Add($"{tag} {text}");
        }
        return leaves;
    }

    private static bool IsInfoString(byte[] utf8, ScannedBlock block) =>
        LineBreaks.LineStart(utf8, block.Start) is var line && line <= block.OuterStart && utf8[block.OuterStart..block.Start].Any(b => b is (byte)'`' or (byte)'~')
        && LineBreaks.LineStart(utf8, block.OuterStart) == line;

    private static string? Tag(LeafBlock block) => block switch
    {
        HeadingBlock heading => $"h{heading.Level}",
        HtmlBlock => "html",
        CodeBlock => "code",
        ParagraphBlock { Parent: QuoteBlock } => "quote",
        ParagraphBlock { Parent: ListItemBlock } => "li",
        ParagraphBlock => "p",
        _ => null,
    };

    private static string Text(LeafBlock block)
    {
        var text = new StringBuilder();
        foreach (StringLine line in block.Lines.Lines is null ? [] : block.Lines.Lines.Take(block.Lines.Count))
            text.Append(line.Slice.AsSpan()).Append('\n');
        if (text.Length == 0 && block.Inline is { } inline)
        {
            foreach (var part in inline.Descendants())
                text.Append(part is LiteralInline literal ? literal.Content.AsSpan().ToString() : "\n");
        }
        return Bare(text.ToString());
    }

    /// <summary>Without white space, and without the quote marks that stand inside a text.</summary>
    private static string Bare(string text) => string.Concat(text.Where(c => c is not (' ' or '\t' or '\n' or '\r' or '>')));

    private static MarkdownPipeline Pipeline()
    {
        var builder = new MarkdownPipelineBuilder();
        builder.InlineParsers.Clear();
        return builder.Build();
    }
}

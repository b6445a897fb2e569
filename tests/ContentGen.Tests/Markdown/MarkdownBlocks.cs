using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using ContentGen.Runtime;
using ContentGen.Tests.Text;
using ContentGen.Text;
using ContentGen.Text.Markdown;

namespace ContentGen.Tests.Markdown;

/// <summary>What the scanner makes of a document, as text.</summary>
internal static class MarkdownBlocks
{
    internal static (ScannedBlock[] Blocks, ScanResult Result) Scan(
        byte[] utf8, int maxBytes = int.MaxValue, int maxBlocks = int.MaxValue, MarkdownScratch? scratch = null)
    {
        var blocks = Array.Empty<ScannedBlock>();
        var result = MarkdownScanner.Scan(utf8, TextSamples.Rules(), maxBytes, maxBlocks, scratch ?? new(), ref blocks);
        return (blocks[..result.Count], result);
    }

    /// <summary><c>tag: text</c> of each block; line ends within a text as <c>/</c>.</summary>
    internal static List<string> Of(string markdown)
    {
        var utf8 = Encoding.UTF8.GetBytes(markdown);
        return [.. Scan(utf8).Blocks.Select(block => $"{Name(block.Features.Tag)}: {Encoding.UTF8.GetString(utf8[block.Start..block.End]).Replace('\n', '/')}")];
    }

    internal static string Name(BlockTags tag) => tag == BlockTags.FrontMatter ? "front-matter" : tag.ToString().ToLowerInvariant();
}

using System;
using ContentGen.Runtime;

namespace ContentGen.Text.Markdown;

/// <summary>Metadata at the document's start: YAML between <c>---</c> and <c>---</c> or <c>...</c>, TOML between <c>+++</c> and <c>+++</c>.</summary>
internal ref partial struct MarkdownScanner
{
    /// <summary>Reads front matter and goes behind it. A blank line directly behind the opening fence makes it a thematic break.</summary>
    private void FrontMatter(int limit, ref int offset, ref int lines)
    {
        if (!LineBreaks.TryReadLine(_utf8, offset, limit, out var end, out var next))
            return;
        var fence = _utf8[offset..end].TrimEnd(" \t"u8);
        var isYaml = fence.SequenceEqual("---"u8);
        if (!isYaml && !fence.SequenceEqual("+++"u8))
            return;
        OpenLeaf(Leaf.FrontMatter, BlockTags.FrontMatter, offset, 1);
        var at = next;
        for (var number = 2; at < _utf8.Length && LineBreaks.TryReadLine(_utf8, at, limit, out end, out next); at = next, number++)
        {
            var line = _utf8[at..end].TrimEnd(" \t"u8);
            if (number == 2 && line.IsEmpty)
                break;
            if (line.SequenceEqual(fence) || isYaml && line.SequenceEqual("..."u8))
            {
                (_outerEnd, _outerLastLine) = (at + line.Length, number);
                CloseLeaf();
                (offset, lines) = (next, number);
                return;
            }
            AddText(at, end, number);
        }
        _leaf = Leaf.None;
    }
}

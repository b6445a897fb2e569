using System;
using ContentGen.Runtime;

namespace ContentGen.Text.Markdown;

/// <summary>
/// From Markdown to blocks: the block structure of CommonMark 0.31 with pipe tables and front matter. A block is a leaf: a heading, a paragraph, a code
/// block, a table. Each line belongs to at most one block; lines without text of their own (thematic breaks, containers that begin empty) belong to none, as
/// blank lines do. Line by line: which of the open containers go on, what begins, what the rest of the line belongs to. Linear in the document, whatever
/// is nested in it; no recursion.
/// </summary>
internal ref partial struct MarkdownScanner
{
    private readonly ReadOnlySpan<byte> _utf8;
    private readonly TextRules _rules;
    private readonly MarkdownScratch _scratch;
    private readonly ref ScannedBlock[] _blocks;
    private readonly int _maxBlocks;
    private int _count;
    private int _firstInvalid;

    /// <summary>Where the first block beyond a limit starts, or −1.</summary>
    private int _rest;

    /// <summary>The last line that belongs to a block.</summary>
    private int _lastBlockLine;

    private int _containers;
    private int _quotes;

    /// <summary>How many of the open containers the current line continues.</summary>
    private int _matched;

    private Leaf _leaf;
    private BlockTags _tag;

    /// <summary>What the leaf covers with its marks.</summary>
    private int _outerStart;

    private int _outerEnd;
    private int _outerLine;
    private int _outerLastLine;

    /// <summary>Its text so far; none where the start is −1.</summary>
    private int _textStart;

    private int _textEnd;
    private int _textLine;
    private int _textLastLine;

    private byte _fence;
    private int _fenceLength;
    private int _infoStart;
    private int _infoEnd;
    private int _htmlKind;

    /// <summary>The paragraph's lines in the scratch memory; those before the first are definitions that became blocks.</summary>
    private int _firstLine;

    private int _lines;

    private MarkdownScanner(ReadOnlySpan<byte> utf8, TextRules rules, int maxBlocks, MarkdownScratch scratch, ref ScannedBlock[] blocks)
    {
        _utf8 = utf8;
        _rules = rules;
        _scratch = scratch;
        _blocks = ref blocks;
        _maxBlocks = maxBlocks;
        _firstInvalid = -1;
        _rest = -1;
    }

    /// <summary>
    /// Reads the blocks of a document. Read are the blocks that end within <paramref name="maxBytes"/>, at most <paramref name="maxBlocks"/> of them. The
    /// parameters are those of <see cref="BlockScanner"/>.
    /// </summary>
    public static ScanResult Scan(
        ReadOnlySpan<byte> utf8, TextRules rules, int maxBytes, int maxBlocks, MarkdownScratch scratch, ref ScannedBlock[] blocks)
    {
        scratch.IsMasked = false;
        return new MarkdownScanner(utf8, rules, maxBlocks, scratch, ref blocks).Run(Math.Clamp(maxBytes, 0, utf8.Length));
    }

    private ScanResult Run(int limit)
    {
        var mark = "\uFEFF"u8;
        var offset = _utf8.StartsWith(mark) ? mark.Length : 0;
        var lines = 0;
        FrontMatter(limit, ref offset, ref lines);
        while (offset < _utf8.Length && _rest < 0)
        {
            if (!LineBreaks.TryReadLine(_utf8, offset, limit, out var end, out var next))
            {
                EndAtLimit(offset);
                break;
            }
            ReadLine(new MarkdownLine(_utf8, offset, end, ++lines));
            offset = next;
        }
        if (_rest < 0)
            CloseLeaf();
        if (_rest >= 0)
            lines = Math.Max(_lastBlockLine, TextPlaces.Line(_utf8, _rest) - 1);
        if (_count > 0)
            _blocks[_count - 1].Features.BlankAfter = lines > _lastBlockLine;
        return new ScanResult(_count, _firstInvalid, _rest, lines);
    }

    /// <summary>The line at the offset is not read. A block that it could belong to is not read either.</summary>
    private void EndAtLimit(int offset)
    {
        var rest = BlockScanner.RestFrom(_utf8, offset);
        if (rest < 0)
            return;
        LineBreaks.TryReadLine(_utf8, offset, _utf8.Length, out var end, out _);
        if (_leaf is Leaf.Paragraph or Leaf.Table && new MarkdownLine(_utf8, offset, end, 0).IsBlank)
            CloseLeaf();
        if (_rest < 0)
            _rest = _leaf == Leaf.None ? rest : _outerStart;
    }

    private void ReadLine(MarkdownLine line)
    {
        _scratch.Work += line.End - line.OuterStart + 1;
        MatchContainers(ref line);
        var allMatched = _matched == _containers;
        if (_leaf != Leaf.None && allMatched && ContinuesLeaf(ref line))
            return;
        // Only a paragraph goes on where its containers do not.
        if (!allMatched && (_leaf != Leaf.Paragraph || line.IsBlank))
            CloseUnmatched();
        if (BeginsLeaf(ref line, allMatched) || line.IsBlank)
            return;
        if (_leaf == Leaf.Paragraph)
        {
            AddParagraphLine(in line);
        }
        else if (_leaf == Leaf.Table)
        {
            AddRow(in line);
        }
        else
        {
            OpenLeaf(Leaf.Paragraph, ParagraphTag(), in line);
            AddParagraphLine(in line);
        }
    }

    /// <summary>Passes over the marks and the indentation of open containers.</summary>
    private void MatchContainers(ref MarkdownLine line)
    {
        var containers = _scratch.Containers;
        var quotes = 0;
        _matched = 0;
        while (_matched < _containers)
        {
            ref readonly var container = ref containers[_matched];
            if (container.Indent == 0)
            {
                if (line.IsBlank || line.Indent > 3 || line.Next != '>')
                    return;
                line.ReadQuoteMark();
                quotes++;
            }
            else if (line.IsBlank)
            {
                // A blank line continues every list item up to the next quote, but not one that is empty, which is the innermost container.
                var next = quotes < _quotes ? _scratch.Quotes[quotes] : _containers;
                _matched = next == _containers && !containers[next - 1].HasChild ? next - 1 : next;
                return;
            }
            else if (line.Indent >= container.Indent)
            {
                line.Column += container.Indent;
            }
            else
            {
                return;
            }
            _matched++;
            _scratch.Work++;
        }
    }

    private void Push(int indent)
    {
        MarkChild();
        Matching.Grow.Ensure(ref _scratch.Containers, _containers + 1);
        _scratch.Containers[_containers] = new Container { Indent = indent };
        if (indent == 0)
        {
            Matching.Grow.Ensure(ref _scratch.Quotes, _quotes + 1);
            _scratch.Quotes[_quotes++] = _containers;
        }
        _matched = ++_containers;
        _scratch.Work++;
    }

    private readonly void MarkChild()
    {
        if (_containers > 0)
            _scratch.Containers[_containers - 1].HasChild = true;
    }

    /// <summary>Closes the open leaf and the containers that the line does not continue.</summary>
    private void CloseUnmatched()
    {
        CloseLeaf();
        _containers = _matched;
        while (_quotes > 0 && _scratch.Quotes[_quotes - 1] >= _containers)
            _quotes--;
    }
}

using System;
using ContentGen.Runtime;

namespace ContentGen.Text.Markdown;

/// <summary>The open leaf: the lines that it takes, and how it becomes a block.</summary>
internal ref partial struct MarkdownScanner
{
    private enum Leaf
    {
        None,
        Paragraph,
        Heading,
        FencedCode,
        IndentedCode,
        Html,
        Table,
        FrontMatter,
    }

    /// <summary>The tag of a paragraph: that of the container that it stands in.</summary>
    private readonly BlockTags ParagraphTag() =>
        _containers == 0 ? BlockTags.P : _scratch.Containers[_containers - 1].Indent == 0 ? BlockTags.Quote : BlockTags.Li;

    private void OpenLeaf(Leaf leaf, BlockTags tag, in MarkdownLine line)
    {
        MarkChild();
        OpenLeaf(leaf, tag, line.OuterStart, line.Number);
    }

    private void OpenLeaf(Leaf leaf, BlockTags tag, int outerStart, int line)
    {
        (_leaf, _tag) = (leaf, tag);
        (_outerStart, _outerEnd, _outerLine, _outerLastLine) = (outerStart, outerStart, line, line);
        _textStart = -1;
        _firstLine = _lines = 0;
    }

    /// <summary>The whole line belongs to the leaf.</summary>
    private void Cover(in MarkdownLine line)
    {
        var (start, end) = TextScan.Trim(_utf8, line.OuterStart, line.End);
        (_outerEnd, _outerLastLine) = (Math.Max(end, start), line.Number);
    }

    /// <summary>Adds a piece of a line to the leaf and to its text.</summary>
    private void AddText(int start, int end, int line)
    {
        (start, end) = TextScan.Trim(_utf8, start, end);
        if (start == end)
            return;
        if (_textStart < 0)
            (_textStart, _textLine) = (start, line);
        (_textEnd, _textLastLine) = (end, line);
        (_outerEnd, _outerLastLine) = (end, line);
    }

    /// <summary>Whether a leaf other than a paragraph goes on with this line, or ends with it; a blank line that ends one is read as well.</summary>
    private bool ContinuesLeaf(ref MarkdownLine line)
    {
        switch (_leaf)
        {
            case Leaf.FencedCode:
                if (!line.IsBlank && line.Indent < 4 && ClosesFence(line.Rest))
                {
                    Cover(in line);
                    CloseLeaf();
                }
                else
                {
                    AddText(line.At, line.End, line.Number);
                }
                return true;
            case Leaf.IndentedCode:
                if (!line.IsBlank && line.Indent < 4)
                    break;
                AddText(line.At, line.End, line.Number);
                return true;
            case Leaf.Html:
                if (line.IsBlank && _htmlKind >= HtmlBlock.FirstEndedByBlank)
                    CloseLeaf();
                else
                    AddHtmlLine(in line);
                return true;
            case Leaf.Table when line.IsBlank:
                CloseLeaf();
                return true;
            case Leaf.Table:
                return false;
            case Leaf.Paragraph when line.IsBlank:
                CloseLeaf();
                return true;
            case Leaf.Paragraph:
                return false;
        }
        CloseLeaf();
        return false;
    }

    private readonly bool ClosesFence(ReadOnlySpan<byte> rest)
    {
        var length = rest.IndexOfAnyExcept(_fence);
        if (length < 0)
            length = rest.Length;
        return length >= _fenceLength && rest.Slice(length).IndexOfAnyExcept((byte)' ', (byte)'\t') < 0;
    }

    private void AddHtmlLine(in MarkdownLine line)
    {
        AddText(line.At, line.End, line.Number);
        if (HtmlBlock.Ends(_htmlKind, line.Rest))
            CloseLeaf();
    }

    private void AddRow(in MarkdownLine line)
    {
        AddCells(line.At, line.End, line.Number);
        Cover(in line);
    }

    /// <summary>The text of a table does not begin or end with the outer pipes of a row.</summary>
    private void AddCells(int start, int end, int line)
    {
        var (from, to) = PipeTable.Text(_utf8[start..end]);
        AddText(start + from, start + to, line);
        _outerEnd = Math.Max(_outerEnd, end);
    }

    private void AddParagraphLine(in MarkdownLine line)
    {
        var (start, end) = TextScan.Trim(_utf8, line.At, line.End);
        // Nothing is left of a paragraph of definitions but its being open.
        if (_lines == _firstLine)
            (_outerStart, _outerLine) = (line.OuterStart, line.Number);
        Matching.Grow.Ensure(ref _scratch.Lines, _lines + 1);
        _scratch.Lines[_lines++] = new ParagraphLine(line.OuterStart, start, end, line.Number);
        Cover(in line);
    }

    private void CloseLeaf()
    {
        if (_leaf == Leaf.Paragraph)
            CloseParagraph();
        else if (_leaf != Leaf.None)
            CloseText();
        _leaf = Leaf.None;
    }

    private void CloseText()
    {
        // Code that is empty has the words behind its fence for its text; without these it is marks alone, as other blocks without text are.
        if (_textStart < 0 && _leaf == Leaf.FencedCode && _infoStart < _infoEnd)
            (_textStart, _textEnd, _textLine, _textLastLine) = (_infoStart, _infoEnd, _outerLine, _outerLine);
        if (_textStart >= 0)
            Emit();
    }

    private void CloseParagraph()
    {
        TakeDefinitions();
        _textStart = -1;
        var (outerEnd, lastLine) = (_outerEnd, _outerLastLine);
        for (var i = _firstLine; i < _lines; i++)
            AddText(_scratch.Lines[i].Start, _scratch.Lines[i].End, _scratch.Lines[i].Number);
        if (_textStart < 0)
            return;
        // A heading's underline stands behind its text; a row that turned out to head a table does not.
        if (_tag is BlockTags.H1 or BlockTags.H2)
            (_outerEnd, _outerLastLine) = (outerEnd, lastLine);
        Emit();
    }

    /// <summary>Makes blocks of the link reference definitions with which the open paragraph begins.</summary>
    private void TakeDefinitions()
    {
        var tag = _tag;
        var (outerEnd, lastLine) = (_outerEnd, _outerLastLine);
        while (_rest < 0 && LinkDefinition.Lines(_utf8, _scratch.Lines.AsSpan(_firstLine, _lines - _firstLine), ref _scratch.Work) is var lines and > 0)
        {
            _tag = BlockTags.Definition;
            _textStart = -1;
            for (var i = 0; i < lines; i++, _firstLine++)
                AddText(_scratch.Lines[_firstLine].Start, _scratch.Lines[_firstLine].End, _scratch.Lines[_firstLine].Number);
            Emit();
            // What follows begins on the next line; where nothing does, the paragraph has no lines.
            if (_firstLine < _lines)
                (_outerStart, _outerLine) = (_scratch.Lines[_firstLine].OuterStart, _scratch.Lines[_firstLine].Number);
        }
        _tag = tag;
        (_outerEnd, _outerLastLine) = (outerEnd, lastLine);
    }

    /// <summary>The leaf becomes a block.</summary>
    private void Emit()
    {
        if (_rest >= 0)
            return;
        if (_count >= _maxBlocks)
        {
            _rest = _outerStart;
            return;
        }
        if (_count == _blocks.Length)
            BlockScanner.Grow(ref _blocks, _maxBlocks);
        if (_count > 0)
            _blocks[_count - 1].Features.BlankAfter = _outerLine - 1 > _lastBlockLine;
        ref var block = ref _blocks[_count++];
        (block.OuterStart, block.OuterEnd) = (_outerStart, _outerEnd);
        (block.Start, block.End) = (_textStart, _textEnd);
        (block.Line, block.LastLine) = (_textLine, _textLastLine);
        TextMeasure.Begin(Measured(), out block.Features);
        block.Features.Tag = _tag;
        block.Features.BlankBefore = _outerLine - 1 > _lastBlockLine;
        _lastBlockLine = _outerLastLine;
        if (_firstInvalid < 0)
            _firstInvalid = FirstInvalid(block.Features.FirstInvalid);
    }

    private readonly ReadOnlySpan<byte> Measured()
    {
        var text = _utf8[_textStart.._textEnd];
        if (_textLine == _textLastLine || QuoteMarks.First(text) is var first && first < 0)
            return text;
        _scratch.Mask(_utf8);
        var masked = _scratch.Masked.AsSpan(_textStart, text.Length);
        QuoteMarks.Blank(masked, first);
        return masked;
    }

    /// <summary>Marks are ASCII, but the words behind a fence stand among them.</summary>
    private readonly int FirstInvalid(int inText)
    {
        var before = TextScan.FirstInvalid(_utf8[_outerStart.._textStart]);
        if (before >= 0)
            return _outerStart + before;
        if (inText >= 0)
            return _textStart + inText;
        var behind = TextScan.FirstInvalid(_utf8[_textEnd.._outerEnd]);
        return behind < 0 ? -1 : _textEnd + behind;
    }
}

using System;
using ContentGen.Runtime;

namespace ContentGen.Text.Markdown;

/// <summary>What can begin on a line.</summary>
internal ref partial struct MarkdownScanner
{
    /// <summary>Opens the containers that begin on the line; true where a leaf begins as well, or a thematic break takes the rest.</summary>
    private bool BeginsLeaf(ref MarkdownLine line, bool allMatched)
    {
        while (!line.IsBlank)
        {
            if (line.Indent > 3)
                return BeginsIndentedCode(ref line);
            // A paragraph that goes on in its own containers: some things do not interrupt it, and a line can make it a heading or a table.
            var inParagraph = allMatched && _leaf == Leaf.Paragraph;
            switch (line.Next)
            {
                case (byte)'>':
                    line.ReadQuoteMark();
                    CloseUnmatched();
                    Push(0);
                    continue;
                case (byte)'#' when BeginsHeading(ref line):
                case (byte)'`' or (byte)'~' when BeginsFence(ref line):
                case (byte)'<' when BeginsHtml(ref line):
                case (byte)'=' or (byte)'-' when inParagraph && Underlines(in line):
                    return true;
            }
            if (line.IsThematicBreak())
            {
                CloseUnmatched();
                MarkChild();
                return true;
            }
            if (ListItem(ref line, inParagraph) is var indent and > 0)
            {
                Push(indent);
                continue;
            }
            return inParagraph && line.Next is (byte)'|' or (byte)'-' or (byte)':' && BeginsTable(in line);
        }
        return false;
    }

    private bool BeginsIndentedCode(ref MarkdownLine line)
    {
        if (_leaf == Leaf.Paragraph)
            return false;
        CloseUnmatched();
        OpenLeaf(Leaf.IndentedCode, BlockTags.Code, in line);
        AddText(line.At, line.End, line.Number);
        return true;
    }

    private bool BeginsHeading(ref MarkdownLine line)
    {
        var rest = line.Rest;
        var level = 0;
        while (level < rest.Length && rest[level] == '#')
            level++;
        if (level > 6 || level < rest.Length && rest[level] is not ((byte)' ' or (byte)'\t'))
            return false;
        var end = rest.Length;
        while (rest[end - 1] is (byte)' ' or (byte)'\t')
            end--;
        var close = end;
        while (close > level && rest[close - 1] == '#')
            close--;
        if (close <= level || rest[close - 1] is (byte)' ' or (byte)'\t')
            end = Math.Max(close, level);
        CloseUnmatched();
        OpenLeaf(Leaf.Heading, (BlockTags)((int)BlockTags.H1 << (level - 1)), in line);
        AddText(line.At + level, line.At + end, line.Number);
        Cover(in line);
        CloseLeaf();
        return true;
    }

    private bool BeginsFence(ref MarkdownLine line)
    {
        var rest = line.Rest;
        _scratch.Work += rest.Length;
        var mark = rest[0];
        var length = rest.IndexOfAnyExcept(mark);
        if (length < 0)
            length = rest.Length;
        if (length < 3 || mark == '`' && rest.Slice(length).Contains(mark))
            return false;
        CloseUnmatched();
        OpenLeaf(Leaf.FencedCode, BlockTags.Code, in line);
        (_fence, _fenceLength) = (mark, length);
        (_infoStart, _infoEnd) = TextScan.Trim(_utf8, line.At + length, line.End);
        Cover(in line);
        return true;
    }

    private bool BeginsHtml(ref MarkdownLine line)
    {
        _scratch.Work += line.Rest.Length;
        var kind = HtmlBlock.Kind(line.Rest);
        if (kind == 0 || kind == HtmlBlock.Last && _leaf == Leaf.Paragraph)
            return false;
        CloseUnmatched();
        OpenLeaf(Leaf.Html, BlockTags.Html, in line);
        _htmlKind = kind;
        AddHtmlLine(in line);
        return true;
    }

    /// <summary>Whether the line underlines the open paragraph, which then is a heading.</summary>
    private bool Underlines(in MarkdownLine line)
    {
        var rest = line.Rest;
        _scratch.Work += rest.Length;
        var mark = rest[0];
        if (rest.TrimEnd(" \t"u8).IndexOfAnyExcept(mark) >= 0)
            return false;
        TakeDefinitions();
        if (_lines == _firstLine)
            return false;
        _tag = mark == '=' ? BlockTags.H1 : BlockTags.H2;
        Cover(in line);
        CloseLeaf();
        return true;
    }

    /// <summary>
    /// The indentation of a list item that begins here; its marker is read then, and what it ends is closed. 0: none begins. An ordered list interrupts a paragraph only with the number 1, and
    /// an item without text does not.
    /// </summary>
    private int ListItem(ref MarkdownLine line, bool inParagraph)
    {
        var rest = line.Rest;
        var length = 1;
        if (rest[0] is not ((byte)'*' or (byte)'+' or (byte)'-'))
        {
            const int MostDigits = 9;
            var (digits, number) = (0, 0);
            while (digits < rest.Length && digits < MostDigits && (uint)(rest[digits] - '0') < 10)
                number = number * 10 + rest[digits++] - '0';
            if (digits == 0 || digits == rest.Length || rest[digits] is not ((byte)'.' or (byte)')') || inParagraph && number != 1)
                return 0;
            length = digits + 1;
        }
        if (length < rest.Length && rest[length] is not ((byte)' ' or (byte)'\t'))
            return 0;
        if (inParagraph && rest.Slice(length).IndexOfAnyExcept((byte)' ', (byte)'\t') < 0)
            return 0;
        CloseUnmatched();
        var offset = line.Indent;
        line.Read(length);
        var spaces = line.Indent;
        // Text that is far behind the marker is indented code one column behind it.
        if (line.IsBlank || spaces > 4)
            spaces = 1;
        line.Column += Math.Min(spaces, line.Indent);
        return offset + length + spaces;
    }

    /// <summary>Whether the line is the delimiter row below a row of as many cells, the paragraph's last line.</summary>
    private bool BeginsTable(in MarkdownLine line)
    {
        _scratch.Work += line.Rest.Length;
        var cells = PipeTable.DelimiterCells(line.Rest);
        if (cells == 0 || _lines == _firstLine)
            return false;
        var header = _scratch.Lines[_lines - 1];
        _scratch.Work += header.End - header.Start;
        if (PipeTable.Cells(_utf8[header.Start..header.End]) != cells)
            return false;
        // Lines above the header are a paragraph of their own.
        _lines--;
        CloseLeaf();
        if (_rest >= 0)
            return true;
        OpenLeaf(Leaf.Table, BlockTags.Table, header.OuterStart, header.Number);
        AddCells(header.Start, header.End, header.Number);
        Cover(in line);
        return true;
    }
}

using System;
using System.Collections.Generic;
using System.Globalization;
using ContentGen.Engine.Tracing;

namespace ContentGen.Cli.Output.Explaining.Html;

/// <summary>The document: a row a block, blank lines between them, each line with an address of its own.</summary>
internal sealed class PageRows(Utf8Output output, Explanation explanation, RowClasses classes, TestNotes notes)
{
    private readonly HtmlLines _lines = new(output, notes, explanation.File.Schema.SchemaPath, explanation.Trace.Page?.Greatest ?? new Dictionary<string, long>());
    private readonly ReadOnlyMemory<byte> _document = explanation.Trace.Document;
    private int _line;

    /// <summary>Where the line behind the last one that was written begins, and its number.</summary>
    private (int Line, int Start) _next = (1, 0);

    private int _finding;

    internal void Write()
    {
        output.Write("<ol class=doc id=document>\n"u8);
        var (first, last) = explanation.Lines();
        _line = first - 1;
        foreach (var block in explanation.Blocks)
        {
            while (_line < block.OuterLine - 1)
                Blank();
            Row(block);
        }
        while (_line < last)
            Blank();
        output.Write("</ol>\n"u8);
    }

    private void Blank()
    {
        _line++;
        output.Write(string.Create(CultureInfo.InvariantCulture, $"<li id=L{_line}><a class=no href=#L{_line} tabindex=-1>{_line}</a>"));
        var text = LineText();
        if (!BlankText.Is(text))
        {
            // A line that belongs to no block is still one of the document's: a rule of Markdown.
            output.Write("<span></span><span class=\"tx m\" dir=auto lang>"u8);
            HtmlText.Write(output, text);
            output.Write("</span>"u8);
        }
        output.Write("\n"u8);
    }

    /// <summary>The line that is being written.</summary>
    private ReadOnlySpan<byte> LineText()
    {
        var document = _document.Span;
        while (true)
        {
            var end = LineEnds.Find(document, _next.Start, out var length);
            var text = document[_next.Start..end];
            _next = (_next.Line + 1, end + length);
            if (_next.Line > _line)
                return text;
        }
    }

    private void Row(TracedBlock block)
    {
        // Of the parts of a divided line the first has the line's address.
        var isFirst = block.OuterLine > _line;
        var id = isFirst ? string.Create(CultureInfo.InvariantCulture, $" id=L{block.OuterLine}") : "";
        output.Write(string.Create(CultureInfo.InvariantCulture, $"<li{id} class={classes.Of(block)} tabindex=0><span>"));
        output.Write(isFirst ? string.Create(CultureInfo.InvariantCulture, $"<a class=no href=#L{block.OuterLine} tabindex=-1>{Numbers(block)}</a>") : "");
        for (var line = Math.Max(block.OuterLine, _line) + 1; line <= block.OuterLastLine; line++)
            output.Write(string.Create(CultureInfo.InvariantCulture, $"<span id=L{line}></span>"));
        _line = Math.Max(_line, block.OuterLastLine);
        output.Write("</span><span class=ro>"u8);
        HtmlText.Write(output, RowClasses.Label(block));
        var findings = Findings(block);
        Mark(findings);
        output.Write("</span><span class=tx dir=auto lang>"u8);
        Marks(block.OuterStart, block.Start);
        Text(block.Start, block.End);
        Marks(block.End, block.OuterEnd);
        output.Write("</span><div class=why>\n<p><b>"u8);
        HtmlText.Write(output, RowClasses.Label(block));
        output.Write(string.Create(CultureInfo.InvariantCulture, $"</b>, line {block.Line}\n"));
        new ShortExplanation(_lines).Write(explanation.Trace.Explain(block.Index));
        _lines.EndList();
        foreach (var finding in findings)
        {
            output.Write("<p>"u8);
            PageSide.Finding(output, finding);
            output.Write("\n"u8);
        }
        output.Write("</div>\n"u8);
    }

    private static string Numbers(TracedBlock block) => block.OuterLastLine == block.OuterLine
        ? block.OuterLine.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{block.OuterLine}–{block.OuterLastLine}");

    /// <summary>The findings that begin in the block or before it.</summary>
    private List<TracedFinding> Findings(TracedBlock block)
    {
        var findings = new List<TracedFinding>();
        var all = explanation.Trace.Findings;
        var isLast = block.Index == explanation.Trace.Blocks.Count - 1;
        for (; _finding < all.Count && (all[_finding].Offset < block.End || isLast); _finding++)
        {
            if (isLast || all[_finding].Offset >= block.Start)
                findings.Add(all[_finding]);
        }
        return findings;
    }

    private void Mark(List<TracedFinding> findings)
    {
        if (findings.Count == 0)
            return;
        var worst = findings[0].Severity;
        foreach (var finding in findings)
            worst = finding.Severity > worst ? finding.Severity : worst;
        var name = FindingText.Name(worst);
        output.Write($" <span class=\"mark {name}\">{name}</span>");
    }

    /// <summary>What belongs to the block, but not to its text.</summary>
    private void Marks(int start, int end)
    {
        if (start == end)
            return;
        output.Write("<span class=m>"u8);
        Text(start, end);
        output.Write("</span>"u8);
    }

    private void Text(int from, int to)
    {
        var text = _document.Span[from..to];
        for (var start = 0; start < text.Length;)
        {
            var end = LineEnds.Find(text, start, out var length);
            HtmlText.Write(output, text[start..end]);
            if (length > 0)
                output.Write("<br>"u8);
            start = end + length;
        }
    }
}

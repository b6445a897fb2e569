using System;
using System.Collections.Generic;
using System.Globalization;
using ContentGen.Engine.Tracing;

namespace ContentGen.Cli.Output.Explaining.Html;

/// <summary>The document: a row a block, blank lines between them, each line with an address of its own.</summary>
internal sealed class PageRows(Utf8Output output, Explanation explanation, RowClasses classes, TestNotes notes)
{
    private readonly HtmlLines _lines = new(output, notes, explanation.File.Schema.SchemaPath);
    private readonly ReadOnlyMemory<byte> _document = explanation.Trace.Document;
    private int _line;
    private int _finding;

    internal void Write()
    {
        output.Write("<ol class=doc id=document>\n"u8);
        var (first, last) = explanation.Lines();
        _line = first - 1;
        foreach (var block in explanation.Blocks)
        {
            while (_line < block.Line - 1)
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
        output.Write(string.Create(CultureInfo.InvariantCulture, $"<li id=L{_line}><a class=no href=\"#L{_line}\" tabindex=-1>{_line}</a>\n"));
    }

    private void Row(TracedBlock block)
    {
        // Of the parts of a divided line the first has the line's address.
        var isFirst = block.Line > _line;
        var id = isFirst ? string.Create(CultureInfo.InvariantCulture, $" id=L{block.Line}") : "";
        output.Write(string.Create(CultureInfo.InvariantCulture, $"<li{id} class={classes.Of(block)} tabindex=0><span>"));
        output.Write(isFirst ? string.Create(CultureInfo.InvariantCulture, $"<a class=no href=\"#L{block.Line}\" tabindex=-1>{Numbers(block)}</a>") : "");
        for (var line = Math.Max(block.Line, _line) + 1; line <= block.LastLine; line++)
            output.Write(string.Create(CultureInfo.InvariantCulture, $"<span id=L{line}></span>"));
        _line = Math.Max(_line, block.LastLine);
        output.Write("</span><span class=ro>"u8);
        HtmlText.Write(output, RowClasses.Label(block));
        var findings = Findings(block);
        Mark(findings);
        output.Write("</span><span class=tx dir=auto lang=\"\">"u8);
        Text(block);
        output.Write("</span><div class=why>\n<p><strong>"u8);
        HtmlText.Write(output, RowClasses.Label(block));
        output.Write(string.Create(CultureInfo.InvariantCulture, $"</strong>, line {block.Line}\n"));
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

    private static string Numbers(TracedBlock block) => block.LastLine == block.Line
        ? block.Line.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{block.Line}–{block.LastLine}");

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

    private void Text(TracedBlock block)
    {
        var text = _document.Span[block.Start..block.End];
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

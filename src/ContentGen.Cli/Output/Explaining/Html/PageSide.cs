using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using ContentGen.Engine.Tracing;

namespace ContentGen.Cli.Output.Explaining.Html;

/// <summary>What stands beside the document: legend, findings, outline.</summary>
internal sealed class PageSide(Utf8Output output, Explanation explanation, RowClasses classes)
{
    /// <summary>More than anyone reads; a document of a million lines keeps a page that opens.</summary>
    private const int MostEntries = 500;

    private const int DeepestLevel = 3;

    /// <summary>In bytes of a text's beginning.</summary>
    private const int LongestStart = 60;

    private readonly DocumentTrace _trace = explanation.Trace;
    private readonly List<TracedFinding> _findings = explanation.Findings();
    private readonly (int First, int Last) _lines = explanation.Lines();

    internal void Write()
    {
        var blocks = explanation.Blocks;
        output.Write("<aside aria-label=\"Overview\">\n"u8);
        Legend(blocks);
        Rules();
        Findings();
        Outline(blocks);
        output.Write("</aside>\n"u8);
    }

    private void Legend(IReadOnlyList<TracedBlock> blocks)
    {
        var counts = new Dictionary<string, int>();
        var first = new List<TracedBlock>();
        foreach (var block in blocks)
        {
            var name = RowClasses.LegendName(block);
            if (!counts.TryGetValue(name, out var count))
                first.Add(block);
            counts[name] = count + 1;
        }
        output.Write("<h2>Blocks</h2>\n<ul class=legend>\n"u8);
        foreach (var block in first)
        {
            var name = RowClasses.LegendName(block);
            output.Write("<li><span class=\"key "u8);
            output.Write(classes.Of(block));
            output.Write("\"></span>"u8);
            HtmlText.Write(output, name);
            output.Write(" <span class=sub>"u8);
            output.Write(counts[name]);
            output.Write("</span>\n"u8);
        }
        output.Write("</ul>\n"u8);
        Page();
        output.Write("<p><label><input type=checkbox id=only> Show the article alone</label>\n"u8);
    }

    /// <summary>Region and elections.</summary>
    private void Page()
    {
        if (_trace.Page?.Region is { } region)
        {
            output.Write("<p>region "u8);
            Link(region.Line);
            output.Write("–"u8);
            Link(region.LastLine);
            HtmlText.Write(output, $", by {region.Score} {ExplanationText.Number(region.Sum)}");
            output.Write("\n"u8);
        }
        foreach (var election in _trace.Page?.Elections ?? [])
        {
            output.Write("<p>"u8);
            if (election.Elected is { } elected)
            {
                Link(elected.Line);
                output.Write(" "u8);
            }
            HtmlText.Write(output, "elected " + ExplanationText.Elected(election));
            output.Write("\n"u8);
        }
    }

    private void Rules()
    {
        if (explanation.Selected is not null || _trace.Rules.Count == 0)
            return;
        output.Write("<h2>Rules</h2>\n<ul>\n"u8);
        foreach (var rule in _trace.Rules)
        {
            output.Write($"<li><b>{RuleText.Outcome(rule)}</b> ");
            HtmlText.Write(output, rule.Id);
            output.Write(" <span class=sub>"u8);
            HtmlText.Write(output, RuleText.Reason(rule));
            if (rule.Values.Count > 0)
                HtmlText.Write(output, "; " + RuleText.Values(rule));
            output.Write("</span>\n"u8);
        }
        output.Write("</ul>\n"u8);
    }

    private void Findings()
    {
        if (_findings.Count == 0)
        {
            output.Write("<h2>Findings</h2>\n<p class=sub>None\n"u8);
            return;
        }
        output.Write("<h2>Findings <span class=sub>"u8);
        output.Write(_findings.Count);
        output.Write("</span></h2>\n<ul>\n"u8);
        for (var i = 0; i < _findings.Count && i < MostEntries; i++)
        {
            var finding = _findings[i];
            output.Write("<li>"u8);
            Link(finding.Line);
            Finding(output, finding);
            output.Write("\n"u8);
        }
        More(_findings.Count);
        output.Write("</ul>\n"u8);
    }

    internal static void Finding(Utf8Output output, TracedFinding finding)
    {
        var severity = FindingText.Name(finding.Severity);
        output.Write($" <span class=\"mark {severity}\">{severity}</span> ");
        HtmlText.Write(output, finding.Message);
        output.Write(" <span class=sub>"u8);
        HtmlText.Write(output, finding.Id);
        output.Write("</span>"u8);
    }

    private void Outline(IReadOnlyList<TracedBlock> blocks)
    {
        var entries = new List<(TracedBlock First, int Count)>();
        foreach (var block in blocks)
        {
            if (block.Outcome is not (BlockOutcome.Role or BlockOutcome.Recovered))
                continue;
            if (entries.Count > 0 && entries[^1].First.Path == block.Path)
                entries[^1] = (entries[^1].First, entries[^1].Count + 1);
            else
                entries.Add((block, 1));
        }
        output.Write("<h2>Outline</h2>\n<ol class=outline>\n"u8);
        for (var i = 0; i < entries.Count && i < MostEntries; i++)
        {
            var (block, count) = entries[i];
            output.Write($"<li class=d{Math.Min(block.Path.AsSpan().Count('.'), DeepestLevel)}>");
            Link(block.Line);
            output.Write(" <span class=\"key "u8);
            output.Write(classes.Of(block));
            output.Write("\"></span>"u8);
            HtmlText.Write(output, ExplanationText.Label(block));
            output.Write(" <span class=sub>"u8);
            if (count > 1)
                output.Write(string.Create(CultureInfo.InvariantCulture, $"× {count}"));
            else
                Start(block);
            output.Write("</span>\n"u8);
        }
        More(entries.Count);
        output.Write("</ol>\n"u8);
    }

    private void Start(TracedBlock block)
    {
        var text = _trace.Document.Span[block.Start..block.End];
        var length = Math.Min(text.Length, LongestStart);
        while (length < text.Length && length > 0 && (text[length] & 0xC0) == 0x80)
            length--;
        output.Write("<bdi>"u8);
        HtmlText.Write(output, Encoding.UTF8.GetString(text[..length]).ReplaceLineEndings(" "));
        output.Write(length < text.Length ? "…</bdi>"u8 : "</bdi>"u8);
    }

    private void Link(int line)
    {
        // What is missing in an empty document is missing on a line that is not there.
        if (line < _lines.First || line > _lines.Last)
            output.Write(line);
        else
            output.Write(string.Create(CultureInfo.InvariantCulture, $"<a href=\"#L{line}\">{line}</a>"));
    }

    private void More(int count)
    {
        if (count > MostEntries)
            output.Write(string.Create(CultureInfo.InvariantCulture, $"<li class=sub>and {count - MostEntries} more\n"));
    }
}

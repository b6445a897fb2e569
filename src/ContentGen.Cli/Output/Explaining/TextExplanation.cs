using System;
using ContentGen.Engine.Tracing;

namespace ContentGen.Cli.Output.Explaining;

/// <summary>Explanations for people: of every block what decided, or of one line's blocks everything.</summary>
internal sealed class TextExplanation : IExplanationFormat
{
    private const int DefaultWidth = 100;
    private const int LeastWidth = 40;

    public void Write(CommandContext context, Explanation explanation)
    {
        var (output, file, trace) = (context.Out, explanation.File, explanation.Trace);
        var ansi = new Ansi(output, context.Colour);
        ansi.Set(Ansi.Bold);
        VisibleText.Write(output, FindingText.LogPath(file.Name));
        ansi.Reset();
        ansi.Set(Ansi.Dim);
        output.Write("  "u8);
        VisibleText.Write(output, file.Schema.Plan.Id);
        output.Write(" "u8);
        VisibleText.Write(output, file.Schema.Plan.Version);
        ansi.Reset();
        output.Write("\n"u8);
        var width = context.IsTerminal && context.Streams.TerminalWidth > 0 ? Math.Max(context.Streams.TerminalWidth, LeastWidth) : DefaultWidth;
        var lines = new ExplanationLines(output, ansi, file.Utf8, width);
        if (trace.Page is { } page)
            Page(lines, file, page);
        foreach (var block in explanation.Blocks)
        {
            lines.Block(block);
            if (explanation.Selected is null)
                new ShortExplanation(lines).Write(trace.Explain(block.Index));
            else
                new FullExplanation(lines).Write(trace.Explain(block.Index));
        }
        if (explanation.Selected is null && trace.Rules.Count > 0)
            Rules(lines, trace);
        var findings = explanation.Findings();
        if (findings.Count == 0)
            return;
        lines.Title("findings");
        foreach (var finding in findings)
            lines.Finding(finding);
    }

    private static void Rules(ExplanationLines lines, DocumentTrace trace)
    {
        lines.Title("rules");
        foreach (var rule in trace.Rules)
        {
            lines.Rule(rule);
            if (rule.Values.Count > 0)
                lines.Say(6, "where", RuleText.Values(rule));
        }
    }

    private static void Page(ExplanationLines lines, ParsedFile file, PageTrace page)
    {
        if (page.Region is { } region)
            lines.Say(2, "region", $"lines {region.Line}–{region.LastLine}, by {region.Score} {ExplanationText.Number(region.Sum)}");
        else if (file.Schema.Plan.Region is not null)
            lines.Say(2, "region", "none, so that every block is inside");
        foreach (var election in page.Elections)
            lines.Say(2, "election", ExplanationText.Elected(election), election.Place);
    }
}

using System;
using System.Collections.Generic;
using System.Text;
using ContentGen.Engine.Tracing;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.Output.Explaining;

/// <summary>The lines that explanations in text are made of.</summary>
internal sealed class ExplanationLines(Utf8Output output, Ansi ansi, byte[] utf8, int width) : IShortLines
{
    /// <summary>Where the label and what follows it stand.</summary>
    private const int LabelWidth = 12;

    private const int ShortIndent = 6;

    void IShortLines.Say(string label, string text, SourceSpan? place) => Say(ShortIndent, label, text, place);

    void IShortLines.Scores(IReadOnlyList<ScoreTrace> scores, string? zone)
    {
        var text = new StringBuilder();
        foreach (var score in scores)
            text.Append(text.Length == 0 ? "" : ", ").Append(score.Name).Append(' ').Append(ExplanationText.Number(score.Value));
        Say(ShortIndent, "scores", text.Append(zone is null ? "" : "; " + zone + " the region").ToString());
    }

    void IShortLines.Test(Condition condition) => Test(ShortIndent + 2, condition.Test.Holds, TestText.Of(condition), condition.Test.Place);

    internal void Title(string title)
    {
        ansi.Set(Ansi.Bold);
        output.Write("\n"u8);
        output.Write(title);
        ansi.Reset();
        output.Write("\n"u8);
    }

    /// <summary>The line, what the block is, how it begins.</summary>
    internal void Block(TracedBlock block)
    {
        var label = ExplanationText.Label(block);
        var place = (block.LastLine > block.Line ? $"{block.Line}–{block.LastLine}" : $"{block.Line}").PadLeft(4);
        output.Write("\n"u8);
        ansi.Set(Ansi.Dim);
        output.Write(place);
        ansi.Reset();
        output.Write("  "u8);
        ansi.Set(Ansi.Bold);
        ansi.Set(block.Outcome switch
        {
            BlockOutcome.Role or BlockOutcome.Recovered => Ansi.Green,
            BlockOutcome.Unclaimed or BlockOutcome.NotRead => Ansi.Yellow,
            _ => Ansi.Cyan,
        });
        output.Write(label);
        ansi.Reset();
        output.Write("  "u8);
        TextStart.Write(output, utf8.AsSpan(block.Start, block.End - block.Start), width - place.Length - label.Length - 4);
        output.Write("\n"u8);
    }

    /// <summary>An indented line: a label, then text, then a place in the schema.</summary>
    internal void Say(int indent, string label, string text, SourceSpan? place = null)
    {
        output.Spaces(indent);
        ansi.Set(Ansi.Dim);
        output.Write(label);
        ansi.Reset();
        output.Spaces(Math.Max(LabelWidth - label.Length, 1));
        VisibleText.Write(output, text);
        End(place);
    }

    /// <summary>A test with its mark.</summary>
    internal void Test(int indent, bool holds, string text, SourceSpan? place)
    {
        output.Spaces(indent);
        ansi.Set(holds ? Ansi.Green : Ansi.Red);
        output.Write(holds ? "✓ "u8 : "✗ "u8);
        ansi.Reset();
        VisibleText.Write(output, text);
        End(place);
    }

    internal void Rule(RuleTrace rule)
    {
        output.Write("  "u8);
        ansi.Set(rule.Outcome switch
        {
            Runtime.RuleOutcome.Held => Ansi.Green,
            Runtime.RuleOutcome.Failed => Ansi.Red,
            Runtime.RuleOutcome.NotAsked => Ansi.Dim,
            _ => Ansi.Yellow,
        });
        output.Write(RuleText.Outcome(rule));
        ansi.Reset();
        output.Write(" "u8);
        VisibleText.Write(output, rule.Id);
        output.Write(": "u8);
        VisibleText.Write(output, RuleText.Reason(rule));
        End(rule.Place);
    }

    internal void Finding(TracedFinding finding)
    {
        output.Write($"  {finding.Line}:{finding.Column} ");
        ansi.Set(Ansi.Of(finding.Severity));
        output.Write(FindingText.Name(finding.Severity));
        ansi.Reset();
        output.Write(" "u8);
        VisibleText.Write(output, finding.Id);
        output.Write(": "u8);
        VisibleText.Write(output, finding.Message);
        End(finding.Place);
    }

    private void End(SourceSpan? place)
    {
        if (place is not null)
        {
            ansi.Set(Ansi.Dim);
            output.Write("  "u8);
            VisibleText.Write(output, FindingText.LogPath(place.Path));
            output.Write($":{place.Line}:{place.Column}");
            ansi.Reset();
        }
        output.Write("\n"u8);
    }
}

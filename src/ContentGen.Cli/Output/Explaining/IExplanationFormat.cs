using System.Collections.Generic;
using ContentGen.Engine.Tracing;

namespace ContentGen.Cli.Output.Explaining;

/// <summary>One way to print explanations.</summary>
internal interface IExplanationFormat
{
    void Write(CommandContext context, Explanation explanation);
}

/// <summary>What is to be explained.</summary>
/// <param name="File">The document.</param>
/// <param name="Trace">What became of it.</param>
/// <param name="Selected">The blocks of one line; null: all blocks.</param>
/// <param name="Line">That line, 1-based.</param>
internal sealed record Explanation(ParsedFile File, DocumentTrace Trace, IReadOnlyList<TracedBlock>? Selected, int? Line)
{
    internal IReadOnlyList<TracedBlock> Blocks => Selected ?? Trace.Blocks;

    /// <summary>The first and the last line of what is explained, 1-based; the last is 0 in an empty document.</summary>
    internal (int First, int Last) Lines() => Selected is null ? (1, LineEnds.CountLines(File.Utf8)) : (Selected[0].OuterLine, Selected[^1].OuterLastLine);

    /// <summary>The findings that stand in what is explained.</summary>
    internal List<TracedFinding> Findings()
    {
        var findings = new List<TracedFinding>();
        foreach (var finding in Trace.Findings)
        {
            if (Selected is null || finding.Line == Line || Selected[0].OuterLine <= finding.Line && finding.Line <= Selected[^1].OuterLastLine)
                findings.Add(finding);
        }
        return findings;
    }
}

using ContentGen.Cli.Content;
using ContentGen.Cli.Files;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.Output.Findings.Formats;

/// <summary>Text with one line for each finding and nothing else.</summary>
internal sealed class ConciseReport(ReportTarget target) : FindingReport(target)
{
    private readonly FindingText _text = new(target.Output, target.Ansi);

    internal override void Add(FileResult result)
    {
        foreach (var finding in result.Reported)
            _text.Head(result.Name, finding.Line, finding.Column, finding.Severity, finding.Id, finding.Message);
    }

    internal override void Add(SchemaDiagnostic diagnostic, SourceTexts sources) =>
        _text.Head(diagnostic.Span.Path, diagnostic.Span.Line, diagnostic.Span.Column, FindingText.Of(diagnostic.Level), diagnostic.Id, diagnostic.Message);

    internal override void End(RunSummary summary)
    {
        _text.Write(summary.Statistics ?? []);
        base.End(summary);
    }
}

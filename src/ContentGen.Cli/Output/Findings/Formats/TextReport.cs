using ContentGen.Cli.Content;
using ContentGen.Cli.Files;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.Output.Findings.Formats;

/// <summary>For people: each finding with its line, and with what asked for it.</summary>
internal sealed class TextReport(ReportTarget target) : FindingReport(target)
{
    private readonly FindingText _text = new(target.Output, target.Ansi);

    internal override void Add(FileResult result)
    {
        foreach (var finding in result.Reported)
            _text.Write(result.Name, result.Utf8, finding, result.File.Schema.Schema.Sources);
    }

    internal override void Add(SchemaDiagnostic diagnostic, SourceTexts sources) => _text.Write(diagnostic, sources);

    internal override void End(RunSummary summary)
    {
        _text.Write(summary.Statistics ?? []);
        base.End(summary);
    }
}

using ContentGen.Cli.Content;
using ContentGen.Cli.Files;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.Output.Findings.Formats;

/// <summary>A line for each finding, as MSBuild reads it.</summary>
internal sealed class MSBuildReport(ReportTarget target) : FindingReport(target)
{
    internal override void Add(FileResult result)
    {
        foreach (var finding in result.Reported)
            FindingMSBuild.Write(Target.Output, result.Name, finding.Line, finding.Column, finding.Severity, finding.Id, finding.Message);
    }

    internal override void Add(SchemaDiagnostic diagnostic, SourceTexts sources) => FindingMSBuild.Write(Target.Output, diagnostic);
}

using ContentGen.Cli.Content;
using ContentGen.Cli.Files;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.Output.Findings;

/// <summary>
/// A report of what <c>validate</c> finds, in one format. It is given every file of a run in their order, then what is wrong with the configuration, then
/// the end.
/// </summary>
internal abstract class FindingReport(ReportTarget target)
{
    /// <summary>Where it goes.</summary>
    internal ReportTarget Target { get; } = target;

    /// <summary>A file, read or not.</summary>
    internal abstract void Add(FileResult result);

    /// <summary>What is wrong with the configuration, behind all files.</summary>
    internal abstract void Add(SchemaDiagnostic diagnostic, SourceTexts sources);

    internal virtual void End(RunSummary summary) => Target.Commit();
}

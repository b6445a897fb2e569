using ContentGen.Cli.Content;
using ContentGen.Cli.Files;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.Output.Findings;

/// <summary>A report of what <c>validate</c> finds, in one format. It is given every file of a run in their order, then what the configuration has, then the end.</summary>
internal abstract class FindingReport(ReportTarget target)
{
    protected ReportTarget Target { get; } = target;

    internal static FindingReport To(ReportTarget target) => target.Format switch
    {
        "json" => new JsonReport(target),
        "msbuild" => new MSBuildReport(target),
        _ => new TextReport(target),
    };

    /// <summary>A file, read or not.</summary>
    internal abstract void Add(FileResult result);

    /// <summary>What is wrong with the configuration, behind all files.</summary>
    internal abstract void Add(SchemaDiagnostic diagnostic, SourceTexts sources);

    internal virtual void End(in Totals totals) => Target.Commit();
}

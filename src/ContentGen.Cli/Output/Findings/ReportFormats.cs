using System;
using ContentGen.Cli.Output.Findings.Formats;

namespace ContentGen.Cli.Output.Findings;

/// <summary>The formats of <c>--output</c>: the one list of them.</summary>
internal static class ReportFormats
{
    internal static readonly ReportFormat[] All =
    [
        new("text", ReportStyle.Text, static (target, _) => new TextReport(target)),
        new("concise", ReportStyle.Text, static (target, _) => new ConciseReport(target)),
        new("json", ReportStyle.Document, static (target, _) => new JsonReport(target)),
        new("sarif", ReportStyle.Document, static (target, setup) => new SarifReport(target, setup)),
        new("github", ReportStyle.Lines, static (target, setup) => new GitHubReport(target, setup)),
        new("gitlab", ReportStyle.Document, static (target, setup) => new GitLabReport(target, setup)),
        new("junit", ReportStyle.Document, static (target, setup) => new JUnitReport(target, setup)),
        new("msbuild", ReportStyle.Lines, static (target, _) => new MSBuildReport(target)),
    ];

    /// <summary>Those that <c>check</c> has.</summary>
    internal static readonly ReportFormat[] OfSchemas = Array.FindAll(All, static format => format.Name is "text" or "json" or "msbuild");
}

/// <summary>What shares a stream.</summary>
internal enum ReportStyle
{
    /// <summary>For people; gives way to what programs read.</summary>
    Text,

    /// <summary>Lines in a log, which stand beside those of others.</summary>
    Lines,

    /// <summary>One document, which has its stream or file for itself.</summary>
    Document,
}

/// <param name="Name">As it stands behind <c>--output</c>.</param>
internal sealed record ReportFormat(string Name, ReportStyle Style, Func<ReportTarget, ReportSetup, FindingReport> Create)
{
    /// <summary>It says how often each finding was reported, where that is asked for.</summary>
    internal bool HasStatistics => Style == ReportStyle.Text || Name == "json";
}

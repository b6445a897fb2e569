using System;
using System.Collections.Generic;
using ContentGen.Cli.Content;
using ContentGen.Cli.Files;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.Output.Findings.Formats;

/// <summary>
/// Workflow commands of GitHub Actions, which become annotations. The platform shows ten of each kind a step and drops the rest without a word; so no more
/// are given, and a notice says how many there are beyond them.
/// </summary>
internal sealed class GitHubReport(ReportTarget target, ReportSetup setup) : FindingReport(target)
{
    /// <summary>Annotations of one kind that a step may have.</summary>
    private const int Most = 10;

    private readonly Kind _errors = new("error");
    private readonly Kind _warnings = new("warning");
    private readonly Kind _notices = new("notice");

    internal override void Add(FileResult result)
    {
        foreach (var finding in result.Reported)
        {
            var region = TextRegion.Of(result.Utf8, finding.Line, finding.Column, finding.Offset, finding.Length);
            Keep(finding.Severity, new(result.Name, region, finding.Id, finding.Help is { } help ? $"{finding.Message} {help}" : finding.Message));
        }
    }

    internal override void Add(SchemaDiagnostic diagnostic, SourceTexts sources)
    {
        var span = diagnostic.Span;
        Keep(FindingText.Of(diagnostic.Level), new(span.Path, new(span.Line, span.Column, span.EndLine, span.EndColumn), diagnostic.Id, diagnostic.Message));
    }

    internal override void End(RunSummary summary)
    {
        foreach (var problem in summary.Problems)
            Keep(Severity.Error, new(problem.File, null, "contentgen", problem.Message));
        var isCut = _errors.Count > Most || _warnings.Count > Most || _notices.Count > Most;
        Write(_errors, Most);
        Write(_warnings, Most);
        // The notice that says so is one of the ten.
        var notices = isCut ? Most - 1 : Most;
        Write(_notices, notices);
        if (isCut)
            Write("notice", new(null, null, "contentgen", NotShown(notices)));
        base.End(summary);
    }

    private void Keep(Severity severity, Annotation annotation)
    {
        var kind = severity switch { Severity.Error => _errors, Severity.Warning => _warnings, _ => _notices };
        if (kind.Count++ < Most)
            kind.First.Add(annotation);
    }

    private string NotShown(int notices)
    {
        var parts = new List<string>();
        foreach (var (kind, most) in new[] { (_errors, Most), (_warnings, Most), (_notices, notices) })
        {
            if (kind.Count > most)
                parts.Add(Plural.Of(kind.Count - most, "more " + kind.Command));
        }
        return $"{string.Join(", ", parts)} not shown here: a step has at most {Most} annotations of a kind. All stand in the log and in the other outputs.";
    }

    private void Write(Kind kind, int most)
    {
        foreach (var annotation in kind.First.GetRange(0, Math.Min(most, kind.First.Count)))
            Write(kind.Command, annotation);
    }

    private void Write(string command, Annotation annotation)
    {
        var output = Target.Output;
        output.Write("::"u8);
        output.Write(command);
        output.Write(" "u8);
        if (annotation.File is { } file)
        {
            output.Write($"file={GitHubText.Property(setup.Paths.FromRoot(file))},");
            if (annotation.Region is { } region)
            {
                output.Write($"line={region.Line},endLine={region.EndLine},");
                // Columns of several lines are refused.
                if (region.Line == region.EndLine)
                    output.Write($"col={region.Column},endColumn={region.EndColumn},");
            }
        }
        output.Write($"title={GitHubText.Property(annotation.Title)}::");
        output.Write(GitHubText.Data(annotation.Message));
        output.Write("\n"u8);
    }

    /// <param name="Region">Null: the file as such.</param>
    private sealed record Annotation(string? File, TextRegion? Region, string Title, string Message);

    private sealed class Kind(string command)
    {
        internal string Command { get; } = command;

        internal List<Annotation> First { get; } = [];

        internal int Count { get; set; }
    }
}

using System.Collections.Generic;

namespace ContentGen.Cli.Content;

/// <summary>What a run of <c>validate</c> is to do, whoever asked for it.</summary>
internal sealed record ValidationOptions
{
    /// <summary>Documents, folders and patterns; none: the content of the project.</summary>
    internal string[] Paths { get; init; } = [];

    /// <summary>A path or an id; null: each file's is that of its entry of <c>content</c>.</summary>
    internal string? Schema { get; init; }

    /// <summary>The severities that come over those of the schema and the project.</summary>
    internal List<SeverityChange> Severities { get; init; } = [];

    /// <summary>How many documents are read at a time; at least 1.</summary>
    internal int Jobs { get; init; } = 1;

    /// <summary>What earlier runs found in the same bytes is taken from there.</summary>
    internal bool UsesCache { get; init; }

    /// <summary>How far the run is may be shown on a terminal.</summary>
    internal bool ShowsProgress { get; init; }

    /// <summary>No document is no problem.</summary>
    internal bool AllowsNone { get; init; }

    /// <summary>A file that lists documents, <c>-</c> for standard input; null: none.</summary>
    internal string? FilesFrom { get; init; }

    /// <summary>Standard input is the content of the file at this path; null: it is not.</summary>
    internal string? StdinPath { get; init; }

    /// <summary>Only what changed since this revision; null: all.</summary>
    internal string? ChangedSince { get; init; }

    /// <summary>The baseline; null: that of the project.</summary>
    internal string? Baseline { get; init; }

    /// <summary>The findings are written as a baseline.</summary>
    internal bool WritesBaseline { get; init; }

    /// <summary>Where to; null: the baseline.</summary>
    internal string? WrittenBaseline { get; init; }

    /// <summary>How often each finding is reported is counted.</summary>
    internal bool Counts { get; init; }

    /// <summary>All content of the project is read: only then it can be told what names nothing.</summary>
    internal bool IsWhole => Paths.Length == 0 && Schema is null && FilesFrom is null && StdinPath is null && ChangedSince is null;
}

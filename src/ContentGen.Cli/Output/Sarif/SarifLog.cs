using System.Collections.Generic;

namespace ContentGen.Cli.Output.Sarif;

/// <summary>What a SARIF log of one run says. Paths of files are absolute.</summary>
internal sealed record SarifLog
{
    /// <summary>The version of ContentGen.</summary>
    internal required string ToolVersion { get; init; }

    /// <summary>The folder that addresses of files are relative to.</summary>
    internal required string Root { get; init; }

    /// <summary>Every rule that a result names, and any others; in the order in which they are written.</summary>
    internal List<SarifRule> Rules { get; } = [];

    /// <summary>The files that were looked at.</summary>
    internal List<SarifArtifact> Artifacts { get; } = [];

    internal List<SarifResult> Results { get; } = [];

    /// <summary>What went wrong in the run itself.</summary>
    internal List<SarifNotification> Notifications { get; } = [];

    /// <summary>What the process answers with; null: not known.</summary>
    internal int? ExitCode { get; init; }
}

/// <summary>A kind of findings.</summary>
/// <param name="Title">One sentence or less, plain text.</param>
/// <param name="Description">What the schema wants, plain text; null where it says nothing.</param>
/// <param name="Help">The page of the rule, in Markdown.</param>
/// <param name="Level">The severity where nothing else is said.</param>
internal sealed record SarifRule(string Id, string Title, string? Description, string Help, Severity Level)
{
    /// <summary>The schema that gives it; null: the tool itself does.</summary>
    internal string? Schema { get; init; }
}

/// <param name="Length">In bytes; null: not known.</param>
internal sealed record SarifArtifact(string Path, int? Length);

/// <summary>A place in a file; without a region the file as such.</summary>
internal sealed record SarifPlace(string Path, TextRegion? Region);

/// <summary>A finding.</summary>
/// <param name="Fingerprint">The same for the same finding in a later version of the file, and for no other of its file.</param>
internal sealed record SarifResult(string RuleId, Severity Severity, string Message, SarifPlace Place, string Fingerprint)
{
    /// <summary>What asked for it in a schema; null: nothing in a file.</summary>
    internal SarifPlace? AskedFor { get; init; }

    /// <summary>Why it is not reported; null: it is.</summary>
    internal SarifSuppression? Suppression { get; init; }

    /// <summary>Whether a baseline has it; null where there is no baseline.</summary>
    internal bool? IsInBaseline { get; init; }
}

/// <param name="Place">Where that is written down.</param>
internal sealed record SarifSuppression(string Justification, SarifPlace? Place);

/// <param name="Path">The file that it is about; null: none.</param>
internal sealed record SarifNotification(string Message, string? Path);

using System.Collections.Generic;

namespace ContentGen.Cli.Output.Findings;

/// <summary>How a run ended.</summary>
/// <param name="Problems">What could not be found or read, in the order in which it was told.</param>
/// <param name="ExitCode">What the process answers with.</param>
internal sealed record RunSummary(Totals Totals, IReadOnlyList<RunProblem> Problems, int ExitCode)
{
    /// <summary>How often each finding was reported; null where nobody asked.</summary>
    internal IReadOnlyList<FindingCount>? Statistics { get; init; }

    /// <summary>What was written as a baseline, in a sentence; null: nothing.</summary>
    internal string? Baseline { get; init; }
}

/// <param name="File">The file as it is shown; null: the problem is not that of one file.</param>
internal sealed record RunProblem(string Message, string? File);

/// <param name="Files">In how many files.</param>
internal sealed record FindingCount(string Id, Severity Severity, int Count, int Files);

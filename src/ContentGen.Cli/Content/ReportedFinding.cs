using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.Content;

/// <summary>A finding on its way to reports, independent of the buffer in which it was found.</summary>
/// <param name="Line">1-based.</param>
/// <param name="Column">1-based, in Unicode scalar values.</param>
/// <param name="Offset">In bytes.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Place">What asked for it in a schema.</param>
internal sealed record ReportedFinding(
    string Id, Severity Severity, string Message, int Line, int Column, int Offset, int Length, SourceSpan? Place)
{
    /// <summary>What the schema advises; null where it says nothing.</summary>
    internal string? Help { get; init; }

    /// <summary>Why it is not reported; null: it is.</summary>
    internal Acceptance? Acceptance { get; init; }
}

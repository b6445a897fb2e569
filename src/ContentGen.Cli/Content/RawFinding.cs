namespace ContentGen.Cli.Content;

/// <summary>A finding as the document and the plan decide it, before severities, suppressions and names of files.</summary>
/// <param name="Declaration">An index into the findings of the plan.</param>
/// <param name="Line">1-based.</param>
/// <param name="Column">1-based, in Unicode scalar values.</param>
/// <param name="Offset">In bytes.</param>
/// <param name="Length">In bytes.</param>
internal readonly record struct RawFinding(int Declaration, string Message, int Line, int Column, int Offset, int Length);

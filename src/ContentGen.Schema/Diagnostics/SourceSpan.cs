namespace ContentGen.Schema.Diagnostics;

/// <summary>A place in a schema file.</summary>
/// <param name="Path">The file's path as the host named it.</param>
/// <param name="Start">UTF-16 offset, 0-based: what editors and Roslyn count in.</param>
/// <param name="Length">In UTF-16 code units.</param>
/// <param name="Line">1-based.</param>
/// <param name="Column">1-based, in Unicode scalar values.</param>
public sealed record SourceSpan(string Path, int Start, int Length, int Line, int Column, int EndLine, int EndColumn);

/// <summary>One schema diagnostic, ready to be shown: <c>path(line,column): severity id: message</c>.</summary>
public sealed record SchemaDiagnostic(string Id, DiagnosticLevel Level, string Message, SourceSpan Span);

public enum DiagnosticLevel
{
    Info,
    Warning,
    Error,
}

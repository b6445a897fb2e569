using ContentGen.Schema.Diagnostics;

namespace ContentGen.Schema.Examples;

/// <summary>
/// A document with what a schema should find in it. No part of the plan: nothing that parses or validates knows examples, so that editing one changes
/// no generated code.
/// </summary>
/// <param name="Name">As written; where it is absent, the document's path or <c>example N</c>.</param>
/// <param name="Text">The document itself, or null.</param>
/// <param name="File">The path of the document's file relative to <see cref="Span"/>'s file, as written, or null. The host reads it.</param>
/// <param name="DocumentSpan">Where the text or the path stands.</param>
/// <param name="Expect">What the JSON output should hold.</param>
/// <param name="Findings">All findings; null: none of severity warning or error.</param>
/// <param name="Span">Where the name stands, else the example.</param>
public sealed record BoundExample(
    string Name,
    string? Text,
    string? File,
    SourceSpan DocumentSpan,
    EquatableArray<ExpectedMember> Expect,
    EquatableArray<ExpectedFinding>? Findings,
    SourceSpan Span)
{
    /// <summary>Where the map behind <c>expect</c> stands; null where there is none.</summary>
    public SourceSpan? ExpectSpan { get; init; }
}

/// <summary>A finding that an example wants.</summary>
/// <param name="Line">1-based.</param>
/// <param name="Column">1-based, in Unicode scalar values.</param>
public sealed record ExpectedFinding(int Line, int Column, string Id, SourceSpan Span);

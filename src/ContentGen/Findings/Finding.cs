using System;
using System.Diagnostics;
using ContentGen.Findings;
using ContentGen.Findings.Reasons;
using ContentGen.Runtime;

namespace ContentGen;

/// <summary>How grave a finding is.</summary>
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>Probably wrong.</summary>
    Warning,

    /// <summary>The document is not valid.</summary>
    Error,
}

/// <summary>One result of parsing or validation, at a place in the document.</summary>
[DebuggerDisplay("{Severity} {Id,nq} {Line}:{Column}")]
public readonly ref struct Finding
{
    private readonly FindingRecord _record;
    private readonly ContentNode _node;

    internal Finding(ContentNode node, scoped in FindingRecord record)
    {
        _record = record;
        _node = node;
        var block = new Block
        {
            OuterStart = record.Offset,
            OuterEnd = record.Offset + record.Length,
            Start = record.Offset,
            End = record.Offset + record.Length,
            Line = record.Line,
            LastLine = record.Line,
        };
        Text = new(node.Utf8, in block, node.TextOwner, node.Version);
    }

    /// <summary>The finding's id, which never changes: <c>headline/words</c>, <c>missing/section.heading</c>.</summary>
    public string Id => Info?.Id ?? "";

    /// <summary>How grave it is.</summary>
    public Severity Severity => Info?.Severity ?? default;

    /// <summary>
    /// What is wrong, in a sentence. Made when read: allocates. A rule's reads the view, a field's the bytes of <see cref="Text"/>, and each throws where that does.
    /// </summary>
    /// <exception cref="InvalidOperationException">
    /// The finding is a rule's, and its buffer was used for another document; or a field's, and the text was one of <c>ParseText</c>.
    /// </exception>
    public string Message => Info switch
    {
        null => "",
        { Kind: FindingKind.Rule } info when _node.Tables.Holes is { } holes => holes.Message(info.Rule, _node),
        { Kind: FindingKind.Field, Message: null } info =>
            FieldReasons.Message(info, FieldReasons.FieldOf(_node.Tables, _record.Finding), Text.Span),
        var info => FindingMessages.Format(info, _record),
    };

    /// <summary>The piece of the document that it is about; empty where something is missing.</summary>
    public TextSlice Text { get; }

    /// <summary>The line on which it starts, 1-based.</summary>
    public int Line => _record.Line;

    /// <summary>The column at which it starts, 1-based, in Unicode scalar values.</summary>
    public int Column => _record.Column;

    /// <summary>Where it starts, in bytes, 0-based, a byte-order mark counted.</summary>
    public int Offset => _record.Offset;

    /// <summary>How long it is, in bytes.</summary>
    public int Length => _record.Length;

    /// <summary>The number of this finding's declaration in the schema, by which a host that holds the schema finds the place that asked for it.</summary>
    internal int Declaration => _record.Finding;

    /// <summary>Null for a default value, which reads as nothing.</summary>
    private FindingInfo? Info => _node.Tables is { } tables ? tables.Findings[_record.Finding] : null;
}

using System;
using System.Diagnostics;
using ContentGen.Fields;
using ContentGen.Runtime;

namespace ContentGen;

/// <summary>A named piece of what a role took whose value is its text: a text, an address of the web or of a mailbox.</summary>
[DebuggerDisplay("{Text}")]
public readonly ref struct TextField
{
    private readonly FieldInfo? _info;

    internal TextField(TextSlice text, FieldInfo? info)
    {
        Text = text;
        _info = info;
    }

    /// <summary>Whether the document has this field.</summary>
    public bool Exists => Text.Exists;

    /// <summary>Whether the field exists and its text is what its type asks for. Where it is not, that is a finding.</summary>
    public bool IsValid => _info is not null && Text.Exists && FieldReader.Converts(Text.Span, _info);

    /// <summary>The text as it stands in the document.</summary>
    public TextSlice Text { get; }

    /// <summary>The text, in UTF-8, without white space around it.</summary>
    public ReadOnlySpan<byte> Span => Text.Span;

    /// <summary>The text as a string; ill-formed bytes become U+FFFD. Allocates.</summary>
    public override string ToString() => Text.ToString();
}

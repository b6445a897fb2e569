using System.Diagnostics;
using ContentGen.Fields;
using ContentGen.Runtime;

namespace ContentGen;

/// <summary>A named piece of what a role took, and the value that it stands for. Converted when <see cref="Value"/> is read; nothing is allocated.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
[DebuggerDisplay("{DebuggerText,nq}")]
public readonly ref struct Field<T>
    where T : struct
{
    private readonly FieldInfo? _info;

    internal Field(TextSlice text, FieldInfo? info)
    {
        Text = text;
        _info = info;
    }

    /// <summary>Whether the document has this field.</summary>
    public bool Exists => Text.Exists;

    /// <summary>The text as it stands in the document, whatever it converts to.</summary>
    public TextSlice Text { get; }

    /// <summary>The value; null where the field is absent, or its text does not convert, which is a finding.</summary>
    public T? Value => _info is not null && Text.Exists && FieldReader.TryRead<T>(Text.Span, _info, out var value) ? value : null;

    private string DebuggerText => Exists ? $"{Value?.ToString() ?? "(does not convert)"} \"{Text.ToString()}\"" : "(none)";

    /// <summary>The text as a string; ill-formed bytes become U+FFFD. Allocates.</summary>
    public override string ToString() => Text.ToString();
}

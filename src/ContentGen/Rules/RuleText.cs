using System;
using System.ComponentModel;
using ContentGen.Text;

namespace ContentGen.Runtime;

/// <summary>A text of a rule, or absent. Nothing is copied.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct RuleText
{
    private readonly bool _exists;

    /// <summary>A text that is there.</summary>
    public RuleText(ReadOnlySpan<byte> utf8)
    {
        Utf8 = utf8;
        _exists = true;
    }

    /// <summary>It has no value.</summary>
    public bool IsAbsent => !_exists;

    /// <summary>The text.</summary>
    public ReadOnlySpan<byte> Utf8 { get; }

    /// <summary>Whether both are the same, folded.</summary>
    public static RuleBoolean Equal(RuleText left, RuleText right) =>
        left._exists && right._exists ? FoldedText.Equals(left.Utf8, right.Utf8) : RuleBoolean.Absent;
}

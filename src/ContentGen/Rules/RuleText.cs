using System;
using System.ComponentModel;
using ContentGen.Text;
using ContentGen.Text.Markdown;

namespace ContentGen.Runtime;

/// <summary>A text of a rule, or absent. Nothing is copied.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct RuleText
{
    private readonly bool _exists;

    private readonly bool _hasQuoteMarks;

    /// <summary>A text that is there.</summary>
    public RuleText(ReadOnlySpan<byte> utf8)
    {
        Utf8 = utf8;
        _exists = true;
    }

    /// <param name="utf8">A text that is there.</param>
    /// <param name="hasQuoteMarks">In it, marks of block quotes are white space.</param>
    internal RuleText(ReadOnlySpan<byte> utf8, bool hasQuoteMarks)
        : this(utf8) => _hasQuoteMarks = hasQuoteMarks;

    /// <summary>It has no value.</summary>
    public bool IsAbsent => !_exists;

    /// <summary>The text.</summary>
    public ReadOnlySpan<byte> Utf8 { get; }

    /// <summary>Whether both are the same, folded.</summary>
    public static RuleBoolean Equal(RuleText left, RuleText right)
    {
        if (left.IsAbsent || right.IsAbsent)
            return RuleBoolean.Absent;
        if (!left._hasQuoteMarks && !right._hasQuoteMarks)
            return FoldedText.Equals(left.Utf8, right.Utf8);
        using var one = left.Unquoted();
        using var other = right.Unquoted();
        return FoldedText.Equals(one.Utf8, other.Utf8);
    }

    private UnquotedText Unquoted() => _hasQuoteMarks ? new(Utf8) : new(Utf8, -1);
}

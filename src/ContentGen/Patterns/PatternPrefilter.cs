using System;
using System.Buffers;
using System.ComponentModel;

namespace ContentGen.Runtime;

/// <summary>What every text that a pattern matches contains, looked for by vectors before the pattern is run. Immutable.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PatternPrefilter
{
    private readonly byte[] _literal;
    private readonly SearchValues<byte>? _bytes;

    private PatternPrefilter(byte[] literal, SearchValues<byte>? bytes) => (_literal, _bytes) = (literal, bytes);

    /// <summary>All of the bytes, one behind the other.</summary>
    public static PatternPrefilter Literal(params byte[] bytes) => new(bytes, null);

    /// <summary>One of the bytes.</summary>
    public static PatternPrefilter OneOf(params byte[] bytes) => new([], SearchValues.Create(bytes));

    /// <summary>Whether a text has what a match needs.</summary>
    internal bool MayMatch(ReadOnlySpan<byte> text) => _bytes is null ? text.IndexOf(_literal) >= 0 : text.IndexOfAny(_bytes) >= 0;
}

using System;
using System.Buffers;
using System.ComponentModel;
using ContentGen.Patterns;

namespace ContentGen.Runtime;

/// <summary>What every text that a pattern matches contains, looked for by vectors before the pattern is run. Immutable.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PatternPrefilter
{
    private readonly byte[] _sought;
    private readonly SearchValues<byte>? _bytes;

    private PatternPrefilter(byte[] sought, SearchValues<byte>? bytes) => (_sought, _bytes) = (sought, bytes);

    /// <summary>All of the bytes, one behind the other.</summary>
    public static PatternPrefilter Literal(params byte[] bytes) => new(bytes, null);

    /// <summary>One of the bytes.</summary>
    public static PatternPrefilter OneOf(params byte[] bytes) => new(bytes, SearchValues.Create(bytes));

    /// <summary>Whether it is of no use where bytes are skipped: they are skipped up to what it looks for. Literals are found sooner than small letters.</summary>
    internal bool IsReplacedBy(PatternSkip skip) =>
        _bytes is null ? Array.Exists(_sought, skip.Stops) && !skip.StopsAtLetters : Array.TrueForAll(_sought, skip.Stops);

    /// <summary>Whether a text has what a match needs.</summary>
    internal bool MayMatch(ReadOnlySpan<byte> text) => _bytes is null ? text.IndexOf(_sought) >= 0 : text.IndexOfAny(_bytes) >= 0;
}

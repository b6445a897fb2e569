using System;
using System.Buffers;

namespace ContentGen.Text.Markdown;

/// <summary>A text as it is measured: itself, or a copy without the marks of block quotes, in memory that is borrowed until it is given back.</summary>
internal readonly ref struct UnquotedText : IDisposable
{
    private readonly byte[]? _borrowed;

    /// <param name="text">The text of a block, or of a part of one.</param>
    /// <param name="first">Where its first mark stands; negative: it has none.</param>
    internal UnquotedText(ReadOnlySpan<byte> text, int first)
    {
        Utf8 = text;
        if (first < 0)
            return;
        _borrowed = ArrayPool<byte>.Shared.Rent(text.Length);
        var copy = _borrowed.AsSpan(0, text.Length);
        text.CopyTo(copy);
        QuoteMarks.Blank(copy, first);
        Utf8 = copy;
    }

    internal ReadOnlySpan<byte> Utf8 { get; }

    public void Dispose()
    {
        if (_borrowed is not null)
            ArrayPool<byte>.Shared.Return(_borrowed);
    }
}

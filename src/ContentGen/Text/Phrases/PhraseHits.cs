using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using ContentGen.Runtime;
using ContentGen.Text.Unicode;

namespace ContentGen.Text.Phrases;

/// <summary>Collects which phrases begin at places of a text.</summary>
internal ref struct PhraseHits(PhraseTable table, ReadOnlySpan<byte> text, PhraseAnchor anchor, Span<int> lastStarts)
{
    private readonly PhraseTable _table = table;
    private readonly ReadOnlySpan<byte> _text = text;
    private readonly PhraseAnchor _anchor = anchor;
    private readonly Span<int> _lastStarts = lastStarts;

    /// <summary>The sets with a phrase that was found.</summary>
    public ulong Sets { get; private set; }

    /// <summary>Looks for phrases at a place where one may begin. Places may come in any order.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Try(int offset)
    {
        var sets = PhraseWalk.From(_table.Trie, _text, offset, _anchor);
        if (!_lastStarts.IsEmpty)
        {
            for (var left = sets; left != 0; left &= left - 1)
            {
                ref var last = ref _lastStarts[BitOperations.TrailingZeroCount(left)];
                // What stood there before the first place is of another text.
                last = (Sets & left & (0 - left)) == 0 ? offset : Math.Max(last, offset);
            }
        }
        Sets |= sets;
    }

    /// <summary>The same at a place that begins with ASCII, where the filter does not rule it out.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void TryFiltered(int offset)
    {
        var bytes = PlainBytes.Read(_text, offset);
        if (_table.Beginnings.MayBegin(bytes, PlainBytes.CountPlain(bytes)))
            Try(offset);
    }

    /// <summary>Looks for phrases from one of the scalars of a run that is not ASCII, or from the letter or digit behind it.</summary>
    /// <param name="offset">The run's first byte.</param>
    /// <param name="boundary">The state before it.</param>
    /// <returns>The run's end.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int ReadRun(int offset, WordBoundary boundary)
    {
        while (offset < _text.Length && _text[offset] >= 0x80)
        {
            var length = Utf8Scalar.Decode(_text, offset, out var scalar);
            var scalarClass = UnicodeData.ClassOf(scalar);
            if (boundary.IsBefore(scalar, scalarClass) && _table.Firsts.MayHave(scalar, scalarClass))
                Try(offset);
            boundary.Advance(scalarClass);
            offset += length;
        }
        if (offset < _text.Length && char.IsAsciiLetterOrDigit((char)_text[offset]) && !boundary.BindsWord)
            TryFiltered(offset);
        return offset;
    }

    /// <summary>
    /// The first place from which a phrase of so many folded scalars can reach the text's end. A scalar folds to one or more, a run of
    /// white space to one; ill-formed bytes are not counted, since from the right their grouping is unknown.
    /// </summary>
    public static int FirstPlaceOfSuffix(ReadOnlySpan<byte> text, int scalars)
    {
        var inSpace = false;
        var offset = text.Length;
        while (offset > 0)
        {
            var length = Utf8Scalar.DecodeLast(text, offset, out var scalar, out var wellFormed);
            var space = (UnicodeData.ClassOf(scalar) & ScalarClass.WhiteSpace) != 0;
            if (wellFormed && !(space && inSpace) && --scalars < 0)
                break;
            inSpace = space;
            offset -= length;
        }
        return offset;
    }

    /// <summary>The state before an offset: that of its last scalar, seen through the marks on it.</summary>
    public static WordBoundary BoundaryAt(ReadOnlySpan<byte> text, int offset)
    {
        var start = offset;
        while (start > 0)
        {
            start -= Utf8Scalar.DecodeLast(text, start, out var scalar, out _);
            if ((UnicodeData.ClassOf(scalar) & ScalarClass.Mark) == 0)
                break;
        }
        var boundary = default(WordBoundary);
        while (start < offset)
        {
            start += Utf8Scalar.Decode(text.Slice(0, offset), start, out var scalar);
            boundary.Advance(UnicodeData.ClassOf(scalar));
        }
        return boundary;
    }
}

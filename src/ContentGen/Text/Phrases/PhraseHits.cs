using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ContentGen.Runtime;
using ContentGen.Text.Unicode;
using ContentGen.Text.Vectors;

namespace ContentGen.Text.Phrases;

/// <summary>
/// Collects which phrases begin at places of a text. Places wait until there are many: a jump that nobody foresees, behind each few of them, costs more than looking
/// them up.
/// </summary>
internal ref struct PhraseHits(PhraseTable table, ReadOnlySpan<byte> text, PhraseAnchor anchor, Span<int> lastStarts, ref PlaceBuffer places)
{
    private readonly PhraseTable _table = table;
    private readonly ReadOnlySpan<byte> _text = text;
    private readonly PhraseAnchor _anchor = anchor;
    private readonly Span<int> _lastStarts = lastStarts;
    private readonly Span<int> _places = places;
    private int _waiting;

    /// <summary>The sets with a phrase that was found.</summary>
    public ulong Sets { get; private set; }

    /// <summary>Looks for phrases at places of a chunk that begin with four plain bytes: now or with those of later chunks.</summary>
    /// <param name="offset">Where the chunk begins.</param>
    /// <param name="places">The places, as bits; not none.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddPlain(int offset, ulong places)
    {
        _waiting = MaskBits.AddPlaces(places, offset, ref MemoryMarshal.GetReference(_places), _waiting);
        if (_waiting > PlaceBuffer.Capacity - IChunkReader.Length - MaskBits.Spare)
            TryPlain();
    }

    /// <summary>Looks for phrases at the places that wait.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void TryPlain()
    {
        var possible = _table.Beginnings.KeepPossible(_text, _places[.._waiting]);
        _waiting = 0;
        foreach (var offset in _places[..possible])
            TryFiltered(offset);
    }

    /// <summary>Looks for phrases at other places of a chunk.</summary>
    /// <param name="offset">Where the chunk begins.</param>
    /// <param name="places">Places that begin with ASCII, as bits.</param>
    /// <param name="runs">Where runs begin that are not ASCII.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void TryOthers(int offset, ulong places, ulong runs)
    {
        for (; places != 0; places &= places - 1)
            TryFiltered(offset + BitOperations.TrailingZeroCount(places));
        for (; runs != 0; runs &= runs - 1)
            ReadRun(offset + BitOperations.TrailingZeroCount(runs));
    }

    /// <summary>Looks for phrases at a place that begins with ASCII, where the filter does not rule it out.</summary>
    private void TryFiltered(int offset)
    {
        var bytes = PlainBytes.Read(_text, offset);
        var plain = PlainBytes.CountPlain(bytes);
        if (_table.Beginnings.MayBegin(bytes, plain) && (plain >= PhraseFilter.FirstBytes || MayBeginFolded(offset)))
            Try(offset);
    }

    private readonly bool MayBeginFolded(int offset) => !FoldedStart.TryRead(_text, offset, out var folded) || _table.Beginnings.MayBeginFolded(folded);

    /// <summary>Looks for phrases from one of the scalars of a run that is not ASCII, or from the letter or digit behind it.</summary>
    /// <param name="offset">The run's first byte, which the text's start or ASCII precedes.</param>
    private void ReadRun(int offset)
    {
        var boundary = default(WordBoundary);
        if (offset > 0)
            boundary.Advance(UnicodeData.ClassOf(_text[offset - 1]));
        while (offset < _text.Length && _text[offset] >= 0x80)
        {
            var length = Utf8Scalar.DecodeCommon(_text, offset, out var scalar);
            if (length == 0)
                length = Utf8Scalar.Decode(_text, offset, out scalar);
            var scalarClass = UnicodeData.ClassOf(scalar);
            if (boundary.IsBefore(scalar, scalarClass) && _table.Firsts.MayBegin(scalar, scalarClass) && MayBeginFolded(offset))
                Try(offset);
            boundary.Advance(scalarClass);
            offset += length;
        }
        if (offset < _text.Length && char.IsAsciiLetterOrDigit((char)_text[offset]) && !boundary.BindsWord)
            TryFiltered(offset);
    }

    /// <summary>Places may come in any order.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Try(int offset)
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

    /// <summary>
    /// A place before which no phrase of so many folded scalars begins that reaches the text's end: the text's start, or ASCII precedes it. A scalar folds to one or
    /// more, a run of white space to one; ill-formed bytes are not counted, since from the right their grouping is unknown.
    /// </summary>
    public static int StartOfSuffix(ReadOnlySpan<byte> text, int scalars)
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
        while (offset > 0 && text[offset - 1] >= 0x80)
            offset--;
        return offset;
    }
}

using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ContentGen.Runtime;
using ContentGen.Text.Unicode;
using ContentGen.Text.Vectors;

namespace ContentGen.Text;

/// <summary>Where a phrase must end.</summary>
internal enum PhraseAnchor
{
    /// <summary>At a word boundary.</summary>
    Anywhere,
    /// <summary>At the text's end.</summary>
    End,
    /// <summary>At the text's end, phrases taken without their end punctuation.</summary>
    Core,
}

/// <summary>Walks the trie of a <see cref="PhraseTable"/> along a text.</summary>
internal ref struct PhraseWalk(PhraseTable table, ReadOnlySpan<byte> text, Span<uint> window)
{
    private readonly PhraseTable _table = table;
    private readonly ReadOnlySpan<byte> _text = text;
    private readonly Span<uint> _window = window;

    /// <summary>The sets with a phrase that begins at the offset.</summary>
    public readonly ulong From(int offset, PhraseAnchor anchor)
    {
        var found = 0ul;
        var cursor = new FoldCursor(_text, offset, _window);
        var boundary = default(WordBoundary);
        var node = PhraseTable.RootNode;
        while (true)
        {
            // One scalar is read ahead: whether a phrase may end here depends on what follows.
            var more = cursor.TryNext(out var scalar);
            var scalarClass = more ? UnicodeData.ClassOf(scalar) : default;
            var mask = _table.MaskOf(node, anchor == PhraseAnchor.Core);
            if (mask != 0 && (!more || anchor == PhraseAnchor.Anywhere && boundary.IsBefore(scalar, scalarClass)))
                found |= mask;
            if (!more)
                return found;
            node = _table.Child(node, scalar);
            if (node == 0)
                return found;
            boundary.Advance(scalarClass);
        }
    }

    /// <summary>The sets with a phrase that begins at a word boundary at or behind the offset.</summary>
    public readonly ulong Search(int offset, PhraseAnchor anchor, Span<int> lastStarts)
    {
        var found = 0ul;
        var boundary = BoundaryAt(_text, offset);
        while (offset < _text.Length)
        {
            if (_text[offset] < 0x80)
            {
                offset = SearchAscii(offset, ref boundary, anchor, lastStarts, ref found);
                continue;
            }
            var length = Utf8Scalar.Decode(_text, offset, out var scalar);
            var scalarClass = UnicodeData.ClassOf(scalar);
            if (boundary.IsBefore(scalar, scalarClass))
                Try(offset, anchor, lastStarts, ref found);
            boundary.Advance(scalarClass);
            offset += length;
        }
        return found;
    }

    /// <summary>The same over a run of ASCII, where one look-up tells what a byte is. Returns the run's end.</summary>
    private readonly int SearchAscii(int offset, ref WordBoundary boundary, PhraseAnchor anchor, Span<int> lastStarts, ref ulong found)
    {
        var kinds = _table.AsciiKinds;
        var text = _text;
        var before = boundary.BindsWord ? PhraseTable.WordByte : 0u;
        var isAscii = true;
        while (_table.BeginsWithWords && isAscii && text.Length - offset >= IChunkReader.Length)
        {
            var masks = VectorWidth.ReadLines(ref Unsafe.Add(ref MemoryMarshal.GetReference(text), offset));
            isAscii = masks.NonAscii == 0;
            var length = isAscii ? IChunkReader.Length : BitOperations.TrailingZeroCount(masks.NonAscii);
            var within = isAscii ? ulong.MaxValue : (1UL << length) - 1;
            for (var starts = masks.Word & ~(masks.Word << 1 | before) & within; starts != 0; starts &= starts - 1)
            {
                var start = offset + BitOperations.TrailingZeroCount(starts);
                if ((kinds[text[start]] & PhraseTable.StartByte) != 0 && _table.MayBegin(text, start))
                    Try(start, anchor, lastStarts, ref found);
            }
            offset += length;
            before = (uint)kinds[text[offset - 1]] & PhraseTable.WordByte;
        }
        for (; offset < text.Length; offset++)
        {
            uint value = text[offset];
            if (value >= (uint)kinds.Length)
                break;
            uint kind = kinds[(int)value];
            if ((kind & PhraseTable.StartByte) != 0 && (kind & before & PhraseTable.WordByte) == 0 && _table.MayBegin(text, offset))
                Try(offset, anchor, lastStarts, ref found);
            before = kind;
        }
        boundary.Advance(UnicodeData.ClassOf(text[offset - 1]));
        return offset;
    }

    private readonly void Try(int offset, PhraseAnchor anchor, Span<int> lastStarts, ref ulong found)
    {
        var mask = From(offset, anchor);
        found |= mask;
        if (!lastStarts.IsEmpty)
            Record(mask, offset, lastStarts);
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
    private static WordBoundary BoundaryAt(ReadOnlySpan<byte> text, int offset)
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

    private static void Record(ulong mask, int offset, Span<int> lastStarts)
    {
        for (; mask != 0; mask &= mask - 1)
            lastStarts[BitOperations.TrailingZeroCount(mask)] = offset;
    }
}

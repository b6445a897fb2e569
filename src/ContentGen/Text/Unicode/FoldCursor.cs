using System;

namespace ContentGen.Text.Unicode;

/// <summary>
/// Streams the folded scalars of UTF-8 text: canonical decomposition (NFD), simple case folding, white-space runs as one space, typographic
/// quotes and dashes as ASCII ones. Memory is bounded: a run of combining marks is reordered in windows of 30.
/// </summary>
internal ref struct FoldCursor
{
    /// <summary>Scalars of scratch that a cursor needs.</summary>
    public const int WindowSize = 40;

    private const int MaxMarks = 30;

    // What ASCII folds to; 0 where more than one scalar may be involved (white space), or the scalar is U+0000.
    internal static readonly byte[] AsciiFolds = BuildAsciiFolds();

    private readonly ReadOnlySpan<byte> _text;
    private readonly Span<uint> _window;
    private int _next;
    private int _head;
    private int _count;

    /// <summary>Starts at an offset. The window is scratch of <see cref="WindowSize"/> scalars; cursors used one after another may share it.</summary>
    public FoldCursor(ReadOnlySpan<byte> text, int offset, Span<uint> window)
    {
        _text = text;
        _window = window;
        _next = offset;
        _head = _count = 0;
    }

    /// <summary>The first byte that is not folded yet; in mid-character where <see cref="IsBetween"/> is false.</summary>
    public readonly int Position => _next;

    /// <summary>Whether all of what stands before <see cref="Position"/> has been given.</summary>
    public readonly bool IsBetween => _head == _count;

    /// <summary>The next folded scalar; false at the text's end.</summary>
    public bool TryNext(out uint scalar)
    {
        if (_head < _count)
        {
            scalar = UnicodeData.Fold(_window[_head++]);
            return true;
        }
        if (_next >= _text.Length)
        {
            scalar = 0;
            return false;
        }

        var ascii = AsciiFolds;
        var first = _text[_next];
        if (first < ascii.Length && ascii[first] != 0)
        {
            _next++;
            scalar = ascii[first];
            return true;
        }
        return TryNextSlow(out scalar);
    }

    private bool TryNextSlow(out uint scalar)
    {
        if (TryNextLatin(out scalar))
            return true;
        var length = Utf8Scalar.Decode(_text, _next, out scalar);
        var scalarClass = UnicodeData.ClassOf(scalar);
        if ((scalarClass & ScalarClass.FoldInert) != 0)
        {
            _next += length;
            return true;
        }
        if ((scalarClass & ScalarClass.WhiteSpace) != 0)
        {
            SkipWhiteSpace(_next + length);
            scalar = ' ';
            return true;
        }
        FillWindow();
        scalar = UnicodeData.Fold(_window[_head++]);
        return true;
    }

    private bool TryNextLatin(out uint scalar)
    {
        var folded = LatinFolds.At(_text.Slice(_next));
        scalar = folded & 0xFFFF;
        if (folded == 0)
            return false;
        _next += LatinFolds.Bytes;
        if (folded >> 16 is var mark and not 0)
        {
            _window[0] = mark;
            (_head, _count) = (0, 1);
        }
        return true;
    }

    private static byte[] BuildAsciiFolds()
    {
        var folds = new byte[128];
        for (var scalar = 0u; scalar < 128; scalar++)
        {
            if ((UnicodeData.ClassOf(scalar) & ScalarClass.WhiteSpace) == 0)
                folds[scalar] = (byte)UnicodeData.Fold(scalar);
        }
        return folds;
    }

    private void SkipWhiteSpace(int offset)
    {
        while (offset < _text.Length)
        {
            var length = Utf8Scalar.Decode(_text, offset, out var scalar);
            if ((UnicodeData.ClassOf(scalar) & ScalarClass.WhiteSpace) == 0)
                break;
            offset += length;
        }
        _next = offset;
    }

    /// <summary>Decomposes the next scalar and, where its last part can be reordered with what follows, the marks behind it.</summary>
    private void FillWindow()
    {
        _head = 0;
        _next += Utf8Scalar.Decode(_text, _next, out var scalar);
        _count = UnicodeData.Decompose(scalar, _window);
        var marks = 0;
        for (var i = 0; i < _count; i++)
        {
            if (UnicodeData.CombiningClass(_window[i]) != 0)
                marks++;
        }
        // A base alone needs no window: the marks behind it are gathered when they are asked for, from the first of them.
        if (marks == 0)
            return;
        Reorder(0, _count);
        while (marks < MaxMarks && _next < _text.Length)
        {
            var length = Utf8Scalar.Decode(_text, _next, out scalar);
            if (UnicodeData.CombiningClass(scalar) == 0 && !DecomposesToMarks(scalar))
                return;
            var added = UnicodeData.Decompose(scalar, _window.Slice(_count));
            Reorder(_count, _count + added);
            _count += added;
            marks += added;
            _next += length;
        }
    }

    /// <summary>True of the few scalars of combining class 0 whose decomposition begins with a mark of another class.</summary>
    private bool DecomposesToMarks(uint scalar)
    {
        if (scalar < 0x300 || (UnicodeData.ClassOf(scalar) & ScalarClass.FoldInert) != 0)
            return false;
        var parts = _window.Slice(_count);
        UnicodeData.Decompose(scalar, parts);
        return UnicodeData.CombiningClass(parts[0]) != 0;
    }

    /// <summary>Canonical ordering: each new mark moves before those of a greater class, never past a base.</summary>
    private readonly void Reorder(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var mark = _window[i];
            var order = UnicodeData.CombiningClass(mark);
            if (order == 0)
                continue;
            var at = i;
            while (at > 0 && UnicodeData.CombiningClass(_window[at - 1]) > order)
            {
                _window[at] = _window[at - 1];
                at--;
            }
            _window[at] = mark;
        }
    }
}

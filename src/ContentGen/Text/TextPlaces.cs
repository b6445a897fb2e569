using System;
using ContentGen.Text.Unicode;

namespace ContentGen.Text;

/// <summary>Places in a document for people: columns count Unicode scalar values.</summary>
internal static class TextPlaces
{
    /// <summary>
    /// The 1-based column of an offset: scalars from the line's start, an ill-formed sequence being one, a byte-order mark at the
    /// document's start none. Reads the line up to the offset; many places of one document go through <see cref="ColumnCursor"/>.
    /// </summary>
    public static int Column(ReadOnlySpan<byte> document, int offset)
    {
        var cursor = default(ColumnCursor);
        return cursor.Column(document, offset);
    }

    /// <summary>The 1-based number of the line that an offset lies on. Reads the document up to the offset.</summary>
    public static int Line(ReadOnlySpan<byte> document, int offset)
    {
        var line = 1;
        var at = 0;
        while (LineBreaks.TryReadLine(document, at, document.Length, out var end, out var next) && next <= offset && next > end)
        {
            line++;
            at = next;
        }
        return line;
    }
}

/// <summary>
/// Columns of ascending offsets of one document: what was counted of a line is not counted again, so that many places on one long line
/// cost one pass.
/// </summary>
internal struct ColumnCursor
{
    private int _offset;
    private int _scalars;
    private bool _started;

    /// <summary>The 1-based column of an offset, as <see cref="TextPlaces.Column"/>. An offset before the last one asked for is counted afresh.</summary>
    public int Column(ReadOnlySpan<byte> document, int offset)
    {
        // Only what lies behind the last place is searched for the line's start; 0 there means that the line is still the same.
        var breaks = _started && offset >= _offset ? LineBreaks.LineStart(document.Slice(_offset), offset - _offset) : -1;
        if (breaks != 0)
            Restart(document, breaks > 0 ? _offset + breaks : LineBreaks.LineStart(document, offset));
        while (_offset < offset)
        {
            var length = Utf8Scalar.Decode(document, _offset, out _);
            if (_offset + length > offset)
                break;
            _offset += length;
            _scalars++;
        }
        return _scalars + 1;
    }

    private void Restart(ReadOnlySpan<byte> document, int lineStart)
    {
        var mark = "\uFEFF"u8;
        _started = true;
        _scalars = 0;
        _offset = lineStart == 0 && document.StartsWith(mark) ? mark.Length : lineStart;
    }
}

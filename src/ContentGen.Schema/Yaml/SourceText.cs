using System;
using System.Collections.Generic;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Schema.Yaml;

/// <summary>
/// A file's text with what it takes to say where something stands. Lines end as YAML, editors and C# count them alike (LF, CRLF, CR, NEL,
/// U+2028, U+2029); columns count Unicode scalar values, an unpaired surrogate being one, without a byte-order mark.
/// </summary>
internal sealed class SourceText
{
    /// <summary>Scalars are counted up to every multiple of this, so that a column costs the same in a line of any length.</summary>
    private const int Stride = 1024;

    private readonly List<int> _lineStarts = [0];
    // Null where every unit is a scalar, as in nearly all texts.
    private readonly int[]? _scalarsBefore;

    public SourceText(string path, string text)
    {
        Path = path;
        Text = text;
        TextStart = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        var hasPairs = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is > '\r' and < '\u0085')
                continue;
            hasPairs |= char.IsLowSurrogate(c);
            if (c == '\n' || c == '\r' && !(i + 1 < text.Length && text[i + 1] == '\n') || c is '\u0085' or '\u2028' or '\u2029')
                _lineStarts.Add(i + 1);
        }
        if (hasPairs)
            _scalarsBefore = CountScalars();
    }

    public string Path { get; }

    public string Text { get; }

    /// <summary>Where the text begins behind a byte-order mark: 0 or 1.</summary>
    public int TextStart { get; }

    /// <summary>The place of a piece of the text; what lies outside is brought inside.</summary>
    public SourceSpan Span(int start, int length)
    {
        start = Math.Max(0, Math.Min(start, Text.Length));
        var end = Math.Max(start, Math.Min((long)start + length, Text.Length));
        var (line, column) = Position(start);
        var (endLine, endColumn) = Position((int)end);
        return new SourceSpan(Path, start, (int)end - start, line, column, endLine, endColumn);
    }

    /// <summary>The 1-based line of an offset.</summary>
    public int Line(int offset)
    {
        var index = _lineStarts.BinarySearch(offset);
        return index >= 0 ? index + 1 : ~index;
    }

    /// <summary>Where a line, counted from 1, begins; behind the last one, the end of the text. A byte-order mark is no part of a line.</summary>
    public int LineStart(int line) => line > _lineStarts.Count ? Text.Length : Math.Max(TextStart, _lineStarts[line - 1]);

    /// <summary>The offset behind a line's text, before what ends it.</summary>
    public int LineEnd(int line)
    {
        var end = LineStart(line + 1);
        if (end <= LineStart(line) || line >= _lineStarts.Count)
            return end;
        return Text[end - 1] == '\n' && end - 1 > LineStart(line) && Text[end - 2] == '\r' ? end - 2 : end - 1;
    }

    private (int Line, int Column) Position(int offset)
    {
        var line = Line(offset);
        var lineStart = Math.Max(_lineStarts[line - 1], Math.Min(TextStart, offset));
        return (line, Scalars(offset) - Scalars(lineStart) + 1);
    }

    private int[] CountScalars()
    {
        var before = new int[Text.Length / Stride + 1];
        var scalars = 0;
        for (var i = 0; i < Text.Length; i++)
        {
            if (i % Stride == 0)
                before[i / Stride] = scalars;
            if (CountsAsScalar(i))
                scalars++;
        }
        if (Text.Length % Stride == 0)
            before[Text.Length / Stride] = scalars;
        return before;
    }

    private int Scalars(int offset)
    {
        if (_scalarsBefore is null)
            return offset;
        var count = _scalarsBefore[offset / Stride];
        for (var i = offset / Stride * Stride; i < offset; i++)
        {
            if (CountsAsScalar(i))
                count++;
        }
        return count;
    }

    /// <summary>Each UTF-16 unit but the second of a pair.</summary>
    private bool CountsAsScalar(int i) => !(char.IsLowSurrogate(Text[i]) && i > 0 && char.IsHighSurrogate(Text[i - 1]));
}

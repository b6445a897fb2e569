using System;

namespace ContentGen.Text.Markdown;

/// <summary>
/// One line on the way from its start to its text. Tabs go to columns that are multiples of 4, and one that is wider than what a container asks for
/// counts in part, so where the line stands is a column; bytes are looked at from the next one that is no white space.
/// </summary>
internal ref struct MarkdownLine
{
    private readonly ReadOnlySpan<byte> _utf8;

    /// <summary>Column of <see cref="At"/>.</summary>
    private int _atColumn;

    private int _tailStart;
    private int _tailThird;
    private bool _hasTail;

    public MarkdownLine(ReadOnlySpan<byte> utf8, int start, int end, int number)
    {
        _utf8 = utf8;
        End = end;
        Number = number;
        At = start;
        SkipSpaces();
        OuterStart = At;
    }

    /// <summary>Its number in the document, 1-based.</summary>
    public readonly int Number { get; }

    /// <summary>Offset of the line end.</summary>
    public readonly int End { get; }

    /// <summary>Offset of the first byte that is neither space nor tab.</summary>
    public readonly int OuterStart { get; }

    /// <summary>Offset of the next byte that is neither space nor tab; <see cref="End"/> if there is none.</summary>
    public int At { get; private set; }

    /// <summary>Column up to which the line is read, from 0.</summary>
    public int Column { get; set; }

    public readonly bool IsBlank => At == End;

    /// <summary>Columns of white space before <see cref="At"/>.</summary>
    public readonly int Indent => _atColumn - Column;

    /// <summary>The next byte; only where the line is not blank.</summary>
    public readonly byte Next => _utf8[At];

    /// <summary>The rest of the line from <see cref="At"/>.</summary>
    public readonly ReadOnlySpan<byte> Rest => _utf8[At..End];

    /// <summary>Reads a mark; the white space behind it is then the indentation.</summary>
    public void Read(int length)
    {
        At += length;
        _atColumn += length;
        Column = _atColumn;
        SkipSpaces();
    }

    /// <summary>Reads a quote mark and one column of white space behind it.</summary>
    public void ReadQuoteMark()
    {
        Read(1);
        if (Indent > 0)
            Column++;
    }

    /// <summary>The rest of the line is three or more <c>*</c>, <c>-</c> or <c>_</c> with nothing but white space between them.</summary>
    public bool IsThematicBreak()
    {
        var mark = Next;
        if (mark is not ((byte)'*' or (byte)'-' or (byte)'_'))
            return false;
        // Looked at once for a line, from its end, however many containers begin on it.
        if (!_hasTail)
            ReadTail();
        return At >= _tailStart && At <= _tailThird && _utf8[_tailThird] == mark;
    }

    private void ReadTail()
    {
        (_hasTail, _tailStart, _tailThird) = (true, End, -1);
        var at = End;
        while (at > At && _utf8[at - 1] is (byte)' ' or (byte)'\t')
            at--;
        if (at == At)
            return;
        var mark = _utf8[at - 1];
        var marks = 0;
        while (at > At && (_utf8[at - 1] == mark || _utf8[at - 1] is (byte)' ' or (byte)'\t'))
        {
            at--;
            if (_utf8[at] == mark && ++marks == 3)
                _tailThird = at;
        }
        _tailStart = at;
    }

    private void SkipSpaces()
    {
        for (; At < End; At++)
        {
            if (_utf8[At] == ' ')
                _atColumn++;
            else if (_utf8[At] == '\t')
                _atColumn += 4 - (_atColumn & 3);
            else
                return;
        }
    }
}

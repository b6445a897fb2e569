using System;

namespace ContentGen.Text.Markdown;

/// <summary>
/// Reads a link reference definition (<c>[label]: destination "title"</c>) at the start of a paragraph's lines, over line ends but not over the marks of
/// containers at the lines' starts.
/// </summary>
internal ref struct LinkDefinition
{
    /// <summary>The most bytes of a label.</summary>
    private const int LongestLabel = 999;

    private const int LineEnd = '\n';
    private const int None = -1;

    private readonly ReadOnlySpan<byte> _utf8;
    private readonly ReadOnlySpan<ParagraphLine> _lines;
    private int _line;
    private int _at;
    private long _steps;

    private LinkDefinition(ReadOnlySpan<byte> utf8, ReadOnlySpan<ParagraphLine> lines)
    {
        _utf8 = utf8;
        _lines = lines;
        _at = lines[0].Start;
    }

    /// <summary>How many of the lines the definition at their start takes; 0: there is none.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="lines">The lines of a paragraph.</param>
    /// <param name="work">Grows by the bytes looked at.</param>
    public static int Lines(ReadOnlySpan<byte> utf8, ReadOnlySpan<ParagraphLine> lines, ref long work)
    {
        if (lines.IsEmpty || lines[0].Start == lines[0].End || utf8[lines[0].Start] != '[')
            return 0;
        var reader = new LinkDefinition(utf8, lines);
        var taken = reader.Label() && reader.Destination() ? reader.End() : 0;
        work += reader._steps;
        return taken;
    }

    private readonly int Peek()
    {
        if (_line >= _lines.Length)
            return None;
        return _at < _lines[_line].End ? _utf8[_at] : _line + 1 < _lines.Length ? LineEnd : None;
    }

    private void Advance()
    {
        _steps++;
        if (_at < _lines[_line].End)
            _at++;
        else if (++_line < _lines.Length)
            _at = _lines[_line].Start;
    }

    private bool Label()
    {
        Advance();
        var hasText = false;
        for (var length = 0; length <= LongestLabel; length++)
        {
            var next = Peek();
            switch (next)
            {
                case None or '[':
                    return false;
                case ']':
                    Advance();
                    if (!hasText || Peek() != ':')
                        return false;
                    Advance();
                    return true;
                case '\\':
                    Advance();
                    hasText = true;
                    if (Peek() is '[' or ']' or '\\')
                        Advance();
                    break;
                default:
                    hasText |= !IsSpace(next);
                    Advance();
                    break;
            }
        }
        return false;
    }

    private bool Destination()
    {
        SkipSpaces();
        if (Peek() == LineEnd)
        {
            Advance();
            SkipSpaces();
        }
        return Peek() == '<' ? Bracketed() : Bare();
    }

    private bool Bracketed()
    {
        Advance();
        while (true)
        {
            var next = Peek();
            if (next is None or LineEnd or '<')
                return false;
            Advance();
            if (next == '>')
                return true;
            if (next == '\\' && Peek() is not (None or LineEnd))
                Advance();
        }
    }

    private bool Bare()
    {
        var (start, depth) = (_at, 0);
        while (true)
        {
            var next = Peek();
            if (next == None || next <= ' ' || next == 0x7F)
                break;
            if (next == ')' && depth-- == 0)
                return false;
            if (next == '(')
                depth++;
            Advance();
            if (next == '\\' && Peek() is '(' or ')' or '\\')
                Advance();
        }
        return _at > start && depth == 0;
    }

    /// <summary>A title, if there is one; gives the lines that were read.</summary>
    private int End()
    {
        var behind = _at;
        SkipSpaces();
        var lines = Peek() is LineEnd or None ? _line + 1 : 0;
        if (Peek() == LineEnd)
        {
            Advance();
            SkipSpaces();
        }
        else if (_at == behind)
        {
            return lines;
        }
        return Title() ? _line + 1 : lines;
    }

    private bool Title()
    {
        var open = Peek();
        if (open is not ('"' or '\'' or '('))
            return false;
        var close = open == '(' ? ')' : open;
        Advance();
        while (true)
        {
            var next = Peek();
            if (next == None || next == '(' && open == '(')
                return false;
            Advance();
            if (next == close)
                break;
            if (next == '\\' && Peek() is '"' or '\'' or '(' or ')' or '\\')
                Advance();
        }
        SkipSpaces();
        return Peek() is LineEnd or None;
    }

    private void SkipSpaces()
    {
        while (Peek() is ' ' or '\t')
            Advance();
    }

    private static bool IsSpace(int value) => value is ' ' or (>= '\t' and <= '\r');
}

namespace ContentGen.Schema.Yaml;

/// <summary>Where a value ends, and what may stand behind it.</summary>
internal sealed partial class BlockLines
{
    /// <summary>Whether what a quote opens runs on into lines with keys or items of their own: then it was to be closed before them.</summary>
    public static bool RunsInto(SourceText source, int quote, int until)
    {
        var lines = new BlockLines(source);
        for (var line = source.Line(quote) + 1; line <= source.Line(until); line++)
        {
            var at = source.LineStart(line);
            var end = source.LineEnd(line);
            while (at < end && source.Text[at] == ' ')
                at++;
            if (at < end && (lines.IsDash(at, end) || lines.KeyEnd(at, end) >= 0))
                return true;
        }
        return false;
    }

    private SyntaxMistake? Value(int at, int end, ref int behind)
    {
        while (true)
        {
            while (at < end && _text[at] is ' ' or '\t')
                at++;
            // An anchor or a tag stands before the value itself.
            if (at >= end || _text[at] is not ('&' or '!'))
                break;
            while (at < end && _text[at] is not (' ' or '\t'))
                at++;
        }
        if (at >= end || _text[at] == '#')
        {
            _pending = Pending.Nothing;
            return null;
        }
        switch (_text[at])
        {
            case '|' or '>':
                BeginBlock(at + 1, end);
                return null;
            case '"' or '\'':
                return Complete(at, FlowText.EndOfQuoted(_text, at), ref behind);
            case '[' or '{':
                var flow = new FlowText(_text, Top.Indent);
                behind = flow.EndOfBrackets(at);
                // What is wrong in the lines below an open bracket was perhaps not to stand in it.
                if (flow.Mistake is { } mistake && !(flow.IsOpen && source.Line(mistake.Start) != source.Line(at)))
                    return mistake;
                if (flow.IsOpen)
                    return flow.Certain ?? SyntaxMistakes.OpenBracket(_text, flow.Innermost);
                return Complete(at, behind, ref behind, isText: !flow.HasParts);
            default:
                _pending = Pending.Plain;
                _isEnded = HasComment(at, end);
                if (at != _bare)
                    _bare = -1;
                return null;
        }
    }

    /// <summary>Behind a value in quotes or brackets its line ends.</summary>
    /// <param name="isText">Of a value in brackets: it may be the beginning of a text.</param>
    private SyntaxMistake? Complete(int start, int at, ref int behind, bool isText = false)
    {
        _pending = Pending.Complete;
        behind = at;
        var end = source.LineEnd(source.Line(at));
        var next = at;
        while (next < end && _text[next] is ' ' or '\t')
            next++;
        if (next < end && _text[next] == '#' && next == at)
            return FlowMistakes.CommentWithoutSpace(at);
        if (next >= end || _text[next] == '#')
            return null;
        if (_text[start] is '"' or '\'')
            return source.Line(start) < source.Line(at) ? SyntaxMistakes.OpenQuote(_text, start) : FlowMistakes.Quote(_text[start], at - 1);
        if (_text[next] is ']' or '}')
            return SyntaxMistakes.ClosesNothing(_text, next);
        return isText && _text[next] != ':' ? SyntaxMistakes.CannotBegin(_text, start) : SyntaxMistakes.BehindBracket(_text, at - 1, next);
    }

    private void BeginBlock(int at, int end)
    {
        _pending = Pending.Block;
        _blockIndent = 0;
        for (; at < end && _text[at] is '+' or '-' or >= '1' and <= '9'; at++)
        {
            // An indicator says by how much its lines are indented beyond the level around.
            if (_text[at] is >= '1' and <= '9')
                (_blockIndent, _blockLine) = (System.Math.Max(0, Top.Indent) + _text[at] - '0', source.Line(at));
        }
    }
}

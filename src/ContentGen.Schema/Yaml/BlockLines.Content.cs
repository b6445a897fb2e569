namespace ContentGen.Schema.Yaml;

/// <summary>What stands in a line behind its indentation and its dashes.</summary>
internal sealed partial class BlockLines
{
    /// <summary>A key with its value, or a value alone.</summary>
    private SyntaxMistake? Content(int at, int end, out int behind)
    {
        behind = end;
        var colon = KeyEnd(at, end);
        // `? key` is of no use in a schema and read by the library alone.
        if (colon < 0 && _text[at] is '?' or ':' && (at + 1 == end || _text[at + 1] == ' '))
        {
            _pending = Pending.Nothing;
            return null;
        }
        if (colon < 0)
            return Bare(at, end, ref behind);
        if (_text[at] is not ('"' or '\'' or '[' or '{') && WrongKey(at, colon, end) is { } wrong)
            return wrong;
        return Value(colon + 1, end, ref behind);
    }

    /// <summary>A line without a key: the value of the key above it, an item, or a key that lacks something.</summary>
    private SyntaxMistake? Bare(int at, int end, ref int behind)
    {
        var level = Top;
        var isNew = level.Line == source.Line(at) && !level.IsList;
        if (!level.IsList)
        {
            var name = EndOfName(at, end);
            if (!isNew && _isBehindBlock)
                return Indented(at, level.Indent, new(-1, 0, false), level);
            if (name > at && !isNew && Glued(name, end) is { } glued)
                return glued;
            if (!isNew && IsNameAlone(at, end))
                return NoColon(at);
            if (!isNew)
            {
                return new(at, 1, "This line is no `key: value`, as those beside it are (line " + level.Line + ").",
                    "Write a key and a colon, or indent it further if it belongs to the line above.");
            }
            // A value below its key is no level of keys.
            _levels.RemoveAt(_levels.Count - 1);
        }
        _bare = at;
        return Value(at, end, ref behind);
    }

    private bool IsNameAlone(int at, int end)
    {
        var name = EndOfName(at, end);
        while (name < end && _text[name] == ' ')
            name++;
        return name > at && _text[at] is not ('-' or '?' or '*') && (name == end || _text[name] == '#');
    }

    private SyntaxMistake NoColon(int at)
    {
        var end = EndOfName(at, _text.Length);
        var name = _text.Substring(at, end - at);
        return new(at, end - at, "`" + name + "` has no colon.", "Write `" + name + ":`.");
    }

    /// <summary>What stands in place of the colon and the space behind a name.</summary>
    private SyntaxMistake? Glued(int at, int end)
    {
        if (at < end && _text[at] is '：' or '﹕' or '︓')
            return new(at, 1, "`" + _text[at] + "` is no colon of YAML.", "Write `:` and a space.");
        if (at + 1 >= end || _text[at] != ':')
            return null;
        return YamlSpaces.IsOther(_text[at + 1])
            ? new(at + 1, 1, "Behind this colon stands a " + YamlSpaces.NameOf(_text[at + 1]) + ".", "Write a space in its place.")
            : FlowText.MissingSpace(_text, at, end);
    }

    /// <summary>A key that holds what was meant to be its value: <c>name{ key: …</c>, <c>name:{ key: …</c>.</summary>
    private SyntaxMistake? WrongKey(int at, int colon, int end)
    {
        var name = EndOfName(at, colon);
        if (name == at || name == colon || _text[at] is '?')
            return null;
        if (_text[name] == ':' && _text[name + 1] is '{' or '[' or '"' or '\'')
            return FlowText.MissingSpace(_text, name, end);
        while (name < colon && _text[name] == ' ')
            name++;
        return _text[name] is '{' or '[' ? NoColon(at) : null;
    }

    private int EndOfName(int at, int end)
    {
        while (at < end && FlowText.IsOfName(_text[at]))
            at++;
        return at;
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
                var flow = new FlowText(_text);
                behind = flow.EndOfBrackets(at);
                // What is wrong in the lines below an open bracket was perhaps not to stand in it.
                if (flow.Mistake is { } mistake && !(flow.IsOpen && source.Line(mistake.Start) != source.Line(at)))
                    return mistake;
                return Complete(at, behind, ref behind);
            default:
                _pending = Pending.Plain;
                if (at != _bare)
                    _bare = -1;
                return null;
        }
    }

    /// <summary>Behind a value in quotes or brackets its line ends.</summary>
    private SyntaxMistake? Complete(int start, int at, ref int behind)
    {
        _pending = Pending.Complete;
        behind = at;
        var end = source.LineEnd(source.Line(at));
        var next = at;
        while (next < end && _text[next] is ' ' or '\t')
            next++;
        if (next >= end || _text[next] == '#')
            return null;
        if (_text[start] is '"' or '\'')
            return source.Line(start) < source.Line(at) ? SyntaxMistakes.OpenQuote(_text, start) : FlowText.Quote(_text[start], at - 1);
        return _text[next] is ']' or '}' ? SyntaxMistakes.ClosesNothing(_text, next) : SyntaxMistakes.CannotBegin(_text, start);
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

    private bool IsDash(int at, int end) => _text[at] == '-' && (at + 1 == end || _text[at + 1] is ' ' or '\t');

    /// <summary>The colon of the key that a line begins with; −1: it begins with none.</summary>
    private int KeyEnd(int at, int end)
    {
        if (_text[at] is '[' or '{' or '#' or '|' or '>')
            return -1;
        if (_text[at] is '"' or '\'')
        {
            at = FlowText.EndOfQuoted(_text, at);
            while (at < end && _text[at] is ' ' or '\t')
                at++;
            return at < end && _text[at] == ':' && (at + 1 == end || _text[at + 1] is ' ' or '\t') ? at : -1;
        }
        for (; at < end; at++)
        {
            if (_text[at] == ':' && (at + 1 == end || _text[at + 1] is ' ' or '\t'))
                return at;
            if (_text[at] == '#' && _text[at - 1] is ' ' or '\t')
                return -1;
        }
        return -1;
    }
}

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
            return QuotedKey(at, end) ?? Bare(at, end, ref behind);
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
                return _leftList.Indent >= 0 ? WithoutDash(at, end, _leftList) : FlowMistakes.NoColon(_text, at, end);
            if (!isNew && name > at && FlowMistakes.BehindName(_text, name, end) != ' ')
                return FlowMistakes.NoColon(_text, at, end);
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

    /// <summary>A key in quotes with its value right behind the colon, as JSON may have it.</summary>
    private SyntaxMistake? QuotedKey(int at, int end)
    {
        if (_text[at] is not ('"' or '\''))
            return null;
        var colon = FlowText.EndOfQuoted(_text, at);
        if (colon + 1 >= end || _text[colon] != ':')
            return null;
        return YamlSpaces.IsOther(_text[colon + 1]) ? Glued(colon, end) : FlowMistakes.MissingSpace(_text, at, colon, end);
    }

    /// <summary>The first line of a map whose key has no colon, so that the line below it was read as more of the same text.</summary>
    private SyntaxMistake? FirstKey(int at, int end, int next)
    {
        var name = EndOfName(at, end);
        if (name == at || _text[at] is < 'a' or > 'z' || _text[name] is not (' ' or '=' or ';'))
            return null;
        return Column(at) == Column(next) ? FlowMistakes.NoColon(_text, at, end) : null;
    }

    /// <summary>What stands in place of the colon and the space behind a name.</summary>
    private SyntaxMistake? Glued(int at, int end)
    {
        if (at < end && FlowMistakes.IsFullColon(_text[at]))
            return FlowMistakes.FullColon(_text, at);
        if (at + 1 >= end || _text[at] != ':')
            return null;
        return YamlSpaces.IsOther(_text[at + 1])
            ? new(at + 1, 1, "Behind this colon stands a " + YamlSpaces.NameOf(_text[at + 1]) + ".", "Write a space in its place.")
            : FlowMistakes.MissingSpace(_text, at, end);
    }

    /// <summary>A key that holds what was meant to be its value: <c>name{ key: …</c>, <c>name:{ key: …</c>.</summary>
    private SyntaxMistake? WrongKey(int at, int colon, int end)
    {
        var name = EndOfName(at, colon);
        if (name == at || name == colon || _text[at] is '?')
            return null;
        if (_text[name] == ':' && _text[name + 1] is '{' or '[' or '"' or '\'')
            return FlowMistakes.MissingSpace(_text, name, end);
        while (name < colon && _text[name] is ' ' or '=' or ';')
            name++;
        return _text[name] is '{' or '[' ? FlowMistakes.NoColon(_text, at, end) : null;
    }

    private int EndOfName(int at, int end)
    {
        while (at < end && FlowMistakes.IsOfName(_text[at]))
            at++;
        return at;
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

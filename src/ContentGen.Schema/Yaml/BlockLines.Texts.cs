namespace ContentGen.Schema.Yaml;

/// <summary>A text without quotes that goes on over lines.</summary>
internal sealed partial class BlockLines
{
    /// <summary>A line that goes on with a text without quotes, in which no key may stand.</summary>
    private SyntaxMistake? GoOn(int at, int end, bool isItem)
    {
        _isEnded = HasComment(at, end);
        if (KeyEnd(at, end) < 0)
            return null;
        if (isItem && _bare >= 0 && !BeginsLine(_bare))
            return KeyOfItems(at) ?? Indented(at, Column(at), new(-1, 0, false), Top);
        if (_bare < 0)
            return isItem ? null : Indented(at, Column(at), new(-1, 0, false), Top);
        var (bare, bareEnd) = (_bare, source.LineEnd(source.Line(_bare)));
        if (isItem)
            return NoDash(bare) ?? WithoutDash(bare, bareEnd, new(0, source.Line(at), true));
        // Of a text that goes on over many lines the first is looked at once.
        _bare = -1;
        return Glued(EndOfName(bare, bareEnd), bareEnd) ?? (IsNameAlone(bare, bareEnd) ? FlowMistakes.NoColon(_text, bare, bareEnd) : FirstKey(bare, bareEnd, at));
    }

    /// <summary>The item that further items stand below, behind where its text begins: it was to be their key.</summary>
    private SyntaxMistake? KeyOfItems(int at)
    {
        if (Column(at) <= Column(_bare))
            return null;
        var end = source.LineEnd(source.Line(_bare));
        return IsNameAlone(_bare, end) ? FlowMistakes.NoColon(_text, _bare, end) : Glued(EndOfName(_bare, end), end);
    }

    /// <summary>A line below a text that a comment ended: nothing goes on there.</summary>
    private SyntaxMistake BehindComment(int at, int end, bool isItem)
    {
        var indent = Column(at);
        if (_bare < 0 || !BeginsLine(_bare) && isItem)
            return Indented(at, indent, new(-1, 0, false), Top);
        if (isItem)
            return NoDash(_bare) ?? WithoutDash(_bare, source.LineEnd(source.Line(_bare)), new(0, source.Line(at), true));
        return GoOn(at, end, isItem)
            ?? new(at, 1, "A comment ends the text above this line, which cannot go on here.", "Remove the comment, or write a key or a dash before each of the two.");
    }

    /// <summary>A tab before a key or an item. Before a text that goes on it may stand.</summary>
    private SyntaxMistake? Tab(int at, int end)
    {
        var next = at;
        while (next < end && _text[next] is ' ' or '\t')
            next++;
        return next < end && _pending != Pending.Plain && (IsDash(next, end) || KeyEnd(next, end) >= 0) ? SyntaxMistakes.Tab(at) : null;
    }

    private int Column(int at) => at - source.LineStart(source.Line(at));

    /// <summary>No dash stands before it.</summary>
    private bool BeginsLine(int at)
    {
        var start = source.LineStart(source.Line(at));
        while (start < at && _text[start] == ' ')
            start++;
        return start == at;
    }

    private bool HasComment(int at, int end)
    {
        for (at++; at < end; at++)
        {
            if (_text[at] == '#' && _text[at - 1] is ' ' or '\t')
                return true;
        }
        return false;
    }
}

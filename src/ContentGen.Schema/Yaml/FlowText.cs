using System.Collections.Generic;

namespace ContentGen.Schema.Yaml;

/// <summary>Passes over a value in quotes or brackets, as far as it takes to say where it ends and what is wrong on the way.</summary>
/// <param name="indent">What a line that goes on within brackets must be indented beyond.</param>
internal sealed class FlowText(string text, int indent)
{
    private readonly List<Bracket> _open = [];

    /// <summary>Where the line begins that is passed over, until something but spaces was found in it; −1 behind that.</summary>
    private int _lineStart = -1;

    /// <summary>The first text that goes on with a bracket in a line that is indented too little; −1: there is none.</summary>
    private int _outdented = -1;

    /// <summary>The first slip on the way, or null.</summary>
    public SyntaxMistake? Mistake { get; private set; }

    /// <summary>The first bracket that closes one of another kind, or quote that was not closed, or null: it is wrong even if the first bracket was not to reach its line.</summary>
    public SyntaxMistake? Certain { get; private set; }

    /// <summary>The first comment within a bracket; −1: there is none.</summary>
    public int Comment { get; private set; } = -1;

    /// <summary>The end came before the bracket that closes the first.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Where the innermost bracket that is not closed was opened.</summary>
    public int Innermost => _open[_open.Count - 1].At;

    /// <summary>It has a comma or a colon, as lists and maps have, not a text that begins with a bracket.</summary>
    public bool HasParts { get; private set; }

    /// <summary>Behind the quote that closes a text; the end of all where none does.</summary>
    public static int EndOfQuoted(string text, int at)
    {
        var quote = text[at++];
        for (; at < text.Length; at++)
        {
            if (text[at] == '\\' && quote == '"')
                at++;
            else if (text[at] == quote && !(quote == '\'' && at + 1 < text.Length && text[at + 1] == quote))
                return at + 1;
            else if (text[at] == quote)
                at++;
        }
        return text.Length;
    }

    /// <summary>Where the item of a list begins that comes next, commas and comments passed over.</summary>
    public static int NextItem(string text, int at)
    {
        for (var isComment = false; at < text.Length; at++)
        {
            isComment = text[at] is not ('\n' or '\r') && (isComment || text[at] == '#');
            if (!isComment && text[at] is not (',' or ' ' or '\t' or '\n' or '\r'))
                break;
        }
        return at;
    }

    /// <summary>Behind the bracket that closes the one at a place; the end of all where none does.</summary>
    public int EndOfBrackets(int at)
    {
        while (at < text.Length)
        {
            switch (text[at])
            {
                case '[' or '{':
                    Open(at++);
                    break;
                case ']' or '}':
                    Close(at++);
                    if (_open.Count > 0)
                        break;
                    if (_outdented >= 0)
                        Mistake ??= FlowMistakes.Outdented(_outdented, indent);
                    return at;
                case '\'' or '"':
                    at = PassQuoted(at);
                    break;
                case '#':
                    at = PassComment(at);
                    break;
                case '\n' or '\r':
                    _lineStart = ++at;
                    continue;
                case ' ' or '\t':
                    at++;
                    continue;
                case ',':
                    EndEntry();
                    at++;
                    break;
                case ':' when IsColon(at) || text[at - 1] is '"' or '\'':
                    Colon(at++);
                    break;
                default:
                    at = PassPlain(at);
                    break;
            }
            _lineStart = -1;
        }
        IsOpen = true;
        return text.Length;
    }

    private void Open(int at)
    {
        // A map as a key is what a bracket written twice makes.
        var isTwice = text[at] == '{' && _open.Count > 0 && text[Innermost] == '{' && _open[_open.Count - 1] is { Colon: < 0 } around && IsBlank(around.Entry, at);
        if (_open.Count > 0)
            _open[_open.Count - 1] = _open[_open.Count - 1] with { Entry = -1 };
        _open.Add(new(at, at + 1, -1, isTwice));
    }

    private void Close(int at)
    {
        if (!FlowMistakes.AreAlike(text[Innermost], text[at]))
        {
            // It may close the bracket around: then the inner one lacks its own. If it closes neither, it is left out.
            var closesNext = _open.Count > 1 && FlowMistakes.AreAlike(text[_open[_open.Count - 2].At], text[at]);
            Certain ??= FlowMistakes.WrongClosing(text, Innermost, at, closesNext);
            Mistake ??= Certain;
            if (!closesNext)
                return;
            _open.RemoveAt(_open.Count - 1);
        }
        _open.RemoveAt(_open.Count - 1);
    }

    private void EndEntry()
    {
        HasParts = true;
        _open[_open.Count - 1] = _open[_open.Count - 1] with { Entry = -1, Colon = -1 };
    }

    private bool IsColon(int at) => at + 1 == text.Length || text[at + 1] is ' ' or '\t' or '\n' or '\r';

    private void Colon(int at)
    {
        HasParts = true;
        var bracket = _open[_open.Count - 1];
        if (bracket.IsTwice)
            Mistake ??= FlowMistakes.Twice(bracket.At);
        if (bracket.Colon >= 0)
            Mistake ??= FlowMistakes.SecondColon(text, bracket.Colon, at);
        _open[_open.Count - 1] = bracket with { Colon = at };
    }

    /// <summary>A text in quotes, behind which only what divides values may stand.</summary>
    private int PassQuoted(int at)
    {
        var start = at;
        at = EndOfQuoted(text, at);
        var next = at;
        while (next < text.Length && text[next] is ' ' or '\t')
            next++;
        if (next < text.Length && text[next] is not (',' or ']' or '}' or ':' or '#' or '\n' or '\r'))
        {
            Mistake ??= FlowMistakes.BehindQuoted(text, start, at, next, Innermost);
            Certain ??= Mistake.Start == start ? Mistake : null;
        }
        return at;
    }

    private int PassComment(int at)
    {
        if (Comment < 0)
            Comment = at;
        if (text[at - 1] is '"' or '\'' or ']' or '}')
            Mistake ??= FlowMistakes.CommentWithoutSpace(at);
        while (at < text.Length && text[at] is not ('\n' or '\r'))
            at++;
        return at;
    }

    private int PassPlain(int at)
    {
        var start = at;
        var mayBeName = text[Innermost] == '{' && _open[_open.Count - 1].Colon < 0;
        // The first bracket of a value stands in its line.
        if (_outdented < 0 && _lineStart >= 0 && at - _lineStart <= indent)
            _outdented = at;
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (mayBeName && (c is '[' or '{' || c is '"' or '\'' && text[at - 1] == ' '))
            {
                Mistake ??= FlowMistakes.ValueBehindName(text, start, at);
                mayBeName = false;
            }
            if (c is ',' or '[' or ']' or '{' or '}' or '\n' or '\r' || c == '#' && text[at - 1] is ' ' or '\t')
                return at;
            if (c == ':' && at > start && at + 1 < text.Length && text[at + 1] is '[' or '{')
                Mistake ??= FlowMistakes.MissingSpace(text, at, ClosingEnd(at + 1));
            if (c == ':' && at > start && IsColon(at))
                return at;
        }
        return at;
    }

    /// <summary>Behind a value in brackets on one line, for what to write.</summary>
    private int ClosingEnd(int at)
    {
        var depth = 0;
        for (; at < text.Length && text[at] is not ('\n' or '\r'); at++)
        {
            depth += text[at] is '[' or '{' ? 1 : text[at] is ']' or '}' ? -1 : 0;
            if (depth == 0)
                return at + 1;
        }
        return at;
    }

    private bool IsBlank(int from, int to)
    {
        if (from < 0)
            return false;
        while (from < to && text[from] is ' ' or '\t' or '\n' or '\r')
            from++;
        return from == to;
    }

    /// <summary>A bracket that is open.</summary>
    /// <param name="Entry">Where its first entry begins; −1 behind that.</param>
    /// <param name="Colon">Of the entry that is read; −1 before it.</param>
    /// <param name="IsTwice">The one around it opened just before.</param>
    private readonly record struct Bracket(int At, int Entry, int Colon, bool IsTwice);
}

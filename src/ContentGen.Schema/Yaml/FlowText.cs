namespace ContentGen.Schema.Yaml;

/// <summary>Passes over a value in quotes or brackets, as far as it takes to say where it ends and what is wrong on the way.</summary>
internal struct FlowText(string text)
{
    /// <summary>The first slip on the way, or null.</summary>
    public SyntaxMistake? Mistake { get; private set; }

    /// <summary>The first comment within a bracket; −1: there is none.</summary>
    public int Comment { get; private set; } = -1;

    /// <summary>The end came before the bracket that closes the first.</summary>
    public bool IsOpen { get; private set; }

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

    /// <summary>Behind the bracket that closes the one at a place; the end of all where none does.</summary>
    public int EndOfBrackets(int at)
    {
        var depth = 0;
        while (at < text.Length)
        {
            switch (text[at])
            {
                case '[' or '{':
                    depth++;
                    at++;
                    break;
                case ']' or '}':
                    at++;
                    if (--depth == 0)
                        return at;
                    break;
                case '\'' or '"':
                    at = PassQuoted(at);
                    break;
                case '#':
                    if (Comment < 0)
                        Comment = at;
                    while (at < text.Length && text[at] is not ('\n' or '\r'))
                        at++;
                    break;
                case ',' or ' ' or '\t' or '\n' or '\r':
                    at++;
                    break;
                default:
                    at = PassPlain(at);
                    break;
            }
        }
        IsOpen = true;
        return text.Length;
    }

    /// <summary>A text in quotes, behind which only what divides values may stand.</summary>
    private int PassQuoted(int at)
    {
        var quote = text[at];
        at = EndOfQuoted(text, at);
        var next = at;
        while (next < text.Length && text[next] is ' ' or '\t')
            next++;
        if (next < text.Length && text[next] is not (',' or ']' or '}' or ':' or '#' or '\n' or '\r'))
            Mistake ??= Quote(quote, at - 1);
        return at;
    }

    private int PassPlain(int at)
    {
        var start = at;
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (c is ',' or '[' or ']' or '{' or '}' or '\n' or '\r' || c == '#' && text[at - 1] is ' ' or '\t')
                return at;
            // Behind a key in quotes the colon needs no space.
            if (c == ':' && at > start && at + 1 < text.Length && text[at + 1] is '[' or '{')
                Mistake ??= MissingSpace(text, at, ClosingEnd(at + 1));
            if (c == ':' && at + 1 < text.Length && text[at + 1] is ' ' or '\t' or '\n' or '\r')
                return at + 1;
        }
        return at;
    }

    /// <summary>Behind a value in brackets on one line, for what to write.</summary>
    private readonly int ClosingEnd(int at)
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

    /// <summary>A text in quotes behind whose end more stands.</summary>
    public static SyntaxMistake Quote(char quote, int at) => new(at, 1, "The text in quotes ends here, but more stands behind it.",
        "Write `" + (quote == '\'' ? "''" : "\\\"") + "` for a quote within it, or put quotes around all of it.");

    /// <summary>A colon with a value right behind it.</summary>
    /// <param name="end">Of the value.</param>
    public static SyntaxMistake MissingSpace(string text, int colon, int end)
    {
        var start = colon;
        while (start > 0 && IsOfName(text[start - 1]))
            start--;
        return new(colon, 1, "A space is missing behind this colon.", "Write `" + text.Substring(start, colon + 1 - start) + " " + text.Substring(colon + 1, end - colon - 1).Trim() + "`.");
    }

    /// <summary>A character of a key as schemas have them.</summary>
    public static bool IsOfName(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '-' or '_' or '?' or '*' or '+';
}

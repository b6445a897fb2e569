namespace ContentGen.Schema.Yaml;

/// <summary>What is wrong with a value in quotes or brackets.</summary>
internal static class FlowMistakes
{
    /// <summary>A character of a key as schemas have them.</summary>
    public static bool IsOfName(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '-' or '_' or '?' or '*' or '+';

    public static bool IsFullColon(char c) => c is '：' or '﹕' or '︓';

    public static bool AreAlike(char opening, char closing) => opening == '[' ? closing == ']' : closing == '}';

    /// <summary>A text in quotes behind whose end more stands.</summary>
    public static SyntaxMistake Quote(char quote, int at) => new(at, 1, "The text in quotes ends here, but more stands behind it.",
        "Write `" + (quote == '\'' ? "''" : "\\\"") + "` for a quote within it, or put quotes around all of it.");

    /// <summary>Within brackets, a text in quotes with something behind it.</summary>
    /// <param name="end">Behind the closing quote.</param>
    /// <param name="next">What stands there.</param>
    /// <param name="opening">The bracket around.</param>
    public static SyntaxMistake BehindQuoted(string text, int start, int end, int next, int opening)
    {
        // A text that ends in another line ends at the quote that was to open the next one.
        if (HasLineEnd(text, start, end))
            return SyntaxMistakes.OpenQuote(text, start);
        if (text[next] == ')')
            return RoundBracket(text, opening, next);
        var name = EndOfName(text, next);
        return next > end && (text[next] is '"' or '\'' || name > next && name < text.Length && text[name] == ':')
            ? new(next, 1, "A comma is missing before this.", "Put a comma between two entries.")
            : Quote(text[start], end - 1);
    }

    /// <summary>A colon with a value right behind it.</summary>
    /// <param name="end">Of the value.</param>
    public static SyntaxMistake MissingSpace(string text, int colon, int end)
    {
        var start = colon;
        while (start > 0 && IsOfName(text[start - 1]))
            start--;
        return MissingSpace(text, start, colon, end);
    }

    /// <param name="start">Of the key.</param>
    public static SyntaxMistake MissingSpace(string text, int start, int colon, int end) => text[colon + 1] switch
    {
        ':' => new(colon + 1, 1, "A second colon stands here.", "Remove one of them."),
        ',' => new(colon + 1, 1, "A comma stands behind this colon.", "Remove the comma."),
        ';' => new(colon + 1, 1, "A semicolon stands behind this colon.", "Remove the semicolon."),
        '#' => CommentWithoutSpace(colon + 1),
        _ => new(colon, 1, "A space is missing behind this colon.", "Write `" + text.Substring(start, colon + 1 - start) + " " + text.Substring(colon + 1, end - colon - 1).Trim() + "`."),
    };

    public static SyntaxMistake CommentWithoutSpace(int at) => new(at, 1, "A space is missing before this `#`.", "Write a space before a comment.");

    public static SyntaxMistake FullColon(string text, int at) => new(at, 1, "`" + text[at] + "` is no colon of YAML.", "Write `:` and a space.");

    public static SyntaxMistake Outdented(int at, int indent) =>
        new(at, 1, "This line goes on within a bracket, but is indented too little for that.", "Indent this line by " + (indent + 2) + " spaces.");

    public static SyntaxMistake Twice(int at) => new(at, 1, "`{` stands twice here.", "Remove one of them.");

    /// <summary>A closing bracket of the wrong kind.</summary>
    /// <param name="closesNext">It closes the bracket around.</param>
    public static SyntaxMistake WrongClosing(string text, int opening, int closing, bool closesNext)
    {
        // What begins in the line of its bracket was to end there; what begins below it goes on over lines.
        if (closesNext && HasLineEnd(text, opening, closing) && !IsLastInLine(text, opening))
            return SyntaxMistakes.NotClosed(text, opening);
        var (wanted, own) = text[opening] == '[' ? (']', '{') : ('}', '[');
        var before = closing - 1;
        while (text[before] == ' ')
            before--;
        return text[before] == ')' && text.IndexOf('(', opening, before - opening) < 0
            ? RoundBracket(text, opening, before)
            : new(closing, 1, "`" + text[closing] + "` does not close the `" + text[opening] + "` before it.",
                "Write `" + wanted + "` in its place or before it, or the `" + own + "` that it is to close.");
    }

    private static SyntaxMistake RoundBracket(string text, int opening, int at) =>
        new(at, 1, "`)` does not close the `" + text[opening] + "` before it.", "Write `" + (text[opening] == '[' ? ']' : '}') + "`.");

    /// <summary>A second colon in an entry.</summary>
    public static SyntaxMistake SecondColon(string text, int first, int at)
    {
        var start = first + 1;
        while (start < at && text[start] is ' ' or '\t' or '\n' or '\r')
            start++;
        if (text[start] == '(')
            return new(start, 1, "`(` begins no map.", "Write `{`, or put quotes around a text with `: ` in it.");
        return start < at && EndOfName(text, start) == at
            ? new(start, at - start, "A second colon stands in this entry.", "Write `{` before `" + text.Substring(start, at - start) + ":`, or put quotes around a text with `: ` in it.")
            : new(at, 1, "Here a comma is missing, or a bracket is not closed.", "Put a comma between two entries, and quotes around a text with `: ` in it.");
    }

    /// <summary>A value in brackets or quotes behind what was to be its key.</summary>
    public static SyntaxMistake? ValueBehindName(string text, int start, int at)
    {
        var name = EndOfName(text, start);
        if (name == start)
            return null;
        if (name < at && IsFullColon(text[name]))
            return FullColon(text, name);
        while (name < at && text[name] is ' ' or '=' or ';')
            name++;
        return name == at ? NoColon(text, start, at) : null;
    }

    /// <summary>A name without a colon, perhaps with another sign in its place.</summary>
    public static SyntaxMistake NoColon(string text, int start, int end)
    {
        var length = EndOfName(text, start) - start;
        var name = text.Substring(start, length);
        var sign = BehindName(text, start + length, end);
        return new(start, length, "`" + name + "` has no colon.", "Write `" + name + ":`" + (sign == ' ' ? "." : " in place of `" + name + " " + sign + "`."));
    }

    /// <summary>What stands behind a name in place of its colon; a space if nothing does.</summary>
    public static char BehindName(string text, int at, int end)
    {
        while (at < end && text[at] == ' ')
            at++;
        return at < end && text[at] is '=' or ';' ? text[at] : ' ';
    }

    public static int EndOfName(string text, int at)
    {
        while (at < text.Length && IsOfName(text[at]))
            at++;
        return at;
    }

    private static bool IsLastInLine(string text, int at)
    {
        do
            at++;
        while (at < text.Length && text[at] is ' ' or '\t');
        return at == text.Length || text[at] is '\n' or '\r' or '#';
    }

    private static bool HasLineEnd(string text, int start, int end) => text.IndexOfAny(['\n', '\r'], start, end - start) >= 0;
}

using System;

namespace ContentGen.Schema.Yaml;

/// <summary>
/// Says why a file is no YAML. The library tells the place where it could not go on, in words of its own; what is to be mended is told from the lines up to there.
/// </summary>
internal static class SyntaxMistakes
{
    private const string Close = "Close brackets and quotes, indent with spaces, and put quotes around a text with `: ` or ` #` in it.";

    private const string All = "Put quotes around all of it.";

    /// <param name="start">Where the library stopped, in UTF-16 code units.</param>
    /// <param name="end">Behind what it stopped at.</param>
    /// <param name="message">What it says.</param>
    public static SyntaxMistake Explain(SourceText source, int start, int end, string message)
    {
        var text = source.Text;
        var tab = Says(message, " tab ") ? IndentingTab(text, start) : -1;
        if (tab >= 0)
            return Tab(tab);
        if (start < text.Length && text[start] is '"' or '\'' && Says(message, "quoted scalar"))
            return OpenQuote(text, start);
        return new BlockLines(source).FirstWrong(Math.Max(start, end))
            ?? ByMessage(source, start, message)
            ?? new(start, Math.Max(0, end - start), Sentence(message), Close);
    }

    public static SyntaxMistake Tab(int at) => new(at, 1, "A tab indents this line.", "Indent with spaces alone.");

    /// <summary>What is wrong where a bracket is open at the end, or the library lost its way in one.</summary>
    /// <param name="start">Of the innermost one; the end of the text where none is known.</param>
    public static SyntaxMistake InBracket(SourceText source, int start) => new BlockLines(source).FirstWrong(source.Text.Length) ?? OpenBracket(source.Text, start);

    /// <summary>A bracket that is open at the end.</summary>
    /// <param name="start">Of the innermost one; the end of the text where none is known.</param>
    public static SyntaxMistake OpenBracket(string text, int start)
    {
        var flow = new FlowText(text, -1);
        if (start < text.Length)
            flow.EndOfBrackets(start);
        if (flow.Comment >= 0 && HidesBracket(text, flow.Comment))
            return new(start, 1, "The bracket opened here is not closed: `#` begins a comment.", "Put quotes around a text with `#` in it, or close the bracket before the comment.");
        return start < text.Length ? NotClosed(text, start) : new(start, 0, "A bracket is not closed.", Close);
    }

    public static SyntaxMistake NotClosed(string text, int start) =>
        new(start, 1, "The bracket opened here is not closed.", "Close it with `" + (text[start] == '[' ? ']' : '}') + "`, or put quotes around a text with a bracket in it.");

    /// <summary>Something behind the bracket that ends a value.</summary>
    /// <param name="closing">The bracket.</param>
    public static SyntaxMistake BehindBracket(string text, int closing, int at) =>
        new(at, 1, "This stands behind the `" + text[closing] + "` that ends the value.", text[at] switch
        {
            ':' => "Remove the colon.",
            ',' => "Remove the comma, or write the bracket that it is to stand in before the value.",
            _ => "Remove it, or begin a new line with it. Put quotes around all of a text that begins with a bracket.",
        });

    /// <summary>An escape of which only the place is known.</summary>
    public static SyntaxMistake Escape(string text, int start) => new(start, Math.Min(2, text.Length - start), "This escape cannot be read.", Close);

    public static SyntaxMistake OpenQuote(string text, int start) =>
        new(start, 1, "The quote opened here is not closed.", "Put `" + text[start] + "` behind the text.");

    private static SyntaxMistake? ByMessage(SourceText source, int start, string message)
    {
        var text = source.Text;
        if (start >= text.Length)
            return null;
        var c = text[start];
        if (Says(message, "cannot start any token") || Says(message, "not allowed in this context") || Says(message, "a block scalar") || Says(message, "an anchor or alias") || Says(message, "a directive"))
            return CannotBegin(text, start);
        if (Says(message, "invalid mapping"))
        {
            return TypographicQuote(source, start)
                ?? new(start, 1, "This text has a colon " + (source.LineEnd(source.Line(start)) == start + 1 ? "at its end" : "and a space in it") + ", but no quotes around it.", All);
        }
        if (c == ',' && Says(message, "node content"))
        {
            return IsFirstInList(text, start)
                ? new(start, 1, "A comma without quotes is no text: it only divides.", "Remove it, or put quotes around it where it is the text itself: `[\",\"]`.")
                : new(start, 1, "Nothing stands between two commas here.", "Remove one of them.");
        }
        if (c == ',' && Says(message, "a block"))
            return new(start, 1, "A comma stands behind this value.", "Remove the comma.");
        if (c == '-' && Says(message, "node content"))
            return new(start, 1, "A dash begins no item within brackets.", "Write a list between `[` and `]`, and quotes around a text that begins with a dash.");
        if (Says(message, "expected ',' or"))
            return new(start, 1, "Here a comma is missing, or a bracket is not closed.", "Put a comma between two entries, and quotes around a text with `: ` in it.");
        return c is ']' or '}' ? ClosesNothing(text, start) : null;
    }

    /// <summary>Nothing but white space stands between an opening bracket of a list and a place.</summary>
    private static bool IsFirstInList(string text, int at)
    {
        do
            at--;
        while (at >= 0 && char.IsWhiteSpace(text[at]));
        return at >= 0 && text[at] == '[';
    }

    public static SyntaxMistake ClosesNothing(string text, int at) => new(at, 1, "`" + text[at] + "` closes no bracket.", "Remove it, or write the bracket that it is to close.");

    /// <summary>A text that begins with a sign of YAML.</summary>
    public static SyntaxMistake CannotBegin(string text, int at) =>
        new(at, 1, "A text without quotes cannot begin with " + (text[at] == '`' ? "a backtick" : "`" + text[at] + "`") + ".", All);

    /// <summary>A quote of a word processor before a place in its line, where a text begins.</summary>
    private static SyntaxMistake? TypographicQuote(SourceText source, int before)
    {
        for (var i = source.LineStart(source.Line(before)) + 1; i < before; i++)
        {
            if (source.Text[i - 1] == ' ' && source.Text[i] is '“' or '”' or '„' or '‘' or '’' or '‚' or '«' or '»')
                return new(i, 1, "`" + source.Text[i] + "` is no quote of YAML.", "Write `\"` or `'` at both ends of the text.");
        }
        return null;
    }

    /// <summary>The first tab that indents a line from an offset on, or −1. The library names the map or text before the line instead.</summary>
    private static int IndentingTab(string text, int from)
    {
        var isIndent = false;
        for (var i = from; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\t' && isIndent)
                return i;
            isIndent = c is '\n' or '\r' || isIndent && c == ' ';
        }
        return -1;
    }

    private static bool HidesBracket(string text, int at)
    {
        for (; at < text.Length && text[at] is not ('\n' or '\r'); at++)
        {
            if (text[at] is ']' or '}')
                return true;
        }
        return false;
    }

    private static bool Says(string message, string part) => message.IndexOf(part, StringComparison.Ordinal) >= 0;

    private static string Sentence(string message) => message.TrimEnd('.', ' ').Replace(",  ", ", ") + ".";
}

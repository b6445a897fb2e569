using System;
using System.Text;
using ContentGen.Engine;

namespace ContentGen.Cli.Examples.Updating;

/// <summary>Writes a text as a YAML scalar, the way the one was written in whose place it comes.</summary>
internal static class ScalarText
{
    /// <summary>Words that mean something else where they stand without quotes.</summary>
    private static readonly string[] s_words = ["absent", "null", "~"];

    /// <summary>A text in the style of a scalar; in quotes where that style cannot hold it.</summary>
    /// <param name="source">The schema's text.</param>
    /// <param name="start">Where the scalar begins that is replaced.</param>
    /// <param name="length">How long it is, a block of text without the white space behind it.</param>
    /// <param name="inFlow">It stands within brackets.</param>
    internal static string Like(string source, int start, int length, string text, bool inFlow) => source[start] switch
    {
        '\'' when YamlText.IsShown(text) => YamlText.Single(text),
        '"' or '\'' => YamlText.Double(text),
        '|' or '>' => Block(source, start, length, text) ?? YamlText.Double(text),
        _ => Plain(text, inFlow),
    };

    /// <summary>The same as an expectation of the whole text: what ends in an ellipsis would be read as a beginning, and is written as what is equal.</summary>
    internal static string Whole(string source, int start, int length, string text, bool inFlow) =>
        !IsReadAsBeginning(text) ? Like(source, start, length, text, inFlow)
        // Within braces there is no block of text.
        : Equal(source[start] is '|' or '>' ? Plain(text, inFlow: true) : Like(source, start, length, text, inFlow: true));

    /// <summary>An expectation of a whole text that is written anew.</summary>
    /// <param name="quote">Quotes around it, wherever it may stand without.</param>
    internal static string Whole(string text, bool quote, bool inFlow)
    {
        var isEqual = IsReadAsBeginning(text);
        var written = quote ? YamlText.Double(text) : Plain(text, inFlow || isEqual);
        return isEqual ? Equal(written) : written;
    }

    private static bool IsReadAsBeginning(string text) => text.TrimEnd('\n').EndsWith('…');

    private static string Equal(string scalar) => "{ equals: " + scalar + " }";

    /// <summary>A text without quotes where that is possible.</summary>
    internal static string Plain(string text, bool inFlow) => CanBePlain(text, inFlow) ? text : YamlText.IsShown(text) && !text.Contains('\'', StringComparison.Ordinal) ? YamlText.Single(text) : YamlText.Double(text);

    private static bool CanBePlain(string text, bool inFlow) =>
        text.Length > 0 && YamlText.IsShown(text) && Array.IndexOf(s_words, text) < 0
        && !text.StartsWith(' ') && !text.EndsWith(' ') && !text.EndsWith(':') && !"-?:,[]{}#&*!|>'\"%@`=".Contains(text[0], StringComparison.Ordinal)
        && !text.StartsWith("...", StringComparison.Ordinal)
        && !text.Contains(": ", StringComparison.Ordinal) && !text.Contains(" #", StringComparison.Ordinal)
        && (!inFlow || text.AsSpan().IndexOfAny(",[]{}:") < 0);

    /// <summary>A block of text below its old head; null where its lines would be read as something else.</summary>
    private static string? Block(string source, int start, int length, string text)
    {
        var head = source.AsSpan(start, length).IndexOfAny('\r', '\n');
        if (head < 0 || text.Contains('\t', StringComparison.Ordinal) || !YamlText.IsShown(text.Replace("\n", "", StringComparison.Ordinal)))
            return null;
        var body = start + head;
        var lineEnd = source[body] == '\r' && body + 1 < source.Length && source[body + 1] == '\n' ? "\r\n" : source[body].ToString();
        var indent = IndentBelow(source, body);
        // A number in its head says how far it is indented.
        if (indent == 0 || source.AsSpan(start, Math.Min(head, 3)).ContainsAnyInRange('0', '9'))
            return null;
        var written = new StringBuilder(source, start, head, head + text.Length);
        var isFolded = source[start] == '>';
        var isFirst = true;
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith(' ') && (isFirst || isFolded) || line.EndsWith(' ') || isFirst && line.Length == 0)
                return null;
            if (!isFirst && isFolded)
                written.Append(lineEnd);
            written.Append(lineEnd);
            if (line.Length > 0)
                written.Append(' ', indent).Append(line);
            isFirst = false;
        }
        return written.ToString();
    }

    /// <summary>How far the first line with a text is indented below a block's head; 0: there is none.</summary>
    private static int IndentBelow(string source, int lineEnd)
    {
        var lineStart = lineEnd;
        for (var at = lineEnd; at < source.Length; at++)
        {
            if (source[at] is '\n' or '\r')
                lineStart = at + 1;
            else if (source[at] != ' ')
                return at - lineStart;
        }
        return 0;
    }
}

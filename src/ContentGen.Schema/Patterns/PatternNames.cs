using System;
using System.Collections.Generic;

namespace ContentGen.Schema.Patterns;

/// <summary>The names in braces of a pattern's text, found without reading the pattern: what includes what must be known before any is read.</summary>
internal static class PatternNames
{
    /// <summary>Each name that is included, with the place of its braces in UTF-16 code units.</summary>
    public static IEnumerable<(string Name, int Start, int Length)> Of(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '\\' when at + 1 < text.Length && text[at + 1] == 'Q':
                    at = text.IndexOf("\\E", at, StringComparison.Ordinal) is var end and >= 0 ? end + 1 : text.Length;
                    break;
                case '\\':
                    at = EscapeEnd(text, at);
                    break;
                case '[':
                    at = ClassEnd(text, at);
                    break;
                case '{' when at + 1 < text.Length && text[at + 1] is >= 'a' and <= 'z' && text.IndexOf('}', at) is var close and > 0:
                    yield return (text.Substring(at + 1, close - at - 1), at, close + 1 - at);
                    at = close;
                    break;
            }
        }
    }

    /// <summary>The last character of an escape: <c>\p{lu}</c> has braces of its own.</summary>
    private static int EscapeEnd(string text, int start)
    {
        var isBraced = start + 2 < text.Length && text[start + 2] == '{' && text[start + 1] is 'p' or 'P' or 'x' or 'u';
        var end = isBraced ? text.IndexOf('}', start) : start + 1;
        return end < 0 ? text.Length : end;
    }

    private static int ClassEnd(string text, int start)
    {
        var at = start + 1;
        if (at < text.Length && text[at] == '^')
            at++;
        // A bracket that stands first is a character of the class.
        for (var first = at; at < text.Length && (text[at] != ']' || at == first); at++)
        {
            if (text[at] == '\\')
                at = EscapeEnd(text, at);
            else if (text[at] == '[' && at + 1 < text.Length && text[at + 1] == ':')
                at = text.IndexOf(":]", at + 2, StringComparison.Ordinal) is var end and >= 0 ? end + 1 : text.Length;
        }
        return at;
    }
}

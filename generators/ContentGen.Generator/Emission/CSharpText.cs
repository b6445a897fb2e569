using System.Globalization;
using System.Linq;
using System.Text;
using ContentGen.Schema;

namespace ContentGen.Emission;

/// <summary>
/// The one door through which a schema's text reaches C#: as a literal, as a comment, as XML documentation, as an identifier. What passes is decided by
/// fixed ranges and not by the host's character data, so that every host writes the same code.
/// </summary>
internal static class CSharpText
{
    /// <summary>The most characters of a comment made from a schema's text.</summary>
    private const int MaxComment = 400;

    /// <summary>Scripts and marks that a reader can tell from one another in a literal; all else is written as an escape.</summary>
    private static readonly (int First, int Last)[] s_plain =
    [
        (0x20, 0x7E), (0xA1, 0xAC), (0xAE, 0x2FF), (0x388, 0x3E1), (0x400, 0x481), (0x48A, 0x52F), (0x1E00, 0x1EFF), (0x2013, 0x2014),
        (0x2018, 0x201F), (0x2022, 0x2022), (0x2026, 0x2026), (0x2039, 0x203A), (0x3001, 0x3002), (0x3041, 0x3096), (0x30A1, 0x30FA),
        (0x4E00, 0x9FFF), (0xAC00, 0xD7A3),
    ];

    /// <summary>A string literal with its quotes; <c>null</c> for null.</summary>
    internal static string Literal(string? text)
    {
        if (text is null)
            return "null";
        if (!NeedsEscape(text))
            return "\"" + text + "\"";
        var literal = new StringBuilder(text.Length + 2).Append('"');
        AppendEscaped(literal, text);
        return literal.Append('"').ToString();
    }

    private static bool NeedsEscape(string text)
    {
        foreach (var c in text)
        {
            if (c is '"' or '\\' || !IsPlain(c))
                return true;
        }
        return false;
    }

    /// <summary>What stands between the quotes of a string literal.</summary>
    internal static void AppendEscaped(StringBuilder literal, string text)
    {
        var from = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is not ('"' or '\\') && IsPlain(c))
                continue;
            literal.Append(text, from, i - from).Append('\\');
            from = i + 1;
            if (c is '"' or '\\')
                literal.Append(c);
            else if (c == '\n')
                literal.Append('n');
            else
                literal.Append('u').Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
        }
        literal.Append(text, from, text.Length - from);
    }

    /// <summary>One line that can stand behind <c>//</c>, or between <c>/*</c> and its end: nothing in it ends the line or the comment, hides or reorders text.</summary>
    internal static string Comment(string text)
    {
        if (IsComment(text))
            return text;
        var comment = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (comment.Length >= MaxComment)
                return comment.Append('…').ToString();
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                // Plane 14 holds tags and variation selectors, which are not seen.
                if (c >= 0xDB40)
                    comment.Append('\uFFFD');
                else
                    comment.Append(c).Append(text[i + 1]);
                i++;
            }
            else if (IsSpaceLike(c))
            {
                if (comment.Length > 0 && comment[comment.Length - 1] != ' ')
                    comment.Append(' ');
            }
            else
            {
                if (c == '/' && comment.Length > 0 && comment[comment.Length - 1] == '*')
                    comment.Append(' ');
                comment.Append(IsHidden(c) ? '\uFFFD' : c);
            }
        }
        return comment.ToString().TrimEnd(' ');
    }

    /// <summary>Whether a text can stand as it is, as most do: ASCII, without two spaces together, one at an end, or the end of a comment.</summary>
    private static bool IsComment(string text)
    {
        if (text.Length > MaxComment)
            return false;
        var before = ' ';
        foreach (var c in text)
        {
            if (c is < ' ' or > '~' || c == ' ' && before == ' ' || c == '/' && before == '*')
                return false;
            before = c;
        }
        return before != ' ';
    }

    /// <summary>A comment that can also stand within an element of XML documentation.</summary>
    internal static string Xml(string text) =>
        Comment(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;");

    /// <summary>A name as written (kebab-case, or whatever stands between the letters) in PascalCase.</summary>
    internal static string Pascal(string name)
    {
        var pascal = new char[name.Length];
        var length = 0;
        var upper = true;
        foreach (var c in name)
        {
            if (c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9')
            {
                pascal[length++] = upper && c is >= 'a' and <= 'z' ? (char)(c - 32) : c;
                upper = false;
            }
            else
            {
                upper = true;
            }
        }
        var text = new string(pascal, 0, length);
        return length == 0 || text[0] is >= '0' and <= '9' ? "_" + text : text;
    }

    /// <summary>Whether a name means something else to the language.</summary>
    internal static bool IsKeyword(string name) => CSharpNames.IsWord(name);

    /// <summary>A namespace whose every part is an identifier; null for the global one.</summary>
    internal static string? Namespace(string? name)
    {
        if (name is null || string.IsNullOrWhiteSpace(name))
            return null;
        return string.Join(".", name.Split('.').Select(Identifier));
    }

    private static string Identifier(string name)
    {
        var identifier = new StringBuilder(name.Length + 1);
        foreach (var c in name)
            identifier.Append(c == '_' || CSharpNames.IsLetterOrDigit(c) ? c : '_');
        if (identifier.Length == 0 || CSharpNames.IsDigit(identifier[0]))
            identifier.Insert(0, '_');
        var text = identifier.ToString();
        return IsKeyword(text) ? "@" + text : text;
    }

    private static bool IsPlain(char c)
    {
        if (c is >= ' ' and <= '~')
            return true;
        foreach (var (first, last) in s_plain)
        {
            if (c >= first && c <= last)
                return true;
        }
        return false;
    }

    /// <summary>White space, control characters and everything at which C# or XML ends a line.</summary>
    private static bool IsSpaceLike(char c) => c <= ' ' || c is >= '\u007F' and <= '\u00A0' or '\u2028' or '\u2029' or '\u3000';

    /// <summary>Lone surrogates, characters without a glyph, those that change the direction of what is read, and non-characters.</summary>
    private static bool IsHidden(char c) =>
        char.IsSurrogate(c)
        || c is '\u00AD' or '\u061C' or '\u180E' or '\uFEFF' or '\uFFFE' or '\uFFFF'
        || c is >= '\u200B' and <= '\u200F' or >= '\u202A' and <= '\u202E' or >= '\u2060' and <= '\u206F' or >= '\uFFF9' and <= '\uFFFB'
        || c is >= '\uFDD0' and <= '\uFDEF';
}

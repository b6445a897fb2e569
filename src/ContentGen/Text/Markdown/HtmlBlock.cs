using System;
using System.Text;

namespace ContentGen.Text.Markdown;

/// <summary>The seven kinds of HTML blocks of CommonMark 0.31: how they begin, and how they end.</summary>
internal static class HtmlBlock
{
    /// <summary>The kinds that end at a blank line; those below them end at a line with their closing mark.</summary>
    public const int FirstEndedByBlank = 6;

    /// <summary>The kind that does not interrupt a paragraph.</summary>
    public const int Last = 7;

    private static readonly string[] s_raw = ["pre", "script", "style", "textarea"];

    private static readonly string[] s_names =
    [
        "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center", "col", "colgroup", "dd", "details", "dialog",
        "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6",
        "head", "header", "hr", "html", "iframe", "legend", "li", "link", "main", "menu", "menuitem", "nav", "noframes", "ol", "optgroup", "option",
        "p", "param", "search", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul",
    ];

    /// <summary>The kind of block that the rest of a line begins, 1 to 7; 0: none.</summary>
    public static int Kind(ReadOnlySpan<byte> rest)
    {
        if (rest.StartsWith("<!--"u8))
            return 2;
        if (rest.StartsWith("<?"u8))
            return 3;
        if (rest.StartsWith("<![CDATA["u8))
            return 5;
        if (rest.StartsWith("<!"u8))
            return rest.Length > 2 && IsLetter(rest[2]) ? 4 : 0;
        var closes = rest.StartsWith("</"u8);
        var start = closes ? 2 : 1;
        var end = start;
        while (end < rest.Length && (IsLetter(rest[end]) || end > start && IsDigit(rest[end])))
            end++;
        var name = rest[start..end];
        var behind = rest.Slice(end);
        var isEnd = behind.IsEmpty || behind[0] is (byte)' ' or (byte)'\t' or (byte)'>';
        if (isEnd && !closes && Has(s_raw, name))
            return 1;
        if ((isEnd || behind.StartsWith("/>"u8)) && Has(s_names, name))
            return 6;
        return IsWholeTag(rest, start, closes) ? 7 : 0;
    }

    /// <summary>Whether a block of one of the first five kinds ends with this line.</summary>
    public static bool Ends(int kind, ReadOnlySpan<byte> line) => kind switch
    {
        1 => HasRawEnd(line),
        2 => line.IndexOf("-->"u8) >= 0,
        3 => line.IndexOf("?>"u8) >= 0,
        4 => line.Contains((byte)'>'),
        5 => line.IndexOf("]]>"u8) >= 0,
        _ => false,
    };

    private static bool HasRawEnd(ReadOnlySpan<byte> line)
    {
        for (var at = line.IndexOf("</"u8); at >= 0;)
        {
            line = line.Slice(at + 2);
            var end = 0;
            while (end < line.Length && IsLetter(line[end]))
                end++;
            if (end < line.Length && line[end] == '>' && Has(s_raw, line[..end]))
                return true;
            at = line.IndexOf("</"u8);
        }
        return false;
    }

    /// <summary>One tag, open or closing, and nothing but white space behind it.</summary>
    private static bool IsWholeTag(ReadOnlySpan<byte> text, int start, bool closes)
    {
        var at = start;
        while (at < text.Length && (IsLetter(text[at]) || at > start && (IsDigit(text[at]) || text[at] == '-')))
            at++;
        if (at == start || !closes && Has(s_raw, text[start..at]))
            return false;
        while (!closes)
        {
            var next = SkipSpaces(text, at);
            if (next == at || next == text.Length || !(IsLetter(text[next]) || text[next] is (byte)'_' or (byte)':'))
                break;
            if ((at = AttributeEnd(text, next)) < 0)
                return false;
        }
        at = SkipSpaces(text, at);
        if (!closes && at < text.Length && text[at] == '/')
            at++;
        return at < text.Length && text[at] == '>' && SkipSpaces(text, at + 1) == text.Length;
    }

    /// <summary>Behind an attribute and its value, or −1 where a value is wanted and there is none.</summary>
    private static int AttributeEnd(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && (IsLetter(text[at]) || IsDigit(text[at]) || text[at] is (byte)'_' or (byte)':' or (byte)'.' or (byte)'-'))
            at++;
        var equals = SkipSpaces(text, at);
        if (equals == text.Length || text[equals] != '=')
            return at;
        var value = SkipSpaces(text, equals + 1);
        if (value == text.Length)
            return -1;
        if (text[value] is (byte)'"' or (byte)'\'')
        {
            var length = text.Slice(value + 1).IndexOf(text[value]);
            return length < 0 ? -1 : value + length + 2;
        }
        var end = value;
        while (end < text.Length && text[end] is not ((byte)' ' or (byte)'\t' or (byte)'"' or (byte)'\'' or (byte)'=' or (byte)'<' or (byte)'>' or (byte)'`'))
            end++;
        return end == value ? -1 : end;
    }

    private static bool Has(string[] names, ReadOnlySpan<byte> name)
    {
        foreach (var known in names)
        {
            if (known.Length == name.Length && Ascii.EqualsIgnoreCase(name, known))
                return true;
        }
        return false;
    }

    private static int SkipSpaces(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && text[at] is (byte)' ' or (byte)'\t')
            at++;
        return at;
    }

    private static bool IsLetter(byte value) => (uint)((value | 0x20) - 'a') < 26;

    private static bool IsDigit(byte value) => (uint)(value - '0') < 10;
}

using System;
using System.Text;

namespace ContentGen.Cli.Output.Comparing;

/// <summary>
/// The escaper of cells in tables of GitHub's and GitLab's Markdown: text as a code span, in which there are no mentions, links, references, markup. What would not
/// show itself is written out, as in a terminal, so that a span never leaves its line.
/// </summary>
internal static class MarkdownCode
{
    private const int Longest = 300;

    internal static string Of(string text)
    {
        if (text.Length == 0)
            return "";
        var visible = Visible(text);
        var code = new StringBuilder();
        for (var i = 0; i < visible.Length; i++)
        {
            var c = visible[i];
            if (c == '|')
                code.Append("\\|");
            // A table takes `\|` for a bar that does not end the cell, and gives the backslash to no one; one before it would turn that round.
            else if (c == '\\' && visible.AsSpan(i).TrimStart('\\') is ['|', ..])
                code.Append("\\u{5C}");
            else
                code.Append(c);
        }
        var fence = new string('`', LongestRun(visible) + 1);
        var pad = visible[0] is '`' or ' ' || visible[^1] is '`' or ' ' ? " " : "";
        return fence + pad + code + pad + fence;
    }

    private static string Visible(string text)
    {
        var utf8 = (ReadOnlySpan<byte>)Encoding.UTF8.GetBytes(text.Length > Longest ? text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)] + "…" : text);
        var visible = new StringBuilder();
        Span<byte> scratch = stackalloc byte[16];
        while (!utf8.IsEmpty)
        {
            visible.Append(Encoding.UTF8.GetString(VisibleText.Next(utf8, scratch, out var consumed, out _)));
            utf8 = utf8[consumed..];
        }
        return visible.ToString();
    }

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        return longest;
    }
}

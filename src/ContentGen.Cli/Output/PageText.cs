using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace ContentGen.Cli.Output;

/// <summary>
/// The pages of the documentation as text for terminals. Of Markdown they use headings, paragraphs, lists of one level, code in fences, bold and links; code within
/// a line keeps its backticks, as in messages.
/// </summary>
internal sealed partial class PageText(Utf8Output output, Ansi ansi, int width)
{
    private const string Fence = "```";

    private readonly List<string> _words = [];
    private string _indent = "";

    internal void Write(string markdown)
    {
        var isCode = false;
        foreach (var line in markdown.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith(Fence, StringComparison.Ordinal))
            {
                EndParagraph();
                isCode = !isCode;
            }
            else if (isCode)
                Line(line.Length == 0 ? "" : "    " + line, default);
            else if (line.Length == 0)
            {
                EndParagraph();
                Line("", default);
            }
            else if (line[0] == '#')
            {
                EndParagraph();
                Line(line.TrimStart('#').TrimStart(), Ansi.Bold);
            }
            else
                Add(line);
        }
        EndParagraph();
    }

    private void Add(string line)
    {
        if (line.StartsWith("- ", StringComparison.Ordinal))
        {
            EndParagraph();
            _indent = "  ";
        }
        var parts = line.Split('`');
        // Between backticks stands code.
        for (var i = 0; i < parts.Length; i += 2)
            parts[i] = Link().Replace(parts[i], "$1 ($2)").Replace("**", "", StringComparison.Ordinal);
        _words.AddRange(string.Join('`', parts).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private void EndParagraph()
    {
        var text = "";
        foreach (var word in _words)
        {
            if (text.Length > _indent.Length && text.Length + 1 + word.Length > width)
            {
                Line(text, default);
                text = _indent;
            }
            text = text.Length == 0 || text == _indent ? text + word : text + " " + word;
        }
        if (text.Length > 0)
            Line(text, default);
        _words.Clear();
        _indent = "";
    }

    private void Line(string text, ReadOnlySpan<byte> style)
    {
        if (!style.IsEmpty)
            ansi.Set(style);
        VisibleText.Write(output, text);
        if (!style.IsEmpty)
            ansi.Reset();
        output.Write("\n"u8);
    }

    [GeneratedRegex(@"\[([^\]]+)\]\(([^)]+)\)")]
    private static partial Regex Link();
}

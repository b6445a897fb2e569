using System;
using System.Collections.Generic;
using System.Text;
using ContentGen.Schema.Examples;

namespace ContentGen.Cli.Examples.Updating;

/// <summary>
/// Takes items out of a written list and puts others in. What stays keeps its text, with the comments around it: of a list by lines each item goes on to
/// where the next one begins, of a list in brackets what stands between two items that stay is kept.
/// </summary>
internal static class ListEdits
{
    /// <summary>One step along the list: an item that stays, one that goes, or the text of a new one.</summary>
    /// <param name="Item">Its index in the written list; −1 for a new one.</param>
    /// <param name="New">The text of a new item; null: the item stays or, where <paramref name="Goes"/>, does not.</param>
    internal readonly record struct Step(int Item, bool Goes, string? New);

    /// <summary>The edit of the whole list; null where it cannot be told apart which text belongs to which item.</summary>
    /// <param name="inner">Edits inside of items that stay.</param>
    internal static TextEdit? Of(string source, ExpectedList list, IReadOnlyList<Step> steps, IReadOnlyList<TextEdit> inner)
    {
        var (start, end) = (list.Span.Start, list.Span.Start + list.Span.Length);
        // An alias stands elsewhere.
        var at = start;
        foreach (var item in list.ItemSpans)
        {
            if (item.Start < at || item.Start + item.Length > end)
                return null;
            at = item.Start + item.Length;
        }
        return source[start] == '[' ? InBrackets(source, list, start, end, steps, inner) : ByLines(source, list, start, steps, inner);
    }

    private static TextEdit InBrackets(string source, ExpectedList list, int start, int end, IReadOnlyList<Step> steps, IReadOnlyList<TextEdit> inner)
    {
        var written = new StringBuilder();
        var last = -1;
        var isFirst = true;
        foreach (var step in steps)
        {
            if (step.Goes)
                continue;
            var item = step.Item < 0 ? null : list.ItemSpans[step.Item];
            // What stands between two items that stay side by side, else a comma.
            if (isFirst)
                written.Append(source, start, list.ItemSpans[0].Start - start);
            else if (item is not null && step.Item > 0 && last == step.Item - 1)
                written.Append(source, End(list, last), item.Start - End(list, last));
            else
                written.Append(", ");
            written.Append(item is null ? step.New : TextEdit.Apply(source, item.Start, item.Start + item.Length, inner));
            last = step.Item < 0 ? -2 : step.Item;
            isFirst = false;
        }
        if (isFirst)
            return new(start, end - start, "[]");
        var tail = End(list, list.ItemSpans.Count - 1);
        written.Append(source, tail, end - tail);
        return new(start, end - start, written.ToString());
    }

    private static int End(ExpectedList list, int item) => list.ItemSpans[item].Start + list.ItemSpans[item].Length;

    private static TextEdit? ByLines(string source, ExpectedList list, int start, IReadOnlyList<Step> steps, IReadOnlyList<TextEdit> inner)
    {
        var lines = new List<int>();
        foreach (var item in list.ItemSpans)
        {
            if (LineOf(source, item.Start) is not { } line)
                return null;
            lines.Add(line);
        }
        var indent = Indent(source, lines[0]);
        var end = EndOfLine(source, End(list, list.ItemSpans.Count - 1));
        lines.Add(end);
        var lineEnd = LineEndOf(source);
        var written = new StringBuilder();
        foreach (var step in steps)
        {
            if (step.Goes)
                continue;
            if (written.Length > 0 && written[^1] is not ('\n' or '\r'))
                written.Append(lineEnd);
            written.Append(step.Item < 0 ? indent + "- " + step.New + lineEnd : TextEdit.Apply(source, lines[step.Item], lines[step.Item + 1], inner));
        }
        if (written.Length == 0)
            return new(start, End(list, list.ItemSpans.Count - 1) - start, "[]");
        // A file may end without a line end.
        if (end == source.Length && !EndsLine(source, end))
            TrimLineEnd(written);
        return new(lines[0], end - lines[0], written.ToString());
    }

    private static void TrimLineEnd(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] is '\n' or '\r')
            text.Length--;
    }

    private static bool EndsLine(string source, int at) => at > 0 && source[at - 1] is '\n' or '\r';

    /// <summary>Where the line of an item begins; null where something stands before its dash.</summary>
    private static int? LineOf(string source, int item)
    {
        var at = item;
        while (at > 0 && source[at - 1] is not ('\n' or '\r'))
            at--;
        var dash = at;
        while (source[dash] == ' ')
            dash++;
        return source[dash] == '-' && dash < item ? at : null;
    }

    private static string Indent(string source, int line)
    {
        var end = line;
        while (source[end] == ' ')
            end++;
        return source[line..end];
    }

    /// <summary>Behind the end of the line, a comment in it included.</summary>
    private static int EndOfLine(string source, int at)
    {
        while (at < source.Length && source[at] is not ('\n' or '\r'))
            at++;
        if (at < source.Length)
            at += source[at] == '\r' && at + 1 < source.Length && source[at + 1] == '\n' ? 2 : 1;
        return at;
    }

    private static string LineEndOf(string source)
    {
        var at = source.AsSpan().IndexOfAny('\r', '\n');
        return at < 0 || source[at] == '\n' ? "\n" : at + 1 < source.Length && source[at + 1] == '\n' ? "\r\n" : "\r";
    }
}

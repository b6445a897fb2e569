using System;

namespace ContentGen.Text.Markdown;

/// <summary>The rows of pipe tables.</summary>
internal static class PipeTable
{
    /// <summary>
    /// The cells of a delimiter row: hyphens with optional colons at their ends, set apart by pipes, of which there is at least one. 0: the text is no such row.
    /// </summary>
    public static int DelimiterCells(ReadOnlySpan<byte> text)
    {
        var (at, cells, pipes) = (0, 0, 0);
        if (at < text.Length && text[at] == '|')
            (at, pipes) = (1, 1);
        while (true)
        {
            at = SkipSpaces(text, at);
            if (at == text.Length)
                return pipes > 0 ? cells : 0;
            if (text[at] == ':')
                at++;
            var hyphens = at;
            while (at < text.Length && text[at] == '-')
                at++;
            if (at == hyphens)
                return 0;
            if (at < text.Length && text[at] == ':')
                at++;
            cells++;
            at = SkipSpaces(text, at);
            if (at == text.Length)
                return pipes > 0 ? cells : 0;
            if (text[at++] != '|')
                return 0;
            pipes++;
        }
    }

    /// <summary>The cells of another row.</summary>
    public static int Cells(ReadOnlySpan<byte> text)
    {
        var (start, end) = TextScan.Trim(text, 0, text.Length);
        if (start < end && text[start] == '|')
            start++;
        if (start < end && text[end - 1] == '|' && !IsEscaped(text[start..end], end - 1 - start))
            end--;
        var cells = 1;
        for (var at = start; at < end; at++)
        {
            if (text[at] == '\\')
                at++;
            else if (text[at] == '|')
                cells++;
        }
        return cells;
    }

    /// <summary>A row from its first cell with text to its last.</summary>
    public static (int Start, int End) Text(ReadOnlySpan<byte> text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && (text[start] is (byte)'|' or (byte)' ' or (byte)'\t'))
            start++;
        while (end > start && (text[end - 1] is (byte)' ' or (byte)'\t' || text[end - 1] == '|' && !IsEscaped(text[start..end], end - 1 - start)))
            end--;
        return (start, end);
    }

    private static bool IsEscaped(ReadOnlySpan<byte> text, int at)
    {
        var slashes = 0;
        while (at > slashes && text[at - slashes - 1] == '\\')
            slashes++;
        return (slashes & 1) != 0;
    }

    private static int SkipSpaces(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && text[at] is (byte)' ' or (byte)'\t')
            at++;
        return at;
    }
}

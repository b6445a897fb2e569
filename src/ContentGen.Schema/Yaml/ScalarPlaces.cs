using ContentGen.Schema.Diagnostics;

namespace ContentGen.Schema.Yaml;

/// <summary>Finds the place in a file of a piece of a scalar's text: behind quotes and escapes the two differ.</summary>
internal static class ScalarPlaces
{
    /// <summary>The length of <c>\U0001F600</c>.</summary>
    private const int LongEscape = 10;

    /// <summary>The place of a piece of the text, given in UTF-16 code units; the whole scalar where it cannot be told apart.</summary>
    public static SourceSpan Span(YamlScalar scalar, int start, int length)
    {
        var source = scalar.Source.Text;
        var end = System.Math.Min(scalar.Start + scalar.Length, source.Length);
        var at = scalar.Start;
        var quote = scalar.Style == YamlStyle.Quoted && at < end ? source[at] : '\0';
        if (quote != '\0')
            at++;
        var indent = 0;
        if (scalar.Style == YamlStyle.Block)
        {
            // A block ends where the next value begins, perhaps.
            end = source.Length;
            at = BlockStart(source, at, out indent);
        }
        var from = -1;
        for (var i = 0; i < scalar.Text.Length;)
        {
            if (i == start + length && from >= 0)
                return scalar.Source.Span(from, at - from);
            if (quote == '"')
                i += SkipEscapedLineEnds(source, ref at, end);
            if (i == start || i > start && from < 0)
                from = at;
            if (i >= start + length)
                return scalar.Source.Span(from, at - from);
            if (scalar.Text[i] is ' ' or '\n' && LineEnd(source, at, end) is var lineEnd and >= 0)
            {
                var folded = i;
                i = scalar.Text[i] == ' ' ? i + 1 : SkipLineEnds(scalar.Text, i);
                at = NextLine(source, lineEnd, end, scalar.Style == YamlStyle.Block ? indent : int.MaxValue);
                if (from < 0 && start < i && start > folded)
                    from = at;
                continue;
            }
            var step = Step(source, at, end, quote, scalar.Text[i]);
            if (step == 0)
                return scalar.Span;
            // One escape of eight digits writes both units of a pair, and the place of either is that of the escape.
            var units = step == LongEscape && i + 1 < scalar.Text.Length && char.IsHighSurrogate(scalar.Text[i]) ? 2 : 1;
            if (start > i && start < i + units)
                from = at;
            at += step;
            i += units;
        }
        return from < 0 ? scalar.Source.Span(at, 0) : scalar.Source.Span(from, at - from);
    }

    /// <summary>
    /// A piece of the text as a scalar of its own, so that what is wrong within it is reported there. Where the file writes it otherwise, by escapes, it stands at the
    /// whole piece.
    /// </summary>
    /// <param name="start">Of the piece, in UTF-16 code units.</param>
    /// <param name="length">Of the piece.</param>
    /// <param name="text">What the piece says.</param>
    /// <param name="quotes">How much of the piece stands before and behind what it says.</param>
    public static YamlScalar Part(YamlScalar scalar, int start, int length, string text, int quotes)
    {
        var span = Span(scalar, start, length);
        var isVerbatim = span.Length == text.Length + 2 * quotes
            && string.CompareOrdinal(scalar.Source.Text, span.Start + quotes, text, 0, text.Length) == 0;
        return isVerbatim
            ? new YamlScalar(scalar.Source, span.Start + quotes, text.Length, text, YamlStyle.Plain)
            : new YamlScalar(scalar.Source, span.Start, span.Length, text, YamlStyle.Plain);
    }

    /// <summary>Where the first line of a block of text (<c>|</c>, <c>&gt;</c>) begins behind its indentation.</summary>
    private static int BlockStart(string source, int at, out int indent)
    {
        while (at < source.Length && source[at] is not ('\n' or '\r'))
            at++;
        var first = at;
        // Its first line that is not blank says how far it is indented.
        while (first < source.Length && source[first] is '\n' or '\r' or ' ')
            first++;
        var line = first;
        while (line > 0 && source[line - 1] == ' ')
            line--;
        indent = first - line;
        return NextLine(source, at, source.Length, indent);
    }

    /// <summary>Where the line ends at an offset, white space before that passed over; −1: it goes on.</summary>
    private static int LineEnd(string source, int at, int end)
    {
        while (at < end && source[at] is ' ' or '\t')
            at++;
        return at < end && source[at] is '\n' or '\r' ? at : -1;
    }

    /// <summary>The text of the next line that is not blank, so many spaces of it left out.</summary>
    private static int NextLine(string source, int at, int end, int indent)
    {
        while (true)
        {
            while (at < end && source[at] is '\n' or '\r')
                at++;
            var text = at;
            while (text < end && text - at < indent && source[text] is ' ' or '\t')
                text++;
            if (text >= end || source[text] is not ('\n' or '\r'))
                return text;
            at = text;
        }
    }

    /// <summary>Passes over line ends behind a backslash, which stand for nothing, with the white space of the next line.</summary>
    /// <returns>The line feeds of the text there: each line without text behind such a line end is one.</returns>
    private static int SkipEscapedLineEnds(string source, ref int at, int end)
    {
        var blank = 0;
        while (at + 1 < end && source[at] == '\\' && source[at + 1] is '\n' or '\r')
        {
            blank--;
            for (at++; at < end && source[at] is '\n' or '\r' or ' ' or '\t'; at++)
                blank += source[at] == '\n' || source[at] == '\r' && !(at + 1 < end && source[at + 1] == '\n') ? 1 : 0;
        }
        return blank;
    }

    private static int SkipLineEnds(string text, int at)
    {
        while (at < text.Length && text[at] == '\n')
            at++;
        return at;
    }

    /// <summary>How much of the source stands for one code unit of the text; 0 where that is not written here character by character.</summary>
    private static int Step(string source, int at, int end, char quote, char unit)
    {
        if (at >= end)
            return 0;
        if (quote == '\'' && unit == '\'')
            return 2;
        if (quote != '"' || source[at] != '\\')
            return source[at] == unit ? 1 : 0;
        if (at + 1 >= end)
            return 0;
        return source[at + 1] switch
        {
            'x' => 4,
            'u' => 6,
            'U' => LongEscape,
            _ => 2,
        };
    }
}

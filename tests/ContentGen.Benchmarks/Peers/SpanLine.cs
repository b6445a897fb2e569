using System;

namespace ContentGen.Benchmarks.Peers;

/// <summary>What a line ends with.</summary>
[Flags]
internal enum SpanEnds
{
    None = 0,
    Sentence = 1,
    Question = 2,
    Ellipsis = 4,
    Abbreviation = 8,
    Quote = 16,
    Colon = 32,
    Comma = 64,
}

/// <summary>A line's measures, as far as roles ask: words are counted to 17, and more of a line is looked at only if it is short.</summary>
internal readonly ref struct SpanLine
{
    private const int Many = 17;

    /// <summary>Up to 17, which stands for more, too.</summary>
    internal readonly int Words;
    internal readonly bool IsTitle;
    internal readonly bool IsProse;

    internal SpanLine(ReadOnlySpan<char> line, SpanSentences sentences)
    {
        Words = SpanWords.Count(line, Many);
        if (Words >= Many)
        {
            IsProse = true;
            return;
        }
        if (line.IsEmpty)
            return;
        var ends = EndsOf(line, sentences);
        IsTitle = Words >= 2 && (ends is SpanEnds.None || (ends & (SpanEnds.Abbreviation | SpanEnds.Question | SpanEnds.Quote)) != 0) && IsCapitalized(line);
        IsProse = (ends & SpanEnds.Sentence) != 0 || (ends & (SpanEnds.Quote | SpanEnds.Colon)) != 0 && sentences.FirstEnd(line) >= 0;
    }

    private static bool IsCapitalized(ReadOnlySpan<char> line)
    {
        var (capitalized, cased, searching) = (0, 0, true);
        foreach (var c in line)
        {
            if (c == ' ' || c > 127 && char.IsWhiteSpace(c))
                searching = true;
            else if (searching && char.IsLetter(c))
            {
                searching = false;
                var upper = char.IsUpper(c);
                capitalized += upper ? 1 : 0;
                cased += upper || char.IsLower(c) ? 1 : 0;
            }
        }
        return cased > 0 && capitalized * 100 >= cased * 60;
    }

    internal static SpanEnds EndsOf(ReadOnlySpan<char> line, SpanSentences sentences)
    {
        var (end, quoted) = (line.Length, false);
        var (marks, first, stops, question, spelled) = (0, 0, true, false, false);
        for (; end > 0; end--)
        {
            var c = line[end - 1];
            if (c is '.' or '!' or '?' or '…')
            {
                marks++;
                first = end - 1;
                stops &= c is '.' or '…';
                question |= c == '?';
                spelled |= c == '…';
            }
            else if (SpanSentences.IsCloser(c))
                quoted |= c is not (')' or ']');
            else
                break;
        }
        var ends = quoted ? SpanEnds.Quote : SpanEnds.None;
        if (marks == 0)
            return ends | (end == 0 ? SpanEnds.None : line[end - 1] switch { ':' => SpanEnds.Colon, ',' => SpanEnds.Comma, _ => SpanEnds.None });
        if (!stops)
            return ends | SpanEnds.Sentence | (question ? SpanEnds.Question : SpanEnds.None);
        if (marks > 1 || spelled)
            return SpanEnds.Ellipsis;
        return ends | (sentences.IsAbbreviation(line[..first]) ? SpanEnds.Abbreviation : SpanEnds.Sentence);
    }
}

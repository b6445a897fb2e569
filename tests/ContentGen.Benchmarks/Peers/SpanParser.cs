using System;
using System.Collections.Frozen;
using System.Globalization;

namespace ContentGen.Benchmarks.Peers;

/// <summary>
/// The schema <c>story</c> by hand, with care: one walk over spans without a string, nothing allocated after the first documents, no line measured further than its role asks.
/// </summary>
internal sealed class SpanParser
{
    private readonly FrozenDictionary<string, StoryRole>.AlternateLookup<ReadOnlySpan<char>> _noise = StoryWords.Shared.Noise.GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly int _longestPhrase = StoryWords.Shared.LongestPhrase;
    private readonly SpanSentences _sentences = new();
    private readonly StoryResult _result = new();

    // Lines of the story itself, without noise.
    private (int Start, int End)[] _lines = new (int, int)[64];
    private int _count;

    /// <summary>Valid until the next call.</summary>
    internal StoryResult Parse(ReadOnlySpan<char> text)
    {
        _result.Clear();
        _count = 0;
        ReadLines(text);
        ReadStory(text);
        return _result;
    }

    private void ReadLines(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length;)
        {
            var length = text[at..].IndexOf('\n');
            var next = length < 0 ? text.Length : at + length + 1;
            var (start, end) = Trim(text, at, length < 0 ? text.Length : at + length);
            at = next;
            if (start == end)
                continue;
            if (end - start <= _longestPhrase + 4 && IsNoise(text, start, end, out var kind))
            {
                if (kind == StoryRole.RelatedPosts)
                {
                    ReadRelated(text, start, next);
                    return;
                }
                _result.Add(kind, start, end);
                continue;
            }
            if (_count == _lines.Length)
                Array.Resize(ref _lines, 2 * _count);
            _lines[_count++] = (start, end);
        }
    }

    private bool IsNoise(ReadOnlySpan<char> text, int start, int end, out StoryRole kind) => _noise.TryGetValue(text[start..end].TrimEnd(".!?:;,… "), out kind);

    private void ReadRelated(ReadOnlySpan<char> text, int opener, int at)
    {
        var (_, regionEnd) = Trim(text, opener, text.Length);
        _result.Add(StoryRole.RelatedPosts, opener, regionEnd);
        var afterTitle = false;
        while (at < text.Length)
        {
            var length = text[at..].IndexOf('\n');
            var (start, end) = Trim(text, at, length < 0 ? text.Length : at + length);
            at = length < 0 ? text.Length : at + length + 1;
            if (start == end)
                continue;
            var isTeaser = afterTitle && (SpanLine.EndsOf(text[start..end], _sentences) & SpanEnds.Ellipsis) != 0;
            _result.Add(isTeaser ? StoryRole.RelatedTeaser : StoryRole.RelatedTitle, start, end);
            afterTitle = !isTeaser;
        }
    }

    private void ReadStory(ReadOnlySpan<char> text)
    {
        var first = ReadHeadline(text);
        if (first == _count)
            return;
        var (start, end) = _lines[first];
        var line = new SpanLine(text[start..end], _sentences);
        var (dek, byline) = (first > 0 || _result.Count > 0 && _result.Parts[^1].Role == StoryRole.Headline, true);
        var (inSection, paragraphs) = (false, 0);
        for (var i = first; i < _count; i++)
        {
            var (nextStart, nextEnd) = i + 1 < _count ? _lines[i + 1] : default;
            var next = new SpanLine(text[nextStart..nextEnd], _sentences);
            if (byline && line.Words <= 14 && ReadByline(text, start, end))
                dek = byline = false;
            else if (dek && line.IsTitle && line.Words >= 8 && next.IsProse)
            {
                _result.Add(StoryRole.Dek, start, end);
                dek = false;
            }
            else if ((!inSection || paragraphs > 0) && line.IsTitle && next.IsProse)
            {
                _result.Add(StoryRole.Heading, start, end);
                (inSection, paragraphs, dek, byline) = (true, 0, false, false);
            }
            else if (line.IsProse)
            {
                _result.Add(inSection ? StoryRole.Paragraph : StoryRole.Lead, start, end);
                (paragraphs, dek, byline) = (paragraphs + 1, false, false);
            }
            else
                _result.Add(StoryRole.Unclaimed, start, end);
            line = next;
            (start, end) = (nextStart, nextEnd);
        }
    }

    /// <summary>The number of the first line behind the headline; what is left of a divided line takes its place.</summary>
    private int ReadHeadline(ReadOnlySpan<char> text)
    {
        if (_count == 0)
            return 0;
        var (start, end) = _lines[0];
        var line = text[start..end];
        if (SpanWords.Count(line, 26) is >= 3 and <= 25 && (SpanLine.EndsOf(line, _sentences) & (SpanEnds.Ellipsis | SpanEnds.Colon)) == 0)
        {
            _result.Add(StoryRole.Headline, start, end);
            return 1;
        }
        var sentence = _sentences.FirstEnd(line);
        if (sentence < 0 || !line[sentence..].ContainsAnyExcept(' ', '\t') || SpanWords.Count(line[..sentence], 31) is < 4 or > 30)
            return 0;
        _result.Add(StoryRole.Headline, start, start + sentence);
        _lines[0] = Trim(text, start + sentence, end);
        return 0;
    }

    private bool ReadByline(ReadOnlySpan<char> text, int start, int end)
    {
        var line = text[start..end];
        if (line.Length < 4 || line[0] is not ('B' or 'b') || line[1] != 'y' || line[2] != ' ' || (SpanLine.EndsOf(line, _sentences) & SpanEnds.Sentence) != 0)
            return false;
        _result.Add(StoryRole.Byline, start, end);
        var authors = line[3..];
        var bar = authors.IndexOfAny("|•·");
        if (bar > 1 && authors[bar - 1] == ' ' && bar + 2 < authors.Length && authors[bar + 1] == ' ')
        {
            var published = authors[(bar + 2)..];
            if (DateOnly.TryParseExact(published, "MMMM d, yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                || DateOnly.TryParseExact(published, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
                _result.Published = day;
            authors = authors[..(bar - 1)];
        }
        for (var at = start + 3; ;)
        {
            var (comma, and) = (authors.IndexOf(", "), authors.IndexOf(" and "));
            var length = comma < 0 || and >= 0 && and < comma ? and : comma;
            _result.Add(StoryRole.Author, at, at + (length < 0 ? authors.Length : length));
            if (length < 0)
                return true;
            var skip = length + (length == comma ? 2 : 5);
            authors = authors[skip..];
            at += skip;
        }
    }

    private static (int Start, int End) Trim(ReadOnlySpan<char> text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return (start, end);
    }
}

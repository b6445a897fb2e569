using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace ContentGen.Benchmarks.Peers;

/// <summary>The schema <c>story</c> as people write a parser: lines split off, LINQ over words, regular expressions that are compiled ahead, strings.</summary>
internal static class EverydayParser
{
    private static readonly StoryWords s_words = StoryWords.Shared;

    internal static EverydayArticle Parse(string text)
    {
        var article = new EverydayArticle();
        var lines = text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).Select(line => (Text: line, Noise: NoiseOf(line))).ToList();

        var related = lines.FindIndex(line => line.Noise == StoryRole.RelatedPosts);
        var above = related < 0 ? lines : lines.Take(related).ToList();
        article.Noise.AddRange(above.Where(line => line.Noise is not null).Select(line => (line.Noise!.Value, line.Text)));
        ReadStory(article, above.Where(line => line.Noise is null).Select(line => new EverydayLine(line.Text)));
        if (related >= 0)
        {
            var opener = text.IndexOf('\n' + lines[related].Text + '\n', StringComparison.Ordinal) + 1;
            ReadRelated(article, text[opener..].Trim(), lines.Skip(related).Select(line => line.Text).ToList());
        }
        return article;
    }

    private static StoryRole? NoiseOf(string line) =>
        s_words.Noise.TryGetValue(line.TrimEnd('.', '!', '?', ':', ';', ',', '…', ' '), out var role) ? role : null;

    private static void ReadRelated(EverydayArticle article, string region, List<string> lines)
    {
        article.Noise.Add((StoryRole.RelatedPosts, region));
        for (var i = 1; i < lines.Count; i++)
        {
            var teaser = i + 1 < lines.Count && new EverydayLine(lines[i + 1]).EndsWithEllipsis ? lines[i + 1] : null;
            article.Related.Add((lines[i], teaser));
            if (teaser is not null)
                i++;
        }
    }

    private static void ReadStory(EverydayArticle article, IEnumerable<EverydayLine> story)
    {
        var lines = new Queue<EverydayLine>(story);
        ReadHeadline(article, ref lines);
        while (lines.TryDequeue(out var line))
        {
            var beforeProse = lines.TryPeek(out var next) && next.IsProse;
            var section = article.Sections.LastOrDefault();
            var body = section?.Paragraphs ?? article.Lead;
            if (article.Byline is null && section is null && body.Count == 0 && line.Byline is { } byline)
                ReadByline(article, byline);
            else if (article.Headline is not null && article.Dek is null && article.Byline is null && section is null && body.Count == 0 && line.IsTitleLike && line.WordCount >= 8 && beforeProse)
                article.Dek = line.Text;
            else if ((section is null || body.Count > 0) && line.IsTitleLike && beforeProse)
                article.Sections.Add(new(line.Text, []));
            else if (line.IsProse)
                body.Add(line.Text);
            else
                article.Unclaimed.Add(line.Text);
        }
    }

    private static void ReadHeadline(EverydayArticle article, ref Queue<EverydayLine> lines)
    {
        if (!lines.TryPeek(out var line))
            return;
        if (line.WordCount is >= 3 and <= 25 && !line.EndsWithEllipsis && !line.EndsWithColon)
        {
            article.Headline = lines.Dequeue().Text;
            return;
        }
        var sentences = line.Sentences();
        if (sentences.Count < 2 || new EverydayLine(sentences[0]).WordCount is < 4 or > 30)
            return;
        article.Headline = sentences[0];
        lines = new(lines.Skip(1).Prepend(new EverydayLine(line.Text[sentences[0].Length..].Trim())));
    }

    private static void ReadByline(EverydayArticle article, Match byline)
    {
        article.Byline = byline.Value;
        article.Authors = byline.Groups["author"].Value.Split([", ", " and "], StringSplitOptions.None).ToList();
        if (DateOnly.TryParseExact(byline.Groups["published"].Value, ["MMMM d, yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            article.Published = day;
    }
}

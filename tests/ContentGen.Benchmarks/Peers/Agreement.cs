using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using ContentGen.Benchmarks.Corpus;

namespace ContentGen.Benchmarks.Peers;

/// <summary>Holds those who parse by hand to the generated parser: the same roles with the same text, where offsets are known at the same offsets.</summary>
internal static class Agreement
{
    private static readonly StoryRole[] s_noise = [StoryRole.ShareBar, StoryRole.Advertisement, StoryRole.Newsletter, StoryRole.Comments, StoryRole.ReadMore, StoryRole.RelatedPosts];

    /// <summary>What differs in the first document in which something does, or null.</summary>
    internal static string? FirstDifference(ArticleCorpus corpus)
    {
        var buffer = new ContentBuffer();
        var spans = new SpanParser();
        for (var i = 0; i < corpus.Count; i++)
        {
            var text = corpus.Text(i);
            var generated = Canonical(Generated(Story.Parse(corpus[i], buffer)).Select(part => InCharacters(part, corpus[i])));
            var result = spans.Parse(text);
            var careful = Canonical(Careful(result, text));
            var everyday = Canonical(Everyday(EverydayParser.Parse(text)).Select(part => (part.Role, part.Text, -1)));
            if (Difference(generated, careful, offsets: true) is { } first)
                return $"story {i}, spans by hand: {first}\n{text}";
            if (Difference(generated, everyday, offsets: false) is { } second)
                return $"story {i}, everyday parser: {second}\n{text}";
        }
        return null;
    }

    internal static string? Difference(List<(StoryRole Role, string Text, int Start)> wanted, List<(StoryRole Role, string Text, int Start)> found, bool offsets)
    {
        for (var i = 0; i < Math.Max(wanted.Count, found.Count); i++)
        {
            var (mine, other) = (wanted.ElementAtOrDefault(i), found.ElementAtOrDefault(i));
            if (mine.Role != other.Role || mine.Text != other.Text || offsets && mine.Start != other.Start)
                return $"found {other}, wanted {mine}";
        }
        return null;
    }

    /// <summary>By role, within a role in the order of the document.</summary>
    private static List<(StoryRole Role, string Text, int Start)> Canonical(IEnumerable<(StoryRole Role, string Text, int Start)> parts) => [.. parts.OrderBy(part => part.Role)];

    private static (StoryRole Role, string Text, int Start) InCharacters((StoryRole Role, string Text, int Start) part, ReadOnlySpan<byte> document) =>
        part.Start < 0 ? part : part with { Start = Encoding.UTF8.GetCharCount(document[..part.Start]) };

    private static List<(StoryRole Role, string Text, int Start)> Generated(Story view)
    {
        var parts = new List<(StoryRole, string, int)>();
        Add(StoryRole.Headline, view.Headline);
        Add(StoryRole.Dek, view.Dek);
        Add(StoryRole.Byline, view.Byline.Text);
        foreach (var author in view.Byline.Author)
            Add(StoryRole.Author, author.Text);
        if (view.Byline.Published.Value is { } day)
            parts.Add((StoryRole.Published, Iso(day), -1));
        foreach (var paragraph in view.Lead)
            Add(StoryRole.Lead, paragraph);
        foreach (var section in view.Sections)
        {
            Add(StoryRole.Heading, section.Heading);
            foreach (var paragraph in section.Paragraphs)
                Add(StoryRole.Paragraph, paragraph);
        }
        foreach (var region in view.Noise)
            Add(NoiseRole(region.Kind), region.Text);
        foreach (var related in view.Noise.RelatedPosts)
        {
            foreach (var item in related.Items)
            {
                Add(StoryRole.RelatedTitle, item.Title);
                Add(StoryRole.RelatedTeaser, item.Teaser);
            }
        }
        foreach (var unclaimed in view.Unclaimed)
            Add(StoryRole.Unclaimed, unclaimed);
        return parts;

        void Add(StoryRole role, TextSlice slice)
        {
            if (slice.Exists)
                parts.Add((role, slice.ToString(), slice.Bytes.Start.Value));
        }
    }

    private static StoryRole NoiseRole(string kind) => s_noise.Single(role => string.Equals(role.ToString(), kind.Replace("-", ""), StringComparison.OrdinalIgnoreCase));

    private static List<(StoryRole Role, string Text, int Start)> Careful(StoryResult result, string text)
    {
        var parts = new List<(StoryRole, string, int)>();
        foreach (var part in result.Parts)
            parts.Add((part.Role, text[part.Start..part.End], part.Start));
        if (result.Published is { } day)
            parts.Add((StoryRole.Published, Iso(day), -1));
        return parts;
    }

    private static IEnumerable<(StoryRole Role, string Text)> Everyday(EverydayArticle article)
    {
        foreach (var (role, text) in new[] { (StoryRole.Headline, article.Headline), (StoryRole.Dek, article.Dek), (StoryRole.Byline, article.Byline), (StoryRole.Published, article.Published is { } day ? Iso(day) : null) })
        {
            if (text is not null)
                yield return (role, text);
        }
        foreach (var author in article.Authors)
            yield return (StoryRole.Author, author);
        foreach (var paragraph in article.Lead)
            yield return (StoryRole.Lead, paragraph);
        foreach (var section in article.Sections)
        {
            yield return (StoryRole.Heading, section.Heading);
            foreach (var paragraph in section.Paragraphs)
                yield return (StoryRole.Paragraph, paragraph);
        }
        foreach (var (role, text) in article.Noise)
            yield return (role, text);
        foreach (var (title, teaser) in article.Related)
        {
            yield return (StoryRole.RelatedTitle, title);
            if (teaser is not null)
                yield return (StoryRole.RelatedTeaser, teaser);
        }
        foreach (var text in article.Unclaimed)
            yield return (StoryRole.Unclaimed, text);
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

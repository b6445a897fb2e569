using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace ContentGen.Tests.Articles;

/// <summary>What an article was taken apart into, as text: one line a part, so that two parses compare at a glance.</summary>
internal static class ArticleShape
{
    /// <summary>Headline, dek, byline, lead, sections, then noise; unclaimed text and findings last.</summary>
    internal static string Of(string text, bool withNoise = true)
    {
        var lines = new List<string>();
        var article = NewsArticle.Parse(Encoding.UTF8.GetBytes(text), new ContentBuffer());
        Add(lines, "headline", article.Headline);
        Add(lines, "dek", article.Dek);
        Add(lines, "byline", article.Byline.Text);
        foreach (var paragraph in article.Lead)
            Add(lines, "lead", paragraph);
        foreach (var section in article.Sections)
        {
            Add(lines, "heading", section.Heading);
            foreach (var paragraph in section.Paragraphs)
                Add(lines, "paragraph", paragraph);
        }
        if (withNoise)
        {
            foreach (var region in article.Noise)
                lines.Add("noise " + region.Kind);
            foreach (var region in article.Noise.RelatedPosts)
            {
                foreach (var item in region.Items)
                {
                    Add(lines, "title", item.Title);
                    Add(lines, "teaser", item.Teaser);
                }
            }
        }
        foreach (var block in article.Unclaimed)
            Add(lines, "unclaimed", block);
        foreach (var finding in article.Validate())
            lines.Add("finding " + finding.Id);
        return string.Join('\n', lines);
    }

    /// <summary>How many parts of each kind stand in a row: <c>headline, lead 3, heading, paragraph 2</c>.</summary>
    internal static string Outline(string shape)
    {
        var outline = new List<(string Kind, int Count)>();
        foreach (var kind in shape.Split('\n').Select(line => line.StartsWith("noise ") ? line : line[..line.IndexOf(' ')]))
        {
            if (outline.Count > 0 && outline[^1].Kind == kind)
                outline[^1] = (kind, outline[^1].Count + 1);
            else
                outline.Add((kind, 1));
        }
        return string.Join(", ", outline.Select(part => part.Count == 1 ? part.Kind : $"{part.Kind} {part.Count}"));
    }

    private static void Add(List<string> lines, string kind, TextSlice slice)
    {
        if (slice.Exists)
            lines.Add($"{kind} {slice.ToString()}");
    }
}

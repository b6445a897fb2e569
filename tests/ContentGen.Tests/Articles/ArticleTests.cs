using System;
using System.Collections.Generic;
using System.Linq;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Articles;

/// <summary>
/// The built-in news schema on two kinds of article, in every form in which they reach us: one whose headline is glued to its lead, and one with
/// a share bar, a dek and a tail of related posts.
/// </summary>
public sealed class ArticleTests
{
    private const string GluedOutline = "headline, lead 3, heading, paragraph 3, heading, paragraph 2, heading, paragraph 2";
    private const string ArticleOfFramed =
        "headline, dek, lead, heading, paragraph 2, heading, paragraph 2, heading, paragraph 2, heading, paragraph 2";
    private const string FramedOutline =
        ArticleOfFramed + ", noise share-bar, noise related-posts, title, teaser, title, teaser, title, teaser";

    /// <summary>Changes of form that must not change what is read.</summary>
    private static Dictionary<string, Func<string, string>> Forms { get; } = new()
    {
        ["as it is"] = text => text,
        ["CRLF"] = text => text.Replace("\n", "\r\n"),
        ["CR"] = text => text.Replace("\n", "\r"),
        ["NEL"] = text => text.Replace("\n", "\u0085"),
        ["line separator"] = text => text.Replace("\n", "\u2028"),
        ["paragraph separator"] = text => text.Replace("\n", "\u2029"),
        ["byte-order mark"] = text => "\uFEFF" + text,
        ["byte-order mark and CRLF"] = text => "\uFEFF" + text.Replace("\n", "\r\n"),
        ["indents"] = text => string.Join('\n', text.Split('\n').Select((line, i) => line.Length == 0 ? line : (i % 2 == 0 ? "    " : "\t") + line + "  ")),
        ["no-break spaces around"] = text => string.Join('\n', text.Split('\n').Select(line => line.Length == 0 ? line : "\u00A0\u200B" + line + "\u2003")),
        ["direction marks around"] = text => string.Join('\n', text.Split('\n').Select(line => line.Length == 0 ? line : "\u200E" + line + "\u200F")),
        ["double blanks"] = text => text.Replace("\n", "\n\n\n"),
        ["blank lines of spaces"] = text => text.Replace("\n", "\n   \n\t\n"),
        ["no final line end"] = text => text.TrimEnd('\n'),
        ["many final line ends"] = text => text + "\n\n\n\n",
        ["leading blank lines"] = text => "\n\n  \n" + text,
    };

    public static readonly TheoryData<string> Glued = ["example", "seed"];

    public static readonly TheoryData<string, string> Variants = [.. from source in new[] { "example", "seed" } from form in Forms.Keys select (source, form)];

    public static readonly TheoryData<string, string> RelatedWords =
    [
        .. from source in new[] { "example", "seed" }
           from words in new[] { "Related Articles", "RELATED POSTS", "You May Also Like", "You might also like…", "More Stories", "Recommended for You", "Related:", "Up Next", "Editor’s Picks" }
           select (source, words),
    ];

    [Theory]
    [MemberData(nameof(Glued))]
    public void A_headline_glued_to_its_lead_is_cut_at_its_first_sentence(string source)
    {
        var text = Text(source, "city-garden.txt", "000");
        var shape = ArticleShape.Of(text);
        ArticleShape.Outline(shape).ShouldBe(GluedOutline);
        var first = text.Split('\n')[0];
        var headline = shape.Split('\n')[0]["headline ".Length..];
        first.ShouldStartWith(headline + " ");
        headline.ShouldEndWith(".");
        shape.Split('\n')[1].ShouldBe("lead " + first[(headline.Length + 1)..]);
    }

    [Theory]
    [MemberData(nameof(Glued))]
    public void An_article_in_a_frame_of_noise_is_taken_out_of_it(string source)
    {
        var text = Text(source, "night-trains.txt", "002");
        var shape = ArticleShape.Of(text);
        ArticleShape.Outline(shape).ShouldBe(FramedOutline);
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToList();
        lines.RemoveAt(1);
        shape.Split('\n').Where(line => !line.StartsWith("noise ")).Select(line => line[(line.IndexOf(' ') + 1)..])
            .ShouldBe(lines.Where(line => line != "Related Posts"));
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public void The_glued_article_reads_the_same_in_every_form(string source, string form)
    {
        var text = Text(source, "city-garden.txt", "000");
        ArticleShape.Of(Forms[form](text)).ShouldBe(ArticleShape.Of(text));
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public void The_framed_article_reads_the_same_in_every_form(string source, string form)
    {
        var text = Text(source, "night-trains.txt", "002");
        ArticleShape.Of(Forms[form](text)).ShouldBe(ArticleShape.Of(text));
    }

    [Theory]
    [MemberData(nameof(Glued))]
    public void The_share_bar_may_stand_anywhere(string source)
    {
        var blocks = Text(source, "night-trains.txt", "002").Split("\n\n").ToList();
        var expected = ArticleShape.Of(string.Join("\n\n", blocks), withNoise: false);
        var bar = blocks[1];
        blocks.RemoveAt(1);
        for (var place = 0; place < blocks.Count - 6; place++)
        {
            var moved = blocks.ToList();
            moved.Insert(place, bar);
            ArticleShape.Of(string.Join("\n\n", moved), withNoise: false).ShouldBe(expected, $"the bar before block {place}");
        }
    }

    [Theory]
    [MemberData(nameof(RelatedWords))]
    public void Related_posts_may_be_called_otherwise(string source, string words)
    {
        var text = Text(source, "night-trains.txt", "002");
        text.ShouldContain("\nRelated Posts\n");
        ArticleShape.Outline(ArticleShape.Of(text.Replace("\nRelated Posts\n", $"\n{words}\n"))).ShouldBe(FramedOutline);
    }

    [Theory]
    [MemberData(nameof(Glued))]
    public void There_may_be_no_related_posts(string source)
    {
        var text = Text(source, "night-trains.txt", "002");
        var cut = text[..text.IndexOf("\nRelated Posts\n", StringComparison.Ordinal)];
        ArticleShape.Outline(ArticleShape.Of(cut)).ShouldBe(ArticleOfFramed + ", noise share-bar");
    }

    private static string Text(string source, string example, string seed) =>
        (source == "seed" ? ArticleFiles.Seed(seed) : ArticleFiles.Example(example)).TrimEnd('\n') + "\n";
}

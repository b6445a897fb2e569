using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using ContentGen.Benchmarks.Corpus;
using Shouldly;
using Xunit;

namespace ContentGen.Benchmarks.Tests;

/// <summary>What measurements take for granted of the stories. No time is asserted here or elsewhere.</summary>
public sealed class CorpusTests
{
    private static readonly ArticleCorpus s_corpus = ArticleCorpus.Create(4 << 20);

    [Fact]
    public void Stories_have_three_to_six_kilobytes_and_no_two_are_alike()
    {
        var texts = new HashSet<string>();
        for (var i = 0; i < s_corpus.Count; i++)
        {
            s_corpus[i].Length.ShouldBeInRange(ArticleWriter.Shortest, ArticleWriter.Longest);
            texts.Add(s_corpus.Text(i)).ShouldBeTrue();
        }
    }

    [Fact]
    public void Windows_hold_every_story_once_and_fit_the_second_level_cache()
    {
        s_corpus.Windows.Sum(window => window.Count).ShouldBe(s_corpus.Count);
        s_corpus.Windows.Sum(window => (long)window.Length).ShouldBe(s_corpus.Length);
        s_corpus.Windows.ShouldAllBe(window => window.Length <= 640 << 10);
    }

    [Fact]
    public void The_same_stories_are_made_every_time() =>
        SHA256.HashData(ArticleCorpus.Create(4 << 20).Bytes).ShouldBe(SHA256.HashData(s_corpus.Bytes));

    [Fact]
    public void A_longer_corpus_begins_with_a_shorter_one() =>
        ArticleCorpus.Create(5 << 20).Bytes.StartsWith(s_corpus.Bytes).ShouldBeTrue();

    [Fact]
    public void Stories_with_accents_are_the_same_but_for_these()
    {
        var accented = ArticleCorpus.CreateAccented(1 << 20);
        for (var i = 0; i < accented.Count; i++)
        {
            Plain(accented.Text(i)).ShouldBe(Plain(s_corpus.Text(i)));
            accented.Text(i).Count(letter => letter is 'é' or 'à').ShouldBeGreaterThan(accented[i].Length / 80);
        }

        static string Plain(string text) => text.Replace('é', 'e').Replace('à', 'a');
    }

    [Fact]
    public void Every_role_of_the_schema_but_those_of_mistakes_stands_in_some_story()
    {
        var buffer = new ContentBuffer();
        var (deks, bylines, dates, sections, related, kinds) = (0, 0, 0, 0, 0, new HashSet<string>());
        for (var i = 0; i < s_corpus.Count; i++)
        {
            var story = Story.Parse(s_corpus[i], buffer);
            story.Headline.Exists.ShouldBeTrue();
            deks += story.Dek.Exists ? 1 : 0;
            bylines += story.Byline.Exists ? 1 : 0;
            dates += story.Byline.Published.Value is null ? 0 : 1;
            sections += story.Sections.Count;
            related += story.Noise.RelatedPosts.Count;
            foreach (var region in story.Noise)
                kinds.Add(region.Kind);
        }
        new[] { deks, bylines, dates, related }.ShouldAllBe(count => count > 50);
        sections.ShouldBeGreaterThan(2 * s_corpus.Count);
        kinds.Order(StringComparer.Ordinal).ShouldBe(["advertisement", "comments", "newsletter", "read-more", "related-posts", "share-bar"]);
    }
}

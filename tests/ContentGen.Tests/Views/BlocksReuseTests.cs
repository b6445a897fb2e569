using System;
using System.Buffers;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ContentGen.Tests.Rules;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Views;

/// <summary>Views of TryParse whose memory holds another document by now.</summary>
public sealed class BlocksReuseTests
{
    private static readonly byte[] s_short = "Two words\n"u8.ToArray();

    private readonly Block[] _blocks = new Block[400];

    private delegate void Reading(NewsArticle article);

    private delegate void Between(Block[] blocks);

    private static readonly Reading[] s_readings =
    [
        static article => _ = article.Headline.Exists,
        static article => _ = article.Coverage,
        static article => _ = article.Utf8.Length,
        static article => _ = article.Lead.Count,
        static article => _ = article.Sections.Count,
        static article => _ = article.Noise.Count,
        static article => _ = article.Noise.RelatedPosts.Count,
        static article => _ = article.Byline.Author.Count,
        static article => _ = article.Unclaimed.Count,
        static article => article.Validate(),
        static article => article.ToLayout(),
        static article => article.ToRecord(),
        static article => article.CopyText(new ArrayBufferWriter<byte>()),
    ];

    [Fact]
    public void A_view_is_stale_once_its_memory_has_another_document()
    {
        IsStale(Samples.Harbour, static blocks => Parse(s_short, blocks));
        IsStale(s_short, static blocks => Parse(Samples.Harbour, blocks));
        IsStale([], static blocks => Parse(Samples.Harbour, blocks));
        IsStale(Samples.Harbour, static blocks => Parse([], blocks));
        IsStale(Samples.Harbour, static blocks => Parse(Samples.Harbour, blocks));
        IsStale(Samples.Harbour, static blocks => WireStory.TryParse(s_short, blocks, out _, out _).ShouldBe(ParseStatus.Success));
        IsStale(Samples.Harbour, static blocks => blocks.AsSpan().Clear());
        IsStale(s_short, static blocks => blocks.AsSpan().Clear());
    }

    [Fact]
    public void So_are_its_lists_and_findings()
    {
        Parse(s_short, _blocks).Validate().Count.ShouldBeGreaterThan(0);

        IsStale(() => Parse(Samples.Harbour, _blocks).Lead, static list => _ = list.Count);
        IsStale(() => Parse(Samples.Harbour, _blocks).Lead, static list => _ = list[0].Exists);
        IsStale(() => Parse(Samples.Harbour, _blocks).Lead, static list =>
        {
            foreach (var _ in list)
                Assert.Fail("There is no piece.");
        });
        IsStale(() => Parse(Samples.Harbour, _blocks).Sections, static list => _ = list.Count);
        IsStale(() => Parse(s_short, _blocks).Validate(), static list => _ = list.Count);
        IsStale(() => Parse(s_short, _blocks).Validate(), static list => _ = list.IsValid);
    }

    [Fact]
    public void Several_threads_that_share_memory_give_views_of_their_own_numbers()
    {
        var first = Parse(Samples.Harbour, _blocks);
        Parallel.ForEach(Enumerable.Range(0, 8), _ => Parse(Samples.Harbour, new Block[400]));
        first.Headline.ToString().ShouldBe(Samples.Headline);

        var thread = new Thread(() => Parse(Samples.Harbour, _blocks));
        thread.Start();
        thread.Join();
        try
        {
            _ = first.Headline.Exists;
            Assert.Fail("The view shows another document.");
        }
        catch (InvalidOperationException)
        {
        }
    }

    [Fact]
    public void What_is_not_parsed_into_stays_valid()
    {
        var article = Parse(Samples.Harbour, _blocks);
        NewsArticle.TryParse(Samples.Harbour, _blocks.AsSpan(0, 5), out _, out _).ShouldBe(ParseStatus.BufferTooSmall);
        var layout = article.ToLayout();
        Parse(s_short, new Block[400]);
        NewsArticle.Parse(s_short, new());
        article.Headline.ToString().ShouldBe(Samples.Headline);
        var headline = article.Headline;

        Parse(s_short, _blocks);
        headline.ToString().ShouldBe(Samples.Headline);
        NewsArticle.Open(Samples.Harbour, layout).Headline.ToString().ShouldBe(Samples.Headline);
        StoredDocuments.Bytes(layout).ShouldBe(StoredDocuments.Bytes(NewsArticle.Parse(Samples.Harbour, new()).ToLayout()));
        default(NewsArticle).Headline.Exists.ShouldBeFalse();
        default(NewsArticle).Lead.Count.ShouldBe(0);
        default(TextSliceList).Count.ShouldBe(0);
    }

    /// <summary>More documents than numbers are drawn at once.</summary>
    [Fact]
    public void Each_of_many_documents_has_a_number_of_its_own()
    {
        var seen = new System.Collections.Generic.HashSet<int> { 0 };
        for (var i = 0; i < 10_000; i++)
        {
            Parse(s_short, _blocks);
            seen.Add(LayoutHeader.In(_blocks.AsSpan()).Stamp).ShouldBeTrue();
        }
    }

    [Fact]
    public void A_method_of_a_rule_that_parses_into_the_memory_of_its_document_is_told_so()
    {
        RuledStory.Meanwhile = _ => Parse(Samples.Harbour, _blocks);
        try
        {
            Should.Throw<InvalidOperationException>(() =>
            {
                RuledStory.TryParse("It will rain\nOne\nIt rains.\n"u8, _blocks, out var story, out _);
                story.Validate();
            });
        }
        finally
        {
            RuledStory.Meanwhile = null;
        }
    }

    private static NewsArticle Parse(byte[] utf8, Block[] blocks)
    {
        NewsArticle.TryParse(utf8, blocks, out var article, out _).ShouldBe(ParseStatus.Success);
        return article;
    }

    private void IsStale(byte[] utf8, Between between)
    {
        foreach (var read in s_readings)
        {
            Should.Throw<InvalidOperationException>(() =>
            {
                var article = Parse(utf8, _blocks);
                read(article);
                between(_blocks);
                read(article);
            }).Message.ShouldContain("parsed into again");
        }
    }

    private void IsStale<T>(Func<T> list, Action<T> read)
        where T : allows ref struct
    {
        Should.Throw<InvalidOperationException>(() =>
        {
            var before = list();
            Parse(s_short, _blocks);
            read(before);
        });
    }
}

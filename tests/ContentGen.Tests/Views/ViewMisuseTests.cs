using System;
using System.Buffers;
using System.IO;
using System.Text;
using System.Text.Json;
using ContentGen.Runtime;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Views;

/// <summary>Views, lists and findings that are used too late, too early or twice.</summary>
public sealed class ViewMisuseTests
{
    private readonly ContentBuffer _buffer = new();

    [Fact]
    public void A_list_of_findings_is_stale_once_its_buffer_is_parsed_into_again()
    {
        Should.Throw<InvalidOperationException>(() =>
        {
            var findings = NewsArticle.Parse("Two words\n"u8, _buffer).Validate();
            NewsArticle.Parse("Two others\n"u8, _buffer);
            _ = findings[0].Id;
        });
    }

    /// <summary>Also of what is asked without a look at the document: a wrong count is a wrong answer.</summary>
    [Fact]
    public void Counts_and_presence_are_stale_likewise()
    {
        Should.Throw<InvalidOperationException>(() =>
        {
            var sections = NewsArticle.Parse(Samples.Harbour, _buffer).Sections;
            NewsArticle.Parse("Two words\n"u8, _buffer);
            _ = sections.Count;
        });
        Should.Throw<InvalidOperationException>(() =>
        {
            var lead = NewsArticle.Parse(Samples.Harbour, _buffer).Lead;
            NewsArticle.Parse("Two words\n"u8, _buffer);
            _ = lead.Count;
        });
        Should.Throw<InvalidOperationException>(() =>
        {
            var findings = NewsArticle.Parse("Two words\n"u8, _buffer).Validate();
            NewsArticle.Parse("Two others\n"u8, _buffer);
            _ = findings.Count;
        });
        Should.Throw<InvalidOperationException>(() =>
        {
            var byline = NewsArticle.Parse(Samples.Harbour, _buffer).Byline;
            NewsArticle.Parse("Two words\n"u8, _buffer);
            _ = byline.Exists;
        });
    }

    /// <summary>What a document does not have is an answer about it, too.</summary>
    [Fact]
    public void What_is_absent_and_lists_without_elements_are_stale_likewise()
    {
        Stale(static article => article.Byline, static byline => byline.Text.Exists);
        Stale(static article => article.Byline, static byline => byline.Published.Exists);
        Stale(static article => article.Byline, static byline => byline.Author.Count);
        Stale(static article => article.Sections, static sections => Steps(sections));
        Stale(static article => article.Lead, static lead => Steps(lead));
        Stale(static article => article.Noise.RelatedPosts, static posts => Steps(posts));
        Should.Throw<InvalidOperationException>(() =>
        {
            var findings = NewsArticle.Parse(Samples.Harbour, _buffer).Validate();
            findings.Count.ShouldBe(0);
            NewsArticle.Parse("Two words\n"u8, _buffer);
            _ = findings.IsValid;
        });
        Should.Throw<InvalidOperationException>(() =>
        {
            var sections = NewsArticle.Parse(Samples.Harbour, _buffer).Sections;
            NewsArticle.Parse("Two words\n"u8, _buffer);
            _ = sections[0];
        });
    }

    private delegate T Reading<T>(NewsArticle article)
        where T : allows ref struct;

    private delegate object Asking<T>(T read)
        where T : allows ref struct;

    /// <summary>Reads from a document that has nothing of it, and asks once another was parsed.</summary>
    private void Stale<T>(Reading<T> read, Asking<T> ask)
        where T : allows ref struct
    {
        Should.Throw<InvalidOperationException>(() =>
        {
            var value = read(NewsArticle.Parse(""u8, _buffer));
            NewsArticle.Parse(Samples.Harbour, _buffer);
            _ = ask(value);
        });
    }

    private static object Steps(TextSliceList texts)
    {
        var steps = 0;
        foreach (var _ in texts)
            steps++;
        return steps;
    }

    private static object Steps<T>(ContentList<T> list)
        where T : IContentElement<T>, allows ref struct
    {
        var steps = 0;
        foreach (var _ in list)
            steps++;
        return steps;
    }

    [Fact]
    public void A_check_between_leaves_the_view_and_its_findings_as_they_were()
    {
        var article = NewsArticle.Parse("Two words\n"u8, _buffer);
        var findings = article.Validate();
        var id = findings[0].Id;
        NewsArticle.IsValid(Samples.Harbour, _buffer).ShouldBeTrue();
        NewsArticle.IsValid("x"u8, _buffer).ShouldBeFalse();
        findings[0].Id.ShouldBe(id);
        article.Coverage.Total.ShouldBe(10);
        article.Headline.Exists.ShouldBeFalse();
        article.Validate().Count.ShouldBe(findings.Count);
    }

    [Fact]
    public void A_finding_never_shows_the_text_of_another_document()
    {
        Should.Throw<InvalidOperationException>(() =>
        {
            const string Lead = "Nobody in the village had seen the river so low, and the older ones said that it had never been so quiet at the mill.";
            var finding = NewsArticle.ParseText($"Three Word Title\n{Lead}\n{Lead}\n", _buffer).Validate()[0];
            finding.Text.ToString().ShouldBe("Three Word Title");
            NewsArticle.ParseText("Six others\n", _buffer);
            _ = finding.Text.ToString();
        });
    }

    [Fact]
    public void Findings_stay_readable_while_the_same_document_is_validated_and_written()
    {
        var article = NewsArticle.Parse("Two words\n"u8, _buffer);
        var first = article.Validate();
        first.Count.ShouldBeGreaterThan(0);
        using var json = new Utf8JsonWriter(new ArrayBufferWriter<byte>());
        article.WriteTo(json);
        var second = article.Validate();
        second.Count.ShouldBe(first.Count);
        first[0].Id.ShouldBe(second[0].Id);
    }

    [Fact]
    public void What_TryParse_gives_where_memory_is_too_small_reads_as_an_empty_document()
    {
        NewsArticle.TryParse(Samples.Harbour, default, out var article, out var needed).ShouldBe(ParseStatus.BufferTooSmall);
        needed.ShouldBeGreaterThan(0);
        article.Headline.Exists.ShouldBeFalse();
        article.Sections.Count.ShouldBe(0);
        article.Noise.Count.ShouldBe(0);
        article.Noise.RelatedPosts.Count.ShouldBe(0);
        foreach (var region in article.Noise)
            region.Kind.ShouldBeNull();
        article.Unclaimed.Count.ShouldBe(0);
        article.Coverage.ShouldBe(default);
        article.Utf8.Length.ShouldBe(0);
        var copy = new ArrayBufferWriter<byte>();
        article.CopyText(copy);
        copy.WrittenCount.ShouldBe(0);
    }

    [Fact]
    public void Findings_of_a_buffer_that_was_trimmed_are_stale()
    {
        Should.Throw<InvalidOperationException>(() =>
        {
            var findings = NewsArticle.Parse("Two words\n"u8, _buffer).Validate();
            _buffer.Trim();
            _ = findings[0].Id;
        });
        Should.Throw<InvalidOperationException>(() =>
        {
            var findings = NewsArticle.Parse("Two words\n"u8, _buffer).Validate();
            _buffer.Trim();
            _ = findings.IsValid;
        });
        Should.Throw<InvalidOperationException>(() =>
        {
            var findings = NewsArticle.Parse("Two words\n"u8, _buffer).Validate().GetEnumerator();
            findings.MoveNext().ShouldBeTrue();
            _buffer.Trim();
            _ = findings.Current.Id;
        });
    }

    [Fact]
    public void Default_values_read_as_nothing()
    {
        default(NoiseRegion).Kind.ShouldBeEmpty();
        default(NoiseRegion).Text.Exists.ShouldBeFalse();
        default(NoiseRegion).Line.ShouldBe(0);
        default(NoiseRegion).Lines.ShouldBe(0);
        default(NewsArticle.NoiseView.RelatedPostsRegion).Kind.ShouldBeEmpty();
        default(NewsArticle.NoiseView.RelatedPostsRegion).Text.Exists.ShouldBeFalse();
        default(NewsArticle.NoiseView.RelatedPostsRegion).Lines.ShouldBe(0);
        default(Finding).Id.ShouldBeEmpty();
        default(Finding).Severity.ShouldBe(Severity.Info);
        default(Finding).Message.ShouldBeEmpty();
        Should.Throw<ArgumentOutOfRangeException>(() => default(TextSliceList.Enumerator).Current.ToString());
    }

    [Fact]
    public void An_index_that_is_out_of_range_is_told_as_it_was_given()
    {
        void Throws(Action<NewsArticle> read, int index) =>
            Should.Throw<ArgumentOutOfRangeException>(() => read(NewsArticle.Parse(Samples.Harbour, _buffer))).ActualValue.ShouldBe(index);

        Throws(static article => _ = article.Lead[-1], -1);
        Throws(static article => _ = article.Sections[-1], -1);
        Throws(static article => _ = article.Noise[-7], -7);
        Throws(static article => _ = article.Noise.RelatedPosts[-1], -1);
        Throws(static article => _ = article.Byline.Author[-1], -1);
        Throws(static article => _ = article.Validate()[-1], -1);
        Throws(static article => _ = article.Lead[1_000], 1_000);
    }

    [Fact]
    public void Results_of_a_view_that_was_never_parsed_are_refused()
    {
        Should.Throw<InvalidOperationException>(() => default(NewsArticle).Validate());
        Should.Throw<InvalidOperationException>(() => default(NewsArticle).ToLayout());
        Should.Throw<InvalidOperationException>(() => default(NewsArticle).WriteTo(new Utf8JsonWriter(new ArrayBufferWriter<byte>())));
    }

    [Fact]
    public void Wrong_arguments_of_ReadAsync_throw_at_the_call()
    {
        Should.Throw<ArgumentNullException>(() => { _ = ContentDocument<NewsArticle>.ReadAsync(null!, _buffer).AsTask(); });
        Should.Throw<ArgumentNullException>(() => { _ = ContentDocument<NewsArticle>.ReadAsync(Stream.Null, null!).AsTask(); });
    }

    [Fact]
    public void Text_in_the_buffer_and_bytes_of_the_caller_give_the_same_findings()
    {
        var text = NewsArticle.ParseText(Encoding.UTF8.GetString(Samples.Harbour), _buffer);
        text.Utf8.SequenceEqual(Samples.Harbour).ShouldBeTrue();
        var bytes = NewsArticle.Parse(Samples.Harbour, new ContentBuffer());
        text.Validate().Count.ShouldBe(bytes.Validate().Count);
    }
}

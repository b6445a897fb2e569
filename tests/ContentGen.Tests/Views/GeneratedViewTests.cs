using System;
using System.Buffers;
using System.IO;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Views;

/// <summary>The API of a generated view, as its users call it.</summary>
public sealed class GeneratedViewTests
{
    private readonly ContentBuffer _buffer = new();

    [Fact]
    public void Members_read_the_document()
    {
        var article = NewsArticle.Parse(Samples.Harbour, _buffer);

        article.Headline.ToString().ShouldBe(Samples.Headline);
        article.Headline.Line.ShouldBe(1);
        article.Headline.Column.ShouldBe(1);
        article.Headline.Bytes.ShouldBe(0..Samples.Headline.Length);
        article.Dek.Exists.ShouldBeTrue();
        article.Dek.ToString().ShouldBe(Samples.Dek);
        article.Byline.Exists.ShouldBeFalse();
        article.Byline.Span.IsEmpty.ShouldBeTrue();
        article.Byline.Line.ShouldBe(0);
        article.Lead.Count.ShouldBe(1);
        article.Lead[0].ToString().ShouldBe(Samples.Lead);
        article.Sections.Count.ShouldBe(2);
        article.Sections[0].Heading.ToString().ShouldBe(Samples.FirstHeading);
        article.Sections[0].Paragraphs.Count.ShouldBe(2);
        article.Sections[0].Paragraphs[1].ToString().ShouldBe(Samples.SecondParagraph);
        article.Sections[1].Paragraphs[0].ToString().ShouldBe(Samples.LastParagraph);
        article.Unclaimed.Count.ShouldBe(0);
        NewsArticle.Schema.Id.ShouldBe("news-article");
    }

    [Fact]
    public void Lists_are_enumerated_and_bounded()
    {
        var article = NewsArticle.Parse(Samples.Harbour, _buffer);
        var paragraphs = 0;
        foreach (var section in article.Sections)
        {
            foreach (var paragraph in section.Paragraphs)
                paragraphs += paragraph.Exists ? 1 : 0;
        }
        paragraphs.ShouldBe(3);
        Should.Throw<ArgumentOutOfRangeException>(() => NewsArticle.Parse(Samples.Harbour, _buffer).Sections[2].Heading.Line);
        Should.Throw<ArgumentOutOfRangeException>(() => NewsArticle.Parse(Samples.Harbour, _buffer).Lead[-1].Line);
    }

    [Fact]
    public void Noise_is_typed_and_enumerable()
    {
        var article = NewsArticle.Parse(Samples.Harbour, _buffer);
        article.Noise.Count.ShouldBe(2);
        article.Noise[0].Kind.ShouldBe("share-bar");
        var kinds = "";
        foreach (var region in article.Noise)
            kinds += region.Kind + " ";
        kinds.ShouldBe("share-bar related-posts ");
        article.Noise.ShareBar.Count.ShouldBe(1);
        article.Noise.ShareBar[0].Line.ShouldBe(3);
        var related = article.Noise.RelatedPosts[0];
        related.Items.Count.ShouldBe(2);
        related.Items[0].Title.ToString().ShouldBe("Ferry Timetable Changes for the Winter");
        related.Items[0].Teaser.Exists.ShouldBeTrue();
        related.Items[1].Teaser.Exists.ShouldBeFalse();
    }

    [Fact]
    public void Coverage_adds_up()
    {
        var coverage = NewsArticle.Parse(Samples.Harbour, _buffer).Coverage;
        coverage.Total.ShouldBe(Samples.Harbour.Length);
        (coverage.Article + coverage.Noise + coverage.Unclaimed + coverage.Blank).ShouldBe(coverage.Total);
        coverage.Unclaimed.ShouldBe(0);
    }

    [Fact]
    public void A_view_of_a_reused_buffer_throws_instead_of_showing_another_document()
    {
        Should.Throw<InvalidOperationException>(() =>
        {
            var first = NewsArticle.Parse(Samples.Harbour, _buffer);
            NewsArticle.Parse("Another Title for Another Day"u8, _buffer);
            return first.Headline.Exists;
        });
        Should.Throw<InvalidOperationException>(() =>
        {
            var first = NewsArticle.Parse(Samples.Harbour, _buffer);
            _buffer.Trim();
            return first.Sections.Count;
        });
        Should.Throw<InvalidOperationException>(() =>
        {
            var headline = NewsArticle.ParseText("One Title for One Day Only", _buffer).Headline;
            NewsArticle.ParseText("Another Title for Another Day", _buffer);
            return headline.ToString();
        });
    }

    [Fact]
    public void Findings_come_in_document_order()
    {
        byte[] noTitle = [.. "Share this post\n\nx "u8, 0xFF];
        var findings = NewsArticle.Parse(noTitle, _buffer).Validate();
        findings.Count.ShouldBe(2);
        findings[0].Id.ShouldBe("invalid-utf8");
        (findings[0].Offset, findings[0].Length).ShouldBe((19, 1));
        findings[1].Id.ShouldBe("missing/headline");
        findings[1].Severity.ShouldBe(Severity.Error);
        (findings[1].Offset, findings[1].Length).ShouldBe((20, 0));
        // Passed over by a block, it is missing where that begins: before the byte.
        byte[] passedOver = [.. "The boats came in late, and nobody stood on the quay "u8, 0xFF, .. " but the keeper."u8];
        findings = NewsArticle.Parse(passedOver, _buffer).Validate();
        findings.Count.ShouldBe(2);
        findings[0].Id.ShouldBe("missing/headline");
        (findings[0].Offset, findings[0].Length).ShouldBe((0, 0));
        findings[1].Id.ShouldBe("invalid-utf8");
        (findings[1].Offset, findings[1].Length).ShouldBe((53, 1));
        NewsArticle.IsValid(noTitle, _buffer).ShouldBeFalse();
        NewsArticle.IsValid(Samples.Harbour, _buffer).ShouldBeTrue();
        NewsArticle.Parse(Samples.Harbour, _buffer).Validate().Count.ShouldBe(0);
    }

    [Fact]
    public void An_empty_document_misses_its_headline_at_the_first_place()
    {
        var findings = NewsArticle.Parse([], _buffer).Validate();
        findings.Count.ShouldBe(1);
        findings[0].Id.ShouldBe("missing/headline");
        (findings[0].Line, findings[0].Column, findings[0].Offset, findings[0].Length).ShouldBe((1, 1, 0, 0));
    }

    [Fact]
    public void A_layout_opens_without_a_second_parse_and_knows_its_document()
    {
        var layout = NewsArticle.Parse(Samples.Harbour, _buffer).ToLayout();
        NewsArticle.Parse("Another Title for Another Day"u8, _buffer);
        var article = NewsArticle.Open(Samples.Harbour, layout);
        article.Sections[1].Heading.ToString().ShouldBe(Samples.SecondHeading);
        article.Validate().Count.ShouldBe(0);
        Should.Throw<ArgumentException>(() => NewsArticle.Open("short"u8, layout).Headline.Line);
    }

    [Fact]
    public async Task A_document_lives_between_awaits()
    {
        using var stream = new MemoryStream(Samples.Harbour);
        var document = await ContentDocument<NewsArticle>.ReadAsync(stream, _buffer, TestContext.Current.CancellationToken);
        await Task.Yield();
        document.View.Headline.ToString().ShouldBe(Samples.Headline);
        document.Utf8.Length.ShouldBe(Samples.Harbour.Length);
    }

    [Fact]
    public void TryParse_works_in_the_callers_memory()
    {
        NewsArticle.TryParse(Samples.Harbour, [], out _, out var needed).ShouldBe(ParseStatus.BufferTooSmall);
        var blocks = new Block[needed];
        NewsArticle.TryParse(Samples.Harbour, blocks, out var article, out needed).ShouldBe(ParseStatus.Success);
        needed.ShouldBe(blocks.Length);
        article.Sections.Count.ShouldBe(2);
        article.Validate().Count.ShouldBe(0);
    }

    [Fact]
    public void Text_is_transcoded()
    {
        var article = NewsArticle.ParseText(Encoding.UTF8.GetString(Samples.Harbour), _buffer);
        article.Utf8.SequenceEqual(Samples.Harbour).ShouldBeTrue();
        article.Headline.ToString().ShouldBe(Samples.Headline);
        NewsArticle.ParseText("Broken \uD800 Surrogate in a Title", _buffer).Headline.ToString().ShouldContain("\uFFFD");
    }

    [Fact]
    public void Json_and_text_are_written()
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output))
            NewsArticle.Parse(Samples.Harbour, _buffer).WriteTo(writer);
        using var json = JsonDocument.Parse(output.WrittenMemory);
        var article = json.RootElement.GetProperty("article");
        article.GetProperty("headline").GetString().ShouldBe(Samples.Headline);
        article.GetProperty("sections")[0].GetProperty("paragraphs").GetArrayLength().ShouldBe(2);
        article.TryGetProperty("byline", out _).ShouldBeFalse();
        json.RootElement.GetProperty("noise")[1].GetProperty("items")[0].GetProperty("title").GetString().ShouldNotBeNull();
        json.RootElement.GetProperty("coverage").GetProperty("total").GetInt32().ShouldBe(Samples.Harbour.Length);

        var text = new ArrayBufferWriter<byte>();
        NewsArticle.Parse(Samples.Harbour, _buffer).CopyText(text);
        var lines = Encoding.UTF8.GetString(text.WrittenSpan).Split('\n');
        lines[0].ShouldBe(Samples.Headline);
        lines[1].ShouldBe(Samples.Dek);
        lines.ShouldNotContain("Share This Post");
    }

    [Fact]
    public void Records_are_plain_copies()
    {
        var record = NewsArticle.Parse(Samples.Harbour, _buffer).ToRecord();
        record.Headline.ShouldBe(Samples.Headline);
        record.Byline.ShouldBeNull();
        record.Sections[1].Heading.ShouldBe(Samples.SecondHeading);
        record.Sections[0].Paragraphs.Count.ShouldBe(2);
    }

    [Fact]
    public void Code_can_be_generic_over_schemas()
    {
        Headlines<NewsArticle>(Samples.Harbour).ShouldBe("news-article");

        string Headlines<T>(ReadOnlySpan<byte> utf8)
            where T : IContentView<T>, allows ref struct
        {
            var view = T.Parse(utf8, _buffer);
            view.Validate().IsValid.ShouldBeTrue();
            return T.Schema.Id;
        }
    }
}

using System;
using System.Linq;
using System.Text;
using ContentGen.Engine;
using ContentGen.Schema;
using ContentGen.Tests.Robustness;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Fields;

/// <summary>Fields as C# code reads them: from the generated view, its record and its layout.</summary>
public sealed class FieldViewTests
{
    private const string Document = """
        A Roof Garden
        By A. Writer, B. Penn and C. Hill | March 3, 2025
        bike: 1,200 for 99.90, no, until 2025-03-03 10:15 +01:00, https://example.com/, a@example.com, years 1990/x/2001
        OLD CAR: many for much, maybe, until tomorrow, example, nobody
        Note: Ring twice.
        """;

    private static readonly byte[] s_utf8 = Encoding.UTF8.GetBytes(Document);
    private readonly ContentBuffer _buffer = new();
    private static int s_sink;

    [Fact]
    public void Values_and_their_texts()
    {
        var story = SignedStory.Parse(s_utf8, _buffer);

        story.Byline.Exists.ShouldBeTrue();
        story.Byline.ToString().ShouldBe("By A. Writer, B. Penn and C. Hill | March 3, 2025");
        story.Byline.Line.ShouldBe(2);
        story.Byline.Column.ShouldBe(1);
        story.Byline.Bytes.ShouldBe(14..63);
        story.Byline.SequenceEqual(story.Byline.Text.Span).ShouldBeTrue();
        story.Byline.Published.Value.ShouldBe(new DateOnly(2025, 3, 3));
        story.Byline.Published.Text.ToString().ShouldBe("March 3, 2025");
        story.Byline.Published.Text.Column.ShouldBe(37);
        story.Byline.Author.Count.ShouldBe(3);
        story.Byline.Author[1].ToString().ShouldBe("B. Penn");
        story.Byline.Author[2].Text.Column.ShouldBe(27);
        story.Byline.Author.Text.ToString().ShouldBe("A. Writer, B. Penn and C. Hill");
        var names = "";
        foreach (var author in story.Byline.Author)
            names += Encoding.UTF8.GetString(author.Span) + ";";
        names.ShouldBe("A. Writer;B. Penn;C. Hill;");

        story.Offers.Count.ShouldBe(2);
        var offer = story.Offers[0];
        offer.Kind.Value.ShouldBe(SignedStory.OfferRole.KindValue.Bike);
        offer.Count.Value.ShouldBe(1200);
        offer.Price.Value.ShouldBe(99.90m);
        offer.Sold.Value.ShouldBe(false);
        offer.Until.Value.ShouldBe(new DateTimeOffset(2025, 3, 3, 10, 15, 0, TimeSpan.FromHours(1)));
        offer.Url.IsValid.ShouldBeTrue();
        offer.Mail.ToString().ShouldBe("a@example.com");
        offer.Years.Count.ShouldBe(3);
        offer.Years[0].Value.ShouldBe(1990);
        offer.Years[1].Value.ShouldBeNull();
        offer.Years[1].Text.ToString().ShouldBe("x");
        var sum = 0L;
        foreach (var year in offer.Years)
            sum += year.Value ?? 0;
        sum.ShouldBe(3991);
        story.Note.TextOfNote.ToString().ShouldBe("Ring twice.");
    }

    [Fact]
    public void What_does_not_convert_keeps_its_text_and_is_found()
    {
        var story = SignedStory.Parse(s_utf8, _buffer);
        var offer = story.Offers[1];

        offer.Kind.Value.ShouldBe(SignedStory.OfferRole.KindValue.OldCar);
        (offer.Count.Value, offer.Price.Value, offer.Sold.Value, offer.Until.Value).ShouldBe((null, null, null, null));
        (offer.Url.IsValid, offer.Mail.IsValid).ShouldBe((false, false));
        offer.Count.Exists.ShouldBeTrue();
        offer.Count.ToString().ShouldBe("many");
        var findings = "";
        foreach (var finding in story.Validate())
            findings += $"{finding.Line}:{finding.Column} {finding.Severity} {finding.Id} {finding.Text.ToString()}\n";
        findings.ShouldBe("""
            3:107 Warning field/offer.years x
            4:10 Warning field/offer.count many
            4:19 Warning field/offer.price much
            4:25 Warning field/offer.sold maybe
            4:38 Warning field/offer.until tomorrow
            4:48 Warning field/offer.url example
            4:57 Warning field/offer.mail nobody

            """);
        story.Validate()[1].Message.ShouldBe("'offer.count' is not a whole number: it has no digits.");
    }

    [Fact]
    public void What_is_absent_reads_as_nothing()
    {
        var story = SignedStory.Parse("A Roof Garden\nBy A. Writer"u8, _buffer);

        story.Byline.Published.Exists.ShouldBeFalse();
        story.Byline.Published.Value.ShouldBeNull();
        story.Byline.Published.Text.Exists.ShouldBeFalse();
        story.Note.Exists.ShouldBeFalse();
        story.Note.TextOfNote.Exists.ShouldBeFalse();
        story.Note.TextOfNote.IsValid.ShouldBeFalse();
        story.Offers.Count.ShouldBe(0);

        default(SignedStory.BylineRole).Author.Count.ShouldBe(0);
        default(SignedStory.BylineRole).Published.Value.ShouldBeNull();
        default(SignedStory.OfferRole).Years.Count.ShouldBe(0);
        default(SignedStory.OfferRole).Url.IsValid.ShouldBeFalse();
        foreach (var author in default(SignedStory.BylineRole).Author)
            author.Exists.ShouldBeTrue("There is none.");
        Should.Throw<ArgumentOutOfRangeException>(() => _ = default(SignedStory.BylineRole).Author[0].Exists);
        Should.Throw<ArgumentOutOfRangeException>(() => _ = SignedStory.Parse(s_utf8, new()).Offers[0].Years[3].Exists);
    }

    [Fact]
    public void A_view_is_opened_from_its_layout_without_a_second_parse()
    {
        var layout = SignedStory.Parse(s_utf8, _buffer).ToLayout();
        SignedStory.Parse("Another"u8, _buffer);
        var story = SignedStory.Open(s_utf8, layout);

        story.Byline.Published.Value.ShouldBe(new DateOnly(2025, 3, 3));
        story.Offers[0].Years[2].Value.ShouldBe(2001);
    }

    [Fact]
    public void Fields_of_a_buffer_that_was_parsed_into_again_throw()
    {
        Should.Throw<InvalidOperationException>(() =>
        {
            var byline = SignedStory.Parse(s_utf8, _buffer).Byline;
            SignedStory.Parse("Another"u8, _buffer);
            _ = byline.Published.Value;
        });
        Should.Throw<InvalidOperationException>(() =>
        {
            var authors = SignedStory.Parse(s_utf8, _buffer).Byline.Author;
            SignedStory.Parse("Another"u8, _buffer);
            _ = authors[0].ToString();
        });
        Should.Throw<InvalidOperationException>(() =>
        {
            var published = SignedStory.ParseText(Document, _buffer).Byline.Published;
            SignedStory.ParseText("Another", _buffer);
            _ = published.Value;
        });
    }

    [Fact]
    public void A_record_has_the_values()
    {
        var record = SignedStory.Parse(s_utf8, _buffer).ToRecord();

        record.Byline.Text.ShouldBe("By A. Writer, B. Penn and C. Hill | March 3, 2025");
        record.Byline.Author.ShouldBe(["A. Writer", "B. Penn", "C. Hill"]);
        record.Byline.Published.ShouldBe(new DateOnly(2025, 3, 3));
        record.Offers[0].Years.ShouldBe([1990, null, 2001]);
        record.Offers[0].Kind.ShouldBe(SignedStory.OfferRole.KindValue.Bike);
        record.Offers[1].Count.ShouldBeNull();
        record.Offers[1].Url.ShouldBeNull();
        record.Offers[1].Years.ShouldBeEmpty();
        record.Note.ShouldNotBeNull().TextOfNote.ShouldBe("Ring twice.");
        SignedStory.Parse("A"u8, _buffer).ToRecord().Byline.Text.ShouldBe("");
    }

    [Fact]
    public void Reading_fields_allocates_nothing_in_either_engine()
    {
        var source = System.IO.File.ReadAllText(System.IO.Path.Combine(Articles.ArticleFiles.Root, "tests", "ContentGen.Tests", "Fields", "signed-story.schema.yaml"));
        var interpreted = InterpretedSchema.Create(SchemaCompiler.Compile(new("signed-story", source), ImportResolvers.None).Plan!);
        var blocks = new Block[256];
        AllocationTests.Allocated(() =>
        {
            var story = SignedStory.Parse(s_utf8, _buffer);
            Walk(story);
            SignedStory.TryParse(s_utf8, blocks, out var other, out _);
            Walk(other);
            foreach (var finding in story.Validate())
                s_sink += finding.Column;
            s_sink += SignedStory.IsValid(s_utf8, _buffer) ? 1 : 0;
            var document = interpreted.Parse(s_utf8, _buffer);
            foreach (var finding in document.Validate())
                s_sink += finding.Column;
        }).ShouldBe(0);
    }

    private static void Walk(SignedStory story)
    {
        s_sink += story.Byline.Published.Value!.Value.Year;
        foreach (var author in story.Byline.Author)
            s_sink += author.Span.Length;
        foreach (var offer in story.Offers)
        {
            s_sink += (int)(offer.Kind.Value ?? 0) + (int)(offer.Count.Value ?? 0) + (int)(offer.Price.Value ?? 0) + (offer.Sold.Value == true ? 1 : 0);
            s_sink += offer.Until.Value?.Hour ?? 0;
            s_sink += (offer.Url.IsValid ? 1 : 0) + (offer.Mail.IsValid ? 1 : 0);
            foreach (var year in offer.Years)
                s_sink += (int)(year.Value ?? 0);
        }
    }
}

using System;
using System.Buffers;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;
using ContentGen.Tests.Views;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Rules;

/// <summary>Methods of rules that validate, parse or throw while a document is validated.</summary>
public sealed class ReentryTests : IDisposable
{
    private static readonly byte[] s_rain = "It will rain\nOne\nIt rains.\nTwo\nNo.\none\nNo.\n"u8.ToArray();

    private readonly ContentBuffer _buffer = new();

    /// <summary>What becomes of the document while <see cref="RuledStory.Meanwhile"/> is at work.</summary>
    private delegate void Validating(ContentBuffer buffer);

    public void Dispose() => RuledStory.Meanwhile = null;

    private static readonly List<(string Name, Validating Do)> s_doors =
    [
        ("Validate", static buffer => RuledStory.Parse(s_rain, buffer).Validate()),
        ("WriteTo", static buffer => Write(RuledStory.Parse(s_rain, buffer))),
        ("IsValid", static buffer => RuledStory.IsValid("It will rain\n"u8, buffer)),
        ("a layout", static buffer => RuledStory.Open(s_rain, RuledStory.Parse(s_rain, buffer).ToLayout()).Validate()),
        ("TryParse", static _ =>
        {
            RuledStory.TryParse(s_rain, new Block[200], out var story, out int _).ShouldBe(ParseStatus.Success);
            story.Validate();
        }),
    ];

    [Fact]
    public void A_method_that_validates_its_own_view_is_told_so()
    {
        foreach (var (name, validate) in s_doors)
        {
            IsRefused(name, validate, static story => story.Validate());
            IsRefused(name, validate, static story => Write(story));
        }
    }

    [Fact]
    public void A_method_that_uses_the_buffer_of_its_document_is_told_so()
    {
        foreach (var (name, validate) in s_doors[..3])
        {
            IsRefused(name, validate, _ => RuledStory.IsValid("It is dry\n"u8, _buffer));
            IsRefused(name, validate, _ => NewsArticle.IsValid(Samples.Harbour, _buffer));
            IsRefused(name, validate, _ => NewsArticle.Parse(Samples.Harbour, _buffer));
            IsRefused(name, validate, _ => NewsArticle.ParseText("It is dry", _buffer));
            IsRefused(name, validate, _ => _buffer.Trim());
        }
    }

    /// <summary>The text of a document that was given as UTF-16 lies in the buffer.</summary>
    [Fact]
    public void Text_in_the_buffer_is_left_alone()
    {
        var text = Encoding.UTF8.GetString(s_rain);
        var headline = "";
        RuledStory.Meanwhile = story =>
        {
            Should.Throw<InvalidOperationException>(() => NewsArticle.ParseText(new string('x', text.Length), _buffer));
            headline = story.Headline.ToString();
        };

        Ids(RuledStory.ParseText(text, _buffer).Validate()).ShouldBe("no-rain full other-headings");
        headline.ShouldBe("It will rain");
    }

    [Fact]
    public void A_method_that_makes_buffers_for_its_own_document_without_end_is_told_so()
    {
        RuledStory.Meanwhile = static story => RuledStory.IsValid(story.Utf8, new());
        Should.Throw<InvalidOperationException>(() => RuledStory.Parse("It is dry\n"u8, _buffer).Validate()).Message.ShouldContain("without end");

        RuledStory.Meanwhile = static story => RuledStory.Open(story.Utf8, story.ToLayout()).Validate();
        Should.Throw<InvalidOperationException>(() => RuledStory.Parse(s_rain, _buffer).Validate()).Message.ShouldContain("without end");
    }

    [Fact]
    public void Other_documents_in_other_buffers_can_be_asked_about()
    {
        var other = new ContentBuffer();
        var answers = new List<bool>();
        RuledStory.Meanwhile = story =>
        {
            // The method is asked about the third of these documents as well.
            if (story.Utf8.Length <= 10)
                return;
            answers.Add(NewsArticle.IsValid(Samples.Harbour, other));
            answers.Add(NewsArticle.Parse("x"u8, other).Validate().IsValid);
            answers.Add(RuledStory.IsValid("It is dry\n"u8, other));
            _ = story.ToLayout();
            _ = story.ToRecord();
            story.CopyText(new ArrayBufferWriter<byte>());
        };

        Ids(RuledStory.Parse(s_rain, _buffer).Validate()).ShouldBe("no-rain full other-headings");
        answers.ShouldBe([true, false, true]);
        RuledStory.IsValid("It is dry today\n"u8, _buffer).ShouldBeTrue();
    }

    [Fact]
    public void A_method_that_throws_leaves_the_buffer_usable()
    {
        foreach (var (name, validate) in s_doors)
        {
            RuledStory.Meanwhile = static _ => throw new FormatException("of the method");
            Should.Throw<FormatException>(() => validate(_buffer)).Message.ShouldBe("of the method", name);
            RuledStory.Meanwhile = null;
            IsUsable(name);
        }
        var story = RuledStory.Parse(s_rain, _buffer);
        RuledStory.Meanwhile = static _ => throw new FormatException();
        try
        {
            story.Validate();
            Assert.Fail("The method did not throw.");
        }
        catch (FormatException)
        {
        }
        RuledStory.Meanwhile = null;
        Ids(story.Validate()).ShouldBe("no-rain full other-headings");
    }

    private void IsRefused(string name, Validating validate, RuledStory.Doing meanwhile)
    {
        RuledStory.Meanwhile = meanwhile;
        Should.Throw<InvalidOperationException>(() => validate(_buffer), name).Message.ShouldContain("A method of a rule");

        // A method that goes on all the same does not change what is found.
        RuledStory.Meanwhile = story =>
        {
            try
            {
                meanwhile(story);
            }
            catch (InvalidOperationException)
            {
            }
        };
        Ids(RuledStory.Parse(s_rain, _buffer).Validate()).ShouldBe("no-rain full other-headings", name);
        RuledStory.Meanwhile = null;
        IsUsable(name);
    }

    private void IsUsable(string name)
    {
        RuledStory.IsValid("It is dry\n"u8, _buffer).ShouldBeTrue(name);
        Ids(RuledStory.Parse(s_rain, _buffer).Validate()).ShouldBe("no-rain full other-headings", name);
    }

    private static void Write(RuledStory story)
    {
        using var json = new Utf8JsonWriter(new ArrayBufferWriter<byte>());
        story.WriteTo(json);
    }

    private static string Ids(FindingList findings)
    {
        var ids = new List<string>();
        foreach (var finding in findings)
            ids.Add(finding.Id);
        return string.Join(' ', ids);
    }
}

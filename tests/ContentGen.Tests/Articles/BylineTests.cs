using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Articles;

/// <summary>Who wrote a story and when, as bylines say it in several languages and with what sites put beside it.</summary>
public sealed class BylineTests
{
    private readonly ContentBuffer _buffer = new();

    [Theory]
    [InlineData("By Ann Writer", "Ann Writer", null)]
    [InlineData("By Ann Writer and Bo Clerk | March 3, 2025", "Ann Writer; Bo Clerk", "2025-03-03")]
    [InlineData("by: Ann Writer, Dec 17, 2025", "Ann Writer", "2025-12-17")]
    [InlineData("by Jeffrey QuillNovember 20, 2007", "Jeffrey Quill", "2007-11-20")]
    [InlineData("By Chris Harbour ⋅ Founder and Editor-in-Chief ⋅ Updated May 6, 2025", "Chris Harbour", "2025-05-06")]
    [InlineData("By Ann Writer published 19 May 2026", "Ann Writer", "2026-05-19")]
    [InlineData("written by Our Editors", "Our Editors", null)]
    [InlineData("By Dana Quay, Bo Clerk & Ann Writer", "Dana Quay; Bo Clerk; Ann Writer", null)]
    [InlineData("von Ann Schreiber und Bo Amtmann, 30. Juni 2025", "Ann Schreiber; Bo Amtmann", "2025-06-30")]
    [InlineData("by Amanda Quill · Dec 20, 2025 at 3:00 am · One comment so far", "Amanda Quill", "2025-12-20")]
    [InlineData("by Jacob Quill—10 min read", "Jacob Quill", null)]
    [InlineData("Por Ana Puerto, 3 de marzo de 2025", "Ana Puerto", "2025-03-03")]
    [InlineData("Par Anne Quai le 3 mars 2025", "Anne Quai", "2025-03-03")]
    [InlineData("Interview by Sylvia Pier", "Sylvia Pier", null)]
    public void A_byline_gives_authors_and_day(string line, string authors, string? day)
    {
        var article = NewsArticle.Parse(Story(line), _buffer);
        article.Headline.ToString().ShouldBe("Nine Boats Wait for Their Owners in the Inner Basin");
        article.Byline.Text.ToString().ShouldBe(line);
        var names = new List<string>();
        for (var i = 0; i < article.Byline.Author.Count; i++)
            names.Add(article.Byline.Author[i].ToString());
        names.ShouldBe(authors.Split("; "));
        article.Byline.Published.Value.ShouldBe(day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_day_that_is_none_keeps_its_text_and_is_found()
    {
        var article = NewsArticle.Parse(Story("By Ann Writer | February 30, 2025"), _buffer);
        article.Byline.Published.Value.ShouldBeNull();
        article.Byline.Published.Text.ToString().ShouldBe("February 30, 2025");
        var ids = new List<string>();
        foreach (var finding in article.Validate())
            ids.Add(finding.Id);
        ids.ShouldBe(["field/byline.published"]);
    }

    private static byte[] Story(string byline) => Encoding.UTF8.GetBytes(
        $"""
        Nine Boats Wait for Their Owners in the Inner Basin

        {byline}

        The harbour master counted the boats again on Monday and found that nine of them had not moved since the first storm of the winter came in.

        Nobody in the town wanted to say who owned them, and the council has set a date by which they must be gone from the inner basin or be sold. The first three have been claimed.

        A new list will be read out in the hall on Friday, when the owners can speak, and the money will go to the upkeep of the old pier and its lamps.
        """);
}

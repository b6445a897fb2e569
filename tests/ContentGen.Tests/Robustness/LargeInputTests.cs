using System;
using System.Text;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Robustness;

/// <summary>Documents of a size and kind that nobody means to send. They are parsed in bounded time and memory, and no byte is lost.</summary>
public sealed class LargeInputTests
{
    public static readonly TheoryData<string> Kinds =
    [
        "one line of words", "one line of one word", "one line of sentences", "short lines", "NUL bytes", "white space", "line ends", "invalid bytes",
        "closing quotes", "combining marks", "wide letters", "share bars", "related posts", "cut off in a scalar",
    ];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Nothing_is_lost_and_nothing_thrown(string kind)
    {
        var utf8 = Document(kind);
        var buffer = new ContentBuffer();
        var article = NewsArticle.Parse(utf8, buffer);
        var coverage = article.Coverage;
        coverage.Total.ShouldBe(utf8.Length);
        (coverage.Article + coverage.Noise + coverage.Unclaimed + coverage.Blank).ShouldBe(utf8.Length);
        var findings = article.Validate();
        findings.Count.ShouldBeLessThanOrEqualTo(10_001);
        var last = 0;
        foreach (var finding in findings)
        {
            finding.Offset.ShouldBeGreaterThanOrEqualTo(last);
            (finding.Offset + finding.Length).ShouldBeLessThanOrEqualTo(utf8.Length);
            last = finding.Offset;
        }
        var valid = findings.IsValid;
        NewsArticle.IsValid(utf8, buffer).ShouldBe(valid);
    }

    private static byte[] Document(string kind)
    {
        const int Size = 10_000_000;
        return kind switch
        {
            "one line of words" => Repeat("word and word ", Size),
            "one line of one word" => Repeat("x", Size),
            "one line of sentences" => Repeat("He left now. ", Size),
            "short lines" => Repeat("x\n", 2_000_000),
            "NUL bytes" => Repeat("\0", Size),
            "white space" => Repeat(" \t\u00A0", Size),
            "line ends" => Repeat("\n\r\u0085", Size),
            "invalid bytes" => Fill(Size, 0xFF),
            "closing quotes" => Repeat("Well.”’)» ", Size),
            "combining marks" => Repeat("e\u0301\u0323\u0301", Size),
            "wide letters" => Repeat("手机。", Size),
            "share bars" => Repeat("Share\n", 3_000_000),
            "related posts" => Repeat("Related Posts\n\nA title\n\nA teaser...\n\n", 3_000_000),
            "cut off in a scalar" => [.. Repeat("Ende… ", Size), 0xE2, 0x80],
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }

    private static byte[] Repeat(string unit, int size)
    {
        var bytes = Encoding.UTF8.GetBytes(unit);
        var document = new byte[size / bytes.Length * bytes.Length];
        for (var i = 0; i < document.Length; i += bytes.Length)
            bytes.CopyTo(document, i);
        return document;
    }

    private static byte[] Fill(int size, byte value)
    {
        var document = new byte[size];
        document.AsSpan().Fill(value);
        return document;
    }
}

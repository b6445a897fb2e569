using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ContentGen.Cli.Output.Explaining.Html;
using ContentGen.Cli.Tests.Support;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests;

/// <summary>The page of <c>explain --format html</c>: whole, alone, harmless, readable.</summary>
public sealed class ExplainPageTests
{
    private static readonly string[] s_elements =
    [
        "html", "head", "meta", "title", "style", "body", "a", "header", "h1", "h2", "p", "div", "span", "main", "ol", "ul", "li", "strong", "b", "i", "cite", "aside", "label", "input",
        "bdi", "br", "footer", "table", "tbody", "tr", "th", "td",
    ];

    private static readonly string[] s_attributes =
        ["lang", "charset", "name", "content", "http-equiv", "class", "id", "href", "tabindex", "dir", "style", "type", "aria-label"];

    [Fact]
    public void A_page_is_valid_and_needs_nothing_from_outside()
    {
        foreach (var page in Pages())
        {
            page.QuerySelectorAll("[src],link,script,iframe,object,form").ShouldBeEmpty();
            page.QuerySelector("style")!.TextContent.ShouldNotContain("url(");
            page.QuerySelector("style")!.TextContent.ShouldNotContain("@import");
            var ids = page.All.Where(element => element.Id is not null).Select(element => element.Id!).ToList();
            ids.ShouldBeUnique();
            foreach (var link in page.QuerySelectorAll("[href]"))
                ids.ShouldContain(link.GetAttribute("href")![1..], link.OuterHtml);
        }
    }

    [Fact]
    public void Nothing_of_document_or_schema_becomes_markup()
    {
        using var folder = HostileSchema.Folder();
        var result = folder.Run("explain", "a.txt", "--schema", "evil.schema.yaml", "--format", "html");
        result.Code.ShouldBe(0, result.Error);
        var page = Parse(result.Output);
        page.All.Select(element => element.LocalName).Except(s_elements).ShouldBeEmpty();
        page.All.SelectMany(element => element.Attributes).Select(attribute => attribute.Name).Except(s_attributes).ShouldBeEmpty();
        page.All.Count(element => element.LocalName == "style").ShouldBe(1);
        page.Title.ShouldBe("a.txt explained");
        foreach (var c in result.Output)
            (c is '\n' || Output.VisibleText.IsShown(new Rune(char.IsSurrogate(c) ? 'x' : c))).ShouldBeTrue($"U+{(int)c:X4}");
        // What would not show itself is written out in place, the rest stands as it is.
        var shown = HostileSchema.Evil.Replace("\u001b", "\\u{1B}").Replace("\u202E", "\\u{202E}").Replace("\0", "\\u{00}").Replace("\u009B", "\\u{9B}").Replace("##vso", "\\u{23}#vso");
        page.QuerySelector(".tx")!.TextContent.ShouldBe(shown);
        page.QuerySelector("aside")!.TextContent.ShouldContain(shown);
        page.QuerySelector("footer")!.TextContent.ShouldContain("<script>alert(1)</script>");
        page.QuerySelectorAll(".tx .x").Length.ShouldBe(12);
    }

    [Fact]
    public void The_document_stands_in_the_page_block_by_block()
    {
        var utf8 = File.ReadAllText(Story("night-trains.txt"));
        using var folder = new TempFolder();
        var page = Parse(folder.Run("explain", Story("night-trains.txt"), "--schema", "news-article", "--format", "html").Output);
        var lines = utf8.Split('\n')[..^1];
        var rows = page.QuerySelectorAll(".doc>li").ToList();
        rows.Count.ShouldBe(lines.Length);
        for (var i = 0; i < lines.Length; i++)
        {
            rows[i].Id.ShouldBe("L" + (i + 1).ToString(CultureInfo.InvariantCulture));
            (rows[i].QuerySelector(".tx")?.TextContent ?? "").ShouldBe(lines[i]);
            rows[i].HasAttribute("tabindex").ShouldBe(lines[i].Length > 0);
            (rows[i].QuerySelector(".why") is not null).ShouldBe(lines[i].Length > 0);
        }
        var counted = page.QuerySelectorAll(".legend .sub").Sum(count => int.Parse(count.TextContent, CultureInfo.InvariantCulture));
        counted.ShouldBe(lines.Count(line => line.Length > 0));
        rows[4].QuerySelector(".why")!.TextContent.ShouldContain("capitalized 11/13 = 84.6 %, wanted 60%.. (titleish)");
        page.QuerySelectorAll(".outline li").Length.ShouldBeGreaterThan(5);
    }

    [Fact]
    public void Findings_stand_at_their_blocks_and_beside_the_document()
    {
        using var folder = new TempFolder();
        folder.Write("a.txt", "One two three four five\nsix\n");
        var page = Parse(folder.Run("explain", "a.txt", "--schema", "note.schema.yaml", "--format", "html").Output);
        page.QuerySelector("#L1 .ro .mark")!.TextContent.ShouldBe("error");
        page.QuerySelector("#L1 .why")!.TextContent.ShouldContain("'title' has 5 words; ..4 wanted.");
        page.QuerySelector("aside")!.TextContent.ShouldContain("'title' has 5 words; ..4 wanted.");
        page.QuerySelector("#L2 .mark").ShouldBeNull();
    }

    [Fact]
    public void Marks_of_Markdown_stand_with_their_blocks()
    {
        using var folder = new TempFolder();
        folder.Write("m.schema.yaml", "contentgen: 1\nschema: m\ninput: { format: markdown }\narticle: [text*]\nroles:\n  text: { when: { chars: 1.. } }\n");
        folder.Write("a.md", "# One\n\n```c\nint a;\n```\n\n***\n\n> two\n> three\n");
        var page = Parse(folder.Run("explain", "a.md", "--schema", "m.schema.yaml", "--format", "html").Output);
        page.QuerySelectorAll(".doc>li").Select(row => row.Id).ShouldBe(["L1", "L2", "L3", "L6", "L7", "L8", "L9"]);
        page.QuerySelector("#L1 .tx")!.TextContent.ShouldBe("# One");
        page.QuerySelector("#L1 .m")!.TextContent.ShouldBe("# ");
        page.QuerySelector("#L3 .tx")!.TextContent.ShouldBe("```cint a;```");
        page.QuerySelector("#L7 .tx")!.TextContent.ShouldBe("***");
        page.GetElementById("L5").ShouldNotBeNull();
        folder.Run("explain", "a.md", "--schema", "m.schema.yaml", "--line", "5").Output.ShouldContain("int a;");
        var rule = folder.Run("explain", "a.md", "--schema", "m.schema.yaml", "--line", "7");
        rule.Code.ShouldBe(2);
        rule.Error.ShouldBe("contentgen: line 7 of 'a.md' belongs to no block.\n");
    }

    [Fact]
    public void Scores_stand_as_bars_with_their_terms()
    {
        using var folder = new TempFolder();
        folder.Write("s.schema.yaml", "contentgen: 1\nschema: s\narticle: [line*]\nscores:\n  long: { base: -5, add: [{ when: { words: 3.. }, weight: 25 }] }\n"
            + "region: { weigh: long }\nelect:\n  top: { score: long }\nroles:\n  line: { when: { any: [{ elected: top }, { zone: inside }] } }\n");
        folder.Write("a.txt", "one two three\nfour\n");
        var page = Parse(folder.Run("explain", "a.txt", "--schema", "s.schema.yaml", "--format", "html").Output);
        page.QuerySelector("#L1 .pos")!.GetAttribute("style").ShouldBe("width:100%");
        page.QuerySelector("#L2 .neg")!.GetAttribute("style").ShouldBe("width:25%");
        page.QuerySelector("#L1 .t")!.TextContent.Trim().ShouldBe("+25");
        // The term's name stands once: in the style, behind whatever links to it.
        page.QuerySelector("#L1 .t a")!.GetAttribute("href").ShouldBe("#s0");
        page.QuerySelector("style")!.TextContent.ShouldContain("[href=\"#s0\"]::after{content:\" words 3..\"}");
        page.QuerySelector("#s0")!.TextContent.ShouldContain("words 3..");
        page.QuerySelector("#L2 .t").ShouldBeNull();
        page.QuerySelectorAll(".x").ShouldBeEmpty();
        page.QuerySelector("aside")!.TextContent.ShouldContain("region 1–1, by long 20\n");
        page.QuerySelector("#L1 .why")!.TextContent.ShouldContain("elected with 20, of 1");
        page.QuerySelector("aside")!.TextContent.ShouldContain("elected top: line 1, with long 20, of 1");
    }

    [Fact]
    public void A_long_document_gives_a_page_in_proportion()
    {
        using var folder = new TempFolder();
        var story = File.ReadAllText(Story("night-trains.txt"));
        var text = new StringBuilder();
        while (text.Length < 10_000 * 60)
            text.Append(story);
        folder.Write("long.txt", text.ToString());
        var blocks = text.ToString().Split('\n').Count(line => line.Length > 0);
        var bytes = Encoding.UTF8.GetByteCount(folder.Run("explain", "long.txt", "--schema", "news-article", "--format", "html").Output);
        // Beside the text itself, and what stands once: for each block its tests, and the greatest terms of its scores.
        ((bytes - text.Length) / blocks).ShouldBeLessThan(1_270);
    }

    /// <summary>Documents cut out of an article, with bytes of every sort thrown in: no format may fail, and none may lose a block.</summary>
    [Fact]
    public void Any_bytes_are_explained_in_every_format()
    {
        byte[][] odd = [[0xFF], [0xC3], [0], [0x1B], [.. "<&\"'>"u8], [.. "\r\n\r"u8], [.. "\u2028\u0085"u8], [.. "\u202E\u200B\uFEFF"u8], [.. "手机。"u8], [0xED, 0xA0, 0x80], [.. "\n\n"u8], [.. "... "u8]];
        var story = File.ReadAllBytes(Story("night-trains.txt"));
        using var folder = new TempFolder();
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var bytes = new List<byte>();
            for (var piece = random.Next(8); piece >= 0; piece--)
            {
                var start = random.Next(story.Length);
                bytes.AddRange(story[start..Math.Min(story.Length, start + random.Next(300))]);
                bytes.AddRange(odd[random.Next(odd.Length)]);
            }
            folder.Write("a.txt", bytes.ToArray());
            var counts = new List<int>();
            foreach (var format in new[] { "text", "json", "html" })
            {
                var result = folder.Run("explain", "a.txt", "--schema", "news-article", "--format", format);
                result.Code.ShouldBe(0, $"seed {seed}, {format}: {result.Error}");
                counts.Add(format switch
                {
                    "json" => System.Text.Json.JsonDocument.Parse(result.Output).RootElement.GetProperty("blocks").GetArrayLength(),
                    "html" => Parse(result.Output).QuerySelectorAll(".doc>li[tabindex]").Length,
                    _ => System.Text.RegularExpressions.Regex.Count(result.Output, @"^ *\d+(–\d+)?  \S", System.Text.RegularExpressions.RegexOptions.Multiline),
                });
            }
            counts.Distinct().Count().ShouldBe(1, $"seed {seed}: {string.Join(", ", counts)}");
        }
    }

    /// <summary>WCAG 2.2, success criterion 1.4.3: 4.5 to 1 for text, whatever hue a role gets; labels are small and bold.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_hue_can_be_read_in_light_and_in_dark(bool dark)
    {
        var style = Parse(Page()).QuerySelector("style")!.TextContent;
        var root = dark ? style[style.IndexOf("@media(prefers-color-scheme:dark)", StringComparison.Ordinal)..] : style;
        var ink = Luminance(Hex(Value(root, "ink")));
        var lowest = 21.0;
        for (var hue = 0; hue < 360; hue++)
        {
            var tint = Luminance(Hsl(hue, Value(root, "tint")));
            lowest = Math.Min(lowest, Math.Min(Contrast(ink, tint), Contrast(Luminance(Hsl(hue, Value(root, "label"))), tint)));
            lowest = Math.Min(lowest, Math.Min(Contrast(Luminance(Hex(Value(root, "dim"))), tint), Contrast(Luminance(Hex(Value(root, "warn"))), tint)));
            lowest = Math.Min(lowest, Math.Min(Contrast(Luminance(Hex(Value(root, "bad"))), tint), Contrast(Luminance(Hex(Value(root, "link"))), tint)));
        }
        foreach (var ground in new[] { "ground", "panel", "noise" })
        {
            foreach (var text in new[] { "ink", "dim", "good", "bad", "warn", "link" })
                lowest = Math.Min(lowest, Contrast(Luminance(Hex(Value(root, text))), Luminance(Hex(Value(root, ground)))));
        }
        lowest.ShouldBeGreaterThan(4.5);
    }

    [Fact]
    public void Neighbouring_roles_have_hues_far_apart()
    {
        for (var role = 0; role < 64; role++)
        {
            var apart = Math.Abs(PageStyle.Hue(role) - PageStyle.Hue(role + 1));
            Math.Min(apart, 360 - apart).ShouldBeGreaterThan(90);
        }
    }

    private static IEnumerable<IHtmlDocument> Pages()
    {
        using var folder = new TempFolder();
        folder.Write("empty.txt", "");
        folder.Write("a.txt", "One two three four five\n\n\nsix\nMore\nlink\n");
        folder.Write("wrapped.schema.yaml", "contentgen: 1\nschema: wrapped\ninput: { format: text, block: paragraph }\narticle: [head, rest*]\nroles:\n"
            + "  head: { when: { sentences: 2.. }, take: sentence }\n  rest: { when: { ends: sentence } }\n");
        folder.Write("wrapped.txt", "One\ntwo. Three\nfour.\n\nFive\nsix.\n\nseven\neight\n");
        yield return Parse(folder.Run("explain", "wrapped.txt", "--schema", "wrapped.schema.yaml", "--format", "html").Output);
        yield return Parse(folder.Run("explain", "wrapped.txt", "--schema", "wrapped.schema.yaml", "--format", "html", "--line", "2").Output);
        yield return Parse(Page());
        yield return Parse(folder.Run("explain", "empty.txt", "--schema", "note.schema.yaml", "--format", "html").Output);
        yield return Parse(folder.Run("explain", "a.txt", "--schema", "note.schema.yaml", "--format", "html").Output);
    }

    private static string Page()
    {
        using var folder = new TempFolder();
        return folder.Run("explain", Story("night-trains.txt"), "--schema", "news-article", "--format", "html").Output;
    }

    /// <summary>Throws for what the standard calls a parse error.</summary>
    private static IHtmlDocument Parse(string html) => new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(html);

    private static string Value(string style, string name)
    {
        var start = style.IndexOf("--" + name + ":", StringComparison.Ordinal) + name.Length + 3;
        return style[start..style.IndexOfAny([';', '}'], start)].Trim();
    }

    private static (double Red, double Green, double Blue) Hex(string colour)
    {
        var digits = colour.Length == 4 ? string.Concat(colour[1..].Select(digit => $"{digit}{digit}")) : colour[1..];
        double Channel(int index) => int.Parse(digits.AsSpan(2 * index, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return (Channel(0), Channel(1), Channel(2));
    }

    private static (double Red, double Green, double Blue) Hsl(int hue, string rest)
    {
        var parts = rest.Split(' ').Select(part => double.Parse(part.TrimEnd('%'), CultureInfo.InvariantCulture) / 100).ToArray();
        var (saturation, lightness) = (parts[0], parts[1]);
        double Channel(int n)
        {
            var k = (n + hue / 30.0) % 12;
            return lightness - saturation * Math.Min(lightness, 1 - lightness) * Math.Max(-1, Math.Min(Math.Min(k - 3, 9 - k), 1));
        }
        return (Channel(0), Channel(8), Channel(4));
    }

    private static double Luminance((double Red, double Green, double Blue) colour)
    {
        static double Linear(double channel) => channel <= 0.04045 ? channel / 12.92 : Math.Pow((channel + 0.055) / 1.055, 2.4);
        return 0.2126 * Linear(colour.Red) + 0.7152 * Linear(colour.Green) + 0.0722 * Linear(colour.Blue);
    }

    private static double Contrast(double one, double two) => (Math.Max(one, two) + 0.05) / (Math.Min(one, two) + 0.05);

    private static string Story(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "ContentGen.sln")))
            folder = folder.Parent;
        return Path.Combine(folder.FullName, "schemas", "examples", name);
    }
}

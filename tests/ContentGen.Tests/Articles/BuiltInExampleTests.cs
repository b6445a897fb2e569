using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Articles;

/// <summary>The built-in schemas for wires and for posts on their examples: all that is read, by their generated code, in every form in which such a document reaches us.</summary>
public sealed class BuiltInExampleTests
{
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Changes of form that must not change what is read, in Markdown neither.</summary>
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
        ["no final line end"] = text => text.TrimEnd('\n'),
        ["many final line ends"] = text => text + "\n\n\n\n",
    };

    /// <summary>What plain text may have besides.</summary>
    private static Dictionary<string, Func<string, string>> TextForms { get; } = new()
    {
        ["indents"] = text => string.Join('\n', text.Split('\n').Select((line, i) => line.Length == 0 ? line : (i % 2 == 0 ? "    " : "\t") + line + "  ")),
        ["no-break spaces around"] = text => string.Join('\n', text.Split('\n').Select(line => line.Length == 0 ? line : "\u00A0\u200B" + line + "\u2003")),
        ["double blanks"] = text => text.Replace("\n", "\n\n\n"),
        ["no blanks"] = text => text.Replace("\n\n", "\n"),
        ["leading blank lines"] = text => "\n\n  \n" + text,
    };

    private static readonly string[] s_wires = ["wire-electric-ferry.txt", "wire-bridge-briefly.txt", "wire-solardach.txt"];
    private static readonly string[] s_posts = ["post-slow-bread.md", "post-build-times.md"];

    public static readonly TheoryData<string, string> Variants =
    [
        .. from name in s_wires.Concat(s_posts) from form in Forms.Keys select (name, form),
        .. from name in s_wires from form in TextForms.Keys select (name, form),
    ];

    [Theory]
    [MemberData(nameof(Variants))]
    public void An_example_reads_as_it_is_written_down(string name, string form)
    {
        var change = Forms.GetValueOrDefault(form) ?? TextForms[form];
        Read(name, change(ArticleFiles.Example(name))).ShouldBe(Expected(name), form);
    }

    [Fact]
    public void Fields_of_a_wire_have_their_types()
    {
        var utf8 = Encoding.UTF8.GetBytes(ArticleFiles.Example("wire-electric-ferry.txt"));
        var story = WireStory.Parse(utf8, new ContentBuffer());
        story.Slug.Length.Value.ShouldBe(410);
        story.Lead.Date.Value.ShouldBe(new DateOnly(2025, 3, 3));
        story.Lead.Agency.Text.ToString().ShouldBe("Coastal Press");
        story.Lead.Opening.Text.ToString().ShouldStartWith("The ferry line");
        story.Byline.Authors.Count.ShouldBe(2);
        story.Validate().Count.ShouldBe(0);
    }

    [Theory]
    [InlineData("PARIS, 3 mars 2025 (AFP) - Le port a commandé un navire sans moteur, a annoncé la compagnie.", "PARIS", "3 mars 2025", "AFP")]
    [InlineData("MADRID, 3 de marzo de 2025 (EFE) — El puerto ha encargado un barco sin motor, dijo la naviera.", "MADRID", "3 de marzo de 2025", "EFE")]
    [InlineData("Hamburg (dpa) - Der Hafen hat ein Schiff ohne Motor bestellt, wie die Reederei mitteilte.", "Hamburg", "", "dpa")]
    [InlineData("FRANKFURT, Germany (AP) — The harbour has ordered a ship without an engine, the line said.", "FRANKFURT, Germany", "", "AP")]
    [InlineData("ST. JOHN'S, Sept. 4, 2025 — The harbour has ordered a ship without an engine, the line said.", "ST. JOHN'S", "Sept. 4, 2025", "")]
    [InlineData("NEW YORK -- The harbour has ordered a ship without an engine, the line said on Monday.", "NEW YORK", "", "")]
    [InlineData("The harbour – whose gate was closed – has ordered a ship without an engine, the line said.", "", "", "")]
    [InlineData("Nobody (but the line) – had known of the ship without an engine that the harbour has ordered.", "Nobody", "", "but the line")]
    public void Datelines_of_many_houses_are_read(string lead, string place, string date, string agency)
    {
        var story = WireStory.ParseText("Harbour orders a ship without an engine\n\n" + lead + "\n", new ContentBuffer());
        (story.Lead.Place.Text.ToString(), story.Lead.Date.Text.ToString(), story.Lead.Agency.Text.ToString()).ShouldBe((place, date, agency));
        story.Lead.Text.ToString().ShouldBe(lead);
        story.Validate().Count.ShouldBe(0);
    }

    [Theory]
    [InlineData("title: A b\ndate: 2025-03-03\ntags: [c, d]", "---", "A b", 2)]
    [InlineData("tags = [c, d]\ntitle = \"A b\"", "+++", "A b", 2)]
    [InlineData("layout: post\nauthor: E\ntitle: 'A b'", "---", "A b", 0)]
    [InlineData("subtitle: no\nkeywords: x", "---", "", 0)]
    public void Front_matter_may_have_its_keys_in_any_order(string lines, string fence, string title, int tags)
    {
        var post = MarkdownPost.ParseText($"{fence}\n{lines}\n{fence}\n\n# T\n\nText.\n", new ContentBuffer());
        post.Metadata.Text.ToString().ShouldBe(lines);
        post.Metadata.Title.Text.ToString().ShouldBe(title);
        post.Metadata.Tags.Count.ShouldBe(tags);
        post.Validate().Count.ShouldBe(0);
    }

    /// <summary>The article and the kinds of noise as JSON, without places; line ends within a text are LF.</summary>
    private static string Read(string name, string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            if (name.EndsWith(".md", StringComparison.Ordinal))
                MarkdownPost.Parse(utf8, new ContentBuffer()).WriteTo(writer);
            else
                WireStory.Parse(utf8, new ContentBuffer()).WriteTo(writer);
        }
        var document = JsonNode.Parse(json.WrittenSpan)!;
        var read = new JsonObject
        {
            ["article"] = document["article"]!.DeepClone(),
            ["noise"] = new JsonArray([.. document["noise"]!.AsArray().Select(region => (JsonNode)(string)region!["kind"]!)]),
            ["unclaimed"] = document["unclaimed"]!.AsArray().Count,
            ["findings"] = document["findings"]!.AsArray().Count,
        };
        var lines = read.ToJsonString(s_indented).ReplaceLineEndings("\n");
        return lines.Replace("\\r\\n", "\\n").Replace("\\r", "\\n").Replace("\\u0085", "\\n").Replace("\\u2028", "\\n").Replace("\\u2029", "\\n") + "\n";
    }

    private static string Expected(string name) =>
        File.ReadAllText(Path.Combine(ArticleFiles.Root, "tests", "ContentGen.Tests", "Articles", "Expected", Path.ChangeExtension(name, ".json")));
}

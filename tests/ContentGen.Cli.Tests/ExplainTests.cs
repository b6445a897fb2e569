using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using ContentGen.Cli.Tests.Support;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests;

/// <summary>What <c>explain</c> promises of every document: all of it explained, the same each time, nothing of it let through unescaped.</summary>
public sealed class ExplainTests
{
    [Theory]
    [InlineData("text", "")]
    [InlineData("text", "1")]
    [InlineData("json", "")]
    [InlineData("html", "")]
    public void A_terminal_gets_no_control_of_document_or_schema(string format, string line)
    {
        using var folder = HostileSchema.Folder();
        var console = folder.Console();
        console.IsOutputTerminal = true;
        console.Variables["NO_COLOR"] = "1";
        var result = Explain(console, format, line);
        result.Code.ShouldBe(0, result.Error);
        foreach (var raw in new[] { "\u001b", "\u202E", "\0", "\u009B" })
            result.Output.ShouldNotContain(raw);
        if (format == "text")
            result.Output.ShouldNotContain("##vso[");
    }

    [Fact]
    public void Redirected_text_has_no_control_either()
    {
        using var folder = HostileSchema.Folder();
        var result = Explain(folder.Console(), "text", "1");
        foreach (var raw in new[] { "\u001b", "\u202E", "\0", "\u009B", "##vso[" })
            result.Output.ShouldNotContain(raw);
        result.Output.ShouldContain("\\u{1B}");
    }

    [Theory]
    [InlineData("is: t, blocks: 2..3", "✗ document blocks 1, wanted is: t, blocks: 2..3  ")]
    [InlineData("is: t, blocks: 2..3, share: 10%.., text: ..80%", "✗ document blocks 1, wanted 2..3  ", "✓ document share 1/2 = 50 %, wanted 10%..  ", "✓ document text 3/4 = 75 %, wanted ..80%  ")]
    public void Each_measure_of_a_document_is_told_with_what_was_wanted_and_where(string written, params string[] told)
    {
        using var folder = new TempFolder();
        folder.Write("dd.schema.yaml", $"contentgen: 1\nschema: dd\narticle: [x*]\ntraits: {{ t: {{ words: 2.. }} }}\nroles:\n  x: {{ when: {{ document: {{ {written} }} }} }}\n");
        folder.Write("a.txt", "a b c\nz\n");
        var output = folder.Run("explain", "a.txt", "--schema", "dd.schema.yaml", "--line", "1").Output;
        foreach (var line in told)
            output.ShouldContain(line + "dd.schema.yaml:6:");
    }

    [Theory]
    [InlineData("Harbour report\n", "✗ until: nothing of the text matches, wanted \\| ", "no-match")]
    [InlineData("| Harbour report\n", "✗ until: the text begins with a match, and nothing stands before it, wanted \\| ", "at-start")]
    public void Why_nothing_stands_before_a_pattern_is_told_with_the_place_of_the_pattern(string document, string told, string miss)
    {
        using var folder = new TempFolder();
        folder.Write("e.schema.yaml", "contentgen: 1\nschema: e\narticle: [start, rest*]\nroles:\n  start:\n    take: { until: '\\|' }\n  rest: {}\n");
        folder.Write("a.txt", document);
        folder.Run("explain", "a.txt", "--schema", "e.schema.yaml").Output.ShouldContain(told + " e.schema.yaml:6:13");
        folder.Run("explain", "a.txt", "--schema", "e.schema.yaml", "--format", "json").Output.ShouldContain($"\"measured\": \"{miss}\"");
    }

    [Fact]
    public void That_a_block_is_divided_no_further_is_told()
    {
        using var folder = new TempFolder();
        folder.Write(
            "e.schema.yaml",
            "contentgen: 1\nschema: e\narticle: [{ pair*: [x, y] }]\nroles:\n  x: { take: { until: 'B' }, pattern: 'A.*' }\n  y: { take: { until: 'A' }, pattern: 'B.*' }\n");
        folder.Write("a.txt", string.Concat(Enumerable.Repeat("A B ", 40)) + "\n");
        var output = folder.Run("explain", "a.txt", "--schema", "e.schema.yaml").Output;
        output.ShouldContain("✗ until: the block is divided into 64 parts, and no further, wanted B  e.schema.yaml:5:16");
    }

    [Fact]
    public void Colours_stand_on_a_terminal_alone()
    {
        using var folder = new TempFolder();
        folder.Write("a.txt", "Alpha\nBeta\n");
        var console = folder.Console();
        console.IsOutputTerminal = true;
        var coloured = CommandResult.Of(console, "explain", "a.txt", "--schema", "note.schema.yaml").Output;
        var plain = folder.Run("explain", "a.txt", "--schema", "note.schema.yaml").Output;
        coloured.ShouldContain("\u001b[32m");
        plain.ShouldNotContain("\u001b");
        System.Text.RegularExpressions.Regex.Replace(coloured, "\u001b\\[[0-9]*m", "").ShouldBe(plain);
    }

    [Fact]
    public void Json_is_the_same_each_time_and_gives_the_document_back()
    {
        var root = Repository();
        var story = Path.Combine(root, "schemas", "examples", "night-trains.txt");
        using var folder = new TempFolder();
        var first = folder.Run("explain", story, "--schema", "news-article", "--format", "json");
        first.Code.ShouldBe(0, first.Error);
        folder.Run("explain", story, "--schema", "news-article", "--format", "json").Output.ShouldBe(first.Output);
        using var json = JsonDocument.Parse(first.Output);
        var utf8 = File.ReadAllBytes(story);
        var covered = 0;
        foreach (var block in json.RootElement.GetProperty("blocks").EnumerateArray())
        {
            var (offset, length) = (block.GetProperty("offset").GetInt32(), block.GetProperty("length").GetInt32());
            Encoding.UTF8.GetString(utf8, covered, offset - covered).ShouldBeNullOrWhiteSpace();
            Encoding.UTF8.GetString(utf8, offset, length).ShouldBe(block.GetProperty("text").GetString());
            covered = offset + length;
        }
        Encoding.UTF8.GetString(utf8, covered, utf8.Length - covered).ShouldBeNullOrWhiteSpace();
    }

    [Fact]
    public void One_line_is_explained_as_in_the_whole()
    {
        var story = Path.Combine(Repository(), "schemas", "examples", "night-trains.txt");
        using var folder = new TempFolder();
        using var whole = JsonDocument.Parse(folder.Run("explain", story, "--schema", "news-article", "--format", "json").Output);
        var blocks = whole.RootElement.GetProperty("blocks").EnumerateArray().ToList();
        blocks.Count.ShouldBeGreaterThan(10);
        foreach (var line in blocks.Select(block => block.GetProperty("line").GetInt32()).Distinct())
        {
            var text = line.ToString(CultureInfo.InvariantCulture);
            using var one = JsonDocument.Parse(folder.Run("explain", story, "--schema", "news-article", "--format", "json", "--line", text).Output);
            var expected = blocks.Where(block => block.GetProperty("line").GetInt32() == line).ToList();
            var actual = one.RootElement.GetProperty("blocks").EnumerateArray().ToList();
            actual.Count.ShouldBe(expected.Count);
            for (var i = 0; i < actual.Count; i++)
                JsonElement.DeepEquals(actual[i], expected[i]).ShouldBeTrue($"line {line}");
        }
    }

    [Fact]
    public void Standard_input_is_explained()
    {
        using var folder = new TempFolder();
        var console = folder.Console();
        console.InputBytes = new("Alpha beta\n"u8.ToArray());
        var result = CommandResult.Of(console, "explain", "-", "--schema", "note.schema.yaml");
        result.Code.ShouldBe(0, result.Error);
        result.Output.ShouldStartWith("-  note 1.0.0\n");
        result.Output.ShouldContain("Alpha beta");
    }

    [Fact]
    public void A_place_in_a_pack_names_the_pack()
    {
        using var folder = new TempFolder();
        folder.Write("house.pack.yaml", "contentgen: 1\npack: house\ntraits:\n  short-line: { words: ..3 }\n");
        folder.Write("a.schema.yaml", "contentgen: 1\nschema: a\nimports: [./house.pack.yaml]\narticle: [thing]\nroles:\n  thing: { when: { is: short-line } }\n");
        folder.Write("a.txt", "One two three four\n");
        folder.Run("explain", "a.txt", "--schema", "a.schema.yaml").Output.ShouldContain("✗ words 4, wanted ..3 (short-line)  house.pack.yaml:4:17\n");
    }

    [Theory]
    [InlineData("item: { pattern: \"a+\" }", "5:11")]
    [InlineData("item: { when: { words: 1 }, pattern: \"a+\" }", "5:31")]
    [InlineData("item: { any: [{ pattern: \"a+\" }, { when: { words: 9, digits: 9%.. } }] }", "5:19")]
    public void A_pattern_stands_where_its_key_does(string role, string place)
    {
        using var folder = new TempFolder();
        folder.Write("p.schema.yaml", $"contentgen: 1\nschema: p\narticle: [item*]\nroles:\n  {role}\n");
        folder.Write("a.txt", "aa\nb\n");

        var text = folder.Run("explain", "a.txt", "--schema", "p.schema.yaml").Output;

        text.ShouldContain($"✓ pattern a+  p.schema.yaml:{place}\n");
        text.ShouldContain($"✗ pattern: nothing of it fits; at 2:1 “b” stands, where “a” could stand, wanted a+  p.schema.yaml:{place}\n");
    }

    /// <summary>Of roles that one condition keeps away each, the nearest is the one that a small change of the text would bring.</summary>
    [Theory]
    [InlineData("It sails four times a day\n", "paragraph", "✗ ends: none, wanted sentence")]
    [InlineData("Mail: press(at)acme.example\n", "mail", "✗ pattern: it fits up to “Mail: press”")]
    [InlineData("12\n", "about", "✗ text")]
    public void The_nearest_role_is_the_one_that_asks_for_least(string document, string role, string condition)
    {
        using var folder = new TempFolder();
        folder.Write("press.schema.yaml", """
            contentgen: 1
            schema: press
            article: [about?, phone?, mail?, paragraph*]
            roles:
              about:     { when: { text: about acme } }
              phone:     { pattern: 'Phone: \d+' }
              mail:      { pattern: 'Mail: \w+@\S+' }
              paragraph: { when: { ends: sentence, words: 4.. } }

            """);
        folder.Write("a.txt", document);

        var text = folder.Run("explain", "a.txt", "--schema", "press.schema.yaml").Output;

        text.ShouldContain($"nearest     {role}: 1 condition failed");
        text.ShouldContain(condition);
    }

    [Fact]
    public void Invalid_utf8_is_explained_as_it_is_parsed()
    {
        using var folder = new TempFolder();
        folder.Write("a.txt", [.. "One "u8, 0xFF, 0xFE, .. " two\n"u8, 0xC3]);
        folder.Run("explain", "a.txt", "--schema", "note.schema.yaml").Output.ShouldContain("One \\xFF\\xFE two");
        using var json = JsonDocument.Parse(folder.Run("explain", "a.txt", "--schema", "note.schema.yaml", "--format", "json").Output);
        json.RootElement.GetProperty("blocks")[0].GetProperty("text").GetString().ShouldBe("One \uFFFD\uFFFD two");
    }

    private static CommandResult Explain(TestConsole console, string format, string line) => line.Length == 0
        ? CommandResult.Of(console, "explain", "a.txt", "--schema", "evil.schema.yaml", "--format", format)
        : CommandResult.Of(console, "explain", "a.txt", "--schema", "evil.schema.yaml", "--format", format, "--line", line);

    private static string Repository()
    {
        var folder = new DirectoryInfo(System.AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "ContentGen.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}

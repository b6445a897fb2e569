using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using ContentGen.Cli.Tests.Support;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests;

/// <summary>Text of documents, schemas and file names reaches a terminal, a log or a machine only through that sink's escaper.</summary>
public sealed class HostileTextTests
{
    /// <summary>Escapes, a title of the window, turned writing, a hidden tag, a carriage return, log commands.</summary>
    private const string Evil = "Title \u001b[2J\u001b]0;x\u0007 \u202Eabc\u2066 \u009B31m \U000E0041 one two ##vso[task.setvariable]x ##[error]y \0 \u200Bend";

    private static readonly string[] s_raw = ["\u001b", "\u0007", "\u202E", "\u2066", "\u009B", "\U000E0041", "\0", "\u200B"];

    [Theory]
    [InlineData("tree")]
    [InlineData("json")]
    [InlineData("jsonl")]
    [InlineData("text")]
    [InlineData("markdown")]
    [InlineData("gutter")]
    public void A_terminal_gets_no_control_of_a_document(string format)
    {
        using var folder = new TempFolder();
        folder.Write("a.txt", Evil + "\rsecond\u0085third");
        var console = folder.Console();
        console.IsOutputTerminal = true;
        console.Variables["NO_COLOR"] = "1";
        var result = CommandResult.Of(console, "parse", "a.txt", "--schema", "note.schema.yaml", "--format", format);
        result.Code.ShouldBe(0, result.Error);
        foreach (var raw in s_raw.Append("\r").Append("\u0085"))
            result.Output.ShouldNotContain(raw);
        result.Output.ShouldContain("1B", Case.Insensitive);
    }

    [Fact]
    public void Json_on_a_terminal_is_still_the_same_json()
    {
        using var folder = new TempFolder();
        folder.Write("a.txt", Evil);
        var console = folder.Console();
        console.IsOutputTerminal = true;
        var shown = CommandResult.Of(console, "parse", "a.txt", "--schema", "note.schema.yaml", "--format", "json").Output;
        var plain = folder.Run("parse", "a.txt", "--schema", "note.schema.yaml", "--format", "json").Output;
        using var one = JsonDocument.Parse(shown);
        using var two = JsonDocument.Parse(plain);
        JsonElement.DeepEquals(one.RootElement, two.RootElement).ShouldBeTrue();
        one.RootElement.GetProperty("article").GetProperty("title").GetString().ShouldBe(Evil);
    }

    [Fact]
    public void Redirected_text_and_gutter_keep_the_bytes()
    {
        using var folder = new TempFolder();
        byte[] bytes = [.. "Title "u8, 0xFF, 0xC2, .. "\u001b end\n"u8];
        folder.Write("a.txt", bytes);
        var console = folder.Console();
        Program.Run(["parse", "a.txt", "--schema", "note.schema.yaml", "--format", "text"], console).ShouldBe(0);
        console.OutputBytes.ToArray().ShouldBe(bytes);
    }

    [Fact]
    public void Invalid_utf8_is_replaced_in_json_and_written_out_in_excerpts()
    {
        using var folder = new TempFolder();
        folder.Write("a.txt", [.. "One two three four five "u8, 0xFF, .. " six\n"u8]);
        var json = folder.Run("parse", "a.txt", "--schema", "note.schema.yaml", "--format", "json").Output;
        using var document = JsonDocument.Parse(json);
        document.RootElement.GetProperty("article").GetProperty("title").GetString().ShouldBe("One two three four five \uFFFD six");
        folder.Run("validate", "a.txt", "--schema", "note.schema.yaml").Output.ShouldContain("five \\xFF six");
    }

    [Fact]
    public void Validate_writes_no_control_and_no_log_command()
    {
        using var folder = new TempFolder();
        folder.Write("a.txt", Evil);
        var result = folder.Run("validate", "a.txt", "--schema", "note.schema.yaml");
        result.Code.ShouldBe(1);
        foreach (var raw in s_raw)
            result.Output.ShouldNotContain(raw);
        result.Output.ShouldNotContain("##vso[");
        result.Output.ShouldNotContain("##[");
    }

    [Theory]
    [InlineData("text")]
    [InlineData("msbuild")]
    public void Messages_of_a_schema_stay_on_their_line(string output)
    {
        using var folder = new TempFolder();
        var schema = TempFolder.Schema.Replace(
            "words: ..4 }",
            "words: ..4, message: \"one\\nx.txt(1,1): error FORGED: two\\r\\u0085\\u2028::error::three ##vso[x] 100%0A\" }",
            StringComparison.Ordinal);
        folder.Write("evil.schema.yaml", schema);
        folder.Write("a.txt", "one two three four five six\n");
        var result = folder.Run("validate", "a.txt", "--schema", "evil.schema.yaml", "--output", output, "--quiet");
        result.Code.ShouldBe(1, result.Error);
        var lines = result.Output.Split(['\n', '\r', '\u0085', '\u2028'], StringSplitOptions.RemoveEmptyEntries);
        lines.ShouldNotContain(line => line.StartsWith("x.txt", StringComparison.Ordinal));
        lines.ShouldNotContain(line => line.TrimStart().StartsWith("::", StringComparison.Ordinal));
        result.Output.ShouldNotContain("##vso[");
        if (output == "msbuild")
        {
            lines.Length.ShouldBe(1);
            lines[0].ShouldContain("100%250A");
        }
    }

    [Fact]
    public void File_names_cannot_forge_a_line()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TempFolder();
        foreach (var name in new[] { "a\nb.txt(1,1): error FORGED: x", "::error file=x::y.txt", "\u001b[31mred.txt", "##vso[task.x]z.txt" })
            folder.Write(name, "one two three four five six\n");
        foreach (var output in new[] { "text", "msbuild" })
        {
            var result = folder.Run("validate", ".", "a\nb.txt(1,1): error FORGED: x", "--schema", "note.schema.yaml", "--output", output, "--quiet");
            result.Code.ShouldBe(1, result.Error);
            var lines = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            lines.ShouldNotContain(line => line.StartsWith("b.txt", StringComparison.Ordinal));
            lines.ShouldNotContain(line => line.TrimStart().StartsWith("::", StringComparison.Ordinal));
            result.Output.ShouldNotContain("##vso[");
            result.Output.ShouldNotContain("\u001b");
            if (output == "msbuild")
            {
                lines.Length.ShouldBe(4);
                // MSBuild takes what stands before the first colon for the place.
                lines.ShouldAllBe(line => line.Substring(0, line.IndexOf(':')).EndsWith("(1,1)", StringComparison.Ordinal));
            }
        }
        folder.Run("parse", "no\u001b[31m\nfile", "--schema", "note.schema.yaml").Error.ShouldBe("contentgen: there is no file 'no\\u{1B}[31m\\u{0A}file'.\n");
    }

    [Theory]
    [InlineData("漢字\tis it. One two three.", "  1 | 漢字    is it. One two three.", 15, 14)]
    [InlineData("e\u0301\u001b is it. One two three.", "  1 | e\u0301\\u{1B} is it. One two three.", 15, 14)]
    public void Carets_stand_under_the_place(string text, string excerpt, int before, int carets)
    {
        var lines = Excerpt(text);
        lines[1].ShouldBe(excerpt);
        lines[2].ShouldBe("    | " + new string(' ', before) + new string('^', carets));
    }

    [Fact]
    public void Long_lines_are_cut_around_the_place()
    {
        var lines = Excerpt(new string('y', 5000) + " is it. One two three " + new string('z', 5000));
        lines[1].ShouldBe("  1 | …" + new string('y', 52) + " is it. One two three " + new string('z', 25) + "…");
        lines[2].ShouldBe("    | " + new string(' ', 61) + new string('^', 39));
    }

    /// <summary>The excerpt of a finding on what follows the first sentence.</summary>
    private static string[] Excerpt(string text)
    {
        using var folder = new TempFolder();
        folder.Write("take.schema.yaml", TempFolder.Schema
            .Replace("when: { words: 1.. }\n    expect: { words: ..4 }", "when: { words: 1.. }\n    take: sentence", StringComparison.Ordinal)
            .Replace("line: { when: { words: 1.. } }", "line: { when: { words: 1.. }, expect: { words: ..2 } }", StringComparison.Ordinal));
        folder.Write("a.txt", text + "\n");
        var result = folder.Run("validate", "a.txt", "--schema", "take.schema.yaml");
        result.Code.ShouldBe(1, result.Error);
        return result.Output.Split('\n');
    }

    [Fact]
    public void A_hostile_configuration_forges_nothing()
    {
        using var folder = new TempFolder();
        folder.Write("content/a.txt", "A title\n");
        foreach (var text in new[] { "\\e[2J", "\\u202Ecba", "##vso[task.x]y", "\\r\\ncontentgen.yaml(1,1): error CG9999: forged", "::error::x" })
        {
            folder.Write("contentgen.yaml", $"\"{text}\": a\nschemas: {{ note: \"{text}\" }}\ncontent: [ {{ files: \"{text}\", schema: \"{text}\", severity: {{ \"{text}\": \"{text}\" }} }} ]\n");
            var result = folder.Run("validate");

            result.Code.ShouldBe(ExitCode.Usage);
            result.Error.ShouldNotContain("\u001b");
            result.Error.ShouldNotContain("\u202E");
            result.Error.ShouldNotContain("\r");
            foreach (var line in result.Error.Split('\n'))
            {
                line.ShouldNotStartWith("contentgen.yaml(1,1)");
                line.ShouldNotStartWith("::");
                line.Contains("##vso[").ShouldBeFalse(line);
            }
        }
        folder.Write("contentgen.yaml", "schemas: { note: note.schema.yaml }\ncontent: [ { files: content/*.txt, schema: note } ]\nsuppress: [ { files: '##vso[task.x]y', id: title/words, reason: x } ]\n");
        var stale = folder.Run("validate", "--output", "msbuild");
        (stale.Output + stale.Error).ShouldContain("CG2062");
        (stale.Output + stale.Error).ShouldNotContain("##vso[");
    }
}

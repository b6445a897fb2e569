using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using ContentGen.Cli.Output;
using ContentGen.Cli.Tests.Support;
using ContentGen.Schema;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests;

/// <summary><c>test</c>: where documents come from, how wide it prints, what it escapes.</summary>
public sealed class ExampleTests
{
    private const string Evil = "\u001b[2J \u202Ecba ##vso[task.setvariable]x ##[error]y \u009B31m end";
    private static readonly string[] s_raw = ["\u001b", "\u202E", "\u009B", "##vso[", "##["];

    public static TheoryData<string> BuiltIns => new(BuiltIn.SchemaNames);

    /// <summary>What ships with the product shows what it is for: by its id, in a folder that has no schema.</summary>
    [Theory]
    [MemberData(nameof(BuiltIns))]
    public void A_built_in_schema_is_covered_by_its_examples_down_to_the_alternatives(string id)
    {
        using var folder = new TempFolder();
        var result = folder.Run("test", id, "--coverage", "--format", "json");
        result.Code.ShouldBe(0, result.Output);
        using var json = JsonDocument.Parse(result.Output);
        var coverage = json.RootElement.GetProperty("schemas")[0].GetProperty("coverage");
        coverage.GetArrayLength().ShouldBeGreaterThan(10);
        coverage.EnumerateArray().Where(part => part.GetProperty("examples").GetInt32() == 0).Select(part => part.GetProperty("name").GetString()).ShouldBeEmpty();
    }

    /// <summary>An empty document is one, and what is found in it is worth an example.</summary>
    [Theory]
    [InlineData("\"\"", 0)]
    [InlineData("''", 0)]
    [InlineData("", 2)]
    [InlineData("~", 1)]
    public void A_document_may_be_empty_in_quotes(string text, int code)
    {
        using var folder = new TempFolder();
        folder.Write("empty.schema.yaml", TempFolder.Schema + $"examples:\n  - name: nothing\n    text: {text}\n    expect: {{ title: absent, coverage: {{ total: 0 }} }}\n    findings: [\"1:1 missing/title\"]\n");
        var result = folder.Run("test", "empty.schema.yaml");
        result.Code.ShouldBe(code, result.Output + result.Error);
        if (code == 2)
            result.Error.ShouldContain(": error CG1011: ");
    }

    /// <summary>Elsewhere an empty text is a mistake as before.</summary>
    [Theory]
    [InlineData("  - name: \"\"\n    text: x\n")]
    [InlineData("  - name: x\n    text: x\n    expect: { text: \"\" }\n")]
    [InlineData("  - { file: \"\" }\n")]
    public void No_other_text_of_an_example_may_be_empty(string example)
    {
        using var folder = new TempFolder();
        folder.Write("empty.schema.yaml", TempFolder.Schema + "examples:\n" + example);
        folder.Run("check", "empty.schema.yaml").Output.ShouldContain(": error CG1011: ");
    }

    [Fact]
    public void A_document_lies_below_the_root()
    {
        using var folder = new TempFolder();
        folder.Write("repository/.git/HEAD", "");
        folder.Write("repository/documents/a.txt", "Harbour\n");
        folder.Write("outside.txt", "Harbour\n");
        folder.Write("repository/schemas/a.schema.yaml", Schema("../documents/a.txt"));
        folder.Run("test", "repository/schemas/a.schema.yaml").Code.ShouldBe(0);
        // Wherever the command runs.
        CommandResult.Of(new(Path.Combine(folder.Path, "repository", "documents")), "test", "../schemas/a.schema.yaml").Code.ShouldBe(0);

        folder.Write("repository/schemas/b.schema.yaml", Schema("../../outside.txt"));
        var outside = folder.Run("test", "repository/schemas/b.schema.yaml");
        outside.Code.ShouldBe(2);
        outside.Error.ShouldContain("CG1656");
        if (OperatingSystem.IsWindows())
            return;
        File.CreateSymbolicLink(Path.Combine(folder.Path, "repository", "documents", "link.txt"), Path.Combine(folder.Path, "outside.txt"));
        folder.Write("repository/schemas/c.schema.yaml", Schema("../documents/link.txt"));
        var linked = folder.Run("test", "repository/schemas/c.schema.yaml");
        linked.Code.ShouldBe(2);
        linked.Error.ShouldContain("leads out of");
    }

    private static string Schema(string file) =>
        $"contentgen: 1\nschema: a\narticle: [title]\nroles: {{ title: {{}} }}\nexamples: [{{ file: {file}, expect: {{ title: Harbour }}, findings: [] }}]\n";

    [Theory]
    [InlineData(true, 0, 120)]
    [InlineData(false, 0, 120)]
    [InlineData(true, 80, 80)]
    [InlineData(true, 61, 61)]
    [InlineData(true, 10, 60)]
    public void A_comparison_is_as_wide_as_the_terminal(bool isTerminal, int width, int most)
    {
        using var folder = Hostile();
        var console = folder.Console();
        (console.IsOutputTerminal, console.TerminalWidth) = (isTerminal, width);
        console.Variables["NO_COLOR"] = "1";
        var lines = CommandResult.Of(console, "test", "evil.schema.yaml").Output.Split('\n').Where(line => line.Contains('│', StringComparison.Ordinal)).ToList();
        lines.Count.ShouldBeGreaterThan(3);
        lines.Max(line => line.EnumerateRunes().Sum(CellWidth.Of)).ShouldBeInRange(most - 4, most);
        // The bar stands in one column.
        lines.Select(line => line[..line.IndexOf('│', StringComparison.Ordinal)].EnumerateRunes().Sum(CellWidth.Of)).Distinct().Count().ShouldBe(1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_shown_is_escaped(bool isTerminal)
    {
        using var folder = Hostile();
        foreach (var arguments in new[] { new[] { "test", "evil.schema.yaml", "--coverage" }, ["test", "evil.schema.yaml", "--update"] })
        {
            var console = folder.Console();
            console.IsOutputTerminal = isTerminal;
            console.Variables["NO_COLOR"] = "1";
            var result = CommandResult.Of(console, arguments);
            result.Code.ShouldBe(1, result.Error);
            foreach (var raw in s_raw)
                (result.Output + result.Error).ShouldNotContain(raw);
            result.Output.ShouldContain("\\u{1B}");
        }
        // What was written has no raw control either, and reads as it should.
        var written = folder.Read("evil.schema.yaml");
        written.ShouldNotContain("\u001b");
        written.ShouldNotContain("\u202E");
        written.ShouldContain("title: \"\\u001B[2J");
    }

    /// <summary>An example whose every text is hostile, and fails in each way that there is.</summary>
    private static TempFolder Hostile()
    {
        var folder = new TempFolder();
        folder.Write("evil.txt", Evil + " 手机手机手机手机手机手机手机手机手机手机手机手机手机手机手机手机手机手机手机手机手机手机手机手机手机手机\nof it\n" + Evil + " more\nOther\n");
        folder.Write("evil.schema.yaml",
            $$"""
            contentgen: 1
            schema: evil
            article: [title, line*]
            roles:
              title: { when: { position: 1 }, expect: { words: ..1, message: "{{Escaped(Evil)}}" } }
              line: { when: { words: 1.. } }
            noise: { share: { when: { text: share } } }
            examples:
              - name: "{{Escaped(Evil)}}"
                file: evil.txt
                expect: { title: "{{Escaped(Evil)}} not so", lines: ["{{Escaped(Evil)}} missing"], noise: [share] }
              - name: "{{Escaped(Evil)}} 2"
                text: "{{Escaped(Evil)}}"
                expect: { title: { contains: "{{Escaped(Evil)}} never" } }

            """);
        return folder;
    }

    /// <summary>For a double-quoted scalar of YAML.</summary>
    private static string Escaped(string text)
    {
        var yaml = new StringBuilder();
        foreach (var unit in text)
            yaml.Append(unit is '"' or '\\' or < ' ' or > '~' ? $"\\u{(int)unit:X4}" : unit.ToString());
        return yaml.ToString();
    }
}

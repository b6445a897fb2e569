using System.Linq;
using System.Text.Json;
using ContentGen.Cli.Tests.Support;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests;

/// <summary>Rules on the command line: findings with both places, methods of a project that is not there, explanations, hostile text.</summary>
public sealed class SchemaRuleTests
{
    private const string Rules =
        """
        rules:
          - id: enough-lines
            when: words(article) > 2
            assert: count(line) >= 3
            severity: warning
            message: "{count(line)} lines: {title}"
            help: Write more of it.
          - { id: long-last, assert: words(last(line)) >= 2, severity: info }
          - { id: short-title, assert: words(title) < 9 }
          - { id: of-a-page, when: count(line) > 50, assert: words(article) > 999 }
          - { id: links-work, hook: CheckLinks }

        """;

    [Fact]
    public void A_rule_that_only_generated_code_can_ask_is_reported_and_fails_nothing()
    {
        using var folder = Folder("{ id: links-work, hook: CheckLinks }");

        var text = folder.Run("validate", "a.txt", "--schema", "ruled.schema.yaml");
        text.Code.ShouldBe(0, text.Error);
        text.Output.ShouldContain("a.txt:1:1: info not-evaluated/links-work: ");
        text.Output.ShouldContain("asked for at ruled.schema.yaml:");

        var json = JsonDocument.Parse(folder.Run("validate", "a.txt", "--schema", "ruled.schema.yaml", "--output", "json=out.json", "--quiet").Code == 0 ? folder.Read("out.json") : "{}");
        var finding = json.RootElement.GetProperty("files")[0].GetProperty("findings").EnumerateArray().Single();
        finding.GetProperty("id").GetString().ShouldBe("not-evaluated/links-work");
        finding.GetProperty("severity").GetString().ShouldBe("info");
    }

    [Fact]
    public void Findings_of_rules_name_both_files()
    {
        using var folder = new TempFolder();
        folder.Write("ruled.schema.yaml", TempFolder.Schema + Rules);
        folder.Write("a.txt", "Alpha beta\nGamma\nDelta\n");

        var result = folder.Run("validate", "a.txt", "--schema", "ruled.schema.yaml");

        result.Code.ShouldBe(0, result.Error);
        result.Output.ShouldContain("a.txt:2:1: warning enough-lines: 2 lines: Alpha beta\n");
        result.Output.ShouldContain("a.txt:3:1: info long-last: ");
        result.Output.ShouldContain($"asked for at ruled.schema.yaml:{TempFolder.Schema.Count(c => c == '\n') + 2}:9");
        result.Output.ShouldContain("  help: Write more of it.\n");
    }

    [Fact]
    public void Explain_says_of_each_rule_what_became_of_it()
    {
        using var folder = new TempFolder();
        folder.Write("ruled.schema.yaml", TempFolder.Schema + Rules);
        folder.Write("a.txt", "Alpha beta gamma\n");

        var text = folder.Run("explain", "a.txt", "--schema", "ruled.schema.yaml").Output;

        text.ShouldContain("  failed enough-lines: count(line) >= 3  ruled.schema.yaml:");
        text.ShouldContain("  not evaluated long-last: words(last(line)) is absent, in words(last(line)) >= 2");
        text.ShouldContain("  held short-title: words(title) < 9");
        text.ShouldContain("where       words(title) is 3");
        text.ShouldContain("  not asked of-a-page: when count(line) > 50");
        text.ShouldContain("  not evaluated links-work: the project's C# method CheckLinks decides it");

        var json = JsonDocument.Parse(folder.Run("explain", "a.txt", "--schema", "ruled.schema.yaml", "--format", "json").Output);
        json.RootElement.GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("outcome").GetString())
            .ShouldBe(["failed", "not-evaluated", "held", "not-asked", "not-evaluated"]);
        json.RootElement.GetProperty("rules")[1].GetProperty("absent").GetString().ShouldBe("words(last(line))");

        folder.Run("explain", "a.txt", "--schema", "ruled.schema.yaml", "--format", "html").Output.ShouldContain("<b>not evaluated</b> long-last");
    }

    [Theory]
    [InlineData("any(line as l, words(first(title)) / 0 > words(l))", "CG1607")]
    [InlineData("all(line as l, value(l) == value(title) or words(first(link)) > 1)", "CG1601")]
    public void Mistakes_in_rules_are_those_of_the_schema(string expression, string id)
    {
        using var folder = Folder("{ id: wrong, assert: '" + expression + "' }");

        folder.Run("check", "ruled.schema.yaml").Output.ShouldContain(id);
    }

    [Theory]
    [InlineData("words(title) / 0 == 1", "words(title) / 0")]
    [InlineData("100000000000000 * 100000000000000 > 0", "100000000000000 * 100000000000000")]
    [InlineData("2 * (words(title) / 0 + 1) < words(title)", "words(title) / 0")]
    public void Explain_names_the_part_that_no_document_has(string assert, string absent)
    {
        using var folder = Folder("{ id: never, assert: '" + assert + "' }");

        folder.Run("explain", "a.txt", "--schema", "ruled.schema.yaml").Output.ShouldContain($"not evaluated never: {absent} is absent, in {assert}");
    }

    /// <summary>Of a loop the part that decided it is told, with its line; of one that found nothing, each part.</summary>
    [Theory]
    [InlineData("all(line as l, words(l) > 2 and words(title) < 9)", "where       words(l) is 2 (line 3), words(title) is 1\n")]
    [InlineData("any(line as l, contains(l, \"four\"))", "where       contains(l, \"four\") is false (line 2), contains(l, \"four\") is false (line 3)\n")]
    [InlineData("not any(line as l, words(l) == 2)", "where       words(l) is 2 (line 3)\n")]
    [InlineData("not all(line as l, words(l) > 1)", "where       words(line) is 5\n", " and words(line) > 9")]
    public void Explain_tells_what_decided_a_loop(string assert, string values, string more = "")
    {
        using var folder = Folder("{ id: looped, assert: '" + assert + more + "' }");
        folder.Write("b.txt", "Title\none two three\none two\n");

        var text = folder.Run("explain", "b.txt", "--schema", "ruled.schema.yaml").Output;

        text.ShouldContain("failed looped");
        text.ShouldContain(values);
        var json = JsonDocument.Parse(folder.Run("explain", "b.txt", "--schema", "ruled.schema.yaml", "--format", "json").Output);
        var first = json.RootElement.GetProperty("rules").EnumerateArray().Last().GetProperty("values")[0];
        first.TryGetProperty("line", out _).ShouldBe(values.Contains("(line "));
    }

    [Fact]
    public void Explain_looks_for_what_is_absent_within_loops()
    {
        using var folder = Folder("{ id: looped, assert: 'all(line as l, words(l) / (words(title) - 1) > 0)' }");

        folder.Run("explain", "a.txt", "--schema", "ruled.schema.yaml").Output.ShouldContain("not evaluated looped: words(l) / (words(title) - 1) is absent, in all(");
    }

    [Theory]
    [InlineData("validate")]
    [InlineData("explain")]
    [InlineData("parse")]
    public void A_message_lets_no_control_through(string command)
    {
        using var folder = new TempFolder();
        var evil = string.Concat(HostileSchema.Evil.Select(c => c is '{' or '}' ? new string(c, 2) : c is < ' ' or > '~' or '"' or '\\' ? $"\\u{(int)c:X4}" : c.ToString()));
        folder.Write("ruled.schema.yaml", TempFolder.Schema + "rules:\n  - { id: evil, assert: words(title) > 99, message: \"" + evil + " {title}\", help: \"" + evil + "\" }\n");
        folder.Write("a.txt", HostileSchema.Evil + "\n");
        var console = folder.Console();
        console.IsOutputTerminal = true;
        console.Variables["NO_COLOR"] = "1";

        var result = CommandResult.Of(console, command, "a.txt", "--schema", "ruled.schema.yaml");

        result.Output.ShouldContain("evil");
        foreach (var raw in new[] { "\u001b", "\u202E", "\0", "\u009B", "##vso[" })
            (result.Output + result.Error).ShouldNotContain(raw);
    }

    [Fact]
    public void A_message_forges_no_line_of_MSBuild_and_no_workflow_command()
    {
        using var folder = new TempFolder();
        folder.Write("ruled.schema.yaml", TempFolder.Schema + "rules:\n  - { id: evil, assert: words(title) > 99, message: \"{title}\\r\\n::error::x\\n/a.cs(1,1): error X1: y\" }\n");
        folder.Write("a.txt", "Alpha\n");

        foreach (var line in folder.Run("validate", "a.txt", "--schema", "ruled.schema.yaml", "--output", "msbuild").Output.Split('\n'))
        {
            line.ShouldNotStartWith("::error");
            line.ShouldNotStartWith("/a.cs");
        }
    }

    private static TempFolder Folder(string rule)
    {
        var folder = new TempFolder();
        folder.Write("ruled.schema.yaml", TempFolder.Schema + "rules:\n  - " + rule + "\n");
        folder.Write("a.txt", "Alpha\nBeta\n");
        return folder;
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using ContentGen.Cli.Output.Comparing;
using ContentGen.Cli.Tests.Support;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests;

/// <summary>Text of schemas, documents and file names stays text in every format of <c>diff</c>.</summary>
public sealed class DiffOutputTests
{
    private static readonly MarkdownPipeline s_markdown = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseEmphasisExtras().Build();

    private static readonly string[] s_texts =
    [
        "@octocat closes #1 GH-1", "https://example.org www.example.org a@example.org", "<img src=x onerror=alert(1)>", "<!-- x", "[a](http://b)", "![a](http://b)", "**x** _y_ ~~z~~",
        "a|b", "|", "a\\|b", "\\\\|x", "\\", "x\\", "`", "``", "a`b``c```d", "`a|b`\\|", "|\n|---|\n# x", "a\r\n\r\n# heading", "\u2028::error::x", "\u001b[31mred", "\u202Ereversed", " ", "  two  ",
        "&lt;b&gt; &amp;", "$x$", ":smile:", "\t", "|||", "\\`|\\`", "```\n@octocat\n```",
    ];

    public static TheoryData<string> Texts() => new(s_texts);

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_cell_holds_any_text_and_nothing_else(string text)
    {
        var code = MarkdownCode.Of(text);
        var document = Markdown.Parse($"| a | b |\n|---|---|\n| {code} | end |\n\nafter\n", s_markdown);
        document.Count.ShouldBe(2);
        var row = document[0].ShouldBeOfType<Table>()[1].ShouldBeOfType<TableRow>();
        row.Count.ShouldBe(2);
        row.Descendants<Inline>().Where(static inline => inline is not ContainerInline).Select(static inline => inline.GetType()).ShouldBe([typeof(CodeInline), typeof(LiteralInline)]);
        code.Any(char.IsControl).ShouldBeFalse();
        code.ShouldNotContain("\u202E");
        code.ShouldNotContain("\u2028");
    }

    [Fact]
    public void A_comment_holds_hostile_schemas_documents_and_names()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = Hostile(out var names);
        var result = folder.Run("diff", names[0], names[1], "--corpus", "docs", "--format", "markdown");
        result.Code.ShouldBe(0, result.Error);
        var document = Markdown.Parse(result.Output, s_markdown);
        document.Descendants<LinkInline>().ShouldBeEmpty();
        document.Descendants<AutolinkInline>().ShouldBeEmpty();
        document.Descendants<HtmlBlock>().ShouldBeEmpty();
        document.Descendants<HtmlInline>().Select(static html => html.Tag).Distinct().ShouldBe(["<br>"]);
        foreach (var literal in document.Descendants<LiteralInline>().Select(static literal => literal.Content.ToString()))
        {
            literal.ShouldNotContain("@");
            literal.ShouldNotContain("<");
            literal.ShouldNotContain("script");
            literal.ShouldNotContain("http");
        }
        foreach (var table in document.Descendants<Table>())
            table.Cast<TableRow>().Select(static row => row.Count).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public void Text_and_Json_hold_them_too()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = Hostile(out var names);
        foreach (var format in new[] { "text", "json" })
        {
            foreach (var isTerminal in new[] { false, true })
            {
                var console = folder.Console();
                console.IsOutputTerminal = isTerminal;
                console.Variables["NO_COLOR"] = "1";
                var result = CommandResult.Of(console, "diff", names[0], names[1], "--corpus", "docs", "--format", format);
                result.Code.ShouldBe(0, result.Error);
                if (format == "json")
                    JsonDocument.Parse(result.Output).Dispose();
                if (format == "json" && !isTerminal)
                    continue;
                foreach (var raw in new[] { "\u001b", "\0", "\u202E", "\u009B", "\r" })
                    result.Output.ShouldNotContain(raw);
                if (format == "text")
                    result.Output.Split('\n').ShouldNotContain(line => line.TrimStart().StartsWith("::", StringComparison.Ordinal) || line.Contains("##vso[", StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void The_same_is_printed_each_time()
    {
        using var folder = Hostile(out var names);
        foreach (var format in new[] { "text", "json", "markdown" })
        {
            var first = folder.Run("diff", names[0], names[1], "--corpus", "docs", "--format", format);
            for (var i = 0; i < 3; i++)
                folder.Run("diff", names[0], names[1], "--corpus", "docs", "--format", format).ShouldBe(first);
        }
    }

    [Fact]
    public void Text_and_Markdown_say_how_much_they_leave_out_and_Json_leaves_out_nothing()
    {
        using var folder = new TempFolder();
        folder.Write("new.schema.yaml", TempFolder.Schema.Replace("line: { when: { words: 1.. } }", "line: { when: { words: 3.. } }", StringComparison.Ordinal));
        for (var i = 0; i < 30; i++)
            folder.Write($"docs/{i:00}.txt", "Title\n" + string.Concat(Enumerable.Repeat("Two words\n\n", 20)));
        var text = folder.Run("diff", "note.schema.yaml", "new.schema.yaml", "--corpus", "docs").Output;
        text.ShouldContain("DOCUMENTS  30 of 30 differ: 600 lines, 600 findings gained, 0 lost, 0 fields\n".Replace("600 findings", "30 findings", StringComparison.Ordinal));
        text.ShouldContain("  10 more documents not shown (--show)\n");
        text.ShouldContain("            9 more not shown\n");
        folder.Run("diff", "note.schema.yaml", "new.schema.yaml", "--corpus", "docs", "--show", "100").Output.ShouldNotContain("documents not shown");
        var markdown = folder.Run("diff", "note.schema.yaml", "new.schema.yaml", "--corpus", "docs", "--format", "markdown").Output;
        markdown.ShouldContain("10 more documents not shown.\n");
        markdown.ShouldContain("| `docs/00.txt` | | 9 more not shown | |\n");
        using var json = JsonDocument.Parse(folder.Run("diff", "note.schema.yaml", "new.schema.yaml", "--corpus", "docs", "--format", "json").Output);
        var corpus = json.RootElement.GetProperty("corpus");
        corpus.GetProperty("files").GetArrayLength().ShouldBe(30);
        corpus.GetProperty("files")[29].GetProperty("lines").GetArrayLength().ShouldBe(20);
    }

    [Fact]
    public void Documents_can_be_lines_of_a_set()
    {
        using var folder = new TempFolder();
        folder.Write("new.schema.yaml", TempFolder.Schema.Replace("line: { when: { words: 1.. } }", "line: { when: { words: 3.. } }", StringComparison.Ordinal));
        folder.Write("set.jsonl", "{\"id\":\"one\",\"lines\":[\"Title\",\"Two words\"],\"labels\":[\"HEADLINE\",\"BODY\"]}\n");
        folder.Run("diff", "note.schema.yaml", "new.schema.yaml", "--corpus", "set.jsonl").Output.ShouldContain("  set.jsonl#one\n         2   line → unclaimed  Two words\n");
    }

    [Fact]
    public void A_line_that_is_divided_elsewhere_differs()
    {
        const string Schema = "contentgen: 1\nschema: two\narticle: [start, rest*]\npatterns: { end: ' \\| ' }\nroles:\n  start: { take: { until: $end }, when: { words: 1.. } }\n  rest: {}\n";
        using var folder = new TempFolder();
        folder.Write("old.schema.yaml", Schema);
        folder.Write("new.schema.yaml", Schema.Replace("\\| '", "\\+ '", StringComparison.Ordinal));
        folder.Write("a.txt", "One | two + three\n");
        folder.Run("diff", "old.schema.yaml", "new.schema.yaml", "--corpus", "a.txt").Output.ShouldContain("1   start+rest, divided elsewhere  One | two + three\n");
    }

    /// <summary>Two versions of a schema and a document that would do harm wherever their text passed an escaper by.</summary>
    private static TempFolder Hostile(out string[] names)
    {
        var folder = HostileSchema.Folder();
        var schema = folder.Read("evil.schema.yaml");
        var evil = OperatingSystem.IsWindows() ? "b" : "::b `|<img>@octocat\u001b[31m";
        names = ["evil.schema.yaml", evil + ".schema.yaml"];
        folder.Write(names[1], schema.Replace("article: [thing*]", "article: [thing+]\ndescription: \"@octocat <script>x</script> | http://example.org\"", StringComparison.Ordinal)
            .Replace(" other\"", " others\"", StringComparison.Ordinal).Replace(", \"end\"", ", \"end | `<b>` @octocat\"", StringComparison.Ordinal));
        folder.Write("docs/" + evil + ".txt", folder.Read("a.txt"));
        folder.Write("docs/plain.txt", "this is the end\n");
        return folder;
    }
}

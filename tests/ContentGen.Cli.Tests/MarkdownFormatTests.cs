using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using ContentGen.Cli.Tests.Support;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests;

/// <summary><c>parse --format markdown</c>, read back by another reader of Markdown.</summary>
public sealed class MarkdownFormatTests
{

    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseTaskLists().UseFootnotes().UseYamlFrontMatter()
        .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough).Build();

    private static readonly string[] s_pieces =
    [
        "#", "##", " ", "  ", "-", "---", "+", "+++", "*", "**", "***", "_", "__", "~", "~~~", "`", "```", "> ", ">", "1.", "1)", "12. ", "<", "<b>", "</b>", "<!-- x -->", "<?x", "<http://a.b>", "&",
        "&amp;", "&#65;", "&copy", "[a]", "](b)", "![", "[^1]", "[^1]: ", "[a]: b", "|", "| a | b |", "|---|", ":--", ":-:", "=", "===", "\\", "\\\\", "\t", "a", "Word", "two words", "é", "手机", "“q”",
        "\"", "'", "(c)", "!", ":", "- [ ] ", "{#id}", "$x$", "\u00A0", "snake_case_name", "2*3*4", ".", "http://a.b/c_d", "7", "\u2019s",
    ];

    [Theory]
    [InlineData("line")]
    [InlineData("paragraph")]
    public void What_was_pipeline_text_stays_pipeline_text(string block)
    {
        using var folder = new TempFolder();
        folder.Write("s.schema.yaml", $"contentgen: 1\nschema: s\ninput: {{ block: {block} }}\narticle: [title, text*]\nroles: {{ title: {{}}, text: {{}} }}\n");
        var random = new Random(7);
        var name = 0;
        var names = new List<string>();
        var documents = new List<List<string>>();
        while (name < 400)
        {
            var blocks = new List<string>();
            for (var i = random.Next(1, 7); i > 0; i--)
            {
                var lines = Enumerable.Range(0, block == "line" ? 1 : random.Next(1, 4)).Select(_ => Line(random)).ToList();
                blocks.Add(string.Join('\n', lines));
            }
            folder.Write($"d{name:000}.txt", string.Join("\n\n", blocks) + "\n");
            names.Add($"d{name++:000}.txt");
            documents.Add(blocks);
        }
        for (var i = 0; i < names.Count; i++)
        {
            var result = folder.Run("parse", names[i], "--schema", "s.schema.yaml", "--format", "markdown");
            result.Code.ShouldBe(0, result.Error);
            var read = Markdown.Parse(result.Output, s_pipeline).Select(Shown).ToList();
            var expected = documents[i].Select((text, index) => index == 0 ? "1 " + text.Replace('\n', ' ') : "p " + text).ToList();
            read.ShouldBe(expected, $"{names[i]}:\n{string.Join("\n\n", documents[i])}\n-- became --\n{result.Output}");
        }
    }

    [Fact]
    public void The_rule_for_headings_follows_the_content_model()
    {
        using var folder = new TempFolder();
        folder.Write("s.schema.yaml", "contentgen: 1\nschema: s\narticle:\n  - label?\n  - title\n  - dek?\n  - text*\n  - part*:\n      - heading\n      - text*\n      - { name: piece*, of: [inner, text] }\n  - closing?\n"
            + "traits: { sentence: { ends: sentence } }\nroles:\n  label: { when: { ends: colon } }\n  title: { when: { ends: exclamation } }\n  dek: { when: { ends: comma } }\n  heading: { when: { starts-with: part } }\n"
            + "  inner: { when: { starts-with: piece } }\n  closing: { when: { text: end } }\n  text: { when: { is: sentence } }\nnoise:\n  share: { when: { text: share } }\n");
        folder.Write("a.txt", "News:\nTitle!\nShare\nBelow,\nOne.\nPart 1 #\nTwo.\nPiece a\nThree.\nodd\nPart 2\nPiece b\nFour.\nEnd\n");
        folder.Run("parse", "a.txt", "--schema", "s.schema.yaml", "--format", "markdown").Output.ShouldBe(
            "News:\n\n# Title!\n\n*Below,*\n\nOne.\n\n## Part 1 \\#\n\nTwo.\n\n### Piece a\n\nThree.\n\nodd\n\n## Part 2\n\n### Piece b\n\nFour.\n\nEnd\n");
        folder.Run("parse", "a.txt", "a.txt", "--schema", "s.schema.yaml", "--format", "markdown").Output.ShouldContain("End\n\n---\n\nNews:");
        folder.Write("empty.txt", "");
        folder.Run("parse", "empty.txt", "--schema", "s.schema.yaml", "--format", "markdown").Output.ShouldBe("");
    }

    [Theory]
    [InlineData("“Quoted,” he said,")]
    [InlineData("*starred*,")]
    [InlineData("(in brackets),")]
    [InlineData("_x_ and **y** [z],")]
    public void A_dek_is_in_emphasis_whatever_it_begins_with(string dek)
    {
        using var folder = new TempFolder();
        folder.Write("s.schema.yaml", "contentgen: 1\nschema: s\narticle: [title, dek?, text*]\nroles:\n  title: { when: { position: 1 } }\n  dek: { when: { position: 2 } }\n  text: {}\n");
        folder.Write("a.txt", "T\n" + dek + "\nText\n");
        var blocks = Markdown.Parse(folder.Run("parse", "a.txt", "--schema", "s.schema.yaml", "--format", "markdown").Output, s_pipeline).ToList();
        var emphasis = ((ParagraphBlock)blocks[1]).Inline!.ShouldHaveSingleItem().ShouldBeOfType<EmphasisInline>();
        string.Concat(emphasis.Select(Text)).ShouldBe(dek);
    }

    [Theory]
    [InlineData("# T\n\nOne *two*\nthree.\n\n<!-- out -->\n\n1. a\n2. b\n\n   c\n\n> d\n>\n> e\n\n***\n\n```c\nx\n\ny\n```\n", "# T\n\nOne *two*\nthree.\n\n1. a\n2. b\n\n   c\n\n> d\n>\n> e\n\n***\n\n```c\nx\n\ny\n```\n")]
    [InlineData("# T\n\n- a\n\n<p>\n\n- b\n", "# T\n\n- a\n\n<!-- -->\n\n- b\n")]
    [InlineData("# T\n\n- a\n\n<p>\n\n    code\n", "# T\n\n- a\n\n<!-- -->\n\n    code\n")]
    [InlineData("---\na: b\n---\r\n\r\n<p>\r\n\r\nT\n===\n\nx\n", "---\na: b\n---\n\nT\n===\n\nx\n")]
    [InlineData("<p>\n\n    code\n\nx", "    code\n\nx\n")]
    [InlineData("<p>\n", "")]
    public void Markdown_keeps_its_lines_and_loses_its_noise(string document, string expected)
    {
        using var folder = new TempFolder();
        folder.Write("s.schema.yaml", "contentgen: 1\nschema: s\ninput: { format: markdown }\narticle: [block*]\nroles: { block: { when: { not: { tag: html } } } }\nnoise: { html: { when: { tag: html } } }\n");
        folder.Write("a.md", document);
        folder.Run("parse", "a.md", "--schema", "s.schema.yaml", "--format", "markdown").Output.ShouldBe(expected);
    }

    private static string Line(Random random)
    {
        while (true)
        {
            var line = string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => s_pieces[random.Next(s_pieces.Length)])).Trim();
            if (line.Length > 0 && !line.Contains('\t'))
                return line;
        }
    }

    private static string Shown(Markdig.Syntax.Block block) => block switch
    {
        HeadingBlock heading => $"{heading.Level} {string.Concat(heading.Inline!.Select(Text))}",
        ParagraphBlock paragraph => "p " + string.Concat(paragraph.Inline!.Select(Text)),
        _ => block.GetType().Name,
    };

    private static string Text(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        LineBreakInline { IsHard: false } => "\n",
        _ => $"<{inline.GetType().Name}>",
    };
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using ContentGen.Tests.Text;
using ContentGen.Text;
using ContentGen.Text.Markdown;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Markdown;

/// <summary>Markdown that nobody means to write: as much work as bytes, and no memory once there is enough.</summary>
public sealed class MarkdownRobustnessTests
{
    /// <summary>How the document of a size is made: a unit repeated, or one per line with a growing indentation.</summary>
    public static readonly TheoryData<string, string> Documents = new()
    {
        { "quote marks", ">" },
        { "items in items", "- " },
        { "breaks in items", "* * " },
        { "items with a break at the end", "- - -\n" },
        { "numbers", "1. " },
        { "quotes in items", "- > " },
        { "blank lines in items", "items" },
        { "lazy lines in quotes", "lazy" },
        { "unclosed fences", "```\n~~~~\n> ```\n" },
        { "backticks", "``` `\n" },
        { "an item further in on each line", "indent" },
        { "stars", "*a* **b\n" },
        { "a table", "| a | b |\n|---|---|\n" },
        { "one row", "| a " },
        { "delimiters without a header", "|-|-|\n" },
        { "rows that end above hyphens", "a\n-|-\n" },
        { "definitions", "[a]: b\n" },
        { "definitions with titles left open", "[a]: b\n'c\n\n" },
        { "labels left open", "[a\n" },
        { "underlines of definitions", "[a]: b\n===\n" },
        { "comments left open", "<!-- a\n" },
        { "tags left open", "<a b='" },
        { "attributes", "<a b c d e\n" },
        { "front matter left open", "---\na: b\n" },
        { "tabs", "\t-\t" },
        { "hash marks", "#" },
        { "hash marks and spaces", "# " },
        { "quotes of wrapped lines", "> a b\n> c d.\n" },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void Twice_the_document_is_twice_the_work(string name, string unit)
    {
        name.ShouldNotBeEmpty();
        var blocks = Array.Empty<ScannedBlock>();
        var rules = TextSamples.Rules(Runtime.FeatureSet.None);
        var work = new List<long>();
        foreach (var size in new[] { 250_000, 500_000, 1_000_000 })
        {
            var utf8 = Document(unit, size);
            var scratch = new MarkdownScratch();
            MarkdownScanner.Scan(utf8, rules, int.MaxValue, int.MaxValue, scratch, ref blocks).RestStart.ShouldBe(-1);
            scratch.Work.ShouldBeLessThanOrEqualTo(6L * utf8.Length + 1000);
            work.Add(scratch.Work);
        }
        for (var i = 1; i < work.Count; i++)
            work[i].ShouldBeLessThanOrEqualTo(work[i - 1] * 2 + work[i - 1] / 10 + 1000);
    }

    [Fact]
    public void Nothing_is_allocated_once_there_is_memory()
    {
        var markdown = string.Concat(StructureCase.Read("structure.txt").Concat(StructureCase.Read("extensions.txt")).Select(@case => @case.Markdown + "\n"));
        var utf8 = Encoding.UTF8.GetBytes(markdown);
        var (rules, blocks, scratch) = (TextSamples.Rules(), Array.Empty<ScannedBlock>(), new MarkdownScratch());
        MarkdownScanner.Scan(utf8, rules, int.MaxValue, int.MaxValue, scratch, ref blocks);
        var before = GC.GetAllocatedBytesForCurrentThread();
        MarkdownScanner.Scan(utf8, rules, int.MaxValue, int.MaxValue, scratch, ref blocks);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    private static byte[] Document(string unit, int size)
    {
        switch (unit)
        {
            case "items":
                return Encoding.UTF8.GetBytes(Repeat("- ", size / 2) + "a" + Repeat("\n", size / 2));
            case "lazy":
                return Encoding.UTF8.GetBytes(Repeat("> ", size / 2) + "a\n" + Repeat("b\n", size / 2));
            case "indent":
                var nested = new StringBuilder();
                for (var depth = 0; nested.Length < size; depth++)
                    nested.Append(' ', 2 * depth).Append("- a\n");
                return Encoding.UTF8.GetBytes(nested.ToString());
            default:
                return Encoding.UTF8.GetBytes(Repeat(unit, size));
        }
    }

    private static string Repeat(string unit, int size) => string.Concat(Enumerable.Repeat(unit, size / unit.Length));
}

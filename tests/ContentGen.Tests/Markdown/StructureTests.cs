using System.Collections.Generic;
using System.Linq;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Markdown;

/// <summary>The cases of block structure, against what they state and against Markdig.</summary>
public sealed class StructureTests
{
    public static IEnumerable<TheoryDataRow<string>> Titles(string file) =>
        StructureCase.Read(file).Select(@case => new TheoryDataRow<string>(@case.Title));

    [Theory]
    [MemberData(nameof(Titles), "structure.txt")]
    public void A_document_has_these_blocks(string title)
    {
        var @case = StructureCase.Read("structure.txt").Single(other => other.Title == title);
        MarkdownBlocks.Of(@case.Markdown).ShouldBe(@case.Blocks);
        MarkdigOracle.Ours(@case.Markdown).ShouldBe(MarkdigOracle.Blocks(@case.Markdown));
    }

    [Theory]
    [MemberData(nameof(Titles), "extensions.txt")]
    public void A_document_with_tables_or_front_matter_has_these_blocks(string title)
    {
        var @case = StructureCase.Read("extensions.txt").Single(other => other.Title == title);
        MarkdownBlocks.Of(@case.Markdown).ShouldBe(@case.Blocks);
    }
}

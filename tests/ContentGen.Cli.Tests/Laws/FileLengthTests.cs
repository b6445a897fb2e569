using System.Collections.Generic;
using System.IO;
using System.Linq;
using ContentGen.Cli.Tests.Support;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests.Laws;

/// <summary>No file has more than 600 lines, but for what a program writes and for lists of data.</summary>
public sealed class FileLengthTests
{
    private const int Limit = 600;

    private const string Snapshot = "generated code as it is expected, compared as a whole";

    private const string Output = "what commands print, compared as a whole";

    /// <summary>The files that may be longer, each with the reason.</summary>
    private static readonly Dictionary<string, string> s_longer = new()
    {
        ["schemas/contentgen.schema.json"] = "written by generators/ContentGen.EditorSchema",
        ["schemas/news-article.schema.yaml"] = "one schema, mostly lists of terms",
        ["src/ContentGen.Cli/Files/Plans/PlanReader.g.cs"] = "written by generators/ContentGen.BuiltInPlans",
        ["src/ContentGen/Text/Standard/StandardTable.g.cs"] = "written by generators/ContentGen.BuiltInPlans",
        ["src/ContentGen/Text/Unicode/UnicodeTables.g.cs"] = "written by generators/ContentGen.UnicodeTables",
        ["tests/ContentGen.Cli.Tests/Scenarios/diff.scenario"] = Output,
        ["tests/ContentGen.Cli.Tests/Scenarios/explain.scenario"] = Output,
        ["tests/ContentGen.Generator.Tests/Snapshots/SnapshotTests.FieldsOfEveryType.verified.cs"] = Snapshot,
        ["tests/ContentGen.Generator.Tests/Snapshots/SnapshotTests.MarkdownPost.verified.cs"] = Snapshot,
        ["tests/ContentGen.Generator.Tests/Snapshots/SnapshotTests.NewsArticle.verified.cs"] = Snapshot,
        ["tests/ContentGen.Generator.Tests/Snapshots/SnapshotTests.PatternsByNameAndAsTests.verified.cs"] = Snapshot,
        ["tests/ContentGen.Generator.Tests/Snapshots/SnapshotTests.WireStory.verified.cs"] = Snapshot,
        ["tests/ContentGen.Schema.Tests/Comparison/changes.txt"] = "a list of changes with what is reported of each, rewritten by its tests",
        ["tests/ContentGen.Tests/Markdown/structure.txt"] = "a list of documents with their blocks",
    };

    [Fact]
    public void No_file_is_longer_than_a_reader_can_bear()
    {
        var files = RepositoryFiles.All().ToList();

        new[] { ".gitignore", "README.md", "docs/cli/reports.md", "src/ContentGen/ContentGen.csproj" }.ShouldBeSubsetOf(files);
        files.Where(static file => File.ReadLines(RepositoryFiles.PathOf(file)).Skip(Limit).Any()).ShouldBe(s_longer.Keys, ignoreOrder: true, "What is longer is listed with its reason, and nothing else is.");
    }
}

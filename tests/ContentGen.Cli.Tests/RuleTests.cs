using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using ContentGen.Cli.Rules;
using ContentGen.Cli.Tests.Support;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;
using Markdig;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests;

/// <summary><c>contentgen rule</c>: every id has its page, and pages are shown as they were written.</summary>
public partial class RuleTests
{
    public static TheoryData<string> Pages =>
        new(Directory.GetFiles(RepositoryFiles.PathOf("docs", "rules"), "*.md", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(RepositoryFiles.PathOf("docs", "rules"), path)).Where(name => name != "README.md").Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_is_shown_with_all_of_its_words_in_lines_that_fit(string name)
    {
        using var folder = new TempFolder();
        var page = File.ReadAllText(RepositoryFiles.PathOf("docs", "rules", name)).ReplaceLineEndings("\n");
        var id = Path.GetFileNameWithoutExtension(name);
        if (id == "expect")
            id = "headline/words";

        var shown = folder.Run("rule", id);

        shown.Code.ShouldBe(ExitCode.Clean, shown.Error);
        Words(shown.Output).ShouldBe(Words(Markdown.ToPlainText(page)));
        shown.Output.ShouldNotContain("**What to do");
        shown.Output.ShouldNotContain("```");
        // Code stays as it is; so does a word that is longer than a line.
        foreach (var line in shown.Output.Split('\n').Where(line => !line.StartsWith("    ") && line.Contains(' ')))
            line.Length.ShouldBeLessThanOrEqualTo(100, line);
        folder.Run("rule", id, "--format", "markdown").Output.ShouldBe(page);
    }

    [Fact]
    public void Every_diagnostic_and_every_kind_of_finding_has_a_page()
    {
        RulePages.Diagnostics.ShouldAllBe(id => id.StartsWith("CG", StringComparison.Ordinal));
        DiagnosticCatalog.All.Select(definition => definition.Id).Except(RulePages.Diagnostics).ShouldBeEmpty();
        Enum.GetValues<FindingKind>().Select(RulePages.NameOf).Order(StringComparer.Ordinal).ShouldBe(RulePages.Findings);
    }

    [Theory]
    [InlineData("cg1014", "CG1014: Unknown key")]
    [InlineData("missing/section.heading", "missing/PATH: ")]
    [InlineData("missing", "missing/PATH: ")]
    [InlineData("noise/related-posts", "noise/NAME: ")]
    [InlineData("field/byline.published", "field/ROLE.NAME: ")]
    [InlineData("unclaimed", "unclaimed: ")]
    [InlineData("too-large", "too-large: ")]
    [InlineData("lead/followed-by", "ROLE/KEY: ")]
    public void An_id_gives_the_page_of_its_kind(string id, string head)
    {
        using var folder = new TempFolder();

        folder.Run("rule", id).Output.ShouldStartWith(head);
    }

    [Theory]
    [InlineData("CG1104x", "Did you mean 'CG1104'?")]
    [InlineData("unclaimd", "Did you mean 'unclaimed'?")]
    [InlineData("headline/wrods", "there is no diagnostic and no finding 'headline/wrods'.")]
    [InlineData("\u001b[2J", "'\\u{1B}[2J'")]
    public void An_unknown_id_is_one_line_and_exit_code_2(string id, string message)
    {
        using var folder = new TempFolder();

        var result = folder.Run("rule", id);

        result.Code.ShouldBe(ExitCode.Usage);
        result.Output.ShouldBeEmpty();
        result.Error.ShouldContain(message);
        result.Error.Count(c => c == '\n').ShouldBe(1);
    }

    [Fact]
    public void A_schema_tells_its_own_finding_with_its_place()
    {
        using var folder = new TempFolder();

        var shown = folder.Run("rule", "title/words", "--schema", "note.schema.yaml");

        shown.Output.ShouldStartWith(
            """
            note 1.0.0
              error title/words
              wanted: ..4
              asked for at note.schema.yaml:11:15
              11 |     expect: { words: ..4 }
                 |               ^^^^^

            ROLE/KEY: an expectation
            """.ReplaceLineEndings("\n"));
        var unknown = folder.Run("rule", "title/wrods", "--schema", "note.schema.yaml");
        unknown.Code.ShouldBe(ExitCode.Usage);
        unknown.Error.ShouldContain("Did you mean 'title/words'?");
    }

    [Fact]
    public void A_schema_lists_its_findings()
    {
        using var folder = new TempFolder();

        var shown = folder.Run("rule", "--schema", "note.schema.yaml");

        shown.Code.ShouldBe(ExitCode.Clean);
        shown.Output.ShouldContain("  error title/words: ..4\n");
        shown.Output.ShouldContain("  error missing/title\n");
    }

    [Fact]
    public void The_schemas_of_the_project_are_asked_where_none_is_named()
    {
        using var folder = new TempFolder();
        folder.Write("contentgen.yaml", "schemas: { note: note.schema.yaml }\ncontent: [ { files: '*.txt', schema: note } ]\n");

        folder.Run("rule", "title/words").Output.ShouldContain("  asked for at note.schema.yaml:11:15\n");
    }

    [Fact]
    public void Without_an_id_all_are_listed()
    {
        using var folder = new TempFolder();

        var lines = folder.Run("rule").Output.Split('\n');

        foreach (var definition in DiagnosticCatalog.All)
            lines.ShouldContain($"  {definition.Id}: {definition.Title}");
        lines.ShouldContain(line => line.StartsWith("  invalid-utf8: "));
    }

    [Fact]
    public void Text_of_a_schema_is_escaped()
    {
        using var folder = HostileSchema.Folder();

        var shown = folder.Run("rule", "thing/text", "--schema", "evil.schema.yaml");

        shown.Code.ShouldBe(ExitCode.Clean, shown.Error);
        shown.Output.ShouldNotContain("\u001b");
        shown.Output.ShouldNotContain("\u202E");
        shown.Output.ShouldNotContain("##vso[");
    }

    private static string[] Words(string text) => Blank().Split(text.Replace("`", "", StringComparison.Ordinal)).Where(word => word.Length > 0).ToArray();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}

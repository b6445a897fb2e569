using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Tests.Cases;
using Shouldly;
using Xunit;

namespace ContentGen.Schema.Tests.Catalog;

/// <summary>Every id has a page, and what the page shows is true.</summary>
public partial class PageTests
{
    public static TheoryData<string> Ids => new(DiagnosticCatalog.All.Select(definition => definition.Id));

    /// <summary>Examples of <c>contentgen.yaml</c> and of baselines need files around them; the tests of the command line run these.</summary>
    public static TheoryData<string> IdsOfSchemas => new(DiagnosticCatalog.All.Except(ConfigurationDiagnostics.All).Except(BaselineDiagnostics.All).Select(definition => definition.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_is_headed_by_its_id_and_title(string id)
    {
        var definition = DiagnosticCatalog.Find(id)!;
        var lines = File.ReadAllLines(PagePath(id));

        lines[0].ShouldBe($"# {id}: {definition.Title}");
        lines[2].ShouldStartWith(definition.Level + ". ");
    }

    [Theory]
    [MemberData(nameof(IdsOfSchemas))]
    public void A_failing_example_gives_the_id_and_nothing_else(string id)
    {
        var diagnostics = Compile(Section(id, "Failing example"));

        diagnostics.Select(diagnostic => diagnostic.Id).Distinct().ShouldBe([id], string.Join("\n", diagnostics));
        diagnostics[0].Level.ShouldBe(DiagnosticCatalog.Find(id)!.Level);
    }

    [Theory]
    [MemberData(nameof(IdsOfSchemas))]
    public void A_fixed_example_gives_nothing(string id) => Compile(Section(id, "Fixed example")).ShouldBeEmpty();

    [Fact]
    public void There_is_no_page_without_an_id()
    {
        var pages = Directory.GetFiles(Repository.PathOf("docs", "rules"), "CG1*.md").Select(path => Path.GetFileNameWithoutExtension(path));

        pages.Where(id => DiagnosticCatalog.Find(id) is null).ShouldBeEmpty();
    }

    private static string PagePath(string id) => Repository.PathOf("docs", "rules", id + ".md");

    private static string Section(string id, string head)
    {
        var page = File.ReadAllText(PagePath(id)).Replace("\r\n", "\n");
        var start = page.IndexOf("\n## " + head + "\n", StringComparison.Ordinal);
        start.ShouldBeGreaterThan(0, $"{id} has no section “{head}”.");
        var end = page.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return end < 0 ? page[start..] : page[start..end];
    }

    /// <summary>The first block of code is the schema; the others open with <c># file: NAME</c>.</summary>
    private static SchemaDiagnostic[] Compile(string section)
    {
        var blocks = CodeBlock().Matches(section).Select(match => match.Groups[1].Value).ToArray();
        blocks.ShouldNotBeEmpty();
        var files = new Dictionary<string, string>();
        foreach (var block in blocks.Skip(1))
        {
            block.ShouldStartWith("# file: ");
            files.Add(block.Split('\n')[0]["# file: ".Length..], block);
        }
        return SchemaCompiler.Compile(new SourceFile("example.schema.yaml", CaseText.Expand(blocks[0])), new MemoryResolver(files)).Diagnostics.ToArray();
    }

    [GeneratedRegex("```yaml\n(.*?)```\n?", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}

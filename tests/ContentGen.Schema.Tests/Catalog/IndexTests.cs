using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using ContentGen.Schema.Tests.Cases;
using Shouldly;
using Xunit;

namespace ContentGen.Schema.Tests.Catalog;

/// <summary><c>docs/rules/README.md</c> lists the pages. It is written from them: <c>CONTENTGEN_ACCEPT=1 dotnet test tests/ContentGen.Schema.Tests</c>.</summary>
public class IndexTests
{
    private static readonly (string Prefix, string Head)[] Families =
    [
        ("CG1", "Schemas and packs"),
        ("CG2", "Builds and configuration"),
        ("CG3", "Ingestion"),
        ("CG9", "Internal"),
    ];

    [Fact]
    public void The_index_lists_every_page()
    {
        var path = Repository.PathOf("docs", "rules", "README.md");
        var index = Index();
        if (Environment.GetEnvironmentVariable("CONTENTGEN_ACCEPT") == "1")
        {
            Environment.GetEnvironmentVariable("CI").ShouldBeNullOrEmpty("Nothing is accepted in CI.");
            File.WriteAllText(path, index);
        }
        File.ReadAllText(path).ReplaceLineEndings("\n").ShouldBe(index, "The pages changed: CONTENTGEN_ACCEPT=1 dotnet test tests/ContentGen.Schema.Tests");
    }

    private static string Index()
    {
        var text = new StringBuilder(
            """
            # Diagnostics

            A page for each id, with a failing and a fixed example; `contentgen rule ID` prints it. Ids and their meaning never change.

            """.ReplaceLineEndings("\n"));
        var pages = Directory.GetFiles(Repository.PathOf("docs", "rules"), "CG*.md").Order(StringComparer.Ordinal).Select(Page).ToList();
        pages.Count(page => !Families.Any(family => page.Id.StartsWith(family.Prefix, StringComparison.Ordinal))).ShouldBe(0);
        foreach (var (prefix, head) in Families)
        {
            List<(string Id, string Title, string Level)> rows = [.. pages.Where(page => page.Id.StartsWith(prefix, StringComparison.Ordinal))];
            if (rows.Count == 0)
                continue;
            text.Append($"\n## {head}\n\n| id | level | what is wrong |\n|---|---|---|\n");
            foreach (var (id, title, level) in rows)
                text.Append($"| [{id}]({id}.md) | {level} | {title} |\n");
        }
        return text.ToString();
    }

    private static (string Id, string Title, string Level) Page(string path)
    {
        var lines = File.ReadAllLines(path);
        var id = Path.GetFileNameWithoutExtension(path);
        lines[0].ShouldStartWith($"# {id}: ");
        var level = lines[2].Split(['.', ' '], 2)[0];
        level.ShouldBeOneOf("Error", "Warning", "Info");
        return (id, lines[0][(id.Length + 4)..], level.ToLowerInvariant());
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using ContentGen.Build;
using ContentGen.Build.Names;
using ContentGen.Cli.Tests.Support;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Tests.Cases;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests.Build;

/// <summary>The names of the package in project files, and the documents about them.</summary>
public sealed partial class NameTests
{
    [Theory]
    [InlineData("ContentGenValdate", nameof(NameKind.Property), "`ContentGenValidate`")]
    [InlineData("contentgenSARIFF", nameof(NameKind.Property), "`ContentGenSarif`")]
    [InlineData("ContentGenvalidate", nameof(NameKind.Property), null)]
    [InlineData("ContentGenVersion", nameof(NameKind.Property), null)]
    [InlineData("TargetFramework", nameof(NameKind.Property), null)]
    [InlineData("ContentGenContent", nameof(NameKind.Property), "the item `ContentGenContent`, in an <ItemGroup>")]
    [InlineData("ContentGenShema", nameof(NameKind.Item), "`ContentGenSchema`")]
    [InlineData("Content", nameof(NameKind.Item), null)]
    [InlineData("ContentGenSarif", nameof(NameKind.Item), "the property `ContentGenSarif`, in a <PropertyGroup>")]
    [InlineData("Scheme", nameof(NameKind.Metadata), "`Schema`")]
    [InlineData("Link", nameof(NameKind.Metadata), null)]
    public void What_resembles_a_name_was_meant_for_it(string name, string kind, string? meant) => KnownNames.Meant(name, Enum.Parse<NameKind>(kind), "ContentGenContent").ShouldBe(meant);

    [Fact]
    public void Names_have_the_places_at_which_they_were_written()
    {
        using var folder = new TempFolder();
        folder.Write("a.csproj", "<Project>\n  <Import Project=\"b.props\" /><Import Project=\"$(Somewhere)/c.props\" /><Import Project=\"a.csproj\" />\n  <ItemGroup Condition=\"x\">\n    <ContentGenContent Include=\"x\" Schma=\"y\"><Shema>z</Shema></ContentGenContent>\n  </ItemGroup>\n</Project>\n");
        folder.Write("b.props", "<Project xmlns=\"http://schemas.microsoft.com/developer/msbuild/2003\"><PropertyGroup><Old>1</Old></PropertyGroup></Project>");
        var files = new ProjectFiles(Path.Combine(folder.Path, "a.csproj"));
        files.Read(Path.Combine(folder.Path, "a.csproj"));
        files.Read(Path.Combine(folder.Path, "none.props"));
        files.Names.Select(name => $"{Path.GetFileName(name.Place.Path)}({name.Place.Line},{name.Place.Column}) {name.Kind} {name.Name}").ShouldBe([
            "b.props(1,85) Property Old",
            "a.csproj(4,5) Item ContentGenContent",
            "a.csproj(4,36) Metadata Schma",
            "a.csproj(4,46) Metadata Shema",
        ]);
        // Behind a condition nobody can tell.
        files.Content.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("content/**/*.txt;posts/*.md", "")]
    [InlineData("content/**/*.txt; posts/**/*.markdown ;content/*.md", "posts/**/*.markdown|content/*.md")]
    [InlineData("content\\a.txt;./posts/../content/*", "")]
    [InlineData("../outside/**/*.txt;../none/**", "../none/**")]
    [InlineData("CONTENT/A.*;content/*.*;content/.hidden/*.txt;**/.hidden/**", "")]
    [InlineData("content/?.text", "content/?.text")]
    [InlineData("$(Where)/*.x;@(Other);%2a.x", "")]
    public void A_pattern_that_finds_nothing_is_told_from_what_was_found(string include, string empty)
    {
        var folder = Path.GetFullPath(Path.Combine(Path.GetTempPath(), "project"));
        var found = Array.ConvertAll(["content/a.txt", "content/README", "content/.hidden/b.txt", "posts/p.md", "../outside/deep/c.txt"], path => Path.GetFullPath(path, folder));
        var place = new SourceSpan("page.csproj", 0, 0, 3, 5, 3, 5);
        string Empty(bool hasExclude, string[] files) =>
            string.Join('|', new EmptyPatterns(Path.Combine(folder, "page.csproj"), files).Of([new(include, hasExclude, place)]).Select(static found => found.Pattern));
        Empty(false, found).ShouldBe(empty);
        Empty(true, found).ShouldBe("");
        Empty(true, []).ShouldBe(include);
    }

    [Fact]
    public void The_document_has_a_row_for_each_name()
    {
        var rows = Rows().Matches(File.ReadAllText(Repository.PathOf("docs", "build.md"))).Select(match => match.Groups[1].Value).ToList();
        rows.ShouldBe([.. KnownNames.Items.Reverse(), .. KnownNames.Properties], ignoreOrder: true);
    }

    [Fact]
    public void Every_diagnostic_of_a_build_has_its_page()
    {
        foreach (var definition in BuildDiagnostics.All)
        {
            var page = File.ReadAllLines(Repository.PathOf("docs", "rules", definition.Id + ".md"));
            page[0].ShouldBe($"# {definition.Id}: {definition.Title}");
            page[2].ShouldStartWith(definition.Level.ToString());
        }
        var said = new List<string>();
        foreach (var file in Directory.GetFiles(Repository.PathOf("src", "ContentGen.Package", "build"), "*.targets"))
        {
            foreach (Match code in Codes().Matches(File.ReadAllText(file)))
            {
                said.Add(code.Groups[1].Value);
                code.Groups[2].Value.ShouldBe($"docs/rules/{code.Groups[1].Value}.md");
            }
        }
        said.Distinct().Order(StringComparer.Ordinal).ShouldBe(["CG2002", "CG2003", "CG2008", "CG2010", "CG2011", "CG2013"]);
    }

    [GeneratedRegex(@"(?m)^\| `((?:ContentGen|EnableDefault)\w+)` \|")]
    private static partial Regex Rows();

    [GeneratedRegex("Code=\"(CG\\d+)\" HelpLink=\"([^\"]+)\"")]
    private static partial Regex Codes();
}

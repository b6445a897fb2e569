using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ContentGen.Cli.Tests.Support;
using ContentGen.Schema.Tests.Docs;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests.Docs;

/// <summary>Every link within the repository leads to a file that is there, and to a heading of it; a reader finds from each page of a reference to the next.</summary>
public sealed class LinkTests
{
    private static readonly MarkdownPipeline s_markdown = new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).Build();

    /// <summary>The articles of the built-in schemas are left out: what their links lead to are sites of their stories.</summary>
    private static IEnumerable<string> Documents =>
        RepositoryFiles.All().Where(static path => path.EndsWith(".md", StringComparison.Ordinal) && !path.StartsWith("schemas/examples/", StringComparison.Ordinal));

    [Fact]
    public void Every_link_leads_somewhere()
    {
        var links = Documents.SelectMany(static document => Links(Read(document)).Select(link => (Document: document, Link: link))).Where(static pair => !IsAddress(pair.Link)).ToList();

        new[] { "README.md", "docs/language.md", "docs/language/roles.md", "docs/cli/reports.md", "docs/rules/README.md" }.ShouldBeSubsetOf(links.Select(static pair => pair.Document));
        links.Select(static pair => Mistake(pair.Document, pair.Link)).Where(static mistake => mistake != null).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("language")]
    [InlineData("cli")]
    public void The_pages_of_a_reference_stand_in_its_entry_and_lead_to_their_neighbours(string name)
    {
        var table = Read($"docs/{name}.md").SkipWhile(static block => block.TryGetAttributes()?.Id != "pages").ElementAt(1);
        var pages = Links(table).ToList();

        pages.Select(static page => "docs/" + page).ShouldBe((name == "cli" ? ReferencePages.CommandLine : ReferencePages.Language).Skip(1), ignoreOrder: true);
        for (var i = 0; i < pages.Count; i++)
        {
            string[] wanted = [.. pages[..i].TakeLast(1).Select(Path.GetFileName)!, $"../{name}.md", .. pages[(i + 1)..].Take(1).Select(Path.GetFileName)!];
            Links(Read("docs/" + pages[i]).OfType<ParagraphBlock>().First().Inline!).ShouldBe(wanted, pages[i]);
        }
    }

    [Theory]
    [InlineData("README.md", "docs/nothing.md", "docs/nothing.md is not there")]
    [InlineData("README.md", "docs/language.md#nothing", "docs/language.md has no heading #nothing")]
    [InlineData("docs/language/files.md", "../cli/reports.md#sarif", null)]
    [InlineData("docs/language/files.md", "#where-files-are-found", null)]
    [InlineData("docs/language/files.md", "../cli.md#sarif", "docs/cli.md has no heading #sarif")]
    [InlineData("docs/language.md", "rules", null)]
    [InlineData("docs/language.md", "../../elsewhere.md", "../elsewhere.md is not there")]
    public void A_link_that_leads_nowhere_is_told(string document, string link, string? mistake) =>
        Mistake(document, link).ShouldBe(mistake == null ? null : $"{document}: {link}: {mistake}");

    private static bool IsAddress(string link) => link.StartsWith("https://", StringComparison.Ordinal) || link.StartsWith("http://", StringComparison.Ordinal);

    private static string? Mistake(string document, string link)
    {
        var parts = link.Split('#');
        var target = parts[0].Length == 0 ? document : Path.GetRelativePath(RepositoryFiles.PathOf(), RepositoryFiles.PathOf(Path.GetDirectoryName(document)!, parts[0])).Replace('\\', '/');
        if (target.StartsWith("../", StringComparison.Ordinal) || !File.Exists(RepositoryFiles.PathOf(target)) && !Directory.Exists(RepositoryFiles.PathOf(target)))
            return $"{document}: {link}: {target} is not there";
        return parts.Length == 1 || Headings(target).Contains(parts[1]) ? null : $"{document}: {link}: {target} has no heading #{parts[1]}";
    }

    private static MarkdownDocument Read(string document) => Markdown.Parse(ReferencePages.TextOf(document), s_markdown);

    private static IEnumerable<string> Links(MarkdownObject part) => part.Descendants<LinkInline>().Select(static link => link.Url!);

    private static IEnumerable<string?> Headings(string document) => Read(document).Descendants<HeadingBlock>().Select(static heading => heading.GetAttributes().Id);
}

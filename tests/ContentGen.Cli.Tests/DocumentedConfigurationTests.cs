using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using ContentGen.Cli.Tests.Support;
using ContentGen.Schema.Configuration;
using ContentGen.Schema.Tests.Docs;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests;

/// <summary>The configurations that the documents show are read, and do what they say.</summary>
public partial class DocumentedConfigurationTests
{
    public static TheoryData<string, int> Blocks
    {
        get
        {
            var blocks = new TheoryData<string, int>();
            foreach (var document in DocumentBlock.Documents)
            {
                for (var i = 0; i < Block().Count(ReferencePages.TextOf(document)); i++)
                    blocks.Add(document, i);
            }
            return blocks;
        }
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public void A_configuration_in_a_document_has_no_mistake(string document, int number)
    {
        var text = Block().Matches(ReferencePages.TextOf(document))[number].Groups[1].Value;
        if (text.Trim().Split('\n').All(line => line.StartsWith('#')))
            text += "fail-on: error\n";

        ConfigurationReader.Read(new("contentgen.yaml", text)).Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void The_full_example_has_every_key_and_validates_what_it_names()
    {
        var example = Block().Matches(ReferencePages.TextOf("docs/cli/configuration.md"))[0].Groups[1].Value;
        using var folder = new TempFolder();
        folder.Write("contentgen.yaml", example);
        folder.Write("schemas/note.schema.yaml", TempFolder.Schema);
        folder.Write("schemas/recipe.schema.yaml", TempFolder.Schema.Replace("schema: note", "schema: recipe", StringComparison.Ordinal));
        const string Long = "This title is far too long for it\n";
        foreach (var file in new[] { "content/recipes/bread.txt", "content/archive/old.txt", "content/drafts/new.txt", "content/copy.bak.txt", "notes/today.txt" })
            folder.Write(file, Long);
        folder.Write("contentgen.baseline.jsonl", "{\"contentgen-baseline\":1}\n");
        folder.Write("posts/first.md", File.ReadAllText(RepositoryFiles.PathOf("schemas", "examples", "post-slow-bread.md")));

        var result = folder.Run("validate", "--output", "msbuild", "--quiet");

        result.Code.ShouldBe(ExitCode.Findings, result.Error);
        result.Output.ShouldBe(
            """
            content/recipes/bread.txt(1,1): warning title/words: 'title' has 8 words; ..4 wanted.
            notes/today.txt(1,1): error title/words: 'title' has 8 words; ..4 wanted.

            """.ReplaceLineEndings("\n"));
        foreach (var key in new[] { "schemas", "content", "files", "schema", "severity", "exclude", "fail-on", "baseline", "suppress", "id", "reason" })
            Regex.IsMatch(example, $"^[ -]*{key}:", RegexOptions.Multiline).ShouldBeTrue(key);
    }

    [GeneratedRegex("```yaml config\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}

using System;
using System.Collections.Generic;
using System.Linq;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Tests.Cases;
using Shouldly;
using Xunit;

namespace ContentGen.Schema.Tests.Docs;

/// <summary>The YAML in the documents is what the compiler reads.</summary>
public class DocumentExampleTests
{
    /// <summary>What a fragment may lack: the definitions of the names that it uses, and places for its roles.</summary>
    private static readonly string[] OfFragments = ["CG1100", "CG1101", "CG1102", "CG1103", "CG1104", "CG1105", "CG1203", "CG1204", "CG1205"];

    public static TheoryData<string, int> Yaml => [.. Blocks().Where(block => IsYaml(block)).Select(block => (block.File, block.Line))];

    [Theory]
    [MemberData(nameof(Yaml))]
    public void An_example_compiles(string document, int line)
    {
        var block = Blocks().Single(block => block.File == document && block.Line == line);
        var kind = block.Info["yaml".Length..].Trim().Split(' ');
        switch (kind[0])
        {
            case "schema":
                Compile(block.Text, FilesOf(document)).ShouldBeEmpty();
                break;
            case "file":
                // Compiled with the schemas that import it.
                kind.Length.ShouldBe(2, $"{block}: the name of the file stands behind `yaml file`.");
                break;
            case "config" or "ci":
                // Read by the tests of the command line.
                break;
            case "under":
                // A part of a schema, shown alone: what stands under a key.
                kind.Length.ShouldBe(2, $"{block}: the key that the fragment stands under is missing.");
                var fragment = string.Concat(block.Text.TrimEnd('\n').Split('\n').Select(text => "  " + text + "\n"));
                NotOfFragments(Compile(Skeleton(kind[1]) + kind[1] + ":\n" + fragment, FilesOf(document))).ShouldBeEmpty();
                break;
            case "part":
                NotOfFragments(Compile(Skeleton(block.Text.Split(':')[0]) + block.Text, FilesOf(document))).ShouldBeEmpty();
                break;
            default:
                Assert.Fail($"{block}: say what it is: `yaml schema`, `yaml file NAME`, `yaml under KEY`, `yaml part`, `yaml config` or `yaml ci`.");
                break;
        }
    }

    internal static IEnumerable<DocumentBlock> Blocks() => DocumentBlock.Documents.SelectMany(DocumentBlock.Of);

    private static bool IsYaml(DocumentBlock block) => block.Info == "yaml" || block.Info.StartsWith("yaml ", StringComparison.Ordinal);

    private static Dictionary<string, string> FilesOf(string document) =>
        DocumentBlock.Of(document).Where(block => block.Info.StartsWith("yaml file ", StringComparison.Ordinal))
            .GroupBy(block => block.Info["yaml file ".Length..]).ToDictionary(group => group.Key, group => group.Last().Text);

    private static string Skeleton(string key) => "contentgen: 1\nschema: example\n" + (key == "article" ? "" : "article: [headline]\n") + (key == "roles" ? "" : "roles: { headline: {} }\n");

    private static SchemaDiagnostic[] Compile(string text, Dictionary<string, string> files) =>
        SchemaCompiler.Compile(new SourceFile("example.schema.yaml", text), new MemoryResolver(files)).Diagnostics.ToArray();

    private static IEnumerable<SchemaDiagnostic> NotOfFragments(IEnumerable<SchemaDiagnostic> diagnostics) =>
        diagnostics.Where(diagnostic => !OfFragments.Contains(diagnostic.Id));
}

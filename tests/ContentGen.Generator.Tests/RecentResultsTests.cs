using System.Linq;
using ContentGen.Generator.Inputs;
using ContentGen.Generator.Tests.Support;
using ContentGen.Schema;
using Shouldly;
using Xunit;

namespace ContentGen.Generator.Tests;

/// <summary>What a compiler server need not do again in the next build, and what it must.</summary>
public sealed class RecentResultsTests
{
    private const string Text =
        """
        contentgen: 1
        schema: recent
        version: 1.0.0
        imports: [./words.pack.yaml]
        article: [line*]
        roles: { line: { when: { not: { contains: $words } } } }
        """;

    private readonly RecentResults _results = new();
    private int _compiled;

    [Fact]
    public void Equal_files_are_compiled_once()
    {
        var first = Compile("equal", Text, "one");
        Compile("equal", Text, "one").ShouldBeSameAs(first);
        _compiled.ShouldBe(1);
    }

    [Fact]
    public void Another_text_another_path_another_pack_and_another_folder_are_compiled()
    {
        Compile("other", Text, "one");
        Compile("other", Text + "\n", "one");
        Compile("another", Text, "one");
        Compile("other", Text, "two");
        Compile("other", Text, "one", folder: "/elsewhere/");
        _compiled.ShouldBe(5);
    }

    [Fact]
    public void Of_a_file_only_the_last_text_is_kept()
    {
        foreach (var text in new[] { Text, Text + "\n", Text })
            Compile("edited", text, "one");
        _compiled.ShouldBe(3);
    }

    [Fact]
    public void A_schema_without_a_plan_is_not_kept()
    {
        Compile("broken", "contentgen: 1", "one").Plan.ShouldBeNull();
        Compile("broken", "contentgen: 1", "one");
        _compiled.ShouldBe(2);
    }

    [Fact]
    public void The_oldest_gives_way()
    {
        for (var i = 0; i <= RecentResults.Most; i++)
            Compile($"many-{i}", Text, "one");
        Compile("many-0", Text, "one");
        _compiled.ShouldBe(RecentResults.Most + 2);
    }

    [Fact]
    public void Code_is_kept_with_its_plan_for_one_namespace()
    {
        var plan = Compile("emitted", Text, "one").Plan!;
        var emitted = 0;
        foreach (var space in new[] { "Acme", "Acme", "Other" })
            _results.Emit(plan, space, "1.0.0", () => $"{space}{++emitted}").ShouldBe(space == "Acme" ? "Acme1" : "Other2");
    }

    [Fact]
    public void A_fresh_driver_gives_the_same_code()
    {
        var file = Host.File("schemas/fresh.schema.yaml", Text.ReplaceLineEndings("\n").Replace("imports: [./words.pack.yaml]\n", "").Replace("$words", "words"));
        var first = Host.Generate([file]);
        Host.Generate([file]).ShouldBe(first);
        Host.Generate([file], "Other").Values.Single().ShouldContain("namespace Other;");
    }

    private CompiledFile Compile(string name, string text, string word, string folder = "/project/")
    {
        var pack = new ImportableFile(new SourceFile("/project/words.pack.yaml", $"contentgen: 1\npack: words\nphrases: {{ words: [{word}] }}\n"), null);
        return _results.Compile(new SourceFile($"/project/{name}.schema.yaml", text), new Importables(EquatableArray.Of(pack), default, folder), (file, importables) =>
        {
            _compiled++;
            return CompiledFile.Compile(SchemaCompiler.Compile, file, new ProjectImports(importables));
        });
    }
}

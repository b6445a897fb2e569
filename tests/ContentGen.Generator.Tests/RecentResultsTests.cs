using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ContentGen.Generator.Inputs;
using ContentGen.Generator.Tests.Support;
using ContentGen.Schema;
using Microsoft.CodeAnalysis;
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

    private RecentResults _results = new();
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
    public void A_schema_without_a_plan_is_kept_too()
    {
        Compile("broken", "contentgen: 1", "one").Plan.ShouldBeNull();
        Compile("broken", "contentgen: 1", "one");
        _compiled.ShouldBe(1);
    }

    [Fact]
    public void A_failure_of_the_compiler_is_not_kept()
    {
        for (var i = 0; i < 2; i++)
        {
            _results.Compile(_results.Begin(), new SourceFile("/project/failing.schema.yaml", Text), new Importables(default, default, null), (file, importables) =>
            {
                _compiled++;
                return CompiledFile.Compile(static (_, _) => throw new InvalidOperationException(), file, importables);
            }).IsFailure.ShouldBeTrue();
        }
        _compiled.ShouldBe(2);
    }

    [Fact]
    public void What_other_projects_used_before_gives_way_to_what_this_one_uses()
    {
        _results = new(Text.Length * 6);
        Run("first", 3, "/first/");
        Run("second", 4, "/second/");
        _compiled.ShouldBe(7);
        Run("second", 4, "/second/");
        _compiled.ShouldBe(7);
        // One was dropped, for the one that did not fit; and now one of the other project is, not the next that is asked for.
        Run("first", 3, "/first/");
        _compiled.ShouldBe(8);
    }

    [Fact]
    public void What_a_project_does_not_use_any_more_gives_way_at_last()
    {
        _results = new(Text.Length * 6);
        Run("before", 4);
        Run("after", 4);
        Run("after", 4);
        _compiled.ShouldBe(8);
    }

    [Fact]
    public void Of_a_run_that_is_too_large_what_came_first_stays()
    {
        _results = new(Text.Length * 6);
        Run("all", 9);
        Run("all", 9);
        _compiled.ShouldBe(9 + 3);
    }

    [Fact]
    public void Code_counts_as_the_text_of_its_schema_does()
    {
        _results = new(Text.Length * 6);
        var plans = Run("all", 3).Select(compiled => compiled.Plan!).ToList();
        foreach (var plan in plans)
            _results.Emit(plan, "Acme", "1.0.0", () => new string(' ', Text.Length * 2));
        // 3 texts and 1 code are 5, a second code makes 7: what is one too many goes, and then the last code fits in its place.
        Run("all", 3);
        _compiled.ShouldBe(3 + 2);
        foreach (var plan in plans)
            _results.Emit(plan, "Acme", "1.0.0", () => "").Length.ShouldBe(Text.Length * 2);
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

    [Theory]
    [InlineData(40)]
    [InlineData(200)]
    public void However_many_schemas_there_are_the_next_build_compiles_those_that_changed(int count)
    {
        var files = Enumerable.Range(0, count).Select(number => Host.File($"schemas/s{number:000}.schema.yaml", Schema(number))).ToArray();
        var first = Build(files);
        _compiled.ShouldBe(count);
        Build(files).ShouldBe(first);
        _compiled.ShouldBe(count);
        files[7] = Host.File("schemas/s007.schema.yaml", Schema(7) + "# edited\n");
        Build(files).ShouldBe(first);
        _compiled.ShouldBe(count + 1);

        static string Schema(int number) =>
            $"contentgen: 1\nschema: s{number:000}\nversion: 1.0.0\ninput: {{ format: text, block: line }}\narticle: [line*]\nroles: {{ line: {{ when: {{ words: {number + 1}.. }} }} }}\n";
    }

    private List<string> Build(AdditionalText[] files)
    {
        var generator = new ContentSchemaGenerator(_results, (file, importables) =>
        {
            Interlocked.Increment(ref _compiled);
            return CompiledFile.Of(file, importables);
        });
        var result = Host.Driver(files, generator: generator).RunGenerators(Host.Compilation([])).GetRunResult();
        result.GeneratedTrees.Length.ShouldBe(files.Length);
        return [.. result.GeneratedTrees.Select(tree => tree.ToString())];
    }

    /// <summary>A run over so many schemas.</summary>
    private List<CompiledFile> Run(string name, int count, string folder = "/project/")
    {
        var run = _results.Begin();
        return [.. Enumerable.Range(0, count).Select(number => Compile($"{name}-{number}", Text, "one", folder, run))];
    }

    private CompiledFile Compile(string name, string text, string word, string folder = "/project/", int? run = null)
    {
        var pack = new ImportableFile(new SourceFile("/project/words.pack.yaml", $"contentgen: 1\npack: words\nphrases: {{ words: [{word}] }}\n"), null);
        return _results.Compile(run ?? _results.Begin(), new SourceFile($"/project/{name}.schema.yaml", text), new Importables(EquatableArray.Of(pack), default, folder), (file, importables) =>
        {
            _compiled++;
            return CompiledFile.Of(file, importables);
        });
    }
}

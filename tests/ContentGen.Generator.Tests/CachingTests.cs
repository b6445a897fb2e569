using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using ContentGen.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Shouldly;
using Xunit;

namespace ContentGen.Generator.Tests;

/// <summary>What runs again after an edit, and what does not.</summary>
public sealed class CachingTests
{
    private const string News =
        """
        contentgen: 1
        schema: news
        version: 1.0.0
        imports: [./house.pack.yaml]
        article: [headline, paragraph*]
        roles:
          headline: { when: { words: ..12 } }
          paragraph: { when: { contains: $house } }
        """;

    private const string Recipe =
        """
        contentgen: 1
        schema: recipe
        version: 1.0.0
        article: [title, step+]
        roles:
          title: { when: { words: ..12 } }
          step: {}
        """;

    private const string Pack =
        """
        contentgen: 1
        pack: house
        phrases: { house: [our paper] }
        """;

    private readonly AdditionalText _news = Host.File("schemas/news.schema.yaml", News);
    private readonly AdditionalText _recipe = Host.File("schemas/recipe.schema.yaml", Recipe);
    private readonly AdditionalText _pack = Host.File("schemas/house.pack.yaml", Pack);

    [Fact]
    public void An_edit_of_other_code_runs_nothing_of_the_generator()
    {
        var (driver, _) = FirstRun();
        var second = Run(ref driver, ["class Other { int _x; }"]);
        foreach (var step in PipelineRun.AllSteps.Except([Steps.Environment, Steps.MissingHooks]))
            second.Reasons(step).ShouldAllBe(reason => reason == IncrementalStepRunReason.Cached, step);
        // The compilation is another one; that it is as able as before, and has the methods it had, is all that is asked of it.
        second.Reasons(Steps.Environment).ShouldBe([IncrementalStepRunReason.Unchanged]);
        second.Reasons(Steps.MissingHooks).ShouldBe([IncrementalStepRunReason.Unchanged]);
        second.OutputReasons().ShouldAllBe(reason => reason == IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void A_comment_in_a_schema_changes_no_plan_and_no_code()
    {
        var (driver, _) = FirstRun();
        driver = driver.ReplaceAdditionalText(_news, Host.File("schemas/news.schema.yaml", "# What we print.\n\n" + News));
        var second = Run(ref driver, []);
        // The place of its id is another one, which is beside the plan.
        second.Reasons(Steps.Compiled).ShouldBe([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached]);
        second.Reasons(Steps.Plans).ShouldAllBe(reason => reason == IncrementalStepRunReason.Unchanged || reason == IncrementalStepRunReason.Cached);
        second.Reasons(Steps.Placements).ShouldAllBe(reason => reason == IncrementalStepRunReason.Cached);
        second.Reasons(Steps.Diagnostics).ShouldAllBe(reason => reason == IncrementalStepRunReason.Cached);
        second.Reasons(Steps.Sources).ShouldAllBe(reason => reason == IncrementalStepRunReason.Cached);
        second.OutputReasons().ShouldAllBe(reason => reason == IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void A_comment_behind_all_that_is_said_changes_not_even_what_was_compiled()
    {
        var (driver, _) = FirstRun();
        driver = driver.ReplaceAdditionalText(_news, Host.File("schemas/news.schema.yaml", News + "\n# What we print.\n"));
        var second = Run(ref driver, []);
        second.Reasons(Steps.Compiled).ShouldBe([IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Cached]);
        second.OutputReasons().ShouldAllBe(reason => reason == IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void A_name_that_is_taken_and_moves_is_reported_where_it_stands_and_nothing_is_placed_or_emitted_anew()
    {
        var twin = Host.File("schemas/twin.schema.yaml", Recipe);
        var driver = Host.Driver([_recipe, twin], tracks: true);
        var first = Run(ref driver, []);
        driver = driver.ReplaceAdditionalText(twin, Host.File("schemas/twin.schema.yaml", "# A copy.\n" + Recipe));
        var second = Run(ref driver, []);
        Place(first).ShouldBe("/project/schemas/twin.schema.yaml: (1,8)-(1,14)");
        Place(second).ShouldBe("/project/schemas/twin.schema.yaml: (2,8)-(2,14)");
        second.Reasons(Steps.Plans).ShouldBe([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged]);
        second.Reasons(Steps.Placements).ShouldAllBe(reason => reason == IncrementalStepRunReason.Cached);
        second.Reasons(Steps.Sources).ShouldAllBe(reason => reason == IncrementalStepRunReason.Cached);
        second.Reasons(Steps.Diagnostics).ShouldBe([IncrementalStepRunReason.Modified]);

        static string Place(PipelineRun run) => run.Result.Diagnostics.ShouldHaveSingleItem().Location.GetLineSpan().ToString();
    }

    [Fact]
    public void An_example_in_a_schema_changes_no_plan_and_no_code()
    {
        var (driver, _) = FirstRun();
        foreach (var example in new[] { "{ text: Our paper, expect: { headline: Our paper } }", "{ text: Our paper, expect: { headline: Another }, findings: [] }" })
        {
            driver = driver.ReplaceAdditionalText(_recipe, Host.File("schemas/recipe.schema.yaml", Recipe + "\nexamples: [" + example.Replace("headline", "title", StringComparison.Ordinal) + "]\n"));
            var second = Run(ref driver, []);
            second.Result.Diagnostics.ShouldBeEmpty();
            second.Reasons(Steps.Compiled).ShouldBe([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged]);
            second.OutputReasons().ShouldAllBe(reason => reason == IncrementalStepRunReason.Cached);
            (driver, _) = FirstRun();
        }
    }

    [Fact]
    public void An_edit_of_one_schema_emits_only_its_code()
    {
        var (driver, first) = FirstRun();
        driver = driver.ReplaceAdditionalText(_recipe, Host.File("schemas/recipe.schema.yaml", Recipe.Replace("..12", "..13", StringComparison.Ordinal)));
        var second = Run(ref driver, []);
        second.Reasons(Steps.Compiled).ShouldBe([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified]);
        second.Reasons(Steps.Sources).ShouldBe([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified]);
        Code(second, "News.g.cs").ShouldBe(Code(first, "News.g.cs"));
        Code(second, "Recipe.g.cs").ShouldNotBe(Code(first, "Recipe.g.cs"));
    }

    [Fact]
    public void An_edit_of_a_pack_reaches_the_schemas_that_import_it()
    {
        var (driver, first) = FirstRun();
        driver = driver.ReplaceAdditionalText(_pack, Host.File("schemas/house.pack.yaml", Pack.Replace("our paper", "our daily", StringComparison.Ordinal)));
        var second = Run(ref driver, []);
        second.Reasons(Steps.Compiled).ShouldBe([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Unchanged]);
        second.Reasons(Steps.Sources).ShouldBe([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached]);
        Code(second, "News.g.cs").ShouldNotBe(Code(first, "News.g.cs"));
    }

    [Fact]
    public void No_step_gives_an_object_of_the_compiler()
    {
        var (driver, first) = FirstRun();
        driver = driver.ReplaceAdditionalText(_recipe, Host.File("schemas/recipe.schema.yaml", Recipe.Replace("step+", "stop+", StringComparison.Ordinal)));
        var broken = Run(ref driver, []);
        foreach (var run in new[] { first, broken })
        {
            foreach (var step in PipelineRun.AllSteps)
            {
                foreach (var value in run.Values(step))
                    FindCompilerObject(value, step, new(ReferenceEqualityComparer.Instance)).ShouldBeNull();
            }
        }
    }

    [Fact]
    public void The_walk_over_step_outputs_finds_objects_of_the_compiler()
    {
        // A test that cannot fail would be worth nothing.
        object value = new List<object> { new { Inner = (object)CSharpSyntaxTree.ParseText("class C;") } };
        FindCompilerObject(value, "value", new(ReferenceEqualityComparer.Instance)).ShouldNotBeNull();
    }

    private static string Code(PipelineRun run, string hint) => run.Result.GeneratedSources.Single(source => source.HintName == hint).SourceText.ToString();

    private (GeneratorDriver Driver, PipelineRun Run) FirstRun()
    {
        var driver = Host.Driver([_news, _recipe, _pack], tracks: true);
        var run = Run(ref driver, ["class Other;"]);
        run.Result.Diagnostics.ShouldBeEmpty();
        run.Result.GeneratedSources.Select(source => source.HintName).ShouldBe(["News.g.cs", "Recipe.g.cs"]);
        return (driver, run);
    }

    private static PipelineRun Run(ref GeneratorDriver driver, string[] sources)
    {
        driver = driver.RunGenerators(Host.Compilation(sources));
        return new(driver.GetRunResult().Results.Single());
    }

    /// <summary>The path to the first object whose type comes from the compiler, or null.</summary>
    private static string? FindCompilerObject(object? value, string path, HashSet<object> seen)
    {
        if (value is null || value is string || value.GetType() is { IsPrimitive: true } or { IsEnum: true })
            return null;
        if (!value.GetType().IsValueType && !seen.Add(value))
            return null;
        if (value.GetType().Assembly.GetName().Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))
            return $"{path}: {value.GetType()}";
        if (value is IEnumerable items)
        {
            foreach (var item in items)
            {
                if (FindCompilerObject(item, path + "[]", seen) is { } found)
                    return found;
            }
        }
        foreach (var field in value.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            if (!field.FieldType.IsPointer && FindCompilerObject(field.GetValue(value), $"{path}.{field.Name}", seen) is { } found)
                return found;
        }
        return null;
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using ContentGen.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Shouldly;
using Xunit;

namespace ContentGen.Generator.Tests;

/// <summary>Schemas that extend others, and what packages deliver, within a project.</summary>
public sealed class CompositionTests
{
    private const string Base =
        """
        contentgen: 1
        schema: note
        version: 1.0.0
        article: [title, line*]
        roles: { title: { when: { words: ..9 } }, line: {} }

        """;

    private const string Own = "contentgen: 1\nschema: own\nversion: 2.0.0\n";

    [Fact]
    public void A_schema_of_the_project_is_extended_and_both_become_types()
    {
        var sources = Host.Generate([
            Host.File("schemas/note.schema.yaml", Base),
            Host.File("schemas/sub/own.schema.yaml", Own + "extends: ../note.schema.yaml\narticle+: [last?]\nroles: { last: { when: { starts: dash } } }\n"),
        ]);
        sources.Keys.ShouldBe(["Note.g.cs", "Own.g.cs"]);
        sources["Own.g.cs"].ShouldContain("Last");
        sources["Note.g.cs"].ShouldNotContain("Last");
    }

    [Fact]
    public void An_extended_schema_gives_the_code_of_the_schema_written_by_hand() =>
        Host.Generate([Host.File("own.schema.yaml", Own + "extends: ./note.schema.yaml\nroles+: { title+: { expect+: { words: 2.. } } }\n"), Host.File("note.schema.yaml", Base)])["Own.g.cs"]
            .ShouldBe(Host.Generate([Host.File("own.schema.yaml", Base.Replace("schema: note", "schema: own").Replace("1.0.0", "2.0.0").Replace("..9 }", "..9 }, expect: { words: 2.. }"))])["Own.g.cs"]);

    [Fact]
    public void A_schema_of_the_product_is_extended_by_its_id() =>
        Host.Generate([Host.File("own.schema.yaml", Own + "extends: news-article\n")])["Own.g.cs"].ShouldContain("Headline");

    [Fact]
    public void A_base_that_is_no_item_gets_the_line_to_paste()
    {
        var diagnostic = Run(Host.File("schemas/own.schema.yaml", Own + "extends: ../shared/note.schema.yaml\n")).ShouldHaveSingleItem();
        diagnostic.Id.ShouldBe("CG2001");
        diagnostic.GetMessage().ShouldContain("<ContentGenSchema Include=\"shared/note.schema.yaml\" />");
    }

    [Theory]
    [InlineData("a&b.pack.yaml", "a&amp;b.pack.yaml")]
    [InlineData("a;b.pack.yaml", "a%3Bb.pack.yaml")]
    [InlineData("$(Evil).pack.yaml", "%24%28Evil%29.pack.yaml")]
    [InlineData("@(Evil).pack.yaml", "%40%28Evil%29.pack.yaml")]
    [InlineData("a'b.pack.yaml", "a%27b.pack.yaml")]
    public void The_line_to_paste_is_escaped_for_a_project_file(string import, string written)
    {
        var diagnostic = Run(Host.File("schemas/own.schema.yaml", Base + $"imports: [\"./{import}\"]\n")).ShouldHaveSingleItem();
        diagnostic.Id.ShouldBe("CG2001");
        diagnostic.GetMessage().ShouldContain($"<ContentGenSchema Include=\"schemas/{written}\" />");
    }

    [Fact]
    public void Case_counts_on_every_machine()
    {
        var diagnostic = Run(Host.File("own.schema.yaml", Base + "imports: [./House.pack.yaml]\n"), Host.File("house.pack.yaml", "contentgen: 1\npack: house\n")).ShouldHaveSingleItem();
        diagnostic.Id.ShouldBe("CG2001");
        diagnostic.GetMessage().ShouldContain("'house.pack.yaml': case counts");
    }

    [Fact]
    public void Files_of_packages_are_found_by_id_and_are_no_types_of_the_project()
    {
        var sources = Host.Generate([
            Host.File("own.schema.yaml", Own + "extends: acme.packs/note\nimports: [Acme.Packs/house]\nnoise: { house: { when: { text: $house } } }\n"),
            Host.File(Host.Packages + "Acme.Packs/1.0.0/contentgen/note.schema.yaml", Base + "imports: [./house.pack.yaml]\n"),
            Host.File(Host.Packages + "Acme.Packs/1.0.0/contentgen/house.pack.yaml", "contentgen: 1\npack: house\nphrases: { house: [our house] }\n"),
        ]);
        sources.Keys.ShouldBe(["Own.g.cs"]);
        sources["Own.g.cs"].ShouldContain("our house");
    }

    [Theory]
    [InlineData("Acme.Packs/hose", "delivers no 'hose.pack.yaml'; it delivers: house.pack.yaml.")]
    [InlineData("Acme.Other/house", "<PackageReference Include=\"Acme.Other\" />")]
    public void CG2007_says_what_packages_have(string import, string message)
    {
        var diagnostic = Run(
            Host.File("own.schema.yaml", Base + $"imports: [{import}]\n"),
            Host.File(Host.Packages + "Acme.Packs/1.0.0/contentgen/house.pack.yaml", "contentgen: 1\npack: house\n")).ShouldHaveSingleItem();
        diagnostic.Id.ShouldBe("CG2007");
        diagnostic.GetMessage().ShouldContain(message);
    }

    [Fact]
    public void A_path_reaches_no_file_of_a_package_and_a_package_no_file_of_the_project()
    {
        var pack = "contentgen: 1\npack: house\n";
        Run(Host.File("own.schema.yaml", Base + "imports: [../packages/Acme.Packs/1.0.0/contentgen/house.pack.yaml]\n"),
            Host.File(Host.Packages + "Acme.Packs/1.0.0/contentgen/house.pack.yaml", pack)).ShouldHaveSingleItem().Id.ShouldBe("CG2001");
        Run(Host.File("own.schema.yaml", Base + "imports: [Acme.Packs/house]\n"), Host.File("words.pack.yaml", "contentgen: 1\npack: words\n"),
            Host.File(Host.Packages + "Acme.Packs/1.0.0/contentgen/house.pack.yaml", pack + "imports: [../../../../project/words.pack.yaml]\n")).ShouldHaveSingleItem().Id.ShouldBe("CG1054");
    }

    [Fact]
    public void A_mistake_in_a_base_stands_in_its_file_once()
    {
        var wrong = Base.Replace("words: ..9", "wrods: ..9", StringComparison.Ordinal);
        var diagnostic = Run(Host.File("note.schema.yaml", wrong), Host.File("own.schema.yaml", Own + "extends: ./note.schema.yaml\n")).ShouldHaveSingleItem();
        diagnostic.Location.GetLineSpan().Path.ShouldBe("/project/note.schema.yaml");
    }

    [Fact]
    public void Only_schemas_that_extend_are_compiled_again_when_another_changes()
    {
        var note = Host.File("note.schema.yaml", Base);
        var driver = Host.Driver([note, Host.File("own.schema.yaml", Own + "extends: ./note.schema.yaml\n"), Host.File("third.schema.yaml", Base.Replace("schema: note", "schema: third"))], tracks: true)
            .RunGenerators(Host.Compilation([]));
        driver = driver.ReplaceAdditionalText(note, Host.File("note.schema.yaml", Base.Replace("..9", "..7", StringComparison.Ordinal))).RunGenerators(Host.Compilation([]));
        var run = new PipelineRun(driver.GetRunResult().Results.Single());
        run.Result.Diagnostics.ShouldBeEmpty();
        run.Reasons(Steps.Compiled).ShouldBe([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached]);
        run.Reasons(Steps.CompiledExtending).ShouldBe([IncrementalStepRunReason.Modified]);
    }

    private static IReadOnlyList<Diagnostic> Run(params AdditionalText[] files)
    {
        var result = Host.Driver(files).RunGenerators(Host.Compilation([])).GetRunResult().Results.Single();
        result.Exception.ShouldBeNull();
        return result.Diagnostics;
    }
}

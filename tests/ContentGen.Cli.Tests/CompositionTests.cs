using System;
using System.IO;
using System.Text.Json;
using ContentGen.Cli.Tests.Support;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests;

/// <summary>Schemas that extend others, and packages, on the command line.</summary>
public sealed class CompositionTests
{
    private const string Clean = "0 errors, 0 warnings, 0 infos in 1 file\n";

    private const string Own = "contentgen: 1\nschema: own\nversion: 2.0.0\nextends: ./note.schema.yaml\nroles:\n  title+:\n    expect+: { chars: ..9 }\n";

    [Fact]
    public void Every_command_reads_a_schema_that_extends_another()
    {
        using var folder = new TempFolder();
        folder.Write("own.schema.yaml", Own);
        folder.Write("a.txt", "A very long title it is\nA line\n");
        folder.Run("check", "own.schema.yaml").Error.ShouldBe(Clean);
        folder.Run("parse", "a.txt", "--schema", "own.schema.yaml", "--format", "gutter").Output.ShouldContain("title | A very long title it is");
        var validate = folder.Run("validate", "a.txt", "--schema", "own.schema.yaml", "--output", "json");
        validate.Code.ShouldBe(1);
        var findings = JsonDocument.Parse(validate.Output).RootElement.GetProperty("files")[0].GetProperty("findings");
        Place(findings[0]).ShouldBe("title/chars own.schema.yaml:7:16");
        Place(findings[1]).ShouldBe("title/words note.schema.yaml:11:15");
        var text = folder.Run("validate", "a.txt", "--schema", "own.schema.yaml").Output;
        text.ShouldContain("note.schema.yaml:11:15");
        text.ShouldContain("own.schema.yaml:7:16");
        folder.Run("generate", "own.schema.yaml", "-o", "out").Code.ShouldBe(0);
        folder.Has("out/Own.g.cs").ShouldBeTrue();
        folder.Run("explain", "a.txt", "--schema", "own.schema.yaml").Output.ShouldContain("note.schema.yaml");
    }

    [Fact]
    public void A_mistake_of_the_extension_names_its_file_as_the_user_did()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, ".git"));
        folder.Write("sub/own.schema.yaml", "contentgen: 1\nschema: own\nextends: ./base.schema.yaml\nroles-: [title]\n");
        folder.Write("sub/base.schema.yaml", TempFolder.Schema);
        var said = folder.Run("check", "sub/own.schema.yaml").Output;
        said.ShouldStartWith("sub/base.schema.yaml:");
        said.ShouldContain(" That is so only with sub/own.schema.yaml:3:10, which extends this file: ");
        folder.Write("sub/own.schema.yaml", "contentgen: 1\nschema: own\nimports: [./a.pack.yaml, ./b.pack.yaml]\narticle: [a]\nroles: { a: {} }\n");
        folder.Write("sub/a.pack.yaml", "contentgen: 1\npack: a\ntraits: { short: { words: 1 } }\n");
        folder.Write("sub/b.pack.yaml", "contentgen: 1\npack: b\ntraits: { short: { words: 2 } }\n");
        said = folder.Run("check", "sub/own.schema.yaml").Output;
        said.ShouldContain(" in sub/a.pack.yaml:3:11. ");
        said.ShouldContain(" That is so only with sub/own.schema.yaml:3:26, which imports this file.");
    }

    [Fact]
    public void A_schema_of_the_product_is_extended_by_its_id()
    {
        using var folder = new TempFolder();
        folder.Write("own.schema.yaml", "contentgen: 1\nschema: own\nextends: news-article\n");
        folder.Run("check", "own.schema.yaml").Error.ShouldBe(Clean);
        folder.Write("own.schema.yaml", "contentgen: 1\nschema: own\nextends: news-article\nroles: { headline+: { expect+: { words-: [3] } } }\n");
        folder.Run("check", "own.schema.yaml").Output.ShouldContain("own.schema.yaml:4:");
    }

    [Fact]
    public void What_a_missing_import_could_mean_is_shown_as_the_schema_is()
    {
        using var folder = new TempFolder();
        folder.Write("words.pack.yaml", "contentgen: 1\npack: words\n");
        folder.Write("packs/house.pack.yaml", "contentgen: 1\npack: house\n");
        folder.Write("own.schema.yaml", "contentgen: 1\nschema: own\nimports: [./word.pack.yaml, packs/hous.pack.yaml]\nextends: ./note.schema.yaml\n");
        var said = folder.Run("check", "own.schema.yaml").Output;
        said.ShouldContain("There is no file 'word.pack.yaml'. Did you mean 'words.pack.yaml'?");
        said.ShouldContain("There is no file 'packs/hous.pack.yaml'. Did you mean 'packs/house.pack.yaml'?");
    }

    [Theory]
    [InlineData("../../outside.schema.yaml", "CG1635")]
    [InlineData("/etc/outside.schema.yaml", "CG1635")]
    [InlineData("C:\\outside.schema.yaml", "CG1635")]
    [InlineData("\\\\server\\share\\a.schema.yaml", "CG1635")]
    [InlineData("https://example.org/a.schema.yaml", "CG1635")]
    [InlineData("%2e%2e/outside.schema.yaml", "CG1635")]
    [InlineData("./gone.schema.yaml", "CG1636")]
    [InlineData("./note", "CG1636")]
    [InlineData("Acme.Packs/note", "CG1636")]
    [InlineData("./NOTE.schema.yaml", "CG1636")]
    [InlineData("../schemas/linked.schema.yaml", "CG1636")]
    [InlineData("./folder.schema.yaml/note.schema.yaml", "CG1636")]
    [InlineData("./round.schema.yaml", "CG1636")]
    public void What_must_not_be_extended_is_said_at_its_place(string extends, string id)
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TempFolder();
        folder.Write("repository/.git/HEAD", "");
        folder.Write("repository/schemas/note.schema.yaml", TempFolder.Schema);
        folder.Write("outside.schema.yaml", TempFolder.Schema);
        folder.Write("outside/note.schema.yaml", TempFolder.Schema);
        var schemas = Path.Combine(folder.Path, "repository", "schemas");
        File.CreateSymbolicLink(Path.Combine(schemas, "linked.schema.yaml"), Path.Combine(folder.Path, "outside.schema.yaml"));
        Directory.CreateSymbolicLink(Path.Combine(schemas, "folder.schema.yaml"), Path.Combine(folder.Path, "outside"));
        File.CreateSymbolicLink(Path.Combine(schemas, "round.schema.yaml"), Path.Combine(schemas, "round.schema.yaml"));
        folder.Write("repository/schemas/own.schema.yaml", $"contentgen: 1\nschema: own\nextends: '{extends}'\n");
        var result = folder.Run("check", "repository/schemas/own.schema.yaml");
        result.Code.ShouldBe(1, result.Error);
        result.Output.ShouldStartWith($"repository/schemas/own.schema.yaml:3:10: error {id}: ");
    }

    [Fact]
    public void A_link_makes_no_second_file_and_a_circle_through_one_is_printed()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TempFolder();
        folder.Write("repository/.git/HEAD", "");
        folder.Write("repository/a.schema.yaml", "contentgen: 1\nschema: a\nextends: ./again/a.schema.yaml\n");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "repository", "again"), Path.Combine(folder.Path, "repository"));
        var result = folder.Run("check", "repository/a.schema.yaml");
        result.Output.ShouldContain("error CG1630");
        result.Output.ShouldContain("a.schema.yaml → repository/again/a.schema.yaml");
    }

    [Fact]
    public void Packages_are_those_of_the_last_restore()
    {
        using var folder = new TempFolder();
        folder.Write("repository/.git/HEAD", "");
        folder.Write("cache/acme.packs/1.2.0/contentgen/house.pack.yaml", "contentgen: 1\npack: house\nnoise: { house: { when: { text: our house } } }\n");
        folder.Write("cache/acme.packs/1.2.0/contentgen/release.schema.yaml", TempFolder.Schema + "imports: [./house.pack.yaml]\n");
        folder.Write("repository/app/obj/project.assets.json",
            $$"""
            {
              "libraries": {
                "Acme.Packs/1.2.0": { "type": "package", "path": "acme.packs/1.2.0", "files": [] },
                "Evil/1.0.0": { "type": "package", "path": "../../outside", "files": [] },
                "Local/1.0.0": { "type": "project", "path": "../local/local.csproj" }
              },
              "packageFolders": { {{JsonSerializer.Serialize(Path.Combine(folder.Path, "cache"))}}: {} }
            }
            """);
        folder.Write("outside/contentgen/x.pack.yaml", "contentgen: 1\npack: x\n");
        string Check(string line)
        {
            folder.Write("repository/app/schemas/own.schema.yaml", $"contentgen: 1\nschema: own\n{line}\n");
            var result = folder.Run("check", "repository/app/schemas/own.schema.yaml");
            return result.Output + result.Error;
        }

        Check("extends: Acme.Packs/release").ShouldBe(Clean);
        Check("extends: acme.packs/release\nimports: [Acme.Packs/house]").ShouldBe(Clean);
        Check("extends: Acme.Packs/press").ShouldContain("it delivers: house.pack.yaml, release.schema.yaml.");
        Check("extends: Acme.Packs/house").ShouldContain("CG1636");
        Check("imports: [Evil/x]\nextends: Acme.Packs/release").ShouldContain("does not reference the package Evil");
        Check("imports: [Local/x]\nextends: Acme.Packs/release").ShouldContain("does not reference the package Local");

        folder.Write("a.txt", "Our house\nA title that is long\n");
        folder.Write("repository/app/schemas/own.schema.yaml", "contentgen: 1\nschema: own\nextends: Acme.Packs/release\n");
        var validate = folder.Run("validate", "a.txt", "--schema", "repository/app/schemas/own.schema.yaml", "--output", "json");
        JsonDocument.Parse(validate.Output).RootElement.GetProperty("files")[0].GetProperty("findings")[0].GetProperty("schema").GetProperty("file").GetString()!
            .ShouldEndWith("cache/acme.packs/1.2.0/contentgen/release.schema.yaml");

        if (!OperatingSystem.IsWindows())
        {
            File.CreateSymbolicLink(Path.Combine(folder.Path, "cache/acme.packs/1.2.0/contentgen/link.pack.yaml"), Path.Combine(folder.Path, "outside/contentgen/x.pack.yaml"));
            Check("imports: [Acme.Packs/link]\nextends: Acme.Packs/release").ShouldContain("It leads out of the folder of the package Acme.Packs.");
        }
        folder.Write("repository/app/obj/project.assets.json", "{");
        Check("extends: Acme.Packs/release").ShouldContain("cannot be read");
        Directory.Delete(Path.Combine(folder.Path, "repository", "app", "obj"), recursive: true);
        Check("extends: Acme.Packs/release").ShouldContain("restore the project");
    }

    private static string Place(JsonElement finding)
    {
        var schema = finding.GetProperty("schema");
        return $"{finding.GetProperty("id").GetString()} {schema.GetProperty("file").GetString()}:{schema.GetProperty("line").GetInt32()}:{schema.GetProperty("column").GetInt32()}";
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ContentGen.Emission;
using ContentGen.Generator.Diagnostics;
using ContentGen.Generator.Tests.Support;
using ContentGen.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Shouldly;
using Xunit;

namespace ContentGen.Generator.Tests;

/// <summary>What the generator reports, where, and that nothing else is said.</summary>
public sealed class DiagnosticTests
{
    private const string Minimal =
        """
        contentgen: 1
        schema: note
        version: 1.0.0
        article: [line*]
        roles: { line: {} }
        """;

    [Fact]
    public void A_schema_error_stands_at_its_place_in_the_file()
    {
        var diagnostic = Run([Host.File("schemas/note.schema.yaml", Minimal.Replace("line*", "lime*", StringComparison.Ordinal))]).ShouldHaveSingleItem();
        diagnostic.Severity.ShouldBe(DiagnosticSeverity.Error);
        diagnostic.Id.ShouldStartWith("CG1");
        var span = diagnostic.Location.GetLineSpan();
        span.Path.ShouldBe("/project/schemas/note.schema.yaml");
        (span.StartLinePosition.Line, span.StartLinePosition.Character).ShouldBe((3, 10));
        diagnostic.Descriptor.HelpLinkUri.ShouldBe($"docs/rules/{diagnostic.Id}.md");
    }

    [Fact]
    public void An_error_in_an_imported_file_stands_in_that_file_once()
    {
        var schema = Minimal + "\nimports: [./house.pack.yaml]\n";
        var diagnostic = Run([
            Host.File("schemas/note.schema.yaml", schema),
            Host.File("schemas/other.schema.yaml", schema.Replace("note", "other", StringComparison.Ordinal)),
            Host.File("schemas/house.pack.yaml", "contentgen: 1\npack: house\nphrase: {}\n"),
        ]).ShouldHaveSingleItem();
        diagnostic.Location.GetLineSpan().Path.ShouldBe("/project/schemas/house.pack.yaml");
        diagnostic.Location.GetLineSpan().StartLinePosition.Line.ShouldBe(2);
    }

    [Theory]
    [InlineData("../packs/house.pack.yaml", "packs/house.pack.yaml")]
    [InlineData("../../outside/house.pack.yaml", "../outside/house.pack.yaml")]
    [InlineData("../../projects/house.pack.yaml", "../projects/house.pack.yaml")]
    public void CG2001_gives_the_line_that_adds_an_import(string import, string path)
    {
        var diagnostic = Run([Host.File("schemas/note.schema.yaml", Minimal + $"\nimports: [{import}]\n")]).ShouldHaveSingleItem();
        diagnostic.Id.ShouldBe("CG2001");
        diagnostic.GetMessage().ShouldContain($"<ContentGenSchema Include=\"{path}\" />");
        diagnostic.Location.GetLineSpan().StartLinePosition.Line.ShouldBe(5);
    }

    [Fact]
    public void Imports_are_found_across_folders_and_chains()
    {
        var files = new[]
        {
            Host.File("schemas/note.schema.yaml", Minimal.Replace("{ line: {} }", "{ line: { when: { text: $b } } }", StringComparison.Ordinal) + "\nimports: [../packs/./a.pack.yaml]\n"),
            Host.File("packs/a.pack.yaml", "contentgen: 1\npack: a\nimports: [sub/b.pack.yaml]\n"),
            Host.File("packs/sub/b.pack.yaml", "contentgen: 1\npack: b\nphrases: { b: [hello] }\n"),
        };
        Host.Generate(files).Values.Single().ShouldContain("\"hello\"");
    }

    [Fact]
    public void CG2002_names_the_language_version()
    {
        var diagnostic = Run([Host.File("note.schema.yaml", Minimal)], parse: Host.ParseOptions.WithLanguageVersion(LanguageVersion.CSharp12)).ShouldHaveSingleItem();
        diagnostic.Id.ShouldBe("CG2002");
        diagnostic.GetMessage().ShouldContain("<LangVersion>14</LangVersion>");
    }

    [Fact]
    public void What_the_build_says_before_the_compiler_is_what_the_generator_says()
    {
        var targets = System.Xml.Linq.XDocument.Load(Path.Combine(Repository.Root, "src", "ContentGen.Package", "build", "ContentGen.targets"));
        var said = targets.Descendants("Error").Where(error => error.Attribute("Code")!.Value is "CG2002" or "CG2003").ToDictionary(
            error => error.Attribute("Code")!.Value,
            error => System.Text.RegularExpressions.Regex.Replace(error.Attribute("Text")!.Value, @"\$\(_?[A-Za-z.]+(?:\(\))?\)", "8"));
        said.Count.ShouldBe(2);
        said["CG2002"].ShouldBe(GeneratorDiagnostics.Language(800).Message);
        said["CG2003"].ShouldBe(GeneratorDiagnostics.Framework(8).Message.Replace(".NET 8", "8", StringComparison.Ordinal));
    }

    [Fact]
    public void Errors_cannot_be_lowered_so_that_the_compiler_stops_at_them()
    {
        Run([Host.File("schemas/note.schema.yaml", Minimal.Replace("line*", "lime*", StringComparison.Ordinal))])
            .ShouldHaveSingleItem().Descriptor.CustomTags.ShouldContain(WellKnownDiagnosticTags.NotConfigurable);
    }

    [Fact]
    public void CG2003_names_the_framework()
    {
        var diagnostic = Run([Host.File("note.schema.yaml", Minimal)], compilation: CSharpCompilation.Create("Old", [], [])).ShouldHaveSingleItem();
        diagnostic.Id.ShouldBe("CG2003");
        diagnostic.GetMessage().ShouldContain("<TargetFramework>net10.0</TargetFramework>");
    }

    [Fact]
    public void CG2004_asks_for_the_library()
    {
        var diagnostic = Run([Host.File("note.schema.yaml", Minimal)], compilation: Host.Compilation([], withRuntime: false)).ShouldHaveSingleItem();
        diagnostic.Id.ShouldBe("CG2004");
        diagnostic.GetMessage().ShouldContain("<PackageReference Include=\"ContentGen\" />");
    }

    [Fact]
    public void CG2005_names_both_versions()
    {
        var fake = CSharpCompilation.Create(
            "ContentGen",
            [CSharpSyntaxTree.ParseText("[assembly: System.Reflection.AssemblyVersion(\"9.8.7.0\")] namespace ContentGen.Runtime { public interface IContentPlan; }", Host.ParseOptions)],
            Host.Compilation([], withRuntime: false).References,
            new(OutputKind.DynamicallyLinkedLibrary));
        var compilation = Host.Compilation([], withRuntime: false).AddReferences(fake.ToMetadataReference());
        var diagnostic = Run([Host.File("note.schema.yaml", Minimal)], compilation: compilation).ShouldHaveSingleItem();
        diagnostic.Id.ShouldBe("CG2005");
        diagnostic.GetMessage().ShouldContain("9.8.7");
    }

    [Fact]
    public void CG2006_names_the_other_file_and_keeps_the_first()
    {
        var driver = Host.Driver([Host.File("b.schema.yaml", Minimal), Host.File("a.schema.yaml", Minimal)]).RunGenerators(Host.Compilation([]));
        var result = driver.GetRunResult().Results.Single();
        var diagnostic = result.Diagnostics.ShouldHaveSingleItem();
        diagnostic.Id.ShouldBe("CG2006");
        diagnostic.Location.GetLineSpan().Path.ShouldBe("/project/b.schema.yaml");
        diagnostic.GetMessage().ShouldContain("/project/a.schema.yaml");
        result.GeneratedSources.Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("", "", 2, 9, 4)]
    [InlineData("namespace: Acme", "", 2, 9, 4)]
    [InlineData("", "namespace: Acme", 6, 12, 4)]
    [InlineData("namespace: Other.Place", "namespace:   'Other.Place' # as the first", 6, 14, 13)]
    [InlineData("namespace: Acme.Note", "", 2, 9, 4)]
    [InlineData("namespace: Acme.Note", "namespace: Acme", 6, 12, 4)]
    public void CG2006_stands_at_the_namespace_that_is_written_or_else_at_the_id(string first, string second, int line, int column, int length)
    {
        var span = Run([Host.File("a.schema.yaml", $"{Minimal}\n{first}\n"), Host.File("b.schema.yaml", $"{Minimal}\n{second}\n")])
            .ShouldHaveSingleItem().Location.GetLineSpan();
        span.Path.ShouldBe("/project/b.schema.yaml");
        (span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1).ShouldBe((line, column));
        (span.EndLinePosition.Line + 1, span.EndLinePosition.Character + 1).ShouldBe((line, column + length));
    }

    [Fact]
    public void A_namespace_that_is_inherited_is_no_place_of_the_schema_that_clashes()
    {
        var diagnostic = Run([
            Host.File("a.schema.yaml", Minimal + "\nnamespace: Acme.Inner\n"),
            Host.File("b.schema.yaml", "contentgen: 1\nextends: ./a.schema.yaml\nschema: note\n"),
        ]).ShouldHaveSingleItem();
        diagnostic.Id.ShouldBe("CG2006");
        diagnostic.Location.GetLineSpan().Path.ShouldBe("/project/b.schema.yaml");
        diagnostic.Location.GetLineSpan().StartLinePosition.ShouldBe(new(2, 8));
    }

    [Fact]
    public void A_record_of_one_schema_and_the_type_of_another_clash_too() =>
        Run([Host.File("a.schema.yaml", Minimal), Host.File("b.schema.yaml", Minimal.Replace("note", "note-record", StringComparison.Ordinal))])
            .ShouldHaveSingleItem().Id.ShouldBe("CG2006");

    [Theory]
    [InlineData("Acme", "b", "Acme.B.Inner")]
    [InlineData("Acme", "b", "Acme.B")]
    [InlineData("", "system", "Other")]
    [InlineData("", "content-gen", "Other")]
    public void A_type_that_has_the_name_of_a_namespace_is_a_schema_error(string root, string id, string other)
    {
        string Schema(string name, string space) => Minimal.Replace("note", name, StringComparison.Ordinal) + (space.Length == 0 ? "" : $"\nnamespace: {space}\n");
        var driver = Host.Driver([Host.File("a.schema.yaml", Schema("note", other)), Host.File("b.schema.yaml", Schema(id, root))], rootNamespace: "");
        var result = driver.RunGenerators(Host.Compilation([])).GetRunResult().Results.Single();
        var diagnostic = result.Diagnostics.ShouldHaveSingleItem();
        diagnostic.Id.ShouldBe("CG2006");
        diagnostic.Location.GetLineSpan().Path.ShouldBe("/project/b.schema.yaml");
        result.GeneratedSources.Length.ShouldBe(1);
    }

    /// <summary>Names of the library, and some that only look like them: each is told, or compiles.</summary>
    [Theory]
    [InlineData("ContentGen", "block", true)]
    [InlineData("ContentGen", "finding", true)]
    [InlineData("ContentGen", "text-slice", true)]
    [InlineData("ContentGen", "content-buffer", true)]
    [InlineData("ContentGen", "findings", true)]
    [InlineData("ContentGen", "runtime", true)]
    [InlineData("ContentGen", "rules", true)]
    [InlineData("ContentGen.Runtime", "content-node", true)]
    [InlineData("ContentGen.Runtime", "transition", true)]
    [InlineData("ContentGen.Text", "unicode", true)]
    [InlineData("ContentGen", "note", false)]
    [InlineData("ContentGen", "content-list", false)]
    [InlineData("ContentGen.Runtime", "note", false)]
    [InlineData("ContentGen.Findings", "finding", false)]
    [InlineData("MyApp.ContentGen", "block", false)]
    [InlineData("MyApp.System", "string", false)]
    [InlineData("MyApp", "content-gen", false)]
    [InlineData("MyApp", "system", false)]
    public void CG2006_knows_the_types_of_the_library(string space, string id, bool isTaken)
    {
        var schema = Minimal.Replace("note", id, StringComparison.Ordinal);
        var driver = Host.Driver([Host.File("a.schema.yaml", schema)], rootNamespace: space)
            .RunGeneratorsAndUpdateCompilation(Host.Compilation([]), out var output, out _, TestContext.Current.CancellationToken);
        var diagnostics = driver.GetRunResult().Results.Single().Diagnostics;

        Host.AllDiagnostics(output).ShouldBeEmpty();
        diagnostics.Length.ShouldBe(isTaken ? 1 : 0);
        if (!isTaken)
            return;
        diagnostics[0].Id.ShouldBe("CG2006");
        diagnostics[0].Location.GetLineSpan().StartLinePosition.ShouldBe(new(1, 8));
        diagnostics[0].GetMessage().ShouldEndWith(" Change the `schema:` id or the `namespace:`.");
    }

    [Fact]
    public void The_names_of_the_library_are_those_that_it_has()
    {
        var types = typeof(ContentBuffer).Assembly.GetTypes().Where(type => type is { IsNested: false, Namespace: not null }).ToList();
        RuntimeNames.Types.Order().ShouldBe(types.Where(type => type is { IsPublic: true, IsGenericTypeDefinition: false }).Select(type => type.FullName!).Order());
        RuntimeNames.Namespaces.Except(["Microsoft", "System"]).Order()
            .ShouldBe(types.Select(type => type.Namespace!).Distinct().Where(space => space.StartsWith("ContentGen", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public void One_type_name_in_two_namespaces_is_no_clash() =>
        Host.Generate([Host.File("a.schema.yaml", Minimal), Host.File("b.schema.yaml", Minimal + "\nnamespace: Acme.Other\n")])
            .Keys.ShouldBe(["Note.g.cs", "Acme.Other.Note.g.cs"]);

    [Fact]
    public void Type_names_that_differ_in_case_alone_get_files_of_their_own() =>
        Host.Generate([
            Host.File("a.schema.yaml", Minimal.Replace("note", "to-do", StringComparison.Ordinal)),
            Host.File("b.schema.yaml", Minimal.Replace("note", "todo", StringComparison.Ordinal)),
        ]).Keys.ShouldBe(["ToDo.g.cs", "Acme.Todo.g.cs"]);

    [Fact]
    public void A_file_that_stands_in_two_items_is_one_schema() =>
        Host.Generate([Host.File("a.schema.yaml", Minimal), Host.File("a.schema.yaml", Minimal)]).Count.ShouldBe(1);

    [Fact]
    public void A_file_of_another_name_is_a_schema_where_the_project_says_so() =>
        Host.Generate([Host.File("note.marked.yaml", Minimal), Host.File("other.yaml", "nothing of ours")]).Count.ShouldBe(1);

    [Fact]
    public void CG9001_reports_an_exception_at_the_schema_and_spares_the_others()
    {
        var generator = new ContentSchemaGenerator((file, imports) =>
            file.Path.EndsWith("bad.schema.yaml", StringComparison.Ordinal) ? throw new InvalidOperationException("Two\nlines.") : SchemaCompiler.Compile(file, imports));
        var driver = Host.Driver([Host.File("bad.schema.yaml", Minimal), Host.File("good.schema.yaml", Minimal)], generator: generator).RunGenerators(Host.Compilation([]));
        var result = driver.GetRunResult().Results.Single();
        result.Exception.ShouldBeNull();
        result.GeneratedSources.Length.ShouldBe(1);
        var diagnostic = result.Diagnostics.ShouldHaveSingleItem();
        diagnostic.Id.ShouldBe("CG9001");
        diagnostic.GetMessage().ShouldContain("InvalidOperationException: Two lines.");
        diagnostic.Location.GetLineSpan().Path.ShouldBe("/project/bad.schema.yaml");
    }

    [Fact]
    public void Without_a_schema_nothing_is_said_even_of_an_old_project() =>
        Run([Host.File("house.pack.yaml", "pack")], compilation: CSharpCompilation.Create("Old", [], [])).ShouldBeEmpty();

    [Fact]
    public void Every_diagnostic_of_the_generator_has_a_page()
    {
        foreach (var id in new[] { "CG2001", "CG2002", "CG2003", "CG2004", "CG2005", "CG2006", "CG2007", "CG2008", "CG2009", "CG9001" })
            File.ReadAllText(Path.Combine(Repository.Root, "docs", "rules", id + ".md")).ShouldStartWith($"# {id}");
    }

    private static IReadOnlyList<Diagnostic> Run(AdditionalText[] files, Compilation? compilation = null, CSharpParseOptions? parse = null)
    {
        var driver = Host.Driver(files, parse: parse).RunGenerators(compilation ?? Host.Compilation([], parse: parse));
        var result = driver.GetRunResult().Results.Single();
        result.Exception.ShouldBeNull();
        if (result.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Id != "CG2006"))
            result.GeneratedSources.ShouldBeEmpty();
        return result.Diagnostics;
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using ContentGen.Build.Items;
using ContentGen.Cli.Tests.Support;
using ContentGen.Schema.Diagnostics;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests.Build;

/// <summary>Ids of a project's schemas: found in their files, and not found where a mistake hides them.</summary>
public sealed class SchemaNamesTests
{
    /// <summary>What keeps an id from being read, with what is said of it.</summary>
    public static TheoryData<string, string> Hidden => new()
    {
        { TempFolder.Schema.Replace("schema: note", "schemas: note", StringComparison.Ordinal), "2:1 CG1014" },
        { TempFolder.Schema.Replace("schema: note", "\tschema: note", StringComparison.Ordinal), "2:1 CG1001" },
        { TempFolder.Schema.Replace("schema: note", "schema: Note", StringComparison.Ordinal), "2:9 CG1100" },
        { TempFolder.Schema.Replace("schema: note", "schema:", StringComparison.Ordinal), "2:8 CG1011" },
        { TempFolder.Schema.Replace("schema: note", "schema: [note]", StringComparison.Ordinal), "2:9 CG1015" },
        { "", "1:1 CG1013" },
        { "\u0001\uFFFD\u0002", "1:1 CG1002" },
    };

    [Theory]
    [MemberData(nameof(Hidden))]
    public void What_hides_an_id_is_told_once_at_its_place_in_place_of_every_id_that_is_not_found(string text, string expected)
    {
        using var folder = new TempFolder();
        folder.Write("schemas/note.schema.yaml", text);
        var (names, sink) = Names(folder, "schemas/note.schema.yaml");

        names.Find("note", out var problem).ShouldBeNull();
        problem.ShouldBeNull();
        string.Join(", ", sink.Diagnostics.Select(diagnostic => $"{diagnostic.Span.Line}:{diagnostic.Span.Column} {diagnostic.Id}")).ShouldBe(expected);
        sink.Diagnostics.ShouldAllBe(diagnostic => diagnostic.Span.Path == "schemas/note.schema.yaml" && diagnostic.Level == DiagnosticLevel.Error);
        var told = sink.Diagnostics.Count;
        names.Find("other", out problem).ShouldBeNull();
        problem.ShouldBeNull();
        sink.Diagnostics.Count.ShouldBe(told);
        sink.Problems.ShouldBeEmpty();
    }

    [Fact]
    public void Where_the_schema_is_found_nothing_is_said_of_others()
    {
        using var folder = new TempFolder();
        folder.Write("schemas/broken.schema.yaml", "schemas: broken\n");
        folder.Write("contentgen.yaml", "schemas: { mine: note.schema.yaml }\n");
        var (names, sink) = Names(folder, "schemas/broken.schema.yaml", "note.schema.yaml");

        names.Find("note", out _).ShouldBe("note.schema.yaml");
        names.Find("mine", out _).ShouldBe("mine");
        names.Find("news-article", out _).ShouldBe("news-article");
        names.Find("note.schema.yaml", out _).ShouldBe("note.schema.yaml");
        names.Find("none.schema.yaml", out var problem).ShouldBeNull();
        problem.ShouldBe("there is no file `none.schema.yaml`. Write the path from the folder of the project.");
        sink.Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void Packs_and_schemas_of_packages_hide_no_id()
    {
        using var folder = new TempFolder();
        foreach (var name in new[] { "house.pack.yaml", "other.pack.yml", "acme.schema.yaml" })
            folder.Write(name, "");
        var sink = new Sink();
        var names = new SchemaNames(
            new(folder.Console()) { Messages = sink },
            [new("house.pack.yaml", null), new("other.pack.yml", null), new("acme.schema.yaml", "Acme.Packs"), new("none.schema.yaml", null), new("note.schema.yaml", null)]);

        names.Find("recipe", out var problem).ShouldBeNull();
        problem.ShouldBe("there is no schema `recipe`; there is note, markdown-post, news-article, wire-story. Write one of these, or a path.");
        sink.Diagnostics.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("schema: note")]
    [InlineData("schema: 'note'  # ours")]
    [InlineData("\"schema\": note")]
    [InlineData("schema: \"n\\x6Fte\"")]
    [InlineData("schema:\n  note")]
    public void An_id_is_read_in_every_way_in_which_it_may_be_written(string line)
    {
        using var folder = new TempFolder();
        folder.Write("a.schema.yaml", TempFolder.Schema.Replace("schema: note", line, StringComparison.Ordinal));

        Names(folder, "a.schema.yaml").Names.Find("note", out _).ShouldBe("a.schema.yaml");
    }

    private static (SchemaNames Names, Sink Sink) Names(TempFolder folder, params string[] paths)
    {
        var sink = new Sink();
        return (new(new(folder.Console()) { Messages = sink }, [.. paths.Select(path => new SchemaItem(path, null))]), sink);
    }

    private sealed class Sink : IMessageSink
    {
        internal List<SchemaDiagnostic> Diagnostics { get; } = [];

        internal List<string> Problems { get; } = [];

        public void Add(SchemaDiagnostic diagnostic) => Diagnostics.Add(diagnostic);

        public void Add(string problem) => Problems.Add(problem);

        public string? FindPackaged(string package, string file) => null;
    }
}

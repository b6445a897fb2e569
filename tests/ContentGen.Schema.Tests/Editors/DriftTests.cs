using System;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using ContentGen.EditorSchema;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Syntax;
using ContentGen.Schema.Tests.Cases;
using Shouldly;
using Xunit;

namespace ContentGen.Schema.Tests.Editors;

/// <summary>The files in <c>schemas</c> are those that the tables give. <c>CONTENTGEN_ACCEPT=1</c> writes them.</summary>
public class DriftTests
{
    public static TheoryData<string> Files => new(EditorSchemas.All().Select(file => file.Name));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_is_what_the_tables_give(string name)
    {
        var path = Repository.PathOf("schemas", name);
        var made = EditorSchemas.All().Single(file => file.Name == name).Text;
        if (Environment.GetEnvironmentVariable("CONTENTGEN_ACCEPT") == "1")
        {
            Environment.GetEnvironmentVariable("CI").ShouldBeNullOrEmpty("Nothing is accepted in CI.");
            File.WriteAllText(path, made);
        }

        File.ReadAllText(path).ReplaceLineEndings("\n").ShouldBe(made, "Run: dotnet run --project generators/ContentGen.EditorSchema -- schemas");
    }

    [Fact]
    public void Every_key_of_a_schema_stands_in_it_with_its_meaning()
    {
        var properties = Definition("schema")["properties"]!.AsObject();

        properties.Select(property => property.Key).ShouldBe(SchemaKeys.Schema.Names);
        foreach (var key in SchemaKeys.Schema.Keys.Where(key => !key.IsLater))
            properties[key.Name]!["description"]!.GetValue<string>().ShouldBe(key.Meaning);
    }

    [Fact]
    public void Every_predicate_stands_in_it() =>
        Definition(PredicateSchema.Any)["properties"]!.AsObject().Select(property => property.Key).ShouldBe(PredicateCatalog.Names);

    private static JsonNode Definition(string name) =>
        JsonNode.Parse(File.ReadAllText(Repository.PathOf("schemas", EditorSchemas.Language)))!["definitions"]![name]!;
}

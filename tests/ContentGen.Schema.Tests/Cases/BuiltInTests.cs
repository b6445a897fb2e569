using System.IO;
using System.Linq;
using Shouldly;
using Xunit;

namespace ContentGen.Schema.Tests.Cases;

/// <summary>What ships with the product is right, and travels inside the compiler as it stands in the repository.</summary>
public class BuiltInTests
{
    public static TheoryData<string> Schemas => new(BuiltIn.SchemaNames);

    public static TheoryData<string> Packs => new(BuiltIn.PackNames);

    [Theory]
    [MemberData(nameof(Schemas))]
    public void A_built_in_schema_compiles_without_a_word(string id)
    {
        BuiltIn.TryGetSchema(id, out var schema).ShouldBeTrue();
        var compiled = SchemaCompiler.Compile(schema, MemoryResolver.Empty);

        schema.Text.ShouldBe(File.ReadAllText(Repository.PathOf("schemas", id + ".schema.yaml")));
        compiled.Diagnostics.ShouldBeEmpty();
        compiled.Plan.ShouldNotBeNull().Id.ShouldBe(id);
    }

    [Theory]
    [MemberData(nameof(Packs))]
    public void A_built_in_pack_is_right_by_itself(string name)
    {
        BuiltIn.TryGetPack(name, out var pack).ShouldBeTrue();

        pack.Text.ShouldBe(File.ReadAllText(Repository.PathOf("schemas", "std", name + ".pack.yaml")));
        SchemaCompiler.CheckPack(pack, MemoryResolver.Empty).ShouldBeEmpty();
    }

    [Fact]
    public void Unknown_names_are_not_found()
    {
        BuiltIn.TryGetSchema("nothing", out var schema).ShouldBeFalse();
        schema.ShouldBeNull();
        BuiltIn.TryGetPack("../news-article", out _).ShouldBeFalse();
        BuiltIn.SchemaNames.ShouldContain("news-article");
        BuiltIn.PackNames.ShouldBe(BuiltIn.PackNames.Order(System.StringComparer.Ordinal));
    }
}

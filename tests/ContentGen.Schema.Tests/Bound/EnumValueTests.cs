using System.Linq;
using Shouldly;
using Xunit;

namespace ContentGen.Schema.Tests.Bound;

/// <summary>What is said of two values of an enumeration that cannot stand side by side: equal texts, or equal names in C#.</summary>
public class EnumValueTests
{
    [Theory]
    [InlineData("[news, NEWS]", "`NEWS` stands for `news` already. Remove it, or write another text.")]
    [InlineData("[a b, A  B]", "`A  B` stands for `a b` already. Remove it, or write another text.")]
    [InlineData("{ one: [x], two: [X] }", "`X` stands for `one` already. Remove it, or write another text.")]
    [InlineData("[a-b, a b]",
        "`a b` would be called `AB` in C#, as `a-b` is already. Write `values` as a map that gives each a name of its own, such as `{ first-name: …, second-name: … }`.")]
    [InlineData("[1-a, x 1, x-1]",
        "`x-1` would be called `X1` in C#, as `x 1` is already. Write `values` as a map that gives each a name of its own, such as `{ first-name: …, second-name: … }`.", 2)]
    [InlineData("{ a1: x, a-1: y }", "`a-1` would be called `A1` in C#, as `a1` is already. Rename one of the two.")]
    public void It_is_said_which_of_the_two_it_is(string values, string message, int count = 1)
    {
        var said = Compile(values).Diagnostics;
        said.Count.ShouldBe(count);
        said[count - 1].Id.ShouldBe("CG1367");
        said[count - 1].Message.ShouldBe(message);
    }

    [Fact]
    public void With_names_of_their_own_both_texts_can_stand() =>
        Compile("{ a-b: a-b, a-space-b: a b }").Plan.ShouldNotBeNull().Roles[0].Fields[0].Values.Select(static value => value.MemberName).ShouldBe(["AB", "ASpaceB"]);

    private static CompiledSchema Compile(string values) => SchemaCompiler.Compile(
        new SourceFile("note.schema.yaml", Bind.Head + "article: [line]\nroles: { line: { pattern: '(?<x>.+)', fields: { x: { type: enum, values: " + values + " } } } }\n"), Bind.Packs());
}

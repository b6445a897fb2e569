using System.Linq;
using ContentGen.Schema.Tests.Cases;
using Shouldly;
using Xunit;

namespace ContentGen.Schema.Tests.Composition;

/// <summary>What is said where a schema changes a phrase set, trait or pattern that a pack declares.</summary>
public class PackNameTests
{
    private const string Words = """
        contentgen: 1
        pack: words
        phrases: { share: [pass it on], sign: [Yours truly] }
        traits: { prose: { sentences: 1.. } }
        patterns: { day: '\d+' }

        """;

    private const string Base = """
        contentgen: 1
        schema: base
        imports: [./words.pack.yaml]
        article: [line*]
        roles: { line: { when: { is: prose, not: { text: $share } } } }

        """;

    [Theory]
    [InlineData("phrases: { share+: [x] }", "There is no inherited phrase set `share` that could be added to. It is one of words.pack.yaml, and sets of one name are joined: write `share:` with the phrases to add.")]
    [InlineData("phrases: { sign-: [yours truly] }", "that could be changed. It is one of words.pack.yaml, and stays as it is there: declare a phrase set of another name with what is wanted, and write that name where `sign` is used.")]
    [InlineData("phrases-: [sign]", "that could be taken away. It is one of words.pack.yaml, and stays")]
    [InlineData("traits: { prose+: { words: 3.. } }", "There is no inherited trait `prose` that could be added to. It is one of words.pack.yaml, and stays as it is there: declare a trait of another name with what is wanted, and write that name where `prose` is used.")]
    [InlineData("patterns-: [day]", "There is no inherited pattern `day` that could be taken away. It is one of words.pack.yaml, and stays as it is there: declare a pattern of another name with what is wanted, and write that name where `day` is used.")]
    public void A_name_of_a_pack_is_said_to_be_one(string change, string expected)
    {
        var said = Compile(change).Diagnostics.ShouldHaveSingleItem();
        said.Id.ShouldBe("CG1632");
        said.Message.ShouldContain(expected);
    }

    [Theory]
    [InlineData("phrases: { share: [Send to a friend] }")]
    [InlineData("traits: { long-prose: { is: prose, words: 3.. } }\nroles: { line+: { when+: { is: long-prose } } }")]
    public void What_is_advised_can_be_done(string change) => Compile(change).Plan.ShouldNotBeNull();

    [Fact]
    public void A_name_that_is_nowhere_is_compared_with_those_that_are_inherited() =>
        Compile("roles: { lime+: { description: x } }").Diagnostics.ShouldHaveSingleItem().Message.ShouldBe("There is no inherited role `lime` that could be added to. Did you mean `line`? Write `lime:` to declare it.");

    [Fact]
    public void A_trait_that_the_base_imports_differently_needs_another_name()
    {
        var said = Compile("traits: { prose: { words: 3.. } }").Diagnostics.ShouldHaveSingleItem();
        said.Message.ShouldBe("The trait `prose` is defined here and, differently, in words.pack.yaml:4:11. Give one of them another name, or import only one of the files; `imports-` takes away an import of the schema that is extended.");
        Compile("traits: { prose: { words: 3.. } }\nimports-: [./words.pack.yaml]\nphrases: { share: [x] }").Diagnostics.ShouldBeEmpty();
    }

    private static CompiledSchema Compile(string change) =>
        SchemaCompiler.Compile(new SourceFile("note.schema.yaml", "contentgen: 1\nschema: note\nextends: ./base.schema.yaml\n" + change + "\n"), Written.Files(("base.schema.yaml", Base), ("words.pack.yaml", Words)));
}

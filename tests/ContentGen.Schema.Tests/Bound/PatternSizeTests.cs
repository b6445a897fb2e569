using System.Linq;
using Shouldly;
using Xunit;

namespace ContentGen.Schema.Tests.Bound;

/// <summary>A pattern that is too large is reported at what makes it so.</summary>
public class PatternSizeTests
{
    [Theory]
    [InlineData("a{1000}b{1000}xyc{900}", "{1000}", 1)]
    [InlineData("a{900}b{1000}xyc{1000}", "{1000}", 7)]
    [InlineData("a{900}xyc{300}(?:de){800}", "{800}", 20)]
    [InlineData("(?:a{60}b){20}c{1000}x{2}", "{20}", 10)]
    [InlineData("a{5}(?:[a-z]{1,90} ){1,90}b{1000}", "{1,90}", 20)]
    [InlineData("(?:a{1000}){1000}b{1000}", "{1000}", 11)]
    [InlineData("((a{1000}){1000}){1000}", "{1000}", 10)]
    [InlineData("(?:a{900}|b{1000}|c{900})", "{1000}", 11)]
    [InlineData("{small}a{1000}b{1000}", "{1000}", 8)]
    // What is included costs more than any repetition here.
    [InlineData("a{900}{large}b{900}", "`{large}` takes 2002, 2002 of them for its repetition `{1000}`.", 6, 7)]
    [InlineData("{small}{large}{large}", "`{large}` takes 2002, 2002 of them for its repetition `{1000}`.", 7, 7)]
    [InlineData("(?:{small}x){40}", "{40}", 12)]
    public void The_repetition_of_most_instructions_is_named(string pattern, string named, int start, int? length = null)
    {
        const string Rest = "article: [a]\npatterns: { small: 'x{60}', large: 'y{1000}' }\nroles:\n  a: { pattern: '";
        var said = SchemaCompiler.Compile(new SourceFile("note.schema.yaml", Bind.Head + Rest + pattern + "' }\n"), Bind.Packs()).Diagnostics.ShouldHaveSingleItem();

        said.Id.ShouldBe("CG1373");
        said.Message.ShouldContain(length is null ? "Its repetition `" + named + "` takes " : named);
        (said.Span.Line, said.Span.Column - 18, said.Span.Length).ShouldBe((6, start, length ?? named.Length));
    }

    [Fact]
    public void Without_a_repetition_the_place_is_where_it_becomes_too_large()
    {
        var said = Compile(new string('a', 5_000)).Diagnostics.ShouldHaveSingleItem();
        (said.Id, said.Span.Column).ShouldBe(("CG1373", 18 + 4_096));
    }

    [Theory]
    [InlineData(4_095, true)]
    [InlineData(4_096, false)]
    public void Each_character_takes_one_instruction_and_the_end_one_more(int length, bool isPermitted)
    {
        foreach (var pattern in new[] { new string('a', length), "\\Q" + new string('a', length) + "\\E", string.Concat(Enumerable.Repeat("[ab]", length)) })
            (Compile(pattern).Plan is not null).ShouldBe(isPermitted);
    }

    private static CompiledSchema Compile(string pattern) =>
        SchemaCompiler.Compile(new SourceFile("note.schema.yaml", Bind.Head + "article: [a]\nroles:\n  a: { pattern: '" + pattern + "' }\n"), Bind.Packs());
}

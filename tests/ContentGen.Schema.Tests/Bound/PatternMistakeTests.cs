using System.Linq;
using Shouldly;
using Xunit;

namespace ContentGen.Schema.Tests.Bound;

/// <summary>What a message says of a pattern that cannot be read, and what of the pattern it underlines.</summary>
public class PatternMistakeTests
{
    private const string LongName = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    [Theory]
    [InlineData("(?<a", "a", "The name of this group has no end. Put `>` behind it, as in `(?<a>…)`.")]
    [InlineData("x(?P<word y)", "word", "The name of this group has no end. Put `>` behind it, as in `(?<word>…)`.")]
    [InlineData("(?<a)(?<b>x)", "a", "The name of this group has no end. Put `>` behind it, as in `(?<a>…)`.")]
    [InlineData("(?<", "<", "The name of this group has no end. Put `>` behind it, as in `(?<share-bar>…)`.")]
    [InlineData("(?<A", "A", "The name of this group has no end. Put `>` behind it, as in `(?<share-bar>…)`.")]
    [InlineData("(?<" + LongName + ">x)", LongName, "This name of a group has 65 characters. A name has at most 64.")]
    [InlineData("(?<A>x)", "A", "`A` cannot be the name of a group. A name has lower-case letters a–z, digits and single hyphens and begins with a letter, as in `(?<share-bar>…)`.")]
    [InlineData("(?<a b>x)", "a b", "`a b` cannot be the name of a group.")]
    [InlineData("(?<>x)", ">", "`` cannot be the name of a group.")]
    [InlineData(@"x\p{", @"\p{", @"`\p{` is not closed. Put `}` behind the name of the property, as in `\p{Lu}`.")]
    [InlineData(@"\P{^L", @"\P{", @"`\P{` is not closed. Put `}` behind the name of the property, as in `\p{Lu}`.")]
    [InlineData(@"[\p{L]", @"\p{", @"`\p{` is not closed. Put `}` behind the name of the property, as in `\p{Lu}`.")]
    [InlineData(@"x\p", @"\p", @"Behind `\p` stands a property, as in `\p{Lu}`.")]
    [InlineData(@"\p{}", @"\p{}", @"Behind `\p` stands a property, as in `\p{Lu}`.")]
    [InlineData(@"\p{^}", @"\p{^}", @"Behind `\p` stands a property, as in `\p{Lu}`.")]
    [InlineData(@"\p{Lx}", @"\p{Lx}", "`Lx` is no property that is known.")]
    public void It_says_what_is_missing_where_it_is(string pattern, string underlined, string message)
    {
        const string Before = "  a: { pattern: '";
        var schema = Bind.Head + "article: [a]\nroles:\n" + Before + pattern + "' }\n";

        var said = SchemaCompiler.Compile(new SourceFile("note.schema.yaml", schema), Bind.Packs()).Diagnostics.First();

        said.Id.ShouldBe("CG1371");
        said.Message.ShouldContain(message);
        pattern.Substring(said.Span.Column - 1 - Before.Length, said.Span.Length).ShouldBe(underlined);
    }
}

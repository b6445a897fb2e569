using ContentGen.Emission;
using Shouldly;
using Xunit;

namespace ContentGen.Generator.Tests;

/// <summary>What a schema's and a project's text becomes in C#.</summary>
public sealed class CSharpTextTests
{
    [Theory]
    [InlineData("Acme.Größe", "Acme.Größe")]
    [InlineData("Acme.日本", "Acme.日本")]
    [InlineData("A-b.1c.class", "A_b._1c.@class")]
    [InlineData("\u0661x", "_\u0661x")]
    // A letter beyond the first plane, and one of a later Unicode than the product's tables, which some hosts know and some do not.
    [InlineData("A\U0001D400", "A__")]
    [InlineData("A\uA7CB", "A_")]
    public void A_namespace_has_letters_and_digits_of_the_products_own_tables(string written, string expected) => CSharpText.Namespace(written).ShouldBe(expected);

    [Theory]
    [InlineData("a */ b", "a * / b")]
    [InlineData("a**//b", "a** //b")]
    [InlineData("é*/", "é* /")]
    [InlineData("*\u200B/", "*\uFFFD/")]
    [InlineData("a / * b", "a / * b")]
    public void A_comment_does_not_end_one_that_it_stands_in(string text, string expected) => CSharpText.Comment(text).ShouldBe(expected);
}

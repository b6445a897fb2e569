using System;
using System.Linq;
using ContentGen.Schema.Comparison;
using Shouldly;
using Xunit;

namespace ContentGen.Schema.Tests.Comparison;

/// <summary>Words of sentences concern those who ask where sentences end, in both schemas.</summary>
public class WordChangeTests
{
    private const string Head = "contentgen: 1\nschema: note\narticle: [item*]\n";

    [Theory]
    [InlineData("roles: { item: { expect: { ends: sentence } } }\n", "ACCEPT!")]
    [InlineData("roles: { item: { expect: { sentences: ..2 } } }\n", "ACCEPT!")]
    [InlineData("traits: { some: { ends: sentence } }\nroles: { item: { expect: { not: { is: some } } } }\n", "ACCEPT!")]
    [InlineData("traits: { some: { ends: sentence } }\nroles: { item: { expect: { preceded-by: some } } }\n", "ACCEPT!")]
    [InlineData("roles: { item: { when: { ends: none } } }\n", "EXTRACT!")]
    [InlineData("roles: { item: { take: sentence, when: { words: 1.. } } }\n", "EXTRACT!")]
    [InlineData("scores: { heat: { add: [{ when: { ends: none }, weight: 2 }] } }\nroles: { item: { when: { score: { heat: 1.. } } } }\n", "EXTRACT!")]
    [InlineData("roles: { item: {} }\nnoise: { end: { opens: { text: end }, until: { ends: sentence } } }\n", "EXTRACT!")]
    [InlineData("roles: { item: { when: { ends: none }, expect: { sentences: 1 } } }\n", "ACCEPT! EXTRACT!")]
    [InlineData("roles: { item: {} }\nrules: [{ id: r, assert: sentences(item) < 2 }]\n", "ACCEPT!")]
    [InlineData("roles: { item: {} }\nrules: [{ id: r, when: \"all(item as i, sentences(i) < 2)\", assert: count(item) > 1 }]\n", "ACCEPT!")]
    [InlineData("roles: { item: {} }\nrules: [{ id: r, assert: count(item) > 1, message: \"{sentences(item)}\" }]\n", "INFO")]
    public void They_are_told_once_for_each_kind_of_use(string schema, string kinds)
    {
        string[] keys = ["abbreviations", "titles", "starters"];
        var told = kinds.Split(' ').SelectMany(kind => keys.Select(key => kind + " " + key)).ToList();

        Compare.Texts(Compare.Schemas(Head + schema, Head + "imports: [std/text.en]\n" + schema)).ShouldBe(told, ignoreOrder: true);
        Compare.Texts(Compare.Schemas(Head + "imports: [std/text.en]\n" + schema, Head + schema)).ShouldBe(told, ignoreOrder: true);
    }

    [Fact]
    public void Where_an_expectation_begins_to_ask_that_is_what_is_told()
    {
        const string Before = "roles: { item: { when: { ends: none } } }\n";
        const string After = "imports: [std/text.en]\nroles: { item: { when: { ends: none }, expect: { sentences: 1 } } }\n";

        foreach (var (old, now, kind) in new[] { (Before, After, "ACCEPT!"), (After, Before, "ACCEPT+") })
        {
            Compare.Texts(Compare.Schemas(Head + old, Head + now))
                .ShouldBe(["EXTRACT! abbreviations", "EXTRACT! titles", "EXTRACT! starters", kind + " roles/item/expect/sentences"], ignoreOrder: true);
        }
    }

    [Fact]
    public void Nothing_that_is_known_is_told_as_unknown()
    {
        const string Asks = "roles: { item: { expect: { ends: sentence } } }\n";
        const string Rule = "imports: [std/text.en]\nroles: { item: {} }\nrules: [{ id: r, assert: sentences(item) < 2 }]\n";

        Compare.Schemas(Head + Asks, Head + Rule).Changes.ShouldNotContain(static change => change.IsUnknown || change.Kind == ChangeKind.Api || change.Kind == ChangeKind.Extract);
    }
}

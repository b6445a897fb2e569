using Xunit;

namespace ContentGen.Schema.Tests.Mistakes;

/// <summary>What a message proposes is what was meant.</summary>
public class HintTests
{
    private const string Head = "contentgen: 1\nschema: note\n";

    [Theory]
    [InlineData("- byline?", "- byline??", "CG1113 9:5", "`?` and `?` both say how often this stands. Keep one of them.")]
    [InlineData("- byline?", "- byline? 0..1", "CG1113 9:5", "`?` and `0..1` both say how often this stands. Keep one of them.")]
    [InlineData("- byline?", "- byline0..1", "CG1114 9:11", "`0..1` does not say how often here. Put a space before it: `byline 0..1`.")]
    [InlineData("- byline?", "- byline..1", "CG1114 9:11", "`..1` does not say how often here. Put a space before it: `byline ..1`.")]
    [InlineData("- byline?", "- byline{0,1}", "CG1114 9:11", "`{0,1}` does not say how often here. Write a range behind a space: `byline 0..1`.")]
    [InlineData("- byline?", "- \"byline ?\"", "CG1114 9:5", "`?` does not say how often here. Write it directly behind the name: `byline?`.")]
    [InlineData("      - heading\n      - paragraph+", "      heading\n      paragraph+", "CG1114 12:7", "`paragraph+` does not say how often here. If it is an item of its own, write a dash before each: `- heading` and `- paragraph+`.")]
    [InlineData("      - heading\n", "      -heading\n", "CG1100 12:7", "`-heading` cannot be the name of a role. A space is missing behind its dash: write `- heading`.")]
    [InlineData("  - byline?", "    - byline?", "CG1114 8:5", "Its dash is indented further than that of `headline`, and so a part of that text: indent the two alike.")]
    [InlineData("- byline?", "- byline maybe", "CG1114 9:5", "`maybe` does not say how often here. Write `?`, `*` or `+` directly behind the name, or a range behind a space, as in `teaser 0..2`.")]
    public void An_item_of_a_content_model_is_told_what_it_seems_to_be(string written, string mistake, string place, string message) => ShouldBeOne(written, mistake, place, message);

    [Theory]
    [InlineData("is: titleish, position", "is: titleish prose, position", "CG1101 23:17", "There is no trait `titleish prose` here. Write a list: `[titleish, prose]`.")]
    [InlineData("followed-by: prose", "followed-by: paragraph", "CG1101 30:49", "There is no trait `paragraph` here. That is a role, and tests ask for traits alone.")]
    [InlineData("followed-by: prose", "followed-by: { words: 3 }", "CG1014 30:51", "`words` is no key of a neighbour test. Give the test a name under `traits:`, and write `is: NAME` here.")]
    [InlineData("{ when: { text: $share } }", "{ text: $share }", "CG1014 33:16", "`text` is no key of a noise entry. It is one of a predicate: write `when: { text: … }`.")]
    [InlineData("paragraph: { when: { is: prose } }", "paragraph: { is: prose }", "CG1014 31:16", "`is` is no key of a role. It is one of a predicate: write `when: { is: … }`.")]
    [InlineData("{ list: text, separators", "{ type: array, items: text, separators", "CG1018 28:23", "For a list write `list: text` in place of `type`.")]
    [InlineData("{ list: text, separators", "{ type: list, of: text, separators", "CG1018 28:23", "For a list write `list: text` in place of `type`.")]
    [InlineData("{ list: text, separators: [\", \", \" and \"] }", "list", "CG1018 28:15", "For a list write `author: { list: text }`.")]
    [InlineData("type: date, formats: \"d MMMM yyyy\"", "type: string", "CG1018 29:26", "Did you mean `text`?")]
    [InlineData("type: date, formats: \"d MMMM yyyy\"", "type: int", "CG1018 29:26", "Did you mean `integer`?")]
    [InlineData("type: date, formats: \"d MMMM yyyy\"", "type: bool", "CG1018 29:26", "Did you mean `boolean`?")]
    [InlineData("{ severity: warning, at-most: 5% }", "warning", "CG1015 37:12", "`unclaimed` must be a map such as `{ severity: warning, at-most: 5% }`, but this is a text.")]
    [InlineData("{ format: text, block: line, language: en }", "markdown", "CG1015 6:8", "`input` must be a map such as `{ format: markdown }`, but this is a text.")]
    [InlineData("  - headline\n  - byline?\n  - lead: paragraph*\n  - section*:\n      - heading\n      - paragraph+\n", "  • headline\n  • paragraph+\n", "CG1015 8:3", "`article` must be a list of items, but this is a text: `•` is no dash of YAML.")]
    [InlineData("filler: [of course, needless to say]", "filler:[of course, needless to say]", "CG1015 18:3", "`phrases` must be a map from names, but this is a text: a space is missing behind its colon.")]
    [InlineData("words: 3..10, chars", "words: 3..10,\u00a0chars", "CG1014 24:28", "Did you mean `chars`? It begins with a no-break space (U+00A0): write a space.")]
    [InlineData("count(section) >= 2", "value(headline) > 3", "CG1603 41:13", "the two cannot be compared. A field of type `number` is compared as one: give the role a `pattern` and the field.")]
    public void A_value_is_told_what_to_write_in_its_place(string written, string mistake, string place, string message) => ShouldBeOne(written, mistake, place, message);

    [Theory]
    [InlineData("text: $Share", "CG1123", "`$Share` is compared as a text. The phrase set is `$share`: write that.")]
    [InlineData("text: [x, $SHARE]", "CG1123", "`$SHARE` is compared as a text. The phrase set is `$share`: write that.")]
    [InlineData("contains: $Local", "CG1123", "`$Local` is compared as a text. The phrase set is `$local`: write that.")]
    public void A_set_in_other_letters_is_warned_of(string test, string id, string message)
    {
        var said = StorySchema.Said(Head + "imports: [std/noise.en]\narticle: [a]\nphrases: { local: [x] }\nroles: { a: { when: { " + test + " } } }\n");
        StorySchema.ShouldBeOne(said, id + " 6:" + (("roles: { a: { when: { " + test).IndexOf('$') + 1), message);
    }

    /// <summary>These are phrases as articles have them.</summary>
    [Theory]
    [InlineData("text: $Other")]
    [InlineData("starts-with: $5 off")]
    [InlineData("starts-with: ^")]
    [InlineData("contains: /news/")]
    [InlineData("text: “Share”")]
    public void A_phrase_that_can_stand_in_an_article_is_not_warned_of(string test) =>
        Assert.Empty(StorySchema.Said(Head + "imports: [std/noise.en]\narticle: [a]\nroles: { a: { when: { " + test + " } } }\n"));

    private static void ShouldBeOne(string written, string mistake, string place, string message) => StorySchema.ShouldBeOne(StorySchema.Said(written, mistake), place, message);
}

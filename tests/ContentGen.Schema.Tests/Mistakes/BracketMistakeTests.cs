using Xunit;

namespace ContentGen.Schema.Tests.Mistakes;

/// <summary>What is wrong within brackets and quotes, and behind them, is told at its place.</summary>
public class BracketMistakeTests
{
    private const string Head = "contentgen: 1\nschema: note\n";

    [Theory]
    [InlineData("[of course, needless to say]", "[of course, note: this]", "18:23", "CG1015")]
    [InlineData("[none, question]", "[none, x: y]", "15:62", "CG1015")]
    public void A_pair_without_braces_in_a_list_has_its_place(string written, string mistake, string place, string id) =>
        StorySchema.ShouldBeOne(StorySchema.Said(written, mistake), id + " " + place, "must be text, but this is a map: put quotes around a text with a colon in it.");

    [Fact]
    public void A_pair_without_braces_is_no_bracket_that_is_open() =>
        ShouldSay("article:\n  - a\n  - part?: [a, x: b\n  - other: [a, b]\nroles: {}\n", "5:12", "The bracket opened here is not closed. Close it with `]`");

    [Theory]
    [InlineData("description: \"A story\narticle: [a]\nroles:\n  a: { pattern: '\\d+ \"x\" \\p{L}+' }\n", "3:14", "The quote opened here is not closed. Put `\"` behind the text.")]
    [InlineData("article:\n  - \"a\nroles:\n  a:\n    pattern: '\"\\p{L}+\"'\n", "4:5", "The quote opened here is not closed. Put `\"` behind the text.")]
    [InlineData("description: \"A story\n  of \\d lines\"\narticle: [a]\n", "4:6", "`\\d` is no escape in double quotes.")]
    [InlineData("phrases:\n  a: [b,\n    'c, d]\nrules: [{ id: x, assert: 'y' }]\nroles: {}\n", "5:5", "The quote opened here is not closed. Put `'` behind the text.")]
    [InlineData("roles: { a: { when: { text: ['x, y] } }, b: { when: { text:\n 'x' } } }\n", "3:30", "The quote opened here is not closed. Put `'` behind the text.")]
    public void A_quote_that_is_not_closed_is_told_where_it_is_opened(string rest, string place, string message) => ShouldSay(rest, place, message);

    [Theory]
    [InlineData("roles:\n  a: { when: words: 1..5 }, expect: { words: ..4 } }\n", "4:14", "A second colon stands in this entry. Write `{` before `words:`, or put quotes around a text with `: ` in it.")]
    [InlineData("roles:\n  a: { when: { words: 1..5 } }:\n", "4:31", "This stands behind the `}` that ends the value. Remove the colon.")]
    [InlineData("roles:\n  a: { words: 1..5 }, expect: { words: ..4 } }\n", "4:21", "This stands behind the `}` that ends the value. Remove the comma, or write the bracket that it is to stand in before the value.")]
    [InlineData("article:\n  - { name: x, of: b }  the rest\n", "4:25", "This stands behind the `}` that ends the value. Remove it, or begin a new line with it.")]
    [InlineData("article: [a, b] roles:\n  a: {}\n", "3:17", "This stands behind the `]` that ends the value. Remove it, or begin a new line with it.")]
    [InlineData("article: [a, b]#x\nroles: {}\n", "3:16", "A space is missing before this `#`. Write a space before a comment.")]
    [InlineData("article:\n  - \"a\"#x\n  - b\n", "4:8", "A space is missing before this `#`. Write a space before a comment.")]
    public void What_stands_behind_a_value_is_told_where_it_stands(string rest, string place, string message) => ShouldSay(rest, place, message);

    [Theory]
    [InlineData("roles:\n  a: { when: { text: [\"x\" \"y\"] } }\n", "4:27", "A comma is missing before this. Put a comma between two entries.")]
    [InlineData("roles:\n  a: { pattern: '\\d+' expect: { words: ..5 } }\n", "4:23", "A comma is missing before this. Put a comma between two entries.")]
    [InlineData("roles:\n  \"a\":{ \"when\": {} }\n", "4:6", "A space is missing behind this colon. Write `\"a\": { \"when\": {} }`.")]
    [InlineData("\"article\":\"x\"\n", "3:10", "A space is missing behind this colon. Write `\"article\": \"x\"`.")]
    [InlineData("\"article\":: x\n", "3:11", "A second colon stands here. Remove one of them.")]
    [InlineData("\"article\":\u200b x\n", "3:11", "Behind this colon stands a space of another kind (U+200B). Write a space in its place.")]
    [InlineData("\"roles\":,\n  a: {}\n", "3:9", "A comma stands behind this colon. Remove the comma.")]
    [InlineData("roles:\n  a: { pattern; 'x: y: z' }\n", "4:8", "`pattern` has no colon. Write `pattern:` in place of `pattern ;`.")]
    [InlineData("roles:\n  a: { when： { words: 1..5 } }\n", "4:12", "`：` is no colon of YAML. Write `:` and a space.")]
    [InlineData("roles:\n  a: { when { words: 1..5 } }\n", "4:8", "`when` has no colon. Write `when:`.")]
    [InlineData("roles:\n  a: { when = { words: 1..5 } }\n", "4:8", "`when` has no colon. Write `when:` in place of `when =`.")]
    public void A_sign_that_is_missing_within_brackets_is_told(string rest, string place, string message) => ShouldSay(rest, place, message);

    [Theory]
    [InlineData("article: [a,\nb]\nroles:\n  a: {}\n  b: {}\n", "4:1", "This line goes on within a bracket, but is indented too little for that. Indent this line by 2 spaces.")]
    [InlineData("article:\n  - a\n  - x: [a,\n    b]\nroles: {}\n", "6:5", "This line goes on within a bracket, but is indented too little for that. Indent this line by 6 spaces.")]
    [InlineData("article: [a,\nb\n", "3:10", "The bracket opened here is not closed. Close it with `]`")]
    public void A_line_that_goes_on_within_a_bracket_is_to_be_indented(string rest, string place, string message) => ShouldSay(rest, place, message);

    [Theory]
    [InlineData("roles:\n  a:\n    any:\n      - { when: { ends: [sentence, quote) } }\n    expect: {}\n  b: {}\n", "6:41", "`)` does not close the `[` before it. Write `]`.")]
    [InlineData("roles:\n  a: { ends: [none, quote} }\n", "4:26", "`}` does not close the `[` before it. Write `]` in its place or before it, or the `{` that it is to close.")]
    [InlineData("roles:\n  a: { when: { starts: bullet, dash] } }\n", "4:36", "`]` does not close the `{` before it. Write `}` in its place or before it, or the `[` that it is to close.")]
    [InlineData("roles: {\n  a: {\n    when: {\n      words: 2..12,\n      ends: none, question] } }\n}\n", "7:27", "`]` does not close the `{` before it.")]
    [InlineData("roles: {\n  a: { when: { text: [a, b\n  } },\n  b: {} }\n", "4:22", "The bracket opened here is not closed. Close it with `]`")]
    [InlineData("roles: {\n  a: {\n    ends: [\n      none,\n      quote } } }\n", "7:13", "`}` does not close the `[` before it.")]
    [InlineData("phrases:\n  a: [b,\n    c}\nroles: {}\n", "5:6", "`}` does not close the `[` before it.")]
    [InlineData("roles:\n  a: { pattern: \"x\" )\n", "4:21", "`)` does not close the `{` before it. Write `}`.")]
    [InlineData("roles:\n  a: { when: ( words: 1..5 } }\n", "4:14", "`(` begins no map. Write `{`")]
    [InlineData("roles:\n  a: { when: {{ words: 1..5 } }\n  b: {}\n", "4:15", "`{` stands twice here. Remove one of them.")]
    public void A_bracket_of_the_wrong_kind_or_number_is_told(string rest, string place, string message) => ShouldSay(rest, place, message);

    private static void ShouldSay(string rest, string place, string message) =>
        StorySchema.ShouldBeOne(StorySchema.Said(Head + rest), "CG1001 " + place, "This is not YAML: " + message);
}

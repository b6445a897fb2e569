using Xunit;

namespace ContentGen.Schema.Tests.Mistakes;

/// <summary>A slip that only the line below brings to light is told in its own line.</summary>
public class LineMistakeTests
{
    private const string Head = "contentgen: 1\nschema: note\n";

    [Theory]
    [InlineData("roles:\n  a:\n    when:\n      words 1..5\n      ends: none\n", "6:7", "`words` has no colon. Write `words:`.")]
    [InlineData("roles:\n  a:\n    when:\n      words = 1..5\n      ends: none\n", "6:7", "`words` has no colon. Write `words:` in place of `words =`.")]
    [InlineData("roles:\n  a:\n    when:\n      words; 1..5\n      ends: none\n", "6:7", "`words` has no colon. Write `words:` in place of `words ;`.")]
    [InlineData("roles:\n  a:\n    when = { is: x, words: 1..5 }\n  b: {}\n", "5:5", "`when` has no colon. Write `when:` in place of `when =`.")]
    [InlineData("roles:\n  a:\n    when: { words: 1..5 }\n    expect = {}\n", "6:5", "`expect` has no colon. Write `expect:` in place of `expect =`.")]
    public void The_key_without_a_colon_is_told(string rest, string place, string message) => ShouldSay(Head + rest, place, message);

    [Theory]
    [InlineData("contentgen 1\nschema: note\narticle: [a]\n", "`contentgen` has no colon. Write `contentgen:`.")]
    [InlineData("contentgen = 1\nschema: note\narticle: [a]\n", "`contentgen` has no colon. Write `contentgen:` in place of `contentgen =`.")]
    public void The_first_line_without_a_colon_is_told(string schema, string message) => ShouldSay(schema, "1:1", message);

    [Theory]
    [InlineData("article:\n  * a\n  - b\n", "4:3", "`*` is no dash of YAML. Write `-` and a space.")]
    [InlineData("article:\n  * a\n  * b\n", "4:3", "`*` is no dash of YAML. Write `-` and a space.")]
    [InlineData("article:\n  - a\n  * b\n", "5:3", "`*` is no dash of YAML. Write `-` and a space.")]
    [InlineData("rules:\n  -id: x\n    assert: words(a) > 1\n", "4:3", "A space is missing behind this dash. Write `- id: x`.")]
    [InlineData("rules:\n  -- id: x\n    assert: words(a) > 1\n", "4:3", "`--` is no dash of a list. Write `- id: x`.")]
    [InlineData("rules:\n  - id: y\n    assert: words(a) > 2\n  -- id: x\n    assert: words(a) > 1\n", "6:3", "`--` is no dash of a list. Write `- id: x`.")]
    [InlineData("article:\n- a\nb\nroles: {}\n", "5:1", "This line begins without a dash, but stands in a list (line 4). Write `- ` before it")]
    [InlineData("rules:\n  - id: x\n  assert: words(a) > 1\n", "5:3", "This line begins without a dash, but stands in a list (line 4). Write `- ` before it, or indent it by 4 spaces if it belongs to the item of line 4.")]
    public void A_dash_that_is_none_or_missing_is_told(string rest, string place, string message) => ShouldSay(Head + rest, place, message);

    [Theory]
    [InlineData("article:\n  - a # one\n    - b\n", "5:5", "This line is indented by 4 spaces, but those before it by 2 (line 4). Indent it")]
    [InlineData("article:\n  - a\n#  - b:\n      - c\n", "6:7", "This line is indented by 6 spaces, but those before it by 2 (line 4). Indent it")]
    [InlineData("version: 1.0.0\n#article:\n  - a\n", "5:3", "This line is indented by 2 spaces, but those before it by 0 (line 1). Indent it")]
    [InlineData("article:\n  - a\n    - b: c\n", "5:5", "This line is indented by 4 spaces, but those before it by 2 (line 4). Indent it")]
    [InlineData("article:\n  - a\n      - b: c\n", "4:5", "`a` has no colon. Write `a:`.")]
    [InlineData("article:\n  - a:;\n      - b: c\n", "4:7", "A semicolon stands behind this colon. Remove the semicolon.")]
    [InlineData("article:\n  - a:#x\n      - b: c\n", "4:7", "A space is missing before this `#`. Write a space before a comment.")]
    [InlineData("article:\n  a # one\n  - b\n", "4:3", "This line begins without a dash, but stands in a list (line 5). Write `- ` before it")]
    [InlineData("article:\n  a # one\n  b\n", "5:3", "A comment ends the text above this line, which cannot go on here. Remove the comment")]
    [InlineData("roles:\n  a:\n    when: {}\n \t  expect: {}\n", "6:2", "A tab indents this line. Indent with spaces alone.")]
    [InlineData("rules:\n- id: x\n  assert: words(a) > 1\n* id: y\n", "6:1", "`*` is no dash of YAML. Write `-` and a space.")]
    [InlineData("traits:\n  short: &short,\n    words: ..12\n", "4:16", "A comma stands behind this value. Remove the comma.")]
    [InlineData("traits: {\n  a: { ends: - x } }\n", "4:14", "A dash begins no item within brackets. Write a list between `[` and `]`")]
    [InlineData("traits: { a: { words: * } }\n", "3:23", "A text without quotes cannot begin with `*`. Put quotes around all of it.")]
    [InlineData("%roles:\n  a: {}\n", "3:1", "A text without quotes cannot begin with `%`. Put quotes around all of it.")]
    public void What_the_library_tells_in_its_own_words_is_told_in_those_of_a_writer(string rest, string place, string message) => ShouldSay(Head + rest, place, message);

    [Theory]
    [InlineData("roles:\n  a:\n    when: { words: 1..5 }\nb: {}\n  c: {}\n", "6:1", "This line is not indented, but those around it are by 2 spaces (lines 4 and 7). Indent it like them.")]
    [InlineData("roles:\n  a: {}\nunclaimed: error\n  c: {}\n", "6:3", "This line is indented by 2 spaces, but those before it by 0 (line 1). Indent it")]
    public void A_line_that_is_not_indented_like_those_around_it_is_told_where_it_is_no_key_of_a_file(string rest, string place, string message) => ShouldSay(Head + rest, place, message);

    private static void ShouldSay(string schema, string place, string message) => StorySchema.ShouldBeOne(StorySchema.Said(schema), "CG1001 " + place, "This is not YAML: " + message);
}

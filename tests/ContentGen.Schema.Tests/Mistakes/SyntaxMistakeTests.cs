using System;
using System.IO;
using System.Linq;
using ContentGen.Schema.Tests.Cases;
using ContentGen.Schema.Yaml;
using Shouldly;
using Xunit;

namespace ContentGen.Schema.Tests.Mistakes;

/// <summary>What is no YAML is told at the line in which the slip is, in the words of who writes a schema.</summary>
public class SyntaxMistakeTests
{
    [Theory]
    [InlineData("      - paragraph+", "    - paragraph+", "13:5", "indented by 4 spaces, but those before it by 6 (line 12) or 2 (line 8). Indent it")]
    [InlineData("      - paragraph+", "   - paragraph+", "13:4", "indented by 3 spaces, but those before it by 6 (line 12) or 2 (line 8). Indent it")]
    [InlineData("  byline:\n", "   byline:\n", "25:4", "indented by 3 spaces, but those before it by 4 (line 23) or 2 (line 22). Indent it")]
    [InlineData("  heading: {", " heading: {", "30:2", "indented by 1 space, but those before it by 2 (line 22) or 0 (line 1). Indent it")]
    [InlineData("    fields:\n", "   fields:\n", "27:4", "indented by 3 spaces, but those before it by 4 (line 26) or 2 (line 22). Indent it")]
    [InlineData("    fields:\n", "     fields:\n", "27:6", "indented by 5 spaces, but those before it by 4 (line 26). Indent it")]
    [InlineData("      It grows.\n", "    It grows.\n", "51:5", "indented by 4 spaces, but the text above it by 6 (line 49). Indent it like that text")]
    [InlineData("      It grows.\n", "It grows.\n", "51:1", "indented by 0 spaces, but the text above it by 6 (line 49). Indent it like that text")]
    [InlineData("schema: story", "schema: story\n  version: 2.0.0", "3:3", "indented by 2 spaces, but those before it by 0 (line 1). Indent it")]
    public void A_line_indented_otherwise_is_told_beside_those_that_it_could_belong_to(string written, string mistake, string place, string message) =>
        ShouldSay(written, mistake, place, "This line is " + message);

    [Theory]
    [InlineData("schema: story", "schema:story", "2:7", "A space is missing behind this colon. Write `schema: story`.")]
    [InlineData("paragraph: { when", "paragraph:{ when", "31:12", "A space is missing behind this colon. Write `paragraph: { when")]
    [InlineData("paragraph: { when: {", "paragraph: { when:{", "31:20", "A space is missing behind this colon. Write `when: { is: prose }`.")]
    [InlineData("schema: story", "schema：story", "2:7", "`：` is no colon of YAML. Write `:` and a space.")]
    [InlineData("schema: story", "schema:\u00a0story", "2:8", "Behind this colon stands a no-break space (U+00A0). Write a space")]
    [InlineData("  - byline?", "  -byline?", "9:3", "A space is missing behind this dash. Write `- byline?`.")]
    [InlineData("  - headline", "  -headline", "8:3", "A space is missing behind this dash. Write `- headline`.")]
    [InlineData("  - byline?", "  -\u00a0byline?", "9:4", "Behind this dash stands a no-break space (U+00A0). Write a space")]
    [InlineData("  - headline", "  – headline", "8:3", "`–` is no dash of YAML. Write `-` and a space.")]
    [InlineData("  - byline?", "  byline?", "9:3", "This line begins without a dash, but stands in a list (line 8). Write `- ` before it")]
    [InlineData("article:\n", "article: x\n- y\narticle-of:\n", "8:1", "This line begins with a dash, but stands beside keys (line 1). Indent it below the key of its list")]
    [InlineData("  - section*:\n", "  section*:\n", "11:3", "This line begins without a dash, but stands in a list (line 8). Write `- ` before it")]
    [InlineData("  headline:\n", "  headline\n", "22:3", "`headline` has no colon. Write `headline:`.")]
    [InlineData("traits:\n", "traits\n", "14:1", "`traits` has no colon. Write `traits:`.")]
    [InlineData("roles:\n", "roles\n", "21:1", "`roles` has no colon. Write `roles:`.")]
    [InlineData("    fields:\n", "    fields\n", "27:5", "`fields` has no colon. Write `fields:`.")]
    [InlineData("heading: { when: {", "heading { when: {", "30:3", "`heading` has no colon. Write `heading:`.")]
    public void A_sign_or_a_space_that_is_missing_is_told_where_it_is(string written, string mistake, string place, string message) => ShouldSay(written, mistake, place, message);

    [Theory]
    [InlineData("    pattern: 'By", "\u00a0   pattern: 'By", "26:1", "A no-break space (U+00A0) indents this line. Indent with spaces")]
    [InlineData("  byline:\n", "\u00a0 byline:\n", "25:1", "A no-break space (U+00A0) indents this line. Indent with spaces")]
    [InlineData("    when: { is: titleish, position", "\u00a0\u00a0\u00a0\u00a0when: { is: titleish, position", "23:1", "A no-break space (U+00A0) indents this line. Indent with spaces")]
    [InlineData("      It grows.\n", "\u3000     It grows.\n", "51:1", "A space of another kind (U+3000) indents this line. Indent with spaces")]
    [InlineData("    when: { is: titleish, position", "\twhen: { is: titleish, position", "23:1", "A tab indents this line. Indent with spaces")]
    public void A_space_of_another_kind_is_told_where_it_indents_a_line(string written, string mistake, string place, string message) => ShouldSay(written, mistake, place, message);

    [Theory]
    [InlineData("A story.", "'It's a story.'", "4:17", "The text in quotes ends here, but more stands behind it. Write `''`")]
    [InlineData("A story.", "\"A \"nice\" story\"", "4:17", "The text in quotes ends here, but more stands behind it. Write `\\\"`")]
    [InlineData("[of course, ", "['it's', ", "18:15", "The text in quotes ends here, but more stands behind it. Write `''`")]
    [InlineData("A story.", "“A: story”", "4:14", "`“` is no quote of YAML. Write `\"` or `'`")]
    [InlineData("A story.", "‘A: story’", "4:14", "`‘` is no quote of YAML. Write `\"` or `'`")]
    [InlineData("A story.", "A story: with a colon", "4:21", "This text has a colon and a space in it, but no quotes around it. Put quotes around all of it.")]
    [InlineData("A story.", "@story", "4:14", "A text without quotes cannot begin with `@`. Put quotes around all of it.")]
    [InlineData("A story.", "`x`", "4:14", "A text without quotes cannot begin with a backtick. Put quotes around all of it.")]
    [InlineData("A story.", "- x", "4:14", "A text without quotes cannot begin with `-`. Put quotes around all of it.")]
    [InlineData("A story.", "| x", "4:14", "A text without quotes cannot begin with `|`. Put quotes around all of it.")]
    [InlineData("A story.", "Story:", "4:19", "This text has a colon at its end, but no quotes around it.")]
    [InlineData("'By (", "[A-Z]+ (", "26:14", "A text without quotes cannot begin with `[`. Put quotes around all of it.")]
    [InlineData("\"A story of {words(article)} words.\"", "{words(article)} words", "43:14", "A text without quotes cannot begin with `{`. Put quotes around all of it.")]
    [InlineData("schema: story", "schema = story", "2:1", "`schema` has no colon. Write `schema:` in place of `schema =`.")]
    [InlineData("{ is: titleish, position: 1 }", "\n  { is: titleish, position: 1 }", "24:3", "This line is no `key: value`, as those beside it are (line 22).")]
    [InlineData("{day})'", "{day})", "26:14", "The quote opened here is not closed. Put `'` behind the text")]
    [InlineData("words.\"", "words.", "43:14", "The quote opened here is not closed. Put `\"` behind the text")]
    [InlineData("[of course, ", "[#of course, ", "18:11", "The bracket opened here is not closed: `#` begins a comment. Put quotes around a text with `#`")]
    [InlineData("[of course, ", "[of course, #", "18:11", "The bracket opened here is not closed: `#` begins a comment. Put quotes around a text with `#`")]
    [InlineData("needless to say]", "needless to say", "18:11", "The bracket opened here is not closed. Close it with `]`, or put quotes around a text with a bracket in it.")]
    [InlineData("paragraph: { when: { is: prose } }", "paragraph: { when: { is: prose } } }", "31:38", "`}` closes no bracket. Remove it")]
    [InlineData("words: 3..10, chars", "words: 3..10 chars", "24:33", "Here a comma is missing, or a bracket is not closed. Put a comma between two entries")]
    [InlineData("[\", \", \" and \"]", "[,]", "28:42", "A comma without quotes is no text: it only divides. Remove it, or put quotes around it where it is the text itself: `[\",\"]`.")]
    [InlineData("words: 3..10, chars", "words: 3..10,, chars", "24:28", "Nothing stands between two commas here. Remove one of them.")]
    public void What_is_wrong_with_a_text_or_a_bracket_is_told(string written, string mistake, string place, string message) => ShouldSay(written, mistake, place, message);

    /// <summary>Lines are looked at where a file is no YAML; of one that is, nothing is found wrong.</summary>
    [Fact]
    public void What_is_YAML_has_no_line_that_is_wrong()
    {
        foreach (var folder in new[] { "schemas", "samples", "tests", "docs" }.Select(name => Repository.PathOf(name)).Where(Directory.Exists))
        {
            foreach (var path in Directory.GetFiles(folder, "*.yaml", SearchOption.AllDirectories).Concat(Directory.GetFiles(folder, "*.yml", SearchOption.AllDirectories)))
            {
                var source = new SourceText(path, File.ReadAllText(path));
                if (YamlReader.Read(source, []) is not null)
                    new BlockLines(source).FirstWrong(source.Text.Length)?.ShouldBeNull(path);
            }
        }
    }

    [Theory]
    [InlineData("a:\n- b\n- c: d\n  e: f\ng: h\n")]
    [InlineData("a:\n  b\n  c\nd: e\n")]
    [InlineData("a: b\n  c\n  d\ne: f\n")]
    [InlineData("a: 'b\n  c'\nd: \"e\n f\"\ng: h\n")]
    [InlineData("a: [b,\n c, 'd',\n e]\nf: {g: h,\n i: j}\n")]
    [InlineData("a: |\n    b\n   \n    c\nd: >-\n e\n\n f\ng: h\n")]
    [InlineData("- - a\n  - b\n- - c\n-\n  - d\n- e: f\n  g:\n  - h\n")]
    [InlineData("---\n# c\na: b # d\n\n# e\nf: # g\n  h: i\n...\n")]
    [InlineData("a: &x\n  b: c\nd: *x\n\"e\": 'f'\n'g': h:i\nj: http://k\nl: m#n\n")]
    [InlineData("a: it's\nb: [it's, don't]\nc: {d: it's}\ne: \"it's\"\n")]
    [InlineData("a:\n  -b\nc:\n  d:e\n")]
    [InlineData("a: |2\n   b\n  c\nd: e\n")]
    [InlineData("{\"a\":{\"b\":[1,2]},\"c\":\"d\"}\n")]
    [InlineData("? a\n: b\nc: d\n")]
    public void Neither_is_any_line_of_other_YAML(string text)
    {
        foreach (var end in new[] { "\n", "\r\n", "\r" })
        {
            var source = new SourceText("a.yaml", "\uFEFF" + text.Replace("\n", end, StringComparison.Ordinal));
            new BlockLines(source).FirstWrong(source.Text.Length).ShouldBeNull();
        }
    }

    private static void ShouldSay(string written, string mistake, string place, string message) =>
        StorySchema.ShouldBeOne(StorySchema.Said(written, mistake), "CG1001 " + place, "This is not YAML: " + message);
}

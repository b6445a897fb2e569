using System;
using System.Linq;
using Shouldly;
using Xunit;

namespace ContentGen.Schema.Tests.Mistakes;

/// <summary>One mistake is told once: nothing is said of what only follows from it.</summary>
public class FollowUpTests
{
    private const string Head = "contentgen: 1\nschema: note\narticle: [a*]\n";

    /// <summary>What an example says of parts that could not be read is no mistake.</summary>
    [Theory]
    [InlineData("\nroles:", "\nrolls:", "CG1014 21:1", "`rolls` is no key of a schema. Did you mean `roles`?")]
    [InlineData("- byline?", "- Byline?", "CG1100 9:5", "`Byline` cannot be the name of a role.")]
    [InlineData("- lead: paragraph*", "- lead*: paragraph*", "CG1113 10:12", "Keep the one on the name for a plural member, the one on the role for a singular.")]
    [InlineData("list: text, separators", "list: number, decimal: \";\", separators", "CG1018 28:40", "`;` is no value of `decimal`. Write one of: `.`, `,`.")]
    [InlineData("      author: {", "      author: # {", "CG1011 28:14", "`#` begins a comment here: put quotes around")]
    public void Examples_are_looked_at_where_all_that_they_speak_of_was_read(string written, string mistake, string place, string message) =>
        ShouldBeOne(written, mistake, place, message);

    /// <summary>Names that an import could have brought are not missed.</summary>
    [Theory]
    [InlineData("imports:", "import:", "CG1014 5:1", "`import` is no key of a schema. Did you mean `imports`?")]
    [InlineData("imports:", "packs:", "CG1014 5:1", "`packs` is no key of a schema.")]
    [InlineData("[std/noise.en, std/dates.en]", "std/noise.en, std/dates.en", "CG1015 5:10", "`imports` must be a list of packs, but this is a text.")]
    [InlineData("[std/noise.en, std/dates.en]", "{ std/noise.en, std/dates.en }", "CG1011 5:12", "a list stands between `[` and `]`")]
    [InlineData("std/dates.en", "std/dates.da", "CG1055 5:25", "")]
    [InlineData("traits:", "trait:", "CG1014 14:1", "Did you mean `traits`?")]
    [InlineData("patterns:", "pattern:", "CG1014 19:1", "Did you mean `patterns`?")]
    public void Names_are_missed_where_all_files_and_keys_that_declare_them_were_read(string written, string mistake, string place, string message) =>
        ShouldBeOne(written, mistake, place, message);

    [Theory]
    [InlineData("author: { list", "writer: { list", "CG1362 28:7", "has a group `writer`. Its group without a field is `author`.")]
    [InlineData("\"d MMMM yyyy\"", "\"dd/mm/yyyy\"", "CG1356 29:41", "does not say the month (`MMMM`, `MMM`, `MM` or `M`). Add it to the format. `mm` is minutes: write `MM`")]
    [InlineData("\"d MMMM yyyy\"", "\"HH:mm\"", "CG1356 29:41", "`HH:mm` does not say the year (`yyyy`), the month (`MMMM`, `MMM`, `MM` or `M`) and the day (`dd` or `d`). Add it to the format.")]
    [InlineData("A story.", "!x", "CG1007 4:14", "put quotes around a text that starts with `!`")]
    [InlineData("A story.", "&x", "CG1011 4:14", "put quotes around a text that begins with `&`")]
    [InlineData("day: '\\d{1,2} \\p{L}+ \\d{4}'", "day: {1,2}", "CG1011 20:9", "Put quotes around a text with a bracket or a comma in it.")]
    [InlineData("    until: end\n", "    until: end\n    when: { text: $share }\n", "CG1117 37:5", "")]
    [InlineData("article:\n  - headline\n  - byline?", "article:\n  headline:\n  byline?:", "CG1015 8:3", "")]
    [InlineData("{ when: { is: prose } }", "{ when: { is:prose } }", "CG1011 31:24", "Write a space behind the colon: `is: prose`.")]
    [InlineData("when: words(article) > 400\n    assert", "asert: words(article) > 400\n    when", "CG1014 40:5", "Did you mean `assert`?")]
    [InlineData("    text: |", "    txet: |", "CG1014 48:5", "Did you mean `text`?")]
    public void One_mistake_is_one_diagnostic(string written, string mistake, string place, string message) =>
        ShouldBeOne(written, mistake, place, message);

    /// <summary>That nothing uses what was meant only follows.</summary>
    [Theory]
    [InlineData("{ scroe: 3.. }", "CG1400 4:32", "There is no score `scroe`. Did you mean `score`?")]
    [InlineData("{ quality: 3.. }", "CG1400 4:32", "There is no score `quality`. Declare it under `scores:`.")]
    public void A_score_that_is_misspelt_where_it_is_asked_for_is_one_mistake(string test, string place, string message) =>
        StorySchema.ShouldBeOne(
            StorySchema.Said(Head + "roles: { a: { when: { score: " + test + " } } }\nscores: { score: { add: [{ per-word: 1 }] } }\n"), place, message);

    [Theory]
    [InlineData("titel", "CG1403 4:32", "Nothing is elected under the name `titel`. Did you mean `title`?")]
    [InlineData("headline", "CG1403 4:32", "Nothing is elected under the name `headline`.")]
    public void An_election_too(string name, string place, string message) =>
        StorySchema.ShouldBeOne(
            StorySchema.Said(Head + "roles: { a: { when: { elected: " + name + " } } }\nscores: { score: { add: [{ per-word: 1 }] } }\nelect: { title: { score: score } }\n"), place, message);

    /// <summary>Nobody meant these.</summary>
    [Fact]
    public void Another_score_is_unused_all_the_same() =>
        StorySchema.Said(Head + "roles: { a: { when: { score: { scroe: 3.. } } } }\nscores: { score: { add: [{ per-word: 1 }] }, length: { add: [{ per-word: 2 }] } }\n")
            .Select(static said => said[..said.IndexOf(' ', 7)]).ShouldBe(["CG1400 4:32", "CG1407 5:46"], ignoreOrder: true);

    /// <summary>Who uses a name that is written wrong where it is declared is right.</summary>
    [Theory]
    [InlineData("roles: { A: {} }\nrules: [{ id: x, assert: exists(a) }]\n", "CG1100 4:10", "`A` cannot be the name of a role.")]
    [InlineData("roles: { 'a\u200B': { } }\n", "CG1100 4:10", "cannot be the name of a role.")]
    [InlineData("roles: { a: { when: { is: long } } }\ntraits: { Long: { words: 3.. }, longer: { words: 9.. } }\n", "CG1100 5:11", "`Long` cannot be the name of a trait.")]
    [InlineData("roles: { a: { when: { text: $teaser } } }\nphrases: { tea;ser: [x] }\n", "CG1100 5:12", "`tea;ser` cannot be the name of a phrase set.")]
    [InlineData("roles: { a: { pattern: '{day} .*' } }\npatterns: { day!: \"\\\\d+\" }\n", "CG1100 5:13", "`day!` cannot be the name of a pattern.")]
    [InlineData("roles: { a: { pattern: $day } }\npatterns: { Day: \"\\\\d+\" }\n", "CG1100 5:13", "`Day` cannot be the name of a pattern.")]
    [InlineData("roles: { a: { pattern: '(?<day>.+)', fields: { Day: text } } }\nrules: [{ id: x, assert: 'any(a as x, exists(x.day))' }]\n", "CG1100 4:48", "`Day` cannot be the name of a field.")]
    [InlineData("roles: { a: { when: { score: { news: 3.. } } } }\nscores: { News: { add: [{ when: { words: 3.. }, weight: 1 }] } }\n", "CG1100 5:11", "`News` cannot be the name of a score.")]
    [InlineData("roles: { a: {} }\nnoise: { Share: { when: { text: x } } }\nrules: [{ id: x, assert: exists(noise.share) }]\n", "CG1100 5:10", "`Share` cannot be the name of")]
    public void A_name_that_is_broken_where_it_is_declared_is_missed_nowhere(string rest, string place, string message) =>
        StorySchema.ShouldBeOne(StorySchema.Said(Head + rest), place, message);

    [Theory]
    [InlineData("contentgen: 1\nschema: note\narticle: [First, b]\nroles: { first: {}, b: {} }\nrules: [{ id: x, assert: exists(first) }]\n", "CG1100 3:11", "`First` cannot be the name of a role.")]
    [InlineData("contentgen: 1\nschema: note\nArticle: [a]\nroles: { a: {} }\nrules: [{ id: x, assert: exists(a) }]\n", "CG1014 3:1", "Did you mean `article`?")]
    [InlineData("contentgen: 1\nschema: note\narticle:\n  - a\n  - b:\nroles: { a: {}, b: {} }\n", "CG1011 5:7", "Here a value is missing.")]
    [InlineData("contentgen: 1\nschema: note\narticle: [{ name:: a, of: [b] }]\nroles: { b: {} }\n", "CG1014 3:13", "Did you mean `name`?")]
    public void Items_that_cannot_be_read_are_missed_nowhere(string schema, string place, string message) =>
        StorySchema.ShouldBeOne(StorySchema.Said(schema), place, message);

    [Theory]
    [InlineData("roles: { a: { pattern: '(?<day>.+) (?<at>.+)', fields: { day: text, at：text } } }\nrules: [{ id: x, assert: 'any(a as x, exists(x.at))' }]\n", "CG1011 4:69", "Here a value is missing.")]
    [InlineData("roles: { a: { pattern: '(?<day>.+)', fields: { day: txt } } }\nrules: [{ id: x, assert: 'any(a as x, exists(x.day))' }]\n", "CG1018 4:53", "Did you mean `text`?")]
    [InlineData("roles: { a: { 'pattern:': '(?<day>.+)', fields: { day: text } } }\n", "CG1014 4:15", "Did you mean `pattern`?")]
    [InlineData("roles: { a: { any: [{ 'pattern:': '(?<day>.+)' }], fields: { day: text } } }\n", "CG1014 4:23", "Did you mean `pattern`?")]
    [InlineData("roles: { a: { when: { tag: h1 } } }\ninput: { forat: markdown }\n", "CG1014 5:10", "Did you mean `format`?")]
    [InlineData("roles: { a: { when: { tag: h1 } } }\ninptu: { format: markdown }\n", "CG1014 5:1", "Did you mean `input`?")]
    [InlineData("roles: { a: { when: { score: { news: 3.. } } } }\nscors: { news: { add: [{ when: { words: 3.. }, weight: 1 }] } }\n", "CG1014 5:1", "Did you mean `scores`?")]
    [InlineData("roles: { a: {} }\nnose: { share: { when: { text: x } } }\nrules: [{ id: x, assert: exists(noise.share) }]\n", "CG1014 5:1", "Did you mean `noise`?")]
    public void Nothing_is_missed_that_a_broken_key_may_hold(string rest, string place, string message) =>
        StorySchema.ShouldBeOne(StorySchema.Said(Head + rest), place, message);

    [Theory]
    [InlineData("article: [headline dek?, b]\nroles: { headline: {}, dek: {}, b: {} }\nrules: [{ id: x, assert: exists(dek) }]\n", "CG1114 3:11", "`dek?` does not say how often here.")]
    [InlineData("article: [headline, dek?. b]\nroles: { headline: {}, dek: {}, b: {} }\nrules: [{ id: x, assert: exists(b) }]\n", "CG1100 3:21", "`dek?.` cannot be the name of a role.")]
    [InlineData("article:\n  - a\n  - b+#x\nroles: { a: {}, b: {} }\nrules: [{ id: x, assert: exists(b) }]\n", "CG1100 5:5", "`b+#x` cannot be the name of a role.")]
    [InlineData("article: [a]\nroles:\n  a:\n    pattern '(?<x>.*): (?<y>.+)'\n    fields: { x: text, y: text }\n", "CG1014 6:5", "is no key of a role.")]
    [InlineData("article: [a]\nroles:\n  a:\n    any:\n      - { pattern '(?<x>.*): (?<y>.+)' }\n      - { pattern: '(?<y>.+)' }\n    fields: { x: text, y: text }\n", "CG1014 7:11", "is no key of an alternative of a role.")]
    [InlineData("article: [a]\nroles: { a: { pattern: '(?<x>.*)', fields: { x: { lst: text, separators: [;] } } } }\n", "CG1014 4:51", "Did you mean `list`?")]
    public void What_one_mistake_makes_of_its_surroundings_is_no_other(string rest, string place, string message) =>
        StorySchema.ShouldBeOne(StorySchema.Said("contentgen: 1\nschema: note\n" + rest), place, message);

    /// <summary>A comma ends a format that has no quotes.</summary>
    [Theory]
    [InlineData("[“MMMM d, yyyy”]", "CG1356 29:42", "`“MMMM d` does not say the year (`yyyy`). Its comma ends it: put quotes around all of it, `\"MMMM d, yyyy\"`.")]
    [InlineData("[d MMMM yyyy, dddd, MMMM d, yyyy, yyyy-MM-dd]", "CG1356 29:55", "`dddd` does not say the year (`yyyy`), the month (`MMMM`, `MMM`, `MM` or `M`) and the day (`dd` or `d`). Its comma ends it: put quotes around all of it, `\"dddd, MMMM d, yyyy\"`.")]
    [InlineData("[d MMMM, # day\n        yyyy-MM-dd]", "CG1356 29:42", "`d MMMM` does not say the year (`yyyy`). Add it to the format.")]
    [InlineData("[d MMMM, 'yyyy-MM-dd']", "CG1356 29:42", "`d MMMM` does not say the year (`yyyy`). Add it to the format.")]
    public void A_format_that_its_comma_divides_is_one_mistake(string formats, string place, string message) => ShouldBeOne("\"d MMMM yyyy\"", formats, place, message);

    /// <summary>Where YAML ends an expression that has no quotes.</summary>
    [Theory]
    [InlineData("roles: { a: {} }\nrules: [{ id: x, assert: all(a as b, words(b) > 1) }]\n", "CG1011 5:38", "The comma ends the text `all(a as b`, which has no quotes: put quotes around all of it.")]
    [InlineData("roles: { a: {} }\nrules: [{ id: x, assert: contains(first(a), 'foo: bar') }]\n", "CG1011 5:45", "The comma ends the text `contains(first(a)`, which has no quotes: put quotes around all of it.")]
    [InlineData("roles: { a: {} }\nrules:\n  - id: x\n    assert: contains(first(a), ' #foo')\n", "CG1600 7:33", "` #` begins a comment there, and so ends the expression: put quotes around all of it.")]
    [InlineData("roles: { a: {} }\nrules:\n  - id: x\n    assert: contains(first(a), #foo')\n", "CG1600 7:31", "` #` begins a comment there, and so ends the expression: put quotes around all of it.")]
    [InlineData("roles: { a: {} }\nrules:\n  - id: x\n    assert: \"contains(first(a), ‘foo’)\"\n", "CG1600 7:33", "`‘` is no quote of an expression. Write `'` at both ends of the text.")]
    public void An_expression_that_YAML_cuts_off_is_told_to_want_quotes(string rest, string place, string message) => StorySchema.ShouldBeOne(StorySchema.Said(Head + rest), place, message);

    private static void ShouldBeOne(string written, string mistake, string place, string message) => StorySchema.ShouldBeOne(StorySchema.Said(written, mistake), place, message);
}

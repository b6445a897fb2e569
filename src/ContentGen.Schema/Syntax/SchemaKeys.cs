namespace ContentGen.Schema.Syntax;

/// <summary>The keys of every kind of map but predicates, which have <see cref="Binding.PredicateCatalog"/>.</summary>
internal static class SchemaKeys
{
    public static readonly KeySet Schema = new("a schema",
    [
        new("contentgen", "The version of the schema language: 1."),
        new("schema", "The schema's id, kebab-case; the generated type is named after it."),
        new("version", "The schema's own semantic version; 1.0.0 where it is absent."),
        new("namespace", "The namespace of the generated code; the project's root namespace where it is absent."),
        new("description", "What the schema describes."),
        new("access", "Accessibility of the generated types: internal (default) or public."),
        new("imports", "Packs whose names and parts are used: std/NAME, relative paths, PACKAGE/NAME."),
        new("input", "The format of documents and what a block is."),
        new("article", "The content model: the order in which roles follow one another."),
        new("phrases", "Named sets of phrases."),
        new("traits", "Named tests of one block by itself."),
        new("roles", "What a block can be within the article."),
        new("noise", "What is not the article."),
        new("unclaimed", "What is reported of blocks that nothing took."),
        new("severity", "Severities by the id of a finding."),
        new("patterns", "Named patterns."),
        new("region", "Where the article lies within a page."),
        new("scores", "Named sums over tests."),
        new("elect", "Blocks chosen by their score."),
        new("rules", "Assertions about the whole article."),
        new("examples", "Documents with their expected results; tests of the schema."),
        new("extends", "The schema that this one changes: the id of one of the product, a relative path, or PACKAGE/NAME."),
    ]);

    public static readonly KeySet Pack = new("a pack",
    [
        new("contentgen", "The version of the schema language: 1."),
        new("pack", "The pack's id, kebab-case."),
        new("language", "The language of its phrases and words."),
        new("description", "What the pack is for."),
        new("imports", "Other packs that it builds on."),
        new("phrases", "Named sets of phrases."),
        new("traits", "Named tests of one block by itself."),
        new("abbreviations", "Words whose full stop ends a sentence only before a starter word."),
        new("titles", "Words whose full stop never ends a sentence."),
        new("starters", "Words with which a sentence begins after an abbreviation."),
        new("months", "The names of the months, January first; an item is a name or a list of names."),
        new("months-short", "Their short names."),
        new("weekdays", "The names of the weekdays, Monday first; an item is a name or a list of names."),
        new("weekdays-short", "Their short names."),
        new("am-pm", "The names of the two halves of the day, ante meridiem first."),
        new("patterns", "Named patterns."),
        new("roles", "Roles for the schemas that import the pack; those that no content model names are left out."),
        new("noise", "Noise entries for the schemas that import it."),
        new("scores", "Scores for the schemas that import it."),
        new("region", "The region of the schemas that import it."),
        new("elect", "Elections for the schemas that import it."),
        new("severity", "Severities by the id of a finding, for the schemas that import it."),
        new("rules", "Rules for the schemas that import it."),
    ]);

    /// <summary>Where items go that a schema adds to an inherited content model.</summary>
    public static readonly KeySet Insertion = new("an insertion",
    [
        new("before", "The item before which they go: its name, or its path within groups."),
        new("after", "The item behind which they go."),
        new("items", "The items."),
    ]);

    public static readonly KeySet Input = new("`input`",
    [
        new("format", "text (default) or markdown."),
        new("block", "line (default): a non-blank line; paragraph: a run of non-blank lines."),
        new("language", "The language of the documents."),
    ])
    {
        Example = "{ format: markdown }",
    };

    public static readonly KeySet Role = new("a role",
    [
        new("when", "The predicate that recognises a block of this role."),
        new("any", "Alternatives, tried in order."),
        new("take", "How much of the block the role takes: block (default), sentence, or { until: PATTERN }."),
        new("taken", "What the taken part must satisfy."),
        new("expect", "What validation asserts of it."),
        new("description", "What the role is; becomes documentation."),
        new("deprecated", "Why it should not be used any more."),
        new("pattern", "A pattern that the whole block matches."),
        new("fields", "Values within the text, by the names of the pattern's groups."),
    ])
    {
        TestKey = "when",
        Example = "{ when: { words: 2..16 } }",
    };

    public static readonly KeySet Alternative = new("an alternative of a role",
    [
        new("when", "The predicate that recognises a block of this role."),
        new("take", "How much of the block the role takes: block (default), sentence, or { until: PATTERN }."),
        new("taken", "What the taken part must satisfy."),
        new("pattern", "A pattern that the whole block matches."),
    ])
    {
        TestKey = "when",
        Example = "{ when: { words: 2..16 } }",
    };

    public static readonly KeySet Field = new("a field",
    [
        new("type", "What the text is converted to: text (default), integer, number, boolean, date, date-time, url, email or enum."),
        new("list", "The type of the items of a list, in place of `type`."),
        new("separators", "What stands between the items of a list, \\n for a line end; a comma where it is absent."),
        new("formats", "How dates are written, in the order in which the formats are tried."),
        new("offset", "The offset from UTC of times whose format has none, such as +01:00."),
        new("decimal", "What stands before the decimals of a number: a full stop (default) or a comma."),
        new("values", "The values of an enumeration: a list of texts, or a map from names to texts."),
        new("true", "The texts that mean true; `true` and `yes` where they are absent."),
        new("false", "The texts that mean false; `false` and `no` where they are absent."),
        new("description", "What the field is; becomes documentation."),
    ]);

    /// <summary>What an <c>expect</c> has besides predicates.</summary>
    public static readonly KeySet Expect = new("`expect`",
    [
        new("severity", "error (default), warning or info."),
        new("message", "The finding's message in place of the built-in one."),
    ]);

    public static readonly KeySet Rule = new("a rule",
    [
        new("id", "The id of the rule's finding."),
        new("when", "An expression: where it is not true, the rule is not asked."),
        new("assert", "An expression that must be true."),
        new("hook", "The name of a C# method of the project that decides, in place of `assert`."),
        new("severity", "error (default), warning or info."),
        new("message", "The finding's message; `{expression}` in it shows a value."),
        new("help", "What to do where the rule does not hold."),
    ])
    {
        Example = "{ id: has-sections, assert: count(section) >= 2 }",
    };

    public static readonly KeySet Noise = new("a noise entry",
    [
        new("when", "The predicate of single blocks that are noise."),
        new("opens", "The predicate of the block that opens a region."),
        new("until", "Where a region ends: end, blank, or the predicate of the first block behind it."),
        new("while", "The predicate that the blocks of a region hold."),
        new("max-blocks", "The most blocks of a region, its opener included; 200 where it is absent, no limit with until: end."),
        new("at-most", "The share of the document above which a region is reported; 60% where it is absent."),
        new("items", "A content model for what lies inside the region."),
        new("description", "What the noise is; becomes documentation."),
    ])
    {
        TestKey = "when",
        Example = "{ when: { text: $share } }",
    };

    public static readonly KeySet Unclaimed = new("`unclaimed`",
    [
        new("severity", "error, warning or info (default)."),
        new("at-most", "The share of the document up to which nothing is reported; 0% where it is absent."),
    ])
    {
        Example = "{ severity: warning, at-most: 5% }",
    };

    public static readonly KeySet Item = new("an item of a content model",
    [
        new("name", "The item's name, with its quantifier."),
        new("as", "The member's name in C# and JSON, as it is to be used."),
        new("of", "A role, or a list of items in sequence."),
        new("one-of", "A list of items of which one stands."),
    ]);

    public static readonly KeySet Neighbour = new("a neighbour test",
    [
        new("is", "A trait, or a list of traits that all hold."),
        new("within", "How many blocks are looked at, 1 to 100; 1 where it is absent."),
        new("at-least", "How many of them have the traits; 1 where it is absent."),
    ]);

    public static readonly KeySet Score = new("a score",
    [
        new("base", "What every block has; 0 where it is absent."),
        new("add", "Terms, each of which adds to the score where its test holds."),
    ]);

    public static readonly KeySet Term = new("a term of a score",
    [
        new("when", "The predicate of the blocks for which the term counts; every block where it is absent."),
        new("weight", "What the term adds."),
        new("per-word", "What it adds for each word of the block."),
        new("cap", "The most that the words add or take away."),
    ])
    {
        TestKey = "when",
        Example = "{ when: { words: 17.. }, weight: 5 }",
    };

    public static readonly KeySet Region = new("`region`",
    [
        new("weigh", "The score whose sum is greatest in the region."),
        new("at-least", "The sum below which there is no region; 1 where it is absent."),
    ]);

    public static readonly KeySet Election = new("an election",
    [
        new("among", "The predicate of the candidates; every block where it is absent."),
        new("within", "The positions of the candidates, 1-based."),
        new("score", "The score by which one is elected."),
        new("at-least", "The score below which none is; 0 where it is absent."),
    ]);

    public static readonly KeySet Document = new("a document test",
    [
        new("is", "A trait, or a list of traits, of the blocks that count; every block where it is absent."),
        new("blocks", "How many blocks of the document have the traits."),
        new("share", "Their share of the document's blocks."),
        new("text", "Their share of the document's text, in bytes that are not white space."),
    ]);

    public static readonly KeySet Echo = new("an echo test",
    [
        new("is", "A trait, or a list of traits, of the blocks in which terms count as found; every block where it is absent."),
        new("share", "The share of the block's terms that are found, as often as they stand in it."),
        new("at-least", "In how many other blocks a term must stand; 1 where it is absent."),
    ]);

    /// <summary>What a role takes, where it is written as a map.</summary>
    public static readonly KeySet Take = new("`take`", [new("until", "A pattern before which the taken part ends.")]);

    public static readonly KeySet Example = new("an example",
    [
        new("name", "What the example shows; its path or number where it is absent."),
        new("text", "The document itself."),
        new("file", "The document's file, relative to the schema."),
        new("expect", "What the JSON output of the document holds, by the names of the JSON."),
        new("findings", "All findings, each as `line:column id`; none of severity error or warning where it is absent."),
    ])
    {
        Example = "{ text: Harbour opens, expect: { headline: Harbour opens } }",
    };

    /// <summary>What a text of a result is compared with, where that is written as a map.</summary>
    public static readonly KeySet ExpectedText = new("a comparison with a text",
    [
        new("contains", "A text, or a list of texts, that stands in it."),
        new("equals", "The whole text, also where it ends with … or is the word absent."),
        new("absent", "true: it is not there; false: it is, whatever it says."),
    ]);

    /// <summary>What a list of a result is compared with, where that is written as a map.</summary>
    public static readonly KeySet ExpectedList = new("a comparison with a list",
    [
        new("count", "How many items it has."),
        new("contains", "What some item is, or a list of that."),
        new("absent", "true: it is empty; false: it is not."),
    ]);
}

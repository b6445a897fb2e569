using System.Linq;
using System.Text.Json.Nodes;
using ContentGen.Cli.Tests.Support;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests.LanguageServer;

/// <summary>Names in schemas and packs: where they are declared and used, what stands there, the outline, and what can be written.</summary>
public sealed class NameTests
{
    private const string Pack = "contentgen: 1\npack: words\ntraits:\n  short:\n    words: ..3\n    ends: [none]\nphrases:\n  share: [share this, follow us]\n";

    private const string Schema =
        """
        contentgen: 1
        schema: story
        imports: [words.pack.yaml]
        article:
          - headline
          - body: paragraph+
        traits:
          button: { text: $share }
        roles:
          headline: { when: { is: [short] } }
          paragraph:
            when: { not: { is: button } }
        rules:
          - id: long
            assert: count(body) >= 2
        """;

    private readonly TempFolder _folder = new();

    [Theory]
    // A trait of a pack, a phrase set of a pack, a role from an item, an item from a rule, an import.
    [InlineData(9, 29, "words.pack.yaml 3:2-3:7")]
    [InlineData(7, 22, "words.pack.yaml 7:2-7:7")]
    [InlineData(5, 12, "story.schema.yaml 10:2-10:11")]
    [InlineData(14, 20, "story.schema.yaml 5:4-5:8")]
    [InlineData(2, 14, "words.pack.yaml 0:0-0:0")]
    public void A_name_leads_to_its_declaration(int line, int character, string place)
    {
        using var editor = Open();
        editor.Places(editor.Ask("textDocument/definition", "story.schema.yaml", line, character)).ShouldBe([place]);
    }

    [Fact]
    public void Where_no_name_stands_nothing_is_found()
    {
        using var editor = Open();
        editor.Ask("textDocument/definition", "story.schema.yaml", 0, 2)!.AsArray().ShouldBeEmpty();
        editor.Ask("textDocument/hover", "story.schema.yaml", 0, 2).ShouldBeNull();
        editor.Ask("textDocument/references", "story.schema.yaml", 0, 2)!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public void Uses_are_found_in_all_schemas_that_could_have_them_open_or_not()
    {
        _folder.Write("other/tale.schema.yaml", Schema.Replace("words.pack.yaml", "../words.pack.yaml").Replace("story", "tale"));
        _folder.Write("contentgen.yaml", "schemas: { story: story.schema.yaml }\n");
        using var editor = Open();
        editor.Open("words.pack.yaml", Pack);
        editor.Places(editor.Ask("textDocument/references", "words.pack.yaml", 3, 3, """, "context": { "includeDeclaration": true }""")).Order().ShouldBe(
            ["other/tale.schema.yaml 9:27-9:32", "story.schema.yaml 9:27-9:32", "words.pack.yaml 3:2-3:7"]);
        editor.Places(editor.Ask("textDocument/references", "words.pack.yaml", 3, 3, """, "context": { "includeDeclaration": false }""")).Order().ShouldBe(
            ["other/tale.schema.yaml 9:27-9:32", "story.schema.yaml 9:27-9:32"]);
    }

    [Fact]
    public void A_finding_leads_to_what_asks_for_it()
    {
        _folder.Write("contentgen.yaml", "schemas: { note: note.schema.yaml }\ncontent: [{ files: '*.txt', schema: note }]\n");
        using var editor = new EditorClient(_folder);
        editor.Open("a.txt", "A title of far too many words\n");
        editor.Places(editor.Ask("textDocument/definition", "a.txt", 0, 3)).ShouldBe(["note.schema.yaml 10:14-10:19"]);
        editor.Ask("textDocument/hover", "a.txt", 0, 3)!["contents"]!["value"]!.GetValue<string>().ShouldStartWith("# ");
    }

    [Fact]
    public void Hovering_shows_what_stands_at_the_declaration_and_the_page_of_a_mistake()
    {
        using var editor = Open();
        Hover(editor, 9, 29).ShouldEndWith("words.pack.yaml, line 4\n```yaml\nshort:\n  words: ..3\n  ends: [none]\n```");
        Hover(editor, 9, 29).ShouldStartWith("trait `short`, ");
        editor.Change("story.schema.yaml", Schema.Replace("[short]", "[shrot]"));
        Hover(editor, 9, 29).ShouldStartWith("# CG");
    }

    [Fact]
    public void What_ships_with_the_product_is_shown_and_has_no_place()
    {
        using var editor = new EditorClient(_folder);
        editor.Open("story.schema.yaml", "contentgen: 1\nschema: story\nimports: [std/noise.en]\narticle: [a]\nroles:\n  a: { when: { text: $share } }\n");
        editor.Ask("textDocument/definition", "story.schema.yaml", 5, 24)!.AsArray().ShouldBeEmpty();
        Hover(editor, 5, 24).ShouldContain("```yaml\nshare:\n");
    }

    [Fact]
    public void The_outline_has_what_is_declared_each_within_what_it_stands_in()
    {
        using var editor = Open("""{ "textDocument": { "documentSymbol": { "hierarchicalDocumentSymbolSupport": true } } }""");
        var symbols = Symbols(editor).AsArray();
        symbols.Select(static symbol => symbol!["name"]!.GetValue<string>()).ShouldBe(["headline", "body", "button", "headline", "paragraph", "long"]);
        var paragraph = symbols[4]!;
        (EditorClient.Place(paragraph["range"]!), EditorClient.Place(paragraph["selectionRange"]!)).ShouldBe(("10:0-11:33", "10:2-10:11"));
        paragraph["detail"]!.GetValue<string>().ShouldBe("role");
    }

    [Fact]
    public void An_editor_that_knows_no_nesting_gets_a_list()
    {
        using var editor = Open();
        Symbols(editor)[4]!["location"]!["range"].ShouldNotBeNull();
    }

    [Theory]
    [InlineData("  headline: { when: { is: [short] } }", "  headline: { when: { is: [sh", "button,short", "sh")]
    [InlineData("  headline: { when: { is: [short] } }", "  headline: { when: { is: [short, b", "button,short", "b")]
    [InlineData("  button: { text: $share }", "  button: { text: $", "$share", "$")]
    [InlineData("  - body: paragraph+", "  - body: pa", "headline,paragraph", "pa")]
    [InlineData("  - body: paragraph+", "  - ", "headline,paragraph", "")]
    [InlineData("    when: { not: { is: button } }", "    when: { followed-by: { is: ", "button,short", "")]
    [InlineData("  - body: paragraph+", "  # see ", "", "")]
    [InlineData("  - body: paragraph+", "  - body: paragraph # see ", "", "")]
    [InlineData("imports: [words.pack.yaml]", "extends: te", "markdown-post,news-article,note.schema.yaml,wire-story", "te")]
    [InlineData("schema: story", "schema: st", "", "")]
    [InlineData("  headline: { when: { is: [short] } }", "  headline: { when: { is: [short], words: ", "", "")]
    public void Names_that_can_stand_at_a_place_are_offered_while_they_are_typed(string line, string typed, string offered, string replaced)
    {
        using var editor = Open();
        var at = System.Array.IndexOf(Schema.Split('\n'), line);
        editor.Change("story.schema.yaml", Schema.Replace(line, typed));
        var items = editor.Ask("textDocument/completion", "story.schema.yaml", at, typed.Length)!.AsArray();
        string.Join(',', items.Select(static item => item!["label"]!.GetValue<string>())).ShouldBe(offered);
        foreach (var item in items)
            EditorClient.Place(item!["textEdit"]!["range"]!).ShouldBe($"{at}:{typed.Length - replaced.Length}-{at}:{typed.Length}");
    }

    [Fact]
    public void Packs_of_the_project_and_of_the_product_are_offered_for_import()
    {
        _folder.Write("packs/more.pack.yaml", Pack);
        using var editor = Open();
        editor.Change("story.schema.yaml", Schema.Replace("[words.pack.yaml]", "[std/te"));
        var offered = editor.Ask("textDocument/completion", "story.schema.yaml", 2, 17)!.AsArray().Select(static item => item!["label"]!.GetValue<string>()).ToList();
        offered.Where(static name => !name.StartsWith("std/", System.StringComparison.Ordinal)).ShouldBe(["packs/more.pack.yaml", "words.pack.yaml"]);
        offered.ShouldContain("std/text.en");
    }

    private EditorClient Open(string capabilities = "{}")
    {
        _folder.Write("words.pack.yaml", Pack);
        _folder.Write("story.schema.yaml", Schema);
        var editor = new EditorClient(_folder, capabilities);
        editor.Open("story.schema.yaml", Schema);
        editor.Expect("story.schema.yaml");
        return editor;
    }

    private static string Hover(EditorClient editor, int line, int character) =>
        editor.Ask("textDocument/hover", "story.schema.yaml", line, character)!["contents"]!["value"]!.GetValue<string>();

    private static JsonNode Symbols(EditorClient editor) =>
        editor.Request("textDocument/documentSymbol", $$"""{ "textDocument": { "uri": "{{editor.Uri("story.schema.yaml")}}" } }""")!;
}

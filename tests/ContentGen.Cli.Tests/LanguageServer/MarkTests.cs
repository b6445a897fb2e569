using System.Linq;
using ContentGen.Cli.Tests.Support;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests.LanguageServer;

/// <summary>What an editor marks in schemas, packs, the configuration and documents, saved or not.</summary>
public sealed class MarkTests
{
    private const string Small = "contentgen: 1\nschema: small\narticle: [title]\nroles:\n  title: { when: { words: 1.. } }\n";

    [Fact]
    public void A_schema_is_marked_as_check_tells_it_and_the_marks_go_with_the_mistake()
    {
        using var folder = new TempFolder();
        using var editor = new EditorClient(folder);
        editor.Open("small.schema.yaml", Small.Replace("words", "wrods"));
        editor.Expect("small.schema.yaml", "4:19-4:24 1 CG");
        editor.Change("small.schema.yaml", Small);
        editor.Expect("small.schema.yaml");
        editor.End().ShouldBe(0);
        editor.Error.ShouldBe("");
    }

    [Fact]
    public void What_is_open_counts_and_not_what_is_saved()
    {
        using var folder = new TempFolder();
        folder.Write("small.schema.yaml", "contentgen: 1\nschema: small\nimports: [words.pack.yaml]\narticle: [title]\nroles:\n  title: { when: { is: short } }\n");
        folder.Write("words.pack.yaml", "contentgen: 1\npack: words\ntraits: { short: { words: ..3 } }\n");
        using var editor = new EditorClient(folder);
        editor.Open("small.schema.yaml", folder.Read("small.schema.yaml"));
        editor.Expect("small.schema.yaml");
        editor.Open("words.pack.yaml", "contentgen: 1\npack: words\ntraits: { brief: { words: ..3 } }\n");
        editor.Expect("small.schema.yaml", "5:23-5:28 1 CG");
        // What is on disk counts again.
        editor.Close("words.pack.yaml");
        editor.Expect("small.schema.yaml");
    }

    [Fact]
    public void A_change_on_disk_is_looked_at_when_the_editor_tells_it()
    {
        using var folder = new TempFolder();
        folder.Write("words.pack.yaml", "contentgen: 1\npack: words\ntraits: { short: { words: ..3 } }\n");
        using var editor = new EditorClient(folder, """{ "workspace": { "didChangeWatchedFiles": { "dynamicRegistration": true } } }""");
        editor.Open("small.schema.yaml", "contentgen: 1\nschema: small\nimports: [words.pack.yaml]\narticle: [title]\nroles:\n  title: { when: { is: short } }\n");
        editor.Expect("small.schema.yaml");
        editor.Notifications.ShouldContain(message => message["method"]!.GetValue<string>() == "client/registerCapability");
        folder.Write("words.pack.yaml", "contentgen: 1\npack: words\ntraits: { brief: { words: ..3 } }\n");
        editor.Notify("workspace/didChangeWatchedFiles", $$"""{ "changes": [{ "uri": "{{editor.Uri("words.pack.yaml")}}", "type": 2 }] }""");
        editor.Expect("small.schema.yaml", "5:23-5:28 1 CG");
    }

    [Fact]
    public void A_document_is_marked_as_validate_tells_it()
    {
        using var folder = new TempFolder();
        folder.Write("contentgen.yaml", "schemas: { note: note.schema.yaml }\ncontent: [{ files: 'texts/*.txt', schema: note, severity: { title/words: error } }]\n");
        using var editor = new EditorClient(folder, """{ "textDocument": { "publishDiagnostics": { "relatedInformation": true } } }""");
        editor.Open("texts/a.txt", "Ein schöner Titel mit 😀 fünf Wörtern\nA line.\n");
        editor.Expect("texts/a.txt", "0:0-0:37 1 title/words: 'title' has 6 words; ..4 wanted.");
        var origin = editor.Diagnostics["texts/a.txt"][0]!["relatedInformation"]![0]!["location"];
        editor.Places(new System.Text.Json.Nodes.JsonArray(origin!.DeepClone())).ShouldBe(["note.schema.yaml 10:14-10:19"]);
        editor.Open("note.schema.yaml", TempFolder.Schema.Replace("..4", "..9"));
        editor.Expect("texts/a.txt");
    }

    [Fact]
    public void A_document_that_belongs_to_nothing_has_no_marks()
    {
        using var folder = new TempFolder();
        using var editor = new EditorClient(folder);
        editor.Open("a.txt", "A title of far too many words\n");
        editor.Expect("a.txt");
    }

    [Fact]
    public void What_was_accepted_is_not_marked()
    {
        using var folder = new TempFolder();
        folder.Write(
            "contentgen.yaml",
            "schemas: { note: note.schema.yaml }\ncontent: [{ files: '*.txt', schema: note }]\nsuppress: [{ files: a.txt, id: title/words, reason: It stays. }]\n");
        using var editor = new EditorClient(folder);
        editor.Open("a.txt", "A title of far too many words\n");
        editor.Open("b.txt", "A title of far too many words\n");
        editor.Expect("b.txt", "0:0-0:29 1 title/words");
        editor.Expect("a.txt");
    }

    [Fact]
    public void The_configuration_is_marked_and_so_is_a_schema_that_it_names()
    {
        using var folder = new TempFolder();
        folder.Write("note.schema.yaml", Small.Replace("words", "wrods"));
        folder.Write("a.txt", "A title\n");
        using var editor = new EditorClient(folder);
        editor.Open("contentgen.yaml", "schemas: { note: note.schema.yaml, other: none.schema.yaml }\ncontent: [{ files: '*.txt', schema: other }]\n");
        editor.Expect("contentgen.yaml", "0:42-0:58 1 CG");
        editor.Change("contentgen.yaml", "schemas: { note: note.schema.yaml }\ncontent: [{ files: '*.txt', schema: note }]\n");
        editor.Expect("note.schema.yaml", "4:19-4:24 1 CG");
        editor.Expect("contentgen.yaml");
    }

    [Theory]
    [InlineData("[\"utf-8\"]", "utf-8", "4:42-4:47")]
    [InlineData("[\"utf-32\", \"utf-16\"]", "utf-32", "4:38-4:43")]
    [InlineData("[\"utf-16\"]", "utf-16", "4:39-4:44")]
    [InlineData("[\"other\"]", "utf-16", "4:39-4:44")]
    public void Positions_count_what_was_agreed_on(string wanted, string agreed, string place)
    {
        using var folder = new TempFolder();
        using var editor = new EditorClient(folder, $$"""{ "general": { "positionEncodings": {{wanted}} } }""");
        editor.Initialized!["capabilities"]!["positionEncoding"]!.GetValue<string>().ShouldBe(agreed);
        editor.Open("small.schema.yaml", Small.Replace("{ when: { words", "{ description: \"é😀\", when: { wrods"));
        editor.Expect("small.schema.yaml", place + " 1 CG");
    }

    [Theory]
    [InlineData("utf-16", 8, 10)]
    [InlineData("utf-8", 12, 14)]
    [InlineData("utf-32", 7, 9)]
    public void Changes_replace_parts(string encoding, int start, int end)
    {
        using var folder = new TempFolder();
        folder.Write("contentgen.yaml", "schemas: { note: note.schema.yaml }\ncontent: [{ files: '*.txt', schema: note }]\n");
        using var editor = new EditorClient(folder, $$"""{ "general": { "positionEncodings": ["{{encoding}}"] } }""");
        editor.Open("a.txt", "first\r\né😀ü a b c d e\r\nlast\r\n");
        editor.Expect("a.txt");
        // "b " goes, and "first" with its line end: what is left of the title has six words, then four.
        editor.Notify("textDocument/didChange", $$"""
            { "textDocument": { "uri": "{{editor.Uri("a.txt")}}", "version": 2 }, "contentChanges": [
              { "range": { "start": { "line": 0, "character": 0 }, "end": { "line": 1, "character": 0 } }, "text": "" } ] }
            """);
        editor.Expect("a.txt", "0:0-0:");
        editor.Shown("a.txt")![0].ShouldContain("has 6 words");
        editor.Notify("textDocument/didChange", $$"""
            { "textDocument": { "uri": "{{editor.Uri("a.txt")}}", "version": 3 }, "contentChanges": [
              { "range": { "start": { "line": 0, "character": {{start}} }, "end": { "line": 0, "character": {{end}} } }, "text": "" },
              { "range": { "start": { "line": 0, "character": {{start - 2}} }, "end": { "line": 0, "character": {{end - 2}} } }, "text": "" } ] }
            """);
        editor.Expect("a.txt");
        editor.Ask("textDocument/hover", "a.txt", 0, 0).ShouldBeNull();
    }

    [Fact]
    public void A_file_under_two_addresses_is_one_until_both_are_closed()
    {
        using var folder = new TempFolder();
        using var editor = new EditorClient(folder);
        editor.Open("small.schema.yaml", Small);
        editor.Expect("small.schema.yaml");
        var other = editor.Uri("small.schema.yaml").Replace("small", "%73mall", System.StringComparison.Ordinal);
        editor.Notify("textDocument/didOpen", $$"""{ "textDocument": { "uri": "{{other}}", "languageId": "yaml", "version": 5, "text": "contentgen: 2\n" } }""");
        editor.Until(_ => editor.Shown("small.schema.yaml") is { Count: > 0 });
        editor.Close("small.schema.yaml");
        editor.Notify("textDocument/didChange", $$"""{ "textDocument": { "uri": "{{other}}", "version": null }, "contentChanges": [{ "text": {{System.Text.Json.JsonSerializer.Serialize(Small)}} }] }""");
        editor.Expect("small.schema.yaml");
        editor.Notify("textDocument/didClose", $$"""{ "textDocument": { "uri": "{{other}}" } }""");
        editor.End().ShouldBe(0);
        editor.Notifications.ShouldBeEmpty();
    }

    [Fact]
    public void One_mistake_is_one_mark_whoever_finds_it()
    {
        using var folder = new TempFolder();
        const string Broken = "contentgen: 1\nschema: note\nimports: [none.pack.yaml]\narticle: [title]\nroles:\n  title: { when: { words: 1.. } }\n";
        folder.Write("schemas/note.schema.yaml", Broken);
        folder.Write("contentgen.yaml", "schemas: { note: schemas/note.schema.yaml }\ncontent: [{ files: 'texts/*.txt', schema: note }]\n");
        using var editor = new EditorClient(folder);
        editor.Open("texts/a.txt", "A title\n");
        editor.Expect("schemas/note.schema.yaml", "2:10-2:24 1 CG1055");
        editor.Open("schemas/note.schema.yaml", Broken);
        editor.Open("contentgen.yaml", folder.Read("contentgen.yaml"));
        editor.Expect("contentgen.yaml");
        editor.Ask("textDocument/hover", "contentgen.yaml", 0, 0);
        editor.Shown("schemas/note.schema.yaml")!.Count.ShouldBe(1);
        editor.Close("schemas/note.schema.yaml");
        editor.Close("contentgen.yaml");
        editor.Close("texts/a.txt");
        editor.Expect("schemas/note.schema.yaml");
    }

    [Theory]
    [InlineData("file://localhost")]
    [InlineData("FILE://")]
    public void An_address_may_be_written_in_other_ways(string start)
    {
        using var folder = new TempFolder();
        using var editor = new EditorClient(folder);
        var uri = start + editor.Uri("c++ (x)/small.schema.yaml")["file://".Length..].Replace("%20", " ", System.StringComparison.Ordinal);
        editor.Notify("textDocument/didOpen", $$"""{ "textDocument": { "uri": "{{uri}}", "languageId": "yaml", "version": 1, "text": "contentgen: 2\n" } }""");
        var told = editor.Until(static message => message["method"]?.GetValue<string>() == "textDocument/publishDiagnostics");
        (told["params"]!["uri"]!.GetValue<string>(), told["params"]!["diagnostics"]!.AsArray().Count > 0).ShouldBe((uri, true));
        editor.Notify("textDocument/didClose", $$"""{ "textDocument": { "uri": "{{uri}}" } }""");
        told = editor.Until(static message => message["method"]?.GetValue<string>() == "textDocument/publishDiagnostics");
        (told["params"]!["uri"]!.GetValue<string>(), told["params"]!["diagnostics"]!.AsArray().Count).ShouldBe((uri, 0));
    }

    [Fact]
    public void A_byte_order_mark_that_an_editor_keeps_moves_nothing()
    {
        using var folder = new TempFolder();
        using var editor = new EditorClient(folder);
        editor.Open("small.schema.yaml", "\uFEFF" + Small.Replace("words", "wrods"));
        editor.Expect("small.schema.yaml", "4:19-4:24 1 CG");
        editor.Change("small.schema.yaml", "\uFEFF" + Small);
        editor.Expect("small.schema.yaml");
        editor.Places(editor.Ask("textDocument/definition", "small.schema.yaml", 2, 12)).ShouldBe(["small.schema.yaml 4:2-4:7"]);
    }

    [Fact]
    public void A_baseline_that_appears_is_noticed()
    {
        using var folder = new TempFolder();
        folder.Write("contentgen.yaml", "schemas: { note: note.schema.yaml }\ncontent: [{ files: '*.txt', schema: note }]\nbaseline: known.jsonl\n");
        using var editor = new EditorClient(folder);
        editor.Open("a.txt", "A title of far too many words\n");
        editor.Expect("contentgen.yaml", "2:10-2:21 1 CG2065");
        folder.Write("a.txt", "A title of far too many words\n");
        folder.Run("validate", "--write-baseline").Code.ShouldBe(0);
        editor.Notify("workspace/didChangeWatchedFiles", $$"""{ "changes": [{ "uri": "{{editor.Uri("known.jsonl")}}", "type": 1 }] }""");
        editor.Expect("contentgen.yaml");
        editor.Expect("a.txt");
    }

    [Fact]
    public void What_has_no_place_is_logged_once()
    {
        using var folder = new TempFolder();
        folder.Write("contentgen.yaml", "schemas: { note: note.schema.yaml }\ncontent: [{ files: '*.txt', schema: note }]\nbaseline: known.jsonl\n");
        folder.Write("known.jsonl", "{ this is no baseline\n");
        using var editor = new EditorClient(folder);
        editor.Open("a.txt", "A title of far too many words\n");
        editor.Expect("a.txt");
        editor.Change("a.txt", "Another title of far too many words\n");
        editor.Expect("a.txt");
        editor.Ask("textDocument/hover", "a.txt", 0, 0).ShouldBeNull();
        editor.Notifications.Count(message => message["method"]!.GetValue<string>() == "window/logMessage").ShouldBeLessThanOrEqualTo(1);
        editor.Shown("known.jsonl").ShouldNotBeNull();
    }
}

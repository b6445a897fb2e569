using System;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using ContentGen.Cli.Tests.Support;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests.LanguageServer;

/// <summary>While somebody types, the text is mostly no schema: whatever it is, everything that is asked gets an answer, and at the end it is known as it is.</summary>
public sealed class TypingTests
{
    private static readonly string[] s_typed = ["", " ", "\n", "  - ", ": ", "{", "}", "[", "]", "$", "'", "\"", "is: ", "x", "#", "\t", "é", "😀", "*", "&a", "|\n", "..", "\r\n"];

    [Theory]
    [InlineData("schemas/wire-story.schema.yaml", 1)]
    [InlineData("schemas/markdown-post.schema.yaml", 2)]
    [InlineData("schemas/std/noise.en.pack.yaml", 3)]
    public void Every_state_of_a_text_is_answered(string file, int seed)
    {
        var random = new Random(seed);
        var original = File.ReadAllText(RepositoryFiles.PathOf(file)).ReplaceLineEndings("\n");
        var name = Path.GetFileName(file);
        using var folder = new TempFolder();
        using var editor = new EditorClient(folder, """{ "general": { "positionEncodings": ["utf-32"] } }""");
        editor.Open(name, original);
        editor.Expect(name);
        var text = original;
        for (var version = 2; version < 60; version++)
        {
            var at = random.Next(text.Length + 1);
            text = random.Next(8) == 0
                ? original[..random.Next(original.Length)]
                : text[..at] + s_typed[random.Next(s_typed.Length)] + text[Math.Min(text.Length, at + random.Next(3))..];
            editor.Change(name, text, version);
            var lines = text.Split('\n');
            var line = random.Next(lines.Length);
            foreach (var method in new[] { "hover", "definition", "completion" })
                editor.Ask("textDocument/" + method, name, line, random.Next(lines[line].Length + 2));
            editor.Request("textDocument/documentSymbol", $$"""{ "textDocument": { "uri": "{{editor.Uri(name)}}" } }""");
        }
        editor.Change(name, original, 100);
        editor.Expect(name);
        editor.Notifications.ShouldNotContain(static message => message["method"]!.GetValue<string>() == "window/logMessage");
        editor.End().ShouldBe(0);
    }

    /// <summary>Each name that can be found leads to its declaration, and is among its uses: over all places of a schema.</summary>
    [Fact]
    public void From_a_use_to_the_declaration_and_back()
    {
        using var folder = new TempFolder();
        var text = File.ReadAllText(RepositoryFiles.PathOf("schemas/wire-story.schema.yaml")).ReplaceLineEndings("\n");
        folder.Write("wire-story.schema.yaml", text);
        using var editor = new EditorClient(folder);
        editor.Open("wire-story.schema.yaml", text);
        var lines = text.Split('\n');
        var found = 0;
        for (var line = 0; line < lines.Length; line += 3)
        {
            for (var character = 0; character < lines[line].Length; character += 4)
            {
                foreach (var place in editor.Ask("textDocument/definition", "wire-story.schema.yaml", line, character)!.AsArray())
                {
                    var start = place!["range"]!["start"]!;
                    var uses = editor.Ask(
                        "textDocument/references", "wire-story.schema.yaml", start["line"]!.GetValue<int>(), start["character"]!.GetValue<int>(), """, "context": { "includeDeclaration": true }""");
                    uses!.AsArray().Any(use => Holds(use!["range"]!, line, character)).ShouldBeTrue($"{line}:{character}");
                    found++;
                }
            }
        }
        found.ShouldBeGreaterThan(50);
    }

    private static bool Holds(JsonNode range, int line, int character) =>
        range["start"]!["line"]!.GetValue<int>() == line && range["start"]!["character"]!.GetValue<int>() <= character && character <= range["end"]!["character"]!.GetValue<int>();
}

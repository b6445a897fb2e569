using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using ContentGen.Cli.Tests.Support;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests;

/// <summary>Help fits into 80 columns, and its examples can be copied: each one is run.</summary>
public sealed class HelpTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public static TheoryData<string> Commands => Docs.CommandReferenceTests.Commands;

    [Theory]
    [MemberData(nameof(Commands))]
    [InlineData("")]
    public void Help_is_in_80_columns_and_has_examples(string command)
    {
        var help = _folder.Run([.. Words(command), "--help"]);
        help.Code.ShouldBe(0);
        help.Error.ShouldBeEmpty();
        foreach (var line in help.Output.Split('\n'))
        {
            line.Length.ShouldBeLessThanOrEqualTo(80, line);
            line.ShouldBe(line.TrimEnd());
        }
        Examples(help.Output).ShouldNotBeEmpty();
        // "contentgen help COMMAND" and "contentgen COMMAND --help" are one page.
        _folder.Run(["help", .. Words(command)]).ShouldBe(help);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    [InlineData("")]
    public void Each_example_does_what_it_says(string command)
    {
        WriteProject();
        foreach (var example in Examples(_folder.Run([.. Words(command), "--help"]).Output))
        {
            var words = ShellWords(example);
            var input = "";
            if (words is ["cat", var file, "|", ..])
            {
                input = _folder.Read(file);
                words = words[3..];
            }
            if (command == "lsp")
            {
                // What an editor says that is opened and closed.
                input = string.Concat(((string[])[
                    """{ "jsonrpc": "2.0", "id": 1, "method": "initialize", "params": { "capabilities": {} } }""",
                    """{ "jsonrpc": "2.0", "id": 2, "method": "shutdown" }""",
                    """{ "jsonrpc": "2.0", "method": "exit" }"""]).Select(LanguageServer.EditorClient.Framed));
            }
            if (words[0] == "git")
            {
                // What such a list is about: a document that has changed.
                _folder.Write("content/a.txt", _folder.Read("content/a.txt") + "\nIt was a good year.\n");
                var pipe = words.IndexOf("|");
                var start = new ProcessStartInfo("git", words[1..pipe]) { WorkingDirectory = _folder.Path, RedirectStandardOutput = true };
                using var git = Process.Start(start)!;
                input = git.StandardOutput.ReadToEnd();
                git.WaitForExit();
                input.ShouldContain("content/a.txt");
                words = words[(pipe + 1)..];
            }
            // What follows is the shell's.
            var end = words.FindIndex(word => word is "|" or ">");
            words = end < 0 ? words : words[..end];
            words[0].ShouldBe("contentgen", example);
            // "init" begins a project where there is none.
            var console = command == "init" ? new TestConsole(Directory.CreateDirectory(Path.Combine(_folder.Path, $"new-{Guid.NewGuid():N}")).FullName) : _folder.Console();
            console.Variables["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? "";
            console.InputBytes = new(Encoding.UTF8.GetBytes(input));

            var result = CommandResult.Of(console, [.. words[1..]]);

            // Findings and breaking changes are results, too.
            result.Code.ShouldBeOneOf([ExitCode.Clean, ExitCode.Findings], $"{example}\n{result.Error}");
            (result.Output.Length + result.Error.Length).ShouldBeGreaterThan(0, example);
        }
    }

    [Fact]
    public void The_overview_is_short_and_shows_lines_that_work()
    {
        WriteProject();
        var overview = _folder.Run();
        overview.Code.ShouldBe(ExitCode.Usage);
        overview.Output.ShouldBeEmpty();
        overview.Error.Split('\n').ShouldAllBe(line => line.Length <= 80);
        overview.Error.Split('\n').Length.ShouldBeLessThan(15);
        foreach (var line in overview.Error.Split('\n').Where(line => line.StartsWith("  contentgen ", StringComparison.Ordinal)))
        {
            var words = line.Trim()[..line.Trim().IndexOf("  ", StringComparison.Ordinal)];
            // In a project, `init` says what is in the way.
            _folder.Run([.. words.Split(' ')[1..], .. words.EndsWith("init", StringComparison.Ordinal) ? ["elsewhere"] : Array.Empty<string>()])
                .Code.ShouldBeOneOf([ExitCode.Clean, ExitCode.Findings], words);
        }
    }

    /// <summary>All that examples name: documents, schemas with a score, a git repository with a tag, labelled pages, samples.</summary>
    private void WriteProject()
    {
        const string Story = "The last lamp on the pier\nBy Ida Holm\n\nEvery evening Marta lit the lamp. Nobody had asked her to.\n\nA light in the fog\n\nOne night the fog came in. A boat followed the light.\n\nWhat came of it\n\nThe boat lay at the pier. Its crew was safe.\n";
        foreach (var name in new[] { "story.txt", "content/a.txt", "archive/2024/b.txt" })
            _folder.Write(name, Story);
        for (var i = 0; i < 6; i++)
            _folder.Write($"samples/{i}.txt", $"Harbour news number {i}\nBy Ann Lee\n\nThe harbour opened on day {i}. Boat {i} came in.\n\nMore about boats\n\nThere are {i + 3} boats now. All of them are red.\n");
        var schema = TempFolder.Schema.Replace("  more:", "  low: { when: { score: { title: ..-50 } } }\n  more:", StringComparison.Ordinal)
            + "scores:\n  title:\n    base: 0\n    add:\n      - { when: { words: ..6 }, weight: 5 }\n  prose:\n    base: 0\n    add:\n      - { when: { words: 7.. }, weight: 5 }\n"
            + "examples:\n  - { text: \"One title\", expect: { title: One title } }\n";
        foreach (var id in new[] { "story", "recipe", "news", "city-news" })
            _folder.Write($"schemas/{id}.schema.yaml", schema.Replace("schema: note", "schema: " + id, StringComparison.Ordinal));
        _folder.Write("contentgen.yaml", "schemas: { story: schemas/story.schema.yaml }\ncontent: [{ files: 'content/**/*.txt', schema: story }]\n");
        const string Page = "{\"id\":\"https://a.example/1\",\"lines\":[\"A lamp\",\"It burnt every evening for years and years and then no more.\",\"Share\"],\"labels\":[\"HEADLINE\",\"BODY\",\"NOISE\"]}\n";
        foreach (var set in new[] { "pages.jsonl", "extracts.jsonl", "labels/a.jsonl" })
            _folder.Write(set, string.Concat(Enumerable.Range(0, 6).Select(i => Page.Replace("/1", "/" + i, StringComparison.Ordinal).Replace("A lamp", "A lamp " + i, StringComparison.Ordinal).Replace("years and years", $"{i} years and {i * i} days", StringComparison.Ordinal))));
        foreach (var set in new[] { "pages.jsonl", "labels/a.jsonl" })
        {
            using var file = File.Create(Path.Combine(_folder.Path, set + ".gz"));
            using var packed = new System.IO.Compression.GZipStream(file, System.IO.Compression.CompressionLevel.Fastest);
            packed.Write(Encoding.UTF8.GetBytes(_folder.Read(set)));
        }
        foreach (var command in new[] { "init -q -b main", "add -A", "-c user.name=a -c user.email=a@example.org commit -q -m first", "tag v1.2.0", "update-ref refs/remotes/origin/main HEAD" })
        {
            using var git = Process.Start(new ProcessStartInfo("git", command.Split(' ')) { WorkingDirectory = _folder.Path })!;
            git.WaitForExit();
            git.ExitCode.ShouldBe(0, command);
        }
    }

    private static string[] Words(string command) => command.Length == 0 ? [] : [command];

    /// <summary>The examples of a page, lines that go on joined.</summary>
    private static List<string> Examples(string help)
    {
        var section = help[(help.IndexOf("\nExamples:\n", StringComparison.Ordinal) + "\nExamples:\n".Length)..].TrimEnd('\n');
        return [.. section.Replace(" \\\n    ", " ", StringComparison.Ordinal).Split('\n').Select(line => line.Trim())];
    }

    /// <summary>As a shell divides a line; what it substitutes is taken apart: of eval "$(contentgen …)" it is the inner line.</summary>
    private static List<string> ShellWords(string line)
    {
        if (line.StartsWith("eval \"$(", StringComparison.Ordinal))
            line = line["eval \"$(".Length..^2];
        var words = new List<string>();
        foreach (var part in line.Split('\'').Select((text, i) => (text, isQuoted: i % 2 == 1)))
        {
            if (part.isQuoted)
                words.Add(part.text);
            else
                words.AddRange(part.text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }
        return words;
    }

    public void Dispose() => _folder.Dispose();
}

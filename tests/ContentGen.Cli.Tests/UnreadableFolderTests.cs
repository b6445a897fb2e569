using System;
using System.IO;
using System.Text.Json;
using ContentGen.Cli.Tests.Support;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests;

/// <summary>Searches that meet a folder which cannot be read: it is told, and what else is found is processed.</summary>
public sealed class UnreadableFolderTests : IDisposable
{
    private const string Told = "contentgen: the folder 'content/";

    private readonly TempFolder _folder = new();

    public UnreadableFolderTests()
    {
        _folder.Write("content/bad.txt", "A title that is far too long\n");
        _folder.Write("content/good.txt", "A title\n");
        _folder.WriteTooDeep("content/deep");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("content")]
    [InlineData("content/**/*.txt")]
    public void What_is_found_beside_it_is_validated(string path)
    {
        if (OperatingSystem.IsWindows())
            return;
        var result = _folder.Run("validate", path, "--schema", "note.schema.yaml", "--output", "concise");
        result.Output.ShouldStartWith("content/bad.txt:1:1: error title/words: ");
        Check(result, "1 error, 0 warnings, 0 infos in 2 files");
    }

    [Fact]
    public void Configured_content_is_validated_and_nothing_is_said_to_be_stale()
    {
        if (OperatingSystem.IsWindows())
            return;
        _folder.Write("contentgen.yaml", "schemas: { note: note.schema.yaml }\ncontent:\n  - { files: 'content/**/*.txt', schema: note }\n  - { files: 'content/deep/**/*.text', schema: note }\nsuppress:\n  - { files: '**/deep/**', id: title/words, reason: long }\n");
        var result = _folder.Run("validate", "--output", "concise");
        result.Output.ShouldStartWith("content/bad.txt:1:1: error title/words: ");
        Check(result, "1 error, 0 warnings, 0 infos in 2 files");
        // What is excluded is never read, so that it cannot be read is nobody's concern.
        _folder.Write("contentgen.yaml", "schemas: { note: note.schema.yaml }\ncontent:\n  - { files: 'content/**/*.txt', schema: note }\nexclude: content/deep\n");
        _folder.Run("validate", "--output", "concise").Error.ShouldBe("1 error, 0 warnings, 0 infos in 2 files\n");
    }

    [Fact]
    public void A_search_that_finds_nothing_else_says_no_more_than_that()
    {
        if (OperatingSystem.IsWindows())
            return;
        var result = _folder.Run("validate", "content/deep", "--schema", "note.schema.yaml", "--allow-no-files");
        result.Code.ShouldBe(2);
        result.Error.ShouldStartWith(Told);
        result.Error.Split('\n').Length.ShouldBe(2);
    }

    [Fact]
    public void Json_says_what_could_not_be_read()
    {
        if (OperatingSystem.IsWindows())
            return;
        var result = _folder.Run("validate", "content", "missing.txt", "--schema", "note.schema.yaml", "--output", "json", "--quiet");
        result.Code.ShouldBe(2);
        var json = JsonDocument.Parse(result.Output).RootElement;
        json.GetProperty("files").GetArrayLength().ShouldBe(2);
        json.GetProperty("summary").GetProperty("problems").GetInt32().ShouldBe(2);
        var problems = json.GetProperty("problems");
        problems.GetArrayLength().ShouldBe(2);
        problems[0].GetProperty("message").GetString()!.ShouldStartWith("the folder 'content/deep/");
        problems[0].TryGetProperty("file", out _).ShouldBeFalse();
        problems[1].GetProperty("message").GetString().ShouldBe("there is no file 'missing.txt'.");
        problems[1].GetProperty("file").GetString().ShouldBe("missing.txt");
        _folder.Run("validate", "content/good.txt", "--schema", "note.schema.yaml", "--output", "json", "--quiet").Output.ShouldNotContain("problems");
    }

    [Theory]
    [InlineData("check", "content", "--output", "json")]
    [InlineData("test", "content")]
    public void Schemas_beside_it_are_read(params string[] args)
    {
        if (OperatingSystem.IsWindows())
            return;
        _folder.Write("content/a.schema.yaml", TempFolder.Schema + "examples:\n  - name: one\n    text: |\n      A title\n    expect: { title: A title }\n");
        var result = _folder.Run(args);
        result.Code.ShouldBe(2);
        result.Error.ShouldStartWith(Told);
        result.Output.ShouldContain(args[0] == "check" ? "content/a.schema.yaml" : "1");
        if (args[0] == "check")
            JsonDocument.Parse(result.Output).RootElement.GetProperty("summary").GetProperty("problems").GetInt32().ShouldBe(1);
    }

    [Fact]
    public void Documents_beside_it_are_parsed()
    {
        if (OperatingSystem.IsWindows())
            return;
        var result = _folder.Run("parse", "content/**/*.txt", "--schema", "note.schema.yaml", "--format", "jsonl");
        result.Code.ShouldBe(2);
        result.Output.ShouldContain("content/bad.txt");
        result.Error.ShouldStartWith(Told);
    }

    [Fact]
    public void Rules_of_ignoring_that_cannot_be_read_are_told_and_the_rest_is_processed()
    {
        if (!OperatingSystem.IsLinux())
            return;
        // A file, of which nobody can read the beginning.
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "content", ".gitignore"), "/proc/self/mem");
        var result = _folder.Run("validate", "content/*.txt", "--schema", "note.schema.yaml", "--output", "concise");
        result.Code.ShouldBe(2);
        result.Output.ShouldStartWith("content/bad.txt:1:1: error title/words: ");
        result.Error.ShouldStartWith("contentgen: 'content/.gitignore' cannot be read: ");
        result.Error.Split('\n').Length.ShouldBe(3);
    }

    [Fact]
    public void Permissions_that_deny_are_told()
    {
        if (OperatingSystem.IsWindows() || Environment.UserName == "root")
            return;
        var closed = Path.Combine(_folder.Path, "content", "closed");
        Directory.CreateDirectory(closed, UnixFileMode.None);
        var result = _folder.Run("validate", "content/*.txt", "content/c*/*.txt", "--schema", "note.schema.yaml");
        File.SetUnixFileMode(closed, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        result.Code.ShouldBe(2);
        result.Error.ShouldContain("contentgen: the folder 'content/closed/' may not be read; its permissions deny it.\n");
        result.Error.ShouldEndWith("1 error, 0 warnings, 0 infos in 2 files\n");
    }

    private static void Check(CommandResult result, string summary)
    {
        result.Code.ShouldBe(2);
        result.Error.ShouldStartWith(Told);
        // Told once, however many patterns meet it.
        result.Error.Split('\n').Length.ShouldBe(3);
        result.Error.ShouldEndWith(summary + "\n");
    }
}

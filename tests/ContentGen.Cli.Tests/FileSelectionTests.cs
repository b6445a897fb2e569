using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using ContentGen.Cli.Files;
using ContentGen.Cli.Tests.Support;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests;

/// <summary>Files that another program lists, standard input in the place of a file, and what changed since a revision.</summary>
public sealed class FileSelectionTests
{
    private const string Long = "This title is far too long for it\n";

    [Theory]
    [InlineData("a\nb\n", "a|b")]
    [InlineData("a\r\nb", "a|b")]
    [InlineData("\uFEFFa\n\n b \n", "a| b ")]
    [InlineData("a\0b\nc\0", "a|b\nc")]
    [InlineData("a\0", "a")]
    [InlineData("-\n--help\n*.txt\n", "./-|--help|*.txt")]
    [InlineData("", "")]
    public void A_list_says_itself_how_it_is_divided(string list, string names) =>
        string.Join('|', FileList.Read(Encoding.UTF8.GetBytes(list))).ShouldBe(names);

    [Fact]
    public void Names_of_a_list_are_files_whatever_they_look_like()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = Project();
        string[] names = ["content/a\nb.txt", "content/*.txt", "content/ x .txt"];
        foreach (var name in names)
            folder.Write(name, Long);
        var console = folder.Console();
        console.InputBytes = new(Encoding.UTF8.GetBytes(string.Join('\0', names) + "\0README.md\0"));

        var result = CommandResult.Of(console, "validate", "--files-from", "-", "--output", "concise");

        result.Output.Split('\n')[..3].Select(line => line.Split(':')[0]).ShouldBe(["content/a\\u{0A}b.txt", "content/*.txt", "content/ x .txt"]);
        result.Error.ShouldBe("3 errors, 0 warnings, 0 infos in 3 files\n");
    }

    [Fact]
    public void Standard_input_is_read_once()
    {
        using var folder = Project();
        var console = folder.Console();
        console.InputBytes = new("content/none.txt\n"u8.ToArray());

        CommandResult.Of(console, "validate", "-", "--schema", "note", "--files-from", "-").Error
            .ShouldBe("contentgen: standard input ('-') can be read only once: as a document, or as the list of --files-from.\n");
    }

    [Fact]
    public void What_is_in_an_editor_is_validated_as_the_file_that_it_is_to_be()
    {
        using var folder = Project("suppress: [ { files: content/old/**, id: title/words, reason: Known. } ]\n");
        foreach (var (path, output) in new[]
        {
            ("content/new.txt", "content/new.txt:1:1: error title/words: 'title' has 8 words; ..4 wanted.\n"), ("content/old/new.txt", ""),
        })
        {
            var console = folder.Console();
            console.InputBytes = new(Encoding.UTF8.GetBytes(Long));
            CommandResult.Of(console, "validate", "--stdin-path", path, "--output", "concise").Output.ShouldBe(output);
        }
        folder.Run("validate", "--stdin-path", "elsewhere.txt").ShouldBe(new(ExitCode.Usage, "", "contentgen: no entry of `content` in 'contentgen.yaml' names 'elsewhere.txt'; give --schema, as in --schema news-article.\n"));
    }

    [Fact]
    public void Only_what_changed_since_the_branch_began_is_validated()
    {
        Assert.SkipUnless(Git() is not null, "There is no git.");
        using var folder = Project();
        foreach (var name in new[] { "same", "changed", "staged", "renamed", "removed" })
            folder.Write($"content/{name}.txt", Long);
        folder.Write(".gitignore", "content/ignored.txt\n");
        folder.Write("other.txt", "x\n");
        Git(folder, "init", "-q", "-b", "main");
        Commit(folder, "first");
        Git(folder, "checkout", "-q", "-b", "topic");
        folder.Write("content/changed.txt", Long + "More.\n");
        Commit(folder, "second");
        Git(folder, "checkout", "-q", "main");
        folder.Write("content/same.txt", Long + "Others changed it.\n");
        Commit(folder, "third");
        Git(folder, "checkout", "-q", "topic");
        folder.Write("content/staged.txt", Long + "More.\n");
        Git(folder, "add", "content/staged.txt");
        Git(folder, "mv", "content/renamed.txt", "content/name with ü.txt");
        Git(folder, "rm", "-q", "content/removed.txt");
        folder.Write("content/new.txt", Long);
        folder.Write("content/ignored.txt", Long);

        Files(folder, folder.Path, "main").ShouldBe(["content/changed.txt", "content/name with ü.txt", "content/new.txt", "content/staged.txt"]);
        Files(folder, Path.Combine(folder.Path, "content"), "main").ShouldBe(["changed.txt", "name with ü.txt", "new.txt", "staged.txt"]);
        Run(folder, folder.Path, "validate", "--changed-since", "main").Error.ShouldBe("4 errors, 0 warnings, 0 infos in 4 files; 1 file unchanged\n");
        Run(folder, folder.Path, "validate", "content/same.txt", "--changed-since", "main").ShouldBe(new(ExitCode.Clean, "", "0 errors, 0 warnings, 0 infos in 0 files; 1 file unchanged\n"));

        Commit(folder, "fourth");
        Files(folder, folder.Path, "HEAD").ShouldBeEmpty();
        // Who changes what is wanted is told what no longer is as it should be.
        folder.Write("note.schema.yaml", TempFolder.Schema.Replace("words: ..4", "words: ..3", StringComparison.Ordinal));
        Files(folder, folder.Path, "HEAD").Length.ShouldBe(5);
    }

    [Theory]
    [InlineData("--output=x", "'--output=x' is no value for --changed-since")]
    [InlineData("-h", "There is no option '-h'")]
    [InlineData("a..b", "is no name of one revision")]
    [InlineData("^HEAD", "is no name of one revision")]
    [InlineData("a\nb", "it has a control character")]
    [InlineData("nowhere", "git knows no revision 'nowhere' here")]
    [InlineData("HEAD:content", "git knows no revision")]
    [InlineData("$(touch x)", "git knows no revision")]
    public void A_revision_is_only_ever_a_name(string revision, string told)
    {
        Assert.SkipUnless(Git() is not null, "There is no git.");
        using var folder = Project();
        Git(folder, "init", "-q");
        Commit(folder, "first");

        var result = Run(folder, folder.Path, "validate", "--changed-since=" + revision);

        result.Code.ShouldBe(ExitCode.Usage, result.Output);
        result.Error.ShouldContain(told);
        folder.Has("x").ShouldBeFalse();
    }

    private static string[] Files(TempFolder folder, string from, string revision) =>
        [.. Run(folder, from, "validate", "--changed-since", revision, "--output", "concise").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(':')[0])];

    private static CommandResult Run(TempFolder folder, string from, params string[] arguments)
    {
        var console = new TestConsole(from);
        console.Variables["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? "";
        return CommandResult.Of(console, arguments);
    }

    private static TempFolder Project(string more = "")
    {
        var folder = new TempFolder();
        folder.Write("contentgen.yaml", "schemas: { note: note.schema.yaml }\ncontent: [ { files: 'content/**/*.txt', schema: note } ]\n" + more);
        return folder;
    }

    private static void Commit(TempFolder folder, string message)
    {
        Git(folder, "add", "-A");
        Git(folder, "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", message);
    }

    private static string? Git() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(path => Path.Combine(path, "git")).FirstOrDefault(File.Exists);

    private static void Git(TempFolder folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(Git()!, arguments) { WorkingDirectory = folder.Path, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        start.Environment["HOME"] = folder.Path;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        output.Wait();
        process.ExitCode.ShouldBe(0, error);
    }
}

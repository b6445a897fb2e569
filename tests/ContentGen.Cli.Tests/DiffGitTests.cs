using System;
using System.Diagnostics;
using System.IO;
using System.Text.Json;
using ContentGen.Cli.Tests.Support;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests;

/// <summary>Schemas of revisions: what git has is read, nothing of the working copy, and no name is anything but a name.</summary>
public sealed class DiffGitTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public DiffGitTests()
    {
        Git("init", "-q", ".");
        _folder.Write("schemas/story.schema.yaml", Schema("[./words/words.pack.yaml]", "2..4"));
        _folder.Write("schemas/words/words.pack.yaml", "contentgen: 1\npack: words\ntraits: { short: { words: ..6 } }\n");
        Commit("first");
        Git("tag", "v1");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_schema_and_its_imports_are_those_of_the_revision()
    {
        _folder.Write("schemas/story.schema.yaml", Schema("[./words/words.pack.yaml]", "2..5"));
        _folder.Write("schemas/words/words.pack.yaml", "contentgen: 1\npack: words\ntraits: { short: { words: ..7 } }\n");
        Commit("second");
        var (code, output, error) = Run("git:v1:schemas/story.schema.yaml", "git:HEAD:schemas/story.schema.yaml", "--format", "json");
        (code, error).ShouldBe((0, ""));
        using var json = JsonDocument.Parse(output);
        var changes = json.RootElement.GetProperty("changes");
        changes.GetArrayLength().ShouldBe(2);
        changes[0].GetProperty("path").GetString().ShouldBe("roles/title/expect/words");
        changes[0].GetProperty("old").GetProperty("file").GetString().ShouldBe("git:v1:schemas/story.schema.yaml");
        changes[1].GetProperty("path").GetString().ShouldBe("traits/short/words");
        changes[1].GetProperty("old").ToString().ShouldContain("git:v1:schemas/words/words.pack.yaml");
        changes[1].GetProperty("new").ToString().ShouldContain("git:HEAD:schemas/words/words.pack.yaml");
        // The working copy plays no part.
        File.Delete(Path.Combine(_folder.Path, "schemas/words/words.pack.yaml"));
        File.Delete(Path.Combine(_folder.Path, "schemas/story.schema.yaml"));
        Run("git:v1:schemas/story.schema.yaml", "git:HEAD:schemas/story.schema.yaml", "--format", "json").Output.ShouldBe(output);
    }

    [Fact]
    public void A_schema_that_extends_another_has_it_from_the_same_revision()
    {
        const string Own = "contentgen: 1\nschema: own\nversion: 1.0.0\nextends: ../story.schema.yaml\n";
        _folder.Write("schemas/own/own.schema.yaml", Own);
        Commit("own");
        Git("tag", "v2");
        _folder.Write("schemas/story.schema.yaml", Schema("[./words/words.pack.yaml]", "2..5"));
        var (code, output, error) = Run("git:v2:schemas/own/own.schema.yaml", "schemas/own/own.schema.yaml", "--format", "json");
        (code, error).ShouldBe((0, ""));
        using var json = JsonDocument.Parse(output);
        var change = json.RootElement.GetProperty("changes")[0];
        change.GetProperty("path").GetString().ShouldBe("roles/title/expect/words");
        change.GetProperty("old").GetProperty("file").GetString().ShouldBe("git:v2:schemas/story.schema.yaml");
        change.GetProperty("new").GetProperty("file").GetString().ShouldBe("schemas/story.schema.yaml");

        _folder.Write("schemas/own/own.schema.yaml", Own.Replace("../story.schema.yaml", "../../../outside.schema.yaml", StringComparison.Ordinal));
        Commit("out");
        Run("git:HEAD:schemas/own/own.schema.yaml", "git:v2:schemas/own/own.schema.yaml").Error.ShouldContain("CG1635");
        _folder.Write("schemas/own/own.schema.yaml", Own.Replace("../story.schema.yaml", "Acme.Packs/story", StringComparison.Ordinal));
        Commit("package");
        Run("git:HEAD:schemas/own/own.schema.yaml", "git:v2:schemas/own/own.schema.yaml").Error.ShouldContain("Packages are not known here");
    }

    [Theory]
    [InlineData("HEAD")]
    [InlineData("HEAD~0")]
    [InlineData("HEAD^0")]
    [InlineData("@")]
    [InlineData("refs/tags/v1")]
    public void A_revision_is_whatever_git_calls_so(string revision) =>
        Run($"git:{revision}:schemas/story.schema.yaml", "schemas/story.schema.yaml").ShouldSatisfyAllConditions(
            static result => result.Code.ShouldBe(0), static result => result.Error.ShouldBe(""), static result => result.Output.ShouldContain("Both schemas do the same."));

    [Fact]
    public void A_path_starts_from_the_root_or_from_here()
    {
        var console = new TestConsole(Path.Combine(_folder.Path, "schemas"));
        console.Variables["PATH"] = Environment.GetEnvironmentVariable("PATH")!;
        CommandResult.Of(console, "diff", "git:v1:schemas/story.schema.yaml", "git:HEAD:./story.schema.yaml").ShouldSatisfyAllConditions(
            static result => result.Error.ShouldBe(""), static result => result.Code.ShouldBe(0));
    }

    [Theory]
    [InlineData("git:--help:x", "'--help' is no name of one revision")]
    [InlineData("git:--output=owned:x", "is no name of one revision")]
    [InlineData("git:-c:x", "is no name of one revision")]
    [InlineData("git:^HEAD:x", "is no name of one revision")]
    [InlineData("git:v1..HEAD:x", "is no name of one revision")]
    [InlineData("git:HEAD\0x:x", "control character")]
    [InlineData("git:HEAD\nHEAD:x", "control character")]
    [InlineData("git:HEAD:a\nHEAD:schemas/story.schema.yaml", "control character")]
    [InlineData("git:HEAD:a\u0085b", "control character")]
    [InlineData("git::x", "there is no revision")]
    [InlineData("git:HEAD", "there is no path")]
    [InlineData("git:HEAD:", "there is no path")]
    [InlineData("git::/first:x", "there is no revision")]
    [InlineData("git:HEAD^{/first}:0:schemas/story.schema.yaml", "there is a second ':'")]
    [InlineData("git:HEAD:/etc/passwd", "the path is absolute")]
    [InlineData("git:HEAD:../x.yaml", "the path has '..'")]
    [InlineData("git:HEAD:schemas/../schemas/story.schema.yaml", "the path has '..'")]
    [InlineData("git:HEAD:schemas\\story.schema.yaml", "paths are written with '/'")]
    [InlineData("git:HEAD:./", "names no file")]
    [InlineData("git:HEAD:schemas/", "names no file")]
    [InlineData("git:nope:schemas/story.schema.yaml", "git knows no revision 'nope' here.")]
    [InlineData("git:HEAD~99:schemas/story.schema.yaml", "git knows no revision 'HEAD~99' here.")]
    [InlineData("git:HEAD:schemas/nope.schema.yaml", "there is no file 'git:HEAD:schemas/nope.schema.yaml'.")]
    [InlineData("git:HEAD:schemas", "is a folder")]
    [InlineData("git:HEAD:-x", "there is no file 'git:HEAD:-x'.")]
    [InlineData("git:HEAD:*.yaml", "there is no file")]
    public void What_names_no_file_of_a_revision_is_told(string name, string why)
    {
        var (code, output, error) = Run(name, "schemas/story.schema.yaml");
        (code, output).ShouldBe((2, ""));
        error.ShouldStartWith("contentgen: ");
        error.ShouldContain(why);
        error.TrimEnd('\n').ShouldNotContain("\n");
        Directory.GetFiles(_folder.Path).Length.ShouldBe(1);
    }

    [Fact]
    public void A_revision_that_is_long_is_none() => Run($"git:{new string('a', 300)}:x", "schemas/story.schema.yaml").Error.ShouldContain("too long");

    [Fact]
    public void Files_have_any_name_that_a_path_can_have()
    {
        foreach (var name in new[] { "-n.schema.yaml", "a b.schema.yaml", "*.schema.yaml", "HEAD.schema.yaml", "é😀.schema.yaml", "$(touch owned).schema.yaml" })
        {
            _folder.Write("odd/" + name, Schema("[]", "2..4").Replace("is: short", "words: ..6", StringComparison.Ordinal));
        }
        Commit("odd");
        foreach (var file in Directory.GetFiles(Path.Combine(_folder.Path, "odd")))
            Run("git:HEAD:odd/" + Path.GetFileName(file), "git:HEAD:./odd/" + Path.GetFileName(file)).ShouldBe(new(0, $"old  git:HEAD:odd/{Path.GetFileName(file)}  story 1.0.0\nnew  git:HEAD:./odd/{Path.GetFileName(file)}  story 1.0.0\n\nBoth schemas do the same.\nNothing asks for another version.\n", ""));
        File.Exists(Path.Combine(_folder.Path, "owned")).ShouldBeFalse();
    }

    [Fact]
    public void Imports_stay_in_the_repository()
    {
        _folder.Write("schemas/out.schema.yaml", Schema("[../../../etc/words.pack.yaml]", "2..4"));
        _folder.Write("schemas/none.schema.yaml", Schema("[./none.pack.yaml]", "2..4"));
        Commit("out");
        Run("git:HEAD:schemas/out.schema.yaml", "schemas/story.schema.yaml").ShouldSatisfyAllConditions(
            static result => result.Code.ShouldBe(2), static result => result.Error.ShouldContain("git:HEAD:schemas/out.schema.yaml:3:11: error CG1054"));
        Run("git:HEAD:schemas/none.schema.yaml", "schemas/story.schema.yaml").ShouldSatisfyAllConditions(
            static result => result.Code.ShouldBe(2), static result => result.Error.ShouldContain("There is no file 'git:HEAD:schemas/none.pack.yaml'."));
    }

    [Fact]
    public void Links_are_followed_within_the_repository_alone()
    {
        if (OperatingSystem.IsWindows())
            return;
        var outside = _folder.Path + "-outside.yaml";
        File.WriteAllText(outside, "secret");
        try
        {
            File.CreateSymbolicLink(Path.Combine(_folder.Path, "schemas/in.schema.yaml"), "story.schema.yaml");
            File.CreateSymbolicLink(Path.Combine(_folder.Path, "schemas/out.schema.yaml"), outside);
            File.CreateSymbolicLink(Path.Combine(_folder.Path, "schemas/lost.schema.yaml"), "nowhere.schema.yaml");
            Commit("links");
            Run("git:HEAD:schemas/in.schema.yaml", "schemas/story.schema.yaml").Code.ShouldBe(0);
            var (code, output, error) = Run("git:HEAD:schemas/out.schema.yaml", "schemas/story.schema.yaml");
            (code, output).ShouldBe((2, ""));
            error.ShouldContain("is a link that leads out of the repository");
            Run("git:HEAD:schemas/lost.schema.yaml", "schemas/story.schema.yaml").Error.ShouldContain("is a link that leads nowhere");
        }
        finally
        {
            File.Delete(outside);
        }
    }

    [Fact]
    public void Where_there_is_no_git_or_no_repository_that_is_told()
    {
        var console = _folder.Console();
        console.Variables["PATH"] = Path.Combine(_folder.Path, "schemas");
        CommandResult.Of(console, "diff", "git:HEAD:schemas/story.schema.yaml", "schemas/story.schema.yaml")
            .ShouldBe(new(2, "", "contentgen: git is needed for 'git:', and it is not on the PATH; install it, or compare files.\n"));
        using var other = new TempFolder();
        console = other.Console();
        console.Variables["PATH"] = Environment.GetEnvironmentVariable("PATH")!;
        var result = CommandResult.Of(console, "diff", "git:HEAD:note.schema.yaml", "note.schema.yaml");
        result.Code.ShouldBe(2);
        result.Error.ShouldStartWith("contentgen: git says: fatal: not a git repository");
    }

    private static string Schema(string imports, string words) =>
        $$"""
        contentgen: 1
        schema: story
        imports: {{imports}}
        article: [title, line*]
        roles:
          title: { when: { is: short }, expect: { words: {{words}} } }
          line: {}

        """.Replace("imports: []\n", "", StringComparison.Ordinal);

    private CommandResult Run(params string[] args)
    {
        var console = _folder.Console();
        console.Variables["PATH"] = Environment.GetEnvironmentVariable("PATH")!;
        return CommandResult.Of(console, ["diff", .. args]);
    }

    private void Commit(string message)
    {
        Git("add", "-A");
        Git("-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false", "commit", "-q", "-m", message);
    }

    private void Git(params string[] args)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = _folder.Path, RedirectStandardError = true };
        foreach (var arg in args)
            start.ArgumentList.Add(arg);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, error);
    }
}

using System.IO;
using System.Linq;
using ContentGen.Cli.Init;
using ContentGen.Cli.Tests.Support;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests;

/// <summary><c>contentgen init</c>: what it writes works without another word, and what is there stays.</summary>
public class InitTests
{
    private static readonly string[] s_files =
        ["content/first-story.txt", "contentgen.yaml", "schemas/contentgen.config.schema.json", "schemas/contentgen.schema.json", "schemas/story.schema.yaml"];

    [Theory]
    [InlineData(null, "")]
    [InlineData("checks", "checks/")]
    [InlineData("checks/", "checks/")]
    [InlineData("a/b", "a/b/")]
    public void What_it_writes_is_read_without_a_finding(string? argument, string prefix)
    {
        using var folder = new EmptyFolder();

        var init = folder.Run(argument is null ? ["init"] : ["init", argument]);

        init.Code.ShouldBe(ExitCode.Clean, init.Error);
        init.Output.ShouldBe(string.Concat(s_files.Select(file => prefix + file + " written\n")));
        ProjectTemplate.Files.ShouldBe(s_files);
        var inside = new TestConsole(Path.Combine(folder.Path, prefix));
        CommandResult.Of(inside, "check").ShouldBe(new(ExitCode.Clean, "", "0 errors, 0 warnings, 0 infos in 1 file\n"));
        inside = new(Path.Combine(folder.Path, prefix));
        CommandResult.Of(new(Path.Combine(folder.Path, prefix)), "test", "--coverage").Code.ShouldBe(ExitCode.Clean);
        CommandResult.Of(inside, "validate").ShouldBe(new(ExitCode.Clean, "", "0 errors, 0 warnings, 0 infos in 1 file\n"));
    }

    /// <summary>Templates of projects in C# have the schema and the document, and no configuration.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_commands_in_its_schema_work_as_they_stand(bool isConfigured)
    {
        using var folder = new EmptyFolder();
        folder.Run("init");
        if (!isConfigured)
            File.Delete(Path.Combine(folder.Path, "contentgen.yaml"));

        var commands = File.ReadLines(Path.Combine(folder.Path, "schemas", "story.schema.yaml")).Where(static line => line.StartsWith("#   contentgen ")).ToList();

        commands.Count.ShouldBe(2);
        foreach (var command in commands)
        {
            var result = folder.Run(command["#   contentgen ".Length..].Split(' '));
            result.Code.ShouldBe(ExitCode.Clean, command + "\n" + result.Error);
        }
    }

    [Fact]
    public void Nothing_of_its_document_is_left_unclaimed()
    {
        using var folder = new EmptyFolder();
        folder.Run("init");

        var parsed = folder.Run("parse", "content/first-story.txt", "--schema", "story", "--format", "json");

        parsed.Code.ShouldBe(ExitCode.Clean, parsed.Error);
        var json = System.Text.Json.JsonDocument.Parse(parsed.Output).RootElement;
        json.GetProperty("unclaimed").GetArrayLength().ShouldBe(0);
        json.GetProperty("findings").GetArrayLength().ShouldBe(0);
        json.GetProperty("noise").GetArrayLength().ShouldBe(1);
        json.GetProperty("article").GetProperty("byline").GetProperty("author").GetArrayLength().ShouldBe(2);
        json.GetProperty("article").GetProperty("sections").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public void The_comments_for_editors_point_at_files_that_it_writes()
    {
        using var folder = new EmptyFolder();
        folder.Run("init");

        foreach (var file in s_files.Where(file => file.EndsWith(".yaml")))
        {
            var first = folder.Read(file).Split('\n')[0];
            first.ShouldStartWith("# yaml-language-server: $schema=./");
            var pointed = Path.Combine(folder.Path, Path.GetDirectoryName(file)!, first["# yaml-language-server: $schema=".Length..].TrimEnd());
            System.Text.Json.JsonDocument.Parse(File.ReadAllText(pointed)).RootElement.GetProperty("$schema").GetString().ShouldNotBeNull();
        }
    }

    [Theory]
    [InlineData("contentgen.yaml")]
    [InlineData("schemas/story.schema.yaml")]
    [InlineData("schemas/contentgen.schema.json")]
    [InlineData("content/first-story.txt")]
    public void A_file_in_the_way_stays_and_nothing_is_written(string name)
    {
        using var folder = new EmptyFolder();
        folder.Write(name, "mine");

        var init = folder.Run("init");

        init.Code.ShouldBe(ExitCode.Usage);
        init.Output.ShouldBeEmpty();
        init.Error.ShouldStartWith($"contentgen: '{name}' is in the way; nothing was written.");
        folder.Read(name).ShouldBe("mine");
        Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories).Length.ShouldBe(1);
    }

    [Fact]
    public void A_link_that_leads_nowhere_is_in_the_way()
    {
        using var folder = new EmptyFolder();
        File.CreateSymbolicLink(Path.Combine(folder.Path, "contentgen.yaml"), Path.Combine(folder.Path, "elsewhere.yaml"));

        folder.Run("init").Error.ShouldStartWith("contentgen: 'contentgen.yaml' is in the way;");

        folder.Has("elsewhere.yaml").ShouldBeFalse();
        folder.Has("schemas/story.schema.yaml").ShouldBeFalse();
    }

    [Fact]
    public void A_folder_where_a_file_belongs_and_a_file_where_a_folder_does_are_told()
    {
        using var folder = new EmptyFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "contentgen.yaml"));
        folder.Run("init").Code.ShouldBe(ExitCode.Usage);
        using var other = new EmptyFolder();
        other.Write("content", "a file");

        var init = other.Run("init");

        init.Code.ShouldBe(ExitCode.Usage);
        init.Error.ShouldContain("content/first-story.txt");
        other.Read("content").ShouldBe("a file");
    }

    /// <summary>A folder in which nothing lies.</summary>
    private sealed class EmptyFolder : System.IDisposable
    {
        private readonly TempFolder _folder = new();

        internal EmptyFolder() => File.Delete(System.IO.Path.Combine(_folder.Path, "note.schema.yaml"));

        internal string Path => _folder.Path;

        internal CommandResult Run(params string[] args) => _folder.Run(args);

        internal void Write(string name, string text) => _folder.Write(name, text);

        internal string Read(string name) => _folder.Read(name);

        internal bool Has(string name) => _folder.Has(name);

        public void Dispose() => _folder.Dispose();
    }
}

using System;
using System.IO;
using ContentGen.Cli.Tests.Support;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests;

/// <summary>Inputs, imports and outputs in the file system.</summary>
public sealed class FileTests
{
    [Fact]
    public void Standard_input_is_read_once()
    {
        using var folder = new TempFolder();
        var console = folder.Console();
        console.InputBytes = new("A title\n"u8.ToArray());
        var result = CommandResult.Of(console, "parse", "-", "-", "--schema", "note.schema.yaml", "--format", "jsonl");
        result.Code.ShouldBe(2);
        result.Output.ShouldContain("\"file\":\"-\"");
        result.Error.ShouldBe("contentgen: standard input ('-') can be read only once; name it once.\n");
    }

    [Fact]
    public void Unreadable_files_are_told_and_the_rest_is_printed()
    {
        if (OperatingSystem.IsWindows() || Environment.UserName == "root")
            return;
        using var folder = new TempFolder();
        folder.Write("secret.txt", "A title\n");
        folder.Write("open.txt", "A title\n");
        File.SetUnixFileMode(Path.Combine(folder.Path, "secret.txt"), UnixFileMode.None);
        var result = folder.Run("parse", "secret.txt", "open.txt", "--schema", "note.schema.yaml", "--format", "jsonl");
        result.Code.ShouldBe(2);
        result.Output.ShouldContain("open.txt");
        result.Error.ShouldBe("contentgen: 'secret.txt' may not be read; its permissions deny it.\n");
    }

    [Fact]
    public void Names_that_look_like_patterns_or_options_are_files_where_they_exist()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TempFolder();
        folder.Write("what?.txt", "Question\n");
        folder.Write("whatx.txt", "Other\n");
        folder.Write("--format", "Option\n");
        folder.Run("parse", "what?.txt", "--schema", "note.schema.yaml", "--format", "text").Output.ShouldBe("Question\n");
        folder.Run("parse", "--schema", "note.schema.yaml", "--", "--format").Output.ShouldContain("Option");
    }

    [Theory]
    [InlineData("*.txt", "a.txt b.txt")]
    [InlineData("**/*.txt", "a.txt b.txt sub/c.txt sub/deep/d.txt")]
    [InlineData("sub/**", "sub/c.txt sub/deep/d.txt sub/deep/e.md")]
    [InlineData("**/d?ep/**/*.txt", "sub/deep/d.txt")]
    [InlineData("./s*/*.txt", "./sub/c.txt")]
    [InlineData("**/**/a.txt", "a.txt")]
    [InlineData(".hidden/*.txt", ".hidden/x.txt")]
    public void Patterns_are_expanded_in_ordinal_order(string pattern, string files)
    {
        using var folder = new TempFolder();
        foreach (var name in new[] { "b.txt", "a.txt", "sub/c.txt", "sub/deep/d.txt", "sub/deep/e.md", ".hidden/x.txt" })
            folder.Write(name, "A title\n");
        folder.Run("validate", "a.txt", "--schema", "note.schema.yaml").Code.ShouldBe(0);
        var lines = folder.Run("parse", pattern, "--schema", "note.schema.yaml", "--format", "jsonl").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string.Join(" ", Array.ConvertAll(lines, line => System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("file").GetString())).ShouldBe(files);
    }

    [Fact]
    public void A_link_that_leads_nowhere_is_said_to()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a right there.");
        using var folder = new TempFolder();
        File.CreateSymbolicLink(Path.Combine(folder.Path, "a.txt"), "gone.txt");

        folder.Run("parse", "a.txt", "--schema", "note.schema.yaml").Error.ShouldContain("'a.txt' is a link to 'gone.txt', where there is no file.");
    }

    [Theory]
    [InlineData("init", "")]
    [InlineData("validate", "", "--schema", "note.schema.yaml")]
    [InlineData("check", "")]
    [InlineData("generate", "note.schema.yaml", "--output", "")]
    public void An_empty_argument_names_nothing(params string[] args)
    {
        using var folder = new TempFolder();
        var before = Directory.GetFileSystemEntries(folder.Path);

        var result = folder.Run(args);

        result.Code.ShouldBe(ExitCode.Usage);
        result.Error.ShouldStartWith("contentgen: an argument is empty");
        Directory.GetFileSystemEntries(folder.Path).ShouldBe(before);
    }

    [Fact]
    public void An_option_that_ends_in_its_equals_sign_has_no_value()
    {
        using var folder = new TempFolder();

        var result = folder.Run("validate", "--write-baseline=");

        (result.Code, result.Error).ShouldBe((ExitCode.Usage, "contentgen: nothing stands behind '--write-baseline='; give a value, or leave it out.\n"));
    }

    [Fact]
    public void Links_that_go_in_circles_do_not_hang_the_search()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TempFolder();
        folder.Write("sub/a.txt", "A title\n");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "sub", "loop"), folder.Path);
        folder.Run("validate", ".", "--schema", "note.schema.yaml").Error.ShouldBe("0 errors, 0 warnings, 0 infos in 1 file\n");
    }

    [Fact]
    public void Imports_stay_below_the_root_whatever_folder_the_command_runs_in()
    {
        using var folder = new TempFolder();
        folder.Write("repository/.git/HEAD", "");
        folder.Write("repository/shared/words.pack.yaml", "contentgen: 1\npack: words\nlanguage: en\nphrases: { more: [More] }\n");
        folder.Write("outside.pack.yaml", "contentgen: 1\npack: outside\nlanguage: en\nphrases: { more: [More] }\n");
        var schema = TempFolder.Schema.Replace("version: 1.0.0", "version: 1.0.0\nimports: [../shared/words.pack.yaml]", StringComparison.Ordinal)
            .Replace("opens: { text: More }", "opens: { text: $more }", StringComparison.Ordinal);
        folder.Write("repository/schemas/a.schema.yaml", schema);
        folder.Run("check", "repository/schemas/a.schema.yaml").Error.ShouldBe("0 errors, 0 warnings, 0 infos in 1 file\n");
        CommandResult.Of(new(Path.Combine(folder.Path, "repository", "schemas")), "check", "a.schema.yaml").Error.ShouldBe("0 errors, 0 warnings, 0 infos in 1 file\n");

        folder.Write("repository/schemas/b.schema.yaml", schema.Replace("../shared/words", "../../outside", StringComparison.Ordinal));
        folder.Run("check", "repository/schemas/b.schema.yaml").Code.ShouldBe(1);
        if (OperatingSystem.IsWindows())
            return;
        File.CreateSymbolicLink(Path.Combine(folder.Path, "repository", "shared", "link.pack.yaml"), Path.Combine(folder.Path, "outside.pack.yaml"));
        folder.Write("repository/schemas/c.schema.yaml", schema.Replace("shared/words", "shared/link", StringComparison.Ordinal));
        var linked = folder.Run("check", "repository/schemas/c.schema.yaml");
        linked.Code.ShouldBe(1);
        linked.Output.ShouldContain("leads out of");
    }

    [Fact]
    public void Diagnostics_of_an_imported_pack_carry_its_path_as_people_see_it()
    {
        using var folder = new TempFolder();
        folder.Write("schemas/a.schema.yaml", TempFolder.Schema.Replace("version: 1.0.0", "version: 1.0.0\nimports: [./b.pack.yaml]", StringComparison.Ordinal));
        folder.Write("schemas/b.pack.yaml", "contentgen: 1\npack: b\nlanguage: en\ntraits: { t: { wrods: 3 } }\n");
        var result = folder.Run("check", "schemas/a.schema.yaml");
        result.Output.ShouldStartWith("schemas/b.pack.yaml:4:16: error CG");
        result.Output.ShouldContain("4 | traits: { t: { wrods: 3 } }");
    }

    [Fact]
    public void Reports_go_to_files_whole_or_not_at_all()
    {
        using var folder = new TempFolder();
        folder.Write("a.txt", "A title of far too many words\n");
        var result = folder.Run("validate", "a.txt", "--schema", "note.schema.yaml", "--output", "json=out/f.json", "--output", "msbuild=out/f.log");
        result.Code.ShouldBe(1);
        result.Output.ShouldStartWith("a.txt:1:1: error title/words");
        folder.Read("out/f.json").ShouldContain("\"title/words\"");
        folder.Read("out/f.log").ShouldStartWith("a.txt(1,1): error title/words: ");
        Directory.GetFiles(Path.Combine(folder.Path, "out")).Length.ShouldBe(2);

        var blocked = folder.Run("validate", "a.txt", "--schema", "note.schema.yaml", "--output", "json=out", "--quiet");
        blocked.Code.ShouldBe(2);
        blocked.Error.ShouldStartWith("contentgen: 'out' ");
        Directory.GetFiles(folder.Path, ".*.tmp").ShouldBeEmpty();
    }

    [Fact]
    public void Generate_writes_once_and_checks()
    {
        using var folder = new TempFolder();
        folder.Run("generate", "note.schema.yaml", "-o", "gen", "--check").Code.ShouldBe(1);
        folder.Has("gen/Note.g.cs").ShouldBeFalse();
        folder.Run("generate", "note.schema.yaml", "-o", "gen", "--namespace", "Acme.Ingest").Output.ShouldBe("gen/Note.g.cs written\n");
        folder.Read("gen/Note.g.cs").ShouldContain("namespace Acme.Ingest;");
        folder.Run("generate", "note.schema.yaml", "-o", "gen", "--namespace", "Acme.Ingest").Output.ShouldBe("");
        folder.Run("generate", "note.schema.yaml", "-o", "gen", "--namespace", "Acme.Ingest", "--check").Code.ShouldBe(0);
        var differs = folder.Run("generate", "note.schema.yaml", "-o", "gen", "--check");
        (differs.Code, differs.Output).ShouldBe((1, "gen/Note.g.cs differs\n"));
        folder.Write("twin.schema.yaml", TempFolder.Schema);
        folder.Run("generate", "note.schema.yaml", "twin.schema.yaml", "-o", "twins").ShouldBe(new(
            ExitCode.Usage,
            "",
            """
            twin.schema.yaml:2:9: error CG2006: This schema and note.schema.yaml both generate the type Note. Change the `schema:` id or the `namespace:` of one of them.
              2 | schema: note
                |         ^^^^
            contentgen: the schema 'twin.schema.yaml' has 1 error; nothing was done.

            """));
        Directory.Exists(Path.Combine(folder.Path, "twins")).ShouldBeFalse();
    }

    [Fact]
    public void Generated_files_of_one_type_have_names_apart_without_case()
    {
        using var folder = new TempFolder();
        foreach (var (file, space) in new[] { ("a", "Acme"), ("b", "Note.Acme"), ("c", "NOTE.ACME"), ("d", "note.acme") })
            folder.Write(file + ".schema.yaml", TempFolder.Schema.Replace("schema: note", $"schema: note\nnamespace: {space}", StringComparison.Ordinal));

        folder.Run("generate", "a.schema.yaml", "b.schema.yaml", "c.schema.yaml", "d.schema.yaml", "-o", "gen").Output
            .ShouldBe("gen/Note.g.cs written\ngen/Note.Acme.Note.g.cs written\ngen/NOTE.ACME.Note2.g.cs written\ngen/note.acme.Note3.g.cs written\n");
    }

    /// <summary>It stands for a project's root namespace, of which the generator takes more than of <c>namespace:</c> in a schema (CG1052).</summary>
    [Theory]
    [InlineData("Acme.class", "Acme.@class")]
    [InlineData("Größe", "Größe")]
    public void Generate_takes_what_a_root_namespace_may_be(string space, string written)
    {
        using var folder = new TempFolder();
        folder.Run("generate", "note.schema.yaml", "-o", "gen", "--namespace", space).Code.ShouldBe(ExitCode.Clean);
        folder.Read("gen/Note.g.cs").ShouldContain($"namespace {written};");
        folder.Write("note.schema.yaml", TempFolder.Schema.Replace("schema: note", $"schema: note\nnamespace: {space}", StringComparison.Ordinal));
        folder.Run("check", "note.schema.yaml").Output.ShouldContain("CG1052");
    }

    [Theory]
    [InlineData("Acme.")]
    [InlineData("2.Acme")]
    [InlineData("Acme-Ingest")]
    public void Generate_takes_nothing_else_for_a_namespace(string space)
    {
        using var folder = new TempFolder();
        var result = folder.Run("generate", "note.schema.yaml", "-o", "gen", "--namespace", space);
        result.Code.ShouldBe(ExitCode.Usage);
        result.Error.ShouldStartWith($"contentgen: '{space}' is no namespace; ");
        folder.Has("gen/Note.g.cs").ShouldBeFalse();
        folder.Write("note.schema.yaml", TempFolder.Schema.Replace("schema: note", $"schema: note\nnamespace: {space}", StringComparison.Ordinal));
        folder.Run("check", "note.schema.yaml").Output.ShouldContain("CG1052");
    }

    /// <summary>What a build says, too (CG2006).</summary>
    [Theory]
    [InlineData("Acme.Note", "Acme", 3, "This schema generates the type Acme.Note, and Acme.Note is a namespace too.")]
    [InlineData("Acme.Note.Inner", "Acme", 3, "This schema generates the type Acme.Note, and Acme.Note is a namespace too.")]
    [InlineData("Acme", "ContentGen", 3, "This schema generates the type ContentGen.Severity, which the ContentGen library has, too.")]
    public void A_type_that_has_a_name_of_something_else_is_told(string other, string space, int line, string told)
    {
        using var folder = new TempFolder();
        var id = space == "Acme" ? "note" : "severity";
        folder.Write("a.schema.yaml", TempFolder.Schema.Replace("schema: note", $"schema: other\nnamespace: {other}", StringComparison.Ordinal));
        folder.Write("b.schema.yaml", TempFolder.Schema.Replace("schema: note", $"schema: {id}\nnamespace: {space}", StringComparison.Ordinal));

        var result = folder.Run("generate", "a.schema.yaml", "b.schema.yaml", "-o", "gen");

        result.Code.ShouldBe(ExitCode.Usage);
        result.Error.ShouldStartWith($"b.schema.yaml:{line}:12: error CG2006: {told} Change the `schema:` id or the `namespace:`.\n");
        Directory.Exists(Path.Combine(folder.Path, "gen")).ShouldBeFalse();
    }

    [Fact]
    public void A_type_of_two_schemas_is_told_where_it_can_be_changed()
    {
        using var folder = new TempFolder();
        folder.Write("a.schema.yaml", TempFolder.Schema.Replace("schema: note", "schema: news-article\nnamespace: Acme", StringComparison.Ordinal));

        folder.Run("generate", "news-article", "a.schema.yaml", "-o", "gen", "--namespace", "Acme").Error
            .ShouldStartWith("a.schema.yaml:3:12: error CG2006: This schema and news-article both generate the type Acme.NewsArticle. ");
    }
}

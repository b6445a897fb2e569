using System;
using System.IO;
using System.Linq;
using ContentGen.Cli.Configuration;
using ContentGen.Cli.Files;
using ContentGen.Cli.Tests.Support;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests;

/// <summary>Where <c>contentgen.yaml</c> is looked for, what its paths mean, and that links and order change nothing.</summary>
public class ProjectTests
{
    private const string Configuration =
        """
        schemas: { note: note.schema.yaml }
        content: [ { files: content/**/*.txt, schema: note } ]
        exclude: [content/drafts]

        """;

    private const string Long = "This title is far too long for it\n";

    [Fact]
    public void The_nearest_file_upwards_counts_and_paths_are_shown_from_where_the_command_runs()
    {
        using var folder = Project();
        folder.Write("content/deep/long.txt", Long);

        var result = CommandResult.Of(new(Path.Combine(folder.Path, "content", "deep")), "validate");

        result.Code.ShouldBe(ExitCode.Findings);
        result.Output.ShouldStartWith("long.txt:1:1: error title/words: ");
        result.Output.ShouldContain("asked for at ../../note.schema.yaml:11:15");
        CommandResult.Of(new(Path.Combine(folder.Path, "content", "deep")), "validate", "long.txt").Output.ShouldBe(result.Output);
        folder.Run("validate").Output.ShouldStartWith("content/deep/long.txt:1:1: error title/words: ");

        folder.Write("content/deep/contentgen.yaml", "content: [ { files: long.txt, schema: news-article } ]\n");
        CommandResult.Of(new(Path.Combine(folder.Path, "content", "deep")), "validate", "--output", "json", "--quiet").Output.ShouldContain("\"schema\": \"news-article\"");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Above_the_repository_nothing_is_looked_for(bool isFile)
    {
        using var folder = Project();
        if (isFile)
            folder.Write("content/.git", "gitdir: elsewhere\n");
        else
            Directory.CreateDirectory(Path.Combine(folder.Path, "content", ".git"));

        var result = CommandResult.Of(new(Path.Combine(folder.Path, "content")), "validate");

        result.Code.ShouldBe(ExitCode.Usage);
        result.Error.ShouldStartWith("contentgen: there is no contentgen.yaml here or above;");
    }

    [Fact]
    public void A_mistake_is_told_from_where_the_command_runs_and_stops_every_command_that_asks_for_an_id()
    {
        using var folder = Project();
        folder.Write("contentgen.yaml", "schema: note\n");

        var result = CommandResult.Of(new(Path.Combine(folder.Path, "content")), "validate");

        result.Code.ShouldBe(ExitCode.Usage);
        result.Error.ShouldStartWith("../contentgen.yaml:1:1: error CG2051: `schema` is no key of `contentgen.yaml`. Did you mean `schemas`?");
        folder.Run("parse", "content/a.txt", "--schema", "news-article").Code.ShouldBe(ExitCode.Usage);
        folder.Run("parse", "content/a.txt", "--schema", "note.schema.yaml").Code.ShouldBe(ExitCode.Clean);
    }

    [Fact]
    public void What_is_excluded_is_excluded_by_every_path_that_leads_there()
    {
        using var folder = Project();
        folder.Write("content/drafts/long.txt", Long);
        folder.Write("content/drafts/.hidden/long.txt", Long);
        File.CreateSymbolicLink(Path.Combine(folder.Path, "content", "link.txt"), Path.Combine(folder.Path, "content", "drafts", "long.txt"));
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "way"), Path.Combine(folder.Path, "content", "drafts"));

        foreach (var path in new[]
        {
            "content/drafts/long.txt", "./content/../content/drafts/long.txt", Path.Combine(folder.Path, "content/drafts/long.txt"), "content/link.txt", "way/long.txt",
            "content/drafts/.hidden/long.txt", "content/drafts", "way", "content/drafts/*.txt",
        })
        {
            var result = folder.Run("validate", path, "--schema", "note");
            result.Output.ShouldBeEmpty(path);
            result.Code.ShouldBe(ExitCode.Usage, path);
            result.Error.ShouldBe("contentgen: nothing was validated: `exclude` of 'contentgen.yaml' leaves out every document.\n", path);
        }
        folder.Run("validate").Output.ShouldBeEmpty();
    }

    [Fact]
    public void A_link_out_of_the_repository_is_not_followed_by_patterns_of_the_project()
    {
        using var elsewhere = new TempFolder();
        elsewhere.Write("secret.txt", "This secret title is far too long\n");
        using var folder = Project();
        File.CreateSymbolicLink(Path.Combine(folder.Path, "content", "secret.txt"), Path.Combine(elsewhere.Path, "secret.txt"));

        var result = folder.Run("validate");

        result.Code.ShouldBe(ExitCode.Usage);
        (result.Output + result.Error).ShouldNotContain("This secret");
        result.Error.ShouldContain("contentgen: 'content/secret.txt' is not read: it is a link that leads out of the repository.\n");
    }

    [Fact]
    public void A_schema_behind_a_link_out_of_the_repository_is_refused()
    {
        using var elsewhere = new TempFolder();
        using var folder = Project();
        File.Delete(Path.Combine(folder.Path, "note.schema.yaml"));
        File.CreateSymbolicLink(Path.Combine(folder.Path, "note.schema.yaml"), Path.Combine(elsewhere.Path, "note.schema.yaml"));

        folder.Run("validate").Error.ShouldStartWith("contentgen.yaml:1:18: error CG2058: `note.schema.yaml` cannot be used: it leads out of ");
        folder.Run("parse", "content/a.txt", "--schema", "note").Code.ShouldBe(ExitCode.Usage);
    }

    [Fact]
    public void Links_in_a_circle_are_told()
    {
        using var folder = Project();
        File.CreateSymbolicLink(Path.Combine(folder.Path, "content", "x.txt"), "y.txt");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "content", "y.txt"), "x.txt");

        var result = folder.Run("validate");

        result.Code.ShouldBe(ExitCode.Usage);
        result.Error.ShouldContain("content/x.txt");
    }

    [Fact]
    public void Every_number_of_jobs_gives_the_same_bytes()
    {
        using var folder = Project();
        for (var i = 0; i < 200; i++)
            folder.Write($"content/{i % 7}/{i}.txt", string.Concat(Enumerable.Repeat(i % 3 == 0 ? Long : $"Title {i}\n", i)));
        File.CreateSymbolicLink(Path.Combine(folder.Path, "content", "3", "gone.txt"), "nowhere.txt");
        folder.Write("contentgen.yaml", Configuration + "suppress: [ { files: content/2, id: title/words, reason: known }, { files: content/3, id: missing/title, reason: known } ]\n");

        var one = folder.Run("validate", "--jobs", "1", "--output", "json");

        one.Output.ShouldContain("title/words");
        one.Error.ShouldContain(" suppressed\n");
        one.Error.ShouldContain("contentgen: ");
        foreach (var jobs in new[] { "2", "3", "16", "256" })
        {
            for (var round = 0; round < 3; round++)
                folder.Run("validate", "--jobs", jobs, "--output", "json").ShouldBe(one, jobs);
        }
        folder.Run("validate", "--output", "json").ShouldBe(one);
    }

    [Fact]
    public void What_suppresses_nothing_is_told_of_runs_over_everything_only()
    {
        using var folder = Project();
        folder.Write("content/long.txt", Long);
        folder.Write("contentgen.yaml", Configuration + "suppress: [ { files: content/a.txt, id: title/words, reason: known } ]\n");

        folder.Run("validate").Output.ShouldContain("contentgen.yaml:4:41: warning CG2062: ");
        folder.Run("validate", "content/a.txt").ShouldBe(new(ExitCode.Clean, "", "0 errors, 0 warnings, 0 infos in 1 file\n"));
        folder.Run("validate", "--schema", "note").Output.ShouldNotContain("CG2062");
    }

    [Fact]
    public void Findings_of_a_broken_schema_are_its_own_mistakes()
    {
        using var folder = Project();
        folder.Write("note.schema.yaml", TempFolder.Schema.Replace("words: ..4", "wrods: ..4", StringComparison.Ordinal));

        var result = folder.Run("validate");

        result.Code.ShouldBe(ExitCode.Usage);
        result.Error.ShouldStartWith("note.schema.yaml:11:15: error CG1014: ");
    }

    [Theory]
    [InlineData("contentgen: 1\nschemas: note\nversion: 1.0.0\narticle: [line*]\nroles: { line: {} }\n", "2:1: error CG1014: ")]
    [InlineData("contentgen: 1\n\tschema: note\n", "2:1: error CG1001: ")]
    [InlineData("contentgen: 1\nschema: Note\narticle: [line*]\nroles: { line: {} }\n", "2:9: error CG1100: ")]
    [InlineData("", "1:1: error CG1013: ")]
    public void A_schema_that_hides_its_own_id_is_told_what_is_wrong_with_it(string text, params string[] expected)
    {
        using var folder = Project();
        folder.Write("note.schema.yaml", text);

        foreach (var arguments in new string[][] { ["validate"], ["validate", "content"], ["validate", "content/a.txt", "--schema", "note"], ["parse", "content/a.txt", "--schema", "note"] })
        {
            var result = folder.Run(arguments);
            result.Code.ShouldBe(ExitCode.Usage);
            result.Output.ShouldBeEmpty();
            foreach (var said in expected)
                result.Error.ShouldContain("note.schema.yaml:" + said);
            result.Error.ShouldEndWith($"contentgen: the schema 'note.schema.yaml' has {expected.Length} error{(expected.Length == 1 ? "" : "s")}; nothing was done.\n");
        }
    }

    [Theory]
    [InlineData("*.txt")]
    [InlineData("**/*.txt")]
    [InlineData("**")]
    [InlineData("a/**")]
    [InlineData("a/**/b/*.txt")]
    [InlineData("**/b/**")]
    [InlineData("./a//?.txt")]
    [InlineData("a/*/c.txt")]
    [InlineData(".hid/*.txt")]
    [InlineData("**/.hid/*")]
    [InlineData("**/**/c.txt")]
    [InlineData("a/b/c.txt")]
    [InlineData("a")]
    public void A_pattern_matches_what_searching_for_it_finds(string pattern)
    {
        using var folder = new TempFolder();
        File.Delete(Path.Combine(folder.Path, "note.schema.yaml"));
        string[] files =
        [
            "1.txt", "a/1.txt", "a/12.txt", "a/b/c.txt", "a/b/d.md", "a/x/c.txt", "a/x/b/c.txt", "b/c.txt", "b/c/d/e.txt", ".hid/c.txt", "a/.hid/c.txt", "a/.c.txt",
        ];
        foreach (var file in files)
            folder.Write(file, "");
        var compared = new PathPattern(pattern);

        var found = Glob.Expand(new CommandContext(folder.Console()), pattern, obeysIgnore: false, static (_, problem) => throw problem).Select(file => file.Replace("./", "").Replace("//", "/"));

        files.Where(compared.Matches).Order(StringComparer.Ordinal).ShouldBe(found.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("content/drafts", "content/drafts/x.txt", true)]
    [InlineData("content/drafts/", "content/drafts/deep/x.txt", true)]
    [InlineData("content/drafts", "content/drafts.txt", false)]
    [InlineData("drafts", "content/drafts/x.txt", false)]
    [InlineData("**/drafts", "content/drafts/x.txt", true)]
    [InlineData("**", ".hidden/x.txt", true)]
    [InlineData("*.txt", "x.txt", true)]
    [InlineData("*.txt", "a/x.txt", false)]
    public void What_a_pattern_leaves_out_is_left_out_with_all_that_is_in_it(string pattern, string path, bool isLeftOut) =>
        new PathPattern(pattern).MatchesOrHolds(path).ShouldBe(isLeftOut);

    [Fact]
    public void Many_stars_end_soon()
    {
        var pattern = new PathPattern(string.Concat(Enumerable.Repeat("**/a*a*a*/", 40)) + "z");
        var path = string.Concat(Enumerable.Repeat("aaaaaaaaaaaaaaaa/", 200)) + "y";
        var watch = System.Diagnostics.Stopwatch.StartNew();

        pattern.Matches(path).ShouldBeFalse();

        watch.ElapsedMilliseconds.ShouldBeLessThan(2000);
    }

    private static TempFolder Project()
    {
        var folder = new TempFolder();
        folder.Write("contentgen.yaml", Configuration);
        folder.Write("content/a.txt", "A title\nA line.\n");
        return folder;
    }
}

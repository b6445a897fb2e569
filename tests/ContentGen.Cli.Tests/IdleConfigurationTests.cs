using System.IO;
using ContentGen.Cli.Configuration;
using ContentGen.Cli.Tests.Support;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests;

/// <summary>What <c>contentgen.yaml</c> says without effect is told, and what may well be right is not.</summary>
public sealed class IdleConfigurationTests
{
    private const string Head = "schemas: { note: note.schema.yaml, strict: note.schema.yaml }\n";

    private const string All = Head + "content:\n  - { files: content/**/*.txt, schema: note }\n";

    [Theory]
    [InlineData("content/sub/*.txt")]
    [InlineData("./content/**/a.txt")]
    [InlineData("content/sub/**/?.txt")]
    [InlineData("[content/sub/*.txt, content/**/*.txt]")]
    public void An_entry_whose_files_an_earlier_one_takes_is_told(string files)
    {
        using var folder = Project(All + $"  - {{ files: {files}, schema: strict }}\n");
        var result = folder.Run("validate");
        result.Output.ShouldStartWith($"contentgen.yaml:4:{(files[0] == '[' ? 15 : 14)}: warning CG2066: Every file that this entry can name belongs to an earlier one (`content/**/*.txt` in line 3), and the first entry that names a file counts. Move this one before it, or remove it.");
        result.Code.ShouldBe(0);
        folder.Run("validate", "content/a.txt").Output.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("content/**/*.md", "strict", "")]
    [InlineData("[content/sub/*.txt, '*.txt']", "strict", "")]
    [InlineData("content/**", "strict", "")]
    [InlineData("content/sub/*.t?t", "strict", "")]
    // It says the same as the entry that counts.
    [InlineData("content/sub/*.txt", "note", "")]
    [InlineData("content/sub/*.txt", "note", "severity: { title/words: error }")]
    public void An_entry_that_can_name_other_files_or_says_the_same_is_not(string files, string schema, string more)
    {
        using var folder = Project(All + $"  - {{ files: {files}, schema: {schema}, {more} }}\n");
        folder.Write("b.txt", "A title\n");
        folder.Write("content/c.md", "A title\n");
        folder.Run("validate").Output.Contains("CG2066").ShouldBe(more.Length > 0);
    }

    [Theory]
    [InlineData("content/?.txt", "content/*.txt", false)]
    [InlineData("content/??*.txt", "content/*.txt", false)]
    [InlineData("content/*/*.txt", "content/**/*.txt", false)]
    [InlineData("content/?*.txt", "content/*.txt", true)]
    [InlineData("content/*", "content/*.txt", true)]
    [InlineData("content/**/*.txt", "content/a-*.txt", true)]
    public void A_pattern_covers_another_whatever_its_stars_stand_for(string pattern, string other, bool covers) =>
        PatternCover.Covers(pattern, other).ShouldBe(covers);

    [Fact]
    public void An_entry_for_the_rest_is_right_while_there_is_no_rest()
    {
        using var folder = Project(Head + "content:\n  - { files: content/sub/*.txt, schema: strict }\n  - { files: content/**/*.txt, schema: note }\n");
        File.Delete(Path.Combine(folder.Path, "content", "a.txt"));
        folder.Run("validate").Output.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("drafts", "content/drafts")]
    [InlineData("drafts/", "content/drafts")]
    [InlineData("'drafts/**'", "content/drafts")]
    [InlineData("./deep/er", "content/deep/er")]
    [InlineData("a.txt", "content/a.txt")]
    public void An_exclusion_of_a_folder_that_lies_deeper_is_told(string pattern, string meant)
    {
        using var folder = Project(All + $"exclude: [{pattern}]\n");
        folder.Write("content/drafts/b.txt", "A title\n");
        folder.Write("content/deep/er/b.txt", "A title\n");
        var result = folder.Run("validate");
        result.Output.ShouldStartWith($"contentgen.yaml:4:11: info CG2067: This excludes nothing: `{pattern.Trim('\'')}` is relative to the folder of this file. To leave out `{meant}`, write `{meant}`");
        result.Code.ShouldBe(0);
    }

    [Theory]
    [InlineData("content/drafts")]
    [InlineData("'**/drafts'")]
    [InlineData("node_modules")]
    [InlineData("'*.bak'")]
    [InlineData("content")]
    public void Other_exclusions_are_not(string pattern)
    {
        using var folder = Project(All + $"exclude: [{pattern}]\n");
        folder.Write("content/drafts/b.txt", "A title\n");
        folder.Run("validate", "--allow-no-files").Output.ShouldBeEmpty();
    }

    [Fact]
    public void A_configuration_with_the_other_ending_is_told()
    {
        using var folder = new TempFolder();
        folder.Write("contentgen.yml", All);
        folder.Write("content/a.txt", "A title\n");
        const string Hint = "'contentgen.yml' is there, and is not read: rename it to contentgen.yaml";
        folder.Run("validate").Error.ShouldContain(Hint);
        folder.Run("validate", "content/a.txt").Error.ShouldContain(Hint);
        folder.Run("parse", "content/a.txt", "--schema", "strict").Error.ShouldContain(Hint);
        folder.Write("contentgen.yaml", All);
        folder.Run("validate").Error.ShouldNotContain("yml");
    }

    private static TempFolder Project(string configuration)
    {
        var folder = new TempFolder();
        folder.Write("contentgen.yaml", configuration);
        folder.Write("content/a.txt", "A title\n");
        folder.Write("content/sub/a.txt", "A title\n");
        return folder;
    }
}

using ContentGen.Cli.Tests.Support;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests;

/// <summary>Whoever writes a baseline hears what makes later runs read it.</summary>
public sealed class BaselineUseTests
{
    private const string Head = "schemas: { note: note.schema.yaml }\ncontent: [{ files: content/*.txt, schema: note }]\n";

    [Theory]
    [InlineData("", "--write-baseline", "contentgen: later runs read it once contentgen.yaml has the line: baseline: contentgen.baseline.jsonl\n")]
    [InlineData("", "--write-baseline=lists/known.jsonl", "contentgen: later runs read it once contentgen.yaml has the line: baseline: lists/known.jsonl\n")]
    [InlineData("", "--write-baseline=a #b.jsonl", "contentgen: later runs read it once contentgen.yaml has the line: baseline: 'a #b.jsonl'\n")]
    [InlineData("baseline: known.jsonl\n", "--write-baseline=other.jsonl", "contentgen: later runs read 'known.jsonl', which contentgen.yaml names, or this one with --baseline other.jsonl\n")]
    [InlineData("baseline: known.jsonl\n", "--write-baseline", "")]
    [InlineData("baseline: ./known.jsonl\n", "--write-baseline=known.jsonl", "")]
    public void In_a_project(string more, string option, string expected)
    {
        using var folder = Folder(Head + more);
        var written = folder.Run("validate", option);
        written.Code.ShouldBe(0);
        var lines = written.Error.Split('\n');
        lines[0].ShouldEndWith("accepts 1 finding of 1 file.");
        written.Error.Contains("later runs").ShouldBe(expected.Length > 0);
        written.Error.ShouldContain(expected);
        folder.Run("validate", "--quiet", option).Error.ShouldBeEmpty();
        const string Line = "has the line: ";
        if (!expected.Contains(Line))
            return;
        folder.Write("contentgen.yaml", Head + expected[(expected.IndexOf(Line, System.StringComparison.Ordinal) + Line.Length)..]);
        folder.Run("validate").Error.ShouldBe("0 errors, 0 warnings, 0 infos in 1 file; 1 in the baseline\n");
    }

    [Fact]
    public void From_a_folder_of_the_project_the_line_is_the_same()
    {
        using var folder = Folder(Head);
        CommandResult.Of(new TestConsole(System.IO.Path.Combine(folder.Path, "content")), "validate", "--write-baseline").Error.ShouldContain("once ../contentgen.yaml has the line: baseline: contentgen.baseline.jsonl\n");
    }

    [Fact]
    public void Without_a_project_the_option_is_named()
    {
        using var folder = Folder(null);
        folder.Run("validate", "content/long.txt", "--schema", "note.schema.yaml", "--write-baseline").Error
            .ShouldContain("contentgen: later runs read it with --baseline contentgen.baseline.jsonl\n");
        folder.Run("validate", "content/long.txt", "--schema", "note.schema.yaml", "--baseline", "contentgen.baseline.jsonl", "--write-baseline").Error.ShouldNotContain("later runs");
    }

    private static TempFolder Folder(string? configuration)
    {
        var folder = new TempFolder();
        if (configuration is not null)
            folder.Write("contentgen.yaml", configuration);
        folder.Write("content/long.txt", "This title is far too long for it\nA line.\n");
        return folder;
    }
}

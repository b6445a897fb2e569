using System;
using System.IO;
using System.Threading.Tasks;
using ContentGen.Cli.Tests.Support;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests.Scale;

/// <summary><c>--watch</c> as a process: every way in which editors save, and everything that a run depends on.</summary>
public sealed class WatchTests : IDisposable
{
    private const string Project =
        """
        schemas: { note: note.schema.yaml }
        content:
          - files: content/**/*.txt
            schema: note

        """;

    private readonly TempFolder _folder = new();
    private readonly TempFolder _cache = new();

    public void Dispose()
    {
        _folder.Dispose();
        _cache.Dispose();
    }

    [Fact]
    public async Task Runs_again_for_every_change_and_ends_with_the_code_of_the_last_run()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs kill");
        _folder.Write("contentgen.yaml", Project);
        _folder.Write("content/a.txt", "A title\n");
        using var process = new CliProcess(_folder.Path, _cache.Path, "validate", "--watch", "--output", "text", "--output", "json=content/findings.json");
        var output = process.ReadOutput();
        process.WaitFor("run 1 ended with 0; watching");

        // As editors save: a file beside it, then renamed over it.
        _folder.Write("content/a.txt.new", "A title of far too many words\n");
        File.Move(PathOf("content/a.txt.new"), PathOf("content/a.txt"), overwrite: true);
        process.WaitFor("ended with 1;");
        process.Error.ShouldContain("changed: content");

        // Others delete and write anew.
        File.Delete(PathOf("content/a.txt"));
        _folder.Write("content/a.txt", "A title again\n");
        Ends(process, 0);

        // A new folder, and a file in it; what the run writes itself is no change.
        _folder.Write("content/new/deep/b.txt", "Another title of far too many words\n");
        Ends(process, 1);
        process.Poll(() => _folder.Read("content/findings.json").Contains("content/new/deep/b.txt", StringComparison.Ordinal), "the report names the new file");

        // The schema is wrong for a while.
        _folder.Write("note.schema.yaml", TempFolder.Schema.Replace("words: ..4", "words: .."));
        Ends(process, 2);
        process.WaitFor("nothing was done");
        _folder.Write("note.schema.yaml", TempFolder.Schema.Replace("words: ..4", "words: ..40"));
        Ends(process, 0);

        // The configuration.
        _folder.Write("contentgen.yaml", Project + "    severity: { title/words: error }\nfail-on: info\n");
        _folder.Write("note.schema.yaml", TempFolder.Schema);
        Ends(process, 1);

        process.Signal("INT");
        process.Code().ShouldBe(1);
        (await output).ShouldContain("content/new/deep/b.txt:1:1: error title/words");
    }

    [Fact]
    public void A_named_file_that_goes_and_comes_back_is_waited_for()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs kill");
        _folder.Write("a.txt", "A title\n");
        using var process = new CliProcess(_folder.Path, _cache.Path, "validate", "a.txt", "--schema", "note.schema.yaml", "--watch");
        process.WaitFor("run 1 ended with 0");
        File.Delete(PathOf("a.txt"));
        Ends(process, 2);
        process.WaitFor("there is no file 'a.txt'");
        _folder.Write("a.txt", "A title that has too many words\n");
        Ends(process, 1);
        process.Signal("TERM");
        process.Code().ShouldBe(1);
    }

    [Fact]
    public void Standard_input_cannot_be_watched()
    {
        var result = _folder.Run("validate", "-", "--schema", "note.schema.yaml", "--watch");
        (result.Code, result.Error).ShouldBe((2, "contentgen: standard input ('-') cannot be watched; name files or folders, or leave out --watch.\n"));
    }

    /// <summary>The last run, whichever it is by now: a slow machine may see two changes as two.</summary>
    private static void Ends(CliProcess process, int code) => process.Poll(
        () => process.Error.LastIndexOf(" ended with ", StringComparison.Ordinal) is var at and > 0 && process.Error[at + " ended with ".Length] == (char)('0' + code),
        $"a run ends with {code}");

    private string PathOf(string name) => Path.Combine(_folder.Path, name);
}

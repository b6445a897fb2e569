using System;
using System.IO;
using ContentGen.Cli.Tests.Support;
using ContentGen.Cli.Watching;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests.Scale;

/// <summary>What counts as a change for <c>--watch</c>.</summary>
public sealed class InputLogTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly InputLog _log = new();

    public InputLogTests()
    {
        _folder.Write("content/a.txt", "A\n");
        _log.Folder(PathOf("content"));
        _log.File(PathOf("content/a.txt"));
        _log.File(PathOf("contentgen.yaml"));
        _log.Folder(PathOf("later"));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Nothing_changed() => _log.Changed().ShouldBeEmpty();

    [Fact]
    public void Another_content()
    {
        _folder.Write("content/a.txt", "Another\n");
        _log.Changed().ShouldBe([PathOf("content/a.txt")]);
    }

    [Fact]
    public void A_file_saved_by_renaming_another_over_it()
    {
        File.WriteAllText(PathOf("content/.a.tmp"), "B\n");
        File.SetLastWriteTimeUtc(PathOf("content/.a.tmp"), DateTime.UtcNow.AddSeconds(5));
        _log.Changed().ShouldBeEmpty();
        File.Move(PathOf("content/.a.tmp"), PathOf("content/a.txt"), overwrite: true);
        _log.Changed().ShouldBe([PathOf("content/a.txt")]);
    }

    [Fact]
    public void A_new_file_and_a_new_folder()
    {
        _folder.Write("content/b.txt", "B\n");
        _log.Changed().ShouldBe([PathOf("content")]);
        _folder.Write("later/c.txt", "C\n");
        _log.Changed().ShouldBe([PathOf("content"), PathOf("later")]);
    }

    [Fact]
    public void A_file_that_was_looked_for_and_is_there_now()
    {
        _folder.Write("contentgen.yaml", "");
        _log.Changed().ShouldBe([PathOf("contentgen.yaml")]);
    }

    [Fact]
    public void A_file_that_is_gone()
    {
        File.Delete(PathOf("content/a.txt"));
        _log.Changed().ShouldBe([PathOf("content"), PathOf("content/a.txt")]);
    }

    [Fact]
    public void What_a_link_leads_to()
    {
        _folder.Write("target.txt", "T\n");
        var link = PathOf("link.txt");
        File.CreateSymbolicLink(link, PathOf("target.txt"));
        _log.File(link);
        _folder.Write("target.txt", "Longer\n");
        _log.Changed().ShouldBe([link]);
    }

    [Fact]
    public void What_the_run_itself_wrote_is_no_change()
    {
        _folder.Write("content/findings.json", "{}");
        _folder.Write("content/a.txt", "Rewritten\n");
        _log.Wrote(PathOf("content/findings.json"));
        _log.Wrote(PathOf("content/a.txt"));
        _log.Changed().ShouldBeEmpty();
        _folder.Write("content/a.txt", "By somebody else\n");
        _log.Changed().ShouldBe([PathOf("content/a.txt")]);
    }

    private string PathOf(string name) => Path.Combine(_folder.Path, name.Replace('/', Path.DirectorySeparatorChar));
}

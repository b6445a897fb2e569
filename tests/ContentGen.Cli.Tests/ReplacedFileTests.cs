using System;
using System.IO;
using ContentGen.Cli.Files;
using ContentGen.Cli.Tests.Support;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests;

/// <summary>What stays of a file whose content is replaced.</summary>
public sealed class ReplacedFileTests
{
    private const UnixFileMode Shared = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Wider than what most systems give to a new file, and narrower.</summary>
    [Theory]
    [InlineData(Shared, false)]
    [InlineData(Private, false)]
    [InlineData(Shared, true)]
    [InlineData(UnixFileMode.UserRead, false)]
    public void A_file_keeps_its_mode(UnixFileMode mode, bool isLinked)
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TempFolder();
        var file = Path.Combine(folder.Path, "note.schema.yaml");
        File.SetUnixFileMode(file, mode);
        if (isLinked)
            File.CreateSymbolicLink(Path.Combine(folder.Path, "link.yaml"), "note.schema.yaml");

        AtomicFile.Write(new CommandContext(folder.Console()), isLinked ? "link.yaml" : "note.schema.yaml", "new"u8);

        folder.Read("note.schema.yaml").ShouldBe("new");
        File.GetUnixFileMode(file).ShouldBe(mode);
        Directory.GetFiles(folder.Path, ".*.tmp").ShouldBeEmpty();
    }

    [Fact]
    public void A_new_file_has_the_mode_that_the_system_gives()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TempFolder();
        folder.Write("other.txt", "");

        AtomicFile.Write(new CommandContext(folder.Console()), "new.txt", "new"u8);

        File.GetUnixFileMode(Path.Combine(folder.Path, "new.txt")).ShouldBe(File.GetUnixFileMode(Path.Combine(folder.Path, "other.txt")));
    }
}

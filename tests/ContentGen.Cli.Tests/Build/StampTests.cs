using System;
using System.Collections.Generic;
using System.IO;
using ContentGen.Build;
using ContentGen.Cli.Tests.Support;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests.Build;

/// <summary>What a validation in a build depends on: the bytes of files, whatever times they have.</summary>
public sealed class StampTests : IDisposable
{
    private static readonly DateTime s_time = new(2024, 5, 6, 7, 8, 9, DateTimeKind.Utc);

    private readonly TempFolder _folder = new();

    public StampTests()
    {
        foreach (var name in (string[])["content/a.txt", "content/b.txt", "note.schema.yaml", ".globalconfig", "words.pack.yaml"])
            Write(name, "first " + name);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("content/a.txt")]
    [InlineData("note.schema.yaml")]
    [InlineData(".globalconfig")]
    public void A_file_of_other_bytes_has_another_stamp(string name)
    {
        var before = Find();
        Write(name, "other " + name);
        var after = Find();
        after.ShouldNotBe(before);
        Write(name, "first " + name);
        Find().ShouldBe(before);
        Path.GetDirectoryName(before).ShouldBe(PathOf("obj"));
        Path.GetFileName(before).ShouldMatch("^page\\.[0-9a-f]{64}\\.validated$");
    }

    [Fact]
    public void A_time_changes_nothing_and_a_setting_does()
    {
        var before = Find();
        File.SetLastWriteTimeUtc(PathOf("content/a.txt"), s_time.AddDays(1));
        Find().ShouldBe(before);
        Find(settings: "warn").ShouldNotBe(before);
        Find(schema: "other").ShouldNotBe(before);
        File.Delete(PathOf("content/b.txt"));
        Find().ShouldNotBe(before);
        File.Move(PathOf("content/a.txt"), PathOf("content/b.txt"));
        Find().ShouldNotBe(before);
    }

    [Fact]
    public void What_the_last_run_read_beside_the_items_is_compared()
    {
        var context = new CommandContext(_folder.Console());
        var stamp = Find();
        new ValidationStamp(context, stamp).Write([PathOf("words.pack.yaml"), PathOf("none.yaml")]);
        Find().ShouldBe(stamp);
        File.Exists(stamp).ShouldBeTrue();
        Write("words.pack.yaml", "other words.pack.yaml");
        Find().ShouldBe(stamp);
        File.Exists(stamp).ShouldBeFalse();
        // One of another version.
        File.WriteAllText(stamp, PathOf("words.pack.yaml") + "\n");
        Find();
        File.Exists(stamp).ShouldBeFalse();
    }

    [Fact]
    public void A_stamp_that_cannot_be_read_is_none()
    {
        var stamp = Find();
        Directory.CreateDirectory(PathOf("obj"));
        using var held = new FileStream(stamp, FileMode.Create, FileAccess.Write, OperatingSystem.IsWindows() ? FileShare.Delete : FileShare.None);

        Find().ShouldBe(stamp);

        File.Exists(stamp).ShouldBeFalse();
    }

    /// <summary>MSBuild would take it for what an earlier run left, and validate nothing.</summary>
    [Fact]
    public void A_stamp_that_cannot_be_deleted_is_told()
    {
        var stamp = Find();
        Directory.CreateDirectory(stamp);
        var engine = new LoggingEngine();
        var task = Task(engine: engine);

        task.Execute().ShouldBeFalse();

        task.Stamp.ShouldBe(stamp);
        var error = engine.Errors.ShouldHaveSingleItem();
        (error.Code, error.File).ShouldBe(("CG2016", PathOf("page.csproj")));
        error.Message!.ShouldStartWith("The result of the validation was not written: ");
    }

    private string Find(string settings = "error", string schema = "note")
    {
        var task = Task(settings, schema);
        task.Execute().ShouldBeTrue();
        return task.Stamp;
    }

    private FindStamp Task(string settings = "error", string schema = "note", IBuildEngine? engine = null)
    {
        var content = new List<ITaskItem>();
        foreach (var name in (string[])["content/a.txt", "content/b.txt"])
            content.Add(new TaskItem(name, new Dictionary<string, string> { ["Schema"] = schema }));
        return new()
        {
            BuildEngine = engine,
            Project = PathOf("page.csproj"),
            Folder = PathOf("obj"),
            Settings = settings,
            Content = [.. content],
            Schemas = [new TaskItem("note.schema.yaml")],
            Configurations = [new TaskItem(PathOf(".globalconfig"))],
        };
    }

    /// <summary>All texts of a file have one length, and one time.</summary>
    private void Write(string name, string text)
    {
        _folder.Write(name, text);
        File.SetLastWriteTimeUtc(PathOf(name), s_time);
    }

    private string PathOf(string name) => Path.Combine(_folder.Path, name);
}

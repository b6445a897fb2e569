using System;
using System.IO;
using System.Threading.Tasks;
using ContentGen.Cli.Files;
using ContentGen.Cli.Tests.Support;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests;

/// <summary>The short way of reading small files: what it does not take it leaves to the library.</summary>
public sealed class LinuxFileTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly byte[] _buffer = new byte[100];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a.txt", 0)]
    [InlineData("a.txt", 1)]
    [InlineData("a.txt", 99)]
    [InlineData("Größe 100% #1.txt", 50)]
    [InlineData("深い/𝒳 file.txt", 50)]
    public void A_file_is_read_whole(string path, int length)
    {
        var bytes = Write(path, length);
        Read(path).ShouldBe(OperatingSystem.IsLinux() ? length : -1);
        Read(Path.Combine(_folder.Path, path)).ShouldBe(OperatingSystem.IsLinux() ? length : -1);
        if (OperatingSystem.IsLinux())
            _buffer[..length].ShouldBe(bytes);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(101)]
    [InlineData(5_000)]
    public void One_that_does_not_fit_is_left(int length)
    {
        Write("a.txt", length);
        Read("a.txt").ShouldBe(-1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("missing.txt")]
    [InlineData("a.txt/b.txt")]
    [InlineData("folder")]
    [InlineData("folder/../a.txt")]
    [InlineData("a.txt\0b")]
    public void What_is_no_file_or_may_be_another_is_left(string path)
    {
        Write("a.txt", 5);
        Directory.CreateDirectory(Path.Combine(_folder.Path, "folder"));
        Read(path).ShouldBe(-1);
    }

    [Theory]
    [InlineData(4_000)]
    [InlineData(4_095)]
    [InlineData(4_096)]
    [InlineData(10_000)]
    public void A_path_that_is_too_long_is_left(int length) => Read(new string('a', length)).ShouldBe(-1);

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(200_000)]
    public async Task A_pipe_is_opened_once_and_read_whole(int length)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs mkfifo");
        _folder.WritePipe("pipe.txt");
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        // Who opens it a second time waits for a second writer, and one of these would lose what the first read.
        var writer = Task.Run(() => File.WriteAllBytes(Path.Combine(_folder.Path, "pipe.txt"), bytes), TestContext.Current.CancellationToken);
        var buffer = new byte[100];
        var read = new DocumentReader(new(_folder.Console())).Read("pipe.txt", ref buffer);
        await writer;
        buffer.AsSpan(0, read).SequenceEqual(bytes).ShouldBeTrue();
    }

    private int Read(string path)
    {
        var read = LinuxFile.Read(_folder.Path, path, _buffer, out var unread);
        unread.ShouldBeNull();
        return read;
    }

    private byte[] Write(string path, int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        _folder.Write(path, bytes);
        return bytes;
    }
}

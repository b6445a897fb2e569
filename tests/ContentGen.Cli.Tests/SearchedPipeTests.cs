using System;
using System.IO;
using System.Net.Sockets;
using System.Threading.Tasks;
using ContentGen.Cli.Files;
using ContentGen.Cli.Tests.Support;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests;

/// <summary>What has no end is not found in searching, where nobody has asked for it; opening it would wait for another program.</summary>
public sealed class SearchedPipeTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("content/**/*.txt")]
    [InlineData("content/*.txt")]
    [InlineData("*/pipe.txt")]
    [InlineData("content")]
    public void A_pipe_a_socket_and_links_to_them_are_left_out(string searched)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only there the kinds of files are asked for.");
        _folder.Write("content/a.txt", "A title");
        _folder.Write("other/b.txt", "A title");
        _folder.Write("more/pipe.txt", "A title");
        _folder.WritePipe("content/pipe.txt");
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(Path.Combine(_folder.Path, "content", "socket.txt")));
        Link("content/link-to-file.txt", "../other/b.txt");
        Link("content/link-to-pipe.txt", "pipe.txt");
        Link("content/link-to-link.txt", Path.Combine(_folder.Path, "content", "link-to-pipe.txt"));
        Link("content/link-to-device.txt", "/dev/zero");
        Link("content/link-to-nothing.txt", "nothing.txt");
        Link("content/link-to-itself.txt", "link-to-itself.txt");

        var found = new InputFiles(new(_folder.Console())).FilesBelow([searched], ".txt");

        found.ShouldBe(searched == "*/pipe.txt"
            ? ["more/pipe.txt"]
            : ["content/a.txt", "content/link-to-file.txt", "content/link-to-itself.txt", "content/link-to-nothing.txt"]);
    }

    [Fact]
    public async Task A_pipe_that_is_named_is_read()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs mkfifo");
        _folder.Write("content/a.txt", "A title");
        _folder.WritePipe("content/pipe.txt");
        var inputs = new InputFiles(new(_folder.Console()));
        inputs.FilesBelow(["content/pipe.txt"], ".txt").ShouldBe(["content/pipe.txt"]);
        inputs.Files(["content/pipe.txt"]).ShouldBe(["content/pipe.txt"]);
        var writer = Task.Run(() => File.WriteAllText(Path.Combine(_folder.Path, "content", "pipe.txt"), "A title"), TestContext.Current.CancellationToken);
        new DocumentReader(new(_folder.Console())).Read("content/pipe.txt").Length.ShouldBe(7);
        await writer;
    }

    private void Link(string name, string target) => File.CreateSymbolicLink(Path.Combine(_folder.Path, name), target);
}

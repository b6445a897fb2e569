using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using ContentGen.Cli.Tests.Support;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests.Scale;

/// <summary>
/// Ctrl+C and SIGTERM. The last document is a pipe: once it can be opened for writing the process is reading it, and goes no further.
/// </summary>
public sealed class EndingTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly TempFolder _cache = new();

    public void Dispose()
    {
        _folder.Dispose();
        _cache.Dispose();
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Says_what_was_found_so_far_and_that_it_is_not_all(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs kill and mkfifo");
        _folder.Write("a.txt", "A title of far too many words\n");
        _folder.Write("b.txt", "A title\n");
        _folder.Write("old.json", "what was there");
        _folder.WritePipe("c.txt");
        using var process = new CliProcess(
            _folder.Path, _cache.Path, "validate", "a.txt", "b.txt", "c.txt", "--schema", "note.schema.yaml", "--jobs", "1", "--output", "text", "--output", "json=old.json");
        var output = process.ReadOutput();
        using (Open(process, "c.txt"))
        {
            process.Signal(signal);
            process.Code().ShouldBe(2);
        }
        (await output).ShouldStartWith("a.txt:1:1: error title/words: 'title' has 7 words; ..4 wanted.\n");
        process.Error.ShouldContain("contentgen: the run was ended; 1 of 3 files was not read.\n");
        process.Error.ShouldContain("1 error, 0 warnings, 0 infos in 2 files\n");
        using var json = JsonDocument.Parse(_folder.Read("old.json"));
        json.RootElement.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("file").GetString()).ShouldBe(["a.txt", "b.txt"]);
        json.RootElement.GetProperty("summary").GetProperty("unread").GetInt32().ShouldBe(1);
        // Nothing half is left beside it.
        Directory.GetFiles(_folder.Path, "*.tmp", new EnumerationOptions { AttributesToSkip = 0 }).ShouldBeEmpty();
    }

    /// <summary>What tells no length is read to its end, whatever a buffer holds.</summary>
    [Fact]
    public async Task A_pipe_is_a_document_like_others()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs mkfifo");
        _folder.WritePipe("c.txt");
        using var process = new CliProcess(_folder.Path, _cache.Path, "validate", "c.txt", "--schema", "note.schema.yaml", "--output", "json");
        var output = process.ReadOutput();
        using (var pipe = Open(process, "c.txt"))
            pipe.Write(System.Text.Encoding.UTF8.GetBytes("A title\n" + string.Concat(System.Linq.Enumerable.Repeat("More lines of text.\n", 20_000))));
        (process.Code(), process.Error).ShouldBe((0, "0 errors, 0 warnings, 0 infos in 1 file\n"));
        (await output).ShouldContain("\"findings\": []");
    }

    [Fact]
    public void A_second_time_ends_at_once()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs kill and mkfifo");
        // More than a pipe holds, and nobody reads it.
        _folder.Write("note.schema.yaml", TempFolder.Schema.Replace("expect: { words: ..4 }", $"expect: {{ words: ..4, message: \"{new string('m', 3500)}\" }}"));
        for (var i = 0; i < 50; i++)
            _folder.Write($"content/{i:D3}.txt", "A title of far too many words\n");
        _folder.WritePipe("content/last.txt");
        using var process = new CliProcess(_folder.Path, _cache.Path, "validate", "content/*.txt", "content/last.txt", "--schema", "note.schema.yaml", "--jobs", "1");
        using (Open(process, "content/last.txt"))
        {
            process.Signal("INT");
            process.Signal("TERM");
            // 128 and the number of the signal, not an answer of the run; whichever of the two was the second.
            process.Code().ShouldBeOneOf(130, 143);
        }
        process.Error.ShouldBe("");
    }

    /// <summary>Waits until the process reads the pipe.</summary>
    private FileStream Open(CliProcess process, string name)
    {
        var opening = Task.Run(() => new FileStream(Path.Combine(_folder.Path, name), FileMode.Open, FileAccess.Write));
        process.Poll(() => opening.IsCompleted, "it reads the pipe");
        return opening.Result;
    }
}

using System;
using System.IO;
using ContentGen.Cli.Files;
using ContentGen.Cli.Tests.Support;
using Shouldly;
using Xunit;

namespace ContentGen.Cli.Tests;

/// <summary>Documents are read whole into one buffer, however long they are and whatever it held.</summary>
public sealed class DocumentReaderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_buffer_takes_documents_of_every_length_one_after_another()
    {
        var reader = new DocumentReader(new(_folder.Console()));
        byte[] buffer = [];
        var random = new Random(5);
        foreach (var length in new[] { 0, 1, 32 * 1024, 32 * 1024 + 1, 7, 100_000, 200_001, 200_002, 3 })
        {
            var bytes = new byte[length];
            random.NextBytes(bytes);
            File.WriteAllBytes(Path.Combine(_folder.Path, "a.txt"), bytes);
            var read = reader.Read("a.txt", ref buffer);
            buffer.AsSpan(0, read).SequenceEqual(bytes).ShouldBeTrue($"{length} bytes");
        }
        // As much as the longest asked for, and room for its end.
        buffer.Length.ShouldBeLessThan(500_000);
    }

    [Fact]
    public void What_is_too_large_is_not_read_at_all()
    {
        using (var file = File.Create(Path.Combine(_folder.Path, "large.txt")))
            file.SetLength(3L << 30);
        byte[] buffer = [];
        Should.Throw<CliException>(() => new DocumentReader(new(_folder.Console())).Read("large.txt", ref buffer)).Message.ShouldBe("'large.txt' cannot be read: it is larger than 2 GiB.");
        buffer.Length.ShouldBeLessThan(1 << 20);
    }
}

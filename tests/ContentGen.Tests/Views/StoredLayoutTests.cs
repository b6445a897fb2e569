using System;
using System.Buffers;
using System.Buffers.Binary;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using ContentGen.Tests.Articles;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Views;

/// <summary>Layouts as bytes: they come back as they were, and what is not as it was is refused.</summary>
public sealed class StoredLayoutTests
{
    [Fact]
    public void A_layout_comes_back_as_it_was()
    {
        foreach (var (name, utf8, layout, show) in StoredDocuments.All())
        {
            var bytes = StoredDocuments.Bytes(layout);
            var read = ContentLayout.Read(bytes);

            read.Schema.ShouldBe(layout.Schema, name);
            read.DocumentLength.ShouldBe(utf8.Length, name);
            MemoryMarshal.AsBytes(read.Blocks).SequenceEqual(MemoryMarshal.AsBytes(layout.Blocks)).ShouldBeTrue(name);
            show(utf8, read).ShouldBe(show(utf8, layout), name);
            StoredDocuments.Bytes(read).ShouldBe(bytes, name);
        }
    }

    [Fact]
    public void It_is_the_same_in_whatever_portions_a_writer_gives_memory()
    {
        var layout = LongLayout();
        var pieces = new PieceWriter();
        layout.WriteTo(pieces);

        pieces.Bytes.ShouldBe(StoredDocuments.Bytes(layout));
    }

    /// <summary>The documentation gives these sizes.</summary>
    [Fact]
    public void About_eight_bytes_a_block_are_stored()
    {
        var layout = LongLayout();
        ref readonly var header = ref LayoutHeader.In(layout.Blocks);
        (header.ItemClaims - header.Claims + header.Missing - header.Unclaimed).ShouldBe(101);

        StoredDocuments.Bytes(layout).Length.ShouldBe(871);
        foreach (var (name, length, stored) in new[] { ("city-garden.txt", 3_730, 214), ("night-trains.txt", 4_086, 328) })
        {
            var utf8 = File.ReadAllBytes(Path.Combine(ArticleFiles.Root, "schemas", "examples", name));
            utf8.Length.ShouldBe(length);
            StoredDocuments.Bytes(NewsArticle.Parse(utf8, new()).ToLayout()).Length.ShouldBe(stored, name);
        }
    }

    [Fact]
    public void Whatever_is_cut_off_or_added_is_refused()
    {
        foreach (var (name, _, layout, _) in StoredDocuments.All())
        {
            var bytes = StoredDocuments.Bytes(layout);
            for (var length = 0; length < bytes.Length; length++)
                IsRefused(bytes.AsSpan(0, length), $"{name}, {length} bytes");
            IsRefused([.. bytes, 0], name);
            IsRefused([.. bytes, .. bytes], name);
        }
    }

    [Fact]
    public void Each_byte_that_is_another_is_refused()
    {
        foreach (var (name, _, layout, _) in StoredDocuments.All().Where(static document => document.Layout.Blocks.Length < 60))
        {
            var bytes = StoredDocuments.Bytes(layout);
            for (var at = 0; at < bytes.Length; at++)
            {
                var was = bytes[at];
                for (var change = 1; change < 256; change++)
                {
                    bytes[at] = (byte)(was ^ change);
                    ContentLayout.TryRead(bytes, out var read).ShouldBeFalse(name);
                    read.ShouldBeNull();
                }
                bytes[at] = was;
            }
        }
    }

    [Fact]
    public void What_is_wrong_is_said_and_what_to_do()
    {
        var bytes = StoredDocuments.Bytes(NewsArticle.Parse(Samples.Harbour, new()).ToLayout());

        Problem("{}"u8.ToArray()).ShouldBe("These bytes are no stored layout. Parse the document again, and store what ContentLayout.WriteTo writes.");
        Problem([]).ShouldContain("no stored layout");
        Problem(bytes[..^9]).ShouldBe("The stored layout is damaged: it was cut off or changed. Parse the document again.");
        bytes[3] = 2;
        Problem(bytes).ShouldBe("The layout was stored in version 2 of the format; this ContentGen reads version 1. Parse the document again.");
    }

    [Fact]
    public void Open_tells_another_schema_and_another_document_as_ever()
    {
        var layout = ContentLayout.Read(StoredDocuments.Bytes(NewsArticle.Parse(Samples.Harbour, new()).ToLayout()));

        Should.Throw<ArgumentException>(() => NewsArticle.Open("Two words"u8, layout)).Message.ShouldContain("bytes");
        Should.Throw<ArgumentException>(() => WireStory.Open(Samples.Harbour, layout)).Message.ShouldContain("'news-article'");
        Should.Throw<ArgumentException>(() => ContentDocument<WireStory>.Open(Samples.Harbour, layout)).Message.ShouldContain("'news-article'");
        ContentDocument<NewsArticle>.Open(Samples.Harbour, layout).View.Headline.ToString().ShouldBe(Samples.Headline);
    }

    /// <summary>A number of records that the bytes cannot hold must not take memory.</summary>
    [Theory]
    [InlineData("\u0000\u0000\u0000\u0000")]
    [InlineData("\u0000\u0000\u0000\u0002\u0000\u0000")]
    [InlineData("\u0000\u0000\u0000\u00FF\u00FF\u00FF\u00FF\u000F")]
    [InlineData("\u0000\u0000\u0000\u00FF\u00FF\u00FF\u00FF\u001F")]
    [InlineData("\u00FF\u00FF\u00FF\u00FF\u0007")]
    [InlineData("\u0000\u0000\u0000\u0003\u0000\u0000\u0000\u0000")]
    [InlineData("\u0000\u0000\u0000\u0003\u0000\u0000\u0001")]
    [InlineData("\u0000\u0000\u0000\u0003\u0000\u0000\u0001\u0080")]
    [InlineData("")]
    public void What_nobody_wrote_is_refused_though_its_checksum_is_right(string content) =>
        IsRefused(Sealed([.. "CGL\u0001"u8, .. Encoding.Latin1.GetBytes(content)]), content);

    private static string Problem(byte[] bytes) => Should.Throw<InvalidDataException>(() => ContentLayout.Read(bytes)).Message;

    private static void IsRefused(ReadOnlySpan<byte> bytes, string what) => ContentLayout.TryRead(bytes, out _).ShouldBeFalse(what);

    private static byte[] Sealed(byte[] content)
    {
        var crc = content.Aggregate(uint.MaxValue, BitOperations.Crc32C);
        var checksum = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(checksum, ~crc);
        return [.. content, .. checksum];
    }

    /// <summary>A headline and a hundred blocks, of which each fifth is a heading.</summary>
    private static ContentLayout LongLayout()
    {
        var blocks = Enumerable.Range(0, 100).Select(static i => (i % 5 == 0 ? Samples.FirstHeading : Samples.FirstParagraph) + "\n\n");
        return NewsArticle.ParseText($"{Samples.Headline}\n\n{string.Concat(blocks)}", new()).ToLayout();
    }

    /// <summary>Gives never more memory than was asked for.</summary>
    private sealed class PieceWriter : IBufferWriter<byte>
    {
        private byte[] _piece = [];

        internal byte[] Bytes { get; private set; } = [];

        public void Advance(int count) => Bytes = [.. Bytes, .. _piece[..count]];

        public Memory<byte> GetMemory(int sizeHint = 0) => _piece = new byte[Math.Max(1, sizeHint)];

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
    }
}

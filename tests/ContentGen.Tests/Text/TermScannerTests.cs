using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using ContentGen.Matching;
using ContentGen.Text;
using ContentGen.Text.Unicode;
using ContentGen.Text.Vectors;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Text;

/// <summary>Every width of vectors finds the terms that the reader finds which folds scalar by scalar.</summary>
public sealed class TermScannerTests
{
    private static readonly string[] s_pieces =
    [
        " ", " ", "  ", "\t", "\u000B", "\u00A0", "a", "word", "Words", "LETTERS", "sevenyy", "eightyyy", "nineletters", "seventeen-letters", "x1", "4abcd5", "-", "’", "“", "…", "é", "cafe\u0301s", "É", "Straße", "ﬁ", "K",
        "漢", "漢字", "かな", "が", "か\u3099", "한국어", "Ω", "слово", "\u0301", "\u0000", "pneumonoultramicroscopicsilicovolcanoconiosis-pneumonoultramicroscopicsilicovolcanoconiosis",
        "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz",
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Terms_are_those_of_the_reader(int seed)
    {
        var random = new Random(seed);
        var window = new uint[FoldCursor.WindowSize];
        for (var i = 0; i < 300; i++)
        {
            var text = new StringBuilder();
            var kinds = i % 2 == 0 ? 17 : s_pieces.Length;
            for (var pieces = random.Next(0, 60); pieces > 0; pieces--)
                text.Append(s_pieces[random.Next(kinds)]).Append(random.Next(3) == 0 ? "" : " ");
            var utf8 = Encoding.UTF8.GetBytes(text.ToString());
            if (utf8.Length > 0 && i % 7 == 0)
                utf8[random.Next(utf8.Length)] = 0xE2;
            var expected = new List<ulong>();
            var reader = new TermReader(utf8, window);
            while (reader.TryNext(out var hash))
                expected.Add(hash);
            foreach (var (name, read) in new (string, Reader)[] { ("512", TermScanner<Chunk512>.Read), ("256", TermScanner<Chunk256>.Read), ("128", TermScanner<Chunk128>.Read), ("bytes", TermScanner<ChunkScalar>.Read) })
            {
                var terms = new TermList(ulong.MaxValue);
                read(utf8, window, ref terms);
                terms.Slice(0, terms.Count).SequenceEqual(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(expected)).ShouldBeTrue($"{name}, seed {seed}, text {i}: {Convert.ToHexString(utf8)}");
            }
        }
    }

    private delegate void Reader(ReadOnlySpan<byte> text, Span<uint> window, ref TermList terms);
}

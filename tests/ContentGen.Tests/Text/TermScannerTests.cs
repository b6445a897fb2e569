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
        "\u2000", "\u200D", "—", "‟", "‿", "\u2060", "ſatz", "\u0345", "漢", "漢字", "かな", "が", "か\u3099", "한국어", "Ω", "слово", "\u0301", "\u0000", "pneumonoultramicroscopicsilicovolcanoconiosis-pneumonoultramicroscopicsilicovolcanoconiosis",
        "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz",
        // Letters of two bytes and what looks like them, in terms that are read at once, and in some that are too long for that.
        "été", "Łódź", "İstanbul", "ığ", "smørrebrød", "Žluťoučký", "a×b÷c", "éééé", "þætur", "ŉ", "ſſſſ", "ñ\u0301a", "y\u0308ÿ", "éééééééééééééééééééééééééééééééé", "œœœœœœœœœœœœœœœœ", "ééééa",
    ];

    /// <summary>Bytes that stand before and behind a text in its document, and are none of it.</summary>
    private static readonly byte[][] s_surroundings = [[], [(byte)' '], [.. "letters"u8], [0x80], [0x80, 0x99], [0xE2, 0x80], [0xCC, 0x81], new byte[100]];

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
            for (var broken = i % 7 == 0 && utf8.Length > 0 ? random.Next(1, 20) : 0; broken > 0; broken--)
                utf8[random.Next(utf8.Length)] = (byte)(random.Next(4) switch { 0 => 0xE2, 1 => 0x80, 2 => 0xC3, _ => 0x99 });
            var before = s_surroundings[random.Next(s_surroundings.Length)];
            byte[] document = [.. before, .. utf8, .. s_surroundings[random.Next(s_surroundings.Length)]];
            var expected = new List<ulong>();
            var reader = new TermReader(utf8, window);
            while (reader.TryNext(out var hash))
                expected.Add(hash);
            foreach (var (name, read) in new (string, Reader)[] { ("512", TermScanner<Chunk512>.Read), ("256", TermScanner<Chunk256>.Read), ("128", TermScanner<Chunk128>.Read), ("bytes", TermScanner<ChunkScalar>.Read) })
            {
                var terms = new TermList();
                read(document, before.Length, before.Length + utf8.Length, window, ref terms);
                terms.Slice(0, terms.Count).SequenceEqual(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(expected)).ShouldBeTrue($"{name}, seed {seed}, text {i}: {Convert.ToHexString(utf8)}");
            }
        }
    }

    [Fact]
    public void Scalars_that_are_read_as_punctuation_are_no_letters_and_no_marks_folded_or_not()
    {
        for (var scalar = 0x2000; scalar < 0x2040; scalar++)
        {
            foreach (var rune in (char)scalar + TextFolder.FoldWithEnds(((char)scalar).ToString()))
                (UnicodeData.ClassOf(rune) & (ScalarClass.Letter | ScalarClass.Mark | ScalarClass.Wide)).ShouldBe(ScalarClass.None, $"U+{scalar:X4}");
        }
    }

    [Fact]
    public void Runs_of_every_length_at_every_place_are_those_of_the_reader()
    {
        var window = new uint[FoldCursor.WindowSize];
        for (var length = 1; length <= 150; length++)
        {
            for (var place = 0; place < 70; place++)
            {
                var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, place).Select(static i => i % 7 == 6 ? ' ' : 'b')) + "." + string.Concat(Enumerable.Range(0, length).Select(static i => (char)('a' + i % 23))) + ". letters");
                var expected = new List<ulong>();
                var reader = new TermReader(text, window);
                while (reader.TryNext(out var hash))
                    expected.Add(hash);
                var terms = new TermList();
                VectorWidth.ReadTerms(text, 0, text.Length, window, ref terms);
                terms.Slice(0, terms.Count).SequenceEqual(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(expected)).ShouldBeTrue($"length {length}, place {place}");
            }
        }
    }

    private delegate void Reader(ReadOnlySpan<byte> utf8, int start, int end, Span<uint> window, ref TermList terms);
}

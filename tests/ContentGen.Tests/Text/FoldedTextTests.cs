using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using ContentGen.Text;
using ContentGen.Text.Unicode;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Text;

public class FoldedTextTests
{
    private static readonly string[] s_pieces =
    [
        "a", "A", "z", "Z", "@", "[", "`", "{", "\u007F", "\u0001", "\0", "-", "–", "'", "’", "\"", "“", " ", " ", "  ", "\t", "\u00A0", "\u200B", "é", "e\u0301", "É",
        "\u0323", "\u0301", "ß", "ẞ", "한", "\u1112\u1161\u11AB", "手", "😀", "𐐀", "plain words of a line", "PLAIN WORDS of a Line", "eight by", "\uFFFD", "İ",
    ];

    [Fact]
    public void Texts_that_fold_alike_are_equal_and_have_one_hash()
    {
        var random = new Random(1);
        var byFolded = new Dictionary<string, ulong>(StringComparer.Ordinal);
        var byHash = new Dictionary<ulong, string>();
        var repeated = 0;
        for (var i = 0; i < 60_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, random.Next(2, 24))).Select(_ => s_pieces[random.Next(s_pieces.Length)]));
            var utf8 = Encoding.UTF8.GetBytes(text);
            var folded = TextFolder.FoldWithEnds(text);
            var hash = FoldedText.Hash(utf8);
            FoldedText.Equals(utf8, Encoding.UTF8.GetBytes(folded)).ShouldBeTrue(text);
            FoldedText.Hash(Encoding.UTF8.GetBytes(folded)).ShouldBe(hash, text);
            HashOfStart(utf8).ShouldBe(HashOfStart(Encoding.UTF8.GetBytes(folded)), text);
            repeated += byFolded.TryAdd(folded, hash) ? 0 : 1;
            byFolded[folded].ShouldBe(hash, text);
            byHash.TryAdd(hash, folded);
            byHash[hash].ShouldBe(folded);
        }
        repeated.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void The_hash_of_a_start_is_of_64_folded_scalars_wherever_the_text_stands()
    {
        var start = HashOfStart("Words of a text that has thirty-\u2013two and more of them, up to 64:\u2013 and more"u8);
        HashOfStart("WORDS  of a\ttext that has thirty\u2014- two\u00A0and more of them, up to 64:- but others"u8).ShouldBe(HashOfStart("words of a text that has thirty-- two and more of them, up to 64:- none"u8));
        HashOfStart("WORDS  of a\ttext that has thirty\u2014-two and\u00A0more of them, up to 64:- but others"u8).ShouldBe(start);
        HashOfStart("words of a text that has thirty two and more of them, up to 64:- and more"u8).ShouldNotBe(start);
        HashOfStart("words of a text that has thirty--two and more of them, up to 63:- and more"u8).ShouldNotBe(start);
        HashOfStart("words of a text that has thirty-"u8).ShouldNotBe(start);
        // White space on both sides of the place where the halves meet.
        HashOfStart("words of a text that has thirty  and more of them, up to sixty-four bytes and then"u8)
            .ShouldBe(HashOfStart("words of a text that has thirty and more of them, up to sixty-four bytes and then"u8));
        for (var length = 0; length < 140; length++)
        {
            var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, length).Select(static i => i % 5 == 4 ? ' ' : (char)('a' + i % 26))));
            var hash = FoldedText.HashOfStart([.. " X  "u8, .. text, .. "Behind it is \u00E9 more, and more, and more, until no start of it reaches the end."u8], 4, 4 + length, out var read);
            read.ShouldBeLessThanOrEqualTo(length);
            hash.ShouldBe(HashOfStart(text), $"length {length}");
        }
    }

    [Theory]
    [InlineData("", "a")]
    [InlineData("a", "a ")]
    [InlineData("eight by", "eight by ")]
    [InlineData("eight byt", "eight by t")]
    [InlineData("é", "e")]
    [InlineData("ss", "ß")]
    [InlineData("seven b", "seven b\0")]
    [InlineData("eight by", "eight by\0\0\0\0\0\0\0\0")]
    [InlineData("words.", "words")]
    public void Texts_that_fold_differently_are_not_equal(string one, string other)
    {
        var (first, second) = (Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));
        FoldedText.Equals(first, second).ShouldBeFalse();
        FoldedText.Equals(second, first).ShouldBeFalse();
        FoldedText.Hash(first).ShouldNotBe(FoldedText.Hash(second));
    }

    [Fact]
    public void Any_bytes_have_a_hash_and_each_ill_formed_sequence_is_one_character()
    {
        byte[] broken = [(byte)'a', 0xE2, 0x80, 0xFF, (byte)'b', 0xF0];
        FoldedText.Equals(broken, Encoding.UTF8.GetBytes("A\uFFFD\uFFFDB\uFFFD")).ShouldBeTrue();
        FoldedText.Hash(broken).ShouldBe(FoldedText.Hash(Encoding.UTF8.GetBytes("A\uFFFD\uFFFDB\uFFFD")));
    }

    private static ulong HashOfStart(ReadOnlySpan<byte> text) => FoldedText.HashOfStart(text, 0, text.Length, out _);
}

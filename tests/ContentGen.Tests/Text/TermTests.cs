using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using ContentGen.Text;
using ContentGen.Text.Unicode;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Text;

public class TermTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("the sea", "")]
    [InlineData("The Tide turns", "tide turns")]
    [InlineData("well-known don't word's", "well known word")]
    [InlineData("abcd1efgh 3rdly x2abc", "abcd efgh rdly")]
    [InlineData("CAFÉ cafe\u0301", "cafe\u0301 cafe\u0301")]
    [InlineData("e\u0301e\u0301e\u0301", "")]
    [InlineData("\u0301abcd", "abcd")]
    [InlineData("straße STRASSE", "straße strasse")]
    [InlineData("世界新聞", "世界 界新 新聞")]
    [InlineData("世 界", "")]
    [InlineData("世界abcd新聞de", "世界 abcd 新聞")]
    [InlineData("がっ", "か\u3099っ")]
    [InlineData("か\u3099っ", "か\u3099っ")]
    [InlineData("ภาษา", "ภา าษ ษา")]
    [InlineData("ไทยที่", "ไท ทย ยที\u0E48")]
    [InlineData("집 학교", "\u1112\u1161\u11A8\u1100\u116D")]
    [InlineData("soft\u00ADhyphen", "soft hyphen")]
    public void Terms_are_runs_of_letters_and_pairs_where_there_are_no_spaces(string text, string expected) =>
        string.Join(" ", TermsOf(text)).ShouldBe(expected);

    [Fact]
    public void Hashes_are_those_of_the_terms()
    {
        string[] pieces =
        [
            "a", "B", "word", "WORD", " ", "-", "1", "é", "e\u0301", "\u0323", "\u0345", "ß", "世", "界", "か", "が", "\u3099", "ー", "ไ", "ที่", "한", "ابجد", "हिन्दी", "\uFFFD", "𐐀", "\u00AD",
        ];
        var random = new Random(3);
        var (byTerm, byHash) = (new Dictionary<string, ulong>(StringComparer.Ordinal), new Dictionary<ulong, string>());
        for (var i = 0; i < 30_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 16)).Select(_ => pieces[random.Next(pieces.Length)]));
            var (terms, hashes) = (TermsOf(text), Hashes(text));
            hashes.Count.ShouldBe(terms.Count, text);
            for (var t = 0; t < terms.Count; t++)
            {
                byTerm.TryAdd(terms[t], hashes[t]);
                byTerm[terms[t]].ShouldBe(hashes[t], text);
                byHash.TryAdd(hashes[t], terms[t]);
                byHash[hashes[t]].ShouldBe(terms[t], text);
            }
        }
        byTerm.Count.ShouldBeGreaterThan(1000);
    }

    [Fact]
    public void Broken_bytes_end_a_term() => Hashes([.. "abcd"u8, 0xE2, 0x80, .. "abcd"u8, 0xFF]).Distinct().Count().ShouldBe(1);

    /// <summary>The terms, folded, as the language reference defines them; found with no help of the reader.</summary>
    internal static List<string> TermsOf(string text)
    {
        var terms = new List<string>();
        // Letters with their marks, folded; null where something else stands.
        var letters = new List<(string Text, bool IsWide)?>();
        foreach (var rune in TextFolder.FoldWithEnds(text).EnumerateRunes())
        {
            var scalarClass = UnicodeData.ClassOf((uint)rune.Value);
            if ((scalarClass & ScalarClass.Letter) != 0)
                letters.Add((rune.ToString(), (scalarClass & ScalarClass.Wide) != 0));
            else if ((scalarClass & ScalarClass.Mark) == 0)
                letters.Add(null);
            else if (letters.Count > 0 && letters[^1] is { } last)
                letters[^1] = (last.Text + rune, last.IsWide);
        }
        for (var i = 0; i < letters.Count; i++)
        {
            if (letters[i] is not { } letter)
                continue;
            if (letter.IsWide)
            {
                if (i + 1 < letters.Count && letters[i + 1] is { IsWide: true } next)
                    terms.Add(letter.Text + next.Text);
                continue;
            }
            var end = i;
            while (end < letters.Count && letters[end] is { IsWide: false })
                end++;
            if (end - i >= 4)
                terms.Add(string.Concat(letters[i..end].Select(static part => part!.Value.Text)));
            i = end - 1;
        }
        return terms;
    }

    private static List<ulong> Hashes(string text) => Hashes(Encoding.UTF8.GetBytes(text));

    private static List<ulong> Hashes(byte[] utf8)
    {
        Span<uint> window = stackalloc uint[FoldCursor.WindowSize];
        var reader = new TermReader(utf8, window);
        var hashes = new List<ulong>();
        while (reader.TryNext(out var hash))
            hashes.Add(hash);
        return hashes;
    }
}

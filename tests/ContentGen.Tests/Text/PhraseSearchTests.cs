using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using ContentGen.Runtime;
using ContentGen.Text;
using ContentGen.Text.Phrases;
using ContentGen.Text.Vectors;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Text;

/// <summary>Filters, vectors and the trie of eight bytes a step find the phrases that comparing each at each place finds.</summary>
public sealed class PhraseSearchTests
{
    private static readonly string[] s_pieces =
    [
        "a", "A", "b", "ab", "by", "Share", "share", "this", "the", "read more", "Read", "more", "1", "42", "é", "e\u0301", "É", "e", "ö", "o\u0308", "\u0301", "\u0323", "ß", "Ω", "ж", "Ж", "手", "分享", "が", "か\u3099", "か", "한국",
        "\u1112\u1161\u11AB", "😀", "𐐀", "𐐨", "\u212A", "k", "\u0344", "\u0F73", "≯", ">", "’", "'", "“", "\"", "—", "-", "(", "#", ".", ":", "!", "…", "_", "@", "`", "[", "{", "~", "\u007F", "\u0001", "\0", "\u00A0", "\u3000", "\u200B", "  ", "\t", " ",
        "\uFFFD", "seven le", "eight let", "subscribe", "newsletter", "sixteen letters w", "twenty-four letters as a", "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz",
        "été", "l’été", "à lire", "ł", "Ø", "là", "çà", "mé", "mém", "même", "ñ\u0301", "×", "‐", "‑", "–", "„", "‟", "«", "»", "ŉ", "ı", "İ", "abé", "abcé",
    ];

    private static readonly byte[][] s_invalid = [[0x80], [0xC3], [0xC0, 0xAF], [0xE2, 0x80], [0xF0, 0x9F, 0x98], [0xED, 0xA0, 0x80], [0xFF], [0xE2, 0x28, 0xA1]];

    private delegate ulong Searcher(PhraseTable table, ReadOnlySpan<byte> text, int offset, PhraseAnchor anchor, Span<int> lastStarts);

    private static readonly (string Name, Searcher Search)[] s_widths =
    [
        ("512", PhraseSearch<Chunk512>.Search), ("256", PhraseSearch<Chunk256>.Search), ("128", PhraseSearch<Chunk128>.Search), ("bytes", PhraseSearch<ChunkScalar>.Search),
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Phrases_are_those_that_comparing_each_at_each_place_finds(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 10; round++)
        {
            var sets = Sets(random);
            var table = PhraseTable.Create(sets);
            var plain = new PlainPhrases(sets);
            for (var i = 0; i < 20; i++)
                Compare(table, plain, Text(random, sets, withInvalid: i % 4 == 0), $"seed {seed}, round {round}, text {i}");
        }
    }

    /// <summary>Phrases of one to a few folded bytes, of which the first four are what the filter looks up.</summary>
    [Theory]
    [InlineData("é")]
    [InlineData("ø")]
    [InlineData("là")]
    [InlineData("à l")]
    [InlineData("mé")]
    [InlineData("øa")]
    [InlineData("çà")]
    [InlineData("abé")]
    [InlineData("a é")]
    [InlineData("abcé")]
    [InlineData("abcdé")]
    [InlineData("l’été")]
    [InlineData("«a")]
    [InlineData("– là")]
    [InlineData("“à")]
    public void Short_phrases_with_Latin_letters_are_found(string phrase)
    {
        var table = PhraseTable.Create([phrase]);
        foreach (var written in new[] { phrase, phrase.ToUpperInvariant(), phrase.Normalize(NormalizationForm.FormD) })
        {
            foreach (var text in new[] { written, $"x {written}", $"{written} y", $"é {written} é", $"({written})", $"Ici, {written}: oui, et encore beaucoup de mots, assez pour plusieurs vecteurs de large." })
                table.MatchAnywhere(Encoding.UTF8.GetBytes(text), default).ShouldBe(1ul, text);
        }
    }

    /// <summary>What a filter has been told, it never rules out.</summary>
    [Fact]
    public void Every_phrase_of_many_is_found()
    {
        var random = new Random(5);
        var phrases = Enumerable.Range(0, 20_000).Select(i => $"{Word(random)} {Word(random)}{(i % 3 == 0 ? ":" : "")}").Distinct().ToArray();
        var table = PhraseTable.Create(phrases);
        foreach (var phrase in phrases)
        {
            var utf8 = Encoding.UTF8.GetBytes(phrase.ToUpperInvariant());
            table.MatchStart(utf8).ShouldBe(1ul, phrase);
            table.MatchEnd(utf8, default).ShouldBe(1ul, phrase);
            table.MatchAnywhere([.. "x "u8, .. utf8, .. " y"u8], default).ShouldBe(1ul, phrase);
            table.MatchCore(utf8.AsSpan(0, TextEnds.CoreLength(utf8))).ShouldBe(1ul, phrase);
        }
    }

    [Fact]
    public void Looking_up_allocates_nothing()
    {
        var table = PhraseTable.Create(["share", "été", "手"], ["read more about it", "\"x"]);
        var text = Encoding.UTF8.GetBytes("Plain words, “quoted” and read more about it; l’été 手手 e\u0301t\u00E9  share this, share\t\u00A0été 手" + new string('x', 100));
        var places = new int[64];
        var sum = Look();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var again = Look();
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
        again.ShouldBe(sum);

        ulong Look() => table.MatchAnywhere(text, places) + table.MatchEnd(text, places) + table.MatchStart(text) + table.MatchCore(text);
    }

    private static void Compare(PhraseTable table, PlainPhrases plain, byte[] text, string what)
    {
        what += $": {Convert.ToHexString(text)}";
        if (text.Length > 0)
            table.MatchStart(text).ShouldBe(plain.From(text, 0, PhraseAnchor.Anywhere), what);
        var core = text.AsSpan(0, TextEnds.CoreLength(text));
        table.MatchCore(core).ShouldBe(core.IsEmpty ? 0 : plain.From(core, 0, PhraseAnchor.Core), what);
        foreach (var anchor in new[] { PhraseAnchor.Anywhere, PhraseAnchor.End })
        {
            var expected = new Dictionary<int, int>();
            var sets = plain.Search(text, anchor, expected);
            var places = new int[64];
            Array.Fill(places, int.MaxValue);
            (anchor == PhraseAnchor.End ? table.MatchEnd(text, places) : table.MatchAnywhere(text, places)).ShouldBe(sets, what);
            foreach (var (set, place) in expected)
                places[set].ShouldBe(place, what);
            foreach (var (name, search) in s_widths)
            {
                Array.Fill(places, int.MaxValue);
                search(table, text, 0, anchor, places).ShouldBe(sets, $"{name}, {what}");
                foreach (var (set, place) in expected)
                    places[set].ShouldBe(place, $"{name}, {what}");
            }
        }
    }

    private static string[][] Sets(Random random)
    {
        // Few kinds of pieces make phrases that share what they begin and end with, many kinds make short ones of every script.
        var kinds = random.Next(2) == 0 ? s_pieces : [.. Enumerable.Range(0, random.Next(2, 6)).Select(_ => s_pieces[random.Next(s_pieces.Length)])];
        return [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => Enumerable.Range(0, random.Next(0, 12)).Select(_ => Phrase(random, kinds)).ToArray())];
    }

    private static string Phrase(Random random, string[] kinds)
    {
        while (true)
        {
            var phrase = string.Concat(Enumerable.Range(0, random.Next(1, random.Next(2, 9))).Select(_ => kinds[random.Next(kinds.Length)] + (random.Next(3) == 0 ? " " : "")));
            if (phrase.Length < 200)
                return phrase;
        }
    }

    /// <summary>Pieces, and among them phrases of the sets as they are, in capitals, cut short.</summary>
    private static byte[] Text(Random random, string[][] sets, bool withInvalid)
    {
        var phrases = sets.SelectMany(set => set).ToArray();
        // Runs of plain text have their own path.
        var kinds = random.Next(3) == 0 ? 14 : s_pieces.Length;
        var utf8 = new List<byte>();
        for (var left = random.Next(0, random.Next(2, 40)); left > 0; left--)
        {
            var piece = s_pieces[random.Next(kinds)];
            if (phrases.Length > 0 && random.Next(4) == 0)
            {
                piece = phrases[random.Next(phrases.Length)];
                piece = random.Next(3) switch { 0 => piece, 1 => piece.ToUpperInvariant(), _ => piece[..random.Next(piece.Length + 1)] };
            }
            utf8.AddRange(Encoding.UTF8.GetBytes(piece));
            if (withInvalid && random.Next(10) == 0)
                utf8.AddRange(s_invalid[random.Next(s_invalid.Length)]);
            if (random.Next(3) != 0)
                utf8.Add((byte)' ');
        }
        return [.. utf8];
    }

    private static string Word(Random random) => new([.. Enumerable.Range(0, random.Next(1, 12)).Select(_ => (char)random.Next('a', 'z' + 1))]);
}

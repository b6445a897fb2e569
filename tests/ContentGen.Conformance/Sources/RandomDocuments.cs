using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using ContentGen.Conformance.Harness;

namespace ContentGen.Conformance.Sources;

/// <summary>Documents made from a seed: the same seed gives the same bytes on every machine.</summary>
internal sealed class RandomDocuments(int seed)
{
    private static readonly string[] s_words =
    [
        "travel", "Travel", "the", "The", "In", "OPEC", "Mr.", "U.S.", "e.g.", "Gov.", "naïve", "Über", "œuvre", "Straße", "Ёлка", "дом", "الخبر", "שלום",
        "手机", "ニュース", "ข่าว", "iPhone手机2025", "42", "3.14", "2025", "A", "B.", "and", "said", "don't", "don’t", "e\u0301te\u0301", "Ǆ", "😀", "👩\u200D👩", "x",
        "words", "markets", "Ministers", "agree", "on", "rules", "after", "long", "talks", "of", "CAPITALS", "İ", "ﬁn", "𝒳",
    ];

    private static readonly string[] s_phrases =
    [
        "Share", "Share This Post", "Related Posts", "You might also like", "Advertisement", "Subscribe to our newsletter", "Read more", "By A. Writer",
        "READ NEXT", "share via", "one", "one two", "End of list",
    ];

    private static readonly string[] s_ends =
        [".", ".", ".", "", "", "!", "?", "…", "...", ":", ",", ".”", "?’", ".)", "。", "！」", ";", " »", "..", ". ", "–"];

    private static readonly string[] s_lineEnds = ["\n", "\n", "\n", "\n", "\n\n", "\n\n", "\n\n\n", "\r\n", "\r", "\u0085", "\u2028", "\u2029", "\n \t\n", "\n\u200B\n"];

    private static readonly string[] s_openings = ["", "", "", "", "", "", " ", "\t", "\u00A0", "“", "'", "• ", "- ", "– ", "1. ", "(", "\u200E", "\u00AD", "\uFEFF", "@",
        "# ", "## ", "> ", "> - ", "- > ", "  ", "    ", "```", "~~~ ", "---\n", "===\n", "| ", "|-|-|\n", "| a | b\n|-|-|\n", "[a]: b\n", "<div>", "<!-- ", "> a\n> "];

    private static readonly byte[][] s_broken =
        [[0xFF], [0xC0, 0x80], [0xE2, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80], [0xF0, 0x9F, 0x98], [0x00], [0xC2]];

    private readonly Random _random = new(seed);

    /// <summary>Lines of words, phrases and marks of many scripts, now and then with bytes that are not UTF-8.</summary>
    internal byte[] Next()
    {
        using var bytes = new MemoryStream();
        if (_random.Next(10) == 0)
            Write(bytes, "\uFEFF");
        var lines = _random.Next(24);
        var earlier = new List<byte[]>();
        for (var i = 0; i < lines; i++)
        {
            if (earlier.Count > 0 && _random.Next(6) == 0)
            {
                Again(bytes, earlier[_random.Next(earlier.Count)]);
            }
            else
            {
                var start = (int)bytes.Position;
                Write(bytes, Pick(s_openings));
                Line(bytes);
                earlier.Add(bytes.ToArray()[start..]);
            }
            if (i < lines - 1 || _random.Next(3) > 0)
                Write(bytes, Pick(s_lineEnds));
        }
        return bytes.ToArray();
    }

    /// <summary>A document with lines or bytes taken away, doubled, moved or changed.</summary>
    internal byte[] Mutate(byte[] document)
    {
        var bytes = document.ToList();
        for (var change = _random.Next(1, 6); change > 0 && bytes.Count > 0; change--)
        {
            var at = _random.Next(bytes.Count);
            var length = Math.Min(_random.Next(1, _random.Next(2) == 0 ? 4 : 400), bytes.Count - at);
            switch (_random.Next(7))
            {
                case 0:
                    bytes.RemoveRange(at, length);
                    break;
                case 1:
                    bytes.InsertRange(_random.Next(bytes.Count), bytes.GetRange(at, length));
                    break;
                case 2:
                    bytes[at] = (byte)_random.Next(256);
                    break;
                case 3:
                    bytes.InsertRange(at, s_broken[_random.Next(s_broken.Length)]);
                    break;
                case 4:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Pick(s_lineEnds)));
                    break;
                case 5:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes("\n" + Pick(s_phrases) + Pick(s_lineEnds)));
                    break;
                default:
                    var line = bytes.IndexOf((byte)'\n', at);
                    if (line >= 0)
                        bytes.RemoveAt(line);
                    break;
            }
        }
        return [.. bytes];
    }

    /// <summary>What mutation starts from: an article of the project's own, and the seeds where they are at hand.</summary>
    internal static List<byte[]> Originals()
    {
        var originals = LiterateCase.Files().SelectMany(path => LiterateCase.Read(path)).Select(document => document.Utf8).Where(utf8 => utf8.Length > 200).ToList();
        if (Repository.Shared is { } shared)
            originals.AddRange(Directory.EnumerateFiles(Path.Combine(shared, "corpus", "seeds"), "*.txt").Order().Select(File.ReadAllBytes));
        return originals;
    }

    private void Line(MemoryStream bytes)
    {
        if (_random.Next(5) == 0)
        {
            Write(bytes, Pick(s_phrases));
            if (_random.Next(3) == 0)
                Write(bytes, Pick(s_ends));
            return;
        }
        for (var sentences = _random.Next(4) == 0 ? _random.Next(2, 5) : 1; sentences > 0; sentences--)
        {
            for (var words = _random.Next(_random.Next(2) == 0 ? 8 : 30); words > 0; words--)
            {
                Write(bytes, Pick(s_words));
                if (words > 1)
                    Write(bytes, _random.Next(30) == 0 ? "  " : " ");
            }
            Write(bytes, Pick(s_ends));
            if (sentences > 1)
                Write(bytes, " ");
        }
        if (_random.Next(25) == 0)
            bytes.Write(s_broken[_random.Next(s_broken.Length)]);
    }

    /// <summary>An earlier line as it was, or in capitals and with other white space, which folds alike.</summary>
    private void Again(MemoryStream bytes, byte[] line)
    {
        var changes = _random.Next(2) == 0;
        foreach (var b in line)
        {
            if (changes && b == ' ')
                Write(bytes, Pick([" ", "  ", "\t"]));
            else
                bytes.WriteByte(changes && b is >= (byte)'a' and <= (byte)'z' ? (byte)(b - 32) : b);
        }
    }

    private string Pick(string[] texts) => texts[_random.Next(texts.Length)];

    private static void Write(MemoryStream bytes, string text) => bytes.Write(Encoding.UTF8.GetBytes(text));
}

using System;
using System.Collections.Generic;
using System.Linq;
using ContentGen.Text;
using ContentGen.Text.Phrases;
using ContentGen.Text.Unicode;

namespace ContentGen.Tests.Text;

/// <summary>Phrases as the language defines them, without any table: from each place the folded text is compared with phrase after phrase.</summary>
internal sealed class PlainPhrases(string[][] sets)
{
    private readonly (uint[] Whole, uint[] Core, int Set)[] _phrases =
    [
        .. sets.SelectMany((set, index) => set.Select(TextFolder.Fold).Select(folded => (Scalars(folded), Scalars(TextFolder.TrimEndPunctuation(folded)), index))),
    ];

    public ulong From(ReadOnlySpan<byte> text, int offset, PhraseAnchor anchor)
    {
        var scalars = new List<uint>();
        // Whether a phrase may end before a scalar.
        var mayEnd = new List<bool>();
        var cursor = new FoldCursor(text, offset, stackalloc uint[FoldCursor.WindowSize]);
        var boundary = default(WordBoundary);
        while (scalars.Count < 300 && cursor.TryNext(out var scalar))
        {
            mayEnd.Add(anchor == PhraseAnchor.Anywhere && boundary.IsBefore(scalar, UnicodeData.ClassOf(scalar)));
            scalars.Add(scalar);
            boundary.Advance(UnicodeData.ClassOf(scalar));
        }
        mayEnd.Add(true);
        var found = 0ul;
        foreach (var (whole, core, set) in _phrases)
        {
            var phrase = anchor == PhraseAnchor.Core ? core : whole;
            if (phrase.Length > 0 && phrase.Length <= scalars.Count && mayEnd[phrase.Length] && scalars.Take(phrase.Length).SequenceEqual(phrase))
                found |= 1ul << set;
        }
        return found;
    }

    /// <summary>The sets of phrases at all places where one may begin; where such a one begins last, by set.</summary>
    public ulong Search(ReadOnlySpan<byte> text, PhraseAnchor anchor, Dictionary<int, int> lastStarts)
    {
        var found = 0ul;
        var boundary = default(WordBoundary);
        for (var offset = 0; offset < text.Length;)
        {
            var length = Utf8Scalar.Decode(text, offset, out var scalar);
            if (boundary.IsBefore(scalar, UnicodeData.ClassOf(scalar)))
            {
                var sets = From(text, offset, anchor);
                found |= sets;
                for (var set = 0; set < 64; set++)
                {
                    if ((sets >> set & 1) != 0)
                        lastStarts[set] = offset;
                }
            }
            boundary.Advance(UnicodeData.ClassOf(scalar));
            offset += length;
        }
        return found;
    }

    private static uint[] Scalars(string folded) => [.. folded.EnumerateRunes().Select(rune => (uint)rune.Value)];
}

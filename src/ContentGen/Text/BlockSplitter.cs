using System;
using System.Numerics;
using ContentGen.Runtime;
using ContentGen.Text.Unicode;

namespace ContentGen.Text;

/// <summary>
/// Takes sentences off the front of a line, one after another. The features of what is left are exactly those of measuring it afresh, but
/// any number of takes together costs time linear in the line: counts are sums, so those of the part taken are subtracted; what depends on
/// the line's end is computed once; the word that straddles the cut is corrected by a look-ahead that never goes back.
/// </summary>
internal static class BlockSplitter
{
    // Where the search for a word's first letter ends, as it does at a letter: what follows belongs to another word.
    private const ScalarClass WordEnd = ScalarClass.WhiteSpace | ScalarClass.Wide;

    /// <summary>
    /// Removes a sentence that <see cref="TextMeasure.FirstSentenceEnd"/> found, and the white space and trimmed characters behind it.
    /// </summary>
    /// <param name="line">The text of the whole block, trimmed: the same at every call for one block.</param>
    /// <param name="rules">Words and phrases of the schema.</param>
    /// <param name="wanted">The features that are measured.</param>
    /// <param name="scratch">Begins a new line where <paramref name="start"/> is 0.</param>
    /// <param name="start">Offset in the line of the block that the sentence is taken from: 0, then what the last call returned.</param>
    /// <param name="end">Offset in the line of the sentence's end.</param>
    /// <param name="features">In: the features of that block; out: those of the remainder, no blank line before it. Unchanged if nothing is left.</param>
    /// <param name="counts">Likewise.</param>
    /// <returns>Offset in the line of the remainder, or −1 if nothing is left.</returns>
    public static int Split(
        ReadOnlySpan<byte> line, TextRules rules, FeatureSet wanted, SplitScratch scratch, int start, int end, ref BlockValues features, ref CountValues counts)
    {
        var rest = TextScan.Skip(line, end, ScalarClass.Trimmed);
        if (rest == line.Length)
            return -1;
        if (start == 0 || scratch.Position != start)
            Begin(line, rules, wanted, scratch, start);

        TextMeasure.Complete(line.Slice(start), rules, wanted, ref features, ref counts);
        var taken = TextCounts.Of(line[start..rest]);
        scratch.Work += rest - start;
        SubtractCounts(line, wanted, scratch, rest, taken, ref features, ref counts);
        if ((wanted & FeatureSet.Sentences) != 0)
            counts.Sentences = TextMeasure.Sentences(--scratch.SentenceEnds, scratch.HasTail);
        if ((wanted & FeatureSet.Starts) != 0)
            features.Starts = TextEnds.Starts(line.Slice(rest));
        if ((wanted & FeatureSet.Ends) != 0)
            features.Ends = EndsFrom(line, rules, scratch, rest);
        if ((wanted & FeatureSet.PhrasesText) != 0)
            features.PhrasesText = rest < scratch.CoreEnd ? rules.Text.MatchCore(line[rest..scratch.CoreEnd]) : 0;
        if ((wanted & FeatureSet.PhrasesStart) != 0)
            counts.PhrasesStart = rules.StartsWith.MatchStart(line.Slice(rest));
        counts.PhrasesEnd = StillThere(counts.PhrasesEnd, scratch.LastEndingPhrase, rest);
        counts.PhrasesContain = StillThere(counts.PhrasesContain, scratch.LastContainedPhrase, rest);
        if ((wanted & FeatureSet.Patterns) != 0)
            counts.Patterns = PatternsFrom(line, rules, scratch, rest);
        features.BlankBefore = false;
        scratch.Position = rest;
        return rest;
    }

    /// <summary>Computes what depends on the line's end, once for a line.</summary>
    private static void Begin(ReadOnlySpan<byte> line, TextRules rules, FeatureSet wanted, SplitScratch scratch, int start)
    {
        var text = line.Slice(start);
        scratch.Work += text.Length;
        scratch.NextWordSign = scratch.NextLetterSign = scratch.NextInvalid = -1;
        scratch.EndsDecidedFrom = -1;
        // From a later part on the line is still the same, and so is what is known of its ends.
        if (start == 0)
            scratch.Patterns.Begin();
        if ((wanted & FeatureSet.Sentences) != 0)
            scratch.SentenceEnds = TextMeasure.CountSentenceEnds(text, rules.Words, out scratch.HasTail);
        if ((wanted & FeatureSet.PhrasesText) != 0)
            scratch.CoreEnd = start + TextEnds.CoreLength(text);
        if ((wanted & FeatureSet.PhrasesEnd) != 0)
            rules.EndsWith.MatchEnd(line, scratch.LastEndingPhrase);
        if ((wanted & FeatureSet.PhrasesContain) != 0)
            rules.Contains.MatchAnywhere(line, scratch.LastContainedPhrase);
    }

    private static void SubtractCounts(
        ReadOnlySpan<byte> line, FeatureSet wanted, SplitScratch scratch, int rest, in TextCounts taken, ref BlockValues features, ref CountValues counts)
    {
        var part = default(FeatureValues);
        taken.CopyTo(ref part.Block, ref part.Counts);
        features.Words -= part.Block.Words;
        counts.Chars -= part.Counts.Chars;
        counts.Width -= part.Counts.Width;
        counts.CapitalizedWords -= part.Counts.CapitalizedWords;
        counts.CasedWords -= part.Counts.CasedWords;
        counts.UpperLetters -= part.Counts.UpperLetters;
        counts.CasedLetters -= part.Counts.CasedLetters;
        counts.Digits -= part.Counts.Digits;
        counts.Symbols -= part.Counts.Symbols;
        counts.NonSpace -= part.Counts.NonSpace;
        features.NonSpaceBytes -= part.Block.NonSpaceBytes;
        if (features.FirstInvalid >= 0)
            features.FirstInvalid = InvalidFrom(line, scratch, rest);

        // A run without white space that goes on behind the cut was one word; its second half is a word of its own now.
        if (taken.OpenRun != TextCounts.NoWord
            && FindSign(line, scratch, ref scratch.NextWordSign, rest, ScalarClass.Alphanumeric))
            features.Words++;
        if (taken.OpenRun == TextCounts.HasLetter && (wanted & FeatureSet.Capitalized) != 0
            && FindSign(line, scratch, ref scratch.NextLetterSign, rest, ScalarClass.Letter))
        {
            Utf8Scalar.Decode(line, scratch.NextLetterSign, out var letter);
            var letterClass = UnicodeData.ClassOf(letter);
            counts.CasedWords += (letterClass & ScalarClass.Cased) != 0 ? 1 : 0;
            counts.CapitalizedWords += (letterClass & ScalarClass.Upper) != 0 ? 1 : 0;
        }
    }

    /// <summary>True if one of the classes comes before the word that goes on at the offset ends. The place found is kept for later offsets.</summary>
    private static bool FindSign(ReadOnlySpan<byte> line, SplitScratch scratch, ref int known, int offset, ScalarClass classes)
    {
        if (known < offset)
        {
            known = TextScan.Find(line, offset, classes | WordEnd);
            scratch.Work += known - offset;
        }
        if (known == line.Length)
            return false;
        Utf8Scalar.Decode(line, known, out var scalar);
        return (UnicodeData.ClassOf(scalar) & WordEnd) == 0;
    }

    private static int InvalidFrom(ReadOnlySpan<byte> line, SplitScratch scratch, int rest)
    {
        if (scratch.NextInvalid < rest)
        {
            var offset = rest;
            while (offset < line.Length)
            {
                var length = Utf8Scalar.Decode(line, offset, out _, out var wellFormed);
                if (!wellFormed)
                    break;
                offset += length;
            }
            scratch.Work += offset - rest;
            scratch.NextInvalid = offset;
        }
        return scratch.NextInvalid == line.Length ? -1 : scratch.NextInvalid - rest;
    }

    private static EndKinds EndsFrom(ReadOnlySpan<byte> line, TextRules rules, SplitScratch scratch, int rest)
    {
        if (scratch.EndsDecidedFrom < rest)
        {
            scratch.Ends = TextEnds.Ends(line.Slice(rest), rules.Words, out var decidedFrom);
            scratch.EndsDecidedFrom = rest + decidedFrom;
            scratch.Work += line.Length - scratch.EndsDecidedFrom;
        }
        return scratch.Ends;
    }

    private static ulong PatternsFrom(ReadOnlySpan<byte> line, TextRules rules, SplitScratch scratch, int rest)
    {
        var matching = 0ul;
        for (var bit = 0; bit < rules.MeasuredPatterns.Length; bit++)
        {
            if (scratch.Patterns.Matches(rules.Patterns, rules.MeasuredPatterns[bit], line, rest))
                matching |= 1ul << bit;
        }
        return matching;
    }

    private static ulong StillThere(ulong mask, int[] lastStarts, int rest)
    {
        for (var bits = mask; bits != 0; bits &= bits - 1)
        {
            var bit = BitOperations.TrailingZeroCount(bits);
            if (lastStarts[bit] < rest)
                mask &= ~(1ul << bit);
        }
        return mask;
    }
}

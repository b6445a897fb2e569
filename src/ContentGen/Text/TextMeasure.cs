using System;
using ContentGen.Runtime;

namespace ContentGen.Text;

/// <summary>Measures one text by itself.</summary>
internal static class TextMeasure
{
    /// <summary>Measures what is asked for; the rest, and what concerns neighbouring lines, stays 0.</summary>
    /// <param name="text">The text of a block, trimmed.</param>
    /// <param name="rules">Words and phrases of the schema.</param>
    /// <param name="features">What to measure.</param>
    /// <param name="result">What was measured.</param>
    public static void Measure(ReadOnlySpan<byte> text, TextRules rules, FeatureSet features, out BlockFeatures result)
    {
        result = default;
        TextCounts.Of(text).CopyTo(ref result, features);
        const FeatureSet Beyond = FeatureSet.Sentences | FeatureSet.Starts | FeatureSet.Ends
            | FeatureSet.PhrasesText | FeatureSet.PhrasesStart | FeatureSet.PhrasesEnd | FeatureSet.PhrasesContain | FeatureSet.Patterns;
        if ((features & Beyond) != 0)
            MeasureBeyondCounts(text, rules, features, ref result);
    }

    /// <summary>Offset behind the first sentence end and its closers, or −1 if the text has none. It may be the text's end.</summary>
    public static int FirstSentenceEnd(ReadOnlySpan<byte> text, TextRules rules) => new SentenceFinder(text, rules.Words).Next();

    /// <summary>Counts ends of sentences, and tells whether a tail with a letter or digit lies behind the last.</summary>
    internal static int CountSentenceEnds(ReadOnlySpan<byte> text, WordList words, out bool hasTail)
    {
        var finder = new SentenceFinder(text, words);
        var ends = 0;
        while (finder.Next() >= 0)
            ends++;
        hasTail = TextScan.Find(text, finder.Last, Unicode.ScalarClass.Alphanumeric) < text.Length;
        return ends;
    }

    /// <summary>Ends, plus one for a tail with a word if there is an end at all.</summary>
    internal static int Sentences(int ends, bool hasTail) => ends > 0 && hasTail ? ends + 1 : ends;

    private static void MeasureBeyondCounts(ReadOnlySpan<byte> text, TextRules rules, FeatureSet features, ref BlockFeatures result)
    {
        if ((features & FeatureSet.Sentences) != 0)
            result.Sentences = Sentences(CountSentenceEnds(text, rules.Words, out var hasTail), hasTail);
        if ((features & FeatureSet.Starts) != 0)
            result.Starts = TextEnds.Starts(text);
        if ((features & FeatureSet.Ends) != 0)
            result.Ends = TextEnds.Ends(text, rules.Words, out _);
        if ((features & FeatureSet.PhrasesText) != 0)
            result.PhrasesText = rules.Text.MatchCore(text.Slice(0, TextEnds.CoreLength(text)));
        if ((features & FeatureSet.PhrasesStart) != 0)
            result.PhrasesStart = rules.StartsWith.MatchStart(text);
        if ((features & FeatureSet.PhrasesEnd) != 0)
            result.PhrasesEnd = rules.EndsWith.MatchEnd(text, default);
        if ((features & FeatureSet.PhrasesContain) != 0)
            result.PhrasesContain = rules.Contains.MatchAnywhere(text, default);
        if ((features & FeatureSet.Patterns) != 0)
            result.Patterns = Patterns(text, rules);
    }

    private static ulong Patterns(ReadOnlySpan<byte> text, TextRules rules)
    {
        var matching = 0ul;
        for (var bit = 0; bit < rules.MeasuredPatterns.Length; bit++)
        {
            if (rules.Patterns[rules.MeasuredPatterns[bit]].IsMatch(text))
                matching |= 1ul << bit;
        }
        return matching;
    }
}

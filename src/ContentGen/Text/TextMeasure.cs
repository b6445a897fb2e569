using System;
using System.Runtime.CompilerServices;
using System.Text;
using ContentGen.Patterns;
using ContentGen.Runtime;
using ContentGen.Text.Vectors;

namespace ContentGen.Text;

/// <summary>Measures one text by itself.</summary>
internal static class TextMeasure
{
    /// <summary>What one pass over the scalars counts: whoever needs one of these gets all.</summary>
    private const FeatureSet Counts = FeatureSet.Words | FeatureSet.Chars | FeatureSet.Width | FeatureSet.Capitalized | FeatureSet.Uppercase
        | FeatureSet.Digits | FeatureSet.Symbols;

    /// <summary>What is known of every text: words, bytes that are not white space, the first ill-formed byte.</summary>
    public static void Begin(ReadOnlySpan<byte> text, out BlockValues result)
    {
        result = default;
        VectorWidth.CountWords(text, ref result);
        result.Measured = FeatureSet.Words;
    }

    /// <summary>The same of a text of which some features are going to be asked for: counts beyond words are then made in the same pass.</summary>
    public static void Begin(ReadOnlySpan<byte> text, FeatureSet features, out FeatureValues result)
    {
        result = default;
        if ((features & Counts & ~(FeatureSet.Words | FeatureSet.Chars)) != 0 || (features & FeatureSet.Chars) != 0 && !Ascii.IsValid(text))
        {
            CountAnew(text, ref result.Block, ref result.Counts);
            return;
        }
        Begin(text, out result.Block);
        if ((features & FeatureSet.Chars) == 0)
            return;
        // Of ASCII each byte is a character.
        result.Counts.Chars = text.Length;
        result.Block.Measured |= FeatureSet.Chars;
    }

    /// <summary>The same of a text of which something is expected. Its characters are counted once it is asked for them: how many bytes there are tells enough of most texts.</summary>
    public static void BeginExpected(ReadOnlySpan<byte> text, TextRules rules, out FeatureValues result) =>
        Begin(text, rules.ExpectFeatures & ~FeatureSet.Chars, out result);

    /// <summary>Counts a text of which something else was counted.</summary>
    public static void CountAnew(ReadOnlySpan<byte> text, ref BlockValues values, ref CountValues counts)
    {
        VectorWidth.Count(text, ref values, ref counts);
        values.Measured |= Counts;
    }

    /// <summary>Measures what is asked for and not known yet.</summary>
    /// <param name="text">The text of a block, trimmed.</param>
    /// <param name="rules">Words and phrases of the schema.</param>
    /// <param name="features">What to measure.</param>
    /// <param name="values">What is known of the text, and then also what was asked for.</param>
    /// <param name="counts">Likewise.</param>
    public static void Complete(ReadOnlySpan<byte> text, TextRules rules, FeatureSet features, ref BlockValues values, ref CountValues counts)
    {
        for (var missing = features & ~values.Measured; missing != 0; missing &= ~values.Measured)
            Add(text, rules, missing & (FeatureSet)(-(int)missing), ref values, ref counts);
    }

    /// <summary>Measures a text; what concerns neighbouring lines stays 0.</summary>
    public static void Measure(ReadOnlySpan<byte> text, TextRules rules, FeatureSet features, out FeatureValues result)
    {
        Begin(text, features, out result);
        Complete(text, rules, features, ref result.Block, ref result.Counts);
    }

    /// <summary>Measures one feature.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Add(ReadOnlySpan<byte> text, TextRules rules, FeatureSet feature, ref BlockValues values, ref CountValues counts)
    {
        values.Measured |= feature;
        switch (feature)
        {
            case FeatureSet.Sentences:
                counts.Sentences = Sentences(CountSentenceEnds(text, rules.Words, out var hasTail), hasTail);
                break;
            case FeatureSet.Starts:
                AddStarts(text, ref values);
                break;
            case FeatureSet.Ends:
                AddEnds(text, rules, ref values);
                break;
            case FeatureSet.PhrasesText:
                AddPhrasesText(text, rules, ref values);
                break;
            case FeatureSet.PhrasesStart:
                counts.PhrasesStart = rules.StartsWith.MatchStart(text);
                break;
            case FeatureSet.PhrasesEnd:
                counts.PhrasesEnd = rules.EndsWith.MatchEnd(text, default);
                break;
            case FeatureSet.PhrasesContain:
                counts.PhrasesContain = rules.Contains.MatchAnywhere(text, default);
                break;
            case FeatureSet.Patterns:
                counts.Patterns = Patterns(text, rules, values.Facts);
                break;
            // Whoever asks for more has it counted along with that.
            case FeatureSet.Capitalized when (rules.Features & Counts & ~(FeatureSet.Words | FeatureSet.Capitalized)) == 0:
                VectorWidth.CountCapitals(text, ref counts);
                break;
            case FeatureSet.Words or FeatureSet.Chars or FeatureSet.Width or FeatureSet.Capitalized or FeatureSet.Uppercase or FeatureSet.Digits or FeatureSet.Symbols:
                CountAnew(text, ref values, ref counts);
                break;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void AddStarts(ReadOnlySpan<byte> text, ref BlockValues values)
    {
        values.Measured |= FeatureSet.Starts;
        values.Starts = TextEnds.Starts(text);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void AddEnds(ReadOnlySpan<byte> text, TextRules rules, ref BlockValues values)
    {
        values.Measured |= FeatureSet.Ends;
        values.Ends = TextEnds.Ends(text, rules.Words, out _);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void AddPhrasesText(ReadOnlySpan<byte> text, TextRules rules, ref BlockValues values)
    {
        values.Measured |= FeatureSet.PhrasesText;
        values.PhrasesText = values.Words > rules.Text.MostWords ? 0 : rules.Text.MatchCore(text.Slice(0, TextEnds.CoreLength(text)));
    }

    /// <summary>
    /// Whether a text has so many sentences, at least one. Most tests ask for one or two: the search ends where it knows. Where it comes to the text's end, it keeps
    /// their number.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool HasSentences(ReadOnlySpan<byte> text, TextRules rules, int least, ref BlockValues values, ref CountValues counts) =>
        SentencesUpTo(text, rules, least, ref values, ref counts) >= least;

    /// <summary>How many sentences a text has; of one that has more than matters, some number of at least as many.</summary>
    /// <param name="text">The text of a block.</param>
    /// <param name="rules">Words of the schema.</param>
    /// <param name="most">How many are told apart; at least one.</param>
    /// <param name="values">What is known of the text: their number too, where the search came to the text's end.</param>
    /// <param name="counts">Likewise.</param>
    internal static int SentencesUpTo(ReadOnlySpan<byte> text, TextRules rules, int most, ref BlockValues values, ref CountValues counts)
    {
        var finder = new SentenceFinder(text, rules.Words);
        var ends = finder.Count(most);
        if (ends >= most)
            return ends;
        values.Measured |= FeatureSet.Sentences;
        counts.Sentences = Sentences(ends, HasTail(text, in finder));
        return counts.Sentences;
    }

    /// <summary>Offset behind the first sentence end and its closers, or −1 if the text has none. It may be the text's end.</summary>
    public static int FirstSentenceEnd(ReadOnlySpan<byte> text, TextRules rules) => new SentenceFinder(text, rules.Words).Next();

    /// <summary>Counts ends of sentences, and tells whether a tail with a letter or digit lies behind the last.</summary>
    internal static int CountSentenceEnds(ReadOnlySpan<byte> text, WordList words, out bool hasTail)
    {
        var finder = new SentenceFinder(text, words);
        var ends = finder.Count();
        hasTail = HasTail(text, in finder);
        return ends;
    }

    private static bool HasTail(ReadOnlySpan<byte> text, in SentenceFinder finder) =>
        TextScan.Find(text, finder.Last, Unicode.ScalarClass.Alphanumeric) < text.Length;

    /// <summary>Ends, plus one for a tail with a word if there is an end at all.</summary>
    internal static int Sentences(int ends, bool hasTail) => ends > 0 && hasTail ? ends + 1 : ends;

    private static ulong Patterns(ReadOnlySpan<byte> text, TextRules rules, TextFacts facts)
    {
        var matching = 0ul;
        for (var bit = 0; bit < rules.MeasuredPatterns.Length; bit++)
        {
            if (rules.Patterns[rules.MeasuredPatterns[bit]].IsMatch(text, facts))
                matching |= 1ul << bit;
        }
        return matching;
    }
}

using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using ContentGen.Text;

namespace ContentGen.Runtime;

/// <summary>
/// What is known of one block's text. Words are counted while the document is read; everything else is measured when a test first asks for it, and kept.
/// So a schema pays for what decides, block by block. The definitions are those of the language reference, "From bytes to blocks".
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct BlockFeatures
{
    private readonly ReadOnlySpan<byte> _text;
    private readonly ref BlockValues _values;
    private readonly ref CountValues _counts;
    private readonly TextRules _rules;

    internal BlockFeatures(ReadOnlySpan<byte> text, ref BlockValues values, ref CountValues counts, TextRules rules)
    {
        _text = text;
        _values = ref values;
        _counts = ref counts;
        _rules = rules;
    }

    /// <summary>Words.</summary>
    public int Words => _values.Words;

    /// <summary>Unicode scalar values, inner white space included; an ill-formed byte sequence is one.</summary>
    public int Chars => Measured(FeatureSet.Chars).Chars;

    /// <summary>Whether <see cref="Chars"/> lie between two bounds, both included. How many bytes there are tells it of most texts.</summary>
    public bool HasChars(int atLeast, int atMost)
    {
        // A character has one byte at least, and four at most.
        var bytes = (long)_text.Length;
        if (bytes >= 4L * atLeast && bytes <= atMost)
            return true;
        return bytes >= atLeast && bytes <= 4L * atMost && Chars >= atLeast && Chars <= atMost;
    }

    /// <summary>Scalars, each letter of a script without spaces counted as 3.</summary>
    public int Width => Measured(FeatureSet.Width).Width;

    /// <summary>Sentences: ends of sentences, plus one for a tail with a word if there is an end at all.</summary>
    public int Sentences => Measured(FeatureSet.Sentences).Sentences;

    /// <summary>Whether there are so many <see cref="Sentences"/>, at least one.</summary>
    public bool HasSentences(int least) => (_values.Measured & FeatureSet.Sentences) != 0
        ? _counts.Sentences >= least
        : TextMeasure.HasSentences(_text, _rules, least, ref _values, ref _counts);

    /// <summary>Words whose first letter is upper-case.</summary>
    public int CapitalizedWords => Measured(FeatureSet.Capitalized).CapitalizedWords;

    /// <summary>Words whose first letter has case.</summary>
    public int CasedWords => Measured(FeatureSet.Capitalized).CasedWords;

    /// <summary>Upper-case letters.</summary>
    public int UpperLetters => Measured(FeatureSet.Uppercase).UpperLetters;

    /// <summary>Letters that have case.</summary>
    public int CasedLetters => Measured(FeatureSet.Uppercase).CasedLetters;

    /// <summary>Decimal digits.</summary>
    public int Digits => Measured(FeatureSet.Digits).Digits;

    /// <summary>Punctuation and symbols.</summary>
    public int Symbols => Measured(FeatureSet.Symbols).Symbols;

    /// <summary>Scalars that are not white space.</summary>
    public int NonSpace => Measured(FeatureSet.Digits).NonSpace;

    /// <summary>Bytes that are not white space.</summary>
    public int NonSpaceBytes => _values.NonSpaceBytes;

    /// <summary>Phrase sets that are the whole block, bit by bit.</summary>
    public ulong PhrasesText
    {
        get
        {
            if ((_values.Measured & FeatureSet.PhrasesText) == 0)
                TextMeasure.AddPhrasesText(_text, _rules, ref _values);
            return _values.PhrasesText;
        }
    }

    /// <summary>Phrase sets with which the block starts.</summary>
    public ulong PhrasesStart => Measured(FeatureSet.PhrasesStart).PhrasesStart;

    /// <summary>Phrase sets with which the block ends.</summary>
    public ulong PhrasesEnd => Measured(FeatureSet.PhrasesEnd).PhrasesEnd;

    /// <summary>Phrase sets that the block contains.</summary>
    public ulong PhrasesContain => Measured(FeatureSet.PhrasesContain).PhrasesContain;

    /// <summary>Measured patterns that the whole block matches, bit by bit.</summary>
    public ulong Patterns => Measured(FeatureSet.Patterns).Patterns;

    /// <summary>What the block starts with.</summary>
    public StartKinds Starts
    {
        get
        {
            if ((_values.Measured & FeatureSet.Starts) == 0)
                TextMeasure.AddStarts(_text, ref _values);
            return _values.Starts;
        }
    }

    /// <summary>What the block ends with.</summary>
    public EndKinds Ends
    {
        get
        {
            if ((_values.Measured & FeatureSet.Ends) == 0)
                TextMeasure.AddEnds(_text, _rules, ref _values);
            return _values.Ends;
        }
    }

    /// <summary>What the block is in a Markdown document.</summary>
    public BlockTags Tag => _values.Tag;

    // The C# compiler finds the operators of int at once, and looks for those of an enumeration, and of longer numbers beside constants, among all that there are:
    // generated code asks for numbers, and by methods.

    /// <summary>Whether the whole block is a phrase of one of some sets (<see cref="PhrasesText"/>).</summary>
    public bool IsPhrase(ulong sets) => (PhrasesText & sets) != 0;

    /// <summary>Whether the block starts with a phrase of one of some sets (<see cref="PhrasesStart"/>).</summary>
    public bool StartsWithPhrase(ulong sets) => (PhrasesStart & sets) != 0;

    /// <summary>Whether the block ends with a phrase of one of some sets (<see cref="PhrasesEnd"/>).</summary>
    public bool EndsWithPhrase(ulong sets) => (PhrasesEnd & sets) != 0;

    /// <summary>Whether the block contains a phrase of one of some sets (<see cref="PhrasesContain"/>).</summary>
    public bool ContainsPhrase(ulong sets) => (PhrasesContain & sets) != 0;

    /// <summary>Whether the whole block matches one of some patterns (<see cref="Patterns"/>).</summary>
    public bool MatchesPattern(ulong patterns) => (Patterns & patterns) != 0;

    /// <summary><see cref="Starts"/> as a number.</summary>
    public int StartBits => (int)Starts;

    /// <summary><see cref="Ends"/> as a number.</summary>
    public int EndBits => (int)Ends;

    /// <summary><see cref="Tag"/> as a number.</summary>
    public int TagBits => (int)Tag;

    /// <summary>A blank line precedes.</summary>
    public bool BlankBefore => _values.BlankBefore;

    /// <summary>A blank line follows.</summary>
    public bool BlankAfter => _values.BlankAfter;

    /// <summary>Offset of the first ill-formed byte within the block, or −1.</summary>
    public int FirstInvalid => _values.FirstInvalid;

    /// <summary>What was measured so far.</summary>
    internal FeatureValues Values => new() { Block = _values, Counts = _counts };

    // Starts, ends and phrases are asked for in most lines, so they do not go through the choice among all features.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref CountValues Measured(FeatureSet feature)
    {
        if ((_values.Measured & feature) == 0)
            TextMeasure.Add(_text, _rules, feature, ref _values, ref _counts);
        return ref _counts;
    }
}

using ContentGen.Runtime;

namespace ContentGen.Text;

/// <summary>
/// The memory of <see cref="BlockFeatures"/>: what was measured of a block so far. Counts are 32-bit, since one line may be the whole document.
/// What is written of every block comes first, so that a block of which nothing else is asked for takes one line of the cache.
/// </summary>
internal struct FeatureValues
{
    /// <summary>Which of the values are measured; the others are 0 and unknown.</summary>
    public FeatureSet Measured;
    /// <summary>Words; always measured.</summary>
    public int Words;
    /// <summary>Bytes that are not white space; always measured.</summary>
    public int NonSpaceBytes;
    /// <summary>Offset of the first ill-formed byte within the block, or −1; always measured.</summary>
    public int FirstInvalid;
    /// <summary>What the block starts with.</summary>
    public StartKinds Starts;
    /// <summary>What the block ends with.</summary>
    public EndKinds Ends;
    /// <summary>What the block is in a Markdown document.</summary>
    public BlockTags Tag;
    /// <summary>A blank line precedes.</summary>
    public bool BlankBefore;
    /// <summary>A blank line follows.</summary>
    public bool BlankAfter;
    /// <summary>Phrase sets that are the whole block, bit by bit.</summary>
    public ulong PhrasesText;
    /// <summary>Words whose first letter is upper-case.</summary>
    public int CapitalizedWords;
    /// <summary>Words whose first letter has case.</summary>
    public int CasedWords;
    /// <summary>Sentences: ends of sentences, plus one for a tail with a word if there is an end at all.</summary>
    public int Sentences;
    /// <summary>Unicode scalar values, inner white space included; an ill-formed byte sequence is one.</summary>
    public int Chars;
    /// <summary>Scalars, each letter of a script without spaces counted as 3.</summary>
    public int Width;
    /// <summary>Upper-case letters.</summary>
    public int UpperLetters;
    /// <summary>Letters that have case.</summary>
    public int CasedLetters;
    /// <summary>Decimal digits.</summary>
    public int Digits;
    /// <summary>Punctuation and symbols.</summary>
    public int Symbols;
    /// <summary>Scalars that are not white space.</summary>
    public int NonSpace;
    /// <summary>Phrase sets with which the block starts.</summary>
    public ulong PhrasesStart;
    /// <summary>Phrase sets with which the block ends.</summary>
    public ulong PhrasesEnd;
    /// <summary>Phrase sets that the block contains.</summary>
    public ulong PhrasesContain;
    /// <summary>Measured patterns that the whole block matches, bit by bit.</summary>
    public ulong Patterns;
}

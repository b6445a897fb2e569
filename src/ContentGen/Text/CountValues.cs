namespace ContentGen.Text;

/// <summary>What is measured of a text only where a test asks for it. Counts are 32-bit, since one line may be the whole document.</summary>
internal struct CountValues
{
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

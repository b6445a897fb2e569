using System;

namespace ContentGen.Text.Unicode;

/// <summary>What a scalar is to the schema language: Unicode's categories and the language's own sets, as bits.</summary>
[Flags]
internal enum ScalarClass : uint
{
    None = 0,
    /// <summary>Lu or Lt.</summary>
    Upper = 1 << 0,
    /// <summary>Ll.</summary>
    Lower = 1 << 1,
    /// <summary>A letter without case: Lm, Lo.</summary>
    Caseless = 1 << 2,
    /// <summary>Nd.</summary>
    Digit = 1 << 3,
    Mark = 1 << 4,
    /// <summary>Punctuation and symbols: P*, S*.</summary>
    Symbol = 1 << 5,
    WhiteSpace = 1 << 6,
    /// <summary>A letter of a script that is written without spaces: a word of its own.</summary>
    Wide = 1 << 7,
    /// <summary>Not white space, but trimmed at a block's ends.</summary>
    TrimOnly = 1 << 8,
    /// <summary>May end a sentence.</summary>
    Terminator = 1 << 9,
    /// <summary>A terminator that needs no white space behind it.</summary>
    HardTerminator = 1 << 10,
    /// <summary>A quote or bracket that may stand behind a terminator.</summary>
    Closer = 1 << 11,
    Quote = 1 << 12,
    Bullet = 1 << 13,
    Dash = 1 << 14,
    /// <summary>What whole-block phrases ignore at the end.</summary>
    EndPunctuation = 1 << 15,
    /// <summary>Folding leaves the scalar as it is, and it is no combining mark.</summary>
    FoldInert = 1 << 16,
    /// <summary>Lt (also <see cref="Upper"/>).</summary>
    TitleCase = 1 << 17,
    /// <summary>A quote with which a sentence may begin.</summary>
    OpeningQuote = 1 << 18,
    Colon = 1 << 19,
    Comma = 1 << 20,

    Cased = Upper | Lower,
    Letter = Upper | Lower | Caseless,
    Alphanumeric = Letter | Digit,
    /// <summary>No word boundary lies between two of these.</summary>
    WordCharacter = Letter | Digit | Mark,
    /// <summary>Removed at both ends of a block.</summary>
    Trimmed = WhiteSpace | TrimOnly,
}

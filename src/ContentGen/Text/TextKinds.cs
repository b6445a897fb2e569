using System;
using System.ComponentModel;

namespace ContentGen.Runtime;

/// <summary>What a schema needs to know of blocks; measured of each block when a test first asks for it.</summary>
[Flags]
[EditorBrowsable(EditorBrowsableState.Never)]
public enum FeatureSet
{
    /// <summary>Nothing.</summary>
    None = 0,
    /// <summary><see cref="BlockFeatures.Words"/>.</summary>
    Words = 1 << 0,
    /// <summary><see cref="BlockFeatures.Chars"/>.</summary>
    Chars = 1 << 1,
    /// <summary><see cref="BlockFeatures.Width"/>.</summary>
    Width = 1 << 2,
    /// <summary><see cref="BlockFeatures.Sentences"/>.</summary>
    Sentences = 1 << 3,
    /// <summary><see cref="BlockFeatures.CapitalizedWords"/> and <see cref="BlockFeatures.CasedWords"/>.</summary>
    Capitalized = 1 << 4,
    /// <summary><see cref="BlockFeatures.UpperLetters"/> and <see cref="BlockFeatures.CasedLetters"/>.</summary>
    Uppercase = 1 << 5,
    /// <summary><see cref="BlockFeatures.Digits"/> and <see cref="BlockFeatures.NonSpace"/>.</summary>
    Digits = 1 << 6,
    /// <summary><see cref="BlockFeatures.Symbols"/> and <see cref="BlockFeatures.NonSpace"/>.</summary>
    Symbols = 1 << 7,
    /// <summary><see cref="BlockFeatures.Starts"/>.</summary>
    Starts = 1 << 8,
    /// <summary><see cref="BlockFeatures.Ends"/>.</summary>
    Ends = 1 << 9,
    /// <summary><see cref="BlockFeatures.PhrasesText"/>.</summary>
    PhrasesText = 1 << 10,
    /// <summary><see cref="BlockFeatures.PhrasesStart"/>.</summary>
    PhrasesStart = 1 << 11,
    /// <summary><see cref="BlockFeatures.PhrasesEnd"/>.</summary>
    PhrasesEnd = 1 << 12,
    /// <summary><see cref="BlockFeatures.PhrasesContain"/>.</summary>
    PhrasesContain = 1 << 13,
    /// <summary><see cref="BlockContext.Occurrences"/>: counted over the whole document before its blocks are matched.</summary>
    Occurrences = 1 << 14,
    /// <summary><see cref="BlockFeatures.Patterns"/>.</summary>
    Patterns = 1 << 15,
}

/// <summary>What a block's first character is.</summary>
[Flags]
[EditorBrowsable(EditorBrowsableState.Never)]
public enum StartKinds : byte
{
    /// <summary>None of the others.</summary>
    None = 0,
    /// <summary>An upper-case or title-case letter.</summary>
    Upper = 1 << 0,
    /// <summary>A lower-case letter.</summary>
    Lower = 1 << 1,
    /// <summary>A decimal digit.</summary>
    Digit = 1 << 2,
    /// <summary>A quotation mark.</summary>
    Quote = 1 << 3,
    /// <summary>A list bullet.</summary>
    Bullet = 1 << 4,
    /// <summary>A dash or hyphen.</summary>
    Dash = 1 << 5,
    /// <summary>Punctuation or a symbol that is no quote, bullet or dash.</summary>
    Symbol = 1 << 6,
}

/// <summary>What a block ends with.</summary>
[Flags]
[EditorBrowsable(EditorBrowsableState.Never)]
public enum EndKinds : ushort
{
    /// <summary>Not measured.</summary>
    Nothing = 0,
    /// <summary>… or two full stops and more; stands alone.</summary>
    Ellipsis = 1 << 0,
    /// <summary>The full stop of an abbreviation.</summary>
    Abbreviation = 1 << 1,
    /// <summary>Any other end of a sentence.</summary>
    Sentence = 1 << 2,
    /// <summary>A question mark in the final run.</summary>
    Question = 1 << 3,
    /// <summary>An exclamation mark in the final run.</summary>
    Exclamation = 1 << 4,
    /// <summary>A closing quote was passed over.</summary>
    Quote = 1 << 5,
    /// <summary>A colon.</summary>
    Colon = 1 << 6,
    /// <summary>A comma.</summary>
    Comma = 1 << 7,
    /// <summary>None of the others.</summary>
    None = 1 << 8,
}

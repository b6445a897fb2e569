using System;

namespace ContentGen.Schema.Plans;

/// <summary>
/// What a schema can need to know of a block's text. The names and values are those of <c>ContentGen.Runtime.FeatureSet</c>;
/// a conformance test holds the two together.
/// </summary>
[Flags]
public enum FeatureSet
{
    None = 0,
    Words = 1 << 0,
    Chars = 1 << 1,
    Width = 1 << 2,
    Sentences = 1 << 3,
    Capitalized = 1 << 4,
    Uppercase = 1 << 5,
    Digits = 1 << 6,
    Symbols = 1 << 7,
    Starts = 1 << 8,
    Ends = 1 << 9,
    PhrasesText = 1 << 10,
    PhrasesStart = 1 << 11,
    PhrasesEnd = 1 << 12,
    PhrasesContain = 1 << 13,
    Occurrences = 1 << 14,
    Patterns = 1 << 15,
}

/// <summary>What a block can start with (language reference, <c>starts</c>). Values of <c>ContentGen.Runtime.StartKinds</c>.</summary>
[Flags]
public enum StartKinds
{
    None = 0,
    Upper = 1 << 0,
    Lower = 1 << 1,
    Digit = 1 << 2,
    Quote = 1 << 3,
    Bullet = 1 << 4,
    Dash = 1 << 5,
    Symbol = 1 << 6,
}

/// <summary>What a block can end with (language reference, <c>ends</c>). Values of <c>ContentGen.Runtime.EndKinds</c>.</summary>
[Flags]
public enum EndKinds
{
    Nothing = 0,
    Ellipsis = 1 << 0,
    Abbreviation = 1 << 1,
    Sentence = 1 << 2,
    Question = 1 << 3,
    Exclamation = 1 << 4,
    Quote = 1 << 5,
    Colon = 1 << 6,
    Comma = 1 << 7,
    /// <summary>None of the others.</summary>
    None = 1 << 8,
}

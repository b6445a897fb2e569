using System.ComponentModel;

namespace ContentGen.Runtime;

/// <summary>What a score looks at, ordered by what it costs to know.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum ScoreMeasure
{
    /// <summary>The block's traits.</summary>
    Traits,
    /// <summary>Those of the block before; none where there is no such block.</summary>
    TraitsBefore,
    /// <summary>Those of the next block.</summary>
    TraitsAfter,
    /// <summary>Bit 0: a blank line precedes; bit 1: one follows.</summary>
    Blank,
    /// <summary>What the block is in a Markdown document: <see cref="BlockTags"/>.</summary>
    Tag,
    /// <summary>Where it lies: <see cref="Runtime.Zones"/>.</summary>
    Zone,
    /// <summary>Words.</summary>
    Words,
    /// <summary>The block's number from the document's start, 1-based.</summary>
    Position,
    /// <summary>How many blocks it lies behind the region's first block; negative: before it.</summary>
    FromRegion,
    /// <summary>How many blocks have its text, folded.</summary>
    Occurrences,
    /// <summary>The share of its terms that come back.</summary>
    Echo,
    /// <summary>A score before this one.</summary>
    Score,
    /// <summary>Unicode scalar values.</summary>
    Chars,
    /// <summary>Scalars, each letter of a script without spaces counted as 3.</summary>
    Width,
    /// <summary>The share of words with a capital among those whose first letter has case.</summary>
    Capitalized,
    /// <summary>The share of capitals among letters that have case.</summary>
    Uppercase,
    /// <summary>The share of digits among scalars that are not white space.</summary>
    Digits,
    /// <summary>The share of punctuation and symbols, likewise.</summary>
    Symbols,
    /// <summary>What the block starts with: <see cref="StartKinds"/>.</summary>
    Starts,
    /// <summary>What it ends with: <see cref="EndKinds"/>.</summary>
    Ends,
    /// <summary>Phrase sets that are the whole block.</summary>
    PhrasesText,
    /// <summary>Phrase sets with which it starts.</summary>
    PhrasesStart,
    /// <summary>Whether of the next blocks enough have some traits.</summary>
    Following,
    /// <summary>Whether of the blocks before enough have some traits.</summary>
    Preceding,
    /// <summary>Phrase sets with which it ends.</summary>
    PhrasesEnd,
    /// <summary>Sentences.</summary>
    Sentences,
    /// <summary>Phrase sets that it contains.</summary>
    PhrasesContain,
    /// <summary>Whether the whole block matches a pattern.</summary>
    Pattern,
    /// <summary>How many blocks of the document have the traits of an evidence.</summary>
    DocumentBlocks,
    /// <summary>Their share of the document's blocks.</summary>
    DocumentShare,
    /// <summary>Their share of the document's bytes that are not white space.</summary>
    DocumentText,
}

/// <summary>
/// A measure of blocks or of the document, and the bits that tell of it: with thresholds, bit <c>First + i</c> is set where the value is at least threshold i;
/// without, bit i of what is measured becomes bit <c>First + i</c>.
/// </summary>
/// <param name="Measure">What is measured.</param>
/// <param name="First">The number of its first atom.</param>
/// <param name="Thresholds">Ascending; at most 63.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ScoreMeasureInfo(ScoreMeasure Measure, int First, params long[] Thresholds)
{
    /// <summary>Which echo, score, pattern or evidence it is about.</summary>
    public int Operand { get; init; }

    /// <summary>A share is measured in units of 1/<see cref="Scale"/>: 100 for percent.</summary>
    public long Scale { get; init; } = 1;

    /// <summary>A share is rounded up to a whole number of units; else down.</summary>
    public bool RoundsUp { get; init; }

    /// <summary>The traits that neighbours are asked for.</summary>
    public ulong Traits { get; init; }

    /// <summary>How many of the nearest neighbours are looked at.</summary>
    public int Within { get; init; }

    /// <summary>How many of these must have the traits.</summary>
    public int AtLeast { get; init; }
}

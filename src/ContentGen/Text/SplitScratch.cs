using System;

namespace ContentGen.Text;

/// <summary>
/// What <see cref="BlockSplitter"/> keeps of the line it takes apart, so that each byte is looked at a bounded number of times however many
/// parts are taken. Made once, reused for every line. All offsets are of the line.
/// </summary>
internal sealed class SplitScratch
{
    /// <summary>Where the remainder starts that the rest of this describes.</summary>
    public int Position;

    /// <summary>Ends of sentences from <see cref="Position"/> on.</summary>
    public int SentenceEnds;
    public bool HasTail;

    /// <summary>What the line ends with, and the offset up to which a remainder's start leaves that unchanged.</summary>
    public Runtime.EndKinds Ends;
    public int EndsDecidedFrom;

    /// <summary>End of the line without its trailing end punctuation.</summary>
    public int CoreEnd;

    /// <summary>The first scalar at or behind a known place that ends the search for a word's first letter or digit.</summary>
    public int NextWordSign;

    /// <summary>The same for a word's first letter.</summary>
    public int NextLetterSign;

    /// <summary>The first ill-formed byte at or behind a known place; the line's length if there is none.</summary>
    public int NextInvalid;

    /// <summary>By bit, the last place where a phrase starts that the line ends with; only bits that the line has are written.</summary>
    public readonly int[] LastEndingPhrase = new int[64];

    /// <summary>By bit, the last place where a phrase starts that the line contains; only bits that the line has are written.</summary>
    public readonly int[] LastContainedPhrase = new int[64];

    /// <summary>Which remainders match which patterns.</summary>
    public readonly Patterns.PatternAnswers Patterns = new();

    /// <summary>Bytes looked at since the object was made, as far as they depend on the input: for tests of linear time.</summary>
    public long Work;
}

using ContentGen.Patterns;
using ContentGen.Runtime;

namespace ContentGen.Text;

/// <summary>
/// What is written of every block while the document is read, and what most tests ask for. It is kept apart from <see cref="CountValues"/>: each pass over a
/// long document brings all of this through the caches again.
/// </summary>
internal struct BlockValues
{
    /// <summary>Which values of the text are measured, those of <see cref="CountValues"/> included; the others are unknown.</summary>
    public FeatureSet Measured;
    /// <summary>Words; always measured.</summary>
    public int Words;
    /// <summary>Bytes that are not white space; always measured.</summary>
    public int NonSpaceBytes;
    /// <summary>Offset of the first ill-formed byte within the block, or −1; always measured.</summary>
    public int FirstInvalid;
    /// <summary>Phrase sets that are the whole block, bit by bit.</summary>
    public ulong PhrasesText;
    /// <summary>What the block ends with.</summary>
    public EndKinds Ends;
    /// <summary>What the block is in a Markdown document.</summary>
    public BlockTags Tag;
    /// <summary>What the block starts with.</summary>
    public StartKinds Starts;
    /// <summary>A blank line precedes.</summary>
    public bool BlankBefore;
    /// <summary>A blank line follows.</summary>
    public bool BlankAfter;
    /// <summary>The block is a whole line, so that no line feed stands in it; of others it is not known.</summary>
    public bool IsLine;

    /// <summary>What is known of the text.</summary>
    public readonly TextFacts Facts => (FirstInvalid < 0 ? TextFacts.WellFormed : TextFacts.None) | (IsLine ? TextFacts.OneLine : TextFacts.None);
}

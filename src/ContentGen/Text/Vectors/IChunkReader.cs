namespace ContentGen.Text.Vectors;

/// <summary>
/// The one door to vector instructions: 64 bytes become masks. What is made of the masks is written once, generic over this, and the JIT specialises it
/// for each width with no call left. The bit operations on the masks (find, count, add with carry) are those of G. Langdale and D. Lemire, "Parsing
/// Gigabytes of JSON per Second".
/// </summary>
internal interface IChunkReader
{
    /// <summary>How many bytes a chunk has, for every reader.</summary>
    const int Length = 64;

    /// <summary>Reads 64 bytes, as far as lines and words ask.</summary>
    static abstract LineMasks ReadLines(ref byte first);

    /// <summary>Where a value stands among 64 bytes.</summary>
    static abstract ulong Find(ref byte first, byte value);

    /// <summary>Where among 64 bytes those from a value on stand, so many values.</summary>
    static abstract ulong FindRange(ref byte first, byte from, byte count);

    /// <summary>The ASCII letters among 64 bytes, and where bytes of 80 and above stand.</summary>
    static abstract ulong ReadLetters(ref byte first, out ulong nonAscii);

    /// <summary>Where among 64 bytes white space stands that is ASCII, but not the space itself.</summary>
    static abstract ulong FindControls(ref byte first);

    /// <summary>Where among 64 bytes a sentence's terminator may begin: <c>.</c>, <c>!</c>, <c>?</c> and what the others begin with, as <see cref="SentenceFinder"/> knows them.</summary>
    static abstract ulong FindTerminators(ref byte first);

    /// <summary>Where among 64 bytes those of a set stand.</summary>
    /// <param name="first">The first byte.</param>
    /// <param name="set">The first byte of the tables of a <see cref="ByteSet"/>.</param>
    static abstract ulong FindMembers(ref byte first, ref byte set);

    /// <summary>Where among 64 bytes those of a set stand that are ASCII.</summary>
    /// <param name="first">The first byte.</param>
    /// <param name="set">The first byte of the tables of a <see cref="ByteSet"/>.</param>
    static abstract ulong FindAsciiMembers(ref byte first, ref byte set);

    /// <summary>Reads 64 bytes, as far as it matters whether they are well-formed.</summary>
    static abstract LeadMasks ReadLeads(ref byte first);

    /// <summary>Reads 64 bytes, as far as counts ask.</summary>
    static abstract CountMasks ReadCounts(ref byte first);
}

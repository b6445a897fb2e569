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

    /// <summary>The ASCII letters among 64 bytes, and where bytes of 80 and above stand.</summary>
    static abstract ulong ReadLetters(ref byte first, out ulong nonAscii);

    /// <summary>Reads 64 bytes, as far as counts ask.</summary>
    static abstract CountMasks ReadCounts(ref byte first);
}

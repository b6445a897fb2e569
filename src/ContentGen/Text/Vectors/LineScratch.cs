using System.Numerics;
using System.Runtime.CompilerServices;

namespace ContentGen.Text.Vectors;

/// <summary>What <see cref="LineScanner{TReader}"/> knows of the chunks of one segment; it belongs to a buffer and is used again.</summary>
internal sealed class LineScratch
{
    /// <summary>How many chunks a segment has: its text and what is known of it lie in the first-level cache together.</summary>
    public const int Chunks = 64;

    /// <summary>Bytes of a segment.</summary>
    public const int Length = Chunks * IChunkReader.Length;

    public readonly LineChunk[] Segment = new LineChunk[Chunks];

    /// <summary>Which chunks have bytes that are not ASCII; writing goes one place further.</summary>
    public readonly byte[] NonAscii = new byte[Chunks + 1];

    /// <summary>Where lines end, from the segment's start: at the first byte of a line end. Writing goes two places further.</summary>
    public readonly ushort[] LineEnds = new ushort[Length + 2];

    /// <summary>By chunk, letters that are words of their own: all of their bytes, and their first ones. Only where a segment has such letters.</summary>
    public readonly ulong[] Wide = new ulong[Chunks];

    public readonly ulong[] WideLetters = new ulong[Chunks];
}

/// <summary>What is known of 64 bytes; bit 0 is the first. With the sums before it, what stands before any place of the segment is one addition away.</summary>
internal struct LineChunk
{
    /// <summary>Bytes of 80 and above.</summary>
    public ulong NonAscii;
    /// <summary>White space.</summary>
    public ulong White;
    /// <summary>Letters and digits; then a mark behind each word that ends.</summary>
    public ulong Words;
    /// <summary>First bytes of line ends.</summary>
    public ulong LineEnds;
    /// <summary>What stands before the chunk, from the document's start.</summary>
    public LineSums Before;
}

/// <summary>Words that have ended and bytes that are not white space, from a document's start: two sums in one number, which are added and subtracted at once.</summary>
internal readonly record struct LineSums(ulong Both)
{
    /// <summary>Neither passes 2³¹, since no document is longer.</summary>
    private const int High = 32;

    public int Words => (int)Both;

    public int NonSpaceBytes => (int)(Both >> High);

    /// <summary>With the words that end at some bytes, and some bytes that are not white space.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public LineSums With(ulong ends, ulong nonSpace) => new(Both + (ulong)BitOperations.PopCount(ends) + ((ulong)BitOperations.PopCount(nonSpace) << High));

    /// <summary>What has come since.</summary>
    public LineSums Since(LineSums before) => new(Both - before.Both);
}

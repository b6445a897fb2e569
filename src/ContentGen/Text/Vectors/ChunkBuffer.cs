using System;
using System.Runtime.CompilerServices;

namespace ContentGen.Text.Vectors;

/// <summary>
/// Room for a text's last chunk with white space behind it, and for sixteen bytes more. A local of this type, unlike <c>stackalloc</c>, lets the runtime start
/// with quickly compiled code and replace it while a loop runs.
/// </summary>
[InlineArray(Length)]
internal struct ChunkBuffer
{
    /// <summary>Bytes.</summary>
    public const int Length = IChunkReader.Length + TermHash.StepBytes;

    private byte _first;

    /// <summary>Takes the rest of a text that is no whole chunk, or as much of it as a chunk holds.</summary>
    /// <returns>The first byte.</returns>
    public static ref byte Fill(ref ChunkBuffer buffer, ReadOnlySpan<byte> rest)
    {
        Span<byte> bytes = buffer;
        bytes.Fill((byte)' ');
        rest[..Math.Min(rest.Length, IChunkReader.Length)].CopyTo(bytes);
        return ref buffer._first;
    }
}

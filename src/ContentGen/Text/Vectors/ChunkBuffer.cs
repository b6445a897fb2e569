using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

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
        if (Avx512BW.IsSupported)
        {
            FillAtOnce(ref buffer, rest);
            return ref buffer._first;
        }
        Span<byte> bytes = buffer;
        bytes.Fill((byte)' ');
        rest[..Math.Min(rest.Length, IChunkReader.Length)].CopyTo(bytes);
        return ref buffer._first;
    }

    /// <summary>A load under a mask reads no byte behind the text, and one store is what the next load waits for least.</summary>
    private static unsafe void FillAtOnce(ref ChunkBuffer buffer, ReadOnlySpan<byte> rest)
    {
        var white = Vector512.Create((byte)' ');
        var isWithin = Vector512.LessThan(Vector512<byte>.Indices, Vector512.Create((byte)Math.Min(rest.Length, IChunkReader.Length)));
        fixed (byte* first = rest)
            Avx512BW.MaskLoad(first, isWithin, white).StoreUnsafe(ref buffer._first);
        Vector128.Create((byte)' ').StoreUnsafe(ref buffer._first, IChunkReader.Length);
    }
}

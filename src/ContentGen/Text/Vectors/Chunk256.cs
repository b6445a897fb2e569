using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ContentGen.Text.Vectors;

/// <summary>Chunks by vectors of 256 bits, two a chunk.</summary>
internal readonly struct Chunk256 : IChunkReader
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LineMasks ReadLines(ref byte first)
    {
        var v0 = Vector256.LoadUnsafe(ref first);
        var v1 = Vector256.LoadUnsafe(ref first, 32);
        LineMasks masks;
        masks.NonAscii = (ulong)v0.ExtractMostSignificantBits() | (ulong)v1.ExtractMostSignificantBits() << 32;
        masks.Control = (ulong)Range(v0, 9, 5).ExtractMostSignificantBits() | (ulong)Range(v1, 9, 5).ExtractMostSignificantBits() << 32;
        masks.White = masks.Control | (ulong)Vector256.Equals(v0, Vector256.Create((byte)32)).ExtractMostSignificantBits() | (ulong)Vector256.Equals(v1, Vector256.Create((byte)32)).ExtractMostSignificantBits() << 32;
        masks.Word = (ulong)(Letter(v0) | Digit(v0)).ExtractMostSignificantBits() | (ulong)(Letter(v1) | Digit(v1)).ExtractMostSignificantBits() << 32;
        return masks;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Find(ref byte first, byte value)
    {
        var sought = Vector256.Create(value);
        return (ulong)Vector256.Equals(Vector256.LoadUnsafe(ref first), sought).ExtractMostSignificantBits() | (ulong)Vector256.Equals(Vector256.LoadUnsafe(ref first, 32), sought).ExtractMostSignificantBits() << 32;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CountMasks ReadCounts(ref byte first)
    {
        var v0 = Vector256.LoadUnsafe(ref first);
        var v1 = Vector256.LoadUnsafe(ref first, 32);
        CountMasks masks;
        masks.NonAscii = (ulong)v0.ExtractMostSignificantBits() | (ulong)v1.ExtractMostSignificantBits() << 32;
        masks.White = (ulong)White(v0).ExtractMostSignificantBits() | (ulong)White(v1).ExtractMostSignificantBits() << 32;
        masks.Letter = (ulong)Letter(v0).ExtractMostSignificantBits() | (ulong)Letter(v1).ExtractMostSignificantBits() << 32;
        masks.Cased = masks.Letter;
        masks.Upper = (ulong)Range(v0, (byte)65, 26).ExtractMostSignificantBits() | (ulong)Range(v1, (byte)65, 26).ExtractMostSignificantBits() << 32;
        masks.Digit = (ulong)Digit(v0).ExtractMostSignificantBits() | (ulong)Digit(v1).ExtractMostSignificantBits() << 32;
        // Between space and delete there is nothing but letters, digits and these.
        masks.Symbol = ((ulong)Range(v0, 33, 94).ExtractMostSignificantBits() | (ulong)Range(v1, 33, 94).ExtractMostSignificantBits() << 32) & ~(masks.Letter | masks.Digit);
        return masks;
    }

    private static Vector256<byte> White(Vector256<byte> bytes) => Vector256.Equals(bytes, Vector256.Create((byte)32)) | Range(bytes, 9, 5);

    private static Vector256<byte> Letter(Vector256<byte> bytes) => Range(bytes | Vector256.Create((byte)32), 97, 26);

    private static Vector256<byte> Digit(Vector256<byte> bytes) => Range(bytes, 48, 10);

    private static Vector256<byte> Range(Vector256<byte> bytes, byte first, byte count) => Vector256.LessThan(bytes - Vector256.Create(first), Vector256.Create(count));
}

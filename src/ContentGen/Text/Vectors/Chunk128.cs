using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ContentGen.Text.Vectors;

/// <summary>Chunks by vectors of 128 bits, four a chunk.</summary>
internal readonly struct Chunk128 : IChunkReader
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LineMasks ReadLines(ref byte first)
    {
        var v0 = Vector128.LoadUnsafe(ref first);
        var v1 = Vector128.LoadUnsafe(ref first, 16);
        var v2 = Vector128.LoadUnsafe(ref first, 32);
        var v3 = Vector128.LoadUnsafe(ref first, 48);
        LineMasks masks;
        masks.NonAscii = (ulong)v0.ExtractMostSignificantBits() | (ulong)v1.ExtractMostSignificantBits() << 16 | (ulong)v2.ExtractMostSignificantBits() << 32 | (ulong)v3.ExtractMostSignificantBits() << 48;
        masks.Control = (ulong)Range(v0, 9, 5).ExtractMostSignificantBits() | (ulong)Range(v1, 9, 5).ExtractMostSignificantBits() << 16 | (ulong)Range(v2, 9, 5).ExtractMostSignificantBits() << 32 | (ulong)Range(v3, 9, 5).ExtractMostSignificantBits() << 48;
        masks.White = masks.Control | (ulong)Vector128.Equals(v0, Vector128.Create((byte)32)).ExtractMostSignificantBits() | (ulong)Vector128.Equals(v1, Vector128.Create((byte)32)).ExtractMostSignificantBits() << 16 | (ulong)Vector128.Equals(v2, Vector128.Create((byte)32)).ExtractMostSignificantBits() << 32 | (ulong)Vector128.Equals(v3, Vector128.Create((byte)32)).ExtractMostSignificantBits() << 48;
        masks.Word = (ulong)(Letter(v0) | Digit(v0)).ExtractMostSignificantBits() | (ulong)(Letter(v1) | Digit(v1)).ExtractMostSignificantBits() << 16 | (ulong)(Letter(v2) | Digit(v2)).ExtractMostSignificantBits() << 32 | (ulong)(Letter(v3) | Digit(v3)).ExtractMostSignificantBits() << 48;
        return masks;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Find(ref byte first, byte value)
    {
        var sought = Vector128.Create(value);
        return (ulong)Vector128.Equals(Vector128.LoadUnsafe(ref first), sought).ExtractMostSignificantBits() | (ulong)Vector128.Equals(Vector128.LoadUnsafe(ref first, 16), sought).ExtractMostSignificantBits() << 16 | (ulong)Vector128.Equals(Vector128.LoadUnsafe(ref first, 32), sought).ExtractMostSignificantBits() << 32 | (ulong)Vector128.Equals(Vector128.LoadUnsafe(ref first, 48), sought).ExtractMostSignificantBits() << 48;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CountMasks ReadCounts(ref byte first)
    {
        var v0 = Vector128.LoadUnsafe(ref first);
        var v1 = Vector128.LoadUnsafe(ref first, 16);
        var v2 = Vector128.LoadUnsafe(ref first, 32);
        var v3 = Vector128.LoadUnsafe(ref first, 48);
        CountMasks masks;
        masks.NonAscii = (ulong)v0.ExtractMostSignificantBits() | (ulong)v1.ExtractMostSignificantBits() << 16 | (ulong)v2.ExtractMostSignificantBits() << 32 | (ulong)v3.ExtractMostSignificantBits() << 48;
        masks.White = (ulong)White(v0).ExtractMostSignificantBits() | (ulong)White(v1).ExtractMostSignificantBits() << 16 | (ulong)White(v2).ExtractMostSignificantBits() << 32 | (ulong)White(v3).ExtractMostSignificantBits() << 48;
        masks.Letter = (ulong)Letter(v0).ExtractMostSignificantBits() | (ulong)Letter(v1).ExtractMostSignificantBits() << 16 | (ulong)Letter(v2).ExtractMostSignificantBits() << 32 | (ulong)Letter(v3).ExtractMostSignificantBits() << 48;
        masks.Cased = masks.Letter;
        masks.Upper = (ulong)Range(v0, (byte)65, 26).ExtractMostSignificantBits() | (ulong)Range(v1, (byte)65, 26).ExtractMostSignificantBits() << 16 | (ulong)Range(v2, (byte)65, 26).ExtractMostSignificantBits() << 32 | (ulong)Range(v3, (byte)65, 26).ExtractMostSignificantBits() << 48;
        masks.Digit = (ulong)Digit(v0).ExtractMostSignificantBits() | (ulong)Digit(v1).ExtractMostSignificantBits() << 16 | (ulong)Digit(v2).ExtractMostSignificantBits() << 32 | (ulong)Digit(v3).ExtractMostSignificantBits() << 48;
        // Between space and delete there is nothing but letters, digits and these.
        masks.Symbol = ((ulong)Range(v0, 33, 94).ExtractMostSignificantBits() | (ulong)Range(v1, 33, 94).ExtractMostSignificantBits() << 16 | (ulong)Range(v2, 33, 94).ExtractMostSignificantBits() << 32 | (ulong)Range(v3, 33, 94).ExtractMostSignificantBits() << 48) & ~(masks.Letter | masks.Digit);
        return masks;
    }

    private static Vector128<byte> White(Vector128<byte> bytes) => Vector128.Equals(bytes, Vector128.Create((byte)32)) | Range(bytes, 9, 5);

    private static Vector128<byte> Letter(Vector128<byte> bytes) => Range(bytes | Vector128.Create((byte)32), 97, 26);

    private static Vector128<byte> Digit(Vector128<byte> bytes) => Range(bytes, 48, 10);

    private static Vector128<byte> Range(Vector128<byte> bytes, byte first, byte count) => Vector128.LessThan(bytes - Vector128.Create(first), Vector128.Create(count));
}

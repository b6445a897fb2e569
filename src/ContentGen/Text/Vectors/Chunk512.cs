using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ContentGen.Text.Vectors;

/// <summary>Chunks by vectors of 512 bits.</summary>
internal readonly struct Chunk512 : IChunkReader
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LineMasks ReadLines(ref byte first)
    {
        var v0 = Vector512.LoadUnsafe(ref first);
        LineMasks masks;
        masks.NonAscii = v0.ExtractMostSignificantBits();
        masks.White = White(v0).ExtractMostSignificantBits();
        masks.Word = (Letter(v0) | Digit(v0)).ExtractMostSignificantBits();
        masks.LineFeed = Vector512.Equals(v0, Vector512.Create((byte)10)).ExtractMostSignificantBits();
        masks.Return = Vector512.Equals(v0, Vector512.Create((byte)13)).ExtractMostSignificantBits();
        return masks;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CountMasks ReadCounts(ref byte first)
    {
        var v0 = Vector512.LoadUnsafe(ref first);
        CountMasks masks;
        masks.NonAscii = v0.ExtractMostSignificantBits();
        masks.White = White(v0).ExtractMostSignificantBits();
        masks.Letter = Letter(v0).ExtractMostSignificantBits();
        masks.Cased = masks.Letter;
        masks.Upper = Range(v0, (byte)65, 26).ExtractMostSignificantBits();
        masks.Digit = Digit(v0).ExtractMostSignificantBits();
        // Between space and delete there is nothing but letters, digits and these.
        masks.Symbol = (Range(v0, 33, 94).ExtractMostSignificantBits()) & ~(masks.Letter | masks.Digit);
        return masks;
    }

    private static Vector512<byte> White(Vector512<byte> bytes) => Vector512.Equals(bytes, Vector512.Create((byte)32)) | Range(bytes, 9, 5);

    private static Vector512<byte> Letter(Vector512<byte> bytes) => Range(bytes | Vector512.Create((byte)32), 97, 26);

    private static Vector512<byte> Digit(Vector512<byte> bytes) => Range(bytes, 48, 10);

    private static Vector512<byte> Range(Vector512<byte> bytes, byte first, byte count) => Vector512.LessThan(bytes - Vector512.Create(first), Vector512.Create(count));
}

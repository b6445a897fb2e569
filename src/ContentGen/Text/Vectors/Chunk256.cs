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
        masks.NonAscii = Bits(v0, v1);
        masks.White = Bits(White(v0), White(v1));
        masks.Word = Bits(Word(v0), Word(v1));
        masks.LineFeed = Bits(Equal(v0, (byte)'\n'), Equal(v1, (byte)'\n'));
        masks.Return = Bits(Equal(v0, (byte)'\r'), Equal(v1, (byte)'\r'));
        return masks;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Find(ref byte first, byte value)
    {
        var v0 = Vector256.LoadUnsafe(ref first);
        var v1 = Vector256.LoadUnsafe(ref first, 32);
        var sought = Vector256.Create(value);
        return Bits(Vector256.Equals(v0, sought), Vector256.Equals(v1, sought));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong ReadLetters(ref byte first, out ulong nonAscii)
    {
        var v0 = Vector256.LoadUnsafe(ref first);
        var v1 = Vector256.LoadUnsafe(ref first, 32);
        nonAscii = Bits(v0, v1);
        return Bits(Letter(v0), Letter(v1));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CountMasks ReadCounts(ref byte first)
    {
        var v0 = Vector256.LoadUnsafe(ref first);
        var v1 = Vector256.LoadUnsafe(ref first, 32);
        CountMasks masks;
        masks.NonAscii = Bits(v0, v1);
        masks.White = Bits(White(v0), White(v1));
        masks.Letter = Bits(Letter(v0), Letter(v1));
        masks.Cased = masks.Letter;
        masks.Upper = Bits(Upper(v0), Upper(v1));
        masks.Digit = Bits(Digit(v0), Digit(v1));
        // Between space and delete there is nothing but letters, digits and these.
        masks.Symbol = Bits(Printable(v0), Printable(v1)) & ~(masks.Letter | masks.Digit);
        return masks;
    }

    /// <summary>The highest bit of each byte, as bits of one number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bits(Vector256<byte> a, Vector256<byte> b) =>
        (ulong)a.ExtractMostSignificantBits() | (ulong)b.ExtractMostSignificantBits() << 32;

    private static Vector256<byte> White(Vector256<byte> bytes) => Equal(bytes, (byte)' ') | Range(bytes, (byte)'\t', 5);

    private static Vector256<byte> Equal(Vector256<byte> bytes, byte value) => Vector256.Equals(bytes, Vector256.Create(value));

    private static Vector256<byte> Word(Vector256<byte> bytes) => Letter(bytes) | Digit(bytes);

    private static Vector256<byte> Letter(Vector256<byte> bytes) => Range(bytes | Vector256.Create((byte)0x20), (byte)'a', 26);

    private static Vector256<byte> Upper(Vector256<byte> bytes) => Range(bytes, (byte)'A', 26);

    private static Vector256<byte> Digit(Vector256<byte> bytes) => Range(bytes, (byte)'0', 10);

    private static Vector256<byte> Printable(Vector256<byte> bytes) => Range(bytes, (byte)'!', 94);

    /// <summary>The bytes from a first one on, so many of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Range(Vector256<byte> bytes, byte first, byte count) => Vector256.LessThan(bytes - Vector256.Create(first), Vector256.Create(count));
}

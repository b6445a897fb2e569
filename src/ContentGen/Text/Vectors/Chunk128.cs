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
        masks.NonAscii = Bits(v0, v1, v2, v3);
        masks.White = Bits(White(v0), White(v1), White(v2), White(v3));
        masks.Word = Bits(Word(v0), Word(v1), Word(v2), Word(v3));
        masks.LineFeed = Bits(Equal(v0, (byte)'\n'), Equal(v1, (byte)'\n'), Equal(v2, (byte)'\n'), Equal(v3, (byte)'\n'));
        masks.Return = Bits(Equal(v0, (byte)'\r'), Equal(v1, (byte)'\r'), Equal(v2, (byte)'\r'), Equal(v3, (byte)'\r'));
        return masks;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Find(ref byte first, byte value)
    {
        var v0 = Vector128.LoadUnsafe(ref first);
        var v1 = Vector128.LoadUnsafe(ref first, 16);
        var v2 = Vector128.LoadUnsafe(ref first, 32);
        var v3 = Vector128.LoadUnsafe(ref first, 48);
        var sought = Vector128.Create(value);
        return Bits(Vector128.Equals(v0, sought), Vector128.Equals(v1, sought), Vector128.Equals(v2, sought), Vector128.Equals(v3, sought));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong ReadLetters(ref byte first, out ulong nonAscii)
    {
        var v0 = Vector128.LoadUnsafe(ref first);
        var v1 = Vector128.LoadUnsafe(ref first, 16);
        var v2 = Vector128.LoadUnsafe(ref first, 32);
        var v3 = Vector128.LoadUnsafe(ref first, 48);
        nonAscii = Bits(v0, v1, v2, v3);
        return Bits(Letter(v0), Letter(v1), Letter(v2), Letter(v3));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CountMasks ReadCounts(ref byte first)
    {
        var v0 = Vector128.LoadUnsafe(ref first);
        var v1 = Vector128.LoadUnsafe(ref first, 16);
        var v2 = Vector128.LoadUnsafe(ref first, 32);
        var v3 = Vector128.LoadUnsafe(ref first, 48);
        CountMasks masks;
        masks.NonAscii = Bits(v0, v1, v2, v3);
        masks.White = Bits(White(v0), White(v1), White(v2), White(v3));
        masks.Letter = Bits(Letter(v0), Letter(v1), Letter(v2), Letter(v3));
        masks.Cased = masks.Letter;
        masks.Upper = Bits(Upper(v0), Upper(v1), Upper(v2), Upper(v3));
        masks.Digit = Bits(Digit(v0), Digit(v1), Digit(v2), Digit(v3));
        // Between space and delete there is nothing but letters, digits and these.
        masks.Symbol = Bits(Printable(v0), Printable(v1), Printable(v2), Printable(v3)) & ~(masks.Letter | masks.Digit);
        return masks;
    }

    /// <summary>The highest bit of each byte, as bits of one number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bits(Vector128<byte> a, Vector128<byte> b, Vector128<byte> c, Vector128<byte> d) =>
        (ulong)a.ExtractMostSignificantBits() | (ulong)b.ExtractMostSignificantBits() << 16 | (ulong)c.ExtractMostSignificantBits() << 32 | (ulong)d.ExtractMostSignificantBits() << 48;

    private static Vector128<byte> White(Vector128<byte> bytes) => Equal(bytes, (byte)' ') | Range(bytes, (byte)'\t', 5);

    private static Vector128<byte> Equal(Vector128<byte> bytes, byte value) => Vector128.Equals(bytes, Vector128.Create(value));

    private static Vector128<byte> Word(Vector128<byte> bytes) => Letter(bytes) | Digit(bytes);

    private static Vector128<byte> Letter(Vector128<byte> bytes) => Range(bytes | Vector128.Create((byte)0x20), (byte)'a', 26);

    private static Vector128<byte> Upper(Vector128<byte> bytes) => Range(bytes, (byte)'A', 26);

    private static Vector128<byte> Digit(Vector128<byte> bytes) => Range(bytes, (byte)'0', 10);

    private static Vector128<byte> Printable(Vector128<byte> bytes) => Range(bytes, (byte)'!', 94);

    /// <summary>The bytes from a first one on, so many of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Range(Vector128<byte> bytes, byte first, byte count) => Vector128.LessThan(bytes - Vector128.Create(first), Vector128.Create(count));
}

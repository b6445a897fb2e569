using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

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
        masks.LineBreak = Bits(LineBreak(v0), LineBreak(v1));
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
    public static ulong FindRange(ref byte first, byte from, byte count) =>
        Bits(Range(Vector256.LoadUnsafe(ref first), from, count), Range(Vector256.LoadUnsafe(ref first, 32), from, count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong ReadLetters(ref byte first, out ulong nonAscii)
    {
        var v0 = Vector256.LoadUnsafe(ref first);
        var v1 = Vector256.LoadUnsafe(ref first, 32);
        nonAscii = Bits(v0, v1);
        return Bits(Letter(v0), Letter(v1));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong FindControls(ref byte first) =>
        Bits(Range(Vector256.LoadUnsafe(ref first), (byte)'\t', 5), Range(Vector256.LoadUnsafe(ref first, 32), (byte)'\t', 5));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong FindTerminators(ref byte first) =>
        Bits(Terminator(Vector256.LoadUnsafe(ref first)), Terminator(Vector256.LoadUnsafe(ref first, 32)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong FindMembers(ref byte first, ref byte set) =>
        Avx2.IsSupported ? Bits(Members(ref first, ref set), Members(ref Unsafe.Add(ref first, 32), ref set)) : Chunk128.FindMembers(ref first, ref set);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong FindAsciiMembers(ref byte first, ref byte set)
    {
        if (!Avx2.IsSupported)
            return Chunk128.FindAsciiMembers(ref first, ref set);
        var v0 = Vector256.LoadUnsafe(ref first);
        var v1 = Vector256.LoadUnsafe(ref first, 32);
        return Bits(AsciiMembers(v0, ref set), AsciiMembers(v1, ref set));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LeadMasks ReadLeads(ref byte first)
    {
        var v0 = Vector256.LoadUnsafe(ref first);
        var v1 = Vector256.LoadUnsafe(ref first, 32);
        LeadMasks masks;
        masks.Two = Bits(From(v0, 0xC0), From(v1, 0xC0));
        masks.NonAscii = Bits(v0, v1);
        masks.Three = Bits(From(v0, 0xE0), From(v1, 0xE0));
        masks.Four = Bits(From(v0, 0xF0), From(v1, 0xF0));
        masks.Special = Bits(Special(v0), Special(v1));
        return masks;
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Terminator(Vector256<byte> bytes)
    {
        var found = Vector256.Equals(bytes, Vector256.Create((byte)'.')) | Vector256.Equals(bytes, Vector256.Create((byte)'!')) | Vector256.Equals(bytes, Vector256.Create((byte)'?'));
        // First bytes of … 。 ！ ？ ؟ ।
        if (bytes.ExtractMostSignificantBits() != 0)
            found |= Vector256.Equals(bytes, Vector256.Create((byte)0xE2)) | Vector256.Equals(bytes, Vector256.Create((byte)0xE3))
                | Vector256.Equals(bytes, Vector256.Create((byte)0xEF)) | Vector256.Equals(bytes, Vector256.Create((byte)0xD8)) | Vector256.Equals(bytes, Vector256.Create((byte)0xE0));
        return found;
    }

    /// <summary>The highest bit of each byte that is a member.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Members(ref byte first, ref byte set)
    {
        var bytes = Vector256.LoadUnsafe(ref first);
        var half = bytes & Vector256.Create((byte)0x0F);
        var lower = Avx2.Shuffle(Vector256.LoadUnsafe(ref set), half);
        var beyond = Avx2.Shuffle(Vector256.LoadUnsafe(ref set, ByteSet.Halves), half);
        var upper = Avx2.Shuffle(Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(ByteSet.UpperHalves)), (bytes.AsUInt16() >> 4).AsByte() & Vector256.Create((byte)0x0F));
        var halves = Vector256.ConditionalSelect(Vector256.LessThan(bytes.AsSByte(), Vector256<sbyte>.Zero).AsByte(), beyond, lower);
        return ~Vector256.Equals(halves & upper, Vector256<byte>.Zero);
    }

    /// <summary>The highest bit of each byte that is a member and ASCII.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> AsciiMembers(Vector256<byte> bytes, ref byte set)
    {
        var lower = Avx2.Shuffle(Vector256.LoadUnsafe(ref set), bytes & Vector256.Create((byte)0x0F));
        var upper = Avx2.Shuffle(Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(ByteSet.UpperHalves)), (bytes.AsUInt16() >> 4).AsByte() & Vector256.Create((byte)0x0F));
        return Vector256.AndNot(~Vector256.Equals(lower & upper, Vector256<byte>.Zero), bytes);
    }

    /// <summary>The bytes from one on.</summary>
    private static Vector256<byte> From(Vector256<byte> bytes, byte first) => Vector256.GreaterThanOrEqual(bytes, Vector256.Create(first));

    /// <summary>What <see cref="LeadMasks.Special"/> has.</summary>
    private static Vector256<byte> Special(Vector256<byte> bytes) => Range(bytes, 0xC0, 2) | Equal(bytes, 0xE0) | Equal(bytes, 0xED) | Equal(bytes, 0xF0) | From(bytes, 0xF4);

    /// <summary>The highest bit of each byte, as bits of one number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bits(Vector256<byte> a, Vector256<byte> b) =>
        (ulong)a.ExtractMostSignificantBits() | (ulong)b.ExtractMostSignificantBits() << 32;

    private static Vector256<byte> White(Vector256<byte> bytes) => Equal(bytes, (byte)' ') | Range(bytes, (byte)'\t', 5);

    private static Vector256<byte> LineBreak(Vector256<byte> bytes) => Equal(bytes, (byte)'\n') | Equal(bytes, (byte)'\r');

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

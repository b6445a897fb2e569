using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
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
        masks.LineBreak = Bits(LineBreak(v0), LineBreak(v1), LineBreak(v2), LineBreak(v3));
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
    public static ulong FindRange(ref byte first, byte from, byte count) => Bits(
        Range(Vector128.LoadUnsafe(ref first), from, count), Range(Vector128.LoadUnsafe(ref first, 16), from, count),
        Range(Vector128.LoadUnsafe(ref first, 32), from, count), Range(Vector128.LoadUnsafe(ref first, 48), from, count));

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
    public static ulong FindControls(ref byte first) =>
        Bits(Range(Vector128.LoadUnsafe(ref first), (byte)'\t', 5), Range(Vector128.LoadUnsafe(ref first, 16), (byte)'\t', 5), Range(Vector128.LoadUnsafe(ref first, 32), (byte)'\t', 5), Range(Vector128.LoadUnsafe(ref first, 48), (byte)'\t', 5));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong FindTerminators(ref byte first) =>
        Bits(Terminator(Vector128.LoadUnsafe(ref first)), Terminator(Vector128.LoadUnsafe(ref first, 16)), Terminator(Vector128.LoadUnsafe(ref first, 32)), Terminator(Vector128.LoadUnsafe(ref first, 48)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong FindMembers(ref byte first, ref byte set) =>
        Bits(
            Members(ref first, ref set),
            Members(ref Unsafe.Add(ref first, 16), ref set),
            Members(ref Unsafe.Add(ref first, 32), ref set),
            Members(ref Unsafe.Add(ref first, 48), ref set));

    /// <summary>Where among 16 to 64 bytes those of a set stand.</summary>
    /// <param name="first">The first byte.</param>
    /// <param name="length">How many there are.</param>
    /// <param name="set">The first byte of the tables of a <see cref="ByteSet"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong FindMembers(ref byte first, int length, ref byte set)
    {
        var last = length - Vector128<byte>.Count;
        return At(ref first, 0, ref set) | At(ref first, Math.Min(16, last), ref set) | At(ref first, Math.Min(32, last), ref set) | At(ref first, last, ref set);

        static ulong At(ref byte first, int place, ref byte set) => (ulong)Members(ref Unsafe.Add(ref first, place), ref set).ExtractMostSignificantBits() << place;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong FindAsciiMembers(ref byte first, ref byte set)
    {
        var v0 = Vector128.LoadUnsafe(ref first);
        var v1 = Vector128.LoadUnsafe(ref first, 16);
        var v2 = Vector128.LoadUnsafe(ref first, 32);
        var v3 = Vector128.LoadUnsafe(ref first, 48);
        return Bits(AsciiMembers(v0, ref set), AsciiMembers(v1, ref set), AsciiMembers(v2, ref set), AsciiMembers(v3, ref set));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LeadMasks ReadLeads(ref byte first)
    {
        var v0 = Vector128.LoadUnsafe(ref first);
        var v1 = Vector128.LoadUnsafe(ref first, 16);
        var v2 = Vector128.LoadUnsafe(ref first, 32);
        var v3 = Vector128.LoadUnsafe(ref first, 48);
        LeadMasks masks;
        masks.Two = Bits(From(v0, 0xC0), From(v1, 0xC0), From(v2, 0xC0), From(v3, 0xC0));
        masks.NonAscii = Bits(v0, v1, v2, v3);
        masks.Three = Bits(From(v0, 0xE0), From(v1, 0xE0), From(v2, 0xE0), From(v3, 0xE0));
        masks.Four = Bits(From(v0, 0xF0), From(v1, 0xF0), From(v2, 0xF0), From(v3, 0xF0));
        masks.Special = Bits(Special(v0), Special(v1), Special(v2), Special(v3));
        return masks;
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Terminator(Vector128<byte> bytes)
    {
        var found = Vector128.Equals(bytes, Vector128.Create((byte)'.')) | Vector128.Equals(bytes, Vector128.Create((byte)'!')) | Vector128.Equals(bytes, Vector128.Create((byte)'?'));
        // First bytes of … 。 ！ ？ ؟ ।
        if (bytes.ExtractMostSignificantBits() != 0)
            found |= Vector128.Equals(bytes, Vector128.Create((byte)0xE2)) | Vector128.Equals(bytes, Vector128.Create((byte)0xE3))
                | Vector128.Equals(bytes, Vector128.Create((byte)0xEF)) | Vector128.Equals(bytes, Vector128.Create((byte)0xD8)) | Vector128.Equals(bytes, Vector128.Create((byte)0xE0));
        return found;
    }

    /// <summary>The highest bit of each byte that is a member.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Members(ref byte first, ref byte set)
    {
        var bytes = Vector128.LoadUnsafe(ref first);
        var half = bytes & Vector128.Create((byte)0x0F);
        var lower = Vector128.ShuffleNative(Vector128.LoadUnsafe(ref set), half);
        var beyond = Vector128.ShuffleNative(Vector128.LoadUnsafe(ref set, ByteSet.Halves), half);
        var upper = Vector128.ShuffleNative(Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(ByteSet.UpperHalves)), (bytes.AsUInt16() >> 4).AsByte() & Vector128.Create((byte)0x0F));
        var halves = Vector128.ConditionalSelect(Vector128.LessThan(bytes.AsSByte(), Vector128<sbyte>.Zero).AsByte(), beyond, lower);
        return ~Vector128.Equals(halves & upper, Vector128<byte>.Zero);
    }

    /// <summary>The highest bit of each byte that is a member and ASCII.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> AsciiMembers(Vector128<byte> bytes, ref byte set)
    {
        var lower = Vector128.ShuffleNative(Vector128.LoadUnsafe(ref set), bytes & Vector128.Create((byte)0x0F));
        var upper = Vector128.ShuffleNative(Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(ByteSet.UpperHalves)), (bytes.AsUInt16() >> 4).AsByte() & Vector128.Create((byte)0x0F));
        return Vector128.AndNot(~Vector128.Equals(lower & upper, Vector128<byte>.Zero), bytes);
    }

    /// <summary>The bytes from one on.</summary>
    private static Vector128<byte> From(Vector128<byte> bytes, byte first) => Vector128.GreaterThanOrEqual(bytes, Vector128.Create(first));

    /// <summary>What <see cref="LeadMasks.Special"/> has.</summary>
    private static Vector128<byte> Special(Vector128<byte> bytes) => Range(bytes, 0xC0, 2) | Equal(bytes, 0xE0) | Equal(bytes, 0xED) | Equal(bytes, 0xF0) | From(bytes, 0xF4);

    /// <summary>The highest bit of each byte, as bits of one number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bits(Vector128<byte> a, Vector128<byte> b, Vector128<byte> c, Vector128<byte> d) =>
        (ulong)a.ExtractMostSignificantBits() | (ulong)b.ExtractMostSignificantBits() << 16 | (ulong)c.ExtractMostSignificantBits() << 32 | (ulong)d.ExtractMostSignificantBits() << 48;

    private static Vector128<byte> White(Vector128<byte> bytes) => Equal(bytes, (byte)' ') | Range(bytes, (byte)'\t', 5);

    private static Vector128<byte> LineBreak(Vector128<byte> bytes) => Equal(bytes, (byte)'\n') | Equal(bytes, (byte)'\r');

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

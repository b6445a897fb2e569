using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

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
        if (Avx512Vbmi.IsSupported)
        {
            ref var table = ref MemoryMarshal.GetReference(Classes);
            // One look-up in a table of 128 entries; shifting brings each of its bits to where one instruction makes a mask of it.
            var classes = Avx512Vbmi.PermuteVar64x8x2(Vector512.LoadUnsafe(ref table), v0, Vector512.LoadUnsafe(ref table, 64));
            masks.White = classes.ExtractMostSignificantBits();
            classes += classes;
            masks.Word = classes.ExtractMostSignificantBits();
            classes += classes;
            // The look-up takes bytes of 80 and above for those 80 less.
            masks.LineBreak = classes.ExtractMostSignificantBits() & ~masks.NonAscii;
            return masks;
        }
        masks.White = White(v0).ExtractMostSignificantBits();
        masks.Word = (Letter(v0) | Digit(v0)).ExtractMostSignificantBits();
        masks.LineBreak = (Equal(v0, (byte)'\n') | Equal(v0, (byte)'\r')).ExtractMostSignificantBits();
        return masks;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Find(ref byte first, byte value)
    {
        var sought = Vector512.Create(value);
        return Vector512.Equals(Vector512.LoadUnsafe(ref first), sought).ExtractMostSignificantBits();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong FindRange(ref byte first, byte from, byte count) => Range(Vector512.LoadUnsafe(ref first), from, count).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong ReadLetters(ref byte first, out ulong nonAscii)
    {
        var v0 = Vector512.LoadUnsafe(ref first);
        nonAscii = v0.ExtractMostSignificantBits();
        return Letter(v0).ExtractMostSignificantBits();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong FindControls(ref byte first) =>
        Range(Vector512.LoadUnsafe(ref first), (byte)'\t', 5).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong FindTerminators(ref byte first) =>
        Terminator(Vector512.LoadUnsafe(ref first)).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong FindMembers(ref byte first, ref byte set)
    {
        var bytes = Vector512.LoadUnsafe(ref first);
        if (Avx512Vbmi.IsSupported)
        {
            var lower = Avx512Vbmi.PermuteVar64x8x2(Vector512.LoadUnsafe(ref set, ByteSet.Bytes), bytes, Vector512.LoadUnsafe(ref set, ByteSet.Bytes + 64));
            var upper = Avx512Vbmi.PermuteVar64x8x2(Vector512.LoadUnsafe(ref set, ByteSet.Bytes + 128), bytes, Vector512.LoadUnsafe(ref set, ByteSet.Bytes + 192));
            var nonAscii = bytes.ExtractMostSignificantBits();
            return lower.ExtractMostSignificantBits() & ~nonAscii | upper.ExtractMostSignificantBits() & nonAscii;
        }
        return Chunk256.FindMembers(ref first, ref set);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong FindAsciiMembers(ref byte first, ref byte set)
    {
        if (!Avx512Vbmi.IsSupported)
            return Chunk256.FindAsciiMembers(ref first, ref set);
        var bytes = Vector512.LoadUnsafe(ref first);
        var entries = Avx512Vbmi.PermuteVar64x8x2(Vector512.LoadUnsafe(ref set, ByteSet.Bytes), bytes, Vector512.LoadUnsafe(ref set, ByteSet.Bytes + 64));
        // Bytes of 80 and above are looked up as those 80 less.
        return Vector512.AndNot(entries, bytes).ExtractMostSignificantBits();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LeadMasks ReadLeads(ref byte first)
    {
        var bytes = Vector512.LoadUnsafe(ref first);
        LeadMasks masks;
        if (Avx512Vbmi.IsSupported)
        {
            ref var table = ref MemoryMarshal.GetReference(Leads);
            // Bytes of ASCII are looked up as those 80 more.
            masks.NonAscii = bytes.ExtractMostSignificantBits();
            var leads = Avx512Vbmi.PermuteVar64x8x2(Vector512.LoadUnsafe(ref table), bytes, Vector512.LoadUnsafe(ref table, 64));
            masks.Two = leads.ExtractMostSignificantBits() & masks.NonAscii;
            leads += leads;
            masks.Three = leads.ExtractMostSignificantBits() & masks.NonAscii;
            leads += leads;
            masks.Four = leads.ExtractMostSignificantBits() & masks.NonAscii;
            leads += leads;
            masks.Special = leads.ExtractMostSignificantBits() & masks.NonAscii;
            return masks;
        }
        masks.Two = From(bytes, 0xC0).ExtractMostSignificantBits();
        masks.NonAscii = bytes.ExtractMostSignificantBits();
        masks.Three = From(bytes, 0xE0).ExtractMostSignificantBits();
        masks.Four = From(bytes, 0xF0).ExtractMostSignificantBits();
        masks.Special = (Range(bytes, 0xC0, 2) | Equal(bytes, 0xE0) | Equal(bytes, 0xED) | Equal(bytes, 0xF0) | From(bytes, 0xF4)).ExtractMostSignificantBits();
        return masks;
    }

    /// <inheritdoc cref="VectorWidth.FindRuns" />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong FindRuns(ref byte first, ref byte buckets)
    {
        var bytes = Vector512.LoadUnsafe(ref first);
        var runs = EntriesOrAll(bytes, ref buckets) & EntriesOrAll(Vector512.LoadUnsafe(ref first, 1), ref Unsafe.Add(ref buckets, 0x100))
            & EntriesOrAll(Vector512.LoadUnsafe(ref first, 2), ref Unsafe.Add(ref buckets, 0x200));
        return ~Vector512.Equals(runs, Vector512<byte>.Zero).ExtractMostSignificantBits();
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
        masks.Upper = Range(v0, (byte)'A', 26).ExtractMostSignificantBits();
        masks.Digit = Digit(v0).ExtractMostSignificantBits();
        // Between space and delete there is nothing but letters, digits and these.
        masks.Symbol = Range(v0, (byte)'!', 94).ExtractMostSignificantBits() & ~(masks.Letter | masks.Digit);
        return masks;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Terminator(Vector512<byte> bytes)
    {
        var found = Vector512.Equals(bytes, Vector512.Create((byte)'.')) | Vector512.Equals(bytes, Vector512.Create((byte)'!')) | Vector512.Equals(bytes, Vector512.Create((byte)'?'));
        // First bytes of … 。 ！ ？ ؟ ।
        if (bytes.ExtractMostSignificantBits() != 0)
            found |= Vector512.Equals(bytes, Vector512.Create((byte)0xE2)) | Vector512.Equals(bytes, Vector512.Create((byte)0xE3))
                | Vector512.Equals(bytes, Vector512.Create((byte)0xEF)) | Vector512.Equals(bytes, Vector512.Create((byte)0xD8)) | Vector512.Equals(bytes, Vector512.Create((byte)0xE0));
        return found;
    }

    private static Vector512<byte> Entries(Vector512<byte> bytes, ref byte entries) =>
        Avx512Vbmi.PermuteVar64x8x2(Vector512.LoadUnsafe(ref entries), bytes, Vector512.LoadUnsafe(ref entries, 64));

    /// <summary>The same; all bits for bytes of 80 and above.</summary>
    private static Vector512<byte> EntriesOrAll(Vector512<byte> bytes, ref byte entries) =>
        Entries(bytes, ref entries) | Vector512.LessThan(bytes.AsSByte(), Vector512<sbyte>.Zero).AsByte();

    // 80: white space, 40: letter or digit, 20: LF or CR. A literal in the assembly's data: it needs no initialisation.
    private static ReadOnlySpan<byte> Classes =>
    [
        0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x80, 0xA0, 0x80, 0x80, 0xA0, 0x00, 0x00,
        0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
        0x80, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
        0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
        0x00, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40,
        0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x00, 0x00, 0x00, 0x00, 0x00,
        0x00, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40,
        0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x00, 0x00, 0x00, 0x00, 0x00,
    ];

    // Of the bytes from 80 on, 80, 40, 20: begins a character of at least two, three, four bytes, 10: special.
    private static ReadOnlySpan<byte> Leads =>
    [
        0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
        0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
        0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
        0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
        0x90, 0x90, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80,
        0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80,
        0xD0, 0xC0, 0xC0, 0xC0, 0xC0, 0xC0, 0xC0, 0xC0, 0xC0, 0xC0, 0xC0, 0xC0, 0xC0, 0xD0, 0xC0, 0xC0,
        0xF0, 0xE0, 0xE0, 0xE0, 0xF0, 0xF0, 0xF0, 0xF0, 0xF0, 0xF0, 0xF0, 0xF0, 0xF0, 0xF0, 0xF0, 0xF0,
    ];

    private static Vector512<byte> White(Vector512<byte> bytes) => Equal(bytes, (byte)' ') | Range(bytes, (byte)'\t', 5);

    private static Vector512<byte> Equal(Vector512<byte> bytes, byte value) => Vector512.Equals(bytes, Vector512.Create(value));

    private static Vector512<byte> Letter(Vector512<byte> bytes) => Range(bytes | Vector512.Create((byte)0x20), (byte)'a', 26);

    private static Vector512<byte> Digit(Vector512<byte> bytes) => Range(bytes, (byte)'0', 10);

    /// <summary>The bytes from one on.</summary>
    private static Vector512<byte> From(Vector512<byte> bytes, byte first) => Vector512.GreaterThanOrEqual(bytes, Vector512.Create(first));

    /// <summary>The bytes from a first one on, so many of them.</summary>
    private static Vector512<byte> Range(Vector512<byte> bytes, byte first, byte count) => Vector512.LessThan(bytes - Vector512.Create(first), Vector512.Create(count));
}

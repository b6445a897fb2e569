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
            masks.LineFeed = classes.ExtractMostSignificantBits() & ~masks.NonAscii;
            classes += classes;
            masks.Return = classes.ExtractMostSignificantBits() & ~masks.NonAscii;
            return masks;
        }
        masks.White = White(v0).ExtractMostSignificantBits();
        masks.Word = (Letter(v0) | Digit(v0)).ExtractMostSignificantBits();
        masks.LineFeed = Equal(v0, (byte)'\n').ExtractMostSignificantBits();
        masks.Return = Equal(v0, (byte)'\r').ExtractMostSignificantBits();
        return masks;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Find(ref byte first, byte value)
    {
        var sought = Vector512.Create(value);
        return Vector512.Equals(Vector512.LoadUnsafe(ref first), sought).ExtractMostSignificantBits();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong ReadLetters(ref byte first, out ulong nonAscii)
    {
        var v0 = Vector512.LoadUnsafe(ref first);
        nonAscii = v0.ExtractMostSignificantBits();
        return Letter(v0).ExtractMostSignificantBits();
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

    // 80: white space, 40: letter or digit, 20: LF, 10: CR. A literal in the assembly's data: it needs no initialisation.
    private static ReadOnlySpan<byte> Classes =>
    [
        0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x80, 0xA0, 0x80, 0x80, 0x90, 0x00, 0x00,
        0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
        0x80, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
        0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
        0x00, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40,
        0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x00, 0x00, 0x00, 0x00, 0x00,
        0x00, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40,
        0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x40, 0x00, 0x00, 0x00, 0x00, 0x00,
    ];

    private static Vector512<byte> White(Vector512<byte> bytes) => Equal(bytes, (byte)' ') | Range(bytes, (byte)'\t', 5);

    private static Vector512<byte> Equal(Vector512<byte> bytes, byte value) => Vector512.Equals(bytes, Vector512.Create(value));

    private static Vector512<byte> Letter(Vector512<byte> bytes) => Range(bytes | Vector512.Create((byte)0x20), (byte)'a', 26);

    private static Vector512<byte> Digit(Vector512<byte> bytes) => Range(bytes, (byte)'0', 10);

    /// <summary>The bytes from a first one on, so many of them.</summary>
    private static Vector512<byte> Range(Vector512<byte> bytes, byte first, byte count) => Vector512.LessThan(bytes - Vector512.Create(first), Vector512.Create(count));
}

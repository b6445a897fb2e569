using System;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace ContentGen.Text.Unicode;

/// <summary>Look-ups in the product's own character tables. A scalar above 10FFFF must not be asked for.</summary>
internal static class UnicodeData
{
    private const int Shift = 7;
    private const uint Mask = (1 << Shift) - 1;

    /// <summary>The Unicode version of all character data.</summary>
    public const string Version = UnicodeTables.UnicodeVersion;

    /// <summary>The replacement character, which stands for an ill-formed sequence.</summary>
    public const uint Replacement = 0xFFFD;

    // Most text is Latin with the punctuation of its language: these classes stand ready, one look-up away.
    private const int NearScalars = 0x2100;
    private static readonly ScalarClass[] NearClasses = BuildNearClasses();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ScalarClass ClassOf(uint scalar)
    {
        var near = NearClasses;
        return scalar < (uint)near.Length ? near[scalar] : LookUpClass(scalar);
    }

    /// <summary>
    /// What folding makes of one scalar of a canonical decomposition: simple case folding, white space to U+0020, typographic quotes and
    /// dashes to ASCII.
    /// </summary>
    public static uint Fold(uint scalar) =>
        (uint)((int)scalar + ReadInt32(UnicodeTables.FoldDeltas, ReadUInt16(UnicodeTables.FoldValues, Slot(UnicodeTables.FoldIndex, scalar))));

    public static byte CombiningClass(uint scalar) => UnicodeTables.CombiningClassValues[Slot(UnicodeTables.CombiningClassIndex, scalar)];

    /// <summary>Writes the full canonical decomposition, at most 4 scalars, and returns how many; a scalar without one is its own.</summary>
    public static int Decompose(uint scalar, Span<uint> into)
    {
        if (scalar - 0xAC00 < 11172)
            return DecomposeHangul(scalar - 0xAC00, into);
        var entry = ReadUInt16(UnicodeTables.DecompositionValues, Slot(UnicodeTables.DecompositionIndex, scalar));
        if (entry == 0xFFFF)
        {
            into[0] = scalar;
            return 1;
        }
        var length = (entry >> 14) + 1;
        for (var i = 0; i < length; i++)
            into[i] = (uint)ReadInt32(UnicodeTables.DecompositionScalars, (entry & 0x3FFF) + i);
        return length;
    }

    private static int DecomposeHangul(uint syllable, Span<uint> into)
    {
        into[0] = 0x1100 + syllable / 588;
        into[1] = 0x1161 + syllable % 588 / 28;
        if (syllable % 28 == 0)
            return 2;
        into[2] = 0x11A7 + syllable % 28;
        return 3;
    }

    private static ScalarClass LookUpClass(uint scalar) =>
        (ScalarClass)ReadInt32(UnicodeTables.Classes, UnicodeTables.ClassValues[Slot(UnicodeTables.ClassIndex, scalar)]);

    private static ScalarClass[] BuildNearClasses()
    {
        var classes = new ScalarClass[NearScalars];
        for (var scalar = 0u; scalar < NearScalars; scalar++)
            classes[scalar] = LookUpClass(scalar);
        return classes;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Slot(ReadOnlySpan<byte> index, uint scalar) =>
        (ReadUInt16(index, (int)(scalar >> Shift)) << Shift) + (int)(scalar & Mask);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int ReadUInt16(ReadOnlySpan<byte> table, int position) => BinaryPrimitives.ReadUInt16LittleEndian(table.Slice(2 * position));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int ReadInt32(ReadOnlySpan<byte> table, int position) => BinaryPrimitives.ReadInt32LittleEndian(table.Slice(4 * position));
}

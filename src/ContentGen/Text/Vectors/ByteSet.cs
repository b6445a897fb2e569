using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ContentGen.Text.Vectors;

/// <summary>
/// A set of bytes as tables for vectors: of each lower half of a byte the upper halves with which it is a member, as bits (W. Muła, "SIMD-ized check which bytes are in a set"), and of each byte
/// whether it is one.
/// </summary>
internal sealed class ByteSet
{
    /// <summary>Bytes of a table of halves: an entry for each lower half, once more for each sixteen bytes of the widest vector.</summary>
    public const int Halves = 64;

    /// <summary>Where the entries of single bytes begin, behind the halves of bytes below 80 and those of bytes from there on.</summary>
    public const int Bytes = 2 * Halves;

    private const byte Member = 0x80;

    private readonly byte[] _tables = new byte[Bytes + 0x100];

    /// <summary>A set of these bytes.</summary>
    public ByteSet(IEnumerable<byte> members)
    {
        foreach (var member in members)
        {
            var table = _tables.AsSpan(member < 0x80 ? 0 : Halves, Halves);
            for (var i = member & 0x0F; i < table.Length; i += 16)
                table[i] |= (byte)(1 << (member >> 4 & 7));
            _tables[Bytes + member] = Member;
        }
    }

    /// <summary>The first byte of the tables. Of a byte's own entry the highest bit tells.</summary>
    public ref byte First => ref MemoryMarshal.GetArrayDataReference(_tables);

    /// <summary>Of each upper half its bit in a table of halves, for vectors of up to 256 bits.</summary>
    public static ReadOnlySpan<byte> UpperHalves =>
    [
        1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128,
    ];

    /// <summary>Whether a byte is in the set whose tables begin there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Contains(ref byte set, byte value) => Unsafe.Add(ref set, Bytes + value) != 0;
}

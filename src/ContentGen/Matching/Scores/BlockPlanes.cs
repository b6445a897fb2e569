using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ContentGen.Matching;

/// <summary>
/// The signatures of the 64 blocks of a tile, bit by bit: for each atom a word, its <em>plane</em>, with a bit for each block of which it holds (bit slicing, as in E. Biham,
/// "A fast new DES implementation in software"). A conjunction of literals is then decided for all blocks at once, by one operation for each literal.
/// </summary>
internal static class BlockPlanes
{
    /// <summary>The blocks of a tile.</summary>
    internal const int Lanes = 64;

    /// <summary>The first blocks of a tile, so many.</summary>
    internal static ulong FirstLanes(int count) => count >= Lanes ? ulong.MaxValue : (1UL << count) - 1;

    /// <summary>The blocks of which all literals hold.</summary>
    /// <param name="planes">By atom of a block.</param>
    /// <param name="literals">Atoms that must hold (<c>n</c>) and that must not (<c>~n</c>), which the table has checked.</param>
    internal static ulong Where(ReadOnlySpan<ulong> planes, ReadOnlySpan<int> literals)
    {
        var lanes = ulong.MaxValue;
        foreach (var literal in literals)
            lanes &= Of(ref MemoryMarshal.GetReference(planes), literal);
        return lanes;
    }

    /// <summary>The blocks of which a literal holds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Of(ref ulong planes, int literal)
    {
        // All ones where it must not hold: they turn the number into the atom's, and the plane into what is wanted.
        var inverted = literal >> 31;
        return Unsafe.Add(ref planes, literal ^ inverted) ^ (ulong)inverted;
    }

    /// <summary>Enters how many thresholds a block's value reaches. <see cref="Close"/> enters those below the last.</summary>
    /// <param name="planes">The planes of the thresholds, at least one.</param>
    /// <param name="lane">The block.</param>
    /// <param name="reached">How many.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Enter(Span<ulong> planes, int lane, int reached) =>
        planes[Math.Max(reached - 1, 0)] |= (reached > 0 ? 1UL : 0UL) << lane;

    /// <summary>Who reaches a threshold reaches all below it.</summary>
    internal static void Close(Span<ulong> planes)
    {
        var above = 0UL;
        for (var threshold = planes.Length - 1; threshold >= 0; threshold--)
            above = planes[threshold] |= above;
    }

    /// <summary>Makes 64 words of 64 bits the planes of their bits (H. S. Warren, "Hacker's Delight", 7-3).</summary>
    internal static void Transpose(Span<ulong> words)
    {
        ref var first = ref MemoryMarshal.GetReference(words[..Lanes]);
        var mask = 0xFFFFFFFFUL;
        for (var half = Lanes / 2; half != 0; mask ^= mask << half)
        {
            for (var group = 0; group < Lanes; group += 2 * half)
            {
                for (var low = group; low < group + half; low++)
                {
                    ref var left = ref Unsafe.Add(ref first, low);
                    ref var right = ref Unsafe.Add(ref first, low + half);
                    var swapped = (left >> half ^ right) & mask;
                    right ^= swapped;
                    left ^= swapped << half;
                }
            }
            half >>= 1;
        }
    }
}

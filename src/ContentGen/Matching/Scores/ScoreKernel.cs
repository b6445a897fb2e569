using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ContentGen.Matching;

/// <summary>
/// Conditions over a tile: the signatures of eight blocks, word by word, so that a vector has the same word of each block. Conditions name words that the
/// table has checked.
/// </summary>
internal static class ScoreKernel
{
    /// <summary>The blocks of a tile.</summary>
    internal const int Lanes = 8;

    /// <summary>A bit for each block of a tile.</summary>
    internal const uint AllLanes = (1U << Lanes) - 1;

    /// <summary>The blocks of a tile of which all conditions hold, as bits.</summary>
    internal static uint Where(ReadOnlySpan<ulong> tile, ReadOnlySpan<Condition> conditions)
    {
        if (Vector512.IsHardwareAccelerated)
            return Where<Lanes512>(tile, conditions);
        if (Vector256.IsHardwareAccelerated)
            return Where<Lanes256>(tile, conditions);
        return Vector128.IsHardwareAccelerated ? Where<Lanes128>(tile, conditions) : Where<LaneScalar>(tile, conditions);
    }

    /// <summary>Adds to the sum of each block of a tile the weights of the terms that hold.</summary>
    /// <param name="tile">The signatures.</param>
    /// <param name="conditions">The conditions of one term after another.</param>
    /// <param name="length">How many conditions a term has; at least 1.</param>
    /// <param name="weights">The weights of the terms.</param>
    /// <param name="sums">By block.</param>
    internal static void Add(ReadOnlySpan<ulong> tile, ReadOnlySpan<Condition> conditions, int length, ReadOnlySpan<long> weights, Span<long> sums)
    {
        if (Vector512.IsHardwareAccelerated)
            Add<Lanes512>(tile, conditions, length, weights, sums);
        else if (Vector256.IsHardwareAccelerated)
            Add<Lanes256>(tile, conditions, length, weights, sums);
        else if (Vector128.IsHardwareAccelerated)
            Add<Lanes128>(tile, conditions, length, weights, sums);
        else
            Add<LaneScalar>(tile, conditions, length, weights, sums);
    }

    internal static uint Where<TLanes>(ReadOnlySpan<ulong> tile, ReadOnlySpan<Condition> conditions)
        where TLanes : struct, ILanes<TLanes>
    {
        var hits = 0U;
        for (var lane = 0; lane < Lanes; lane += TLanes.Count)
        {
            ref var first = ref Unsafe.Add(ref MemoryMarshal.GetReference(tile), lane);
            TLanes missed = default;
            foreach (ref readonly var condition in conditions)
                missed = Miss(missed, ref first, in condition);
            hits |= TLanes.Hits(missed) << lane;
        }
        return hits;
    }

    internal static void Add<TLanes>(ReadOnlySpan<ulong> tile, ReadOnlySpan<Condition> conditions, int length, ReadOnlySpan<long> weights, Span<long> sums)
        where TLanes : struct, ILanes<TLanes>
    {
        for (var lane = 0; lane < Lanes; lane += TLanes.Count)
        {
            ref var first = ref Unsafe.Add(ref MemoryMarshal.GetReference(tile), lane);
            var sum = TLanes.LoadSums(ref sums[lane]);
            ref var condition = ref MemoryMarshal.GetReference(conditions);
            // Most terms have one to three conditions: for these no loop counts them.
            foreach (var weight in weights)
            {
                var missed = Miss<TLanes>(default, ref first, in condition);
                if (length > 1)
                    missed = Miss(missed, ref first, in Unsafe.Add(ref condition, 1));
                if (length > 2)
                    missed = Miss(missed, ref first, in Unsafe.Add(ref condition, 2));
                for (var i = 3; i < length; i++)
                    missed = Miss(missed, ref first, in Unsafe.Add(ref condition, i));
                condition = ref Unsafe.Add(ref condition, length);
                sum = TLanes.Add(sum, missed, weight);
            }
            TLanes.StoreSums(sum, ref sums[lane]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes Miss<TLanes>(TLanes missed, ref ulong first, in Condition condition)
        where TLanes : struct, ILanes<TLanes> =>
        TLanes.Miss(missed, ref Unsafe.Add(ref first, condition.Word * Lanes), condition.Want, condition.Mask);
}

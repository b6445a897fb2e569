using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ContentGen.Matching;

/// <summary>Adds up the weights of terms by block.</summary>
internal static class WeightSums
{
    /// <summary>Adds to the sum of each block of a tile the weights of the terms that hold of it.</summary>
    /// <param name="lanes">By term, the blocks of which it holds.</param>
    /// <param name="weights">By term.</param>
    /// <param name="fit">No sum of these weights leaves the range of <see cref="int"/>.</param>
    /// <param name="sums">By block; of blocks behind them no term holds.</param>
    internal static void Add(ReadOnlySpan<ulong> lanes, ReadOnlySpan<int> weights, bool fit, Span<long> sums)
    {
        if (!fit || !Vector128.IsHardwareAccelerated)
            AddOneByOne(lanes, weights, sums);
        else if (Vector512.IsHardwareAccelerated)
            Add<Sums512>(lanes, weights, sums);
        else if (Vector256.IsHardwareAccelerated)
            Add<Sums256>(lanes, weights, sums);
        else
            Add<Sums128>(lanes, weights, sums);
    }

    /// <summary>A jump for each block, which nobody predicts: for machines without vectors, and for weights of hundreds of millions.</summary>
    internal static void AddOneByOne(ReadOnlySpan<ulong> lanes, ReadOnlySpan<int> weights, Span<long> sums)
    {
        for (var term = 0; term < lanes.Length; term++)
        {
            for (var left = lanes[term]; left != 0; left &= left - 1)
                sums[BitOperations.TrailingZeroCount(left)] += weights[term];
        }
    }

    /// <summary>Weights whose sums fit, so many blocks at a time as a vector has.</summary>
    internal static void Add<TSums>(ReadOnlySpan<ulong> lanes, ReadOnlySpan<int> weights, Span<long> sums)
        where TSums : struct, ISums<TSums>
    {
        weights = weights[..lanes.Length];
        Span<int> added = stackalloc int[BlockPlanes.Lanes];
        for (var first = 0; first < sums.Length; first += TSums.Count)
        {
            TSums sum = default;
            for (var term = 0; term < lanes.Length; term++)
                sum = TSums.Add(sum, (int)(lanes[term] >> first), weights[term]);
            TSums.Store(sum, ref added[first]);
        }
        for (var lane = 0; lane < sums.Length; lane++)
            sums[lane] += added[lane];
    }
}

/// <summary>Sums of some blocks side by side: the one door to vector instructions for weights, as chunks are for text.</summary>
internal interface ISums<TSelf>
    where TSelf : struct, ISums<TSelf>
{
    /// <summary>How many blocks there are.</summary>
    static abstract int Count { get; }

    /// <summary>Adds a weight where a block's bit is set, the first block's being the lowest.</summary>
    static abstract TSelf Add(TSelf sums, int lanes, int weight);

    static abstract void Store(TSelf sums, ref int first);
}

/// <summary>Sixteen blocks.</summary>
internal readonly struct Sums512(Vector512<int> value) : ISums<Sums512>
{
    private readonly Vector512<int> _value = value;

    public static int Count => 16;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Sums512 Add(Sums512 sums, int lanes, int weight)
    {
        var bits = Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(LaneBits.All));
        return new(sums._value + (Vector512.Equals(Vector512.Create(lanes) & bits, bits) & Vector512.Create(weight)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Sums512 sums, ref int first) => sums._value.StoreUnsafe(ref first);
}

/// <summary>Eight blocks.</summary>
internal readonly struct Sums256(Vector256<int> value) : ISums<Sums256>
{
    private readonly Vector256<int> _value = value;

    public static int Count => 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Sums256 Add(Sums256 sums, int lanes, int weight)
    {
        var bits = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(LaneBits.All));
        return new(sums._value + (Vector256.Equals(Vector256.Create(lanes) & bits, bits) & Vector256.Create(weight)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Sums256 sums, ref int first) => sums._value.StoreUnsafe(ref first);
}

/// <summary>Four blocks.</summary>
internal readonly struct Sums128(Vector128<int> value) : ISums<Sums128>
{
    private readonly Vector128<int> _value = value;

    public static int Count => 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Sums128 Add(Sums128 sums, int lanes, int weight)
    {
        var bits = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(LaneBits.All));
        return new(sums._value + (Vector128.Equals(Vector128.Create(lanes) & bits, bits) & Vector128.Create(weight)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Sums128 sums, ref int first) => sums._value.StoreUnsafe(ref first);
}

/// <summary>The bit of each block of a vector.</summary>
internal static class LaneBits
{
    internal static ReadOnlySpan<int> All =>
        [1 << 0, 1 << 1, 1 << 2, 1 << 3, 1 << 4, 1 << 5, 1 << 6, 1 << 7, 1 << 8, 1 << 9, 1 << 10, 1 << 11, 1 << 12, 1 << 13, 1 << 14, 1 << 15];
}

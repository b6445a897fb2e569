using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ContentGen.Text;

namespace ContentGen.Matching;

/// <summary>Counts the blocks of a document that have all traits of a mask, and their bytes that are not white space, for each mask.</summary>
internal sealed class EvidenceCounter
{
    /// <summary>Blocks are counted so many at a time.</summary>
    private const int Lanes = 8;

    /// <summary>By mask, a sum for each lane: of blocks, then of bytes.</summary>
    private long[] _sums = [];

    private int[] _blocks = [];
    private int[] _bytes = [];

    internal int Blocks(int evidence) => _blocks[evidence];

    internal int Bytes(int evidence) => _bytes[evidence];

    internal void Trim()
    {
        _sums = [];
        _blocks = _bytes = [];
    }

    internal void Count(ulong[] evidence, ReadOnlySpan<ulong> traits, ReadOnlySpan<ScannedBlock> blocks)
    {
        Grow.Ensure(ref _sums, 2 * Lanes * evidence.Length);
        Grow.Ensure(ref _blocks, evidence.Length);
        Grow.Ensure(ref _bytes, evidence.Length);
        var sums = _sums.AsSpan(0, 2 * Lanes * evidence.Length);
        sums.Clear();
        var full = traits.Length - traits.Length % Lanes;
        Span<long> bytes = stackalloc long[Lanes];
        for (var first = 0; first < full; first += Lanes)
        {
            for (var lane = 0; lane < Lanes; lane++)
                bytes[lane] = blocks[first + lane].Features.NonSpaceBytes;
            Add(evidence, traits.Slice(first, Lanes), bytes, sums);
        }
        for (var e = 0; e < evidence.Length; e++)
        {
            var own = sums.Slice(2 * Lanes * e, 2 * Lanes);
            for (var i = full; i < traits.Length; i++)
            {
                if ((traits[i] & evidence[e]) != evidence[e])
                    continue;
                own[0]++;
                own[Lanes] += blocks[i].Features.NonSpaceBytes;
            }
            var (count, sum) = (0L, 0L);
            for (var lane = 0; lane < Lanes; lane++)
                (count, sum) = (count + own[lane], sum + own[Lanes + lane]);
            (_blocks[e], _bytes[e]) = ((int)count, (int)sum);
        }
    }

    private static void Add(ReadOnlySpan<ulong> evidence, ReadOnlySpan<ulong> traits, Span<long> bytes, Span<long> sums)
    {
        if (Vector512.IsHardwareAccelerated)
            Add<Lanes512>(evidence, traits, bytes, sums);
        else if (Vector256.IsHardwareAccelerated)
            Add<Lanes256>(evidence, traits, bytes, sums);
        else if (Vector128.IsHardwareAccelerated)
            Add<Lanes128>(evidence, traits, bytes, sums);
        else
            Add<LaneScalar>(evidence, traits, bytes, sums);
    }

    private static void Add<TLanes>(ReadOnlySpan<ulong> evidence, ReadOnlySpan<ulong> traits, Span<long> bytes, Span<long> sums)
        where TLanes : struct, ILanes<TLanes>
    {
        for (var lane = 0; lane < Lanes; lane += TLanes.Count)
        {
            ref var sum = ref sums[lane];
            foreach (var mask in evidence)
            {
                var missed = TLanes.Miss(default, ref Unsafe.Add(ref MemoryMarshal.GetReference(traits), lane), mask, mask);
                TLanes.StoreSums(TLanes.Add(TLanes.LoadSums(ref sum), missed, 1), ref sum);
                ref var byteSum = ref Unsafe.Add(ref sum, Lanes);
                TLanes.StoreSums(TLanes.Add(TLanes.LoadSums(ref byteSum), missed, ref bytes[lane]), ref byteSum);
                sum = ref Unsafe.Add(ref sum, 2 * Lanes);
            }
        }
    }
}

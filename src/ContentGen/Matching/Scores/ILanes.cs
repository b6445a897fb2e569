using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ContentGen.Matching;

/// <summary>A block of the document in each lane of 64 bits: the one door to vector instructions for counting by traits, as chunks are for text.</summary>
internal interface ILanes<TSelf>
    where TSelf : struct, ILanes<TSelf>
{
    static abstract int Count { get; }

    static abstract TSelf LoadSums(ref long first);

    static abstract void StoreSums(TSelf sums, ref long first);

    /// <summary>Adds the bits of a word that are not as wanted.</summary>
    static abstract TSelf Miss(TSelf missed, ref ulong word, ulong want, ulong mask);

    /// <summary>Adds a weight where nothing was missed.</summary>
    static abstract TSelf Add(TSelf sums, TSelf missed, long weight);

    /// <summary>Adds what stands in each lane where nothing was missed.</summary>
    static abstract TSelf Add(TSelf sums, TSelf missed, ref long values);
}

/// <summary>Eight lanes.</summary>
internal readonly struct Lanes512(Vector512<ulong> value) : ILanes<Lanes512>
{
    private readonly Vector512<ulong> _value = value;

    public static int Count => 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 LoadSums(ref long first) => new(Vector512.LoadUnsafe(ref first).AsUInt64());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreSums(Lanes512 sums, ref long first) => sums._value.AsInt64().StoreUnsafe(ref first);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Miss(Lanes512 missed, ref ulong word, ulong want, ulong mask) =>
        new(missed._value | ((Vector512.LoadUnsafe(ref word) ^ Vector512.Create(want)) & Vector512.Create(mask)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Add(Lanes512 sums, Lanes512 missed, long weight) =>
        new(sums._value + (Vector512.Equals(missed._value, Vector512<ulong>.Zero) & Vector512.Create((ulong)weight)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Add(Lanes512 sums, Lanes512 missed, ref long values) =>
        new(sums._value + (Vector512.Equals(missed._value, Vector512<ulong>.Zero) & Vector512.LoadUnsafe(ref values).AsUInt64()));
}

/// <summary>Four lanes.</summary>
internal readonly struct Lanes256(Vector256<ulong> value) : ILanes<Lanes256>
{
    private readonly Vector256<ulong> _value = value;

    public static int Count => 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 LoadSums(ref long first) => new(Vector256.LoadUnsafe(ref first).AsUInt64());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreSums(Lanes256 sums, ref long first) => sums._value.AsInt64().StoreUnsafe(ref first);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Miss(Lanes256 missed, ref ulong word, ulong want, ulong mask) =>
        new(missed._value | ((Vector256.LoadUnsafe(ref word) ^ Vector256.Create(want)) & Vector256.Create(mask)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Add(Lanes256 sums, Lanes256 missed, long weight) =>
        new(sums._value + (Vector256.Equals(missed._value, Vector256<ulong>.Zero) & Vector256.Create((ulong)weight)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Add(Lanes256 sums, Lanes256 missed, ref long values) =>
        new(sums._value + (Vector256.Equals(missed._value, Vector256<ulong>.Zero) & Vector256.LoadUnsafe(ref values).AsUInt64()));
}

/// <summary>Two lanes.</summary>
internal readonly struct Lanes128(Vector128<ulong> value) : ILanes<Lanes128>
{
    private readonly Vector128<ulong> _value = value;

    public static int Count => 2;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 LoadSums(ref long first) => new(Vector128.LoadUnsafe(ref first).AsUInt64());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreSums(Lanes128 sums, ref long first) => sums._value.AsInt64().StoreUnsafe(ref first);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Miss(Lanes128 missed, ref ulong word, ulong want, ulong mask) =>
        new(missed._value | ((Vector128.LoadUnsafe(ref word) ^ Vector128.Create(want)) & Vector128.Create(mask)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Add(Lanes128 sums, Lanes128 missed, long weight) =>
        new(sums._value + (Vector128.Equals(missed._value, Vector128<ulong>.Zero) & Vector128.Create((ulong)weight)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Add(Lanes128 sums, Lanes128 missed, ref long values) =>
        new(sums._value + (Vector128.Equals(missed._value, Vector128<ulong>.Zero) & Vector128.LoadUnsafe(ref values).AsUInt64()));
}

/// <summary>One lane, for machines without vectors.</summary>
internal readonly struct LaneScalar(ulong value) : ILanes<LaneScalar>
{
    private readonly ulong _value = value;

    public static int Count => 1;

    public static LaneScalar LoadSums(ref long first) => new((ulong)first);

    public static void StoreSums(LaneScalar sums, ref long first) => first = (long)sums._value;

    public static LaneScalar Miss(LaneScalar missed, ref ulong word, ulong want, ulong mask) => new(missed._value | ((word ^ want) & mask));

    public static LaneScalar Add(LaneScalar sums, LaneScalar missed, long weight) => new(unchecked(sums._value + (missed._value == 0 ? (ulong)weight : 0)));

    public static LaneScalar Add(LaneScalar sums, LaneScalar missed, ref long values) => Add(sums, missed, values);
}

using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace ContentGen.Text.Vectors;

/// <summary>Reads the bits of masks without jumps.</summary>
internal static class MaskBits
{
    /// <summary>Room that <see cref="AddPlaces"/> needs behind the places that it adds.</summary>
    public const int Spare = AtOnce;

    private const int AtOnce = 8;

    /// <summary>The lowest bit's place; 64 of none. Where no instruction says so of none, the library jumps, which nobody predicts: the bits below the lowest are counted.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nuint First(ulong bits) =>
        Bmi1.X64.IsSupported ? (nuint)Bmi1.X64.TrailingZeroCount(bits)
        : X86Base.X64.IsSupported ? (nuint)BitOperations.PopCount(~bits & bits - 1)
        : (nuint)BitOperations.TrailingZeroCount(bits);

    /// <summary>
    /// Adds the places of bits to a list. Eight are written whether there are as many or not (G. Langdale and D. Lemire, "Parsing gigabytes of JSON per second",
    /// 3.1): how many there are is hard to foresee, that they are at most eight is not.
    /// </summary>
    /// <param name="bits">The bits; not none.</param>
    /// <param name="offset">What is added to each place.</param>
    /// <param name="places">The list; behind the places that are added there is room for <see cref="Spare"/> more.</param>
    /// <param name="count">How many it has.</param>
    /// <returns>How many it has then.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int AddPlaces(ulong bits, int offset, ref int places, int count)
    {
        var end = count + BitOperations.PopCount(bits);
        ref var next = ref Unsafe.Add(ref places, count);
        do
        {
            for (var i = 0; i < AtOnce; i += 4)
            {
                Unsafe.Add(ref next, i) = offset + Take(ref bits);
                Unsafe.Add(ref next, i + 1) = offset + Take(ref bits);
                Unsafe.Add(ref next, i + 2) = offset + Take(ref bits);
                Unsafe.Add(ref next, i + 3) = offset + Take(ref bits);
            }
            next = ref Unsafe.Add(ref next, AtOnce);
        }
        while (bits != 0);
        return end;
    }

    private static int Take(ref ulong bits)
    {
        var place = (int)First(bits);
        bits &= bits - 1;
        return place;
    }
}

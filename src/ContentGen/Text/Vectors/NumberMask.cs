using System.Runtime.Intrinsics;

namespace ContentGen.Text.Vectors;

/// <summary>Numbers compared by vectors of 512 bits, or by narrower ones where the machine has no such.</summary>
internal static class NumberMask
{
    /// <summary>Numbers in a mask.</summary>
    public const int Length = 64;

    /// <summary>Which of 64 numbers are at least a limit, a bit a number: the least significant bit is the first number.</summary>
    public static ulong AtLeast(ref int first, int limit)
    {
        var limits = Vector512.Create(limit);
        return Bits(ref first, 0, limits) | Bits(ref first, 16, limits) << 16 | Bits(ref first, 32, limits) << 32 | Bits(ref first, 48, limits) << 48;
    }

    private static ulong Bits(ref int first, nuint offset, Vector512<int> limits) =>
        Vector512.GreaterThanOrEqual(Vector512.LoadUnsafe(ref first, offset), limits).ExtractMostSignificantBits();
}

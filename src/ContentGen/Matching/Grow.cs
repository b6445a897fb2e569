using System;
using System.Runtime.CompilerServices;

namespace ContentGen.Matching;

/// <summary>How arrays of a buffer grow: by doubling, so that growing costs a constant factor.</summary>
internal static class Grow
{
    /// <summary>The next length for an array of <paramref name="length"/> that must hold <paramref name="needed"/>.</summary>
    internal static int To(int length, int needed) => Math.Max(needed, (int)Math.Min((long)length * 2, Array.MaxLength));

    /// <summary>Makes room for <paramref name="needed"/> elements, keeping those there are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Ensure<T>(ref T[] array, int needed)
    {
        if (array.Length < needed)
            Resize(ref array, needed);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Resize<T>(ref T[] array, int needed) => Array.Resize(ref array, Math.Max(16, To(array.Length, needed)));
}

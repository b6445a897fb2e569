using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace ContentGen.Runtime;

/// <summary>The one check of an index into a list of a view.</summary>
internal static class ListIndex
{
    /// <exception cref="ArgumentOutOfRangeException">The index is negative, or not below the count.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Check(int index, int count)
    {
        if ((uint)index >= (uint)count)
            Throw(index, count);
    }

    [DoesNotReturn]
    private static void Throw(int index, int count) =>
        throw new ArgumentOutOfRangeException(nameof(index), index, count == 0 ? "The list is empty." : $"The index must be 0 to {count - 1}: the list's count is {count}.");
}

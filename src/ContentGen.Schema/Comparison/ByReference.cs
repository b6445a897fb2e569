using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace ContentGen.Schema.Comparison;

/// <summary>Tells values apart that are equal but not the same.</summary>
internal sealed class ByReference<T> : IEqualityComparer<T>
    where T : class
{
    public static readonly ByReference<T> Instance = new();

    public bool Equals(T? x, T? y) => ReferenceEquals(x, y);

    public int GetHashCode(T value) => RuntimeHelpers.GetHashCode(value);
}

using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace ContentGen.Schema;

/// <summary>
/// An immutable array that is compared by its elements, so that records which hold one are values. The source generator's
/// caching rests on that: equal plans mean that nothing downstream runs again.
/// </summary>
public readonly struct EquatableArray<T>(T[]? items) : IEquatable<EquatableArray<T>>, IReadOnlyList<T>
{
    private readonly T[]? _items = items;

    /// <summary>The array without elements.</summary>
    public static EquatableArray<T> Empty => default;

    public int Count => _items?.Length ?? 0;

    public T this[int index] => (_items ?? [])[index];

    public bool Equals(EquatableArray<T> other)
    {
        if (Count != other.Count)
            return false;
        // Numbers would be boxed one by one.
        switch ((object?)_items)
        {
            case int[] numbers:
                return numbers.AsSpan().SequenceEqual((int[])(object)other._items!);
            case ulong[] bits:
                return bits.AsSpan().SequenceEqual((ulong[])(object)other._items!);
            case byte[] bytes:
                return bytes.AsSpan().SequenceEqual((byte[])(object)other._items!);
        }
        for (var i = 0; i < Count; i++)
        {
            // Not by the default comparer, which is made by reflection for each type of element.
            if (!Equals(_items![i], other._items![i]))
                return false;
        }
        return true;
    }

    public override bool Equals(object? obj) => obj is EquatableArray<T> other && Equals(other);

    public override int GetHashCode()
    {
        var hash = 17;
        foreach (var item in _items ?? [])
            hash = unchecked(hash * 31 + (item is null ? 0 : item.GetHashCode()));
        return hash;
    }

    public Enumerator GetEnumerator() => new(_items);

    /// <summary>A copy.</summary>
    public T[] ToArray()
    {
        var copy = new T[Count];
        _items?.CopyTo(copy, 0);
        return copy;
    }

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)(_items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<T>)this).GetEnumerator();

    public static bool operator ==(EquatableArray<T> left, EquatableArray<T> right) => left.Equals(right);

    public static bool operator !=(EquatableArray<T> left, EquatableArray<T> right) => !left.Equals(right);

    /// <summary>Walks the elements in order.</summary>
    public struct Enumerator
    {
        private readonly T[]? _items;
        private int _next;

        internal Enumerator(T[]? items) => _items = items;

        public readonly T Current => _items![_next - 1];

        public bool MoveNext() => _items is not null && _next < _items.Length && ++_next > 0;
    }
}

/// <summary>
/// Shorthands that make <see cref="EquatableArray{T}"/> values. The compiler goes over them in plain loops, not with LINQ: it runs in short processes, where
/// iterators over numbers and structs cost far more to set up than they take to run.
/// </summary>
public static class EquatableArray
{
    public static EquatableArray<T> ToEquatableArray<T>(this IEnumerable<T> items) => new(items.ToArray());

    public static EquatableArray<T> Of<T>(params T[] items) => new((T[])items.Clone());

    /// <summary>What a function gives for each element, in their order.</summary>
    public static EquatableArray<TResult> Map<T, TResult>(this EquatableArray<T> items, Func<T, TResult> map) => new(items.ToArray(map));

    /// <summary>What a function gives for each element, in their order.</summary>
    public static TResult[] ToArray<T, TResult>(this EquatableArray<T> items, Func<T, TResult> map)
    {
        var results = new TResult[items.Count];
        for (var i = 0; i < results.Length; i++)
            results[i] = map(items[i]);
        return results;
    }

    /// <summary>Each of the words once, in ordinal order; the list is used up.</summary>
    public static EquatableArray<string> Sorted(List<string> words)
    {
        words.Sort(StringComparer.Ordinal);
        var kept = new List<string>(words.Count);
        foreach (var word in words)
        {
            if (kept.Count == 0 || kept[kept.Count - 1] != word)
                kept.Add(word);
        }
        return new(kept.ToArray());
    }

    /// <summary>What a function gives for each element, in their order.</summary>
    public static EquatableArray<TResult> Map<T, TResult>(this List<T> items, Func<T, TResult> map)
    {
        var results = new TResult[items.Count];
        for (var i = 0; i < results.Length; i++)
            results[i] = map(items[i]);
        return new(results);
    }
}

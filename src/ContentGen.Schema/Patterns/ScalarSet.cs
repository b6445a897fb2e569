using System;
using System.Collections.Generic;

namespace ContentGen.Schema.Patterns;

/// <summary>A set of scalars: ranges in order that neither overlap nor touch.</summary>
internal sealed class ScalarSet : IEquatable<ScalarSet>
{
    public const int Last = 0x10FFFF;

    public static readonly ScalarSet Empty = new([]);
    public static readonly ScalarSet All = new([0, Last]);

    // First and last scalar of each range.
    private readonly int[] _bounds;

    private ScalarSet(int[] bounds) => _bounds = bounds;

    /// <summary>The number of ranges.</summary>
    public int Count => _bounds.Length / 2;

    public (int First, int Last) this[int range] => (_bounds[range * 2], _bounds[range * 2 + 1]);

    /// <summary>How many scalars there are.</summary>
    public int Size
    {
        get
        {
            var size = 0;
            for (var i = 0; i < Count; i++)
                size += this[i].Last - this[i].First + 1;
            return size;
        }
    }

    /// <summary>Ranges in any order, which may overlap.</summary>
    public static ScalarSet Of(List<(int First, int Last)> ranges)
    {
        var sorted = ranges.ToArray();
        Array.Sort(sorted);
        var bounds = new List<int>(sorted.Length * 2);
        foreach (var (first, last) in sorted)
        {
            if (bounds.Count > 0 && first <= bounds[bounds.Count - 1] + 1)
                bounds[bounds.Count - 1] = Math.Max(last, bounds[bounds.Count - 1]);
            else
            {
                bounds.Add(first);
                bounds.Add(last);
            }
        }
        return new(bounds.ToArray());
    }

    public bool Contains(int scalar)
    {
        var at = Array.BinarySearch(_bounds, scalar);
        // A bound itself is in; between two bounds, what stands before says whether a range is open.
        return at >= 0 || (~at & 1) == 1;
    }

    public ScalarSet Complement()
    {
        var bounds = new List<int>(_bounds.Length + 2);
        var next = 0;
        for (var i = 0; i < Count; i++)
        {
            var (first, last) = this[i];
            if (first > next)
            {
                bounds.Add(next);
                bounds.Add(first - 1);
            }
            next = last + 1;
        }
        if (next <= Last)
        {
            bounds.Add(next);
            bounds.Add(Last);
        }
        return new(bounds.ToArray());
    }

    /// <summary>What is in this set and not in the other.</summary>
    public ScalarSet Except(ScalarSet other)
    {
        var ranges = new List<(int, int)>();
        Complement().AddTo(ranges);
        other.AddTo(ranges);
        return Of(ranges).Complement();
    }

    public void AddTo(List<(int First, int Last)> ranges)
    {
        for (var i = 0; i < Count; i++)
            ranges.Add(this[i]);
    }

    public bool Equals(ScalarSet? other) => other is not null && _bounds.AsSpan().SequenceEqual(other._bounds);

    public override bool Equals(object? obj) => obj is ScalarSet other && Equals(other);

    public override int GetHashCode()
    {
        var hash = 17;
        foreach (var bound in _bounds)
            hash = unchecked(hash * 31 + bound);
        return hash;
    }
}

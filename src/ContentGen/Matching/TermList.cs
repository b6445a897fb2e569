using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ContentGen.Matching;

/// <summary>A growing list of the hashes of terms, which become their numbers.</summary>
internal struct TermList()
{
    private ulong[] _terms = [];

    internal int Count { get; private set; }

    internal readonly System.Span<ulong> Slice(int start, int end) => System.MemoryExtensions.AsSpan(_terms, start, end - start);

    internal void Clear() => Count = 0;

    internal void Trim() => _terms = [];

    internal void Add(ulong hash)
    {
        Reserve(1) = hash;
        Advance(1);
    }

    /// <summary>Makes room behind the last term; gives the first of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref ulong Reserve(int terms)
    {
        if (_terms.Length - Count < terms)
            Grow.Ensure(ref _terms, Count + terms);
        return ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_terms), Count);
    }

    /// <summary>Takes terms that were written there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Advance(int terms) => Count += terms;
}

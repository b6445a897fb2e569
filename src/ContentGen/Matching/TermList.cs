namespace ContentGen.Matching;

/// <summary>A growing list of the hashes of terms.</summary>
/// <param name="hashBits">The bits of the hash that count.</param>
internal struct TermList(ulong hashBits)
{
    private ulong[] _terms = [];

    internal int Count { get; private set; }

    internal readonly System.ReadOnlySpan<ulong> Slice(int start, int end) => System.MemoryExtensions.AsSpan(_terms, start, end - start);

    internal void Clear() => Count = 0;

    internal void Trim() => _terms = [];

    internal void Add(ulong hash)
    {
        if (Count == _terms.Length)
            Grow.Ensure(ref _terms, Count + 1);
        _terms[Count++] = hash & hashBits;
    }
}

namespace ContentGen.Benchmarks.Corpus;

/// <summary>Pseudo-random numbers of one fixed algorithm (xorshift64*): the corpus is the same on every runtime.</summary>
internal struct CorpusRandom(ulong seed)
{
    private ulong _state = seed | 1;

    /// <summary>A number from 0 up to, not including, <paramref name="limit"/>.</summary>
    internal int Below(int limit)
    {
        _state ^= _state >> 12;
        _state ^= _state << 25;
        _state ^= _state >> 27;
        return (int)(((_state * 0x2545F4914F6CDD1DUL) >> 33) % (ulong)limit);
    }

    /// <summary>A number from <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    internal int Between(int first, int last) => first + Below(last - first + 1);

    internal bool OneIn(int count) => Below(count) == 0;
}

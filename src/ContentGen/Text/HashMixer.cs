using System.Numerics;

namespace ContentGen.Text;

/// <summary>
/// A hash of folded text. Takes bytes eight at a time, however they are given; each step can be undone, so none loses what was taken before. It is without a
/// key, so that it is the same everywhere.
/// </summary>
internal struct HashMixer
{
    private ulong _hash;
    private ulong _pending;
    private int _pendingBytes;
    private ulong _length;

    /// <summary>The hash of at most seven bytes, as if they were added one by one.</summary>
    internal static ulong OfFew(ulong bytes, int count) => Finish(Mixed(0, bytes) ^ (ulong)count);

    /// <summary>Adds a folded scalar.</summary>
    internal void AddScalar(uint scalar)
    {
        if (scalar < 0x80)
            Add(scalar, 1);
        else
            Add(scalar | 0x800000, 3);
    }

    internal void Add(ulong bytes, int count)
    {
        _length += (ulong)count;
        _pending |= bytes << (8 * _pendingBytes);
        _pendingBytes += count;
        if (_pendingBytes < 8)
            return;
        _pendingBytes -= 8;
        _hash = Mixed(_hash, _pending);
        _pending = _pendingBytes == 0 ? 0 : bytes >> (8 * (count - _pendingBytes));
    }

    internal readonly ulong End() => Finish(Mixed(_hash, _pending) ^ _length);

    private static ulong Mixed(ulong hash, ulong word) => BitOperations.RotateLeft((hash ^ word) * 0x9E3779B97F4A7C15, 29) * 0xBF58476D1CE4E5B9;

    /// <summary>The last steps of MurmurHash3 (A. Appleby), behind which every bit depends on every other.</summary>
    private static ulong Finish(ulong hash)
    {
        hash = (hash ^ hash >> 33) * 0xFF51AFD7ED558CCD;
        hash = (hash ^ hash >> 33) * 0xC4CEB9FE1A85EC53;
        return hash ^ hash >> 33;
    }
}

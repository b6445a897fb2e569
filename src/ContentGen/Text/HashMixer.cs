using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

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

    /// <summary>Both halves of a product, one over the other (as in W. Yi's wyhash): every bit depends on every other, of factors that are not zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Fold(ulong left, ulong right)
    {
        if (X86Base.X64.IsSupported && !Bmi2.X64.IsSupported)
            return FoldLower(left, right);
        // The lower half by an ordinary multiplication stays in a register.
        var high = Bmi2.X64.IsSupported ? Bmi2.X64.MultiplyNoFlags(left, right) : Math.BigMul(left, right, out _);
        return high ^ left * right;
    }

    /// <summary>
    /// Where the upper half of a product would be a call: both words multiplied and folded by themselves, so that what differs in their highest bytes alone lies in different
    /// places before they are added, and once more together.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong FoldLower(ulong left, ulong right)
    {
        left *= 0x9E3779B97F4A7C15;
        right *= 0xD6E8FEB86659FD93;
        var sum = ((left ^ left >> 32) + BitOperations.RotateLeft(right ^ right >> 29, 19)) * 0xBF58476D1CE4E5B9;
        return sum ^ sum >> 29;
    }

    private static ulong Mixed(ulong hash, ulong word) => BitOperations.RotateLeft((hash ^ word) * 0x9E3779B97F4A7C15, 29) * 0xBF58476D1CE4E5B9;

    /// <summary>The last steps of MurmurHash3 (A. Appleby), behind which every bit depends on every other.</summary>
    private static ulong Finish(ulong hash)
    {
        hash = (hash ^ hash >> 33) * 0xFF51AFD7ED558CCD;
        hash = (hash ^ hash >> 33) * 0xC4CEB9FE1A85EC53;
        return hash ^ hash >> 33;
    }
}

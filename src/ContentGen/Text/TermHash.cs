using System;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ContentGen.Text;

/// <summary>
/// The hash of a term: its letters and marks, folded, sixteen bytes at a time by one multiplication whose halves are folded into each other (as in W. Yi's
/// wyhash). Most terms are shorter, so that one step is all. It is without a key, so that it is the same everywhere.
/// </summary>
/// <remarks>
/// A letter of ASCII is its byte in upper case, for one operation folds it and drops what stands behind a term; anything else is three bytes, of which the
/// last is 80 or more. So no term is the beginning of another one that is filled with zeros.
/// </remarks>
internal struct TermHash
{
    /// <summary>So many bytes behind a term's first must be readable.</summary>
    internal const int StepBytes = 2 * sizeof(ulong);

    private ulong _hash;

    /// <summary>The first eight bytes of the step, where it has as many.</summary>
    private ulong _first;

    private ulong _pending;
    private int _pendingBytes;
    private bool _hasFirst;

    /// <summary>
    /// From the offset 16 − n on, what keeps n letters of a step and makes them upper case; behind these the keys. Both have bytes of 80 or more: no ASCII
    /// makes a factor zero. As numbers in the code they would be loaded for every term.
    /// </summary>
    private static ReadOnlySpan<byte> Table =>
    [
        0xDF, 0xDF, 0xDF, 0xDF, 0xDF, 0xDF, 0xDF, 0xDF, 0xDF, 0xDF, 0xDF, 0xDF, 0xDF, 0xDF, 0xDF, 0xDF,
        0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
        0x15, 0x7C, 0x4A, 0x7F, 0xB9, 0x79, 0x37, 0x9E, 0x93, 0xFD, 0x59, 0x66, 0xB8, 0xFE, 0xE8, 0xD6,
    ];

    /// <summary>The hash of at most 16 letters of ASCII.</summary>
    /// <param name="text">Where the offsets are from.</param>
    /// <param name="start">Of the first letter, in bytes.</param>
    /// <param name="last">Of the last letter, or of one so many before it as <paramref name="behind"/> says.</param>
    /// <param name="behind">How many letters come behind that; a constant, so that nothing is added for it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong OfLetters(ref byte text, nuint start, nuint last, int behind)
    {
        ref var mask = ref Unsafe.Subtract(ref Unsafe.Add(ref Unsafe.Add(ref MemoryMarshal.GetReference(Table), StepBytes - 1 - behind), start), last);
        return Step(0, ref Unsafe.Add(ref text, start), ref mask);
    }

    /// <summary>The hash of any number of letters of ASCII.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static ulong OfManyLetters(ref byte first, int count)
    {
        var hash = 0UL;
        for (; count > StepBytes; count -= StepBytes)
        {
            hash = Step(hash, ref first, ref MemoryMarshal.GetReference(Table));
            first = ref Unsafe.Add(ref first, StepBytes);
        }
        return Step(hash, ref first, ref Unsafe.Add(ref MemoryMarshal.GetReference(Table), StepBytes - count));
    }

    /// <summary>The hash of letters and marks as bytes, as they are added one by one; at least one, and behind them room for a step.</summary>
    internal static ulong OfBytes(ref byte first, int count)
    {
        Unsafe.InitBlockUnaligned(ref Unsafe.Add(ref first, count), 0, StepBytes);
        var hash = 0UL;
        for (; count > 0; count -= StepBytes)
        {
            hash = Step(hash, Word(ref first), Word(ref Unsafe.Add(ref first, sizeof(ulong))));
            first = ref Unsafe.Add(ref first, StepBytes);
        }
        return hash;
    }

    /// <summary>Adds a folded letter or mark.</summary>
    internal void Add(uint scalar)
    {
        if (scalar < 0x80)
            Add(scalar & 0xDF, 1);
        else
            Add(scalar | 0x800000, 3);
    }

    /// <summary>The hash of what was added, at least one scalar.</summary>
    internal readonly ulong End()
    {
        if (_hasFirst)
            return Step(_hash, _first, _pending);
        return _pendingBytes == 0 ? _hash : Step(_hash, _pending, 0);
    }

    private void Add(ulong bytes, int count)
    {
        _pending |= bytes << (8 * _pendingBytes);
        _pendingBytes += count;
        if (_pendingBytes < sizeof(ulong))
            return;
        if (_hasFirst)
            _hash = Step(_hash, _first, _pending);
        else
            _first = _pending;
        _hasFirst = !_hasFirst;
        _pendingBytes -= sizeof(ulong);
        _pending = _pendingBytes == 0 ? 0 : bytes >> (8 * (count - _pendingBytes));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Step(ulong hash, ref byte first, ref byte mask) =>
        Step(hash, Word(ref first) & Word(ref mask), Word(ref Unsafe.Add(ref first, sizeof(ulong))) & Word(ref Unsafe.Add(ref mask, sizeof(ulong))));

    private static ulong Step(ulong hash, ulong first, ulong second)
    {
        ref var keys = ref Unsafe.Add(ref MemoryMarshal.GetReference(Table), 2 * StepBytes);
        return HashMixer.Fold(hash ^ first ^ Word(ref keys), second ^ Word(ref Unsafe.Add(ref keys, sizeof(ulong))));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Word(ref byte first)
    {
        var bytes = Unsafe.ReadUnaligned<ulong>(ref first);
        return BitConverter.IsLittleEndian ? bytes : BinaryPrimitives.ReverseEndianness(bytes);
    }
}

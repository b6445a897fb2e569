using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ContentGen.Matching;

/// <summary>
/// Numbers the different terms of a document, from 1 on in the order in which they come. Terms are equal if their hashes of 64 bits are.
/// <para>
/// Documents made to deceive must not make this slow: terms that share a slot are a tree by the bits of their hashes, so that finding one passes at most 64,
/// whatever the slot, and no term is left out.
/// </para>
/// </summary>
/// <param name="hashBits">The bits of the hash that count.</param>
internal sealed class TermNumbers(ulong hashBits)
{
    /// <summary>As a number: there is no term.</summary>
    private const int None = 0;

    /// <summary>Slots for a term at least: so few of them are shared.</summary>
    private const int SlotsPerTerm = 4;

    /// <summary>By the last bits of a hash, the term that came first.</summary>
    private int[] _slots = [];

    /// <summary>By number.</summary>
    private Entry[] _entries = [];

    /// <summary>A term.</summary>
    private struct Entry
    {
        internal ulong Hash;

        /// <summary>The terms behind it: the lower half is that whose next bit is 0, the upper that whose next bit is 1.</summary>
        internal ulong Links;
    }

    /// <summary>How many terms were looked at since this was made.</summary>
    internal long Work { get; private set; }

    internal void Trim()
    {
        _slots = [];
        _entries = [];
    }

    /// <summary>Replaces the hash of each term by its number.</summary>
    /// <returns>One more than the greatest number.</returns>
    internal int Replace(Span<ulong> terms)
    {
        var length = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(terms.Length * (long)SlotsPerTerm, 16, 1 << 30));
        Grow.Ensure(ref _slots, length);
        _slots.AsSpan(0, length).Clear();
        // The first is none, and one is written behind the last.
        Grow.Ensure(ref _entries, terms.Length + 2);
        if (hashBits != ulong.MaxValue)
        {
            foreach (ref var term in terms)
                term &= hashBits;
        }
        Work += terms.Length;
        var next = 1;
        for (var i = Enter(terms, length - 1, ref next); i < terms.Length; i += 1 + Enter(terms[(i + 1)..], length - 1, ref next))
        {
            var number = Find(terms[i], _slots[(int)terms[i] & length - 1], next);
            next += number == next ? 1 : 0;
            terms[i] = (uint)number;
        }
        return next;
    }

    /// <summary>Replaces terms up to the first that shares its slot with another.</summary>
    /// <returns>How many were replaced.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)] // A loop without calls has all registers.
    private int Enter(Span<ulong> terms, int lastSlot, ref int next)
    {
        ref var slots = ref MemoryMarshal.GetArrayDataReference(_slots);
        ref var entries = ref MemoryMarshal.GetArrayDataReference(_entries);
        var count = next;
        var i = 0;
        for (; i < terms.Length; i++)
        {
            var hash = terms[i];
            ref var slot = ref Unsafe.Add(ref slots, (uint)hash & (uint)lastSlot);
            // Whether a term is new, nobody can predict: it is entered in any case, and what was entered for nothing is written over.
            ref var entry = ref Unsafe.Add(ref entries, (uint)count);
            entry.Hash = hash;
            entry.Links = 0;
            var isNew = slot - 1 >> 31;
            var number = slot | count & isNew;
            if (Unsafe.Add(ref entries, (uint)number).Hash != hash)
                break;
            slot = number;
            terms[i] = (uint)number;
            count -= isNew;
        }
        next = count;
        return i;
    }

    /// <summary>The number of a term that shares its slot with another; the next one if it is new.</summary>
    /// <param name="hash">Its hash.</param>
    /// <param name="first">The first term of the slot.</param>
    /// <param name="next">The next number; its entry has the hash.</param>
    private int Find(ulong hash, int first, int next)
    {
        var number = first;
        // The bits that chose the slot come last.
        for (var path = hash; ; path <<= 1)
        {
            Work++;
            ref var entry = ref _entries[number];
            if (entry.Hash == hash)
                return number;
            var half = (int)(path >> 63) * 32;
            var link = (int)(entry.Links >> half);
            if (link == None)
            {
                entry.Links |= (ulong)next << half;
                return next;
            }
            number = link;
        }
    }
}

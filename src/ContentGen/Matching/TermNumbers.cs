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

    /// <summary>By number, the hash of the term.</summary>
    private ulong[] _hashes = [];

    /// <summary>By number, the terms behind it in its slot.</summary>
    private Links[] _links = [];

    /// <summary>The terms whose next bit is 0, and 1.</summary>
    private struct Links
    {
        internal int Zero;
        internal int One;
    }

    /// <summary>How many terms were looked at since this was made.</summary>
    internal long Work { get; private set; }

    internal void Trim()
    {
        _slots = [];
        _hashes = [];
        _links = [];
    }

    /// <summary>Replaces the hash of each term by its number.</summary>
    /// <returns>One more than the greatest number.</returns>
    internal int Replace(Span<ulong> terms)
    {
        var length = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(terms.Length * (long)SlotsPerTerm, 16, 1 << 30));
        Grow.Ensure(ref _slots, length);
        _slots.AsSpan(0, length).Clear();
        // The first is none, and one is written behind the last.
        Grow.Ensure(ref _hashes, terms.Length + 2);
        Grow.Ensure(ref _links, terms.Length + 2);
        _links.AsSpan(0, terms.Length + 2).Clear();
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
        ref var hashes = ref MemoryMarshal.GetArrayDataReference(_hashes);
        var count = next;
        var i = 0;
        for (; i < terms.Length; i++)
        {
            var hash = terms[i];
            ref var slot = ref Unsafe.Add(ref slots, (uint)hash & (uint)lastSlot);
            // Whether a term is new, nobody can predict: it is entered in any case, and what was entered for nothing is written over.
            Unsafe.Add(ref hashes, (uint)count) = hash;
            var isNew = slot - 1 >> 31;
            var number = slot | count & isNew;
            if (Unsafe.Add(ref hashes, (uint)number) != hash)
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
    /// <param name="next">The next number; its hash is there.</param>
    private int Find(ulong hash, int first, int next)
    {
        var number = first;
        // The bits that chose the slot come last.
        for (var path = hash; ; path <<= 1)
        {
            Work++;
            if (_hashes[number] == hash)
                return number;
            ref var link = ref path >> 63 == 0 ? ref _links[number].Zero : ref _links[number].One;
            if (link == None)
                return link = next;
            number = link;
        }
    }
}

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

    /// <summary>With so many a document begins. A long one says most of its terms again and again: more slots than it needs would lie farther away.</summary>
    private const int FirstSlots = 1 << 14;

    private const int MostSlots = 1 << 30;

    /// <summary>So many times as many slots there are once they no longer suffice.</summary>
    private const int Growth = 4;

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
        if (hashBits != ulong.MaxValue)
        {
            foreach (ref var term in terms)
                term &= hashBits;
        }
        // The first is none, and one is written behind the last.
        Grow.Ensure(ref _hashes, terms.Length + 2);
        Grow.Ensure(ref _links, terms.Length + 2);
        var needed = BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(terms.Length * (long)SlotsPerTerm, 16, MostSlots));
        var (slots, next, linked) = ((int)Math.Min(needed, FirstSlots), 1, 0);
        Clear(slots);
        Work += terms.Length;
        while (!terms.IsEmpty)
        {
            var room = slots == needed ? terms.Length : slots / SlotsPerTerm - next;
            if (room < Math.Min(terms.Length, slots / SlotsPerTerm / 8))
            {
                slots = (int)Math.Min(needed, (uint)slots * Growth);
                Clear(slots);
                EnterAgain(slots - 1, next);
                continue;
            }
            var some = terms[..Math.Min(terms.Length, room)];
            if (next + some.Length >= linked)
            {
                var end = next + some.Length + 1;
                _links.AsSpan(linked..end).Clear();
                linked = end;
            }
            EnterAll(some, slots - 1, ref next);
            terms = terms[some.Length..];
        }
        return next;
    }

    private void Clear(int slots)
    {
        Grow.Ensure(ref _slots, slots);
        _slots.AsSpan(0, slots).Clear();
    }

    private void EnterAll(Span<ulong> terms, int lastSlot, ref int next)
    {
        for (var i = Enter(terms, lastSlot, ref next); i < terms.Length; i += 1 + Enter(terms[(i + 1)..], lastSlot, ref next))
        {
            var number = Find(terms[i], _slots[(int)terms[i] & lastSlot], next);
            next += number == next ? 1 : 0;
            terms[i] = (uint)number;
        }
    }

    /// <summary>Enters the terms of all numbers below the next one in slots that are empty.</summary>
    private void EnterAgain(int lastSlot, int next)
    {
        _links.AsSpan(0, next).Clear();
        Work += next;
        for (var number = 1; number < next; number++)
        {
            ref var slot = ref _slots[(int)_hashes[number] & lastSlot];
            if (slot == None)
                slot = number;
            else
                Find(_hashes[number], slot, number);
        }
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

using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Numerics;

namespace ContentGen.Text.Phrases;

/// <summary>
/// Phrases in a trie whose edges are eight bytes of folded UTF-8, all in one hash table. A phrase ends with its last one to eight bytes, its rest, behind a node.
/// So a phrase is found in one step for eight bytes, and texts that are not plain go the same way as those that are, byte for byte of what they fold to.
/// </summary>
internal sealed class PhraseTrie
{
    /// <summary>The node before any byte; 0 is no node.</summary>
    public const int Root = 1;

    private const int LengthBits = 4;
    private const int LeastSlots = 16;

    private Slot[] _slots;
    private int _count;

    // By node, bit r: a rest of r bytes stands behind it; bit 0: an edge leads on.
    private ushort[] _shapes;
    private int _nodes = Root + 1;

    // By phrase, the sets that it is in; 0 is no phrase.
    private PhraseSets[] _phrases;
    private int _phraseCount = 1;

    /// <summary>An empty trie.</summary>
    /// <param name="phrases">About so many phrases it will have.</param>
    /// <param name="bytes">About so many bytes they will have together: so little grows step by step.</param>
    public PhraseTrie(int phrases, int bytes)
    {
        // An entry for about eight bytes, and as many slots that stay free.
        _slots = new Slot[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(LeastSlots, 2 * bytes / PlainBytes.Length))];
        _phrases = new PhraseSets[Math.Max(LeastSlots, phrases + 1)];
        _shapes = new ushort[Math.Max(LeastSlots, bytes / (2 * PlainBytes.Length))];
    }

    /// <summary>Phrases that differ.</summary>
    public int PhraseCount => _phraseCount - 1;

    /// <summary>Adds a folded phrase that is not empty.</summary>
    public void Add(ReadOnlySpan<byte> phrase, PhraseSets sets)
    {
        var node = Root;
        for (; phrase.Length > PlainBytes.Length; phrase = phrase.Slice(PlainBytes.Length))
        {
            ref var edge = ref Place(node, 0, PlainBytes.Read(phrase, 0));
            if (edge == 0)
            {
                edge = _nodes++;
                if (edge == _shapes.Length)
                    Array.Resize(ref _shapes, 2 * edge);
            }
            node = edge;
        }
        ref var end = ref Place(node, phrase.Length, PlainBytes.Read(phrase, 0));
        if (end == 0)
        {
            end = _phraseCount++;
            if (end == _phrases.Length)
                Array.Resize(ref _phrases, 2 * end);
        }
        _phrases[end] = _phrases[end].With(sets);
    }

    /// <summary>Bit r: a phrase can end r bytes behind the node, 1 to 8; bit 0: an edge leads on.</summary>
    public int ShapeOf(int node) => _shapes[node];

    /// <summary>The node behind eight bytes; 0: none.</summary>
    public int Child(int node, ulong bytes) => Find(node << LengthBits, bytes);

    /// <summary>The sets that have the phrase that ends with a rest.</summary>
    /// <param name="node">The node before it.</param>
    /// <param name="length">Its bytes, 1 to 8.</param>
    /// <param name="bytes">At least as many.</param>
    public PhraseSets EndsWith(int node, int length, ulong bytes) => _phrases[Find(node << LengthBits | length, PlainBytes.First(bytes, length))];

    /// <summary>What phrases end with.</summary>
    public PhraseEndings Endings()
    {
        var edges = new ulong[_nodes];
        foreach (var slot in _slots)
        {
            if (slot.Target != 0 && slot.Length == 0)
                edges[slot.Target] = slot.Bytes;
        }
        var endings = new PhraseEndings(new(PhraseCount), new());
        foreach (var slot in _slots)
        {
            if (slot.Target == 0 || slot.Length == 0)
                continue;
            var isShort = slot.Node == Root;
            // The rest, and before it the last of the eight bytes that lead to its node.
            var bytes = BinaryPrimitives.ReverseEndianness(slot.Bytes) >> 8 * (PlainBytes.Length - slot.Length);
            if (!isShort && slot.Length < PlainBytes.Length)
                bytes |= BinaryPrimitives.ReverseEndianness(edges[slot.Node]) << 8 * slot.Length;
            endings.Bytes.Add(bytes, isShort ? slot.Length : PlainBytes.Length);
            endings.Scalars.AddLast(bytes);
        }
        return endings;
    }

    private int Find(int key, ulong bytes)
    {
        var slots = _slots;
        for (var at = SlotOf(key, bytes, slots.Length); ; at = (at + 1) & (slots.Length - 1))
        {
            ref readonly var slot = ref slots[at];
            // A free slot leads nowhere.
            if (slot.Target == 0 || slot.Bytes == bytes && slot.Key == key)
                return slot.Target;
        }
    }

    /// <summary>Where the target of an entry stands; it is entered, and its target is 0, where it was not there.</summary>
    private ref int Place(int node, int length, ulong bytes)
    {
        // Half of the slots stay free: a chain of taken ones always ends.
        if (2 * (_count + 1) > _slots.Length)
            Grow();
        var key = node << LengthBits | length;
        var at = SlotOf(key, bytes, _slots.Length);
        while (_slots[at].Target != 0 && (_slots[at].Bytes != bytes || _slots[at].Key != key))
            at = (at + 1) & (_slots.Length - 1);
        ref var slot = ref _slots[at];
        if (slot.Target == 0)
        {
            _count++;
            (slot.Bytes, slot.Key) = (bytes, key);
            _shapes[node] |= (ushort)(1 << length);
        }
        return ref slot.Target;
    }

    private void Grow()
    {
        var slots = new Slot[2 * _slots.Length];
        foreach (var slot in _slots)
        {
            if (slot.Target == 0)
                continue;
            var at = SlotOf(slot.Key, slot.Bytes, slots.Length);
            while (slots[at].Target != 0)
                at = (at + 1) & (slots.Length - 1);
            slots[at] = slot;
        }
        _slots = slots;
    }

    private static int SlotOf(int key, ulong bytes, int slots)
    {
        var hash = (bytes ^ (ulong)key * 0xBF58476D1CE4E5B9) * 0x9E3779B97F4A7C15;
        return (int)((hash ^ hash >> 29) >> 32) & (slots - 1);
    }

    private struct Slot
    {
        public ulong Bytes;
        public int Key;
        public int Target;

        public readonly int Length => Key & (1 << LengthBits) - 1;

        public readonly int Node => Key >> LengthBits;
    }
}

/// <summary>The sets that a phrase is in, a bit a set.</summary>
/// <param name="Whole">As it is written.</param>
/// <param name="Core">Without its end punctuation.</param>
internal readonly record struct PhraseSets(ulong Whole, ulong Core)
{
    /// <summary>The sets of both.</summary>
    public PhraseSets With(PhraseSets other) => new(Whole | other.Whole, Core | other.Core);
}

/// <summary>What phrases end with.</summary>
/// <param name="Bytes">Their last bytes, as <see cref="PlainBytes.ReadReversed"/> reads them.</param>
/// <param name="Scalars">Their last scalars.</param>
internal sealed record PhraseEndings(PhraseFilter Bytes, ScalarFilter Scalars);

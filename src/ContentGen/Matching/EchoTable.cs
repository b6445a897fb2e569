using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using ContentGen.Runtime;
using ContentGen.Text;
using ContentGen.Text.Unicode;
using ContentGen.Text.Vectors;

namespace ContentGen.Matching;

/// <summary>
/// Counts of each block of a document how many of its terms stand in enough other blocks of some traits. One walk over the text finds the terms; then for
/// each set of traits one walk over the terms of its blocks enters them, and one over all terms looks them up. Its arrays stay with the buffer.
/// <para>
/// Terms are equal if their hashes of 64 bits are. Documents made to deceive must not make this slow: entries of one slot are a tree by the bits of their
/// hashes, so a look-up passes at most 64, whatever the slot, and no term is left out.
/// </para>
/// </summary>
/// <param name="hashBits">The bits of the hash that count; fewer than all only in tests, where terms are to collide.</param>
internal sealed class EchoTable(ulong hashBits = ulong.MaxValue)
{
    /// <summary>As a link: there is no entry.</summary>
    private const int None = 0;

    /// <summary>The terms of all blocks in their order, and for each block where they end.</summary>
    private TermList _terms = new(hashBits);

    private int[] _termEnds = [];

    /// <summary>For each echo and each block, how many of its terms come back.</summary>
    private int[] _parts = [];

    private int[] _slots = [];
    private int _slotMask;
    private Entry[] _entries = [];
    private int _count;
    private int _blocks;

    /// <summary>A term.</summary>
    private struct Entry
    {
        internal ulong Hash;

        /// <summary>The last block in which it stands.</summary>
        internal int Block;

        /// <summary>In how many blocks it stands.</summary>
        internal int Blocks;

        /// <summary>The entries behind it whose next bit is 0, and 1.</summary>
        internal int Zero;

        internal int One;
    }

    /// <summary>What was looked at since the table was made: bytes, terms, entries.</summary>
    internal long Work { get; private set; }

    internal void Trim()
    {
        _terms.Trim();
        _termEnds = _parts = _slots = [];
        _entries = [];
    }

    /// <summary>How many of a block's terms come back, and how many it has.</summary>
    internal (int Part, int Whole) Of(int echo, int block) => (_parts[echo * _blocks + block], _termEnds[block] - FirstTerm(block));

    /// <summary>Counts the terms of a document.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="blocks">Its blocks.</param>
    /// <param name="traits">Their traits.</param>
    /// <param name="echoes">What is counted.</param>
    internal void Count(ReadOnlySpan<byte> utf8, ReadOnlySpan<ScannedBlock> blocks, ReadOnlySpan<ulong> traits, EchoInfo[] echoes)
    {
        _blocks = blocks.Length;
        Grow.Ensure(ref _parts, checked(echoes.Length * blocks.Length));
        ReadTerms(utf8, blocks);
        for (var e = 0; e < echoes.Length; e++)
        {
            // Echoes of the same blocks share their terms, and are counted with the first of them.
            if (IsCountedBefore(echoes, e))
                continue;
            Enter(traits, echoes[e].Traits);
            LookUp(traits, echoes, e);
        }
    }

    private static bool IsCountedBefore(EchoInfo[] echoes, int echo)
    {
        for (var e = 0; e < echo; e++)
        {
            if (echoes[e].Traits == echoes[echo].Traits)
                return true;
        }
        return false;
    }

    private int FirstTerm(int block) => block == 0 ? 0 : _termEnds[block - 1];

    [SkipLocalsInit]
    private void ReadTerms(ReadOnlySpan<byte> utf8, ReadOnlySpan<ScannedBlock> blocks)
    {
        Grow.Ensure(ref _termEnds, blocks.Length);
        Span<uint> window = stackalloc uint[FoldCursor.WindowSize];
        _terms.Clear();
        for (var i = 0; i < blocks.Length; i++)
        {
            var text = utf8[blocks[i].Start..blocks[i].End];
            Work += text.Length;
            VectorWidth.ReadTerms(text, window, ref _terms);
            _termEnds[i] = _terms.Count;
        }
    }

    /// <summary>Enters the terms of the blocks that have the traits.</summary>
    private void Enter(ReadOnlySpan<ulong> traits, ulong mask)
    {
        var terms = 0;
        for (var i = 0; i < traits.Length; i++)
        {
            if ((traits[i] & mask) == mask)
                terms += _termEnds[i] - FirstTerm(i);
        }
        var length = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, terms));
        _slotMask = length - 1;
        Grow.Ensure(ref _slots, length);
        var slots = _slots.AsSpan(0, length);
        slots.Clear();
        Grow.Ensure(ref _entries, 1);
        _count = 1;
        for (var i = 0; i < traits.Length; i++)
        {
            if ((traits[i] & mask) != mask)
                continue;
            foreach (var hash in _terms.Slice(FirstTerm(i), _termEnds[i]))
                Enter(i, hash, ref slots[(int)hash & _slotMask]);
        }
    }

    private void Enter(int block, ulong hash, ref int slot)
    {
        // Room first: links are references into the entries.
        Grow.Ensure(ref _entries, _count + 1);
        ref var link = ref slot;
        // The bits that chose the slot come last.
        for (var path = hash; link != None; path <<= 1)
        {
            Work++;
            ref var entry = ref _entries[link];
            if (entry.Hash == hash)
            {
                if (entry.Block != block)
                    entry.Blocks++;
                entry.Block = block;
                return;
            }
            link = ref path >> 63 == 0 ? ref entry.Zero : ref entry.One;
        }
        Work++;
        link = _count;
        _entries[_count++] = new() { Hash = hash, Block = block, Blocks = 1 };
    }

    /// <summary>Counts for the echoes of these traits which terms of each block come back.</summary>
    private void LookUp(ReadOnlySpan<ulong> traits, EchoInfo[] echoes, int first)
    {
        var mask = echoes[first].Traits;
        for (var i = 0; i < traits.Length; i++)
        {
            for (var e = first; e < echoes.Length; e++)
            {
                if (echoes[e].Traits == mask)
                    _parts[e * _blocks + i] = 0;
            }
            // A block with the traits is no other block to itself.
            var itself = (traits[i] & mask) == mask ? 1 : 0;
            foreach (var hash in _terms.Slice(FirstTerm(i), _termEnds[i]))
            {
                var others = Blocks(hash) - itself;
                for (var e = first; e < echoes.Length; e++)
                {
                    if (echoes[e].Traits == mask && others >= echoes[e].AtLeast)
                        _parts[e * _blocks + i]++;
                }
            }
        }
    }

    /// <summary>In how many of the entered blocks a term stands.</summary>
    private int Blocks(ulong hash)
    {
        var link = _slots[(int)hash & _slotMask];
        for (var path = hash; link != None; path <<= 1)
        {
            Work++;
            ref readonly var entry = ref _entries[link];
            if (entry.Hash == hash)
                return entry.Blocks;
            link = path >> 63 == 0 ? entry.Zero : entry.One;
        }
        Work++;
        return 0;
    }
}

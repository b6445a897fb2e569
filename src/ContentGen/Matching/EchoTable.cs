using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ContentGen.Runtime;
using ContentGen.Text;
using ContentGen.Text.Unicode;
using ContentGen.Text.Vectors;

namespace ContentGen.Matching;

/// <summary>
/// Counts of each block of a document how many of its terms stand in enough other blocks of some traits. One walk over the text finds the terms, one over
/// the terms numbers them; then for each set of traits that is asked for one walk over the numbers of its blocks counts them, and one over all numbers reads the counts,
/// which are compared 64 at a time. Its arrays stay with the buffer.
/// </summary>
/// <param name="hashBits">The bits of the hash that count; fewer than all only in tests, where terms are to collide.</param>
internal sealed class EchoTable(ulong hashBits = ulong.MaxValue)
{
    private readonly TermNumbers _numbers = new(hashBits);

    /// <summary>The terms of all blocks in their order, and for each block where they end.</summary>
    private TermList _terms = new();

    private int[] _termEnds = [];

    /// <summary>For each echo and each block, how many of its terms come back.</summary>
    private int[] _parts = [];

    /// <summary>By the numbers of terms, for the traits at hand.</summary>
    private TermCount[] _counts = [];

    /// <summary>Of each term, in how many blocks of the traits at hand it stands besides its own.</summary>
    private int[] _others = [];

    private EchoInfo[] _echoes = [];
    private ulong[] _traits = [];

    /// <summary>By echo, whether it is counted: terms that this document does not ask about need no counting.</summary>
    private bool[] _isCounted = [];

    private int _numberCount;
    private int _blocks;
    private long _bytes;

    /// <summary>In how many blocks a term stands, and the last of them, from 1 on.</summary>
    private struct TermCount
    {
        internal int Blocks;
        internal int Last;
    }

    /// <summary>What was looked at since the table was made: bytes, terms, entries.</summary>
    internal long Work => _bytes + _numbers.Work;

    internal void Trim()
    {
        _numbers.Trim();
        _terms.Trim();
        _termEnds = _parts = _others = [];
        _counts = [];
        _traits = [];
        _isCounted = [];
    }

    /// <summary>How many of a block's terms come back, and how many it has.</summary>
    internal (int Part, int Whole) Of(int echo, int block)
    {
        if (!_isCounted[echo])
            CountLike(_echoes[echo]);
        return (_parts[echo * _blocks + block], _termEnds[block] - FirstTerm(block));
    }

    /// <summary>Finds the terms of a document. They are counted when <see cref="Of"/> is first asked.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="blocks">Its blocks.</param>
    /// <param name="traits">Their traits, which stay as they are until the next document.</param>
    /// <param name="echoes">What may be asked for.</param>
    internal void Begin(ReadOnlySpan<byte> utf8, ReadOnlySpan<ScannedBlock> blocks, ulong[] traits, EchoInfo[] echoes)
    {
        (_blocks, _traits, _echoes) = (blocks.Length, traits, echoes);
        Grow.Ensure(ref _isCounted, echoes.Length);
        _isCounted.AsSpan(0, echoes.Length).Clear();
        Grow.Ensure(ref _parts, checked(echoes.Length * blocks.Length));
        ReadTerms(utf8, blocks);
        _numberCount = _numbers.Replace(_terms.Slice(0, _terms.Count));
        Grow.Ensure(ref _counts, _numberCount);
    }

    /// <summary>Counts the terms for all echoes of the same blocks: they share what is counted.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void CountLike(EchoInfo asked)
    {
        var traits = _traits.AsSpan(0, _blocks);
        CountBlocks(traits, asked.Traits, _numberCount);
        ReadOthers(traits, asked.Traits);
        for (var echo = 0; echo < _echoes.Length; echo++)
        {
            if (_echoes[echo].Traits != asked.Traits)
                continue;
            CountParts(_echoes[echo].AtLeast, _parts.AsSpan(echo * _blocks, _blocks));
            _isCounted[echo] = true;
        }
    }

    private int FirstTerm(int block) => block == 0 ? 0 : _termEnds[block - 1];

    private void ReadTerms(ReadOnlySpan<byte> utf8, ReadOnlySpan<ScannedBlock> blocks)
    {
        Grow.Ensure(ref _termEnds, blocks.Length);
        Span<uint> window = stackalloc uint[FoldCursor.WindowSize];
        _terms.Clear();
        for (var i = 0; i < blocks.Length; i++)
        {
            _bytes += blocks[i].End - blocks[i].Start;
            VectorWidth.ReadTerms(utf8, blocks[i].Start, blocks[i].End, window, ref _terms);
            _termEnds[i] = _terms.Count;
        }
    }

    /// <summary>Counts of each term in how many of the blocks it stands that have the traits.</summary>
    private void CountBlocks(ReadOnlySpan<ulong> traits, ulong mask, int numbers)
    {
        _counts.AsSpan(0, numbers).Clear();
        ref var counts = ref MemoryMarshal.GetArrayDataReference(_counts);
        var first = 0;
        for (var i = 0; i < traits.Length; i++)
        {
            var end = _termEnds[i];
            if ((traits[i] & mask) == mask)
                CountBlock(_terms.Slice(first, end), ref counts, i + 1);
            first = end;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)] // The loop has all registers.
    private static void CountBlock(ReadOnlySpan<ulong> numbers, ref TermCount counts, int block)
    {
        foreach (var number in numbers)
        {
            ref var count = ref Unsafe.Add(ref counts, (nuint)number);
            count.Blocks += count.Last == block ? 0 : 1;
            count.Last = block;
        }
    }

    /// <summary>Tells of each term in how many of these blocks it stands besides its own.</summary>
    private void ReadOthers(ReadOnlySpan<ulong> traits, ulong mask)
    {
        ref var counts = ref MemoryMarshal.GetArrayDataReference(_counts);
        // Masks read them to the end of the last.
        Grow.Ensure(ref _others, _terms.Count + NumberMask.Length);
        var first = 0;
        for (var i = 0; i < traits.Length; i++)
        {
            var end = _termEnds[i];
            // A block with the traits is no other block to itself.
            ReadBlock(_terms.Slice(first, end), ref counts, (traits[i] & mask) == mask ? 1 : 0, ref _others[first]);
            first = end;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)] // Likewise.
    private static void ReadBlock(ReadOnlySpan<ulong> numbers, ref TermCount counts, int itself, ref int other)
    {
        foreach (var number in numbers)
        {
            other = Unsafe.Add(ref counts, (nuint)number).Blocks - itself;
            other = ref Unsafe.Add(ref other, 1);
        }
    }

    /// <summary>Counts of each block the terms that stand in enough others.</summary>
    private void CountParts(int atLeast, Span<int> parts)
    {
        ref var others = ref MemoryMarshal.GetArrayDataReference(_others);
        var (start, mask) = (0, NumberMask.AtLeast(ref others, atLeast));
        // The terms that do, before the mask and before the block.
        var (beforeMask, before) = (0, 0);
        for (var i = 0; i < parts.Length; i++)
        {
            var end = _termEnds[i];
            for (; end - start >= NumberMask.Length; start += NumberMask.Length)
            {
                beforeMask += BitOperations.PopCount(mask);
                mask = NumberMask.AtLeast(ref Unsafe.Add(ref others, start + NumberMask.Length), atLeast);
            }
            var behind = beforeMask + BitOperations.PopCount(mask & (1UL << (end - start)) - 1);
            parts[i] = behind - before;
            before = behind;
        }
    }
}

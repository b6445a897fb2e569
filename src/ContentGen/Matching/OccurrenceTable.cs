using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using ContentGen.Text;

namespace ContentGen.Matching;

/// <summary>
/// Tells which texts of a document are the same, folded: of each block, how many have its text. One walk over the texts; its arrays stay with the buffer.
/// <para>
/// A hash of how a text starts, and of how many words it has, finds those that may be the same. Of most there is but one, and of that no more is read. Further ones
/// are found by a hash of the whole text, and comparing the two decides. Documents made to deceive must not make this slow: entries of one slot are a tree by the bits of their hashes,
/// so that a look-up passes at most 64 starts and 64 texts, whatever the slot; and once a text was compared with <see cref="MostUnequal"/> blocks of its hash
/// in vain, every further block of that hash stands alone. Texts of equal hashes that nobody made are as good as never met, and told apart even then.
/// </para>
/// </summary>
/// <param name="hashBits">The bits of the hash that count; fewer than all only in tests, where texts are to collide.</param>
internal sealed class OccurrenceTable(ulong hashBits = ulong.MaxValue)
{
    /// <summary>So many blocks may be found unequal to a text of the same hash.</summary>
    internal const int MostUnequal = 8;

    /// <summary>The entry of the blocks that stand alone because their hash was not to be trusted.</summary>
    private const int Alone = 0;

    /// <summary>As a link: there is no entry.</summary>
    private const int None = 0;

    /// <summary>Slots for a text at least: so few of them are shared.</summary>
    private const int SlotsPerText = 4;

    /// <summary>So many blocks before it is needed each thing is asked for that leads to the next: of a long document all of them are far away.</summary>
    private const int Ahead = 4;

    /// <summary>U+0345, the one mark that folds to a letter: where it stands alone, folding makes a word.</summary>
    private static ReadOnlySpan<byte> IotaBelow => "\u0345"u8;

    private int[] _slots = [];
    private int _slotCount;
    private int[] _entryOf = [];
    private Entry[] _entries = [];
    private int _count;

    /// <summary>A text.</summary>
    private struct Entry
    {
        /// <summary>By which it is found: a hash of its start and its words, or of the whole text where <see cref="IsFurther"/>.</summary>
        internal ulong Key;

        /// <summary>Of the whole text, where <see cref="IsHashed"/>.</summary>
        internal ulong Hash;

        /// <summary>Another text started as it does before.</summary>
        internal bool IsFurther;

        /// <summary>Another text that starts alike asked for its hash.</summary>
        internal bool IsHashed;

        /// <summary>Where the text stands with which others are compared: of those that have it, the shortest so far.</summary>
        internal int Start;

        internal int End;

        internal int Blocks;
        internal int Unequal;

        /// <summary>The entries behind it in its slot whose next bit is 0, and 1.</summary>
        internal int Zero;

        internal int One;
    }

    /// <summary>What was looked at since the table was made: bytes hashed, bytes compared, entries.</summary>
    internal long Work { get; private set; }

    internal void Trim()
    {
        _slots = _entryOf = [];
        _entries = [];
    }

    /// <summary>How many blocks of the last document have the text of a block.</summary>
    internal int Of(int block) => _entries[_entryOf[block]].Blocks;

    /// <summary>Counts the blocks of a document.</summary>
    internal void Count(ReadOnlySpan<byte> utf8, ReadOnlySpan<ScannedBlock> blocks)
    {
        Begin(blocks.Length);
        Grow.Ensure(ref _entryOf, blocks.Length);
        var areWordsFolded = utf8.IndexOf(IotaBelow) < 0;
        // Each step some blocks behind the one before: a text is asked for, then its slot, the entry there, the text of that; then the block is looked up.
        Span<ulong> hashes = stackalloc ulong[Ahead * 4];
        for (var i = -Ahead; i < blocks.Length + Ahead * 3; i++)
        {
            var text = i + Ahead;
            if (text < blocks.Length)
                AskFor(utf8, blocks[text].Start);
            if ((uint)i < (uint)blocks.Length)
            {
                var hash = hashes[i % hashes.Length] = HashOfStart(utf8, blocks[i].Start, blocks[i].End, areWordsFolded ? blocks[i].Features.Words : 0);
                AskFor(in _slots[Slot(hash)]);
            }
            var slot = i - Ahead;
            if ((uint)slot < (uint)blocks.Length && _slots[Slot(hashes[slot % hashes.Length])] is var link and not None)
                AskFor(in _entries[link]);
            var entry = i - Ahead * 2;
            if ((uint)entry < (uint)blocks.Length && _slots[Slot(hashes[entry % hashes.Length])] is var known and not None)
                AskFor(utf8, _entries[known].Start);
            var found = i - Ahead * 3;
            if (found >= 0)
                _entryOf[found] = Find(utf8, blocks[found].Start, blocks[found].End, hashes[found % hashes.Length]);
        }
    }

    /// <summary>Asks for a text. That of a block without text may begin where the document ends.</summary>
    private static void AskFor(ReadOnlySpan<byte> utf8, int start)
    {
        if (start < utf8.Length)
            AskFor(in utf8[start]);
    }

    /// <summary>Asks the memory for what is needed soon.</summary>
    private static unsafe void AskFor<T>(ref readonly T there)
        where T : unmanaged
    {
        if (Sse.IsSupported)
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AsRef(in there)));
    }

    private int Slot(ulong startHash) => (int)startHash & (_slotCount - 1);

    /// <summary>Texts that fold alike have as many words, and these are known already: in long documents many texts start alike, and few of them have as many.</summary>
    private ulong HashOfStart(ReadOnlySpan<byte> utf8, int start, int end, int words)
    {
        var hash = FoldedText.HashOfStart(utf8, start, end, out var read);
        Work += read + 1;
        return (hash ^ (ulong)words * 0x9E3779B97F4A7C15) & hashBits;
    }

    /// <summary>Forgets all texts.</summary>
    /// <param name="texts">How many are to come, at most.</param>
    internal void Begin(int texts)
    {
        var needed = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(texts * (long)SlotsPerText, 16, 1 << 30));
        if (_slots.Length < needed)
            _slots = new int[needed];
        _slotCount = needed;
        _slots.AsSpan(0, needed).Clear();
        Grow.Ensure(ref _entries, texts + 1);
        _entries[Alone] = new() { Blocks = 1 };
        _count = 1;
    }

    /// <summary>Adds a text; false where it was there before.</summary>
    internal bool Add(ReadOnlySpan<byte> utf8, int start, int end)
    {
        var entry = Find(utf8, start, end, HashOfStart(utf8, start, end, words: 0));
        return entry == Alone || _entries[entry].Blocks == 1;
    }

    /// <summary>The entry of a text, a new one if it has none yet.</summary>
    private int Find(ReadOnlySpan<byte> utf8, int start, int end, ulong startHash)
    {
        ref var link = ref _slots[Slot(startHash)];
        // The bits that chose the slot come last.
        for (var path = startHash; link != None; path <<= 1)
        {
            Work++;
            ref var entry = ref _entries[link];
            if (entry.Key == startHash && !entry.IsFurther)
                return FindAmong(utf8, start, end, link);
            link = ref path >> 63 == 0 ? ref entry.Zero : ref entry.One;
        }
        return link = Add(new() { Key = startHash, Start = start, End = end, Blocks = 1 });
    }

    /// <summary>The entry of a text that starts as another does, the first of which is given.</summary>
    private int FindAmong(ReadOnlySpan<byte> utf8, int start, int end, int first)
    {
        var text = utf8[start..end];
        ref var root = ref _entries[first];
        var firstText = utf8[root.Start..root.End];
        if (text.Length == firstText.Length && root.Unequal < MostUnequal)
        {
            // Most texts that come back do so byte for byte.
            Work += text.Length;
            if (text.SequenceEqual(firstText))
            {
                root.Blocks++;
                return first;
            }
        }
        if (!root.IsHashed)
            (root.Hash, root.IsHashed) = (Hash(firstText), true);
        var hash = Hash(text);
        if (root.Hash == hash && IsEntryOf(utf8, start, end, ref root, out var isAlone))
            return isAlone ? Alone : first;
        ref var link = ref _slots[Slot(hash)];
        for (var path = hash; link != None; path <<= 1)
        {
            Work++;
            ref var entry = ref _entries[link];
            if (entry.Key == hash && entry.IsFurther && IsEntryOf(utf8, start, end, ref entry, out isAlone))
                return isAlone ? Alone : link;
            link = ref path >> 63 == 0 ? ref entry.Zero : ref entry.One;
        }
        return link = Add(new() { Key = hash, Hash = hash, IsFurther = true, IsHashed = true, Start = start, End = end, Blocks = 1 });
    }

    /// <summary>Whether a text of the same hash is that of an entry, or was found unequal to too many to be compared again.</summary>
    private bool IsEntryOf(ReadOnlySpan<byte> utf8, int start, int end, ref Entry entry, out bool isAlone)
    {
        isAlone = entry.Unequal == MostUnequal;
        if (isAlone)
            return true;
        var known = utf8[entry.Start..entry.End];
        Work += end - start + known.Length;
        if (!FoldedText.Equals(known, utf8[start..end]))
        {
            entry.Unequal++;
            return false;
        }
        entry.Blocks++;
        // White space without end folds to one space: who is compared often must not be long.
        if (end - start < known.Length)
            (entry.Start, entry.End) = (start, end);
        return true;
    }

    private int Add(in Entry entry)
    {
        // There is room for it: the links that lead to it are references into the entries.
        _entries[_count] = entry;
        return _count++;
    }

    private ulong Hash(ReadOnlySpan<byte> text)
    {
        Work += text.Length;
        return FoldedText.Hash(text) & hashBits;
    }
}

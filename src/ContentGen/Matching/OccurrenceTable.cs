using System;
using System.Numerics;
using ContentGen.Text;

namespace ContentGen.Matching;

/// <summary>
/// Tells which texts of a document are the same, folded: of each block, how many have its text. One walk over the texts; its arrays stay with the buffer.
/// <para>
/// A hash of how a text starts finds those that start alike. Of most there is but one, and of that no more is read. Among several, a hash of the whole text
/// finds its entry, and comparing the two decides. Documents made to deceive must not make this slow: starts of one slot are a tree by the bits of their
/// hashes, and so are the texts of one start, so that a look-up passes at most 64 of either, whatever the slot; and once a text was compared with
/// <see cref="MostUnequal"/> blocks of its hash in vain, every further block of that hash stands alone. Texts of equal hashes that nobody made are as good
/// as never met, and told apart even then.
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

    private int[] _slots = [];
    private int _slotCount;
    private int[] _entryOf = [];
    private Entry[] _entries = [];
    private int _count;

    /// <summary>A text.</summary>
    private struct Entry
    {
        internal ulong StartHash;

        /// <summary>Of the whole text, where <see cref="IsHashed"/>.</summary>
        internal ulong Hash;

        /// <summary>Another text that starts alike asked for its hash.</summary>
        internal bool IsHashed;

        /// <summary>Where the text stands with which others are compared: of those that have it, the shortest so far.</summary>
        internal int Start;

        internal int End;

        internal int Blocks;
        internal int Unequal;

        /// <summary>
        /// The entries behind it whose next bit is 0, and 1: of the first text with its start, other starts; of every other text, texts of the same start.
        /// </summary>
        internal int Zero;

        internal int One;

        /// <summary>Of the first text with its start, the second one.</summary>
        internal int Alike;
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
        for (var i = 0; i < blocks.Length; i++)
            _entryOf[i] = Find(utf8, blocks[i].Start, blocks[i].End);
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
        var entry = Find(utf8, start, end);
        return entry == Alone || _entries[entry].Blocks == 1;
    }

    /// <summary>The entry of a text, a new one if it has none yet.</summary>
    private int Find(ReadOnlySpan<byte> utf8, int start, int end)
    {
        var startHash = FoldedText.HashOfStart(utf8, start, end, out var read) & hashBits;
        Work += read + 1;
        ref var link = ref _slots[(int)startHash & (_slotCount - 1)];
        // The bits that chose the slot come last.
        for (var path = startHash; link != None; path <<= 1)
        {
            Work++;
            ref var entry = ref _entries[link];
            if (entry.StartHash == startHash)
                return FindAmong(utf8, start, end, startHash, link);
            link = ref path >> 63 == 0 ? ref entry.Zero : ref entry.One;
        }
        return link = Add(new() { StartHash = startHash, Start = start, End = end, Blocks = 1 });
    }

    /// <summary>The entry of a text that starts as others do.</summary>
    private int FindAmong(ReadOnlySpan<byte> utf8, int start, int end, ulong startHash, int first)
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
        ref var link = ref first;
        for (var path = hash; link != None;)
        {
            Work++;
            ref var entry = ref _entries[link];
            if (entry.Hash == hash)
            {
                if (entry.Unequal == MostUnequal)
                    return Alone;
                var known = utf8[entry.Start..entry.End];
                Work += text.Length + known.Length;
                if (FoldedText.Equals(known, text))
                {
                    entry.Blocks++;
                    // White space without end folds to one space: who is compared often must not be long.
                    if (text.Length < known.Length)
                        (entry.Start, entry.End) = (start, end);
                    return link;
                }
                entry.Unequal++;
            }
            if (link == first)
            {
                link = ref entry.Alike;
                continue;
            }
            link = ref path >> 63 == 0 ? ref entry.Zero : ref entry.One;
            path <<= 1;
        }
        return link = Add(new() { StartHash = startHash, Hash = hash, IsHashed = true, Start = start, End = end, Blocks = 1 });
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

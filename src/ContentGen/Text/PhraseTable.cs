using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using ContentGen.Text;
using ContentGen.Text.Unicode;

namespace ContentGen.Runtime;

/// <summary>
/// Sets of phrases, compared folded. All phrases of all sets stand in one trie over folded scalars: one walk from a place in the text finds
/// every phrase that begins there. Immutable; look-ups allocate nothing and look at 256 folded scalars at most from each place.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PhraseTable
{
    // Node 0 is "no such node", node 1 the root. An edge is keyed by node and scalar; a key of 0 is a free slot.
    private const int Root = 1;

    // Of the product's packs, whose phrases share what they begin with.
    private const int UnitsPerNode = 3;
    private readonly ulong[] _edgeKeys;
    private readonly int[] _edgeTargets;
    private readonly ulong[] _masks;
    private readonly ulong[] _coreMasks;
    private readonly byte[] _asciiKinds = new byte[128];
    private readonly PhrasePrefixes _prefixes = new();
    private readonly int _longest;

    private PhraseTable(string[][] sets)
    {
        var units = 0;
        foreach (var set in sets)
        {
            foreach (var phrase in set)
                units += phrase.Length;
        }
        var builder = new PhraseTrieBuilder(units / UnitsPerNode);
        for (var bit = 0; bit < sets.Length; bit++)
        {
            foreach (var phrase in sets[bit])
            {
                var folded = TextFolder.Fold(phrase);
                var length = TextFolder.CountScalars(folded);
                if (length > TextFolder.MaxPhraseScalars)
                    throw new ArgumentException($"A folded phrase has at most {TextFolder.MaxPhraseScalars} scalars.", nameof(sets));
                _longest = Math.Max(_longest, length);
                MostWords = Math.Max(MostWords, WordsAtMost(folded));
                builder.Add(folded, 1ul << bit, isCore: false);
                _prefixes.Add(folded);
                builder.Add(TextFolder.TrimEndPunctuation(folded), 1ul << bit, isCore: true);
            }
        }

        _masks = builder.Masks.ToArray();
        _coreMasks = builder.CoreMasks.ToArray();
        var slots = (int)BitOperations.RoundUpToPowerOf2((uint)builder.Edges.Count * 2 + 2);
        _edgeKeys = new ulong[slots];
        _edgeTargets = new int[slots];
        foreach (var (key, target) in builder.Edges)
        {
            var slot = SlotOf(key);
            while (_edgeKeys[slot] != 0)
                slot = (slot + 1) & (slots - 1);
            _edgeKeys[slot] = key;
            _edgeTargets[slot] = target;
        }
        for (var scalar = 0u; scalar < 128; scalar++)
        {
            var word = (UnicodeData.ClassOf(scalar) & ScalarClass.WordCharacter) != 0;
            var starts = Child(Root, UnicodeData.Fold(scalar)) != 0;
            BeginsWithWords &= word || !starts;
            _asciiKinds[scalar] = (byte)((word ? WordByte : 0) | (starts ? StartByte : 0));
        }
    }

    /// <summary>The table without phrases.</summary>
    public static PhraseTable Empty { get; } = new([]);

    /// <summary>Makes a table. A phrase without anything to compare matches nothing.</summary>
    /// <param name="sets">At most 64 sets; set i is bit i of the look-ups. Phrases need not be folded.</param>
    public static PhraseTable Create(params string[][] sets)
    {
        ArgumentNullException.ThrowIfNull(sets);
        if (sets.Length > 64)
            throw new ArgumentException("A table holds at most 64 sets of phrases.", nameof(sets));
        return new PhraseTable(sets);
    }

    /// <summary>Makes a table of sets as generated code writes them: each a text with one phrase a line.</summary>
    public static PhraseTable Parse(params string[] sets)
    {
        ArgumentNullException.ThrowIfNull(sets);
        return Create(Array.ConvertAll(sets, static set => set.Split('\n')));
    }

    /// <summary>
    /// No phrase has more words. Folding leaves letters, digits and white space what they are, so a text with more words is none of the phrases.
    /// </summary>
    internal int MostWords { get; }

    /// <summary>Sets with a phrase that is the whole text, end punctuation left aside on both sides.</summary>
    /// <param name="text">The text without its trailing end punctuation (<see cref="TextEnds.CoreLength"/>).</param>
    [SkipLocalsInit]
    internal ulong MatchCore(ReadOnlySpan<byte> text)
    {
        if (_longest == 0 || text.IsEmpty || !MayBegin(text, 0))
            return 0;
        var walk = new PhraseWalk(this, text, stackalloc uint[FoldCursor.WindowSize]);
        return walk.From(0, PhraseAnchor.Core);
    }

    /// <summary>Sets with a phrase that the text starts with.</summary>
    [SkipLocalsInit]
    internal ulong MatchStart(ReadOnlySpan<byte> text)
    {
        if (_longest == 0 || text.IsEmpty || !MayBegin(text, 0))
            return 0;
        var walk = new PhraseWalk(this, text, stackalloc uint[FoldCursor.WindowSize]);
        return walk.From(0, PhraseAnchor.Anywhere);
    }

    /// <summary>Sets with a phrase that the text ends with.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lastStarts">By bit, the offset of the last place where such a phrase starts is written here; may be empty.</param>
    [SkipLocalsInit]
    internal ulong MatchEnd(ReadOnlySpan<byte> text, Span<int> lastStarts)
    {
        if (_longest == 0)
            return 0;
        var walk = new PhraseWalk(this, text, stackalloc uint[FoldCursor.WindowSize]);
        return walk.Search(PhraseWalk.FirstPlaceOfSuffix(text, _longest), PhraseAnchor.End, lastStarts);
    }

    /// <summary>Sets with a phrase that the text contains.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lastStarts">By bit, the offset of the last place where such a phrase starts is written here; may be empty.</param>
    [SkipLocalsInit]
    internal ulong MatchAnywhere(ReadOnlySpan<byte> text, Span<int> lastStarts)
    {
        if (_longest == 0)
            return 0;
        var walk = new PhraseWalk(this, text, stackalloc uint[FoldCursor.WindowSize]);
        return walk.Search(0, PhraseAnchor.Anywhere, lastStarts);
    }

    /// <summary>The node before any scalar.</summary>
    internal static int RootNode => Root;

    /// <summary>A letter or digit.</summary>
    internal const byte WordByte = 1;

    /// <summary>A phrase begins with it.</summary>
    internal const byte StartByte = 2;

    /// <summary>Whether every phrase that begins with ASCII begins with a letter or digit.</summary>
    internal bool BeginsWithWords { get; } = true;

    /// <summary>By ASCII scalar, <see cref="WordByte"/> and <see cref="StartByte"/>.</summary>
    internal ReadOnlySpan<byte> AsciiKinds => _asciiKinds;

    /// <summary>Sets with a phrase that ends in the node.</summary>
    internal ulong MaskOf(int node, bool core) => core ? _coreMasks[node] : _masks[node];

    /// <summary>White space parts words, and a letter of a script without spaces, all of which stand from U+0E00 on, may be one of its own.</summary>
    private static int WordsAtMost(string folded)
    {
        var words = 1;
        foreach (var unit in folded)
            words += unit is ' ' or >= '\u0E00' ? 1 : 0;
        return words;
    }

    /// <summary>Whether a phrase may begin at the offset.</summary>
    internal bool MayBegin(ReadOnlySpan<byte> text, int offset) => _prefixes.MayBegin(text, offset);

    /// <summary>The node behind a folded scalar, or 0.</summary>
    internal int Child(int node, uint scalar)
    {
        var key = (ulong)node << 21 | scalar;
        for (var slot = SlotOf(key); _edgeKeys[slot] != 0; slot = (slot + 1) & (_edgeKeys.Length - 1))
        {
            if (_edgeKeys[slot] == key)
                return _edgeTargets[slot];
        }
        return 0;
    }

    private int SlotOf(ulong key) => (int)((key * 0x9E3779B97F4A7C15ul) >> 33) & (_edgeKeys.Length - 1);

    /// <summary>Collects phrases before the trie is laid out.</summary>
    /// <param name="nodes">About so many nodes there will be: so little grows step by step.</param>
    private sealed class PhraseTrieBuilder(int nodes)
    {
        public Dictionary<ulong, int> Edges { get; } = new(nodes);

        public List<ulong> Masks { get; } = new(nodes + 2) { 0, 0 };

        public List<ulong> CoreMasks { get; } = new(nodes + 2) { 0, 0 };

        public void Add(string folded, ulong bit, bool isCore)
        {
            if (folded.Length == 0)
                return;
            var node = Root;
            foreach (var rune in folded.EnumerateRunes())
            {
                var key = (ulong)node << 21 | (uint)rune.Value;
                if (!Edges.TryGetValue(key, out var next))
                {
                    next = Masks.Count;
                    Edges.Add(key, next);
                    Masks.Add(0);
                    CoreMasks.Add(0);
                }
                node = next;
            }
            (isCore ? CoreMasks : Masks)[node] |= bit;
        }
    }
}

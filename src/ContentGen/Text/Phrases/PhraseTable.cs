using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Text;
using ContentGen.Text;
using ContentGen.Text.Phrases;
using ContentGen.Text.Unicode;
using ContentGen.Text.Vectors;

namespace ContentGen.Runtime;

/// <summary>
/// Sets of phrases, compared folded. All phrases of all sets stand in one trie: one walk from a place in the text finds every phrase that begins there.
/// Immutable; look-ups allocate nothing and look at 256 folded scalars at most from each place.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PhraseTable
{
    private readonly PhraseFilter _beginnings;
    private PhraseEndings? _endings;
    private readonly int _longest;

    private PhraseTable(string[][] sets)
    {
        var (count, units) = (0, 0);
        foreach (var set in sets)
        {
            count += set.Length;
            foreach (var phrase in set)
                units += phrase.Length;
        }
        Trie = new(count, units);
        _beginnings = new(count);
        for (var bit = 0; bit < sets.Length; bit++)
        {
            foreach (var phrase in sets[bit])
            {
                var folded = IsFolded(phrase) ? phrase : TextFolder.Fold(phrase);
                var length = TextFolder.CountScalars(folded);
                if (length > TextFolder.MaxPhraseScalars)
                    throw new ArgumentException($"A folded phrase has at most {TextFolder.MaxPhraseScalars} scalars.", nameof(sets));
                _longest = Math.Max(_longest, length);
                MostWords = Math.Max(MostWords, WordsAtMost(folded));
                var set = 1ul << bit;
                var core = TextFolder.TrimEndPunctuation(folded);
                Add(folded, new PhraseSets(set, core.Length == folded.Length ? set : 0));
                if (core.Length < folded.Length)
                    Add(core, new PhraseSets(0, set));
            }
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

    /// <summary>What phrases begin with.</summary>
    internal PhraseFilter Beginnings => _beginnings;

    /// <summary>The scalars that phrases begin with.</summary>
    internal ScalarFilter Firsts { get; } = new();

    /// <summary>The phrases.</summary>
    internal PhraseTrie Trie { get; }

    /// <summary>Sets with a phrase that is the whole text, end punctuation left aside on both sides.</summary>
    /// <param name="text">The text without its trailing end punctuation (<see cref="TextEnds.CoreLength"/>).</param>
    internal ulong MatchCore(ReadOnlySpan<byte> text) => MatchFirst(text, PhraseAnchor.Core);

    /// <summary>Sets with a phrase that the text starts with.</summary>
    internal ulong MatchStart(ReadOnlySpan<byte> text) => MatchFirst(text, PhraseAnchor.Anywhere);

    /// <summary>Sets with a phrase that the text ends with.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lastStarts">By bit, the offset of the last place where such a phrase starts is written here; may be empty.</param>
    internal ulong MatchEnd(ReadOnlySpan<byte> text, Span<int> lastStarts)
    {
        if (_longest == 0 || text.IsEmpty)
            return 0;
        var endings = Endings;
        var bytes = PlainBytes.ReadReversed(text);
        var plain = PlainBytes.CountPlain(bytes);
        if (plain > 0 ? !endings.Bytes.MayBegin(bytes, plain) : !endings.Scalars.MayEnd(text))
            return 0;
        return VectorWidth.SearchPhrases(this, text, PhraseHits.StartOfSuffix(text, _longest), PhraseAnchor.End, lastStarts);
    }

    /// <summary>Sets with a phrase that the text contains.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lastStarts">By bit, the offset of the last place where such a phrase starts is written here; may be empty.</param>
    internal ulong MatchAnywhere(ReadOnlySpan<byte> text, Span<int> lastStarts) =>
        _longest == 0 ? 0 : VectorWidth.SearchPhrases(this, text, 0, PhraseAnchor.Anywhere, lastStarts);

    /// <summary>What phrases end with: only few tables are asked for it. Two threads that come first make the same.</summary>
    internal PhraseEndings Endings => _endings ??= Trie.Endings();

    private ulong MatchFirst(ReadOnlySpan<byte> text, PhraseAnchor anchor)
    {
        if (_longest == 0 || text.IsEmpty)
            return 0;
        var bytes = PlainBytes.Read(text, 0);
        var plain = PlainBytes.CountPlain(bytes);
        if (plain > 0 ? !_beginnings.MayBegin(bytes, plain) : !Firsts.MayBegin(text, 0))
            return 0;
        return PhraseWalk.From(Trie, text, 0, anchor);
    }

    private void Add(string folded, PhraseSets sets)
    {
        if (folded.Length == 0)
            return;
        Span<byte> room = stackalloc byte[4 * TextFolder.MaxPhraseScalars];
        var phrase = room.Slice(0, Encoding.UTF8.GetBytes(folded, room));
        Trie.Add(phrase, sets);
        _beginnings.Add(PlainBytes.Read(phrase, 0), Math.Min(phrase.Length, PlainBytes.Length));
        Firsts.AddFirst(phrase);
    }

    /// <summary>Whether a phrase is what it folds to: most are, as generated code has them.</summary>
    private static bool IsFolded(string phrase)
    {
        var before = ' ';
        foreach (var unit in phrase)
        {
            if (unit is < ' ' or > '~' or >= 'A' and <= 'Z' || unit == ' ' && before == ' ')
                return false;
            before = unit;
        }
        return before != ' ';
    }

    /// <summary>White space parts words, and a letter of a script without spaces is one of its own between what stands before and behind it.</summary>
    private static int WordsAtMost(string folded)
    {
        var (words, isWithin) = (0, false);
        foreach (var rune in folded.EnumerateRunes())
        {
            var isWide = rune.Value >= FirstWide && (UnicodeData.ClassOf((uint)rune.Value) & ScalarClass.Wide) != 0;
            var parts = rune.Value == ' ' || isWide;
            words += isWide || !parts && !isWithin ? 1 : 0;
            isWithin = !parts;
        }
        return words;
    }

    /// <summary>No letter of a script without spaces stands before this one.</summary>
    private const int FirstWide = 0x0E00;
}

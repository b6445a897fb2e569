using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.ComponentModel;
using System.Numerics;
using System.Text;
using ContentGen.Text.Phrases;

namespace ContentGen.Runtime;

/// <summary>
/// The words that the sentence rules know: abbreviations, titles, starters; without their full stop, compared exactly as they stand in
/// the text. Immutable; a look-up allocates nothing.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WordList
{
    private const int LeastEnding = 2;
    private const int EndingBits = 15;
    private readonly byte[] _bytes;
    private readonly Entry[] _entries;
    private readonly int[] _slots;
    private readonly int _longest;

    // What abbreviations and titles end with, as far as that is two letters or digits of ASCII or more, by a hash.
    private readonly ulong[] _endings = new ulong[1 << EndingBits - 6];

    private WordList(Dictionary<string, WordKinds> words)
    {
        var bytes = new List<byte>();
        _entries = new Entry[words.Count];
        // Twice as many slots as words and more: a chain of taken slots always ends.
        _slots = new int[(int)BitOperations.RoundUpToPowerOf2((uint)words.Count * 2 + 2)];
        var count = 0;
        foreach (var (word, kinds) in words)
        {
            var utf8 = Encoding.UTF8.GetBytes(word);
            _entries[count] = new Entry(bytes.Count, utf8.Length, kinds);
            bytes.AddRange(utf8);
            _longest = Math.Max(_longest, utf8.Length);
            var slot = Hash(utf8) & (_slots.Length - 1);
            while (_slots[slot] != 0)
                slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] = ++count;
            if ((kinds & ~WordKinds.Starter) != 0 && EndingOf(utf8) is var ending and >= 0)
                _endings[ending >> 6] |= 1UL << ending;
        }
        _bytes = bytes.ToArray();
    }

    /// <summary>A list without words.</summary>
    public static WordList Empty { get; } = new([]);

    /// <summary>Makes a list. Each word stands without its final full stop (<c>Mr</c>, <c>U.S</c>); a word may be in several of them.</summary>
    /// <param name="abbreviations">After one of these a full stop ends a sentence only before a starter or at the block's end.</param>
    /// <param name="titles">After one of these a full stop never ends a sentence.</param>
    /// <param name="starters">Words that begin a sentence.</param>
    public static WordList Create(string[] abbreviations, string[] titles, string[] starters)
    {
        ArgumentNullException.ThrowIfNull(abbreviations);
        ArgumentNullException.ThrowIfNull(titles);
        ArgumentNullException.ThrowIfNull(starters);
        var words = new Dictionary<string, WordKinds>(StringComparer.Ordinal);
        Add(abbreviations, WordKinds.Abbreviation);
        Add(titles, WordKinds.Title);
        Add(starters, WordKinds.Starter);
        return new WordList(words);

        void Add(string[] list, WordKinds kind)
        {
            foreach (var word in list)
                words[word] = words.GetValueOrDefault(word) | kind;
        }
    }

    /// <summary>Makes a list of texts as generated code writes them: one word a line. The parameters are those of <see cref="Create"/>.</summary>
    public static WordList Parse(string abbreviations, string titles, string starters)
    {
        ArgumentNullException.ThrowIfNull(abbreviations);
        ArgumentNullException.ThrowIfNull(titles);
        ArgumentNullException.ThrowIfNull(starters);
        const StringSplitOptions WithoutEmpty = StringSplitOptions.RemoveEmptyEntries;
        return Create(abbreviations.Split('\n', WithoutEmpty), titles.Split('\n', WithoutEmpty), starters.Split('\n', WithoutEmpty));
    }

    /// <summary>At most so many bytes of an ending <see cref="RulesOutAbbreviation"/> looks at.</summary>
    internal const int MostEnding = 4;

    /// <summary>Bytes of the longest word.</summary>
    internal int Longest => _longest;

    /// <summary>What the list knows of a word; nothing of an unknown one. Time is bounded by the longest word of the list.</summary>
    internal WordKinds Find(ReadOnlySpan<byte> word)
    {
        if (word.Length > _longest)
            return WordKinds.None;
        for (var slot = Hash(word) & (_slots.Length - 1); _slots[slot] != 0; slot = (slot + 1) & (_slots.Length - 1))
        {
            ref readonly var entry = ref _entries[_slots[slot] - 1];
            if (word.SequenceEqual(_bytes.AsSpan(entry.Start, entry.Length)))
                return entry.Kinds;
        }
        return WordKinds.None;
    }

    /// <summary>
    /// Whether what stands before a full stop is no abbreviation, wherever its last word begins: it ends with two letters or digits of ASCII or more, so that it is
    /// neither a capital nor letters with full stops, and none of the list ends with the same. False: it may be one.
    /// </summary>
    internal bool RulesOutAbbreviation(ReadOnlySpan<byte> text)
    {
        var ending = EndingOf(text);
        return ending >= 0 && (_endings[ending >> 6] >> ending & 1) == 0;
    }

    /// <summary>A hash of the letters and digits of ASCII that a text ends with, up to four of them: so far a word's ending is that of a text that ends with the word. −1: less than two.</summary>
    private static int EndingOf(ReadOnlySpan<byte> text)
    {
        var (bytes, count) = (0u, 0);
        if (text.Length >= MostEnding && BinaryPrimitives.ReadUInt32LittleEndian(text.Slice(text.Length - MostEnding)) is var four && (four & 0x80808080) == 0)
        {
            // As many of the four as stand behind the last that is none.
            count = Math.Min(MostEnding, BitOperations.LeadingZeroCount((uint)~PlainBytes.Words(four) << 32 - MostEnding));
            bytes = (uint)((ulong)four >> 8 * (MostEnding - count));
        }
        else
        {
            while (count < MostEnding && count < text.Length && char.IsAsciiLetterOrDigit((char)text[^(count + 1)]))
                bytes = bytes << 8 | text[^++count];
        }
        return count < LeastEnding ? -1 : (int)(bytes * 0x9E3779B1u >> 32 - EndingBits);
    }

    // Not HashCode: that is seeded by the process, and tables should lie alike in every run.
    private static int Hash(ReadOnlySpan<byte> word)
    {
        var hash = 2166136261u;
        foreach (var value in word)
            hash = (hash ^ value) * 16777619u;
        return (int)(hash ^ hash >> 15) & int.MaxValue;
    }

    private readonly record struct Entry(int Start, int Length, WordKinds Kinds);
}

/// <summary>Which lists of a <see cref="WordList"/> hold a word.</summary>
[Flags]
internal enum WordKinds
{
    None = 0,
    Abbreviation = 1 << 0,
    Title = 1 << 1,
    Starter = 1 << 2,
}

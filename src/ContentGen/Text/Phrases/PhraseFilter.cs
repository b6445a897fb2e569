using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ContentGen.Text.Phrases;

/// <summary>
/// What phrases begin with, as a Bloom filter (B. H. Bloom, "Space/time trade-offs in hash coding with allowable errors"): nearly all places of a text are ruled
/// out by a look-up or two, without folding. It errs on one side only. Characters are folded by a bit, which more than letters share; of a phrase the first
/// 1, 2, 4 or 8 bytes are looked up, as many as it has, and of a phrase of one word all of it. Of bytes in reverse order it says what phrases end with.
/// </summary>
internal sealed class PhraseFilter
{
    private const ulong SmallLetters = 0x2020202020202020;
    private const int LeastBits = 10;
    private const int MostBits = 17;
    private const int BitsPerPhrase = 32;

    // Multipliers for what phrases begin with, and for phrases that are no longer than that or less than twice as long.
    private const ulong Prefix = 0x9E3779B97F4A7C15;
    private const ulong Whole = 0xBF58476D1CE4E5B9;

    // Of these for those of one word, by all of it, and for the others.
    private const ulong OneWord = 0x94D049BB133111EB;
    private const ulong OtherWhole = 0xD6E8FEB86659FD93;

    private readonly ulong[] _bits;
    private readonly int _shift;

    // Phrases of less than four bytes.
    private bool _hasShort;

    // Those of them that are no word.
    private bool _hasShortOther;

    /// <summary>A filter without phrases.</summary>
    /// <param name="phrases">How many there will be.</param>
    public PhraseFilter(int phrases)
    {
        var size = Math.Clamp(BitOperations.Log2((uint)phrases * BitsPerPhrase | 1) + 1, LeastBits, MostBits);
        _bits = new ulong[1 << size - 6];
        _shift = 64 - size;
    }

    /// <summary>Adds a folded phrase.</summary>
    /// <param name="bytes">Its first eight bytes.</param>
    /// <param name="length">How many it has, or 8.</param>
    public void Add(ulong bytes, int length)
    {
        var ascii = Math.Min(length, BitOperations.TrailingZeroCount(bytes & 0x8080808080808080) >> 3);
        var isWhole = length == ascii && length < PlainBytes.Length;
        var isWord = isWhole && FirstWord(PlainBytes.First(bytes, length)) == length;
        bytes |= SmallLetters;
        if (isWord)
            Set(bytes, length, OneWord);
        for (var size = 1; size <= ascii; size *= 2)
        {
            Set(bytes, size, Prefix);
            // Where the text is plain further on, only what ends there is this phrase.
            if (!isWhole || length >= 2 * size)
                continue;
            Set(bytes, size, Whole);
            _hasShort |= size < 4;
            if (isWord)
                continue;
            Set(bytes, size, OtherWhole);
            _hasShortOther |= size < 4;
        }
    }

    /// <summary>1 where a phrase may begin with bytes of which the first four are plain; else 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong MayBeginWithFour(ulong bytes)
    {
        bytes |= SmallLetters;
        var found = Has(bytes, 4, Prefix);
        return _hasShort ? found | HasShort(bytes, Whole) : found;
    }

    /// <summary>Whether a phrase may begin with bytes of which so many are plain.</summary>
    public bool MayBegin(ulong bytes, int plain)
    {
        var small = bytes | SmallLetters;
        var found = plain switch
        {
            >= PlainBytes.Length => MayBeginWithEight(bytes, small),
            >= 4 => Has(small, 4, Prefix) | HasShort(small, Whole),
            >= 2 => Has(small, 2, Prefix) | Has(small, 1, Whole),
            1 => Has(small, 1, Prefix),
            _ => 1ul,
        };
        return found != 0;
    }

    private ulong MayBeginWithEight(ulong bytes, ulong small)
    {
        var word = FirstWord(bytes);
        var found = Has(small, 8, Prefix) | Has(small, 4, OtherWhole) | (word is > 0 and < PlainBytes.Length ? Has(small, word, OneWord) : 0);
        return _hasShortOther ? found | HasShort(small, OtherWhole) : found;
    }

    // How many letters and digits ASCII begins with.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int FirstWord(ulong ascii) => BitOperations.TrailingZeroCount(~PlainBytes.Words(ascii));

    private ulong HasShort(ulong bytes, ulong kind) => Has(bytes, 2, kind) | Has(bytes, 1, kind);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Has(ulong bytes, int size, ulong kind)
    {
        // There are as many bits as an index can say.
        var index = Index(bytes, size, kind);
        return Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_bits), (nint)(index >> 6)) >> (int)index & 1;
    }

    private void Set(ulong bytes, int size, ulong kind)
    {
        var index = Index(bytes, size, kind);
        _bits[index >> 6] |= 1UL << (int)index;
    }

    // Bytes of different counts differ in the highest, which is never 0.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Index(ulong bytes, int size, ulong kind) => PlainBytes.First(bytes, size) * kind >> _shift;
}

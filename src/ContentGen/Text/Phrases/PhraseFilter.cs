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
    /// <summary>A phrase may begin with so many bytes: what <see cref="KeepPossible"/> looks up.</summary>
    public const int FirstBytes = 4;

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

    // Phrases of one or two bytes.
    private bool _hasVeryShort;

    // Phrases of less than four bytes that are no word.
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
        if (isWhole && length == FirstBytes - 1)
            AddWithNext(bytes);
        for (var size = 1; size <= ascii; size *= 2)
        {
            Set(bytes, size, Prefix);
            // Where the text is plain further on, only what ends there is this phrase.
            if (!isWhole || length >= 2 * size)
                continue;
            Set(bytes, size, Whole);
            _hasVeryShort |= length < FirstBytes - 1;
            if (isWord)
                continue;
            Set(bytes, size, OtherWhole);
            _hasShortOther |= size < 4;
        }
        if (ascii < Math.Min(length, FirstBytes))
            AddMixed(bytes, length);
    }

    /// <summary>Adds what begins with other than ASCII, or has it among its first bytes.</summary>
    private void AddMixed(ulong bytes, int length)
    {
        if (length >= FirstBytes)
            Set(bytes, FirstBytes, Prefix);
        else
            Set(bytes, length > 1 ? 2 : 1, Whole);
    }

    /// <summary>Adds what a phrase of three bytes and any byte behind it begin with: it is found by four then, as nearly all are.</summary>
    private void AddWithNext(ulong bytes)
    {
        for (var next = ' '; next < 0x80; next++)
        {
            // No phrase ends between two letters or digits.
            if (!char.IsAsciiLetterOrDigit((char)(byte)(bytes >> 16)) || !char.IsAsciiLetterOrDigit(next))
                Set(bytes | ((ulong)next | SmallLetters & 0xFF) << 24, FirstBytes, Prefix);
        }
    }

    /// <summary>Moves to the front of a list the places where a phrase may begin, without a jump for each.</summary>
    /// <param name="text">The text.</param>
    /// <param name="places">Places in it, each of four plain bytes.</param>
    /// <returns>How many are left.</returns>
    public int KeepPossible(ReadOnlySpan<byte> text, Span<int> places)
    {
        ref var bits = ref MemoryMarshal.GetArrayDataReference(_bits);
        var (shift, hasVeryShort, kept) = (_shift, _hasVeryShort, 0);
        foreach (var place in places)
        {
            var bytes = PlainBytes.Read(text, place) | SmallLetters;
            var found = Has(ref bits, Index(bytes, FirstBytes, Prefix, shift));
            if (hasVeryShort)
                found |= HasShort(bytes, Whole);
            places[kept] = place;
            kept += (int)found;
        }
        return kept;
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

    /// <summary>Whether a phrase may begin with folded bytes of which not all are ASCII, as many as <see cref="FirstBytes"/> or the whole text.</summary>
    public bool MayBeginFolded(ulong folded)
    {
        var small = folded | SmallLetters;
        return (Has(small, FirstBytes, Prefix) | HasShort(small, Whole)) != 0;
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
    private ulong Has(ulong bytes, int size, ulong kind) => Has(ref MemoryMarshal.GetArrayDataReference(_bits), Index(bytes, size, kind, _shift));

    // There are as many bits as an index can say.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Has(ref ulong bits, ulong index) => Unsafe.Add(ref bits, (nint)(index >> 6)) >> (int)index & 1;

    private void Set(ulong bytes, int size, ulong kind)
    {
        var index = Index(bytes, size, kind, _shift);
        _bits[index >> 6] |= 1UL << (int)index;
    }

    // Bytes of different counts differ in the highest, which is never 0.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Index(ulong bytes, int size, ulong kind, int shift) => PlainBytes.First(bytes, size) * kind >> shift;
}

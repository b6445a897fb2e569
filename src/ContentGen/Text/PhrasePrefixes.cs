using System;
using ContentGen.Text.Unicode;

namespace ContentGen.Text;

/// <summary>
/// Which characters phrases begin with, as bits: most places of a text are ruled out by two look-ups, without folding. Three characters are looked up as they
/// are, six by a hash. It errs on one side only: five bits stand for a character, hashes collide, and what is not ASCII may be anything.
/// </summary>
internal sealed class PhrasePrefixes
{
    private const int Short = 3;
    private const int Long = 6;
    private const int CharacterBits = 5;
    private const int Values = 1 << CharacterBits;
    private const int HashBits = 14;

    private static readonly byte[] s_codes = BuildCodes();

    /// <summary>Of phrases of less than six characters, the first three; where there are less, with every continuation.</summary>
    private readonly ulong[] _short = new ulong[1 << (Short * CharacterBits - 6)];

    /// <summary>Of the others, the first three.</summary>
    private readonly ulong[] _long = new ulong[1 << (Short * CharacterBits - 6)];

    /// <summary>And the first six, by their hash.</summary>
    private readonly ulong[] _hashes = new ulong[1 << (HashBits - 6)];

    /// <summary>Adds a folded phrase.</summary>
    internal void Add(string folded)
    {
        Span<int> codes = stackalloc int[Long];
        codes.Fill(-1);
        var count = 0;
        foreach (var rune in folded.EnumerateRunes())
        {
            if (count == Long)
                break;
            if (!rune.IsAscii)
            {
                // ASCII folds to ASCII: where the text is plain up to here, it is not this phrase.
                if (count >= Short)
                    Set(_long, Index(codes[0], codes[1], codes[2]));
                return;
            }
            codes[count++] = rune.Value & Values - 1;
        }
        if (count == Long)
        {
            Set(_long, Index(codes[0], codes[1], codes[2]));
            Set(_hashes, Hash(Index(codes[0], codes[1], codes[2]), Index(codes[3], codes[4], codes[5])));
            return;
        }
        for (var first = First(codes[0]); first <= Last(codes[0]); first++)
        {
            for (var second = First(codes[1]); second <= Last(codes[1]); second++)
            {
                for (var third = First(codes[2]); third <= Last(codes[2]); third++)
                    Set(_short, Index(first, second, third));
            }
        }
    }

    /// <summary>Whether a phrase may begin at the offset.</summary>
    internal bool MayBegin(ReadOnlySpan<byte> text, int offset)
    {
        if (text.Length - offset < Long)
            return true;
        text = text.Slice(offset, Long);
        if (!IsPlain(text[0], text[1], text[2]))
            return true;
        var codes = s_codes;
        var index = Index(codes[text[0]], codes[text[1]], codes[text[2]]);
        if (Has(_short, index))
            return true;
        if (!Has(_long, index))
            return false;
        return !IsPlain(text[2], text[3], text[4]) || !IsPlain(text[3], text[4], text[5])
            || Has(_hashes, Hash(index, Index(codes[text[3]], codes[text[4]], codes[text[5]])));
    }

    /// <summary>Whether three bytes are ASCII and stand for themselves: a run of white space is compared as one space.</summary>
    private static bool IsPlain(byte first, byte second, byte third) =>
        (first | second | third) < 0x80 && second >= ' ' && third >= ' ' && (second != ' ' || third != ' ' && first != ' ');

    private static int Index(int first, int second, int third) => first << 2 * CharacterBits | second << CharacterBits | third;

    private static int Hash(int first, int second) => (int)(((uint)first << 15 | (uint)second) * 0x9E3779B1u >> 32 - HashBits);

    private static bool Has(ulong[] bits, int index) => (bits[index >> 6] >> index & 1) != 0;

    private static void Set(ulong[] bits, int index) => bits[index >> 6] |= 1UL << index;

    private static int First(int code) => Math.Max(0, code);

    private static int Last(int code) => code < 0 ? Values - 1 : code;

    private static byte[] BuildCodes()
    {
        var codes = new byte[128];
        for (var scalar = 0u; scalar < codes.Length; scalar++)
            codes[scalar] = (byte)(UnicodeData.Fold(scalar) & Values - 1);
        return codes;
    }
}

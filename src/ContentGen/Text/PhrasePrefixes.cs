using System;
using System.Text;
using ContentGen.Text.Unicode;

namespace ContentGen.Text;

/// <summary>
/// Which three characters phrases begin with, as bits: most places of a text are ruled out by one look-up, without folding. It errs on one side only: five
/// bits stand for a character, and what is not ASCII may be anything.
/// </summary>
internal sealed class PhrasePrefixes
{
    private const int Length = 3;
    private const int CharacterBits = 5;
    private const int Values = 1 << CharacterBits;

    private static readonly byte[] s_codes = BuildCodes();
    private readonly ulong[] _bits = new ulong[1 << (Length * CharacterBits - 6)];

    /// <summary>Adds a folded phrase.</summary>
    internal void Add(string folded)
    {
        Span<int> codes = stackalloc int[Length];
        codes.Fill(-1);
        var count = 0;
        foreach (var rune in folded.EnumerateRunes())
        {
            // From here on the text is not ASCII either, or its characters fold otherwise.
            if (count == Length || !rune.IsAscii)
                break;
            codes[count++] = rune.Value & Values - 1;
        }
        for (var first = First(codes[0]); first <= Last(codes[0]); first++)
        {
            for (var second = First(codes[1]); second <= Last(codes[1]); second++)
            {
                for (var third = First(codes[2]); third <= Last(codes[2]); third++)
                {
                    var index = Index(first, second, third);
                    _bits[index >> 6] |= 1UL << index;
                }
            }
        }
    }

    /// <summary>Whether a phrase may begin at the offset.</summary>
    internal bool MayBegin(ReadOnlySpan<byte> text, int offset)
    {
        if (text.Length - offset < Length)
            return true;
        var (first, second, third) = (text[offset], text[offset + 1], text[offset + 2]);
        if ((first | second | third) >= 0x80)
            return true;
        var codes = s_codes;
        var index = Index(codes[first], codes[second], codes[third]);
        // White space is compared by the run, as one space.
        return (_bits[index >> 6] >> index & 1) != 0 || second < ' ' || third < ' ' || second == ' ' && third == ' ';
    }

    private static int Index(int first, int second, int third) => first << 2 * CharacterBits | second << CharacterBits | third;

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

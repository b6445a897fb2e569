using System;
using ContentGen.Text.Unicode;

namespace ContentGen.Text.Phrases;

/// <summary>Which scalars phrases begin with, folded, by a hash: it errs on one side only.</summary>
internal sealed class FirstScalars
{
    private const int HashBits = 12;
    private readonly ulong[] _bits = new ulong[1 << HashBits - 6];

    /// <summary>Whether a phrase begins with ASCII that is neither letter nor digit: such a phrase may begin within a run of others.</summary>
    public bool HasAsciiSymbols { get; private set; }

    /// <summary>Adds a folded phrase.</summary>
    public void Add(ReadOnlySpan<byte> phrase)
    {
        Utf8Scalar.Decode(phrase, 0, out var scalar);
        HasAsciiSymbols |= scalar < 0x80 && !char.IsAsciiLetterOrDigit((char)scalar);
        _bits[Index(scalar) >> 6] |= 1UL << Index(scalar);
    }

    /// <summary>Whether a phrase may begin with the scalar at an offset.</summary>
    public bool MayHave(ReadOnlySpan<byte> text, int offset)
    {
        Utf8Scalar.Decode(text, offset, out var scalar);
        return MayHave(scalar, UnicodeData.ClassOf(scalar));
    }

    /// <summary>Whether a phrase may begin with what a scalar folds to.</summary>
    public bool MayHave(uint scalar, ScalarClass scalarClass)
    {
        if ((scalarClass & ScalarClass.FoldInert) != 0)
            return Has(scalar);
        // No folded phrase begins with white space.
        if ((scalarClass & ScalarClass.WhiteSpace) != 0)
            return false;
        Span<uint> parts = stackalloc uint[4];
        UnicodeData.Decompose(scalar, parts);
        // Marks may be reordered with those behind them.
        return UnicodeData.CombiningClass(parts[0]) != 0 || Has(UnicodeData.Fold(parts[0]));
    }

    private bool Has(uint folded) => (_bits[Index(folded) >> 6] >> Index(folded) & 1) != 0;

    private static int Index(uint scalar) => (int)(scalar * 0x9E3779B1u >> 32 - HashBits);
}

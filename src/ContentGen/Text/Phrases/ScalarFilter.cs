using System;
using System.Buffers.Binary;
using ContentGen.Text.Unicode;

namespace ContentGen.Text.Phrases;

/// <summary>
/// Which scalars phrases begin with, or end with, folded, by a hash: where a text begins or ends with what is not ASCII, and so is not folded byte by byte. It errs
/// on one side only.
/// </summary>
internal sealed class ScalarFilter
{
    private const int HashBits = 12;
    private readonly ulong[] _bits = new ulong[1 << HashBits - 6];

    /// <summary>Whether a scalar is ASCII, but neither letter nor digit.</summary>
    public bool HasAsciiSymbols { get; private set; }

    /// <summary>Adds the first scalar of a folded phrase.</summary>
    public void AddFirst(ReadOnlySpan<byte> phrase)
    {
        Utf8Scalar.Decode(phrase, 0, out var scalar);
        Add(scalar);
    }

    /// <summary>Adds the last scalar of a folded phrase, of which the last bytes are given, in the order of <see cref="PlainBytes.ReadReversed"/>.</summary>
    public void AddLast(ulong reversed)
    {
        Span<byte> bytes = stackalloc byte[PlainBytes.Length];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, reversed);
        Utf8Scalar.DecodeLast(bytes, PlainBytes.Length, out var scalar, out _);
        Add(scalar);
    }

    /// <summary>Whether a phrase may begin with what the scalar at an offset folds to.</summary>
    public bool MayBegin(ReadOnlySpan<byte> text, int offset)
    {
        Utf8Scalar.Decode(text, offset, out var scalar);
        return MayBegin(scalar, UnicodeData.ClassOf(scalar));
    }

    /// <summary>Whether a phrase may begin with what a scalar folds to.</summary>
    public bool MayBegin(uint scalar, ScalarClass scalarClass) => MayHave(scalar, scalarClass, isLast: false);

    /// <summary>Whether a phrase may end with what the last scalar of a text folds to.</summary>
    public bool MayEnd(ReadOnlySpan<byte> text)
    {
        Utf8Scalar.DecodeLast(text, text.Length, out var scalar, out _);
        return MayHave(scalar, UnicodeData.ClassOf(scalar), isLast: true);
    }

    private bool MayHave(uint scalar, ScalarClass scalarClass, bool isLast)
    {
        if ((scalarClass & ScalarClass.FoldInert) != 0)
            return Has(scalar);
        // No folded phrase begins or ends with white space.
        if ((scalarClass & ScalarClass.WhiteSpace) != 0)
            return false;
        Span<uint> parts = stackalloc uint[4];
        var count = UnicodeData.Decompose(scalar, parts);
        var part = parts[isLast ? count - 1 : 0];
        // Marks may be reordered with those beside them.
        return UnicodeData.CombiningClass(part) != 0 || Has(UnicodeData.Fold(part));
    }

    private void Add(uint scalar)
    {
        HasAsciiSymbols |= scalar < 0x80 && !char.IsAsciiLetterOrDigit((char)scalar);
        _bits[Index(scalar) >> 6] |= 1UL << Index(scalar);
    }

    private bool Has(uint folded) => (_bits[Index(folded) >> 6] >> Index(folded) & 1) != 0;

    private static int Index(uint scalar) => (int)(scalar * 0x9E3779B1u >> 32 - HashBits);
}

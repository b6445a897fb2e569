using System;
using System.Buffers.Binary;
using ContentGen.Text.Unicode;

namespace ContentGen.Text;

/// <summary>Whole texts compared as phrases are, folded: a hash of the folded text, and whether two texts are equal. Neither writes a folded copy.</summary>
internal static class FoldedText
{
    private const ulong HighBits = 0x8080808080808080;
    private const ulong EachByte = 0x0101010101010101;

    /// <summary>
    /// The hash of the folded text, the same for all texts that fold alike. It is without a key, so that it is the same everywhere; texts of one hash can
    /// be made on purpose, and whoever uses it compares them.
    /// </summary>
    public static ulong Hash(ReadOnlySpan<byte> text)
    {
        var mixer = new HashMixer();
        Span<uint> window = stackalloc uint[FoldCursor.WindowSize];
        var offset = 0;
        while (offset < text.Length)
        {
            while (TryFoldPlain(text, offset, out var folded))
            {
                mixer.Add(folded, 8);
                offset += 8;
            }
            // What is not plain is folded scalar by scalar, eight bytes at least, up to a place where a cursor may begin anew.
            var cursor = new FoldCursor(text, offset, window);
            var enough = offset + 8;
            while ((cursor.Position < enough || !cursor.IsBetween) && cursor.TryNext(out var scalar))
                mixer.AddScalar(scalar);
            offset = cursor.Position;
        }
        return mixer.End();
    }

    /// <summary>Whether two texts fold alike. Looks at each byte of both at most once, and once more where they are the same byte for byte.</summary>
    public static bool Equals(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        if (one.SequenceEqual(other))
            return true;
        Span<uint> window = stackalloc uint[FoldCursor.WindowSize];
        Span<uint> otherWindow = stackalloc uint[FoldCursor.WindowSize];
        var cursor = new FoldCursor(one, 0, window);
        var otherCursor = new FoldCursor(other, 0, otherWindow);
        while (cursor.TryNext(out var scalar))
        {
            if (!otherCursor.TryNext(out var otherScalar) || scalar != otherScalar)
                return false;
        }
        return !otherCursor.TryNext(out _);
    }

    /// <summary>Folds the next eight bytes where they are printable ASCII and each white space among them is one single space.</summary>
    private static bool TryFoldPlain(ReadOnlySpan<byte> text, int offset, out ulong folded)
    {
        folded = 0;
        if (text.Length - offset < 8)
            return false;
        var bytes = BinaryPrimitives.ReadUInt64LittleEndian(text[offset..]);
        // No byte of 0x80 or more, and adding 0x60 carries each of 0x20 or more into its high bit.
        if ((bytes & HighBits) != 0 || ((bytes + 0x60 * EachByte) & HighBits) != HighBits)
            return false;
        var spaces = ~((bytes ^ 0x20 * EachByte) + 0x7F * EachByte) & HighBits;
        if ((spaces & spaces << 8) != 0)
            return false;
        // A run of white space may go on behind a space at the end; one at the start begins no run before it, for the cursor stops behind runs.
        if (spaces >> 63 != 0 && (text.Length - offset == 8 || text[offset + 8] is <= 0x20 or >= 0x80))
            return false;
        var capitals = (bytes + (0x80 - 'A') * EachByte) & ~(bytes + (0x7F - 'Z') * EachByte) & HighBits;
        folded = bytes | capitals >> 2;
        return true;
    }
}

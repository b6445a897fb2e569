using System;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ContentGen.Text.Unicode;
using ContentGen.Text.Vectors;

namespace ContentGen.Text;

/// <summary>Whole texts compared as phrases are, folded: a hash of the folded text, and whether two texts are equal. Neither writes a folded copy.</summary>
internal static class FoldedText
{
    private const ulong HighBits = 0x8080808080808080;
    private const ulong EachByte = 0x0101010101010101;

    // All have bytes of 80 or more: no ASCII makes a factor zero.
    private const ulong FirstKey = 0x9E3779B97F4A7C15;
    private const ulong SecondKey = 0xD6E8FEB86659FD93;
    private const ulong ThirdKey = 0xA0761D6478BD642F;

    /// <summary>So many folded scalars are a text's start.</summary>
    private const int StartLength = 2 * TextStart.Length;

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

    /// <summary>
    /// A hash of the first folded scalars of a text, the same for all texts that fold alike. Texts of one hash are common; of one that is alone with its
    /// hash nobody needs to read the rest.
    /// </summary>
    /// <param name="utf8">The document.</param>
    /// <param name="start">Where the text begins in it.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="read">How many bytes of the text were looked at.</param>
    public static ulong HashOfStart(ReadOnlySpan<byte> utf8, int start, int end, out int read)
    {
        // Eight bytes can be folded at once: the last of them behind the start.
        Span<byte> folded = stackalloc byte[StartLength + sizeof(ulong) - 1];
        read = Math.Min(end - start, StartLength);
        var isLong = read > TextStart.Length;
        if (utf8.Length - start < StartLength || !TryFoldStart(ref Unsafe.Add(ref MemoryMarshal.GetReference(utf8), start), read, folded))
        {
            read = FoldStart(utf8[start..end], folded);
            isLong = (Word(folded, 4) | Word(folded, 5) | Word(folded, 6) | Word(folded, 7)) != 0;
        }
        var hash = HashMixer.Fold(Word(folded, 0) ^ FirstKey, Word(folded, 1) ^ SecondKey) ^ HashMixer.Fold(Word(folded, 2) ^ SecondKey, Word(folded, 3) ^ FirstKey);
        // Each pair has keys of its own, or texts that have the same words in other places would have one hash.
        return isLong ? hash ^ HashMixer.Fold(Word(folded, 4) ^ ThirdKey, Word(folded, 5) ^ SecondKey) ^ HashMixer.Fold(Word(folded, 6) ^ SecondKey, Word(folded, 7) ^ ThirdKey) : hash;
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

    /// <summary>Folds a start by vectors; false where it is not plain. Behind a shorter text there are zeros, up to the end of the half in which it ends.</summary>
    private static bool TryFoldStart(ref byte first, int length, Span<byte> folded)
    {
        const int Half = TextStart.Length;
        if (length <= Half)
            return TextStart.TryFold(ref first, length, folded);
        ref var second = ref Unsafe.Add(ref first, Half);
        // A run of white space may lie in both halves.
        return (Unsafe.Add(ref second, -1) != ' ' || second != ' ') && TextStart.TryFold(ref first, Half, folded) && TextStart.TryFold(ref second, length - Half, folded[Half..]);
    }

    /// <summary>Folds the start of any text, of scalars that are not ASCII a byte that depends on all of their bits. Gives how many bytes were read.</summary>
    private static int FoldStart(ReadOnlySpan<byte> text, Span<byte> folded)
    {
        folded.Clear();
        Span<uint> window = stackalloc uint[FoldCursor.WindowSize];
        var (offset, count) = (0, 0);
        while (offset < text.Length && count < StartLength)
        {
            if (TryFoldPlain(text, offset, out var word))
            {
                BinaryPrimitives.WriteUInt64LittleEndian(folded[count..], word);
                (offset, count) = (offset + sizeof(ulong), count + sizeof(ulong));
                continue;
            }
            var cursor = new FoldCursor(text, offset, window);
            do
            {
                cursor.TryNext(out var scalar);
                folded[count++] = (byte)(scalar ^ scalar >> 8 ^ scalar >> 16);
            }
            while (!cursor.IsBetween && count < StartLength);
            offset = cursor.Position;
        }
        return offset;
    }

    private static ulong Word(ReadOnlySpan<byte> bytes, int index) => BinaryPrimitives.ReadUInt64LittleEndian(bytes[(index * sizeof(ulong))..]);
}

using System;
using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ContentGen.Matching;

namespace ContentGen.Text.Vectors;

/// <summary>
/// The terms of a text, the same as those of <see cref="TermReader"/>: runs of ASCII letters are found as runs of bits and hashed eight bytes at a time. What
/// stands between white space and is not all ASCII goes through the reader; a term never reaches over white space.
/// </summary>
internal static class TermScanner<TReader>
    where TReader : struct, IChunkReader
{
    /// <summary>Adds the hashes of a text's terms.</summary>
    /// <param name="text">A block's text.</param>
    /// <param name="window">Scratch of <see cref="Unicode.FoldCursor.WindowSize"/> scalars.</param>
    /// <param name="terms">Receives them.</param>
    [SkipLocalsInit]
    public static void Read(ReadOnlySpan<byte> text, Span<uint> window, ref TermList terms)
    {
        ChunkBuffer last = default;
        var offset = 0;
        while (offset < text.Length)
        {
            scoped ref var chunk = ref Unsafe.Add(ref MemoryMarshal.GetReference(text), offset);
            // Words are read eight bytes at a time, so that the chunk's last can need as many more.
            var isLast = text.Length - offset < IChunkReader.Length + sizeof(ulong);
            if (isLast)
                chunk = ref ChunkBuffer.Fill(ref last, text.Slice(offset));
            var masks = TReader.ReadCounts(ref chunk);
            var end = IChunkReader.Length;
            if (masks.NonAscii != 0)
            {
                var before = masks.White & (masks.NonAscii & (0 - masks.NonAscii)) - 1;
                end = before == 0 ? 0 : IChunkReader.Length - BitOperations.LeadingZeroCount(before);
            }
            if (end == 0)
            {
                offset = ReadToken(text, offset, window, ref terms);
                continue;
            }
            var letters = end == IChunkReader.Length ? masks.Letter : masks.Letter & (1UL << end) - 1;
            var isCut = ReadRuns(ref chunk, letters, ref end, ref terms);
            if (!isCut)
            {
                offset += end;
                continue;
            }
            // A run that reaches the chunk's end begins the next; one that fills it is read as it is.
            offset = end > 0 ? offset + end : ReadToken(text, offset, window, ref terms);
        }
    }

    /// <summary>Adds the runs of a chunk; true where one reaches the chunk's end, and where it begins.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool ReadRuns(ref byte chunk, ulong letters, ref int end, ref TermList terms)
    {
        while (letters != 0)
        {
            var start = BitOperations.TrailingZeroCount(letters);
            var length = BitOperations.TrailingZeroCount(~(letters >> start));
            if (start + length >= IChunkReader.Length)
            {
                end = start;
                return true;
            }
            letters &= ~0UL << start + length;
            if (length >= TermReader.LeastLetters)
                terms.Add(Hash(ref Unsafe.Add(ref chunk, start), length));
        }
        return false;
    }

    /// <summary>The hash of a run in lower case.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Hash(ref byte first, int length)
    {
        if (length < sizeof(ulong))
            return HashMixer.OfFew(Letters(ref first) & (1UL << 8 * length) - 1, length);
        var mixer = default(HashMixer);
        for (; length >= sizeof(ulong); length -= sizeof(ulong))
        {
            mixer.Add(Letters(ref first), sizeof(ulong));
            first = ref Unsafe.Add(ref first, sizeof(ulong));
        }
        if (length > 0)
            mixer.Add(Letters(ref first) & (1UL << 8 * length) - 1, length);
        return mixer.End();
    }

    private static ulong Letters(ref byte first)
    {
        var bytes = Unsafe.ReadUnaligned<ulong>(ref first);
        return (BitConverter.IsLittleEndian ? bytes : BinaryPrimitives.ReverseEndianness(bytes)) | 0x2020202020202020;
    }

    /// <summary>Reads up to the next white space, at least one byte; gives where that stands.</summary>
    private static int ReadToken(ReadOnlySpan<byte> text, int offset, Span<uint> window, ref TermList terms)
    {
        var length = text[(offset + 1)..].IndexOfAny((byte)' ', (byte)'\t') + 1;
        var end = length == 0 ? text.Length : offset + length;
        var reader = new TermReader(text[offset..end], window);
        while (reader.TryNext(out var hash))
            terms.Add(hash);
        return end;
    }
}

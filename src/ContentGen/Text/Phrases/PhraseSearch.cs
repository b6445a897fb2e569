using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ContentGen.Runtime;
using ContentGen.Text.Unicode;
using ContentGen.Text.Vectors;

namespace ContentGen.Text.Phrases;

/// <summary>
/// Finds phrases within a text. Chunk by chunk masks say where words begin; the first bytes of each are looked up in the table's filter, and what is left is walked
/// along. Runs of what is not ASCII are read scalar by scalar.
/// </summary>
internal static class PhraseSearch<TReader>
    where TReader : struct, IChunkReader
{
    // So many places of a chunk have the bytes behind them that are looked up.
    private const int Places = IChunkReader.Length - PlainBytes.Length;

    /// <summary>The sets with a phrase that begins at a word boundary at or behind the offset.</summary>
    /// <param name="table">The phrases.</param>
    /// <param name="text">The text.</param>
    /// <param name="offset">The offset; a scalar begins there.</param>
    /// <param name="anchor">Where a phrase must end.</param>
    /// <param name="lastStarts">By bit, the last place where such a phrase starts is written here; may be empty.</param>
    [SkipLocalsInit]
    public static ulong Search(PhraseTable table, ReadOnlySpan<byte> text, int offset, PhraseAnchor anchor, Span<int> lastStarts)
    {
        Unsafe.SkipInit(out ChunkBuffer last);
        var hits = new PhraseHits(table, text, anchor, lastStarts);
        var filter = table.Beginnings;
        var hasSymbols = table.Firsts.HasAsciiSymbols;
        var boundary = offset == 0 ? default : PhraseHits.BoundaryAt(text, offset);
        var (wordBefore, otherBefore) = (boundary.BindsWord ? 1UL : 0, 0UL);
        while (offset < text.Length)
        {
            scoped ref var chunk = ref Unsafe.Add(ref MemoryMarshal.GetReference(text), offset);
            var count = Places;
            if (text.Length - offset < IChunkReader.Length)
            {
                count = text.Length - offset;
                chunk = ref ChunkBuffer.Fill(ref last, text.Slice(offset));
            }
            var masks = TReader.ReadLines(ref chunk);
            var within = (1UL << count) - 1;
            var word = masks.Word & ~masks.NonAscii;
            var starts = word & ~(word << 1 | wordBefore) & ~(masks.NonAscii << 1 | otherBefore);
            if (hasSymbols)
                starts |= ~(masks.Word | masks.White | masks.NonAscii);
            starts &= within;
            // White space that is no single space and what is not ASCII folds otherwise: places less than eight bytes before it are looked at by themselves.
            var open = masks.NonAscii | masks.Control | masks.White & masks.White << 1;
            if (open != 0)
            {
                open |= open >> 1;
                open |= open >> 2;
                open |= open >> 4;
                for (var left = starts & open; left != 0; left &= left - 1)
                    hits.TryFiltered(offset + BitOperations.TrailingZeroCount(left));
                starts &= ~open;
            }
            ulong possible = 0;
            for (; starts != 0; starts &= starts - 1)
            {
                var place = BitOperations.TrailingZeroCount(starts);
                if (filter.MayBeginWithFour(BytesAt(ref chunk, place)))
                    possible |= starts & (0 - starts);
            }
            for (; possible != 0; possible &= possible - 1)
            {
                var place = BitOperations.TrailingZeroCount(possible);
                if (filter.MayBeginWithEight(BytesAt(ref chunk, place)))
                    hits.Try(offset + place);
            }
            if (masks.NonAscii != 0)
            {
                for (var runs = masks.NonAscii & ~(masks.NonAscii << 1 | otherBefore) & within; runs != 0; runs &= runs - 1)
                {
                    var run = offset + BitOperations.TrailingZeroCount(runs);
                    if (run > 0 && text[run - 1] < 0x80)
                    {
                        boundary = default;
                        boundary.Advance(UnicodeData.ClassOf(text[run - 1]));
                    }
                    hits.ReadRun(run, boundary);
                }
            }
            wordBefore = word >> count - 1 & 1;
            otherBefore = masks.NonAscii >> count - 1 & 1;
            offset += count;
        }
        return hits.Sets;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong BytesAt(ref byte chunk, int place)
    {
        var bytes = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref chunk, place));
        return BitConverter.IsLittleEndian ? bytes : System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(bytes);
    }
}

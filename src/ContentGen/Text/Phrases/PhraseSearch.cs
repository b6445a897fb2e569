using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ContentGen.Runtime;
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
    /// <param name="offset">The offset: the text's start, or ASCII precedes it.</param>
    /// <param name="anchor">Where a phrase must end.</param>
    /// <param name="lastStarts">By bit, the last place where such a phrase starts is written here; may be empty.</param>
    [SkipLocalsInit]
    public static ulong Search(PhraseTable table, ReadOnlySpan<byte> text, int offset, PhraseAnchor anchor, Span<int> lastStarts)
    {
        Unsafe.SkipInit(out ChunkBuffer last);
        var hits = new PhraseHits(table, text, anchor, lastStarts);
        var prefixes = table.Prefixes;
        var hasSymbols = table.Firsts.HasAsciiSymbols;
        // 1 where the byte before is a letter or digit, where it is not ASCII.
        var (wordBefore, otherBefore) = (offset > 0 && char.IsAsciiLetterOrDigit((char)text[offset - 1]) ? 1UL : 0, 0UL);
        while (offset < text.Length)
        {
            scoped ref var chunk = ref Unsafe.Add(ref MemoryMarshal.GetReference(text), offset);
            var count = Places;
            if (text.Length - offset < IChunkReader.Length + PlainBytes.Length)
            {
                count = text.Length - offset < IChunkReader.Length ? text.Length - offset : Places;
                chunk = ref ChunkBuffer.FillWithNext(ref last, text.Slice(offset));
            }
            var masks = TReader.ReadLines(ref chunk);
            var within = (1UL << count) - 1;
            var word = masks.Word & ~masks.NonAscii;
            var starts = word & ~(word << 1 | wordBefore) & ~(masks.NonAscii << 1 | otherBefore);
            if (hasSymbols)
                starts |= ~(masks.Word | masks.White | masks.NonAscii);
            // White space that is no single space and what is not ASCII folds otherwise: of places less than four bytes before it the prefixes say nothing.
            var open = masks.NonAscii | masks.Control | masks.White & masks.White << 1;
            open |= open >> 1;
            open |= open >> 2;
            var plain = starts & within & ~open & TReader.FindPrefixes(ref chunk, ref prefixes.First);
            if (plain != 0)
                hits.TryPlain(offset, plain, ref chunk);
            if (masks.NonAscii != 0 || (starts & within & open) != 0)
                hits.TryOthers(offset, starts & within & open, masks.NonAscii & ~(masks.NonAscii << 1 | otherBefore) & within);
            wordBefore = word >> count - 1 & 1;
            otherBefore = masks.NonAscii >> count - 1 & 1;
            offset += count;
        }
        return hits.Sets;
    }
}

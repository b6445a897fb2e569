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
    // So many places of a chunk have the bytes within it that are looked up.
    private const int Places = IChunkReader.Length - PhraseFilter.FirstBytes + 1;

    /// <summary>The sets with a phrase that begins at a word boundary at or behind the offset.</summary>
    /// <param name="table">The phrases.</param>
    /// <param name="text">The text.</param>
    /// <param name="offset">The offset: the text's start, or ASCII precedes it.</param>
    /// <param name="anchor">Where a phrase must end.</param>
    /// <param name="lastStarts">By bit, the last place where such a phrase starts is written here; may be empty.</param>
    public static ulong Search(PhraseTable table, ReadOnlySpan<byte> text, int offset, PhraseAnchor anchor, Span<int> lastStarts)
    {
        Unsafe.SkipInit(out PlaceBuffer places);
        var hits = new PhraseHits(table, text, anchor, lastStarts, ref places);
        var hasSymbols = table.Firsts.HasAsciiSymbols;
        while (offset < text.Length)
        {
            var count = text.Length - offset;
            Masks masks;
            if (text.Length >= IChunkReader.Length)
            {
                // The last chunk is the text's last bytes, of which the first have been read before.
                var isLast = count <= IChunkReader.Length;
                var start = isLast ? text.Length - IChunkReader.Length : offset;
                masks = new(ref Unsafe.Add(ref MemoryMarshal.GetReference(text), start));
                masks.Skip(offset - start);
                if (!isLast)
                    count = Places;
            }
            else
                masks = ReadShort(text, offset);
            // 1 where the byte before is a letter or digit, where it is not ASCII.
            var before = offset > 0 ? text[offset - 1] : (byte)0;
            var (wordBefore, otherBefore) = (char.IsAsciiLetterOrDigit((char)before) ? 1UL : 0, (ulong)before >> 7);
            var within = ulong.MaxValue >> IChunkReader.Length - count;
            var word = masks.Word & ~masks.NonAscii;
            var starts = word & ~(word << 1 | wordBefore) & ~(masks.NonAscii << 1 | otherBefore);
            if (hasSymbols)
                starts |= ~(masks.Word | masks.White | masks.NonAscii);
            starts &= within;
            // White space that is no single space and what is not ASCII folds otherwise: from less than four bytes before it the filter says nothing.
            var open = masks.NonAscii | masks.Controls | masks.White & masks.White << 1;
            open |= open >> 1;
            open |= open >> 2;
            var plain = starts & ~open;
            if (plain != 0)
                hits.AddPlain(offset, plain);
            if (masks.NonAscii != 0 || (starts & open) != 0)
                hits.TryOthers(offset, starts & open, masks.NonAscii & ~(masks.NonAscii << 1 | otherBefore) & within);
            offset += count;
        }
        hits.TryPlain();
        return hits.Sets;
    }

    /// <summary>Reads the rest of a text that has less than 64 bytes.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Masks ReadShort(ReadOnlySpan<byte> text, int offset)
    {
        Unsafe.SkipInit(out ChunkBuffer buffer);
        return new(ref ChunkBuffer.Fill(ref buffer, text.Slice(offset)));
    }

    /// <summary>What the bytes of a chunk are, a bit a byte.</summary>
    private struct Masks
    {
        public ulong NonAscii;
        public ulong White;
        public ulong Word;
        // White space but the space itself.
        public ulong Controls;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Masks(ref byte first)
        {
            var lines = TReader.ReadLines(ref first);
            (NonAscii, White, Word) = (lines.NonAscii, lines.White, lines.Word);
            Controls = TReader.FindControls(ref first);
        }

        /// <summary>Leaves out the first bytes.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Skip(int count)
        {
            NonAscii >>= count;
            White >>= count;
            Word >>= count;
            Controls >>= count;
        }
    }
}

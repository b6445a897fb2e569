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
    private const int Places = IChunkReader.Length - PrefixTables.Length + 1;

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
        var prefixes = table.Prefixes;
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
                ref var first = ref Unsafe.Add(ref MemoryMarshal.GetReference(text), start);
                var prefixed = Read(text, start, prefixes);
                if (isLast && !prefixes.HasShort)
                    prefixed &= ulong.MaxValue >> PrefixTables.Length - 1;
                if (!isLast)
                    count = Places;
                // Most chunks end here: no phrase begins in them.
                if (prefixed << (isLast ? 0 : IChunkReader.Length - Places) >> offset - start == 0 && IsPlain(ref first))
                {
                    offset += count;
                    continue;
                }
                masks = new(ref first, prefixed);
                masks.Skip(offset - start);
            }
            else
                masks = ReadShort(text, offset, prefixes);
            // 1 where the byte before is a letter or digit, where it is not ASCII.
            var before = offset > 0 ? text[offset - 1] : (byte)0;
            var (wordBefore, otherBefore) = (char.IsAsciiLetterOrDigit((char)before) ? 1UL : 0, (ulong)before >> 7);
            var within = ulong.MaxValue >> IChunkReader.Length - count;
            var word = masks.Word & ~masks.NonAscii;
            var starts = word & ~(word << 1 | wordBefore) & ~(masks.NonAscii << 1 | otherBefore);
            if (hasSymbols)
                starts |= ~(masks.Word | masks.White | masks.NonAscii);
            starts &= within;
            // White space that is no single space and what is not ASCII folds otherwise: of places less than six bytes before it the prefixes say nothing.
            var open = masks.NonAscii | masks.Controls | masks.White & masks.White << 1;
            open |= open >> 1;
            open |= open >> 2;
            open |= open >> 2;
            var plain = starts & ~open & masks.Prefixes;
            if (plain != 0)
                hits.AddPlain(offset, plain);
            if (masks.NonAscii != 0 || (starts & open) != 0)
                hits.TryOthers(offset, starts & open, masks.NonAscii & ~(masks.NonAscii << 1 | otherBefore) & within);
            offset += count;
        }
        hits.TryPlain();
        return hits.Sets;
    }

    /// <summary>Where phrases may begin among 64 bytes of a text. Of the last five places nothing is said.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Read(ReadOnlySpan<byte> text, int offset, PrefixTables prefixes)
    {
        const int Behind = PrefixTables.Length - 1;
        ref var first = ref Unsafe.Add(ref MemoryMarshal.GetReference(text), offset);
        // Prefixes are read from five bytes before, so that nothing behind the text is read.
        if (offset >= Behind)
            return TReader.FindPrefixes(ref Unsafe.Subtract(ref first, Behind), ref prefixes.First) >> Behind | ~(ulong.MaxValue >> Behind);
        return text.Length - offset >= IChunkReader.Length + Behind ? TReader.FindPrefixes(ref first, ref prefixes.First) : ulong.MaxValue;
    }

    /// <summary>Whether 64 bytes fold one by one: they are ASCII, and white space among them is single spaces.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsPlain(ref byte first)
    {
        TReader.ReadLetters(ref first, out var nonAscii);
        var spaces = TReader.Find(ref first, (byte)' ');
        return (nonAscii | TReader.FindControls(ref first) | spaces & spaces << 1) == 0;
    }

    /// <summary>Reads the rest of a text that has less than 64 bytes.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Masks ReadShort(ReadOnlySpan<byte> text, int offset, PrefixTables prefixes)
    {
        Unsafe.SkipInit(out ChunkBuffer buffer);
        ref var first = ref ChunkBuffer.Fill(ref buffer, text.Slice(offset));
        return new(ref first, TReader.FindPrefixes(ref first, ref prefixes.First));
    }

    /// <summary>What the bytes of a chunk are, a bit a byte.</summary>
    private struct Masks
    {
        public ulong NonAscii;
        public ulong White;
        public ulong Word;
        // White space but the space itself.
        public ulong Controls;
        // Where a phrase may begin.
        public ulong Prefixes;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Masks(ref byte first, ulong prefixes)
        {
            var lines = TReader.ReadLines(ref first);
            (NonAscii, White, Word) = (lines.NonAscii, lines.White, lines.Word);
            Controls = TReader.FindControls(ref first);
            Prefixes = prefixes;
        }

        /// <summary>Leaves out the first bytes.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Skip(int count)
        {
            NonAscii >>= count;
            White >>= count;
            Word >>= count;
            Controls >>= count;
            Prefixes >>= count;
        }
    }
}

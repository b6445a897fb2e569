using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using ContentGen.Matching;

namespace ContentGen.Text.Vectors;

/// <summary>
/// The terms of a text, the same as those of <see cref="TermReader"/>: runs of ASCII letters are found as runs of bits. What stands between spaces and has
/// other than ASCII, but for quotes and dashes, goes through the reader; a term never reaches over a space.
/// </summary>
internal static class TermScanner<TReader>
    where TReader : struct, IChunkReader
{
    /// <summary>Room for the terms of a chunk: a term has four letters and one byte more, and a group that is not full writes no terms behind them.</summary>
    private const int MostTerms = IChunkReader.Length / (TermReader.LeastLetters + 1) + 1 + TermsAtOnce;

    /// <summary>Terms are read in groups: one mispredicted end of a loop costs as much as several terms.</summary>
    private const int TermsAtOnce = 4;

    /// <summary>Adds the hashes of a text's terms.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="start">Where the text begins in it.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="window">Scratch of <see cref="Unicode.FoldCursor.WindowSize"/> scalars.</param>
    /// <param name="terms">Receives them.</param>
    public static void Read(ReadOnlySpan<byte> utf8, int start, int end, Span<uint> window, ref TermList terms)
    {
        Unsafe.SkipInit(out ChunkBuffer last);
        var offset = start;
        while (offset < end)
        {
            scoped ref var chunk = ref Unsafe.Add(ref MemoryMarshal.GetReference(utf8), offset);
            // Terms are read sixteen bytes at a time, so that the chunk's last can need as many more.
            if (utf8.Length - offset < ChunkBuffer.Length)
                chunk = ref ChunkBuffer.Fill(ref last, utf8.Slice(offset));
            var letters = TReader.ReadLetters(ref chunk, out var nonAscii);
            // Without a branch: nobody can predict where a text ends.
            var behind = IChunkReader.Length - (end - offset);
            var inside = ~0UL >> (behind & ~(behind >> 31));
            letters &= inside;
            nonAscii &= inside;
            var length = IChunkReader.Length;
            if (nonAscii != 0)
            {
                length = LengthOfPlain(ref chunk, nonAscii);
                letters &= length == IChunkReader.Length ? ~0UL : (1UL << length) - 1;
            }
            // A run that reaches the chunk's end begins the next; one that fills it is read as it is.
            var begun = BitOperations.LeadingZeroCount(~letters);
            length -= begun;
            if (length == 0)
            {
                offset = ReadTokens(utf8, offset, end, window, ref terms);
                continue;
            }
            AddRuns(ref chunk, letters & ~0UL >> begun, ref terms);
            offset += length;
        }
    }

    /// <summary>Adds the runs of a chunk, none of which reaches its end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddRuns(ref byte chunk, ulong letters, ref TermList terms)
    {
        // Where four letters begin: of a run, as many as it is longer than three. So with sixteen, and with one more.
        var fours = letters & letters >> 1;
        fours &= fours >> 2;
        var sixteens = fours & fours >> 4;
        sixteens &= sixteens >> 8;
        var starts = fours & ~(fours << 1);
        var ends = fours << 1 & ~fours;
        ref var room = ref terms.Reserve(MostTerms);
        if ((sixteens & sixteens >> 1) == 0)
            Hash(ref chunk, starts, ends, ref room);
        else
            HashLong(ref chunk, starts, ends, ref room);
        terms.Advance(BitOperations.PopCount(starts));
    }

    /// <summary>The hashes of runs of four to sixteen letters.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)] // The loop needs all registers.
    private static void Hash(ref byte chunk, ulong starts, ulong ends, ref ulong next)
    {
        while (starts != 0)
        {
            // Behind the last run these read three bytes behind the chunk, and nobody takes the hash.
            next = HashOne(ref chunk, ref starts, ref ends);
            Unsafe.Add(ref next, 1) = HashOne(ref chunk, ref starts, ref ends);
            Unsafe.Add(ref next, 2) = HashOne(ref chunk, ref starts, ref ends);
            Unsafe.Add(ref next, 3) = HashOne(ref chunk, ref starts, ref ends);
            next = ref Unsafe.Add(ref next, TermsAtOnce);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong HashOne(ref byte chunk, ref ulong starts, ref ulong ends)
    {
        var start = MaskBits.First(starts);
        var last = MaskBits.First(ends);
        starts &= starts - 1;
        ends &= ends - 1;
        return TermHash.OfLetters(ref chunk, start, last, TermReader.LeastLetters - 2);
    }

    /// <summary>The hashes of runs of four letters or more.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void HashLong(ref byte chunk, ulong starts, ulong ends, ref ulong next)
    {
        for (; starts != 0; starts &= starts - 1, ends &= ends - 1)
        {
            var start = BitOperations.TrailingZeroCount(starts);
            var end = BitOperations.TrailingZeroCount(ends) + (TermReader.LeastLetters - 1);
            next = TermHash.OfManyLetters(ref Unsafe.Add(ref chunk, start), end - start);
            next = ref Unsafe.Add(ref next, 1);
        }
    }

    /// <summary>
    /// How many bytes of a chunk can be read as ASCII: up to the last space before anything else but the scalars U+2000 to U+203F, among them the common
    /// quotes and dashes. No letter and no mark is among them, folded or not, so that to terms they are what any ASCII but a letter is.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int LengthOfPlain(ref byte chunk, ulong nonAscii)
    {
        // Not at the chunk's end, where the third byte is not seen. Where that is no continuation, it ends ill-formed bytes, which are no letters,
        // and of a scalar that begins with it the next byte remains.
        var punctuation = TReader.Find(ref chunk, 0xE2) & TReader.Find(ref chunk, 0x80) >> 1 & ~0UL >> 2;
        nonAscii &= ~(punctuation | punctuation << 1 | punctuation << 2);
        if (nonAscii == 0)
            return IChunkReader.Length;
        var before = TReader.Find(ref chunk, (byte)' ') & (nonAscii & 0 - nonAscii) - 1;
        return IChunkReader.Length - BitOperations.LeadingZeroCount(before);
    }

    /// <summary>Reads up to a space before ASCII, at least one byte; gives where that stands.</summary>
    private static int ReadTokens(ReadOnlySpan<byte> utf8, int offset, int end, Span<uint> window, ref TermList terms)
    {
        var text = utf8[offset..end];
        var length = EndOfTokens(text);
        if (LatinTerms.TryRead(text[..length], ref terms))
            return offset + length;
        var reader = new TermReader(text[..length], window);
        while (reader.TryNext(out var hash))
            terms.Add(hash);
        return offset + length;
    }

    private static int EndOfTokens(ReadOnlySpan<byte> text)
    {
        // In a script that is not Latin, one token comes after the other.
        for (var offset = 1; ; offset++)
        {
            var length = text[offset..].IndexOf((byte)' ');
            if (length < 0)
                return text.Length;
            offset += length;
            if (offset + 1 == text.Length || text[offset + 1] < 0x80)
                return offset;
        }
    }
}

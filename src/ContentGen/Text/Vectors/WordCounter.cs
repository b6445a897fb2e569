using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ContentGen.Text.Vectors;

/// <summary>The words of one text, and what is known of every text: bytes that are not white space, the first ill-formed byte.</summary>
internal static class WordCounter<TReader>
    where TReader : struct, IChunkReader
{
    /// <summary>Counts the words of a text that begins outside any word.</summary>
    public static void Count(ReadOnlySpan<byte> text, ref BlockValues values)
    {
        Unsafe.SkipInit(out ChunkBuffer last);
        var scalars = new ScalarBits();
        var carry = default(WordCarry);
        var (words, nonSpaceBytes) = (0, 0);
        for (var offset = 0; offset < text.Length; offset += IChunkReader.Length)
        {
            scoped ref var chunk = ref Unsafe.Add(ref MemoryMarshal.GetReference(text), offset);
            if (text.Length - offset < IChunkReader.Length)
            {
                chunk = ref ChunkBuffer.Fill(ref last, text.Slice(offset));
            }
            var masks = TReader.ReadLines(ref chunk);
            ulong outside = 0;
            if (masks.NonAscii != 0)
            {
                // Copies: what a call sees by reference lives in memory.
                var (all, breaks) = (masks, 0UL);
                CommonScalars<TReader>.AddTo(ref scalars, text, offset, ref chunk, ref all, ref breaks);
                (masks, outside) = (all, scalars.Wide);
                words += BitOperations.PopCount(scalars.WideLetters);
            }
            words += BitOperations.PopCount(carry.Ends(~(masks.White | outside), masks.Word));
            nonSpaceBytes += BitOperations.PopCount(~masks.White);
        }
        (values.Words, values.NonSpaceBytes, values.FirstInvalid) = (words + carry.Open, nonSpaceBytes, scalars.FirstInvalid);
    }
}

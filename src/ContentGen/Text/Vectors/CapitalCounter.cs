using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ContentGen.Text.Vectors;

/// <summary>Words whose first letter has case, and those in which it is upper-case: of all counts the one that most schemas ask for.</summary>
internal static class CapitalCounter<TReader>
    where TReader : struct, IChunkReader
{
    /// <summary>Counts a text that begins outside any word.</summary>
    public static void Count(ReadOnlySpan<byte> text, ref CountValues counts)
    {
        Unsafe.SkipInit(out ChunkBuffer last);
        var scalars = new ScalarBits();
        var carry = default(FirstLetterCarry);
        var (capitalized, cased) = (0, 0);
        for (var offset = 0; offset < text.Length; offset += IChunkReader.Length)
        {
            scoped ref var chunk = ref Unsafe.Add(ref MemoryMarshal.GetReference(text), offset);
            if (text.Length - offset < IChunkReader.Length)
            {
                chunk = ref ChunkBuffer.Fill(ref last, text.Slice(offset));
            }
            var masks = TReader.ReadCounts(ref chunk);
            ulong outside = 0;
            if (masks.NonAscii != 0)
            {
                // Read again: what a call sees by reference lives in memory, and masks that are asked for here alone are not made elsewhere.
                var all = TReader.ReadCounts(ref chunk);
                CommonScalars<TReader>.AddTo(ref scalars, text, offset, ref chunk, ref all);
                (masks, outside) = (all, scalars.Wide);
            }
            var firstLetters = carry.Of(~(masks.White | outside), masks.Letter);
            capitalized += BitOperations.PopCount(firstLetters & masks.Upper);
            cased += BitOperations.PopCount(firstLetters & masks.Cased);
        }
        (counts.CapitalizedWords, counts.CasedWords) = (capitalized, cased);
    }
}

using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ContentGen.Text.Vectors;

/// <summary>All counts of one text, chunk by chunk.</summary>
internal static class TextCounter<TReader>
    where TReader : struct, IChunkReader
{
    /// <summary>Counts a text that begins outside any word; see <see cref="TextCounts"/> for what each count is.</summary>
    public static void Count(ReadOnlySpan<byte> text, ref BlockValues values, ref CountValues counts)
    {
        var counter = new Counter();
        ref var first = ref MemoryMarshal.GetReference(text);
        var offset = 0;
        for (; offset <= text.Length - IChunkReader.Length; offset += IChunkReader.Length)
            counter.Add(text, offset, IChunkReader.Length, ref Unsafe.Add(ref first, offset));
        if (offset < text.Length)
        {
            Unsafe.SkipInit(out ChunkBuffer last);
            counter.Add(text, offset, text.Length - offset, ref ChunkBuffer.Fill(ref last, text.Slice(offset)));
        }
        counter.Write(ref values, ref counts);
    }

    private struct Counter()
    {
        private ScalarBits _scalars = new();
        private WordCarry _words;
        private FirstLetterCarry _firstLetters;
        private int _wordCount;
        private int _chars;
        private int _wide;
        private int _capitalized;
        private int _casedWords;
        private int _upper;
        private int _cased;
        private int _digits;
        private int _symbols;
        private int _nonSpace;
        private int _nonSpaceBytes;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(ReadOnlySpan<byte> text, int offset, int length, ref byte chunk)
        {
            var masks = TReader.ReadCounts(ref chunk);
            ulong outside = 0, leads = 0;
            if (masks.NonAscii != 0)
            {
                CommonScalars<TReader>.AddTo(ref _scalars, text, offset, ref chunk, ref masks);
                (outside, leads) = (_scalars.Wide, _scalars.Leads);
                _wide += BitOperations.PopCount(_scalars.WideLetters);
            }
            var runs = ~(masks.White | outside);
            _wordCount += BitOperations.PopCount(_words.Ends(runs, masks.Letter | masks.Digit));
            var firstLetters = _firstLetters.Of(runs, masks.Letter);
            _capitalized += BitOperations.PopCount(firstLetters & masks.Upper);
            _casedWords += BitOperations.PopCount(firstLetters & masks.Cased);
            _upper += BitOperations.PopCount(masks.Upper);
            _cased += BitOperations.PopCount(masks.Cased);
            _digits += BitOperations.PopCount(masks.Digit);
            _symbols += BitOperations.PopCount(masks.Symbol);
            _nonSpaceBytes += BitOperations.PopCount(~masks.White);
            var scalars = ~masks.NonAscii | leads;
            _nonSpace += BitOperations.PopCount(~masks.White & scalars);
            _chars += BitOperations.PopCount(scalars) - (IChunkReader.Length - length);
        }

        public readonly void Write(ref BlockValues values, ref CountValues counts)
        {
            values.Words = _wordCount + _words.Open + _wide;
            counts.Chars = _chars;
            counts.Width = _chars + 2 * _wide;
            (counts.CapitalizedWords, counts.CasedWords) = (_capitalized, _casedWords);
            (counts.UpperLetters, counts.CasedLetters) = (_upper, _cased);
            counts.Digits = _digits;
            counts.Symbols = _symbols;
            counts.NonSpace = _nonSpace;
            values.NonSpaceBytes = _nonSpaceBytes;
            values.FirstInvalid = _scalars.FirstInvalid;
        }
    }
}

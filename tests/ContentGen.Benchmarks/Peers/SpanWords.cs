using System;

namespace ContentGen.Benchmarks.Peers;

/// <summary>Counts runs of what is not white space with a letter or digit in them, without a branch for each word: their lengths cannot be predicted.</summary>
internal static class SpanWords
{
    private const int Chunk = 24;

    // Bit 0: a letter or digit; bit 1: white space.
    private static ReadOnlySpan<byte> Classes =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0,
        0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0,
        0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0,
    ];

    /// <summary>Stops soon behind <paramref name="most"/>, and gives no more than that.</summary>
    internal static int Count(ReadOnlySpan<char> text, int most)
    {
        var classes = Classes;
        var (words, inWord) = (0, 0);
        while (!text.IsEmpty)
        {
            var chunk = text[..Math.Min(Chunk, text.Length)];
            foreach (var c in chunk)
            {
                int kind = c < 128 ? classes[c] : ClassOf(c);
                var letter = kind & 1;
                words += letter & ~inWord;
                inWord = (inWord | letter) & ~(kind >> 1);
            }
            if (words >= most)
                return most;
            text = text[chunk.Length..];
        }
        return words;
    }

    private static int ClassOf(char c) => char.IsLetterOrDigit(c) ? 1 : char.IsWhiteSpace(c) ? 2 : 0;
}

using System;
using System.Runtime.CompilerServices;
using ContentGen.Runtime;
using ContentGen.Text.Unicode;

namespace ContentGen.Text;

/// <summary>
/// The counts of a text that are sums over its scalars and words. ASCII goes through one table: the entry of (state of the current run,
/// byte) holds the next state and what every counter gains, so all counts cost one look-up and one addition a byte.
/// </summary>
internal struct TextCounts
{
    /// <summary>Nothing of a word yet, letters and digits apart.</summary>
    public const int NoWord = 0;
    /// <summary>A digit was seen, and no letter.</summary>
    public const int DigitsOnly = 1;
    /// <summary>A letter was seen.</summary>
    public const int HasLetter = 2;

    // Eight counters of 7 bits lie below the state: no counter overflows into its neighbour within 127 bytes.
    private const int FieldBits = 7;
    private const int ChunkLength = (1 << FieldBits) - 1;
    private const int StateShift = 62;
    private static readonly ulong[] AsciiSteps = BuildAsciiSteps();

    public int Words;
    public int Chars;
    public int WideLetters;
    public int CapitalizedWords;
    public int CasedWords;
    public int UpperLetters;
    public int CasedLetters;
    public int Digits;
    public int Symbols;
    public int NonSpace;
    public int NonSpaceBytes;
    /// <summary>Offset of the first ill-formed byte, or −1.</summary>
    public int FirstInvalid;
    /// <summary>The state of the run that the text ends in.</summary>
    public int OpenRun;

    /// <summary>Counts a text that begins outside any word.</summary>
    public static TextCounts Of(ReadOnlySpan<byte> text)
    {
        var counts = new TextCounts { FirstInvalid = -1 };
        var offset = 0;
        while (offset < text.Length)
        {
            if (text[offset] < 0x80)
                offset = counts.CountAscii(text, offset);
            else
                offset = counts.CountNonAscii(text, offset);
        }
        return counts;
    }

    private int CountAscii(ReadOnlySpan<byte> text, int offset)
    {
        var chunk = text.Slice(offset, Math.Min(ChunkLength, text.Length - offset));
        var steps = AsciiSteps;
        // The state is kept as it selects a row. Between it and the last counter a step has only zeros, so one shift extracts it.
        var row = (uint)OpenRun << 7;
        var sums = 0ul;
        var length = 0;
        for (; length < chunk.Length; length++)
        {
            uint value = chunk[length];
            if (value >= 0x80)
                break;
            var step = steps[row | value];
            // The state bits pile up above the counters and are never read there.
            sums += step;
            row = (uint)(step >> (StateShift - 7));
        }
        OpenRun = (int)(row >> 7);
        Chars += length;
        Words += Field(sums, 0);
        CapitalizedWords += Field(sums, 1);
        CasedWords += Field(sums, 2);
        UpperLetters += Field(sums, 3);
        CasedLetters += Field(sums, 4);
        Digits += Field(sums, 5);
        Symbols += Field(sums, 6);
        NonSpace += Field(sums, 7);
        NonSpaceBytes += Field(sums, 7);
        return offset + length;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int CountNonAscii(ReadOnlySpan<byte> text, int offset)
    {
        while (offset < text.Length && text[offset] >= 0x80)
        {
            var length = Utf8Scalar.Decode(text, offset, out var scalar, out var wellFormed);
            if (!wellFormed && FirstInvalid < 0)
                FirstInvalid = offset;
            Chars++;
            CountScalar(wellFormed ? UnicodeData.ClassOf(scalar) : ScalarClass.None, length);
            offset += length;
        }
        return offset;
    }

    private void CountScalar(ScalarClass scalarClass, int length)
    {
        if ((scalarClass & ScalarClass.WhiteSpace) != 0)
        {
            OpenRun = NoWord;
            return;
        }
        NonSpace++;
        NonSpaceBytes += length;
        if ((scalarClass & ScalarClass.Symbol) != 0)
            Symbols++;
        if ((scalarClass & ScalarClass.Alphanumeric) == 0)
            return;
        if ((scalarClass & ScalarClass.Wide) != 0)
        {
            WideLetters++;
            Words++;
            OpenRun = NoWord;
            return;
        }
        if (OpenRun == NoWord)
            Words++;
        if ((scalarClass & ScalarClass.Digit) != 0)
        {
            Digits++;
            OpenRun = Math.Max(OpenRun, DigitsOnly);
            return;
        }
        var cased = (scalarClass & ScalarClass.Cased) != 0 ? 1 : 0;
        var upper = (scalarClass & ScalarClass.Upper) != 0 ? 1 : 0;
        CasedLetters += cased;
        UpperLetters += upper;
        if (OpenRun != HasLetter)
        {
            CasedWords += cased;
            CapitalizedWords += upper;
            OpenRun = HasLetter;
        }
    }

    private static int Field(ulong sums, int number) => (int)(sums >> (number * FieldBits)) & ChunkLength;

    /// <summary>The table is what <see cref="CountScalar"/> does to each state: one definition of the rules, not two.</summary>
    private static ulong[] BuildAsciiSteps()
    {
        var steps = new ulong[4 << 7];
        for (var state = NoWord; state <= HasLetter; state++)
        {
            for (var value = 0u; value < 128; value++)
            {
                var counts = new TextCounts { OpenRun = state };
                counts.CountScalar(UnicodeData.ClassOf(value), 1);
                ReadOnlySpan<int> gains =
                [
                    counts.Words, counts.CapitalizedWords, counts.CasedWords, counts.UpperLetters,
                    counts.CasedLetters, counts.Digits, counts.Symbols, counts.NonSpace,
                ];
                var step = (ulong)counts.OpenRun << StateShift;
                for (var i = 0; i < gains.Length; i++)
                    step |= (ulong)gains[i] << (i * FieldBits);
                steps[state << 7 | (int)value] = step;
            }
        }
        return steps;
    }

    /// <summary>Writes all of them.</summary>
    public readonly void CopyTo(ref BlockValues values, ref CountValues counts)
    {
        values.NonSpaceBytes = NonSpaceBytes;
        values.FirstInvalid = FirstInvalid;
        values.Words = Words;
        counts.Chars = Chars;
        counts.Width = Chars + 2 * WideLetters;
        (counts.CapitalizedWords, counts.CasedWords) = (CapitalizedWords, CasedWords);
        (counts.UpperLetters, counts.CasedLetters) = (UpperLetters, CasedLetters);
        counts.Digits = Digits;
        counts.Symbols = Symbols;
        counts.NonSpace = NonSpace;
    }
}

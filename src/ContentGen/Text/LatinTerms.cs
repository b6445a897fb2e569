using System;
using System.Runtime.CompilerServices;
using ContentGen.Matching;
using ContentGen.Text.Unicode;

namespace ContentGen.Text;

/// <summary>The terms of texts in Latin script, the same as those of <see cref="TermReader"/>: letters are written side by side as <see cref="TermHash"/> takes them, and hashed at once.</summary>
internal static class LatinTerms
{
    /// <summary>Longer texts are left to the reader.</summary>
    private const int Most = 64;

    /// <summary>A term has four letters and something behind it.</summary>
    private const int MostTerms = Most / (TermReader.LeastLetters + 1) + 1;

    /// <summary>Adds a text's terms; false, and none is added, where it has other than ASCII and letters that <see cref="LatinFolds"/> knows.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, ref TermList terms)
    {
        if (text.Length > Most)
            return false;
        Unsafe.SkipInit(out Buffer buffer);
        ref var first = ref buffer.First;
        ref var room = ref terms.Reserve(MostTerms);
        var (letters, length, count) = (0, 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var value = text[i];
            if (char.IsAsciiLetter((char)value))
            {
                Unsafe.Add(ref first, length++) = (byte)(value & 0xDF);
                letters++;
                continue;
            }
            if (value >= 0x80)
            {
                var folded = LatinFolds.At(text[i..]);
                if (folded == 0)
                    return false;
                length = Add(ref first, length, folded & 0xFFFF);
                if (folded >> 16 is var mark and not 0)
                    length = Add(ref first, length, mark);
                letters++;
                i += LatinFolds.Bytes - 1;
                continue;
            }
            if (letters >= TermReader.LeastLetters)
                Unsafe.Add(ref room, count++) = TermHash.OfBytes(ref first, length);
            (letters, length) = (0, 0);
        }
        if (letters >= TermReader.LeastLetters)
            Unsafe.Add(ref room, count++) = TermHash.OfBytes(ref first, length);
        terms.Advance(count);
        return true;
    }

    private static int Add(ref byte first, int length, uint scalar)
    {
        if (scalar < 0x80)
        {
            Unsafe.Add(ref first, length) = (byte)(scalar & 0xDF);
            return length + 1;
        }
        Unsafe.Add(ref first, length) = (byte)scalar;
        Unsafe.Add(ref first, length + 1) = (byte)(scalar >> 8);
        Unsafe.Add(ref first, length + 2) = (byte)(scalar >> 16 | 0x80);
        return length + 3;
    }

    /// <summary>Room for the bytes of a text, of which two become six at most (a letter and a mark of three each), and for a step behind them.</summary>
    [InlineArray(3 * Most + TermHash.StepBytes)]
    private struct Buffer
    {
        private byte _first;

        [System.Diagnostics.CodeAnalysis.UnscopedRef]
        public ref byte First => ref _first;
    }
}

using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ContentGen.Text.Vectors;

namespace ContentGen.Patterns;

/// <summary>Two sets of bytes of ASCII, one of the first and one of the second side by side in no match: common in usual text, so that a few of its bytes tell. Immutable.</summary>
internal sealed class PatternPair
{
    private const int Ascii = 0x80;

    /// <summary>How often a space stands in prose, a small letter, another byte, of 10,000; and how often a pair is to do so.</summary>
    private const int Space = 1550, Letter = 290, Other = 10, LeastOften = 500;

    private readonly ByteSet _first;
    private readonly ByteSet _second;

    private PatternPair(List<byte> first, List<byte> second) => (_first, _second) = (new(first), new(second));

    /// <summary>The most common one; null where none is common.</summary>
    internal static PatternPair? Of(PatternTables tables)
    {
        var (best, bestOften) = ((PatternPair?)null, LeastOften);
        // Not a sorted set: the runtime has no native code for one of bytes, and would compile it at each cold start.
        for (var scalarClass = 0; scalarClass <= byte.MaxValue; scalarClass++)
        {
            if (Array.IndexOf(tables.Ascii, (byte)scalarClass) < 0)
                continue;
            var barred = Barred(tables, scalarClass);
            var (first, second) = (new List<byte>(), new List<byte>());
            for (var value = 0; value < Ascii; value++)
            {
                if (barred[tables.Ascii[value]])
                    second.Add((byte)value);
                if (tables.Ascii[value] == scalarClass)
                    first.Add((byte)value);
            }
            var often = (int)((long)Often(first) * Often(second) / 10_000);
            if (often >= bestOften)
                (best, bestOften) = (new(first, second), often + 1);
        }
        return best;
    }

    /// <summary>False where the pair stands within the first bytes.</summary>
    internal bool MayMatch(ReadOnlySpan<byte> text)
    {
        ref var bytes = ref MemoryMarshal.GetReference(text);
        ulong first, second;
        if (text.Length >= IChunkReader.Length)
        {
            first = VectorWidth.FindMembers(ref bytes, ref _first.First);
            second = VectorWidth.FindMembers(ref bytes, ref _second.First);
        }
        else if (Vector128.IsHardwareAccelerated && text.Length >= Vector128<byte>.Count)
        {
            first = Chunk128.FindMembers(ref bytes, text.Length, ref _first.First);
            second = Chunk128.FindMembers(ref bytes, text.Length, ref _second.First);
        }
        else
        {
            return true;
        }
        return (first << 1 & second) == 0;
    }

    /// <summary>By class, whether it may stand in no match behind a class.</summary>
    private static bool[] Barred(PatternTables tables, int scalarClass)
    {
        var barred = new bool[tables.Width];
        Array.Fill(barred, true);
        for (var state = 1; state < tables.States; state++)
        {
            var next = tables.NextByClass(state, scalarClass);
            for (var behind = 0; next != 0 && behind < barred.Length; behind++)
                barred[behind] &= tables.NextByClass(next, behind) == 0;
        }
        return barred;
    }

    private static int Often(List<byte> values)
    {
        var often = 0;
        foreach (var value in values)
            often += value == ' ' ? Space : char.IsAsciiLetterLower((char)value) ? Letter : Other;
        return often;
    }
}

using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using ContentGen.Runtime;
using ContentGen.Text.Phrases;

namespace ContentGen.Text.Vectors;

/// <summary>Chooses the widest vectors of the machine. The conditions are constants to the JIT: nothing of the choice is left at run time.</summary>
internal static class VectorWidth
{
    /// <summary>The width in bits; 0 without vectors.</summary>
    public static int Bits => Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 0;

    /// <inheritdoc cref="TextCounter{TReader}.Count" />
    public static void Count(ReadOnlySpan<byte> text, ref BlockValues values, ref CountValues counts)
    {
        if (Vector512.IsHardwareAccelerated)
            TextCounter<Chunk512>.Count(text, ref values, ref counts);
        else if (Vector256.IsHardwareAccelerated)
            TextCounter<Chunk256>.Count(text, ref values, ref counts);
        else if (Vector128.IsHardwareAccelerated)
            TextCounter<Chunk128>.Count(text, ref values, ref counts);
        else
            TextCounter<ChunkScalar>.Count(text, ref values, ref counts);
    }

    /// <inheritdoc cref="IChunkReader.FindTerminators" />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong FindTerminators(ref byte first)
    {
        if (Vector512.IsHardwareAccelerated)
            return Chunk512.FindTerminators(ref first);
        if (Vector256.IsHardwareAccelerated)
            return Chunk256.FindTerminators(ref first);
        return Vector128.IsHardwareAccelerated ? Chunk128.FindTerminators(ref first) : ChunkScalar.FindTerminators(ref first);
    }

    /// <inheritdoc cref="IChunkReader.FindMembers" />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong FindMembers(ref byte first, ref byte set)
    {
        if (Vector512.IsHardwareAccelerated)
            return Chunk512.FindMembers(ref first, ref set);
        if (Vector256.IsHardwareAccelerated)
            return Chunk256.FindMembers(ref first, ref set);
        return Vector128.IsHardwareAccelerated ? Chunk128.FindMembers(ref first, ref set) : ChunkScalar.FindMembers(ref first, ref set);
    }

    /// <inheritdoc cref="IChunkReader.FindAsciiMembers" />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong FindAsciiMembers(ref byte first, ref byte set)
    {
        if (Vector512.IsHardwareAccelerated)
            return Chunk512.FindAsciiMembers(ref first, ref set);
        if (Vector256.IsHardwareAccelerated)
            return Chunk256.FindAsciiMembers(ref first, ref set);
        return Vector128.IsHardwareAccelerated ? Chunk128.FindAsciiMembers(ref first, ref set) : ChunkScalar.FindAsciiMembers(ref first, ref set);
    }

    /// <inheritdoc cref="WellFormedness{TReader}.Of" />
    public static bool IsWellFormed(ReadOnlySpan<byte> text)
    {
        if (Vector512.IsHardwareAccelerated)
            return WellFormedness<Chunk512>.Of(text);
        if (Vector256.IsHardwareAccelerated)
            return WellFormedness<Chunk256>.Of(text);
        return Vector128.IsHardwareAccelerated ? WellFormedness<Chunk128>.Of(text) : WellFormedness<ChunkScalar>.Of(text);
    }

    /// <summary>
    /// Where among 64 bytes one stands that shares a bucket with the two behind it, which are read beyond the chunk, too. It errs on one side only: most widths rule nothing out, and
    /// none rules out what is not ASCII.
    /// </summary>
    /// <param name="first">The first byte.</param>
    /// <param name="buckets">Three tables of 256 entries, for a byte, the next one, and the one behind that: buckets as bits.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong FindRuns(ref byte first, ref byte buckets) =>
        Vector512.IsHardwareAccelerated && Avx512Vbmi.IsSupported ? Chunk512.FindRuns(ref first, ref buckets) : ulong.MaxValue;

    /// <inheritdoc cref="PhraseSearch{TReader}.Search" />
    public static ulong SearchPhrases(PhraseTable table, ReadOnlySpan<byte> text, int offset, PhraseAnchor anchor, Span<int> lastStarts)
    {
        if (Vector512.IsHardwareAccelerated)
            return PhraseSearch<Chunk512>.Search(table, text, offset, anchor, lastStarts);
        if (Vector256.IsHardwareAccelerated)
            return PhraseSearch<Chunk256>.Search(table, text, offset, anchor, lastStarts);
        return Vector128.IsHardwareAccelerated
            ? PhraseSearch<Chunk128>.Search(table, text, offset, anchor, lastStarts)
            : PhraseSearch<ChunkScalar>.Search(table, text, offset, anchor, lastStarts);
    }

    /// <inheritdoc cref="CapitalCounter{TReader}.Count" />
    public static void CountCapitals(ReadOnlySpan<byte> text, ref CountValues counts)
    {
        if (Vector512.IsHardwareAccelerated)
            CapitalCounter<Chunk512>.Count(text, ref counts);
        else if (Vector256.IsHardwareAccelerated)
            CapitalCounter<Chunk256>.Count(text, ref counts);
        else if (Vector128.IsHardwareAccelerated)
            CapitalCounter<Chunk128>.Count(text, ref counts);
        else
            CapitalCounter<ChunkScalar>.Count(text, ref counts);
    }

    /// <inheritdoc cref="TermScanner{TReader}.Read" />
    public static void ReadTerms(ReadOnlySpan<byte> utf8, int start, int end, Span<uint> window, ref Matching.TermList terms)
    {
        if (Vector512.IsHardwareAccelerated)
            TermScanner<Chunk512>.Read(utf8, start, end, window, ref terms);
        else if (Vector256.IsHardwareAccelerated)
            TermScanner<Chunk256>.Read(utf8, start, end, window, ref terms);
        else if (Vector128.IsHardwareAccelerated)
            TermScanner<Chunk128>.Read(utf8, start, end, window, ref terms);
        else
            TermScanner<ChunkScalar>.Read(utf8, start, end, window, ref terms);
    }

    /// <inheritdoc cref="WordCounter{TReader}.Count" />
    public static void CountWords(ReadOnlySpan<byte> text, ref BlockValues values)
    {
        if (Vector512.IsHardwareAccelerated)
            WordCounter<Chunk512>.Count(text, ref values);
        else if (Vector256.IsHardwareAccelerated)
            WordCounter<Chunk256>.Count(text, ref values);
        else if (Vector128.IsHardwareAccelerated)
            WordCounter<Chunk128>.Count(text, ref values);
        else
            WordCounter<ChunkScalar>.Count(text, ref values);
    }
}

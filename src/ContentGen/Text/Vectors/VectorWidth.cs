using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ContentGen.Text.Vectors;

/// <summary>Chooses the widest vectors of the machine. The conditions are constants to the JIT: nothing of the choice is left at run time.</summary>
internal static class VectorWidth
{
    /// <summary>The width in bits; 0 without vectors.</summary>
    public static int Bits => Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 0;

    /// <inheritdoc cref="LineScanner{TReader}.Scan" />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ScanResult ScanLines(ReadOnlySpan<byte> utf8, int maxBlocks, int phraseWords, LineScratch scratch, ref ScannedBlock[] blocks)
    {
        if (Vector512.IsHardwareAccelerated)
            return LineScanner<Chunk512>.Scan(utf8, maxBlocks, phraseWords, scratch, ref blocks);
        if (Vector256.IsHardwareAccelerated)
            return LineScanner<Chunk256>.Scan(utf8, maxBlocks, phraseWords, scratch, ref blocks);
        return Vector128.IsHardwareAccelerated
            ? LineScanner<Chunk128>.Scan(utf8, maxBlocks, phraseWords, scratch, ref blocks)
            : LineScanner<ChunkScalar>.Scan(utf8, maxBlocks, phraseWords, scratch, ref blocks);
    }

    /// <inheritdoc cref="TextCounter{TReader}.Count" />
    public static void Count(ReadOnlySpan<byte> text, ref FeatureValues values)
    {
        if (Vector512.IsHardwareAccelerated)
            TextCounter<Chunk512>.Count(text, ref values);
        else if (Vector256.IsHardwareAccelerated)
            TextCounter<Chunk256>.Count(text, ref values);
        else if (Vector128.IsHardwareAccelerated)
            TextCounter<Chunk128>.Count(text, ref values);
        else
            TextCounter<ChunkScalar>.Count(text, ref values);
    }

    /// <inheritdoc cref="CapitalCounter{TReader}.Count" />
    public static void CountCapitals(ReadOnlySpan<byte> text, ref FeatureValues values)
    {
        if (Vector512.IsHardwareAccelerated)
            CapitalCounter<Chunk512>.Count(text, ref values);
        else if (Vector256.IsHardwareAccelerated)
            CapitalCounter<Chunk256>.Count(text, ref values);
        else if (Vector128.IsHardwareAccelerated)
            CapitalCounter<Chunk128>.Count(text, ref values);
        else
            CapitalCounter<ChunkScalar>.Count(text, ref values);
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

    /// <inheritdoc cref="IChunkReader.ReadLines" />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LineMasks ReadLines(ref byte first)
    {
        if (Vector512.IsHardwareAccelerated)
            return Chunk512.ReadLines(ref first);
        if (Vector256.IsHardwareAccelerated)
            return Chunk256.ReadLines(ref first);
        return Vector128.IsHardwareAccelerated ? Chunk128.ReadLines(ref first) : ChunkScalar.ReadLines(ref first);
    }

    /// <inheritdoc cref="WordCounter{TReader}.Count" />
    public static void CountWords(ReadOnlySpan<byte> text, ref FeatureValues values)
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

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using ContentGen.Runtime;
using ContentGen.Text;
using ContentGen.Text.Vectors;
using Shouldly;
using Xunit;

namespace ContentGen.Tests.Text;

/// <summary>Scalars that are read by vectors count as those that are decoded one by one, each of them, wherever in a chunk they stand.</summary>
public sealed class CommonScalarTests
{
    private const string Chunk = "abc Def ghi jklm nop qrs tuv Wxy z123 abc def Ghi jkl mno pqr st";

    // What common scalars begin with and go on with, bytes beside these, and what begins others.
    private static readonly byte[] s_bytes =
        [0x20, 0x41, 0x62, 0x80, 0x84, 0x8F, 0x90, 0x97, 0x9E, 0x9F, 0xA0, 0xA7, 0xA8, 0xAB, 0xAF, 0xB0, 0xB7, 0xBB, 0xBF, 0xC2, 0xC3, 0xC4, 0xC5, 0xC6, 0xCF, 0xD0, 0xD1, 0xD2, 0xE2, 0xE2, 0xE3, 0xF0, 0x0A];

    private static readonly LineScratch s_scratch = new();

    /// <summary>At the chunk's start and within it, up to its end, and across; alone, and among so many that narrow vectors read them too.</summary>
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0, 4)]
    [InlineData(21, 1)]
    [InlineData(21, 9)]
    [InlineData(60, 1)]
    [InlineData(61, 2)]
    [InlineData(62, 6)]
    [InlineData(63, 3)]
    public void Each_scalar_counts_as_its_class_says(int place, int times)
    {
        for (var scalar = 0x80; scalar < 0x3100; scalar++)
        {
            var common = string.Concat(Enumerable.Repeat(char.ConvertFromUtf32(scalar), times));
            Compare(Encoding.UTF8.GetBytes($"{Chunk[..place]}{common}x {common} Y{common} z{Chunk}"), $"U+{scalar:X4}");
        }
    }

    /// <summary>Bytes that begin a common scalar and do not go on with it, that follow without a beginning, that are cut by a chunk or the text's end.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Bytes_in_any_order_too(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 6_000; i++)
        {
            var utf8 = new byte[random.Next(1, 150)];
            foreach (ref var value in utf8.AsSpan())
                value = s_bytes[random.Next(s_bytes.Length)];
            Compare(utf8, $"seed {seed}, text {i}");
        }
    }

    private static void Compare(byte[] utf8, string name)
    {
        FeatureValues expected = default;
        TextCounts.Of(utf8).CopyTo(ref expected.Block, ref expected.Counts);
        Compare<Chunk512>(utf8, expected, name);
        Compare<Chunk256>(utf8, expected, name);
        Compare<Chunk128>(utf8, expected, name);
        Compare<ChunkScalar>(utf8, expected, name);
    }

    private static void Compare<TReader>(byte[] utf8, FeatureValues expected, string name)
        where TReader : struct, IChunkReader
    {
        FeatureValues counted = default;
        TextCounter<TReader>.Count(utf8, ref counted.Block, ref counted.Counts);
        var capitals = default(CountValues);
        CapitalCounter<TReader>.Count(utf8, ref capitals);
        BlockValues words = default;
        WordCounter<TReader>.Count(utf8, ref words);
        var isSame = Known(counted) == Known(expected)
            && (capitals.CapitalizedWords, capitals.CasedWords) == (expected.Counts.CapitalizedWords, expected.Counts.CasedWords)
            && (words.Words, words.NonSpaceBytes, words.FirstInvalid) == (expected.Block.Words, expected.Block.NonSpaceBytes, expected.Block.FirstInvalid)
            && Blocks<TReader>(utf8).SequenceEqual(Expected(utf8));
        isSame.ShouldBeTrue($"{typeof(TReader).Name}, {name}: {Convert.ToHexString(utf8)}");
    }

    private static (int, int, int, int, int, int, int, int, int, int, int) Known(FeatureValues values) => (
        values.Block.Words, values.Block.NonSpaceBytes, values.Block.FirstInvalid, values.Counts.Chars, values.Counts.CapitalizedWords, values.Counts.CasedWords,
        values.Counts.UpperLetters, values.Counts.CasedLetters, values.Counts.Digits, values.Counts.Symbols, values.Counts.NonSpace);

    private static List<(int, int, int, int, int)> Blocks<TReader>(byte[] utf8)
        where TReader : struct, IChunkReader
    {
        ScannedBlock[] blocks = [];
        return Told(LineScanner<TReader>.Scan(utf8, int.MaxValue, int.MaxValue, s_scratch, ref blocks), blocks);
    }

    private static List<(int, int, int, int, int)> Expected(byte[] utf8)
    {
        ScannedBlock[] blocks = [];
        return Told(BlockScanner.Scan(utf8, TextSamples.Rules(), int.MaxValue, int.MaxValue, ref blocks), blocks);
    }

    private static List<(int, int, int, int, int)> Told(ScanResult scan, ScannedBlock[] blocks) =>
        [.. blocks.Take(scan.Count).Select(block => (block.Start, block.End, block.Line, block.Features.Words, block.Features.NonSpaceBytes)), (scan.FirstInvalid, scan.Lines, 0, 0, 0)];
}

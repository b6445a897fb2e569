using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace ContentGen.Text.Vectors;

/// <summary>
/// Reads a document whose blocks are lines, 64 bytes at a time: where lines end, where their text begins and ends, how many words it has. It gives exactly
/// what <see cref="BlockScanner"/> gives line by line.
/// </summary>
internal ref struct LineScanner<TReader>
    where TReader : struct, IChunkReader
{
    private readonly ReadOnlySpan<byte> _utf8;
    private readonly ref ScannedBlock[] _blocks;
    private readonly int _maxBlocks;
    private ScalarBits _scalars;
    private int _count;
    private int _lines;
    private bool _blankBefore;
    private int _firstInvalid;

    /// <summary>Where the first block beyond the limit starts, or −1.</summary>
    private int _rest;

    private LineScanner(ReadOnlySpan<byte> utf8, int maxBlocks, ref ScannedBlock[] blocks)
    {
        _utf8 = utf8;
        _blocks = ref blocks;
        _maxBlocks = maxBlocks;
        _scalars = new();
        _firstInvalid = _rest = -1;
    }

    /// <summary>Reads all blocks of a document, at most <paramref name="maxBlocks"/>.</summary>
    [SkipLocalsInit]
    public static ScanResult Scan(ReadOnlySpan<byte> utf8, int maxBlocks, ref ScannedBlock[] blocks)
    {
        var scanner = new LineScanner<TReader>(utf8, maxBlocks, ref blocks);
        scanner.Read();
        return new ScanResult(scanner._count, scanner._firstInvalid, scanner._rest, scanner._rest < 0 ? scanner._lines : scanner._lines - 1);
    }

    // What changes from chunk to chunk is local: it stays in registers.
    [SkipLocalsInit]
    private void Read()
    {
        ChunkBuffer last = default;
        ref var first = ref MemoryMarshal.GetReference(_utf8);
        var carry = default(WordCarry);
        var afterReturn = 0UL;
        var (lineStart, words, nonSpaceBytes) = (0, 0, 0);
        for (var offset = 0; offset < _utf8.Length; offset += IChunkReader.Length)
        {
            scoped ref var chunk = ref Unsafe.Add(ref first, offset);
            if (_utf8.Length - offset < IChunkReader.Length)
            {
                // White space behind the document's end adds nothing to its last line.
                chunk = ref ChunkBuffer.Fill(ref last, _utf8.Slice(offset));
            }
            var masks = TReader.ReadLines(ref chunk);
            ulong breaks = 0, outside = 0, wide = 0;
            if ((masks.NonAscii | masks.Control | afterReturn) != 0)
            {
                var returns = TReader.Find(ref chunk, (byte)'\r');
                // The line feed behind a carriage return ends no line of its own.
                breaks = TReader.Find(ref chunk, (byte)'\n') & ~(returns << 1 | afterReturn) | returns;
                afterReturn = returns >> 63;
                if (masks.NonAscii != 0)
                {
                    // Copies: what a call sees by reference lives in memory.
                    var (all, ends) = (masks, breaks);
                    _scalars.AddTo(_utf8, offset, ref all, ref ends);
                    (masks, breaks, outside, wide) = (all, ends, _scalars.Wide, _scalars.WideLetters);
                }
            }
            var text = ~masks.White;
            var wordEnds = carry.Ends(text & ~outside, masks.Word);
            while (breaks != 0)
            {
                // A word that ends with the line has its mark on the line end.
                var within = breaks ^ breaks - 1;
                words += BitOperations.PopCount(wordEnds & within) + BitOperations.PopCount(wide & within);
                nonSpaceBytes += BitOperations.PopCount(text & within);
                var end = offset + BitOperations.TrailingZeroCount(breaks);
                if (!EndLine(lineStart, end, words, nonSpaceBytes))
                    return;
                (words, nonSpaceBytes) = (0, 0);
                lineStart = end + (_utf8[end] == '\n' ? 1 : LineBreaks.LengthAt(_utf8, end));
                text &= ~within;
                wordEnds &= ~within;
                wide &= ~within;
                breaks &= breaks - 1;
            }
            words += BitOperations.PopCount(wordEnds);
            // A letter that is a word of its own counts where it stands.
            if (wide != 0)
                words += BitOperations.PopCount(wide);
            nonSpaceBytes += BitOperations.PopCount(text);
        }
        // A line end at the document's end opens no further line.
        if (_utf8.Length > lineStart)
            EndLine(lineStart, _utf8.Length, words + carry.Open, nonSpaceBytes);
    }

    /// <summary>Adds what the line is; false where the limit is reached.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool EndLine(int lineStart, int lineEnd, int words, int nonSpaceBytes)
    {
        _lines++;
        var (start, end) = nonSpaceBytes == 0 ? (lineEnd, lineEnd) : TextScan.Trim(_utf8, lineStart, lineEnd);
        if (start == end)
        {
            AddBlankLine();
            return true;
        }
        if (_count >= _maxBlocks)
        {
            _rest = start;
            return false;
        }
        if (_count == _blocks.Length)
            BlockScanner.Grow(ref _blocks, _maxBlocks);
        ref var block = ref _blocks[_count++];
        block.Start = block.OuterStart = start;
        block.End = block.OuterEnd = end;
        block.Line = block.LastLine = _lines;
        block.Traits = 0;
        // What is not measured is not cleared either.
        ref var values = ref block.Features;
        values.Measured = Runtime.FeatureSet.Words;
        values.Words = words;
        values.NonSpaceBytes = nonSpaceBytes;
        values.Tag = default;
        values.FirstInvalid = -1;
        values.BlankBefore = _blankBefore;
        values.BlankAfter = false;
        _blankBefore = false;
        if (_scalars.FirstInvalid >= 0)
            AddInvalid(ref values, start, end);
        // Of what was trimmed, characters that are no white space have been counted.
        if (end - start != lineEnd - lineStart && (!Ascii.IsValid(_utf8[lineStart..start]) || !Ascii.IsValid(_utf8[end..lineEnd])))
            TextMeasure.CountAnew(_utf8[start..end], ref values);
        return true;
    }

    private void AddBlankLine()
    {
        if (_count > 0)
            _blocks[_count - 1].Features.BlankAfter = true;
        _blankBefore = true;
    }

    /// <summary>The document's first ill-formed byte belongs to the block in which it stands; whether there are more is told by each block.</summary>
    private void AddInvalid(ref FeatureValues values, int start, int end)
    {
        values.FirstInvalid = TextScan.FirstInvalid(_utf8[start..end]);
        if (_firstInvalid < 0 && values.FirstInvalid >= 0)
            _firstInvalid = start + values.FirstInvalid;
    }
}

using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using ContentGen.Runtime;

namespace ContentGen.Text.Vectors;

/// <summary>Makes blocks of the lines that <see cref="LineScanner{TReader}"/> finds.</summary>
internal ref struct LineSink
{
    private readonly ReadOnlySpan<byte> _utf8;
    private readonly ref ScannedBlock[] _blocks;
    private readonly int _maxBlocks;
    private readonly int _phraseWords;
    private int _count;
    private int _lines;
    private bool _blankBefore;
    private int _firstInvalid = -1;

    /// <summary>Where the first block beyond the limit starts, or −1.</summary>
    private int _rest = -1;

    /// <summary>Where the line begins that has not ended yet, and the sums up to there.</summary>
    private int _lineStart;

    private int _wordsBefore;
    private int _nonSpaceBefore;

    internal LineSink(ReadOnlySpan<byte> utf8, int maxBlocks, int phraseWords, ref ScannedBlock[] blocks)
    {
        _utf8 = utf8;
        _maxBlocks = maxBlocks;
        _phraseWords = phraseWords;
        _blocks = ref blocks;
    }

    internal readonly ScanResult Result => new(_count, _firstInvalid, _rest, _rest < 0 ? _lines : _lines - 1);

    /// <summary>Adds the lines that end within a segment; false where the limit is reached.</summary>
    /// <param name="scratch">The segment.</param>
    /// <param name="segment">Where it begins.</param>
    /// <param name="ends">How many lines end in it.</param>
    /// <param name="isInvalid">Up to its end there is something ill-formed.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal bool Add(LineScratch scratch, int segment, int ends, bool isInvalid)
    {
        Reserve(ends);
        ref var chunks = ref MemoryMarshal.GetArrayDataReference(scratch.Segment);
        ref var list = ref MemoryMarshal.GetArrayDataReference(scratch.LineEnds);
        // Copies: what one line leaves to the next stays in registers.
        var (lineStart, wordsBefore, nonSpaceBefore) = (_lineStart, _wordsBefore, _nonSpaceBefore);
        var added = true;
        for (var i = 0; i < ends && added; i++)
        {
            var place = (uint)Unsafe.Add(ref list, i);
            ref var chunk = ref Unsafe.Add(ref chunks, place / IChunkReader.Length);
            var before = (1UL << (int)place) - 1;
            // A word that ends with the line has its mark on the line end.
            var words = chunk.WordsBefore + BitOperations.PopCount(chunk.Words & (before << 1 | 1));
            var nonSpace = chunk.NonSpaceBefore + BitOperations.PopCount(before & ~chunk.White);
            var end = segment + (int)place;
            added = AddLine(lineStart, end, words - wordsBefore, nonSpace - nonSpaceBefore, isInvalid);
            lineStart = end + (_utf8[end] == '\n' ? 1 : LineBreaks.LengthAt(_utf8, end));
            (wordsBefore, nonSpaceBefore) = (words, nonSpace);
        }
        (_lineStart, _wordsBefore, _nonSpaceBefore) = (lineStart, wordsBefore, nonSpaceBefore);
        return added;
    }

    /// <summary>Adds the document's last line where no line end follows it. A line end at the document's end opens no further line.</summary>
    internal void AddLast(int words, int nonSpace, bool isInvalid)
    {
        if (_utf8.Length <= _lineStart)
            return;
        Reserve(1);
        AddLine(_lineStart, _utf8.Length, words - _wordsBefore, nonSpace - _nonSpaceBefore, isInvalid);
    }

    private readonly void Reserve(int lines)
    {
        while (_blocks.Length - _count < lines && _blocks.Length < _maxBlocks)
            BlockScanner.Grow(ref _blocks, _maxBlocks);
    }

    /// <summary>Adds what the line is; false where the limit is reached.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool AddLine(int lineStart, int lineEnd, int words, int nonSpaceBytes, bool isInvalid)
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
        ref var block = ref _blocks[_count++];
        block.Start = block.OuterStart = start;
        block.End = block.OuterEnd = end;
        block.Line = block.LastLine = _lines;
        // What is not measured is not cleared either.
        ref var values = ref block.Features;
        values.Measured = words > _phraseWords ? FeatureSet.Words | FeatureSet.PhrasesText : FeatureSet.Words;
        values.PhrasesText = 0;
        values.Words = words;
        values.NonSpaceBytes = nonSpaceBytes;
        values.Tag = default;
        values.FirstInvalid = -1;
        values.BlankBefore = _blankBefore;
        values.BlankAfter = false;
        _blankBefore = false;
        if (isInvalid)
            AddInvalid(ref values, start, end);
        // Of what was trimmed, characters that are no white space have been counted.
        if (end - start != lineEnd - lineStart)
            CountTrimmed(ref values, lineStart, start, end, lineEnd);
        return true;
    }

    private void AddBlankLine()
    {
        if (_count > 0)
            _blocks[_count - 1].Features.BlankAfter = true;
        _blankBefore = true;
    }

    /// <summary>The document's first ill-formed byte belongs to the block in which it stands; whether there are more is told by each block.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddInvalid(ref BlockValues values, int start, int end)
    {
        values.FirstInvalid = TextScan.FirstInvalid(_utf8[start..end]);
        if (_firstInvalid < 0 && values.FirstInvalid >= 0)
            _firstInvalid = start + values.FirstInvalid;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void CountTrimmed(ref BlockValues values, int lineStart, int start, int end, int lineEnd)
    {
        if (!Ascii.IsValid(_utf8[lineStart..start]) || !Ascii.IsValid(_utf8[end..lineEnd]))
            VectorWidth.CountWords(_utf8[start..end], ref values);
    }
}

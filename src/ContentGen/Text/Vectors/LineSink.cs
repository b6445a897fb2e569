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
    private int _lines;
    private int _firstInvalid = -1;

    /// <summary>Where the first block beyond the limit starts, or −1.</summary>
    private int _rest = -1;

    private State _state;

    internal LineSink(ReadOnlySpan<byte> utf8, int maxBlocks, int phraseWords, ref ScannedBlock[] blocks)
    {
        _utf8 = utf8;
        _maxBlocks = maxBlocks;
        _phraseWords = phraseWords;
        _blocks = ref blocks;
    }

    internal readonly ScanResult Result => new(_state.Count, _firstInvalid, _rest, _rest < 0 ? _lines : _lines - 1);

    /// <summary>Adds the lines that end within a segment; false where the limit is reached.</summary>
    /// <param name="scratch">The segment.</param>
    /// <param name="segment">Where it begins.</param>
    /// <param name="ends">How many line ends there are in it, those of CR LF counted as two.</param>
    /// <param name="isInvalid">Up to its end there is something ill-formed.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal bool Add(LineScratch scratch, int segment, int ends, bool isInvalid)
    {
        Reserve(ends);
        ref var chunks = ref MemoryMarshal.GetArrayDataReference(scratch.Segment);
        ref var list = ref MemoryMarshal.GetArrayDataReference(scratch.LineEnds);
        var blocks = _blocks.AsSpan();
        // A copy: what one line leaves to the next stays in registers.
        var state = _state;
        var lines = _lines;
        for (var i = 0; i < ends; i++)
        {
            var place = (uint)Unsafe.Add(ref list, i);
            var end = segment + (int)place;
            // The line feed behind a carriage return ends no line of its own.
            if (end < state.LineStart)
                continue;
            ref var chunk = ref Unsafe.Add(ref chunks, place / IChunkReader.Length);
            var before = (1UL << (int)place) - 1;
            // A word that ends with the line has its mark on the line end.
            var sums = chunk.Before.With(chunk.Words & (before << 1 | 1), before & ~chunk.White);
            if (!AddLine(blocks, ref state, end, sums, ++lines, isInvalid))
            {
                _lines = lines;
                _state = state;
                return false;
            }
            state.LineStart = end + (_utf8[end] == '\n' ? 1 : LineBreaks.LengthAt(_utf8, end));
        }
        _lines = lines;
        _state = state;
        return true;
    }

    /// <summary>Adds the document's last line where no line end follows it. A line end at the document's end opens no further line.</summary>
    internal void AddLast(LineSums sums, bool isInvalid)
    {
        if (_utf8.Length <= _state.LineStart)
            return;
        Reserve(1);
        AddLine(_blocks, ref _state, _utf8.Length, sums, ++_lines, isInvalid);
    }

    private readonly void Reserve(int lines)
    {
        while (_blocks.Length - _state.Count < lines && _blocks.Length < _maxBlocks)
            BlockScanner.Grow(ref _blocks, _maxBlocks);
    }

    /// <summary>Adds what the line is; false where the limit is reached.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool AddLine(Span<ScannedBlock> blocks, ref State state, int lineEnd, LineSums sums, int line, bool isInvalid)
    {
        var lineStart = state.LineStart;
        var counted = sums.Since(state.Before);
        state.Before = sums;
        var (start, end) = counted.NonSpaceBytes == 0 ? (lineEnd, lineEnd) : TextScan.Trim(_utf8, lineStart, lineEnd);
        if (start == end)
        {
            if (state.Count > 0)
                blocks[state.Count - 1].Features.BlankAfter = true;
            state.BlankBefore = true;
            return true;
        }
        if (state.Count >= _maxBlocks)
        {
            _rest = start;
            return false;
        }
        ref var block = ref blocks[state.Count++];
        block.Start = block.OuterStart = start;
        block.End = block.OuterEnd = end;
        block.Line = block.LastLine = line;
        // What is not measured is not cleared either.
        ref var values = ref block.Features;
        values.Measured = counted.Words > _phraseWords ? FeatureSet.Words | FeatureSet.PhrasesText : FeatureSet.Words;
        values.PhrasesText = 0;
        values.Words = counted.Words;
        values.NonSpaceBytes = counted.NonSpaceBytes;
        values.Tag = default;
        values.FirstInvalid = -1;
        values.BlankBefore = state.BlankBefore;
        values.BlankAfter = false;
        values.IsLine = true;
        state.BlankBefore = false;
        if (isInvalid)
            AddInvalid(ref values, start, end);
        // Of what was trimmed, characters that are no white space have been counted.
        if (end - start != lineEnd - lineStart)
            CountTrimmed(ref values, lineStart, start, end, lineEnd);
        return true;
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

    /// <summary>What one line leaves to the next.</summary>
    private struct State
    {
        /// <summary>How many blocks there are.</summary>
        public int Count;

        /// <summary>Where the line begins that has not ended yet, and the sums up to there.</summary>
        public int LineStart;

        public LineSums Before;

        /// <summary>The last line is blank.</summary>
        public bool BlankBefore;
    }
}

using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

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
    private WordCarry _carry;
    private int _count;
    private int _lines;
    private bool _blankBefore;
    private int _firstInvalid;

    /// <summary>Where the first block beyond the limit starts, or −1.</summary>
    private int _rest;

    // The line that is being read.
    private int _start;
    private int _end;
    private int _words;
    private int _nonSpaceBytes;

    private LineScanner(ReadOnlySpan<byte> utf8, int maxBlocks, ref ScannedBlock[] blocks)
    {
        _utf8 = utf8;
        _blocks = ref blocks;
        _maxBlocks = maxBlocks;
        _scalars = new();
        _firstInvalid = _rest = _start = -1;
    }

    /// <summary>Reads all blocks of a document, at most <paramref name="maxBlocks"/>.</summary>
    [SkipLocalsInit]
    public static ScanResult Scan(ReadOnlySpan<byte> utf8, int maxBlocks, ref ScannedBlock[] blocks)
    {
        var scanner = new LineScanner<TReader>(utf8, maxBlocks, ref blocks);
        ref var first = ref MemoryMarshal.GetReference(utf8);
        var afterReturn = 0UL;
        var offset = 0;
        for (; offset <= utf8.Length - IChunkReader.Length && scanner._rest < 0; offset += IChunkReader.Length)
            scanner.Read(offset, ref Unsafe.Add(ref first, offset), ref afterReturn);
        if (offset < utf8.Length && scanner._rest < 0)
        {
            Span<byte> last = stackalloc byte[IChunkReader.Length];
            last.Fill((byte)' ');
            utf8.Slice(offset).CopyTo(last);
            scanner.Read(offset, ref MemoryMarshal.GetReference(last), ref afterReturn);
        }
        return scanner.Finish();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Read(int offset, ref byte chunk, ref ulong afterReturn)
    {
        var masks = TReader.ReadLines(ref chunk);
        // The line feed behind a carriage return ends no line of its own.
        var breaks = masks.Return | masks.LineFeed & ~(masks.Return << 1 | afterReturn);
        afterReturn = masks.Return >> 63;
        ulong outside = 0, wide = 0;
        if (masks.NonAscii != 0)
        {
            _scalars.AddTo(_utf8, offset, ref masks, ref breaks);
            (outside, wide) = (_scalars.Wide, _scalars.WideLetters);
        }
        var text = ~masks.White;
        // A letter that is a word of its own counts where it stands.
        var words = _carry.Ends(text & ~outside, masks.Word);
        if (breaks == 0)
        {
            AddToLine(offset, text, words, wide);
            return;
        }
        ReadBreaks(offset, text, words, wide, breaks);
    }

    private void ReadBreaks(int offset, ulong text, ulong words, ulong wide, ulong breaks)
    {
        var before = 0UL;
        do
        {
            var lowest = breaks & (0 - breaks);
            // A word that ends with the line has its mark on the line end.
            var line = (lowest | lowest - 1) & ~before;
            AddToLine(offset, text & line, words & line, wide & line);
            EndLine();
            if (_rest >= 0)
                return;
            before = lowest | lowest - 1;
            breaks &= breaks - 1;
        }
        while (breaks != 0);
        AddToLine(offset, text & ~before, words & ~before, wide & ~before);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddToLine(int offset, ulong text, ulong words, ulong wide)
    {
        _words += BitOperations.PopCount(words) + BitOperations.PopCount(wide);
        if (text == 0)
            return;
        if (_start < 0)
            _start = offset + BitOperations.TrailingZeroCount(text);
        _end = offset + IChunkReader.Length - BitOperations.LeadingZeroCount(text);
        _nonSpaceBytes += BitOperations.PopCount(text);
    }

    private void EndLine()
    {
        _lines++;
        var (start, end) = (_start, _end);
        if (start >= 0 && (_utf8[start] >= 0x80 || _utf8[end - 1] >= 0x80))
            (start, end) = TextScan.Trim(_utf8, start, end);
        if (start < 0 || start == end)
            AddBlankLine();
        else if (_count >= _maxBlocks)
            _rest = start;
        else
            AddBlock(start, end);
        _start = -1;
        _words = _nonSpaceBytes = 0;
    }

    private void AddBlankLine()
    {
        if (_count > 0)
            _blocks[_count - 1].Features.BlankAfter = true;
        _blankBefore = true;
    }

    private void AddBlock(int start, int end)
    {
        if (_count == _blocks.Length)
            BlockScanner.Grow(ref _blocks, _maxBlocks);
        ref var block = ref _blocks[_count++];
        block.Start = block.OuterStart = start;
        block.End = block.OuterEnd = end;
        block.Line = block.LastLine = _lines;
        block.Traits = 0;
        ref var values = ref block.Features;
        if (start == _start && end == _end)
        {
            values = default;
            values.Words = _words;
            values.NonSpaceBytes = _nonSpaceBytes;
            values.Measured = Runtime.FeatureSet.Words;
        }
        else
        {
            // Characters that are trimmed and no white space have been counted.
            TextMeasure.Begin(_utf8[start..end], out values);
        }
        values.FirstInvalid = -1;
        if (_scalars.FirstInvalid >= 0)
            AddInvalid(ref values, start, end);
        values.BlankBefore = _blankBefore;
        _blankBefore = false;
    }

    /// <summary>The document's first ill-formed byte belongs to the block in which it stands; whether there are more is told by each block.</summary>
    private void AddInvalid(ref FeatureValues values, int start, int end)
    {
        values.FirstInvalid = TextScan.FirstInvalid(_utf8[start..end]);
        if (_firstInvalid < 0 && values.FirstInvalid >= 0)
            _firstInvalid = start + values.FirstInvalid;
    }

    private ScanResult Finish()
    {
        if (_rest < 0 && _utf8.Length > 0 && (_start >= 0 || !EndsWithBreak(_utf8)))
        {
            _words += _carry.Open;
            EndLine();
        }
        return new ScanResult(_count, _firstInvalid, _rest, _rest < 0 ? _lines : _lines - 1);
    }

    private static bool EndsWithBreak(ReadOnlySpan<byte> utf8) =>
        utf8[^1] is (byte)'\n' or (byte)'\r' || utf8.EndsWith("\u0085"u8) || utf8.EndsWith("\u2028"u8) || utf8.EndsWith("\u2029"u8);
}

using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace ContentGen.Text.Vectors;

/// <summary>
/// Reads a document whose blocks are lines: where lines end, where their text begins and ends, how many words it has. It gives exactly what
/// <see cref="BlockScanner"/> gives line by line.
/// <para>
/// A segment of 4 KiB goes through four passes, each over data in the first-level cache: bytes to masks; scalars of several bytes into the masks; masks to
/// words, sums and line ends; line ends to blocks. None but the second asks what a byte is, so that the processor has next to nothing to guess; a line's words
/// are the difference of two sums, however long it is. Finding structure first and reading it afterwards is from G. Langdale and D. Lemire, "Parsing Gigabytes of
/// JSON per Second".
/// </para>
/// </summary>
internal ref struct LineScanner<TReader>
    where TReader : struct, IChunkReader
{
    private readonly ReadOnlySpan<byte> _utf8;
    private readonly LineScratch _scratch;
    private ScalarBits _scalars;
    private WordCarry _carry;
    private bool _hasWide;

    /// <summary>1 where a letter that is a word of its own begins with the last byte of a chunk; the next one has its other bytes.</summary>
    private ulong _wideCarry;

    private LineSums _sums;

    private LineSink _sink;

    /// <summary>Where the next segment begins.</summary>
    private int _segment;

    /// <summary>Begins a document.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="maxBlocks">The most blocks.</param>
    /// <param name="phraseWords">A line with more words is no phrase of the schema as a whole.</param>
    /// <param name="scratch">Memory to work in.</param>
    /// <param name="blocks">Receives the blocks; grows by doubling where it is too small.</param>
    internal LineScanner(ReadOnlySpan<byte> utf8, int maxBlocks, int phraseWords, LineScratch scratch, ref ScannedBlock[] blocks)
    {
        _utf8 = utf8;
        _scratch = scratch;
        _scalars = new();
        _sink = new(utf8, maxBlocks, phraseWords, ref blocks);
    }

    /// <summary>Reads all blocks of a document.</summary>
    public static ScanResult Scan(ReadOnlySpan<byte> utf8, int maxBlocks, int phraseWords, LineScratch scratch, ref ScannedBlock[] blocks)
    {
        var scanner = new LineScanner<TReader>(utf8, maxBlocks, phraseWords, scratch, ref blocks);
        while (scanner.ReadSegment())
        {
        }
        return scanner.Result;
    }

    /// <summary>The blocks so far.</summary>
    internal readonly ScanResult Result => _sink.Result;

    /// <summary>Reads the blocks that end within the next segment; false where it was the last, or the limit is reached.</summary>
    internal bool ReadSegment()
    {
        if (_segment < _utf8.Length)
        {
            var (segment, length) = (_segment, Math.Min(LineScratch.Length, _utf8.Length - _segment));
            _segment += length;
            var ends = Read(segment, length);
            if (!_sink.Add(_scratch, segment, ends, IsInvalid))
                return false;
            if (_segment < _utf8.Length)
                return true;
        }
        _sink.AddLast(_sums.With((ulong)_carry.Open, 0), IsInvalid);
        return false;
    }

    private readonly bool IsInvalid => _scalars.FirstInvalid >= 0;

    /// <summary>Reads a segment; returns how many line ends it has, CR and LF one each. Each pass is a method of its own, so that what changes within it stays in registers.</summary>
    private int Read(int segment, int length)
    {
        var nonAscii = ReadMasks(segment, length);
        _hasWide = false;
        if (nonAscii > 0)
            ReadScalars(segment, nonAscii);
        var chunks = (length + IChunkReader.Length - 1) / IChunkReader.Length;
        return _hasWide ? CountWideWords(chunks) : CountWords(chunks);
    }

    /// <summary>Bytes to masks; returns how many chunks are not all ASCII.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private unsafe int ReadMasks(int segment, int length)
    {
        ref var first = ref Unsafe.Add(ref MemoryMarshal.GetReference(_utf8), segment);
        ref var chunk = ref MemoryMarshal.GetArrayDataReference(_scratch.Segment);
        ref var list = ref MemoryMarshal.GetArrayDataReference(_scratch.NonAscii);
        var (count, i) = (0, 0);
        for (; length >= IChunkReader.Length; length -= IChunkReader.Length)
        {
            // Of a page of memory that was not read yet the processor knows only once its first byte is asked for.
            if (Sse.IsSupported)
                Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref first, LineScratch.Length)));
            var nonAscii = ReadMasks(ref first, ref chunk);
            Unsafe.Add(ref list, count) = (byte)i++;
            count += nonAscii != 0 ? 1 : 0;
            first = ref Unsafe.Add(ref first, IChunkReader.Length);
            chunk = ref Unsafe.Add(ref chunk, 1);
        }
        if (length > 0)
        {
            // White space behind the document's end adds nothing to its last line.
            Unsafe.SkipInit(out ChunkBuffer last);
            var nonAscii = ReadMasks(ref ChunkBuffer.Fill(ref last, MemoryMarshal.CreateReadOnlySpan(ref first, length)), ref chunk);
            Unsafe.Add(ref list, count) = (byte)i;
            count += nonAscii != 0 ? 1 : 0;
        }
        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong ReadMasks(ref byte first, ref LineChunk chunk)
    {
        var masks = TReader.ReadLines(ref first);
        chunk.NonAscii = masks.NonAscii;
        chunk.White = masks.White;
        chunk.Words = masks.Word;
        chunk.LineEnds = masks.LineBreak;
        return masks.NonAscii;
    }

    /// <summary>Adds scalars of several bytes to the masks of the chunks that have some.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ReadScalars(int segment, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var index = _scratch.NonAscii[i];
            ref var chunk = ref _scratch.Segment[index];
            var start = segment + index * IChunkReader.Length;
            LineMasks masks = default;
            (masks.NonAscii, masks.White, masks.Word) = (chunk.NonAscii, chunk.White, chunk.Words);
            if (_utf8.Length - start >= IChunkReader.Length)
                CommonScalars<TReader>.AddTo(ref _scalars, _utf8, start, ref Unsafe.Add(ref MemoryMarshal.GetReference(_utf8), start), ref masks, ref chunk.LineEnds);
            else
                AddLast(start, ref masks, ref chunk.LineEnds);
            (chunk.White, chunk.Words) = (masks.White, masks.Word);
            if (_scalars.Wide == 0)
                continue;
            if (!_hasWide)
            {
                _hasWide = true;
                Array.Clear(_scratch.Wide);
                Array.Clear(_scratch.WideLetters);
            }
            (_scratch.Wide[index], _scratch.WideLetters[index]) = (_scalars.Wide, _scalars.WideLetters);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddLast(int start, ref LineMasks masks, ref ulong breaks)
    {
        Unsafe.SkipInit(out ChunkBuffer last);
        CommonScalars<TReader>.AddTo(ref _scalars, _utf8, start, ref ChunkBuffer.Fill(ref last, _utf8[start..]), ref masks, ref breaks);
    }

    /// <summary>Masks to ends of words with their sums, and to line ends; returns how many there are.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int CountWords(int chunks)
    {
        ref var chunk = ref MemoryMarshal.GetArrayDataReference(_scratch.Segment);
        ref var list = ref MemoryMarshal.GetArrayDataReference(_scratch.LineEnds);
        var (carry, sums, count) = (_carry, _sums, 0);
        for (var start = 0; start < chunks * IChunkReader.Length; start += IChunkReader.Length)
        {
            var text = ~chunk.White;
            Add(ref chunk, text, carry.Ends(text, chunk.Words), ref sums);
            count = AddLineEnds(ref list, count, start, chunk.LineEnds);
            chunk = ref Unsafe.Add(ref chunk, 1);
        }
        (_carry, _sums) = (carry, sums);
        return count;
    }

    /// <summary>
    /// The same where letters are words of their own: they stand outside of every run, and have their mark on their second byte, where no run can have one.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int CountWideWords(int chunks)
    {
        ref var chunk = ref MemoryMarshal.GetArrayDataReference(_scratch.Segment);
        ref var list = ref MemoryMarshal.GetArrayDataReference(_scratch.LineEnds);
        var (carry, wideCarry, sums, count) = (_carry, _wideCarry, _sums, 0);
        for (var i = 0; i < chunks; i++)
        {
            var text = ~chunk.White;
            var letters = _scratch.WideLetters[i];
            Add(ref chunk, text, carry.Ends(text & ~_scratch.Wide[i], chunk.Words) | letters << 1 | wideCarry, ref sums);
            wideCarry = letters >> 63;
            count = AddLineEnds(ref list, count, i * IChunkReader.Length, chunk.LineEnds);
            chunk = ref Unsafe.Add(ref chunk, 1);
        }
        (_carry, _wideCarry, _sums) = (carry, wideCarry, sums);
        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ref LineChunk chunk, ulong text, ulong ends, ref LineSums sums)
    {
        chunk.Words = ends;
        chunk.Before = sums;
        sums = sums.With(ends, text);
    }

    /// <summary>Two line ends are written whether they are there or not; more in one chunk are rare.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int AddLineEnds(ref ushort list, int count, int start, ulong lines)
    {
        Unsafe.Add(ref list, count) = (ushort)(start + BitOperations.TrailingZeroCount(lines));
        count += lines != 0 ? 1 : 0;
        lines &= lines - 1;
        Unsafe.Add(ref list, count) = (ushort)(start + BitOperations.TrailingZeroCount(lines));
        count += lines != 0 ? 1 : 0;
        for (lines &= lines - 1; lines != 0; lines &= lines - 1)
            Unsafe.Add(ref list, count++) = (ushort)(start + BitOperations.TrailingZeroCount(lines));
        return count;
    }
}

using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ContentGen.Runtime;
using ContentGen.Text.Markdown;
using ContentGen.Text.Vectors;

namespace ContentGen.Text;

/// <summary>A block and what was measured of it. Its first six numbers are those of a <see cref="Block"/>, in the same order, so that a claim copies them at once.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct ScannedBlock
{
    /// <summary>Offset of the first byte of the block with the marks that belong to it; <see cref="Start"/> in plain text.</summary>
    public int OuterStart;
    /// <summary>Offset behind the last byte of the block with its marks.</summary>
    public int OuterEnd;
    /// <summary>Offset of the first byte of the trimmed text.</summary>
    public int Start;
    /// <summary>Offset behind the last byte of the trimmed text.</summary>
    public int End;
    /// <summary>The number of the line on which its text starts, 1-based; blank lines count.</summary>
    public int Line;
    /// <summary>The number of the line on which its text ends.</summary>
    public int LastLine;
    public BlockValues Features;

    /// <summary>Writes the record of a claim that takes all of the block. In place: one that is put together elsewhere and then copied waits for its parts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Claim(ref ScannedBlock block, int tag, ref Block record)
    {
        record = Unsafe.As<ScannedBlock, Block>(ref block);
        (record.Tag, record.Extra) = (tag, 0);
    }
}

/// <summary>What a scan found.</summary>
/// <param name="Count">How many blocks were written.</param>
/// <param name="FirstInvalid">Document offset of the first ill-formed byte of the blocks, or −1.</param>
/// <param name="RestStart">Offset of the first block beyond a limit, or −1 if all was read. White space alone makes no rest.</param>
/// <param name="Lines">Lines read; a rest begins on a later line. A line end at the document's end opens no further line.</param>
internal readonly record struct ScanResult(int Count, int FirstInvalid, int RestStart, int Lines);

/// <summary>From bytes to blocks: the one door behind which lines are split, trimmed and measured.</summary>
internal static class BlockScanner
{
    private const int FirstCapacity = 64;

    /// <summary>Whether <see cref="LineScanner{TReader}"/> reads the document: its blocks are lines, and all of it is read.</summary>
    public static bool ReadsVectors(ReadOnlySpan<byte> utf8, SchemaTables tables, ContentLimits limits) => tables.Blocks == BlockUnit.Line && utf8.Length <= limits.MaxBytes;

    /// <summary>Reads the blocks of any other document.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="tables">What a block is, and what to measure of it.</param>
    /// <param name="maxBytes">Bytes from the document's start that are read.</param>
    /// <param name="maxBlocks">The most blocks.</param>
    /// <param name="markdown">Memory for Markdown.</param>
    /// <param name="blocks">Receives the blocks; grows by doubling where it is too small.</param>
    public static ScanResult Scan(
        ReadOnlySpan<byte> utf8, SchemaTables tables, int maxBytes, int maxBlocks, MarkdownScratch markdown, ref ScannedBlock[] blocks) => tables.Blocks switch
    {
        BlockUnit.Paragraph => ParagraphScanner.Scan(utf8, tables.Text, maxBytes, maxBlocks, ref blocks),
        BlockUnit.Markdown => MarkdownScanner.Scan(utf8, tables.Text, maxBytes, maxBlocks, markdown, ref blocks),
        _ => Scan(utf8, tables.Text, maxBytes, maxBlocks, ref blocks),
    };

    /// <summary>
    /// Reads the blocks of a document where each non-blank line is one. Read are the blocks whose line, without its line end, lies wholly within
    /// <paramref name="maxBytes"/>, at most <paramref name="maxBlocks"/> of them.
    /// </summary>
    /// <param name="utf8">The document.</param>
    /// <param name="rules">What to measure of each block (<see cref="TextRules.Features"/>), words and phrases.</param>
    /// <param name="maxBytes">Bytes from the document's start.</param>
    /// <param name="maxBlocks">The most blocks.</param>
    /// <param name="blocks">Receives the blocks; grows by doubling where it is too small.</param>
    public static ScanResult Scan(ReadOnlySpan<byte> utf8, TextRules rules, int maxBytes, int maxBlocks, ref ScannedBlock[] blocks)
    {
        var limit = Math.Clamp(maxBytes, 0, utf8.Length);
        var count = 0;
        var firstInvalid = -1;
        var lines = 0;
        var blankBefore = false;
        var offset = 0;
        while (offset < utf8.Length)
        {
            if (!LineBreaks.TryReadLine(utf8, offset, limit, out var lineEnd, out var next))
                return new ScanResult(count, firstInvalid, RestFrom(utf8, offset), lines);
            var (start, end) = TextScan.Trim(utf8, offset, lineEnd);
            offset = next;
            if (start == end)
            {
                lines++;
                if (count > 0)
                    blocks[count - 1].Features.BlankAfter = true;
                blankBefore = true;
                continue;
            }
            if (count >= maxBlocks)
                return new ScanResult(count, firstInvalid, start, lines);
            if (count == blocks.Length)
                Grow(ref blocks, maxBlocks);
            ref var block = ref blocks[count++];
            block.Start = block.OuterStart = start;
            block.End = block.OuterEnd = end;
            block.Line = block.LastLine = ++lines;
            TextMeasure.Begin(utf8[start..end], out block.Features);
            block.Features.IsLine = true;
            block.Features.BlankBefore = blankBefore;
            blankBefore = false;
            if (firstInvalid < 0 && block.Features.FirstInvalid >= 0)
                firstInvalid = start + block.Features.FirstInvalid;
        }
        return new ScanResult(count, firstInvalid, -1, lines);
    }

    internal static int RestFrom(ReadOnlySpan<byte> utf8, int offset)
    {
        var (start, end) = TextScan.Trim(utf8, offset, utf8.Length);
        return start == end ? -1 : start;
    }

    internal static void Grow(ref ScannedBlock[] blocks, int maxBlocks)
    {
        var doubled = Math.Max(FirstCapacity, Math.Min((long)blocks.Length * 2, Array.MaxLength));
        Array.Resize(ref blocks, (int)Math.Min(doubled, maxBlocks));
    }
}

using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using ContentGen.Findings;
using ContentGen.Matching;
using ContentGen.Text;
using ContentGen.Text.Vectors;

namespace ContentGen.Runtime;

/// <summary>
/// The one matching algorithm, generic over the plan that decides for a schema: bytes → blocks → noise → roles → layout. Generated parsers and the
/// interpreter both run it; the JIT specialises it for each plan, since plans are structs.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ContentDriver<TPlan>
    where TPlan : struct, IContentPlan
{
    [ThreadStatic]
    private static ContentBuffer? t_scratch;

    /// <summary>Parses a document into a buffer.</summary>
    public static ContentNode Parse(ReadOnlySpan<byte> utf8, ContentBuffer buffer, TPlan plan)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        return new(utf8, Run(utf8, buffer, plan), plan.Tables, buffer, ownsText: false);
    }

    /// <summary>Encodes text as UTF-8 into the buffer and parses that.</summary>
    public static ContentNode ParseText(ReadOnlySpan<char> text, ContentBuffer buffer, TPlan plan)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        var utf8 = buffer.Transcode(text);
        return new(utf8, Run(utf8, buffer, plan), plan.Tables, buffer, ownsText: true);
    }

    /// <summary>Parses into memory of the caller; scratch memory belongs to the thread and is kept.</summary>
    public static ParseStatus TryParse(ReadOnlySpan<byte> utf8, Span<Block> blocks, TPlan plan, out ContentNode node, out int blocksNeeded)
    {
        var layout = Run(utf8, t_scratch ??= new ContentBuffer(), plan);
        blocksNeeded = layout.Length;
        if (blocks.Length < layout.Length)
        {
            node = default;
            return ParseStatus.BufferTooSmall;
        }
        layout.CopyTo(blocks);
        LayoutHeader.In(blocks).Stamp = LayoutStamps.Next();
        node = new(utf8, blocks[..layout.Length], plan.Tables, null, ownsText: false);
        return ParseStatus.Success;
    }

    /// <summary>Opens a document from its layout.</summary>
    public static ContentNode Open(ReadOnlySpan<byte> utf8, ContentLayout layout, TPlan plan)
    {
        ArgumentNullException.ThrowIfNull(layout);
        if (layout.Schema.Hash != plan.Tables.Info.Hash || layout.Schema.Id != plan.Tables.Info.Id)
        {
            throw new ArgumentException(
                $"The layout was made with schema '{layout.Schema.Id}' {layout.Schema.Version} ({layout.Schema.Hash}), not with this one; parse the document again.",
                nameof(layout));
        }
        if (layout.DocumentLength != utf8.Length)
            throw new ArgumentException($"The layout is of a document of {layout.DocumentLength} bytes, not of {utf8.Length}.", nameof(layout));
        if (!layout.Fits(plan.Tables))
            throw new ArgumentException("The layout's records do not fit together: they were changed after they were stored. Parse the document again.", nameof(layout));
        return new(utf8, layout.Blocks, plan.Tables, null, ownsText: false);
    }

    /// <summary>Whether a document has no finding of severity error; stops at the first. Views over the buffer stay valid.</summary>
    public static bool IsValid(ReadOnlySpan<byte> utf8, ContentBuffer buffer, TPlan plan)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        buffer.CheckAtRest();
        // No new document begins: views and findings of the last one read nothing that is written here.
        for (var blocks = buffer.Limits.MaxBlocks; ;)
        {
            var scan = Scan(utf8, buffer, plan, blocks, isChecked: true);
            if (new Matcher<TPlan>(Measured(utf8, buffer, plan), buffer, plan, scan).HasNoError() is { } sound)
                return sound;
            blocks = scan.Count / 2;
        }
    }

    /// <summary>The findings of a parsed document.</summary>
    public static FindingList Validate(ContentNode node, TPlan plan) => ContentValidator<TPlan>.Validate(node, plan);

    // Code of its own for each plan: inlined into callers, it is compiled once for each of them, and worse where they do much themselves.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ReadOnlySpan<Block> Run(ReadOnlySpan<byte> utf8, ContentBuffer buffer, TPlan plan)
    {
        buffer.Begin();
        for (var blocks = buffer.Limits.MaxBlocks; ;)
        {
            var scan = Scan(utf8, buffer, plan, blocks);
            new Matcher<TPlan>(Measured(utf8, buffer, plan), buffer, plan, scan).Match();
            if (buffer.HasRoomForSlots)
                return LayoutBuilder.Build(utf8, buffer, plan.Tables, scan);
            // Halved each time, so that all tries together take no longer than two.
            blocks = scan.Count / 2;
        }
    }

    /// <summary>The document as tests see it: the same bytes, but where marks of Markdown stand inside of blocks.</summary>
    internal static ReadOnlySpan<byte> Measured(ReadOnlySpan<byte> utf8, ContentBuffer buffer, TPlan plan) =>
        plan.Tables.Blocks == BlockUnit.Markdown && buffer.Markdown.IsMasked ? buffer.Markdown.Masked.AsSpan(0, utf8.Length) : utf8;

    /// <summary>Blocks, what was measured of each, and traits.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="buffer">Receives all of it.</param>
    /// <param name="plan">What is measured.</param>
    /// <param name="maxBlocks">The most blocks.</param>
    /// <param name="isChecked">The document is only checked.</param>
    internal static ScanResult Scan(ReadOnlySpan<byte> utf8, ContentBuffer buffer, TPlan plan, int maxBlocks, bool isChecked = false)
    {
        buffer.Match.Begin(isChecked);
        maxBlocks = Math.Min(maxBlocks, plan.Tables.MostBlocks);
        var scan = BlockScanner.ReadsVectors(utf8, plan.Tables, buffer.Limits)
            ? ScanLines(utf8, buffer, plan, maxBlocks)
            : BlockScanner.Scan(utf8, plan.Tables, buffer.Limits.MaxBytes, maxBlocks, buffer.Markdown, ref buffer.Scanned);
        buffer.ScannedCount = scan.Count;
        AddTraits(Measured(utf8, buffer, plan), buffer, plan, scan.Count);
        return scan;
    }

    private static ScanResult ScanLines(ReadOnlySpan<byte> utf8, ContentBuffer buffer, TPlan plan, int maxBlocks)
    {
        if (Vector512.IsHardwareAccelerated)
            return ScanLines<Chunk512>(utf8, buffer, plan, maxBlocks);
        if (Vector256.IsHardwareAccelerated)
            return ScanLines<Chunk256>(utf8, buffer, plan, maxBlocks);
        return Vector128.IsHardwareAccelerated ? ScanLines<Chunk128>(utf8, buffer, plan, maxBlocks) : ScanLines<ChunkScalar>(utf8, buffer, plan, maxBlocks);
    }

    /// <summary>What is asked of each block's text is asked while that lies in the first-level cache: once a long document was read, its beginning is far away.</summary>
    private static ScanResult ScanLines<TReader>(ReadOnlySpan<byte> utf8, ContentBuffer buffer, TPlan plan, int maxBlocks)
        where TReader : struct, IChunkReader
    {
        var lines = new LineScanner<TReader>(utf8, maxBlocks, plan.Tables.Text.Text.MostWords, buffer.Lines, ref buffer.Scanned);
        while (lines.ReadSegment())
        {
            // Whether a blank line follows the last block, the next segment tells.
            AddTraits(utf8, buffer, plan, lines.Result.Count - 1);
        }
        return lines.Result;
    }

    /// <summary>Finds the traits of the blocks that have none yet, up to a block.</summary>
    private static void AddTraits(ReadOnlySpan<byte> measured, ContentBuffer buffer, TPlan plan, int end)
    {
        var scratch = buffer.Match;
        var (tables, first) = (plan.Tables, scratch.TraitCount);
        if (end <= first)
            return;
        Grow.Ensure(ref scratch.Traits, end);
        Grow.Ensure(ref buffer.Counts, end);
        var noisePhrases = tables.NoisePhrases;
        if (noisePhrases != 0)
            Grow.Ensure(ref scratch.NoiseCandidates, end + 1);
        var candidates = scratch.NoiseCandidates;
        var candidateCount = scratch.NoiseCandidateCount;
        var blocks = buffer.Scanned.AsSpan(0, end);
        var counts = buffer.Counts.AsSpan(0, end);
        var traits = scratch.Traits.AsSpan(0, end);
        var nonSpace = 0;
        for (var i = first; i < blocks.Length; i++)
        {
            ref var block = ref blocks[i];
            var features = new BlockFeatures(measured[block.Start..block.End], ref block.Features, ref counts[i], tables.Text);
            traits[i] = plan.Traits(in features);
            nonSpace += block.Features.NonSpaceBytes;
            if (noisePhrases == 0)
                continue;
            candidates[candidateCount] = i;
            candidateCount += (features.PhrasesText & noisePhrases) != 0 ? 1 : 0;
        }
        scratch.NoiseCandidateCount = candidateCount;
        scratch.NonSpaceBytes += nonSpace;
        scratch.TraitCount = end;
    }
}

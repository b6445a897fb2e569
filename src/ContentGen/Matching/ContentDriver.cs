using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using ContentGen.Findings;
using ContentGen.Matching;
using ContentGen.Text;

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
        return new(utf8, layout.Blocks, plan.Tables, null, ownsText: false);
    }

    /// <summary>Whether a document has no finding of severity error; stops at the first. Views over the buffer stay valid.</summary>
    public static bool IsValid(ReadOnlySpan<byte> utf8, ContentBuffer buffer, TPlan plan)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        // No new document begins: views and findings of the last one read nothing that is written here.
        var scan = Scan(utf8, buffer, plan);
        return new Matcher<TPlan>(Measured(utf8, buffer, plan), buffer, plan, scan).HasNoError();
    }

    /// <summary>The findings of a parsed document.</summary>
    public static FindingList Validate(ContentNode node, TPlan plan) => ContentValidator<TPlan>.Validate(node, plan);

    private static ReadOnlySpan<Block> Run(ReadOnlySpan<byte> utf8, ContentBuffer buffer, TPlan plan)
    {
        buffer.Begin();
        var scan = Scan(utf8, buffer, plan);
        var matcher = new Matcher<TPlan>(Measured(utf8, buffer, plan), buffer, plan, scan);
        matcher.Match();
        return LayoutBuilder.Build(utf8, buffer, plan.Tables, scan, ref buffer.Layout);
    }

    /// <summary>The document as tests see it: the same bytes, but where marks of Markdown stand inside of blocks.</summary>
    internal static ReadOnlySpan<byte> Measured(ReadOnlySpan<byte> utf8, ContentBuffer buffer, TPlan plan) =>
        plan.Tables.Blocks == BlockUnit.Markdown && buffer.Markdown.IsMasked ? buffer.Markdown.Masked.AsSpan(0, utf8.Length) : utf8;

    /// <summary>Blocks, what was measured of each, and traits.</summary>
    internal static ScanResult Scan(ReadOnlySpan<byte> utf8, ContentBuffer buffer, TPlan plan)
    {
        var scan = BlockScanner.Scan(utf8, plan.Tables, buffer.Limits, buffer.Lines, buffer.Markdown, ref buffer.Scanned);
        var scratch = buffer.Match;
        scratch.Begin();
        buffer.ScannedCount = scan.Count;
        Grow.Ensure(ref scratch.Traits, scan.Count);
        var measured = Measured(utf8, buffer, plan);
        for (var i = 0; i < scan.Count; i++)
        {
            ref var block = ref buffer.Scanned[i];
            scratch.Traits[i] = plan.Traits(new BlockFeatures(measured[block.Start..block.End], ref block.Features, plan.Tables.Text));
            scratch.NonSpaceBytes += block.Features.NonSpaceBytes;
        }
        return scan;
    }
}


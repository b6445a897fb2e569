using System;
using System.Runtime.InteropServices;
using ContentGen.Runtime;
using ContentGen.Text;

namespace ContentGen.Matching;

/// <summary>
/// Puts what matching found into one run of records, so that views open in O(1) and lists are indexed in O(1): the instances of each group
/// stand side by side, and each instance has one slot a member that says where its elements begin and how many there are.
/// </summary>
internal static class LayoutBuilder
{
    private const int ClaimsPerRecord = Block.Bytes / sizeof(int);

    internal static ReadOnlySpan<Block> Build(ReadOnlySpan<byte> utf8, ContentBuffer buffer, SchemaTables tables, scoped in ScanResult scan)
    {
        var scratch = buffer.Match;
        AddRest(utf8, scratch, scan);
        var claims = LayoutHeader.Records;
        var itemClaims = claims + scratch.Claims.Count;
        var regions = itemClaims + scratch.ItemClaims.Count;
        var byKind = regions + scratch.Regions.Count;
        var unclaimed = byKind + scratch.Regions.Count;
        var missing = unclaimed + scratch.Unclaimed.Count;
        var fields = missing + scratch.Missing.Count;
        var slots = fields + scratch.Fields.Count;
        var words = slots + (int)scratch.SlotCount + tables.Noise.Length;
        var length = words + (tables.KeepsWords ? (scratch.Claims.Count + ClaimsPerRecord - 1) / ClaimsPerRecord : 0);

        var layout = scratch.Claims.Take(length);
        layout[..LayoutHeader.Records].Clear();
        layout[slots..].Clear();
        scratch.ItemClaims.CopyTo(layout, itemClaims);
        scratch.Regions.CopyTo(layout, regions);
        scratch.Unclaimed.CopyTo(layout, unclaimed);
        scratch.Missing.CopyTo(layout, missing);
        scratch.Fields.CopyTo(layout, fields);
        if (length > words)
            scratch.ClaimWords.AsSpan(0, scratch.Claims.Count).CopyTo(MemoryMarshal.Cast<Block, int>(layout[words..]));

        var top = slots;
        WriteSlots(layout, tables.Models[0], claims, itemClaims, ref top, scratch);
        for (var r = 0; r < scratch.Regions.Count; r++)
        {
            var first = itemClaims + (r == 0 ? 0 : scratch.RegionClaimEnds[r - 1]);
            ref var region = ref layout[regions + r];
            region.End = region.Extra;
            region.Extra = 0;
            var model = tables.Noise[region.Tag].Model;
            region.Start = model < 0
                ? 0
                : WriteItems(layout, tables.Models[model], first, itemClaims + scratch.RegionClaimEnds[r], ref top, scratch);
        }
        SortRegions(layout, regions, byKind, unclaimed, top, tables.Noise.Length);

        ref var header = ref LayoutHeader.In(layout);
        (header.Claims, header.ItemClaims, header.Regions, header.RegionsByKind) = (claims, itemClaims, regions, byKind);
        (header.Unclaimed, header.Missing, header.Fields, header.Slots, header.KindSlots, header.End) = (unclaimed, missing, fields, slots, top, length);
        header.Words = length > words ? words : 0;
        header.FirstInvalid = scan.FirstInvalid;
        header.FirstInvalidLine = scan.FirstInvalid < 0 ? 0 : TextPlaces.Line(utf8, scan.FirstInvalid);
        header.RestStart = scan.RestStart;
        header.RestLine = scan.RestStart < 0 ? 0 : layout[missing - 1].Line;
        header.TotalBytes = utf8.Length;
        (header.ArticleBytes, header.ArticleWords, header.NonSpaceBytes) = (scratch.ArticleBytes, scratch.ArticleWords, scratch.NonSpaceBytes);
        Measure(layout, ref header);
        return layout;
    }

    /// <summary>What lies past a limit is one unclaimed slice, so that no byte is lost.</summary>
    private static void AddRest(ReadOnlySpan<byte> utf8, MatchScratch scratch, in ScanResult scan)
    {
        if (scan.RestStart < 0)
            return;
        ref var rest = ref scratch.Unclaimed.Add();
        rest.OuterStart = rest.Start = scan.RestStart;
        rest.OuterEnd = rest.End = utf8.Length;
        rest.Line = rest.LastLine = TextPlaces.Line(utf8, scan.RestStart);
        // Its own finding reports it: it counts for no share of unclaimed text and belongs to no run.
        rest.Extra = Block.RestRun;
    }

    /// <summary>Writes the slots of the article's groups. Its claims are not read again: a long article's are far away by now.</summary>
    private static void WriteSlots(Span<Block> layout, ContentModel model, int first, int end, ref int top, MatchScratch scratch)
    {
        var writer = new SlotWriter(layout, model, scratch.GroupSlots, ref top, scratch, stackalloc int[SlotWriter.MaxLevel + 1]);
        var runs = scratch.ClaimRuns.AsSpan(0, scratch.ClaimRunCount);
        for (var i = 0; i < runs.Length; i++)
            writer.Add(runs[i].Step, first + runs[i].First, (i + 1 < runs.Length ? first + runs[i + 1].First : end) - (first + runs[i].First));
    }

    /// <summary>Writes the slots of one region's groups; gives the root's.</summary>
    private static int WriteItems(Span<Block> layout, ContentModel model, int first, int end, ref int top, MatchScratch scratch)
    {
        var root = top;
        var groups = model.Groups;
        Grow.Ensure(ref scratch.GroupNext, groups.Length);
        var slots = scratch.GroupNext.AsSpan(0, groups.Length);
        slots.Clear();
        for (var i = first; groups.Length > 1 && i < end; i++)
        {
            for (var group = model.Places[layout[i].Place].Parent!; group.Level > layout[i].Keep; group = group.Parent!)
                slots[group.Number] += group.Children.Length;
        }
        var writer = new SlotWriter(layout, model, slots, ref top, scratch, stackalloc int[SlotWriter.MaxLevel + 1]);
        for (var i = first; i < end;)
        {
            var run = i++;
            for (var place = layout[run].Place; i < end && layout[i].Tag == (place | model.Steps[place].Level << 16); i++)
            {
            }
            writer.Add(layout[run].Tag, run, i - run);
        }
        return root;
    }

    /// <summary>Counting sort: for each kind, a slot that points at its regions in document order.</summary>
    private static void SortRegions(Span<Block> layout, int regions, int byKind, int end, int kindSlots, int kinds)
    {
        for (var r = regions; r < byKind; r++)
            layout[kindSlots + layout[r].Tag].End++;
        var next = byKind;
        for (var k = kindSlots; k < kindSlots + kinds; k++)
        {
            layout[k].Start = next;
            next += layout[k].End;
            layout[k].End = 0;
        }
        layout[byKind..end].Clear();
        for (var r = regions; r < byKind; r++)
        {
            ref var slot = ref layout[kindSlots + layout[r].Tag];
            layout[slot.Start + slot.End++].Start = r;
        }
    }

    private static void Measure(Span<Block> layout, ref LayoutHeader header)
    {
        foreach (ref readonly var region in layout[header.Regions..header.RegionsByKind])
            header.NoiseBytes += region.OuterEnd - region.OuterStart;
        foreach (ref readonly var block in layout[header.Unclaimed..header.Missing])
        {
            header.UnclaimedBytes += block.OuterEnd - block.OuterStart;
            header.UnclaimedNonSpaceBytes += block.Tag;
        }
    }
}

using System;
using ContentGen.Findings;
using ContentGen.Runtime;

namespace ContentGen;

/// <summary>
/// Looks through a layout that came from outside, in time linear in its records: every number that views, rules and validation follow leads to a record
/// of the kind that they expect, and every offset into the document. What it says may still be wrong; reading it is safe.
/// </summary>
internal ref struct LayoutCheck
{
    private readonly ReadOnlySpan<Block> _layout;
    private readonly ref readonly LayoutHeader _header;
    private readonly SchemaTables _tables;
    private readonly int _total;

    /// <summary>By the number of a group, where its next instance has to stand; 0: anywhere, since none was met.</summary>
    private Span<int> _next;

    /// <summary>The claims that no slot has led to yet; each belongs to one at most.</summary>
    private int _claimsLeft;

    /// <summary>Likewise, the records of fields.</summary>
    private int _fieldsLeft;

    private LayoutCheck(ReadOnlySpan<Block> layout, SchemaTables tables)
    {
        _layout = layout;
        _header = ref LayoutHeader.In(layout);
        _tables = tables;
        _total = _header.TotalBytes;
    }

    internal static bool IsSound(ReadOnlySpan<Block> layout, SchemaTables tables)
    {
        var check = new LayoutCheck(layout, tables);
        return check.HasSections() && check.HasSoundTotals() && check.HasSoundBlocks() && check.HasSoundArticle() && check.HasSoundRegions() && check.HasSoundKinds();
    }

    private readonly bool HasSections()
    {
        ref readonly var at = ref _header;
        var kindsEnd = at.KindSlots + (long)_tables.Noise.Length;
        return at.End == _layout.Length && at.Claims == LayoutHeader.Records
            && at.Claims <= at.ItemClaims && at.ItemClaims <= at.Regions && at.Regions <= at.RegionsByKind && at.RegionsByKind <= at.Unclaimed
            && at.Unclaimed <= at.Missing && at.Missing <= at.Fields && at.Fields <= at.Slots && at.Slots <= at.KindSlots && kindsEnd <= at.End
            && at.RegionsByKind - at.Regions == at.Unclaimed - at.RegionsByKind
            && (at.Words == 0 || at.Words >= kindsEnd && at.Words <= at.End && (at.End - (long)at.Words) * (Block.Bytes / sizeof(int)) >= at.ItemClaims - at.Claims);
    }

    private readonly bool HasSoundTotals()
    {
        ref readonly var header = ref _header;
        return _total >= 0 && header.ArticleBytes >= 0 && header.NoiseBytes >= 0 && header.UnclaimedBytes >= 0
            && (long)header.ArticleBytes + header.NoiseBytes + header.UnclaimedBytes <= _total
            && IsWithin(header.NonSpaceBytes) && IsWithin(header.UnclaimedNonSpaceBytes) && IsWithin(header.ArticleWords)
            && (header.FirstInvalid == -1 || IsWithin(header.FirstInvalid) && header.FirstInvalid < _total && IsLine(header.FirstInvalidLine))
            && (header.RestStart == -1 || IsWithin(header.RestStart) && IsLine(header.RestLine));
    }

    /// <summary>What has neither slots nor fields: unclaimed blocks, in order since findings reach from one to the next, and missing places.</summary>
    private readonly bool HasSoundBlocks()
    {
        var end = 0;
        foreach (ref readonly var block in _layout[_header.Unclaimed.._header.Missing])
        {
            if (!IsBlock(in block) || block.OuterStart < end)
                return false;
            end = block.OuterEnd;
        }
        foreach (ref readonly var missing in _layout[_header.Missing.._header.Fields])
        {
            if ((uint)missing.Tag >= (uint)_tables.Findings.Length || _tables.Findings[missing.Tag].Kind != FindingKind.Missing
                || !IsWithin(missing.Start) || !IsLine(missing.Line))
                return false;
        }
        return true;
    }

    private bool HasSoundArticle()
    {
        _fieldsLeft = _header.Slots - _header.Fields;
        return HasSoundClaims(_tables.Models[0], _header.Claims, _header.ItemClaims)
            && HasSoundSlots(_tables.Models[0], _header.Slots, _header.Claims, _header.ItemClaims);
    }

    /// <summary>Regions follow one another, and the items in each are of its own model.</summary>
    private bool HasSoundRegions()
    {
        var (item, end) = (_header.ItemClaims, 0);
        foreach (ref readonly var region in _layout[_header.Regions.._header.RegionsByKind])
        {
            if ((uint)region.Tag >= (uint)_tables.Noise.Length || !IsOuter(in region) || region.OuterStart < end || !IsWithin(region.End))
                return false;
            end = region.OuterEnd;
            var model = _tables.Noise[region.Tag].Model;
            if (model < 0)
            {
                if (region.Start != 0)
                    return false;
                continue;
            }
            var first = item;
            for (var start = region.OuterStart; item < _header.Regions && _layout[item].OuterStart >= start && _layout[item].OuterStart < end; item++)
                start = _layout[item].OuterStart;
            if (!HasSoundClaims(_tables.Models[model], first, item) || !HasSoundSlots(_tables.Models[model], region.Start, first, item))
                return false;
        }
        return item == _header.Regions;
    }

    private readonly bool HasSoundKinds()
    {
        var left = _header.Unclaimed - _header.RegionsByKind;
        for (var kind = 0; kind < _tables.Noise.Length; kind++)
        {
            ref readonly var slot = ref _layout[_header.KindSlots + kind];
            if (!IsRange(slot.Start, slot.End, _header.RegionsByKind, _header.Unclaimed) || (left -= slot.End) < 0)
                return false;
            foreach (ref readonly var entry in _layout.Slice(slot.Start, slot.End))
            {
                if (entry.Start < _header.Regions || entry.Start >= _header.RegionsByKind || _layout[entry.Start].Tag != kind)
                    return false;
            }
        }
        return true;
    }

    private bool HasSoundClaims(ContentModel model, int first, int end)
    {
        foreach (ref readonly var claim in _layout[first..end])
        {
            if (!IsBlock(in claim) || claim.Place >= model.Places.Length)
                return false;
            var role = _tables.Roles[model.Places[claim.Place].Role];
            if (role.Fields.Length > 0 ? !HasSoundFields(claim.Extra, role) : !AreExpectations(claim.Extra, role))
                return false;
        }
        return true;
    }

    private bool HasSoundFields(int head, RoleInfo role)
    {
        var fields = _layout[_header.Fields.._header.Slots];
        if (!IsRange(head, 1 + role.Fields.Length, 0, fields.Length) || (_fieldsLeft -= 1 + role.Fields.Length) < 0 || !AreExpectations(fields[head].Extra, role))
            return false;
        for (var i = 0; i < role.Fields.Length; i++)
        {
            ref readonly var field = ref fields[head + 1 + i];
            if (field.Line == 0 ? !IsNothing(in field) : !IsOuter(in field))
                return false;
            if (role.Fields[i].Separators is null)
            {
                if (!IsInner(in field))
                    return false;
                continue;
            }
            if (!IsRange(field.Start, field.End, 0, fields.Length) || (_fieldsLeft -= field.End) < 0)
                return false;
            foreach (ref readonly var item in fields.Slice(field.Start, field.End))
            {
                if (!IsBlock(in item))
                    return false;
            }
        }
        return true;
    }

    private static bool AreExpectations(int failed, RoleInfo role) => (uint)failed >> Math.Min(role.Expectations.Length, 31) <= (role.Expectations.Length > 31 ? 1 : 0);

    private bool HasSoundSlots(ContentModel model, int slots, int first, int end)
    {
        _next = new int[model.Groups.Length];
        _claimsLeft = end - first;
        return IsRange(slots, model.Root.Children.Length, _header.Slots, _header.KindSlots) && IsGroup(model.Root, slots, first, end);
    }

    /// <summary>Whether the slots of a group's instance lead to claims of its places, and to groups inside of it. The depth is that of the schema.</summary>
    private bool IsGroup(ModelNode group, int slots, int first, int end)
    {
        for (var i = 0; i < group.Children.Length; i++)
        {
            var child = group.Children[i];
            ref readonly var slot = ref _layout[slots + i];
            if (slot.End == 0 ? slot.Start != 0 : !(child.Kind == ModelNodeKind.Place ? IsPlace(child, in slot, first, end) : AreGroups(child, in slot, first, end)))
                return false;
        }
        return true;
    }

    private bool IsPlace(ModelNode place, in Block slot, int first, int end)
    {
        if (!IsRange(slot.Start, slot.End, first, end) || (_claimsLeft -= slot.End) < 0)
            return false;
        foreach (ref readonly var claim in _layout.Slice(slot.Start, slot.End))
        {
            if (claim.Place != place.Number)
                return false;
        }
        return true;
    }

    /// <summary>Instances of one group stand side by side, which also keeps any of them from being met twice.</summary>
    private bool AreGroups(ModelNode group, in Block slot, int first, int end)
    {
        var size = group.Children.Length;
        ref var next = ref _next[group.Number];
        if (slot.End < 0 || slot.End > (_header.KindSlots - _header.Slots) / Math.Max(1, size) || next != 0 && slot.Start != next
            || !IsRange(slot.Start, slot.End * size, _header.Slots, _header.KindSlots))
            return false;
        next = slot.Start + slot.End * size;
        for (var instance = slot.Start; instance < slot.Start + slot.End * size; instance += size)
        {
            if (!IsGroup(group, instance, first, end))
                return false;
        }
        return true;
    }

    private readonly bool IsWithin(int offset) => (uint)offset <= (uint)_total;

    /// <summary>No document has more lines than bytes and one.</summary>
    private readonly bool IsLine(int line) => line >= 1 && line - 1 <= _total;

    private readonly bool IsBlock(in Block block) => IsOuter(in block) && IsInner(in block);

    private readonly bool IsOuter(in Block block) =>
        block.OuterStart >= 0 && block.OuterStart <= block.OuterEnd && block.OuterEnd <= _total && IsLine(block.Line) && IsLine(block.LastLine) && block.LastLine >= block.Line;

    private static bool IsInner(in Block block) => block.OuterStart <= block.Start && block.Start <= block.End && block.End <= block.OuterEnd;

    private static bool IsNothing(in Block block) => (block.OuterStart | block.OuterEnd | block.Start | block.End | block.LastLine) == 0;

    private static bool IsRange(int start, int count, int first, int end) => count >= 0 && start >= first && start <= end && count <= end - start;
}

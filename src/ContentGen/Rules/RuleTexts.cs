using System;

namespace ContentGen.Runtime;

/// <summary>Goes over the texts of parts, in document order: of groups, over what roles took in them.</summary>
internal ref struct RuleTexts
{
    private readonly ReadOnlySpan<Block> _layout;
    private readonly SchemaTables _tables;
    private RuleCursor _parts;
    private int _claim;
    private int _claims;

    internal RuleTexts(ReadOnlySpan<Block> layout, SchemaTables tables, RuleNodes nodes)
    {
        _layout = layout;
        _tables = tables;
        _parts = new(layout, tables, nodes);
    }

    /// <summary>First byte of the text.</summary>
    internal int Start { get; private set; }

    /// <summary>Behind its last byte.</summary>
    internal int End { get; private set; }

    /// <summary>The line on which it starts, 1-based.</summary>
    internal int Line { get; private set; }

    /// <summary>The record of the claim whose whole text it is, or −1.</summary>
    internal int Claim { get; private set; }

    /// <summary>It has several lines.</summary>
    internal bool IsLong { get; private set; }

    /// <summary>Goes to the next text; false behind the last.</summary>
    internal bool MoveNext()
    {
        while (_claim == _claims)
        {
            if (!_parts.MoveNext())
                return false;
            var part = _parts.Current;
            switch (part.Kind)
            {
                case RuleNodeKind.Groups:
                    (_claim, _claims) = ClaimsOf(part);
                    break;
                case RuleNodeKind.Claims:
                    TakeClaim(part.First);
                    return true;
                case RuleNodeKind.FieldTexts:
                    ref readonly var field = ref _layout[part.First];
                    Take(field.OuterStart, field.OuterEnd, in field);
                    return true;
                default:
                    ref readonly var region = ref _layout[_layout[part.First].Start];
                    Take(region.OuterStart, region.OuterEnd, in region);
                    return true;
            }
        }
        TakeClaim(_claim++);
        return true;
    }

    private void TakeClaim(int record)
    {
        ref readonly var claim = ref _layout[record];
        Take(claim.Start, claim.End, in claim);
        Claim = record;
    }

    private void Take(int start, int end, in Block record) =>
        (Start, End, Line, IsLong, Claim) = (start, end, record.Line, record.LastLine > record.Line, -1);

    /// <summary>The claims of one group: a run, since what it holds follows one another.</summary>
    private readonly (int First, int Behind) ClaimsOf(in RuleNodes group)
    {
        if (group.Group == 0)
            return (LayoutHeader.In(_layout).Claims, LayoutHeader.In(_layout).ItemClaims);
        var node = _tables.Models[0].Groups[group.Group];
        var first = First(node, group.First);
        return first == int.MaxValue ? (0, 0) : (first, Behind(node, group.First));
    }

    private readonly int First(ModelNode group, int slots)
    {
        var first = int.MaxValue;
        for (var i = 0; i < group.Children.Length; i++)
        {
            ref readonly var slot = ref _layout[slots + i];
            if (slot.End > 0)
                first = Math.Min(first, group.Children[i].Kind == ModelNodeKind.Place ? slot.Start : First(group.Children[i], slot.Start));
        }
        return first;
    }

    private readonly int Behind(ModelNode group, int slots)
    {
        var behind = 0;
        for (var i = 0; i < group.Children.Length; i++)
        {
            ref readonly var slot = ref _layout[slots + i];
            if (slot.End == 0)
                continue;
            var child = group.Children[i];
            behind = Math.Max(behind, child.Kind == ModelNodeKind.Place
                ? slot.Start + slot.End
                : Behind(child, slot.Start + (slot.End - 1) * child.Children.Length));
        }
        return behind;
    }
}

using System;
using System.ComponentModel;
using ContentGen.Findings;

namespace ContentGen.Runtime;

/// <summary>A parsed document as rules see it: where paths lead, what is counted there, and where a failure stands. Nothing is allocated.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref partial struct RuleContext
{
    private readonly ReadOnlySpan<byte> _utf8;
    private readonly ReadOnlySpan<Block> _layout;
    private readonly SchemaTables _tables;
    private readonly FindingStore _store;

    internal RuleContext(in ContentNode node, FindingStore store)
    {
        Node = node;
        _utf8 = node.Utf8;
        _layout = node.Layout;
        _tables = node.Tables;
        _store = store;
    }

    /// <summary>The document, for methods of the project.</summary>
    public ContentNode Node { get; }

    private ref readonly LayoutHeader Header => ref LayoutHeader.In(_layout);

    /// <summary>The whole article.</summary>
    public RuleNodes Article => RuleNodes.Groups(Header.Slots, 1, 0, isMany: false);

    /// <summary>The noise regions of a kind.</summary>
    public RuleNodes Noise(int kind)
    {
        ref readonly var slot = ref _layout[Header.KindSlots + kind];
        return RuleNodes.Regions(slot.Start, slot.End, isMany: true);
    }

    /// <summary>A member of each of some groups.</summary>
    public RuleNodes Member(RuleNodes groups, int member)
    {
        var group = _tables.Models[0].Groups[groups.Group];
        var child = group.Children[member];
        var isMany = groups.IsMany || child.IsList;
        if (child.Kind == ModelNodeKind.Place)
            return RuleNodes.Places(in groups, member, isMany);
        // The groups of one kind stand side by side, those within one group behind those within the one before it.
        var (first, count) = (0, 0);
        for (var i = 0; i < groups.Count; i++)
        {
            ref readonly var slot = ref _layout[groups.First + i * group.Children.Length + member];
            if (count == 0)
                first = slot.Start;
            count += slot.End;
        }
        return RuleNodes.Groups(first, count, child.Number, isMany);
    }

    /// <summary>A field of each of some places.</summary>
    public RuleNodes Field(RuleNodes places, int field)
    {
        var role = places.Kind == RuleNodeKind.Places
            ? _tables.Models[0].Groups[places.Group].Children[places.Member].Role
            : places.Count == 0 ? -1 : _tables.Models[0].Places[_layout[places.First].Place].Role;
        return places.WithField(field, places.IsMany || role >= 0 && _tables.Roles[role].Fields[field].Separators is not null);
    }

    /// <summary>The first of some parts.</summary>
    public RuleNodes First(RuleNodes nodes)
    {
        var each = Each(nodes);
        return each.MoveNext() ? each.Current : None(in nodes);
    }

    /// <summary>The last of some parts.</summary>
    public RuleNodes Last(RuleNodes nodes)
    {
        var last = None(in nodes);
        for (var each = Each(nodes); each.MoveNext();)
            last = each.Current;
        return last;
    }

    /// <summary>Goes over some parts.</summary>
    public RuleCursor Each(RuleNodes nodes) => new(_layout, _tables, nodes);

    /// <summary>No part, of which members are asked as of one: they are absent too.</summary>
    private static RuleNodes None(in RuleNodes nodes) => nodes.Kind switch
    {
        RuleNodeKind.Groups => RuleNodes.Groups(0, 0, nodes.Group, isMany: false),
        RuleNodeKind.Places when !nodes.HasField => RuleNodes.Places(RuleNodes.Groups(0, 0, nodes.Group, isMany: false), nodes.Member, isMany: false),
        _ => RuleNodes.Regions(0, 0, isMany: false),
    };
}

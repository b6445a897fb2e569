using System;
using System.ComponentModel;

namespace ContentGen.Runtime;

/// <summary>Goes over the parts to which a path leads, in document order; each is parts of its own of which there is one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct RuleCursor
{
    private readonly ReadOnlySpan<Block> _layout;
    private readonly SchemaTables _tables;
    private readonly RuleNodes _nodes;

    // Of a list of fields, the items of the claim at which it stands.
    private int _item;
    private int _items;
    private int _itemRole;

    // Of places, the claims of the group at which it stands.
    private int _claim;
    private int _claims;
    private int _next;

    internal RuleCursor(ReadOnlySpan<Block> layout, SchemaTables tables, RuleNodes nodes)
    {
        _layout = layout;
        _tables = tables;
        _nodes = nodes;
    }

    /// <summary>The part at which it stands.</summary>
    public RuleNodes Current { get; private set; }

    /// <summary>Goes to the next part; false behind the last.</summary>
    public bool MoveNext()
    {
        switch (_nodes.Kind)
        {
            case RuleNodeKind.Places:
            case RuleNodeKind.Claims when _nodes.HasField:
                return _nodes.HasField ? NextField() : NextClaim();
            default:
                if (_next == _nodes.Count)
                    return false;
                Current = Single(_next++);
                return true;
        }
    }

    private readonly RuleNodes Single(int index) => _nodes.Kind switch
    {
        RuleNodeKind.Groups => RuleNodes.Groups(_nodes.First + index * Stride, 1, _nodes.Group, isMany: false),
        RuleNodeKind.Claims => RuleNodes.Claim(_nodes.First + index),
        RuleNodeKind.FieldTexts => RuleNodes.FieldText(_nodes.First + index, _nodes.Group, _nodes.Field),
        _ => RuleNodes.Regions(_nodes.First + index, 1, isMany: false),
    };

    private readonly int Stride => _tables.Models[0].Groups[_nodes.Group].Children.Length;

    /// <summary>Goes to the next claim of a place.</summary>
    private bool NextClaim()
    {
        if (_nodes.Kind == RuleNodeKind.Claims)
        {
            if (_next == _nodes.Count)
                return false;
            Current = RuleNodes.Claim(_nodes.First + _next++);
            return true;
        }
        while (_claim == _claims)
        {
            if (_next == _nodes.Count)
                return false;
            ref readonly var slot = ref _layout[_nodes.First + _next++ * Stride + _nodes.Member];
            (_claim, _claims) = slot.End == 0 ? (0, 0) : (slot.Start, slot.Start + slot.End);
        }
        Current = RuleNodes.Claim(_claim++);
        return true;
    }

    /// <summary>Goes to the next field, of lists to the next item.</summary>
    private bool NextField()
    {
        while (_item == _items)
        {
            if (!NextClaim())
                return false;
            ref readonly var claim = ref _layout[Current.First];
            _itemRole = _tables.Models[0].Places[claim.Place].Role;
            var fields = LayoutHeader.In(_layout).Fields;
            var record = fields + claim.Extra + 1 + _nodes.Field;
            ref readonly var field = ref _layout[record];
            if (field.Line == 0)
                continue;
            (_item, _items) = _tables.Roles[_itemRole].Fields[_nodes.Field].Separators is null
                ? (record, record + 1)
                : (fields + field.Start, fields + field.Start + field.End);
        }
        Current = RuleNodes.FieldText(_item++, _itemRole, _nodes.Field);
        return true;
    }
}

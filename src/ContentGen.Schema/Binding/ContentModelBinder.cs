using System;
using System.Collections.Generic;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;
using ContentGen.Schema.Syntax;
using ContentGen.Schema.Yaml;

namespace ContentGen.Schema.Binding;

/// <summary>Binds content models: finds the roles of their items, and remembers which roles are used.</summary>
internal sealed class ContentModelBinder
{
    private readonly NodeReader _reader;
    private readonly ContentModelReader _models;
    private readonly Dictionary<string, int> _roles = new(StringComparer.Ordinal);
    private readonly EquatableArray<BoundRole> _declared;
    private readonly List<BoundRole> _unread = [];
    private readonly bool _rolesAreKnown;
    private readonly bool _hasBrokenNames;
    private readonly bool[] _used;
    private bool _isIncomplete;

    /// <summary>Something is wrong in how items are written: there may be more of them than were read.</summary>
    public bool AreItemsPartial { get; private set; }

    /// <param name="rolesAreKnown">False where <c>roles:</c> could not be read: then an unknown role is no mistake of its own.</param>
    public ContentModelBinder(NodeReader reader, EquatableArray<BoundRole> roles, bool rolesAreKnown)
    {
        _reader = reader;
        _models = new ContentModelReader(reader);
        _declared = roles;
        _rolesAreKnown = rolesAreKnown;
        _used = new bool[roles.Count];
        for (var i = 0; i < roles.Count; i++)
        {
            _roles[roles[i].Name] = i;
            _hasBrokenNames |= !NameSyntax.IsName(roles[i].Name);
        }
    }

    /// <summary>The roles declared, and behind them one in place of each that an item names or should name but that is not known.</summary>
    public EquatableArray<BoundRole> Roles
    {
        get
        {
            var roles = new List<BoundRole>(_declared);
            roles.AddRange(_unread);
            return new EquatableArray<BoundRole>(roles.ToArray());
        }
    }

    /// <param name="name">The root's name: <c>article</c> or <c>items</c>.</param>
    public BoundItem Bind(string name, YamlEntry entry)
    {
        var reported = _reader.Reported;
        var items = _models.ReadItems(entry.Value, "`" + name + "`");
        AreItemsPartial |= _reader.Reported > reported;
        var children = BindAll(items, entry.Key.Span);
        _isIncomplete |= _reader.Reported > reported || entry.Value is not YamlSequence || entry.Value.HasProblem;
        return new BoundItem(ModelNodeKind.Sequence, name, null, false, 1, 1, -1, children, entry.Key.Span);
    }

    /// <summary>Warns of roles that no model uses, unless a part of a model could not be read: it may be what uses them.</summary>
    public void ReportUnused(List<SchemaDiagnostic> diagnostics)
    {
        if (_isIncomplete)
            return;
        for (var i = 0; i < _used.Length; i++)
        {
            if (!_used[i])
                diagnostics.Add(LanguageDiagnostics.UnusedRole.At(_declared[i].Span, _declared[i].Name));
        }
    }

    private EquatableArray<BoundItem> BindAll(IReadOnlyList<ItemSyntax?> items, SourceSpan around)
    {
        var bound = new BoundItem[items.Count];
        for (var i = 0; i < bound.Length; i++)
            bound[i] = items[i] is { } item ? BindItem(item) : UnreadItem(around);
        return new EquatableArray<BoundItem>(bound);
    }

    private BoundItem BindItem(ItemSyntax item)
    {
        _reader.Names?.Declare(NameKind.Item, item.NameNode, item.Name.Length);
        var kind = item.Role is not null ? ModelNodeKind.Place : item.IsChoice ? ModelNodeKind.Choice : ModelNodeKind.Sequence;
        var role = item.Role is null ? -1 : FindRole(item.Role);
        var (min, max) = item.Quantifier is { } quantifier ? (quantifier.Min, quantifier.Max) : (1, 1);
        var children = BindAll(item.Children ?? [], item.NameNode.Span);
        return new BoundItem(kind, item.Name, item.As, item.QuantifierOnName, min, max, role, children, item.NameNode.Span);
    }

    /// <summary>A place without a name, so that the group around it does not look as if it could be empty.</summary>
    private BoundItem UnreadItem(SourceSpan around) =>
        new(ModelNodeKind.Place, BoundItem.Unread, null, false, 1, 1, UnreadRole(BoundItem.Unread, around), default, around);

    private int FindRole(ItemRole role)
    {
        if (_hasBrokenNames && role.IsName && !_roles.ContainsKey(role.Name) && BrokenNames.Meant(role.Name, DeclaredNames()) is { } meant)
            _roles.Add(role.Name, _roles[meant]);
        if (_roles.TryGetValue(role.Name, out var index))
        {
            // A role that is not declared follows the declared ones; it has been reported where it was named first, and is again.
            if (index < _used.Length)
            {
                _reader.Names?.Use(NameKind.Role, role.Node, 0, role.Name.Length, _declared[index].Span);
                _used[index] = true;
                return index;
            }
        }
        else
            _roles.Add(role.Name, index = UnreadRole(role.Name, role.Node.Span));
        if (_rolesAreKnown && role.IsName)
            _reader.Report(LanguageDiagnostics.UnknownRole, role.Node, role.Name, NearestName.Suggest(role.Name, DeclaredNames()));
        return index;
    }

    private int UnreadRole(string name, SourceSpan span)
    {
        var alternative = new BoundAlternative(_reader.Unread(), TakeMode.Block, null, span);
        _unread.Add(new BoundRole(name, EquatableArray.Of(alternative), default, null, null, span));
        return _declared.Count + _unread.Count - 1;
    }

    private IEnumerable<string> DeclaredNames()
    {
        foreach (var role in _declared)
            yield return role.Name;
    }
}

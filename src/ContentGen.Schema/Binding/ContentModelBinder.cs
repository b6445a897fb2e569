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
    private readonly bool _rolesAreKnown;
    private readonly bool[] _used;
    private bool _isIncomplete;

    /// <param name="rolesAreKnown">False where <c>roles:</c> could not be read: then an unknown role is no mistake of its own.</param>
    public ContentModelBinder(NodeReader reader, EquatableArray<BoundRole> roles, bool rolesAreKnown)
    {
        _reader = reader;
        _models = new ContentModelReader(reader);
        _declared = roles;
        _rolesAreKnown = rolesAreKnown;
        _used = new bool[roles.Count];
        for (var i = 0; i < roles.Count; i++)
            _roles[roles[i].Name] = i;
    }

    /// <param name="name">The root's name: <c>article</c> or <c>items</c>.</param>
    public BoundItem Bind(string name, YamlEntry entry)
    {
        var reported = _reader.Reported;
        var children = BindAll(_models.ReadItems(entry.Value, "`" + name + "`"));
        _isIncomplete |= _reader.Reported > reported || entry.Value is not YamlSequence;
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

    private EquatableArray<BoundItem> BindAll(IReadOnlyList<ItemSyntax> items)
    {
        var bound = new BoundItem[items.Count];
        for (var i = 0; i < bound.Length; i++)
            bound[i] = BindItem(items[i]);
        return new EquatableArray<BoundItem>(bound);
    }

    private BoundItem BindItem(ItemSyntax item)
    {
        var kind = item.Role is not null ? ModelNodeKind.Place : item.IsChoice ? ModelNodeKind.Choice : ModelNodeKind.Sequence;
        var role = item.Role is null ? -1 : FindRole(item.Role);
        var (min, max) = item.Quantifier is { } quantifier ? (quantifier.Min, quantifier.Max) : (1, 1);
        return new BoundItem(kind, item.Name, item.As, item.QuantifierOnName, min, max, role, BindAll(item.Children ?? []), item.NameNode.Span);
    }

    private int FindRole(ItemRole role)
    {
        if (_roles.TryGetValue(role.Name, out var index))
        {
            _used[index] = true;
            return index;
        }
        if (_rolesAreKnown && role.IsName)
            _reader.Report(LanguageDiagnostics.UnknownRole, role.Node, role.Name, NearestName.Suggest(role.Name, _roles.Keys));
        return -1;
    }
}

using System.Collections.Generic;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.ContentModels;

/// <summary>A content model's items, numbered: places in document order, counters in preorder.</summary>
internal sealed class ModelTree
{
    /// <summary>The most places of a content model.</summary>
    public const int MaxPlaces = 1024;

    /// <summary>The most groups inside one another; the root is none of them.</summary>
    public const int MaxNesting = 16;

    private ModelTree(BoundItem root) => Root = Add(root, null, 0);

    public ModelItem Root { get; }

    public List<ModelItem> Places { get; } = [];

    /// <summary>The counted repetitions by counter.</summary>
    public List<ModelItem> Counted { get; } = [];

    /// <summary>All items in preorder.</summary>
    public List<ModelItem> Items { get; } = [];

    /// <summary>The items below <see cref="MaxNesting"/> are left out, <see cref="TooDeep"/> names the first of them.</summary>
    public BoundItem? TooDeep { get; private set; }

    public static ModelTree Build(BoundItem root) => new(root);

    private ModelItem Add(BoundItem bound, ModelItem? parent, int index)
    {
        var isCounted = bound.Min >= 2 || bound.Max is >= 2;
        var isPlace = bound.Kind == ModelNodeKind.Place;
        var item = new ModelItem(bound, parent, PathOf(bound, parent))
        {
            Index = index,
            Counter = isCounted ? Counted.Count : -1,
            Place = isPlace ? Places.Count : -1,
            MemberName = MemberNameOf(bound),
        };
        Items.Add(item);
        if (isCounted)
            Counted.Add(item);
        if (isPlace)
        {
            Places.Add(item);
            return item;
        }
        for (var i = 0; i < bound.Children.Count; i++)
        {
            var child = bound.Children[i];
            if (child.Kind != ModelNodeKind.Place && item.Depth + 1 > MaxNesting)
                TooDeep ??= child;
            else
                item.Children.Add(Add(child, item, i));
        }
        item.BodyIsNullable = bound.Kind == ModelNodeKind.Sequence
            ? item.Children.TrueForAll(static child => child.IsNullable)
            : item.Children.Exists(static child => child.IsNullable);
        return item;
    }

    private static string PathOf(BoundItem bound, ModelItem? parent) =>
        parent is null ? "" : parent.Path.Length == 0 ? bound.Name : parent.Path + "." + bound.Name;

    private static string MemberNameOf(BoundItem bound)
    {
        if (bound.As is not null)
            return MemberNames.Pascal(bound.As);
        var name = MemberNames.Pascal(bound.Name);
        return bound.QuantifierOnName && bound.Max is null or > 1 ? MemberNames.Plural(name) : name;
    }
}

using System.Collections.Generic;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.ContentModels;

/// <summary>An item of a content model with its surroundings: what the algorithms of this folder walk.</summary>
internal sealed class ModelItem(BoundItem bound, ModelItem? parent, string path)
{
    public BoundItem Bound { get; } = bound;

    public ModelItem? Parent { get; } = parent;

    /// <summary>Names as written from the root, without it; empty for the root.</summary>
    public string Path { get; } = path;

    /// <summary>How many groups enclose it.</summary>
    public int Depth { get; } = parent is null ? 0 : parent.Depth + 1;

    /// <summary>Its index among its parent's children.</summary>
    public int Index { get; init; }

    public List<ModelItem> Children { get; } = [];

    /// <summary>The counter of a counted repetition, or −1.</summary>
    public int Counter { get; init; } = -1;

    /// <summary>For a place, its number in document order; else −1.</summary>
    public int Place { get; init; } = -1;

    public string MemberName { get; init; } = "";

    /// <summary>For a group, the name of its type, set by <see cref="TypeNames"/>.</summary>
    public string TypeName { get; set; } = "";

    /// <summary>One occurrence can be empty.</summary>
    public bool BodyIsNullable { get; set; }

    /// <summary>The places with which one occurrence can begin, and the counters begun on the way there; set by <see cref="FirstPositions"/>.</summary>
    public EquatableArray<FirstPosition> First { get; set; }

    public ModelNodeKind Kind => Bound.Kind;

    public int Min => Bound.Min;

    public int? Max => Bound.Max;

    public SourceSpan Span => Bound.Span;

    public bool Repeats => Max is null or > 1;

    /// <summary>It stands for an item that could not be read: nothing is said of it.</summary>
    public bool IsUnread => Bound.Name == BoundItem.Unread;

    /// <summary>It can be left out.</summary>
    public bool IsNullable => Min == 0 || BodyIsNullable;

    /// <summary>How messages call it: <c>`section.heading` (line 12)</c>.</summary>
    public string Described => "`" + (Path.Length == 0 ? Bound.Name : Path) + "` (line " + Culture.Text(Span.Line) + ")";
}

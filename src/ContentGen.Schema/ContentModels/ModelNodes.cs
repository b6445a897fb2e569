using System;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.ContentModels;

/// <summary>Turns items into the nodes of a plan.</summary>
internal static class ModelNodes
{
    /// <summary>
    /// It can be reported missing: a place or a choice that must stand and cannot be empty. A choice is one unit, so what it
    /// chooses between is missing by itself only where a second occurrence is asked for.
    /// </summary>
    public static bool CanBeMissing(ModelItem item) =>
        item.Kind != ModelNodeKind.Sequence && item.Parent is { } parent && !item.IsNullable
        && (parent.Kind != ModelNodeKind.Choice || item.Min > 1);

    /// <param name="missingFinding">The finding of an item that can be missing, or −1.</param>
    public static ModelNode Of(ModelItem item, Func<ModelItem, int> missingFinding) => new(
        item.Kind,
        item.Bound.Name,
        item.Path,
        item.MemberName,
        MemberNames.Camel(item.MemberName),
        item.TypeName,
        item.Repeats,
        item.Min,
        item.Max,
        item.Counter,
        item.Kind == ModelNodeKind.Place ? item.Bound.Role : -1,
        item.Place,
        CanBeMissing(item) ? missingFinding(item) : -1,
        item.Children.Map(child => Of(child, missingFinding)));
}

using System;
using System.Collections.Generic;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.ContentModels;

/// <summary>
/// Names the types of groups: PascalCase singular of the group's name. A type stands inside the type of the group around it, so where
/// that one has a member of the name already (a group that does not repeat), the type's name ends in <c>Group</c>.
/// </summary>
internal static class TypeNames
{
    public static void Assign(ModelTree tree, string rootType, HashSet<string> rootReserved, List<SchemaDiagnostic> diagnostics)
    {
        tree.Root.TypeName = rootType;
        foreach (var item in tree.Items)
        {
            if (item.Kind != ModelNodeKind.Place)
                AssignChildren(item, item.Parent is null ? rootReserved : ReservedNames.Group, diagnostics);
        }
    }

    /// <summary>The article's type is named after the schema, and C# permits no member that is called like its type.</summary>
    public static void ReportRoot(string id, SourceSpan span, List<SchemaDiagnostic> diagnostics)
    {
        var name = MemberNames.Pascal(id);
        if (ReservedNames.Root.Contains(name))
            diagnostics.Add(ContentModelDiagnostics.SameType.At(span, "The schema `" + id + "`", name, "a member of every view"));
    }

    // Parents come before their children in Items, so the enclosing types have their names.
    private static void AssignChildren(ModelItem group, HashSet<string> reserved, List<SchemaDiagnostic> diagnostics)
    {
        var given = new Dictionary<string, ModelItem>(StringComparer.Ordinal);
        foreach (var child in group.Children)
        {
            if (child.Kind == ModelNodeKind.Place)
                continue;
            var name = MemberNames.Pascal(child.Bound.Name);
            if (reserved.Contains(name) || group.Children.Exists(member => member.MemberName == name) || Enclosing(group, name) is not null)
                name += "Group";
            child.TypeName = name;
            if (given.TryGetValue(name, out var twin))
                diagnostics.Add(ContentModelDiagnostics.SameType.At(child.Span, child.Described, name, twin.Described));
            else if (Enclosing(group, name) is { } outer)
                diagnostics.Add(ContentModelDiagnostics.SameType.At(child.Span, child.Described, name, outer.Described));
            else if (group.Children.Find(member => member.MemberName == name) is { } member)
                diagnostics.Add(ContentModelDiagnostics.SameType.At(child.Span, child.Described, name, "the member " + member.Described));
            else
                given.Add(name, child);
        }
    }

    private static ModelItem? Enclosing(ModelItem group, string name)
    {
        for (var outer = group; outer is not null; outer = outer.Parent)
        {
            if (outer.TypeName == name)
                return outer;
        }
        return null;
    }
}

using System;
using System.Collections.Generic;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;
using ContentGen.Schema.Syntax;

namespace ContentGen.Schema.ContentModels;

/// <summary>Finds members whose names clash with each other, with what the generated type has of itself, or with the type around them.</summary>
internal static class MemberClashes
{
    public static void Report(ModelTree tree, HashSet<string> rootReserved, List<SchemaDiagnostic> diagnostics)
    {
        foreach (var group in tree.Items)
        {
            if (group.Kind == ModelNodeKind.Place)
                continue;
            var given = new Dictionary<string, ModelItem>(StringComparer.Ordinal);
            // What is no name has been reported; what members it and others become is not known.
            foreach (var child in group.Children)
            {
                if (!NameSyntax.IsName(child.Bound.Name))
                    continue;
                var name = child.MemberName;
                if (given.TryGetValue(name, out var twin))
                    diagnostics.Add(ContentModelDiagnostics.SameMember.At(child.Span, twin.Described, child.Described, name, MemberNames.Camel(name)));
                else
                    given.Add(name, child);
                if ((group.Parent is null ? rootReserved : ReservedNames.Group).Contains(name))
                    diagnostics.Add(ContentModelDiagnostics.ReservedMember.At(child.Span, child.Described, name, "every view of this kind"));
                // The article's type has a record beside it, with the same members.
                else if (group.TypeName == name || group.Parent is null && group.TypeName + "Record" == name)
                    diagnostics.Add(ContentModelDiagnostics.ReservedMember.At(child.Span, child.Described, name, "the type around it"));
            }
        }
    }

    /// <summary>The same among noise entries.</summary>
    public static void ReportNoise(EquatableArray<BoundNoise> noise, List<SchemaDiagnostic> diagnostics)
    {
        var given = new Dictionary<string, BoundNoise>(StringComparer.Ordinal);
        foreach (var entry in noise)
        {
            if (!NameSyntax.IsName(entry.Name))
                continue;
            var name = MemberNames.Pascal(entry.Name);
            if (given.TryGetValue(name, out var twin))
                diagnostics.Add(ContentModelDiagnostics.SameNoiseMember.At(entry.Span, twin.Name, entry.Name, twin.Span.Line, name));
            else
                given.Add(name, entry);
            if (ReservedNames.Noise.Contains(name))
                diagnostics.Add(ContentModelDiagnostics.ReservedMember.At(entry.Span, "The noise entry `" + entry.Name + "`", name, "the view of all noise"));
        }
    }
}

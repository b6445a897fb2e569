using System.Collections.Generic;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;

namespace ContentGen.Schema.ContentModels;

/// <summary>Finds repetitions of groups that can be empty: they would loop without taking a block.</summary>
internal static class EmptyLoops
{
    public static void Report(ModelTree tree, List<SchemaDiagnostic> diagnostics)
    {
        foreach (var item in tree.Items)
        {
            if (item.Kind == ModelNodeKind.Place || !item.Repeats || !item.BodyIsNullable || item.Children.Count == 0)
                continue;
            diagnostics.Add(ContentModelDiagnostics.EmptyLoop.At(item.Span, item.Described, item.Children.Find(static child => child.IsNullable).Described));
        }
    }
}

using System;
using System.Collections.Generic;

namespace ContentGen.Schema.Diagnostics;

/// <summary>The order in which diagnostics are shown: path, line, column, id, message. What an alias or an import repeats is shown once.</summary>
internal static class DiagnosticOrder
{
    public static EquatableArray<SchemaDiagnostic> Sort(List<SchemaDiagnostic> diagnostics)
    {
        var sorted = diagnostics.ToArray();
        Array.Sort(sorted, Compare);
        var kept = new List<SchemaDiagnostic>(sorted.Length);
        SourceSpan? other = null;
        foreach (var diagnostic in sorted)
        {
            // What is missing within a value of another kind is not missing: it is to be written otherwise.
            var isWithin = other is not null && other.Path == diagnostic.Span.Path && diagnostic.Span.Start <= other.Start + other.Length;
            if (isWithin && diagnostic.Id == StructureDiagnostics.EmptyValue.Id)
                continue;
            if (!isWithin && diagnostic.Id == StructureDiagnostics.Kind.Id)
                other = diagnostic.Span;
            if (kept.Count == 0 || !kept[kept.Count - 1].Equals(diagnostic))
                kept.Add(diagnostic);
        }
        return new EquatableArray<SchemaDiagnostic>(kept.ToArray());
    }

    private static int Compare(SchemaDiagnostic left, SchemaDiagnostic right)
    {
        var order = string.CompareOrdinal(left.Span.Path, right.Span.Path);
        if (order == 0)
            order = left.Span.Line.CompareTo(right.Span.Line);
        if (order == 0)
            order = left.Span.Column.CompareTo(right.Span.Column);
        if (order == 0)
            order = string.CompareOrdinal(left.Id, right.Id);
        if (order == 0)
            order = string.CompareOrdinal(left.Message, right.Message);
        return order != 0 ? order : left.Span.Length.CompareTo(right.Span.Length);
    }
}

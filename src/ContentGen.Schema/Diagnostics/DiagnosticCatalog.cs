using System;
using System.Collections.Generic;

namespace ContentGen.Schema.Diagnostics;

/// <summary>Every diagnostic that the schema compiler can give, by id. Pages and tests are derived from it.</summary>
public static class DiagnosticCatalog
{
    private static readonly Lazy<DiagnosticDefinition[]> Sorted = new(Collect);

    /// <summary>All definitions in the order of their ids.</summary>
    public static IReadOnlyList<DiagnosticDefinition> All => Sorted.Value;

    /// <summary>The definition of an id, or null.</summary>
    public static DiagnosticDefinition? Find(string id)
    {
        foreach (var definition in Sorted.Value)
        {
            if (string.Equals(definition.Id, id, StringComparison.OrdinalIgnoreCase))
                return definition;
        }
        return null;
    }

    private static DiagnosticDefinition[] Collect()
    {
        var all = new List<DiagnosticDefinition>();
        all.AddRange(StructureDiagnostics.All);
        all.AddRange(HeaderDiagnostics.All);
        all.AddRange(PackDiagnostics.All);
        all.AddRange(LanguageDiagnostics.All);
        all.AddRange(ContentModelDiagnostics.All);
        all.AddRange(PageDiagnostics.All);
        all.AddRange(FieldDiagnostics.All);
        all.AddRange(PatternDiagnostics.All);
        all.AddRange(BlockDiagnostics.All);
        all.AddRange(RuleDiagnostics.All);
        all.AddRange(CompositionDiagnostics.All);
        all.AddRange(ConfigurationDiagnostics.All);
        all.AddRange(BaselineDiagnostics.All);
        all.AddRange(ExampleDiagnostics.All);
        all.Sort(static (left, right) => string.CompareOrdinal(left.Id, right.Id));
        return all.ToArray();
    }
}

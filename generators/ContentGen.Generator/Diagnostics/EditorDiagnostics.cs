using System.Collections.Generic;
using System.Collections.Immutable;
using ContentGen.Schema.Diagnostics;
using Microsoft.CodeAnalysis;

namespace ContentGen.Generator.Diagnostics;

/// <summary>The descriptors of everything that can be wrong with a schema or pack: an analyzer must name beforehand what it may report.</summary>
internal static class EditorDiagnostics
{
    private static readonly Dictionary<string, DiagnosticDescriptor> s_byId = Collect();

    internal static ImmutableArray<DiagnosticDescriptor> All { get; } = [.. s_byId.Values];

    internal static DiagnosticDescriptor Find(string id) => s_byId[id];

    private static Dictionary<string, DiagnosticDescriptor> Collect()
    {
        var all = new Dictionary<string, DiagnosticDescriptor>();
        foreach (var definition in DiagnosticCatalog.All)
            Add(definition.Id, definition.Title, definition.Level);
        Add(GeneratorDiagnostics.ImportId, "Import is no item of the project", DiagnosticLevel.Error);
        Add(GeneratorDiagnostics.PackageId, "Package delivers no such file", DiagnosticLevel.Error);
        Add(GeneratorDiagnostics.InternalId, "ContentGen failed", DiagnosticLevel.Error);
        return all;

        void Add(string id, string title, DiagnosticLevel level) => all.Add(id, new(
            id,
            title,
            "{0}",
            GeneratorDiagnostic.Category,
            GeneratorDiagnostic.SeverityOf(level),
            isEnabledByDefault: true,
            helpLinkUri: GeneratorDiagnostic.HelpLink(id),
            customTags: GeneratorDiagnostic.Tags(level)));
    }
}

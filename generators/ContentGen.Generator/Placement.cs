using System;
using System.Collections.Generic;
using System.Linq;
using ContentGen.Emission;
using ContentGen.Generator.Diagnostics;
using ContentGen.Schema;
using ContentGen.Schema.Plans;

namespace ContentGen.Generator;

/// <summary>A schema's plan beside the file it came from.</summary>
internal sealed record PlannedFile(string Path, SchemaPlan Plan);

/// <summary>Where a schema's code goes: the name under which it is added, or why it is not.</summary>
internal sealed record Placement(string Path, string HintName, GeneratorDiagnostic? Clash)
{
    /// <summary>Places all schemas of a project, ordered by path, so that the result does not depend on the order of the items.</summary>
    internal static EquatableArray<Placement> Of(IEnumerable<PlannedFile> files, string? defaultNamespace)
    {
        var ordered = files.OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        var namespaces = Namespaces(ordered, defaultNamespace);
        var placements = new List<Placement>();
        var types = new Dictionary<string, string>(StringComparer.Ordinal);
        var hints = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in ordered)
        {
            var space = CSharpEmitter.NamespaceOf(file.Plan, defaultNamespace);
            var names = CSharpEmitter.DeclaredNames(file.Plan).Select(name => space.Length == 0 ? name : $"{space}.{name}").ToList();
            var clash = names.FirstOrDefault(types.ContainsKey);
            if (clash is not null)
            {
                placements.Add(new(file.Path, "", GeneratorDiagnostics.TypeClash(clash, types[clash], GeneratorDiagnostics.FileStart(file.Path))));
                continue;
            }
            if (names.FirstOrDefault(namespaces.Contains) is { } taken)
            {
                placements.Add(new(file.Path, "", GeneratorDiagnostics.NamespaceClash(taken, GeneratorDiagnostics.FileStart(file.Path))));
                continue;
            }
            foreach (var name in names)
                types[name] = file.Path;
            placements.Add(new(file.Path, FreeHintName(hints, file.Plan.TypeName, names[0].Replace("@", "")), null));
        }
        return placements.ToEquatableArray();
    }

    /// <summary>The namespaces in which no type can have the same name: those that schemas use, each with those around it, and those of generated code.</summary>
    private static HashSet<string> Namespaces(IEnumerable<PlannedFile> files, string? defaultNamespace)
    {
        var namespaces = new HashSet<string>(StringComparer.Ordinal) { "ContentGen", "Microsoft", "System" };
        foreach (var file in files)
        {
            for (var space = CSharpEmitter.NamespaceOf(file.Plan, defaultNamespace); space.Length > 0; space = space.Substring(0, Math.Max(0, space.LastIndexOf('.'))))
                namespaces.Add(space);
        }
        return namespaces;
    }

    /// <summary>Hint names are compared without case, type names are not; and a type name may occur in several namespaces.</summary>
    private static string FreeHintName(HashSet<string> taken, string type, string qualified)
    {
        foreach (var candidate in new[] { type, qualified })
        {
            if (taken.Add(candidate))
                return candidate + ".g.cs";
        }
        var number = 2;
        while (!taken.Add(qualified + number))
            number++;
        return qualified + number + ".g.cs";
    }
}

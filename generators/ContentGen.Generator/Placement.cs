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

/// <summary>The type that a schema's file declares, under which its code is placed.</summary>
/// <param name="Namespace">The schema's own namespace as written; null: the project's root namespace.</param>
internal sealed record DeclaredType(string Path, string? Namespace, string Type);

/// <summary>Where a schema's code goes: the name under which it is added, or why it is not.</summary>
/// <param name="Clash">Without its place, so that an edit which only moves the name places nothing anew.</param>
internal sealed record Placement(string Path, string HintName, GeneratorDiagnostic? Clash);

/// <summary>The places of all schemas of a project.</summary>
internal sealed class Placements : IEquatable<Placements>
{
    private readonly EquatableArray<Placement> _all;
    private readonly Dictionary<string, Placement> _byPath;

    private Placements(List<Placement> all)
    {
        _all = all.ToEquatableArray();
        _byPath = all.ToDictionary(static place => place.Path, StringComparer.Ordinal);
    }

    internal Placement Of(string path) => _byPath[path];

    /// <summary>The names that are taken, each at its place.</summary>
    /// <param name="files">What was placed, in the order of the diagnostics.</param>
    internal IEnumerable<GeneratorDiagnostic> Clashes(IEnumerable<CompiledFile> files) => files
        .Where(file => _byPath.TryGetValue(file.Path, out var placement) && placement.Clash is not null)
        .Select(file => _byPath[file.Path].Clash! with { Span = file.TypeSpan ?? GeneratorDiagnostics.FileStart(file.Path) });

    public bool Equals(Placements? other) => other is not null && _all.Equals(other._all);

    public override bool Equals(object? obj) => Equals(obj as Placements);

    public override int GetHashCode() => _all.GetHashCode();

    /// <summary>Places all schemas of a project, ordered by path, so that the result does not depend on the order of the items.</summary>
    internal static Placements Of(IEnumerable<DeclaredType> files, string? defaultNamespace)
    {
        var ordered = files.OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        var clashes = new TypeClash(ordered.Select(file => CSharpEmitter.NamespaceOf(file.Namespace, defaultNamespace)));
        var placements = new List<Placement>();
        var hints = new SourceNames();
        foreach (var file in ordered)
        {
            var names = CSharpEmitter.DeclaredNames(file.Type, CSharpEmitter.NamespaceOf(file.Namespace, defaultNamespace));
            placements.Add(clashes.Take(names, file.Path) is { } taken
                ? new(file.Path, "", GeneratorDiagnostics.TypeClash(taken.Message))
                : new(file.Path, hints.Take(file.Type, names[0]), null));
        }
        return new(placements);
    }
}

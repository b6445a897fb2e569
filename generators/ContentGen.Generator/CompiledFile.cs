using System;
using System.Collections.Generic;
using ContentGen.Generator.Diagnostics;
using ContentGen.Generator.Inputs;
using ContentGen.Schema;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;

namespace ContentGen.Generator;

/// <summary>What became of one schema file.</summary>
/// <param name="Hooks">The methods that its rules ask the project for.</param>
/// <param name="TypeSpan">What names its type, for who says that the name is taken: a plan has no places. Null where there is no plan.</param>
internal sealed record CompiledFile(string Path, SchemaPlan? Plan, EquatableArray<GeneratorDiagnostic> Diagnostics, EquatableArray<RuleHook> Hooks, SourceSpan? TypeSpan)
{
    /// <summary>That the compiler itself failed: nothing that is known of the file.</summary>
    internal bool IsFailure { get; private init; }

    /// <summary>Compiles a schema, or checks a pack.</summary>
    internal static CompiledFile Of(SourceFile file, Importables importables) =>
        Compile(SchemaFiles.IsPack(file.Path) ? static (pack, imports) => new(null, SchemaCompiler.CheckPack(pack, imports), default) : SchemaCompiler.Compile, file, importables);

    /// <summary>Compiles a file. An exception becomes a diagnostic: one schema's bug must not take the others' types away.</summary>
    internal static CompiledFile Compile(SchemaFront front, SourceFile file, Importables importables)
    {
        try
        {
            var compiled = front(file, new ProjectImports(importables));
            return new(file.Path, compiled.Plan, compiled.Diagnostics.Map(GeneratorDiagnostic.From), RuleHook.Of(file.Path, compiled), compiled.TypeSpan);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new(file.Path, null, EquatableArray.Of(GeneratorDiagnostics.Internal(file.Path, exception)), default, null) { IsFailure = true };
        }
    }

    /// <summary>Two lists in the order of their paths as one.</summary>
    internal static IReadOnlyList<CompiledFile> Merge(EquatableArray<CompiledFile> left, EquatableArray<CompiledFile> right)
    {
        if (right.Count == 0)
            return left;
        var merged = new List<CompiledFile>(left.Count + right.Count);
        for (var (i, j) = (0, 0); i < left.Count || j < right.Count;)
            merged.Add(j == right.Count || i < left.Count && string.CompareOrdinal(left[i].Path, right[j].Path) < 0 ? left[i++] : right[j++]);
        return merged;
    }
}

/// <summary>The schema compiler as the generator calls it.</summary>
internal delegate CompiledSchema SchemaFront(SourceFile file, IImportResolver imports);

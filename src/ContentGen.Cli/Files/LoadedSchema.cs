using System.Collections.Generic;
using ContentGen.Schema;
using ContentGen.Schema.Binding;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;

namespace ContentGen.Cli.Files;

/// <summary>A schema that was read and compiled, its places named as people see its files.</summary>
/// <param name="Name">As the user named it.</param>
/// <param name="CompiledPlan">Null where a diagnostic is an error.</param>
/// <param name="Places">For each finding of the plan, the place that asks for it.</param>
/// <param name="Sources">For excerpts.</param>
internal sealed record LoadedSchema(
    string Name,
    SchemaPlan? CompiledPlan,
    IReadOnlyList<SchemaDiagnostic> Diagnostics,
    IReadOnlyList<SourceSpan?> Places,
    SourceTexts Sources)
{
    internal SchemaPlan Plan => CompiledPlan!;

    /// <summary>It ships with the product.</summary>
    internal bool IsBuiltIn { get; init; }

    /// <summary>What gives the generated type its full name; null where it has no plan or ships with the product.</summary>
    internal SourceSpan? TypeSpan { get; init; }

    /// <summary>Finds files that it names; null where it ships with the product.</summary>
    internal FileImportResolver? Files { get; init; }

    /// <summary>What its author wrote; null where nobody asked for it.</summary>
    internal WrittenSchema? Written { get; init; }

    /// <summary>The names in it and in what it builds on, of packs too; null where nobody asked for them.</summary>
    internal WrittenNames? Names { get; init; }

    /// <summary>The schema's file as places in it name it.</summary>
    internal string SchemaPath => Written?.Bound is { } bound ? Shown(bound.IdSpan).Path : Name;

    /// <summary>A place as the compiler names it, as people see it.</summary>
    internal System.Func<SourceSpan, SourceSpan> Shown { get; init; } = static span => span;
}

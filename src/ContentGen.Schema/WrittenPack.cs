using ContentGen.Schema.Binding;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Schema;

/// <summary>A pack that was checked by itself, beside what its author wrote.</summary>
/// <param name="Diagnostics">The same as <see cref="SchemaCompiler.CheckPack"/> gives.</param>
/// <param name="Names">
/// The names of the pack and of the packs that it imports. What the paths of its rules lead to is not among them: only a schema has a content model.
/// </param>
public sealed record WrittenPack(EquatableArray<SchemaDiagnostic> Diagnostics, WrittenNames Names);

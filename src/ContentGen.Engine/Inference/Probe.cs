using System;
using System.Globalization;
using ContentGen.Schema;

namespace ContentGen.Engine.Inference;

/// <summary>Compiles schemas that import nothing but packs of the product.</summary>
internal static class Probe
{
    internal static CompiledSchema Compile(string yaml) => SchemaCompiler.Compile(new("draft.schema.yaml", yaml), PacksOnly.Instance);

    internal static InterpretedSchema Interpret(string yaml)
    {
        var compiled = Compile(yaml);
        return InterpretedSchema.Create(compiled.Plan
            ?? throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"A probe has {compiled.Diagnostics.Count} mistakes: {compiled.Diagnostics[0].Message}")));
    }

    private sealed class PacksOnly : IImportResolver
    {
        internal static PacksOnly Instance { get; } = new();

        public ImportResult Resolve(string import, string importingPath) => new(null, "A draft imports only from std/.");
    }
}

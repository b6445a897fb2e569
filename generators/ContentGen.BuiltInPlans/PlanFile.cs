using System;
using System.IO;
using ContentGen.Schema;
using ContentGen.Schema.Diagnostics;
using ContentGen.Schema.Plans;

namespace ContentGen.BuiltInPlans;

/// <summary>The compiled built-in schemas: the id of the compiler's build, their number; for each its name, the length of what follows, its plan, its places.</summary>
internal static class PlanFile
{
    internal static byte[] Write()
    {
        var file = new PlanWriter();
        file.WriteRaw(typeof(SchemaCompiler).Module.ModuleVersionId.ToByteArray());
        file.WriteNumber(BuiltIn.SchemaNames.Count);
        foreach (var name in BuiltIn.SchemaNames)
        {
            if (!BuiltIn.TryGetSchema(name, out var source))
                throw new InvalidOperationException($"There is no {name}.");
            var compiled = SchemaCompiler.Compile(source, ImportResolvers.None);
            foreach (var diagnostic in compiled.Diagnostics)
                throw new InvalidDataException($"{diagnostic.Span.Path}:{diagnostic.Span.Line}: {diagnostic.Id}: {diagnostic.Message}");
            var one = new PlanWriter();
            one.Write(new(typeof(SchemaPlan), false, null), compiled.Plan);
            one.WriteArray(new(typeof(SourceSpan), true, null), compiled.FindingPlaces.ToArray());
            var bytes = one.ToArray();
            file.WriteText(name);
            file.WriteNumber(bytes.Length);
            file.WriteRaw(bytes);
        }
        return file.ToArray();
    }
}

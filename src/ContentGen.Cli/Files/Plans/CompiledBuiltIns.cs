using System;
using System.IO;
using ContentGen.Schema;

namespace ContentGen.Cli.Files.Plans;

/// <summary>
/// The built-in schemas as the build of this program compiled them. They import packs of a dozen languages, and reading these takes longer than everything
/// else that a short command does.
/// </summary>
internal static class CompiledBuiltIns
{
    private const string Resource = "builtin.plans";

    /// <summary>What compiling the schema gives; null where it has to be compiled: it is no built-in one, or the compiler is another than that of the build.</summary>
    internal static CompiledSchema? Find(string id)
    {
        var file = new PlanBytes(Bytes());
        if (new Guid(file.Take(16)) != typeof(SchemaCompiler).Module.ModuleVersionId)
            return null;
        for (var left = file.Number(); left > 0; left--)
        {
            var name = file.Text();
            var one = new PlanBytes(file.Take((int)file.Number()));
            if (name == id)
                return new(PlanReader.SchemaPlan(ref one), default, PlanReader.SourceSpanOrNullArray(ref one));
        }
        return null;
    }

    private static unsafe ReadOnlySpan<byte> Bytes()
    {
        // The assembly's own memory: it is mapped, and stays.
        var stream = (UnmanagedMemoryStream)typeof(CompiledBuiltIns).Assembly.GetManifestResourceStream(Resource)!;
        return new(stream.PositionPointer, checked((int)stream.Length));
    }
}

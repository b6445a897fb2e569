using System;
using System.Buffers;
using System.Globalization;
using System.Text;
using ContentGen.Engine;
using ContentGen.Schema;
using ContentGen.Schema.Plans;

namespace ContentGen.Cli.Caching;

/// <summary>What else than a document's bytes decides what is found in it: the build of this tool, the runtime it runs on, and the schema's plan.</summary>
internal static class PackKey
{
    private static readonly string s_build = Build();

    /// <summary>
    /// Severities are no part of it: what is kept names a finding by its declaration, whose severity is looked up in the plan of the run. The plan's own
    /// hash has 64 bits; with the declarations beside it, entries of another plan could not be misread even where two hashes were equal.
    /// </summary>
    internal static ContentKey Of(SchemaPlan plan)
    {
        var text = new ArrayBufferWriter<byte>(4096);
        Add(text, s_build);
        Add(text, plan.Hash);
        Add(text, plan.Id);
        Add(text, plan.Version);
        foreach (var finding in plan.Findings)
        {
            Add(text, finding.Id);
            Add(text, finding.Subject);
            Add(text, finding.Wanted);
            Add(text, finding.Message ?? "");
        }
        return ContentKey.Of(text.WrittenSpan);
    }

    /// <summary>Assemblies that decide what is found; each compilation of other sources has another id.</summary>
    private static string Build()
    {
        var text = new StringBuilder(Environment.Version.ToString());
        foreach (var type in new[] { typeof(PackKey), typeof(InterpretedSchema), typeof(SchemaCompiler), typeof(ContentBuffer) })
            text.Append(' ').Append(type.Module.ModuleVersionId.ToString("N", CultureInfo.InvariantCulture));
        return text.ToString();
    }

    /// <summary>Behind its length, so that no two lists of texts are the same bytes.</summary>
    private static void Add(ArrayBufferWriter<byte> output, string text)
    {
        var count = Encoding.UTF8.GetByteCount(text);
        BitConverter.TryWriteBytes(output.GetSpan(4), count);
        output.Advance(4);
        output.Advance(Encoding.UTF8.GetBytes(text, output.GetSpan(count)));
    }
}

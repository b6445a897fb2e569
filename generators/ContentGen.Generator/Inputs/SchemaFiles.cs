using System;
using System.IO;
using ContentGen.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContentGen.Generator.Inputs;

/// <summary>Which additional files are schemas and which are packs.</summary>
internal static class SchemaFiles
{
    /// <summary>Set by the package's build assets on what is in the item <c>ContentGenSchema</c>.</summary>
    private const string Mark = "build_metadata.AdditionalFiles.ContentGenSchema";

    internal static bool IsPack(AdditionalText text) => HasSuffix(text.Path, ".pack.yaml") || HasSuffix(text.Path, ".pack.yml");

    internal static bool IsSchema(AdditionalText text, AnalyzerConfigOptionsProvider options)
    {
        if (IsPack(text))
            return false;
        return HasSuffix(text.Path, ".schema.yaml")
            || HasSuffix(text.Path, ".schema.yml")
            || options.GetOptions(text).TryGetValue(Mark, out var mark) && mark.Equals("true", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The file's text; null where it cannot be read, which the compiler reports by itself (CS1504…).</summary>
    internal static SourceFile? Read(AdditionalText text, System.Threading.CancellationToken cancellationToken) =>
        text.GetText(cancellationToken) is { } source ? new(text.Path, source.ToString()) : null;

    private static bool HasSuffix(string path, string suffix) => Path.GetFileName(path).EndsWith(suffix, StringComparison.OrdinalIgnoreCase);
}

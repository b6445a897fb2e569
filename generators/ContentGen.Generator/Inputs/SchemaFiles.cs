using System;
using System.IO;
using ContentGen.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContentGen.Generator.Inputs;

/// <summary>A file that schemas can import or extend.</summary>
/// <param name="Package">The package that delivers it, or null.</param>
internal sealed record ImportableFile(SourceFile File, string? Package);

/// <summary>Which additional files are schemas and which are packs.</summary>
internal static class SchemaFiles
{
    /// <summary>Set by the build assets of a package on the packs and schemas that it delivers: the package's id.</summary>
    private const string PackageMark = "build_metadata.AdditionalFiles.ContentGenPackage";

    /// <summary>Set by the package's build assets on what is in the item <c>ContentGenSchema</c>.</summary>
    private const string Mark = "build_metadata.AdditionalFiles.ContentGenSchema";

    internal static bool IsPack(string path) => HasSuffix(path, ".pack.yaml") || HasSuffix(path, ".pack.yml");

    internal static bool IsSchema(AdditionalText text, AnalyzerConfigOptionsProvider options)
    {
        if (IsPack(text.Path) || PackageOf(text, options) is not null)
            return false;
        return HasSuffix(text.Path, ".schema.yaml")
            || HasSuffix(text.Path, ".schema.yml")
            || options.GetOptions(text).TryGetValue(Mark, out var mark) && mark.Equals("true", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether schemas may import the file, or it comes with a package and schemas may extend it.</summary>
    internal static bool IsImportable(AdditionalText text, AnalyzerConfigOptionsProvider options) => IsPack(text.Path) || PackageOf(text, options) is not null;

    /// <summary>The id of the package that delivers a file; null for a file of the project.</summary>
    internal static string? PackageOf(AdditionalText text, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(text).TryGetValue(PackageMark, out var package) && package.Length > 0 ? package : null;

    /// <summary>
    /// Whether the text may be that of a schema that extends another: one that certainly does not need not be looked at again when another schema
    /// changes.
    /// </summary>
    internal static bool MayExtend(SourceFile file) => file.Text.IndexOf("extends", StringComparison.Ordinal) >= 0;

    /// <summary>The file's text; null where it cannot be read, which the compiler reports by itself (CS1504…).</summary>
    internal static SourceFile? Read(AdditionalText text, System.Threading.CancellationToken cancellationToken) =>
        text.GetText(cancellationToken) is { } source ? new(text.Path, source.ToString()) : null;

    private static bool HasSuffix(string path, string suffix) => Path.GetFileName(path).EndsWith(suffix, StringComparison.OrdinalIgnoreCase);
}

using Microsoft.CodeAnalysis.Diagnostics;

namespace ContentGen.Generator.Inputs;

/// <summary>What the project file says.</summary>
/// <param name="RootNamespace">The namespace of schemas that name none.</param>
/// <param name="Folder">The project's folder, for paths in messages.</param>
internal sealed record ProjectInfo(string? RootNamespace, string? Folder)
{
    internal static ProjectInfo From(AnalyzerConfigOptions options)
    {
        options.TryGetValue("build_property.RootNamespace", out var root);
        options.TryGetValue("build_property.ProjectDir", out var folder);
        return new(root, folder);
    }
}

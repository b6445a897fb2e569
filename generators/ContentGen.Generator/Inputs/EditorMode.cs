using System;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContentGen.Generator.Inputs;

/// <summary>
/// Whether the compiler's host is an editor. What is wrong with a schema is said once: by the generator in a build, by the analyzer in an editor, which shows in
/// a file that is no C# only what an analyzer says.
/// </summary>
internal static class EditorMode
{
    /// <summary>Set by the configuration file that the package adds in design-time builds, which are how editors load a project.</summary>
    private const string Key = "contentgen_editor";

    internal static bool Is(AnalyzerConfigOptions global) => global.TryGetValue(Key, out var value) && value.Equals("true", StringComparison.OrdinalIgnoreCase);
}

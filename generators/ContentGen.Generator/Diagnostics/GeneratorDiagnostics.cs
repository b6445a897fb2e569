using System;
using ContentGen.Generator.Inputs;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Generator.Diagnostics;

/// <summary>The diagnostics of the build (CG2xxx) and of the generator itself (CG9xxx). Each has a page in <c>docs/rules</c>.</summary>
internal static class GeneratorDiagnostics
{
    internal const string ImportId = "CG2001";

    internal const string PackageId = "CG2007";

    internal const string InternalId = "CG9001";

    /// <summary>What the schema compiler is told of an import that is no item of the project.</summary>
    internal static string ImportProblem(string path) =>
        $"It is not among the project's files for ContentGen; add it to the project file: <ContentGenSchema Include=\"{FilePath.ForInclude(path)}\" />";

    /// <summary>The same where an item differs in case alone.</summary>
    internal static string ImportCase(string path) =>
        $"The project has '{path}': case counts in the names of files, on every machine alike. Write it in the same way.";

    internal static string PackageMissing(string package) =>
        $"No package of this project delivers packs or schemas as '{package}'; add it to the project file: <PackageReference Include=\"{package}\" />, and restore.";

    internal static string PackageFile(string package, string file, System.Collections.Generic.IEnumerable<string> files) =>
        $"The package {package} delivers no '{file}'; it delivers: {string.Join(", ", files)}.";

    internal static GeneratorDiagnostic Language(int language) => new(
        "CG2002",
        DiagnosticLevel.Error,
        $"The code that ContentGen generates needs C# {BuildEnvironment.MinLanguage / 100} or later, and this project is compiled as C# {language / 100}. Remove <LangVersion> "
        + "from the project file, or raise it to 13 or later, as in <LangVersion>14</LangVersion>.",
        null);

    internal static GeneratorDiagnostic Framework(int major) => new(
        "CG2003",
        DiagnosticLevel.Error,
        $"The code that ContentGen generates needs .NET {BuildEnvironment.MinFrameworkMajor} or later, and this project is compiled against "
        + $"{(major == 0 ? "another framework" : $".NET {major}")}. Set <TargetFramework>net{BuildEnvironment.MinFrameworkMajor}.0</TargetFramework>.",
        null);

    internal static GeneratorDiagnostic RuntimeMissing { get; } = new(
        "CG2004",
        DiagnosticLevel.Error,
        "The project does not reference the ContentGen library, which generated code calls. Add <PackageReference Include=\"ContentGen\" /> without "
        + "ExcludeAssets=\"compile\", or reference the library's project.",
        null);

    internal static GeneratorDiagnostic VersionMismatch(string runtime, string generator) => new(
        "CG2005",
        DiagnosticLevel.Error,
        $"The referenced ContentGen library has version {runtime} and the generator {generator}; they must be the same. Reference the package ContentGen once, in one "
        + "version, and build again.",
        null);

    internal static GeneratorDiagnostic TypeClash(string message) => new(Emission.TypeClash.Id, DiagnosticLevel.Error, message, null);

    internal static GeneratorDiagnostic HookMissing(RuleHook hook, string? space) => new(
        "CG2009",
        DiagnosticLevel.Error,
        $"The rule '{hook.RuleId}' asks for the method {hook.Method}, which the project does not have. Add it in a C# file of the project: "
        + $"{(space is null ? "" : $"namespace {space}; ")}partial struct {hook.Type} {{ internal partial bool {hook.Method}() => true; }} It returns whether the rule holds.",
        hook.Span);

    internal static GeneratorDiagnostic Internal(string path, Exception exception) => new(
        InternalId,
        DiagnosticLevel.Error,
        $"ContentGen failed on this schema ({exception.GetType().Name}: {exception.Message.Replace('\r', ' ').Replace('\n', ' ')}). This is a bug of ContentGen, please report it with the schema.",
        FileStart(path));

    internal static SourceSpan FileStart(string path) => new(path, 0, 0, 1, 1, 1, 1);
}

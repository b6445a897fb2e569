using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ContentGen.Generator.Inputs;

/// <summary>What of the project decides whether the emitted code can be compiled in it. A value: it changes when the answer does.</summary>
/// <param name="Language">The C# version, as a number: 1300 is C# 13.</param>
/// <param name="FrameworkMajor">The major version of .NET that is compiled against; 0: another framework.</param>
/// <param name="RuntimeVersion">The version of the referenced ContentGen assembly; null: none is referenced.</param>
internal sealed record BuildEnvironment(int Language, int FrameworkMajor, string? RuntimeVersion)
{
    /// <summary><c>ref struct</c> types in interfaces and generics came with C# 13; it is the newest feature of the emitted code.</summary>
    internal const int MinLanguage = 1300;

    /// <summary>The runtime library is built for this version of .NET.</summary>
    internal const int MinFrameworkMajor = 10;

    private const string RuntimeType = "ContentGen.Runtime.IContentPlan";

    internal static BuildEnvironment Of(Compilation compilation, ParseOptions options)
    {
        var core = compilation.GetSpecialType(SpecialType.System_Object).ContainingAssembly?.Identity;
        var major = core?.Name is "System.Runtime" or "System.Private.CoreLib" ? core.Version.Major : 0;
        var runtime = compilation.GetTypesByMetadataName(RuntimeType).FirstOrDefault()?.ContainingAssembly.Identity.Version;
        return new((int)((CSharpParseOptions)options).LanguageVersion, major, runtime is null ? null : Short(runtime));
    }

    /// <summary>A version's first three numbers: what packages are called by.</summary>
    internal static string Short(Version version) => version.ToString(3);
}

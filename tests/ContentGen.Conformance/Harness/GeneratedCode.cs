using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using ContentGen.Emission;
using ContentGen.Schema.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ContentGen.Conformance.Harness;

/// <summary>Emits a plan as C#, compiles that with warnings as errors, loads it and opens it as an engine.</summary>
internal static class GeneratedCode
{
    private static readonly ImmutableArray<MetadataReference> s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Append(typeof(ContentBuffer).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    internal static IGeneratedEngine Load(SchemaPlan plan)
    {
        var code = CSharpEmitter.Emit(plan, new EmitOptions("Sample", "0.0.0"));
        var compilation = CSharpCompilation.Create(
            "Generated" + Guid.NewGuid().ToString("N"),
            [CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.CSharp13))],
            s_references,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: OptimizationLevel.Release,
                generalDiagnosticOption: ReportDiagnostic.Error));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        if (!result.Success)
            throw new InvalidOperationException($"The code of '{plan.Id}' does not compile:\n{string.Join('\n', result.Diagnostics)}\n{code}");
        image.Position = 0;
        var assembly = new AssemblyLoadContext(plan.Id, isCollectible: true).LoadFromStream(image);
        var type = assembly.GetType($"{CSharpEmitter.NamespaceOf(plan.Namespace, "Sample")}.{plan.TypeName}", throwOnError: true)!;
        var engine = typeof(GeneratedEngine<>).MakeGenericType(type);
        return (IGeneratedEngine)Activator.CreateInstance(
            engine,
            BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public,
            null,
            [Bind(type, "TryParse", engine, "TryParseView"), Bind(type, "ToRecord", engine, "CopyView")],
            null)!;
    }

    private static Delegate Bind(Type view, string method, Type engine, string signature) =>
        view.GetMethod(method)!.CreateDelegate(engine.GetNestedType(signature, BindingFlags.NonPublic)!.MakeGenericType(view));
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using ContentGen.Emission;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Shouldly;

namespace ContentGen.Generator.Tests.Support;

/// <summary>A compilation with the generator in it, as strict as a project can be: nullable, documentation, warnings as errors.</summary>
internal static class Host
{
    internal const string Folder = "/project/";

    /// <summary>Files below it come with the package that the next folder names.</summary>
    internal const string Packages = "/packages/";

    private static readonly ImmutableArray<MetadataReference> s_framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    internal static MetadataReference Runtime { get; } = MetadataReference.CreateFromFile(typeof(ContentBuffer).Assembly.Location);

    /// <summary>The oldest version of C# that emitted code asks for.</summary>
    internal static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp13, DocumentationMode.Diagnose);

    internal static CSharpCompilation Compilation(IEnumerable<string> sources, bool withRuntime = true, CSharpParseOptions? parse = null) => CSharpCompilation.Create(
        "Sample",
        sources.Select((source, index) => CSharpSyntaxTree.ParseText(source, parse ?? ParseOptions, $"{Folder}File{index}.cs")),
        withRuntime ? s_framework.Add(Runtime) : s_framework,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable,
            generalDiagnosticOption: ReportDiagnostic.Error,
            warningLevel: 9999));

    /// <param name="tracks">Steps can be asked why they ran; with a hundred schemas that takes longer than all else.</param>
    internal static GeneratorDriver Driver(
        IEnumerable<AdditionalText> files,
        string rootNamespace = "Acme",
        ContentSchemaGenerator? generator = null,
        CSharpParseOptions? parse = null,
        bool isEditor = false,
        bool tracks = false) =>
        CSharpGeneratorDriver.Create(
            [(generator ?? new ContentSchemaGenerator()).AsSourceGenerator()],
            files,
            parse ?? ParseOptions,
            new Options(rootNamespace, isEditor),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: tracks));

    /// <summary>Runs the generator over schemas and holds it to code that compiles without a single warning; gives that code by hint name.</summary>
    internal static IReadOnlyDictionary<string, string> Generate(IEnumerable<AdditionalText> files, string rootNamespace = "Acme", params string[] sources)
    {
        var driver = Driver(files, rootNamespace).RunGeneratorsAndUpdateCompilation(Compilation(sources), out var output, out var diagnostics);
        diagnostics.Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Info).Select(diagnostic => diagnostic.ToString()).ShouldBeEmpty();
        AllDiagnostics(WithNullableWarnings(output)).ShouldBeEmpty();
        return driver.GetRunResult().Results.Single().GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());
    }

    /// <summary>The same, with the warnings of which generated code spares the compiler the work.</summary>
    private static Compilation WithNullableWarnings(Compilation compilation)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            var text = tree.ToString();
            if (text.Contains(CSharpEmitter.Nullable, StringComparison.Ordinal))
                compilation = compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(text.Replace(CSharpEmitter.Nullable, "#nullable enable", StringComparison.Ordinal), System.Text.Encoding.UTF8)));
        }
        return compilation;
    }

    /// <summary>Everything that the compiler has to say, up from warnings, about documentation too.</summary>
    internal static IReadOnlyList<string> AllDiagnostics(Compilation compilation) =>
        [.. compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Info).Select(diagnostic => diagnostic.ToString())];

    internal static AdditionalText File(string name, string text) => new TextFile(name.StartsWith('/') ? name : Folder + name, text);

    private sealed class TextFile(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    /// <summary>What analyzers are given.</summary>
    internal static AnalyzerOptions Analysis(IEnumerable<AdditionalText> files, bool isEditor) => new([.. files], new Options("Acme", isEditor));

    private sealed class Options(string rootNamespace, bool isEditor) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new()
        {
            ["build_property.RootNamespace"] = rootNamespace,
            ["build_property.ProjectDir"] = Folder,
            ["contentgen_editor"] = isEditor ? "true" : "",
        });

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile)
        {
            var values = new Dictionary<string, string>();
            if (textFile.Path.EndsWith(".marked.yaml", StringComparison.Ordinal))
                values["build_metadata.AdditionalFiles.ContentGenSchema"] = "true";
            // MSBuild gives every additional file the metadata that one of them has; it is empty on those of the project.
            values["build_metadata.AdditionalFiles.ContentGenPackage"] = textFile.Path.StartsWith(Packages, StringComparison.Ordinal) ? textFile.Path[Packages.Length..].Split('/')[0] : "";
            return new Values(values);
        }
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}

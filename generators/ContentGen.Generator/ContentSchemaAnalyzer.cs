using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using ContentGen.Generator.Diagnostics;
using ContentGen.Generator.Inputs;
using ContentGen.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ContentGen.Generator;

/// <summary>
/// Reports in an editor what is wrong with the project's schemas and packs, at its place in the YAML. In a build it does nothing: there the generator reports the
/// same (decision 9).
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ContentSchemaAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => EditorDiagnostics.All;

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            var options = start.Options.AnalyzerConfigOptionsProvider;
            if (!EditorMode.Is(options.GlobalOptions))
                return;
            // Read when the first file is looked at, and once for all.
            var imports = new Lazy<ProjectImports>(() => Imports(start.Options.AdditionalFiles, options, CancellationToken.None));
            start.RegisterAdditionalFileAction(file => Analyze(file, options, imports));
        });
    }

    private static void Analyze(AdditionalFileAnalysisContext context, AnalyzerConfigOptionsProvider options, Lazy<ProjectImports> imports)
    {
        var text = context.AdditionalFile;
        var isPack = SchemaFiles.IsPack(text);
        if (!isPack && !SchemaFiles.IsSchema(text, options) || text.GetText(context.CancellationToken) is not { } source || SchemaFiles.Read(text, context.CancellationToken) is not { } file)
            return;
        SchemaFront front = isPack ? static (pack, resolver) => new(null, SchemaCompiler.CheckPack(pack, resolver), default) : SchemaCompiler.Compile;
        foreach (var diagnostic in CompiledFile.Compile(front, file, imports.Value).Diagnostics)
        {
            // What is wrong in an imported file stands there, and is found when that one is looked at.
            if (diagnostic.Span is { } span && span.Path == file.Path)
                context.ReportDiagnostic(Diagnostic.Create(EditorDiagnostics.Find(diagnostic.Id), Place(span, source), diagnostic.Message));
        }
    }

    /// <summary>An editor counts columns in UTF-16, as Roslyn does.</summary>
    private static Location Place(Schema.Diagnostics.SourceSpan span, SourceText source)
    {
        var range = new TextSpan(Math.Min(span.Start, source.Length), 0);
        range = new(range.Start, Math.Min(span.Length, source.Length - range.Start));
        return Location.Create(span.Path, range, source.Lines.GetLinePositionSpan(range));
    }

    private static ProjectImports Imports(ImmutableArray<AdditionalText> texts, AnalyzerConfigOptionsProvider options, CancellationToken cancellation)
    {
        var packs = new List<ImportableFile>();
        var schemas = new List<ImportableFile>();
        foreach (var text in texts.GroupBy(static text => text.Path).Select(static same => same.First()).OrderBy(static text => text.Path, StringComparer.Ordinal))
        {
            var (isImportable, isSchema) = (SchemaFiles.IsImportable(text, options), SchemaFiles.IsSchema(text, options));
            if ((isImportable || isSchema) && SchemaFiles.Read(text, cancellation) is { } file)
                (isImportable ? packs : schemas).Add(new(file, isImportable ? SchemaFiles.PackageOf(text, options) : null));
        }
        return new(new Importables(packs.ToEquatableArray(), schemas.ToEquatableArray(), ProjectInfo.From(options.GlobalOptions).Folder));
    }
}

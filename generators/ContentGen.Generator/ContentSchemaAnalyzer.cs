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
    private readonly RecentResults _results;
    private readonly Func<SourceFile, Importables, CompiledFile> _compile;

    /// <summary>The analyzer as an editor starts it.</summary>
    public ContentSchemaAnalyzer()
        : this(RecentResults.OfProcess, CompiledFile.Of)
    {
    }

    internal ContentSchemaAnalyzer(RecentResults results, Func<SourceFile, Importables, CompiledFile> compile) => (_results, _compile) = (results, compile);

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => EditorDiagnostics.All;

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            var options = start.Options.AnalyzerConfigOptionsProvider;
            if (!EditorMode.Is(options.GlobalOptions))
                return;
            // Read when the first file is looked at, and once for all.
            var all = new Lazy<Importables>(() => Imports(start.Options.AdditionalFiles, options, CancellationToken.None));
            // As the generator does: what it has compiled need not be compiled again, nor most of the schemas when another changes.
            var packs = new Lazy<Importables>(() => all.Value with { Schemas = default });
            var run = _results.Begin();
            start.RegisterAdditionalFileAction(text =>
            {
                if (SchemaFiles.IsPack(text.AdditionalFile.Path) || SchemaFiles.IsSchema(text.AdditionalFile, options))
                    Analyze(text, file => _results.Compile(run, file, SchemaFiles.MayExtend(file) ? all.Value : packs.Value, _compile));
            });
        });
    }

    private static void Analyze(AdditionalFileAnalysisContext context, Func<SourceFile, CompiledFile> compile)
    {
        var text = context.AdditionalFile;
        if (text.GetText(context.CancellationToken) is not { } source || SchemaFiles.Read(text, context.CancellationToken) is not { } file)
            return;
        foreach (var diagnostic in compile(file).Diagnostics)
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

    private static Importables Imports(ImmutableArray<AdditionalText> texts, AnalyzerConfigOptionsProvider options, CancellationToken cancellation)
    {
        var packs = new List<ImportableFile>();
        var schemas = new List<ImportableFile>();
        foreach (var text in texts.GroupBy(static text => text.Path).Select(static same => same.First()).OrderBy(static text => text.Path, StringComparer.Ordinal))
        {
            var (isImportable, isSchema) = (SchemaFiles.IsImportable(text, options), SchemaFiles.IsSchema(text, options));
            if ((isImportable || isSchema) && SchemaFiles.Read(text, cancellation) is { } file)
                (isImportable ? packs : schemas).Add(new(file, isImportable ? SchemaFiles.PackageOf(text, options) : null));
        }
        return new(packs.ToEquatableArray(), schemas.ToEquatableArray(), ProjectInfo.From(options.GlobalOptions).Folder);
    }
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using ContentGen.Emission;
using ContentGen.Generator.Diagnostics;
using ContentGen.Generator.Inputs;
using ContentGen.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ContentGen.Generator;

/// <summary>
/// Turns the project's content schemas into C#. Every step's output is a value without Roslyn objects, so that an edit which changes nothing that
/// matters runs nothing downstream.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ContentSchemaGenerator : IIncrementalGenerator
{
    // Without a byte-order mark: files that the compiler writes out are those that the command line writes.
    private static readonly Encoding s_encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
    private static readonly string s_version = BuildEnvironment.Short(typeof(ContentSchemaGenerator).Assembly.GetName().Version);

    private readonly SchemaFront _front;

    /// <summary>The generator as the compiler starts it.</summary>
    public ContentSchemaGenerator()
        : this(SchemaCompiler.Compile)
    {
    }

    internal ContentSchemaGenerator(SchemaFront front) => _front = front;

    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var schemas = ReadSchemas(context);
        var packs = ReadPacks(context);
        var project = ReadProject(context);
        var problem = FindEnvironmentProblem(context, schemas);
        var compiled = CompileSchemas(schemas, packs, project);
        var plans = KeepPlans(compiled);
        var placements = PlaceTypes(plans, project);
        var missingHooks = FindMissingHooks(context, compiled, project);
        var sources = EmitSources(plans, placements, project, problem);

        ReportDiagnostics(context, compiled, placements, missingHooks, problem);
        AddSources(context, sources);
    }

    private static IncrementalValuesProvider<SourceFile> ReadSchemas(IncrementalGeneratorInitializationContext context) =>
        context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(static pair => SchemaFiles.IsSchema(pair.Left, pair.Right))
            .Select(static (pair, cancel) => SchemaFiles.Read(pair.Left, cancel))
            .Where(static file => file is not null)
            .Collect()
            .SelectMany(static (files, _) => DistinctByPath(files))
            .WithTrackingName(Steps.Schemas);

    private static IncrementalValueProvider<EquatableArray<ImportableFile>> ReadPacks(IncrementalGeneratorInitializationContext context) =>
        context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(static pair => SchemaFiles.IsImportable(pair.Left, pair.Right))
            .Select(static (pair, cancel) => SchemaFiles.Read(pair.Left, cancel) is { } file ? new ImportableFile(file, SchemaFiles.PackageOf(pair.Left, pair.Right)) : null)
            .Where(static file => file is not null)
            .Collect()
            .Select(static (files, _) => files.Select(static file => file!).GroupBy(static file => file.File.Path).Select(static same => same.First())
                .OrderBy(static file => file.File.Path, StringComparer.Ordinal).ToEquatableArray())
            .WithTrackingName(Steps.Packs);

    /// <summary>Files in the order of their paths, each once: a project may name a file in two items.</summary>
    private static IEnumerable<SourceFile> DistinctByPath(ImmutableArray<SourceFile?> files)
    {
        // They mostly come in order, as globs list them: then a project of a thousand schemas need not be sorted for every edit of one.
        for (var i = 1; i < files.Length; i++)
        {
            if (string.CompareOrdinal(files[i - 1]!.Path, files[i]!.Path) >= 0)
                return files.Select(static file => file!).GroupBy(static file => file.Path).Select(static same => same.First()).OrderBy(static file => file.Path, StringComparer.Ordinal);
        }
        return files!;
    }

    private static IncrementalValueProvider<ProjectInfo> ReadProject(IncrementalGeneratorInitializationContext context) =>
        context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => ProjectInfo.From(options.GlobalOptions))
            .WithTrackingName(Steps.Project);

    private static IncrementalValueProvider<GeneratorDiagnostic?> FindEnvironmentProblem(
        IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<SourceFile> schemas) =>
        context.CompilationProvider
            .Combine(context.ParseOptionsProvider)
            .Select(static (pair, _) => BuildEnvironment.Of(pair.Left, pair.Right))
            .WithTrackingName(Steps.Environment)
            .Combine(schemas.Collect())
            .Select(static (pair, _) => pair.Right.IsEmpty ? null : EnvironmentProblem(pair.Left))
            .WithTrackingName(Steps.EnvironmentProblem);

    /// <summary>What keeps the emitted code from being compiled in this project, the most basic reason first; null: nothing.</summary>
    private static GeneratorDiagnostic? EnvironmentProblem(BuildEnvironment environment)
    {
        if (environment.FrameworkMajor < BuildEnvironment.MinFrameworkMajor)
            return GeneratorDiagnostics.Framework(environment.FrameworkMajor);
        if (environment.Language < BuildEnvironment.MinLanguage)
            return GeneratorDiagnostics.Language(environment.Language);
        if (environment.RuntimeVersion is not { } runtime)
            return GeneratorDiagnostics.RuntimeMissing;
        return runtime == s_version ? null : GeneratorDiagnostics.VersionMismatch(runtime, s_version);
    }

    private IncrementalValuesProvider<CompiledFile> CompileSchemas(
        IncrementalValuesProvider<SourceFile> schemas,
        IncrementalValueProvider<EquatableArray<ImportableFile>> packs,
        IncrementalValueProvider<ProjectInfo> project)
    {
        var front = _front;
        // Only schemas that extend others are compiled again when another schema changes.
        var bases = schemas.Collect().Select(static (files, _) => files.Select(static file => new ImportableFile(file, null)).ToEquatableArray());
        var alone = schemas
            .Where(static file => !SchemaFiles.MayExtend(file))
            .Combine(packs.Combine(project))
            .Select((input, _) => CompiledFile.Compile(front, input.Left, new ProjectImports(input.Right.Left, default, input.Right.Right.Folder)))
            .WithTrackingName(Steps.Compiled);
        var extending = schemas
            .Where(SchemaFiles.MayExtend)
            .Combine(packs.Combine(project).Combine(bases))
            .Select((input, _) => CompiledFile.Compile(front, input.Left, new ProjectImports(input.Right.Left.Left, input.Right.Right, input.Right.Left.Right.Folder)))
            .WithTrackingName(Steps.CompiledExtending);
        return alone.Collect().Combine(extending.Collect())
            .SelectMany(static (compiled, _) => compiled.Left.Concat(compiled.Right).OrderBy(static file => file.Path, StringComparer.Ordinal));
    }

    /// <summary>Diagnostics have positions and plans have none: from here on an edit that only moves things is no change.</summary>
    private static IncrementalValuesProvider<PlannedFile> KeepPlans(IncrementalValuesProvider<CompiledFile> compiled) =>
        compiled
            .Where(static file => file.Plan is not null)
            .Select(static (file, _) => new PlannedFile(file.Path, file.Plan!))
            .WithTrackingName(Steps.Plans);

    private static IncrementalValueProvider<EquatableArray<Placement>> PlaceTypes(
        IncrementalValuesProvider<PlannedFile> plans, IncrementalValueProvider<ProjectInfo> project) =>
        plans
            .Collect()
            .Combine(project)
            .Select(static (pair, _) => Placement.Of(pair.Left, pair.Right.RootNamespace))
            .WithTrackingName(Steps.Placements);

    /// <summary>Looks into the compilation only where a schema has hooks: without them an edit of code costs nothing here.</summary>
    private static IncrementalValueProvider<EquatableArray<GeneratorDiagnostic>> FindMissingHooks(
        IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<CompiledFile> compiled, IncrementalValueProvider<ProjectInfo> project) =>
        compiled
            .SelectMany(static (file, _) => file.Hooks)
            .Collect()
            .Select(static (hooks, _) => hooks.ToEquatableArray())
            .WithTrackingName(Steps.Hooks)
            .Combine(project)
            .Combine(context.CompilationProvider)
            .Select(static (input, _) => RuleHook.Missing(input.Left.Left, input.Left.Right.RootNamespace, input.Right))
            .WithTrackingName(Steps.MissingHooks);

    private static IncrementalValuesProvider<EmittedSource> EmitSources(
        IncrementalValuesProvider<PlannedFile> plans,
        IncrementalValueProvider<EquatableArray<Placement>> placements,
        IncrementalValueProvider<ProjectInfo> project,
        IncrementalValueProvider<GeneratorDiagnostic?> problem) =>
        plans
            .Combine(placements.Combine(project).Combine(problem))
            .Where(static input => input.Right.Right is null)
            .Select(static (input, _) => EmittedSource.Emit(input.Left, input.Right.Left.Left, input.Right.Left.Right.RootNamespace, s_version))
            .WithTrackingName(Steps.Sources);

    private static void ReportDiagnostics(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<CompiledFile> compiled,
        IncrementalValueProvider<EquatableArray<Placement>> placements,
        IncrementalValueProvider<EquatableArray<GeneratorDiagnostic>> missingHooks,
        IncrementalValueProvider<GeneratorDiagnostic?> problem)
    {
        var isEditor = context.AnalyzerConfigOptionsProvider.Select(static (options, _) => EditorMode.Is(options.GlobalOptions));
        var all = compiled
            .SelectMany(static (file, _) => file.Diagnostics)
            .Collect()
            .Combine(isEditor)
            .Select(static (input, _) => input.Right ? [] : input.Left)
            .Combine(placements.Combine(missingHooks).Combine(problem))
            .Select(static (input, _) => Join(input.Left, input.Right.Left.Left, input.Right.Left.Right, input.Right.Right))
            .WithTrackingName(Steps.Diagnostics);
        context.RegisterSourceOutput(all, static (output, diagnostics) =>
        {
            foreach (var diagnostic in diagnostics)
                output.ReportDiagnostic(diagnostic.ToRoslyn());
        });
    }

    /// <summary>All diagnostics of the project, a pack's own only once however many schemas import it.</summary>
    private static EquatableArray<GeneratorDiagnostic> Join(
        ImmutableArray<GeneratorDiagnostic> ofSchemas,
        EquatableArray<Placement> placements,
        EquatableArray<GeneratorDiagnostic> missingHooks,
        GeneratorDiagnostic? problem)
    {
        var all = ofSchemas.Distinct().Concat(placements.Where(place => place.Clash is not null).Select(place => place.Clash!)).Concat(missingHooks);
        return (problem is null ? all : all.Concat([problem])).ToEquatableArray();
    }

    private static void AddSources(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<EmittedSource> sources) =>
        context.RegisterSourceOutput(sources, static (output, source) =>
        {
            if (source.Problem is { } problem)
                output.ReportDiagnostic(problem.ToRoslyn());
            if (source.Code is { } code)
                output.AddSource(source.HintName, SourceText.From(code, s_encoding));
        });
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading;
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

    private readonly RecentResults _results;
    private readonly Func<SourceFile, Importables, CompiledFile> _compile;

    /// <summary>The generator as the compiler starts it.</summary>
    public ContentSchemaGenerator()
        : this(RecentResults.OfProcess, CompiledFile.Of)
    {
    }

    internal ContentSchemaGenerator(SchemaFront front)
        : this(new(most: 0), (file, importables) => CompiledFile.Compile(front, file, importables))
    {
    }

    internal ContentSchemaGenerator(RecentResults results, Func<SourceFile, Importables, CompiledFile> compile) => (_results, _compile) = (results, compile);

    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var schemas = ReadSchemas(context);
        var all = Gather(schemas.Select(static (file, _) => new ImportableFile(file, null)));
        var packs = ReadPacks(context);
        var project = ReadProject(context);
        var problem = FindEnvironmentProblem(context, all);
        var concurrency = context.CompilationProvider.Select(static (compilation, _) => Concurrency.Of(compilation));
        var compiled = CompileSchemas(schemas, all, packs, project, concurrency);
        var plans = KeepPlans(compiled);
        var placements = PlaceTypes(plans, project);
        var missingHooks = FindMissingHooks(context, compiled, project);
        var sources = EmitSources(plans, placements, project, problem, concurrency);

        ReportDiagnostics(context, compiled, placements, missingHooks.Combine(project).Select(ProblemsOf), problem);
        AddSources(context, sources);
        ReplaceMissingHooks(context, missingHooks, placements, project, problem);
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

    private static IncrementalValueProvider<Batch<ImportableFile>> ReadPacks(IncrementalGeneratorInitializationContext context) =>
        context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(static pair => SchemaFiles.IsImportable(pair.Left, pair.Right))
            .Select(static (pair, cancel) => SchemaFiles.Read(pair.Left, cancel) is { } file ? new ImportableFile(file, SchemaFiles.PackageOf(pair.Left, pair.Right)) : null)
            .Where(static file => file is not null)
            .Collect()
            .Select(static (files, _) => new Batch<ImportableFile>(files.Select(static file => file!).GroupBy(static file => file.File.Path).Select(static same => same.First())
                .OrderBy(static file => file.File.Path, StringComparer.Ordinal).ToEquatableArray()))
            .WithTrackingName(Steps.Packs);

    private static IncrementalValueProvider<Batch<T>> Gather<T>(IncrementalValuesProvider<T> values)
        where T : class =>
        values.Collect().Select(static (all, _) => all.IsEmpty ? Batch<T>.Empty : new Batch<T>(all.ToEquatableArray()));

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
        IncrementalGeneratorInitializationContext context, IncrementalValueProvider<Batch<ImportableFile>> schemas) =>
        context.CompilationProvider
            .Combine(context.ParseOptionsProvider)
            .Select(static (pair, _) => BuildEnvironment.Of(pair.Left, pair.Right))
            .WithTrackingName(Steps.Environment)
            .Combine(schemas)
            .Select(static (pair, _) => pair.Right.Items.Count == 0 ? null : EnvironmentProblem(pair.Left))
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
        IncrementalValueProvider<Batch<ImportableFile>> all,
        IncrementalValueProvider<Batch<ImportableFile>> packs,
        IncrementalValueProvider<ProjectInfo> project,
        IncrementalValueProvider<Concurrency> concurrency)
    {
        var run = _results.Begin();
        CompiledFile Compile(SourceFile file, Importables importables) => _results.Compile(run, file, importables, _compile);
        var imports = packs.Combine(project).Select(static (pair, _) => new Importables(pair.Left.Items, default, pair.Right.Folder));
        // Only schemas that extend others are compiled again when another schema changes.
        var bases = imports.Combine(all).Select(static (pair, _) => pair.Left with { Schemas = pair.Right.Items });
        var alone = SideBySide(
            schemas
                .Where(static file => !SchemaFiles.MayExtend(file))
                .Combine(imports)
                .Select((input, _) => new Pending<CompiledFile>(() => Compile(input.Left, input.Right))),
            concurrency)
            .WithTrackingName(Steps.Compiled);
        var extending = SideBySide(
            schemas
                .Where(SchemaFiles.MayExtend)
                .Combine(bases)
                .Select((input, _) => new Pending<CompiledFile>(() => Compile(input.Left, input.Right))),
            concurrency)
            .WithTrackingName(Steps.CompiledExtending);
        return Gather(alone).Combine(Gather(extending)).SelectMany(static (compiled, _) => CompiledFile.Merge(compiled.Left.Items, compiled.Right.Items));
    }

    /// <summary>Diagnostics have positions and plans have none: from here on an edit that only moves things is no change.</summary>
    private static IncrementalValuesProvider<PlannedFile> KeepPlans(IncrementalValuesProvider<CompiledFile> compiled) =>
        compiled
            .Where(static file => file.Plan is not null)
            .Select(static (file, _) => new PlannedFile(file.Path, file.Plan!))
            .WithTrackingName(Steps.Plans);

    /// <summary>Names decide it alone: an edit that changes none places nothing anew.</summary>
    private static IncrementalValueProvider<Placements> PlaceTypes(IncrementalValuesProvider<PlannedFile> plans, IncrementalValueProvider<ProjectInfo> project) =>
        Gather(plans.Select(static (file, _) => new DeclaredType(file.Path, file.Plan.Namespace, file.Plan.TypeName)))
            .Combine(project)
            .Select(static (pair, _) => Placements.Of(pair.Left.Items, pair.Right.RootNamespace))
            .WithTrackingName(Steps.Placements);

    /// <summary>Looks into the compilation only where a schema has hooks: without them an edit of code costs nothing here.</summary>
    private static IncrementalValueProvider<Batch<RuleHook>> FindMissingHooks(
        IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<CompiledFile> compiled, IncrementalValueProvider<ProjectInfo> project) =>
        Gather(compiled.SelectMany(static (file, _) => file.Hooks))
            .WithTrackingName(Steps.Hooks)
            .Combine(project)
            .Select(static (pair, _) => new ProjectHooks(pair.Left.Items, pair.Right.RootNamespace))
            .Combine(context.CompilationProvider)
            .Select(static (pair, _) => new Batch<RuleHook>(RuleHook.Missing(pair.Left.Hooks, pair.Left.RootNamespace, pair.Right)))
            .WithTrackingName(Steps.MissingHooks);

    private static Batch<GeneratorDiagnostic> ProblemsOf((Batch<RuleHook> Missing, ProjectInfo Project) hooks, CancellationToken cancellationToken) =>
        new(hooks.Missing.Items.Select(hook => hook.Problem(hooks.Project.RootNamespace)).ToEquatableArray());

    /// <summary>
    /// Where a hook is missing, a build says only that. Editors get nothing in its place: from the compiler's error they offer to write the method.
    /// </summary>
    private static void ReplaceMissingHooks(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<Batch<RuleHook>> missing,
        IncrementalValueProvider<Placements> placements,
        IncrementalValueProvider<ProjectInfo> project,
        IncrementalValueProvider<GeneratorDiagnostic?> problem)
    {
        var isEmitted = context.AnalyzerConfigOptionsProvider.Combine(problem).Select(static (input, _) => input.Right is null && !EditorMode.Is(input.Left.GlobalOptions));
        var code = missing.Combine(placements).Combine(project).Combine(isEmitted).Select(static (input, _) =>
        {
            var (((hooks, places), info), isEmitted) = input;
            var methods = hooks.Items.Where(hook => isEmitted && places.Of(hook.Path).Clash is null)
                .Select(hook => (CSharpText.Namespace(hook.Namespace ?? info.RootNamespace), hook.Type, hook.Method)).Distinct().ToList();
            return methods.Count == 0 ? null : MissingHookEmitter.Emit(methods);
        });
        context.RegisterSourceOutput(code, static (output, code) =>
        {
            if (code is not null)
                output.AddSource(MissingHookEmitter.HintName, SourceText.From(code, s_encoding));
        });
    }

    private IncrementalValuesProvider<EmittedSource> EmitSources(
        IncrementalValuesProvider<PlannedFile> plans,
        IncrementalValueProvider<Placements> placements,
        IncrementalValueProvider<ProjectInfo> project,
        IncrementalValueProvider<GeneratorDiagnostic?> problem,
        IncrementalValueProvider<Concurrency> concurrency)
    {
        var results = _results;
        var places = placements.Combine(project).Select(static (pair, _) => new EmissionContext(pair.Left, pair.Right.RootNamespace));
        var context = places.Combine(problem).Select(static (pair, _) => pair.Right is null ? pair.Left : null);
        return SideBySide(
            plans
                .Combine(context)
                .Where(static input => input.Right is not null)
                .Select((input, _) => new Pending<EmittedSource>(() => EmittedSource.Emit(results, input.Left, input.Right!, s_version))),
            concurrency)
            .WithTrackingName(Steps.Sources);
    }

    /// <summary>The values of pending ones, of which those that are missing are made on several threads at once.</summary>
    private static IncrementalValuesProvider<T> SideBySide<T>(IncrementalValuesProvider<Pending<T>> pending, IncrementalValueProvider<Concurrency> concurrency)
        where T : class
    {
        var made = Gather(pending).Combine(concurrency).Select(static (input, cancel) =>
        {
            Pending<T>.Make(input.Left, input.Right, cancel);
            // Always the same: only what is pending anew is looked at again.
            return Made.All;
        });
        return pending.Combine(made).Select(static (input, _) => input.Left.Value);
    }

    private static void ReportDiagnostics(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<CompiledFile> compiled,
        IncrementalValueProvider<Placements> placements,
        IncrementalValueProvider<Batch<GeneratorDiagnostic>> missingHooks,
        IncrementalValueProvider<GeneratorDiagnostic?> problem)
    {
        var ofSchemas = Gather(compiled.SelectMany(static (file, _) => file.Diagnostics))
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (input, _) => EditorMode.Is(input.Right.GlobalOptions) ? Batch<GeneratorDiagnostic>.Empty : input.Left);
        var ofProject = missingHooks.Combine(problem)
            .Select(static (input, _) => input.Right is null ? input.Left : new(input.Left.Items.Concat([input.Right]).ToEquatableArray()));
        // Only here names meet their places: what an edit moved is reported where it now stands, and nothing is placed or emitted anew.
        var ofTypes = placements.Combine(Gather(compiled)).Select(static (input, _) => new Batch<GeneratorDiagnostic>(input.Left.Clashes(input.Right.Items).ToEquatableArray()));
        var ofNames = ofTypes.Combine(ofProject)
            .Select(static (input, _) => new Batch<GeneratorDiagnostic>(input.Left.Items.Concat(input.Right.Items).ToEquatableArray()));
        // A pack's own only once, however many schemas import it.
        var all = ofSchemas.Combine(ofNames)
            .Select(static (input, _) => new Batch<GeneratorDiagnostic>(input.Left.Items.Distinct().Concat(input.Right.Items).ToEquatableArray()))
            .WithTrackingName(Steps.Diagnostics);
        context.RegisterSourceOutput(all, static (output, diagnostics) =>
        {
            foreach (var diagnostic in diagnostics.Items)
                output.ReportDiagnostic(diagnostic.ToRoslyn());
        });
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

using System;
using System.Collections.Generic;
using System.IO;
using ContentGen.Cli.Output;
using ContentGen.Schema;
using ContentGen.Schema.Diagnostics;

namespace ContentGen.Cli.Files;

/// <summary>From what stands behind <c>--schema</c> to a compiled schema.</summary>
internal static class SchemaLoader
{
    internal const string SchemaEnding = ".schema.yaml";
    internal const string PackEnding = ".pack.yaml";

    /// <summary>A schema that can be run.</summary>
    /// <param name="context">The running command.</param>
    /// <param name="name">As the user named it.</param>
    /// <param name="withSource">What its author wrote is wanted, too: <see cref="LoadedSchema.Written"/>.</param>
    /// <exception cref="CliException">There is no such schema, or it has errors; these are told before.</exception>
    internal static LoadedSchema LoadValid(CommandContext context, string name, bool withSource = false)
    {
        var schema = Load(context, name, withSource);
        if (schema.CompiledPlan is not null)
            return schema;
        var totals = new Totals();
        foreach (var diagnostic in schema.Diagnostics)
        {
            if (diagnostic.Level != DiagnosticLevel.Error)
                continue;
            new FindingText(context.Error, default).Write(diagnostic, schema.Sources);
            totals.Add(Severity.Error);
        }
        context.Error.Flush();
        throw new CliException($"the schema '{name}' has {totals.Errors} error{(totals.Errors == 1 ? "" : "s")}; nothing was done.");
    }

    /// <summary>A schema with its diagnostics.</summary>
    /// <exception cref="CliException">There is no such schema.</exception>
    internal static LoadedSchema Load(CommandContext context, string name, bool withSource = false)
    {
        if (!IsPath(name) && BuiltIn.TryGetSchema(name, out var builtIn))
        {
            var (compiled, written) = Compile(builtIn, NoImports.Instance, withSource);
            return new(name, compiled.Plan, compiled.Diagnostics, compiled.FindingPlaces, new()) { Written = written, IsBuiltIn = true };
        }
        if (!IsPath(name) && !File.Exists(context.FullPath(name)))
        {
            var nearest = NearestName.Find(name, BuiltIn.SchemaNames);
            throw new CliException($"there is no built-in schema '{name}'; "
                + (nearest is null ? $"there is {string.Join(", ", BuiltIn.SchemaNames)}." : $"did you mean '{nearest}'?")
                + $" A schema of your own is named by its path, as in 'schemas/{name}{SchemaEnding}'.");
        }
        return LoadFile(context, name, withSource);
    }

    /// <summary>A schema file or a pack with its diagnostics.</summary>
    /// <exception cref="CliException">It cannot be read.</exception>
    internal static LoadedSchema LoadFile(CommandContext context, string path, bool withSource = false) =>
        LoadText(context, path, SchemaSource.Read(context, path), withSource);

    /// <summary>A schema or a pack whose text is at hand, as if the file held it.</summary>
    internal static LoadedSchema LoadText(CommandContext context, string path, string text, bool withSource)
    {
        var resolver = new FileImportResolver(context, path);
        var file = new SourceFile(resolver.SchemaPath, text);
        var (compiled, written) = IsPack(path)
            ? (new CompiledSchema(null, SchemaCompiler.CheckPack(file, resolver), default), null)
            : Compile(file, resolver, withSource);
        resolver.Sources.Add(path, text);
        return new(path, compiled.Plan, Shown(compiled.Diagnostics, resolver), Shown(compiled.FindingPlaces, resolver), resolver.Sources)
        {
            Written = written,
            Files = resolver,
            Shown = span => Shown(span, resolver),
        };
    }

    private static (CompiledSchema Compiled, WrittenSchema? Written) Compile(SourceFile file, IImportResolver resolver, bool withSource)
    {
        if (!withSource)
            return (SchemaCompiler.Compile(file, resolver), null);
        var written = SchemaCompiler.CompileWithSource(file, resolver);
        return (written.Compiled, written);
    }

    internal static bool IsPack(string path) => path.EndsWith(PackEnding, StringComparison.OrdinalIgnoreCase);

    private static bool IsPath(string name) =>
        name.Contains('/', StringComparison.Ordinal) || name.Contains('\\', StringComparison.Ordinal)
        || name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    private static List<SchemaDiagnostic> Shown(EquatableArray<SchemaDiagnostic> diagnostics, FileImportResolver resolver)
    {
        var shown = new List<SchemaDiagnostic>(diagnostics.Count);
        for (var i = 0; i < diagnostics.Count; i++)
            shown.Add(diagnostics[i] with { Span = Shown(diagnostics[i].Span, resolver) });
        return shown;
    }

    private static List<SourceSpan?> Shown(EquatableArray<SourceSpan?> places, FileImportResolver resolver)
    {
        var shown = new List<SourceSpan?>(places.Count);
        for (var i = 0; i < places.Count; i++)
            shown.Add(places[i] is { } place ? Shown(place, resolver) : null);
        return shown;
    }

    private static SourceSpan Shown(SourceSpan span, FileImportResolver resolver) => span with { Path = resolver.ShownName(span.Path) };

    /// <summary>What ships with the product imports nothing but what ships with the product.</summary>
    private sealed class NoImports : IImportResolver
    {
        internal static NoImports Instance { get; } = new();

        public ImportResult Resolve(string import, string importingPath) => new(null, "A built-in schema imports only from std/.");
    }
}
